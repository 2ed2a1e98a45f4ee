"""How much is tried: a little while you work, all of it in ``nox -s laws``.

The root ``conftest.py`` defines the Hypothesis profiles ``dev`` and ``ci``; this module reads the one that is loaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import settings

T = TypeVar("T")

#: Whether laws are tried so often that sweeps are worth their time, as in ``nox -s laws``.
THOROUGH = settings().max_examples >= 100
#: The fewest examples that a law is tried with.
FEWEST = 5


def times(factor: float) -> settings:
    """Return settings that try a law *factor* times as often as the profile says."""
    return settings(max_examples=max(FEWEST, round(factor * settings().max_examples)))


def sweep(cases: Sequence[T], few: int) -> Sequence[T]:
    """Return *few* of *cases*, spread evenly over them; all of them in ``nox -s laws``."""
    return cases if THOROUGH else cases[:: max(1, len(cases) // few)][:few]
