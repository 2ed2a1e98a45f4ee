"""What the lines about a picture say of the part that it shows."""

from __future__ import annotations

import re

from hypothesis import given
from strategies import requests

from argmap.files.part_options import hidden
from argmap.model.map import ArgumentMap
from argmap.model.selection import Selection
from argmap.model.view import view


@given(requests())
def test_nothing_is_left_out_without_a_word(asked: tuple[ArgumentMap, Selection, list[str], int]) -> None:
    """Whatever is not shown is named with its number, loose sentences too."""
    whole, selection, close, most = asked
    found = view(whole, selection, close=close, max_boxes=most)
    said = hidden(found)
    counts = [int(count) for count in re.findall(r"([0-9]+) (?:claim|argument|loose sentence)", said)]
    everything = len(whole.claims) + len(whole.arguments)
    assert sum(counts) == everything - len(found.map.claims) - len(found.map.arguments)
    assert ("--select all" in said) == (found.loose > 0)
