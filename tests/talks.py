"""Talks that the tests of slides are about."""

from __future__ import annotations

from functools import cache

from lessons import LANES

from argmap.interpret.interpret import interpret_text
from argmap.language import language
from argmap.render.unfolding import Unfolding
from argmap.teaching.screen import AspectRatio, Screen
from argmap.teaching.showing import Show, deck
from argmap.teaching.slide import Deck

#: A map that is far too large for one slide.
LARGE = "===\ntitle: Large\n===\n\n[Main]: The town should do all of this at once.\n" + "".join(
    f"  {'+-'[i % 2]} [C{i}]: This is consideration number {i}, and it takes a good many words to say it in full.\n"
    f"    {'-+'[i % 2]} [D{i}]: And this is what can be said of consideration number {i}, at the same length or so.\n"
    for i in range(6)
)


@cache
def made(
    text: str = LANES,
    by: Unfolding | None = Unfolding.DEPTH,
    aspect: AspectRatio = AspectRatio.WIDE,
    spoken: str = "en",
) -> Deck:
    """Return slides on the map that *text* says."""
    return deck(interpret_text(text).map, Show(by=by, screen=Screen(aspect)), language(spoken))
