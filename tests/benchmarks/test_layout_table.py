"""The tables that ``benchmarks/layout.py`` prints."""

from __future__ import annotations

from attrs import evolve
from figures import LANDSCAPE, UPRIGHT, Figures
from layout_table import course_table, table
from painters import Made

FIGURES = Figures(
    boxes=24,
    relations=26,
    through=0,
    faults=2,
    crossings=1,
    trunks=0,
    trunk_crossings=0,
    worst=1,
    type={LANDSCAPE.name: 7.04, UPRIGHT.name: 5.0},
    cover=0.31,
    shape=1.1,
    length=60.4,
    chips=0.125,
)
OWN = Made(FIGURES, (), 0.5, 0.05, 2)
LATE = Made(None, (), 20.0)


def cells(text: str, label: str) -> list[str]:
    """Return the cells of a row after its label."""
    row = next(line for line in text.splitlines() if line.startswith(f"| {label} "))
    return [cell.strip() for cell in row.strip("|").split("|")][1:]


def test_table() -> None:
    """A row tells the figure of each tool and the aim; what misses the aim is marked, what is not known is a dash."""
    text = table("bridge", {"layered": OWN, "Argdown": LATE})
    assert cells(text, "bridge") == ["layered", "Argdown", "aim"]
    assert cells(text, "other faults, such as words over words") == ["2 ✗", "–", "0"]
    assert cells(text, "crossings of trunks with each other") == ["–", "–", "0"]
    assert cells(text, "type on A4 landscape, pt") == ["7.0", "–", "≥ 6.5"]
    assert cells(text, "share of the picture that boxes cover") == ["31% ✗", "–", "≥ 35%"]
    assert cells(text, "whole process, s") == ["0.50", "–", ""]
    assert len({len(line) for line in text.splitlines()}) == 1


def test_aims_depend_on_the_map() -> None:
    """A map of many boxes may have smaller type, and the length of lines has an aim for one map only."""
    large = evolve(OWN, figures=evolve(FIGURES, boxes=63))
    assert cells(table("op-ed", {"layered": large}), "type on A4 landscape, pt") == ["7.0", "≥ 3.2"]
    assert cells(table("op-ed", {"layered": large}), "length of lines, in box heights") == ["60", "≤ 180"]
    assert cells(table("bridge", {"layered": large}), "length of lines, in box heights") == ["60", ""]


def test_many_maps_in_one_table() -> None:
    """Faults add up, the smallest type counts, shares are means."""
    small = evolve(OWN, figures=evolve(FIGURES, type={LANDSCAPE.name: 6.0, UPRIGHT.name: 5.0}, cover=0.41))
    text = course_table("2 maps", {"one": {"layered": OWN, "D2": LATE}, "other": {"layered": small, "D2": OWN}})
    assert cells(text, "other faults, such as words over words: in all") == ["4 ✗", "2 ✗", "0"]
    assert cells(text, "type on A4 landscape, pt: the smallest") == ["6.0 ✗", "7.0", "≥ 6.5"]
    assert cells(text, "share of the picture that boxes cover: mean") == ["36%", "31% ✗", "≥ 35%"]
