"""The ledger: each thing that is said in a line of its own."""

from __future__ import annotations

import re

from hypothesis import given
from strategies import maps
from trying import times

from argmap.analysis.ledger import ledger
from argmap.interpret.interpret import interpret_text
from argmap.messages import UNSAFE
from argmap.model.map import ArgumentMap

TEXT = """\
===
title: Lanes
town: {name: Bath, wards: [1, 2]}
===

# Streets

[Lanes]: Build them. #new {by: Ann, sources: [{ref: survey, paragraph: 3}], weight: 0.5, size: 3}
  + Because.
    - <Cost>: They cost.
  >< [Roads]: Build roads.

(1) [Bikes]: Cyclists shop. {implicit: true}
-- Sum {scheme: sign} --
  _ [Not all]: Not all do.
(2) [Lanes]
"""
LINES = """\
title: Lanes
town:
  name: Bath
  wards: [1, 2]
# Streets
[Lanes]
  Build them.
  #new
  in Streets
  by Ann
  weight 0.5
  sources: [{ref: survey, paragraph: 3}]
  size: 3
  supported by “Because.”
  contradicts [Roads]
“Because.”
  in Streets
  objected to by <Cost>
[Roads]
  Build roads.
  in Streets
  contradicts [Lanes]
[Bikes]
  Cyclists shop.
  in Streets
  implicit
[Not all]
  Not all do.
  in Streets
<Cost>
  They cost.
  in Streets
<an argument for [Lanes]>
  in Streets
  concludes [Lanes]
    from [Bikes]
    by Sum
    by sign
    undercut by [Not all]
"""


def test_lines() -> None:
    """All that a map says is there, once."""
    assert ledger(interpret_text(TEXT).map).splitlines() == LINES.splitlines()


@times(0.4)
@given(maps())
def test_no_text_breaks_a_line(argmap: ArgumentMap) -> None:
    """Whatever stands in a map, lines end where the ledger ends them, and hold nothing that a terminal obeys."""
    lines = ledger(argmap)
    assert lines.count("\n") == len(lines.splitlines())
    assert not re.search(UNSAFE, lines.replace("\n", ""))
    things = [*argmap.claims, *argmap.arguments, *argmap.groups]
    assert sum(not line.startswith(" ") for line in lines.splitlines()) >= len(things)
