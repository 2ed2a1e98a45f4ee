"""Lessons that the tests of exercises and sheets are about."""

from __future__ import annotations

from argmap import reading
from argmap.teaching.lesson import Lesson

#: Two linked reasons, two separate ones, objections, a rebuttal, something implicit.
LANES = """\
===
title: Cycle lanes
===

[Lanes]: The town should build cycle lanes.
  + [Safety]: Cycle lanes cut injuries. {by: the council}
    - [Data]: The figures come from one street.
  + [Climate]: Cycle lanes replace car trips.
  - [Parking]: Lanes take up parking space.
    - [Garages]: Half of the garages are empty.
  - [Narrow]: The streets are too narrow.

<Money>

(1) [Grant]: The state pays for cycle lanes.
(2) [Free]: The town should build what costs it nothing. {implicit: true}
-----
(3) [Lanes]
"""


def lesson(text: str = LANES) -> Lesson:
    """Return the lesson on the map that *text* says."""
    return Lesson(reading(text).map)
