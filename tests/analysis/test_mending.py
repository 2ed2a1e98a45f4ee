"""Fixes of a text that is made of several files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analysis import mending
from argmap.syntax.woven import weave
from argmap.text import Diagnostic, Edit, Fix, Severity, Source, Span

if TYPE_CHECKING:
    import pytest


def test_a_fix_that_would_hide_an_include_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are, though all of them were asked for together."""
    texts = {"b": "[B]: one.\n"}
    woven = weave(Source("a", "[A]: one.\n@include(b) */\n"), lambda _, path: Source(path, texts[path]))

    def finding(at: int, text: str) -> Diagnostic:
        return Diagnostic("x", Severity.ERROR, "", Span(at, at), (Fix("", (Edit(Span(at, at + 3), text),)),))

    found = [finding(5, "/*"), finding(15, "two")]
    monkeypatch.setattr(mending, "check", lambda reading, _: found if "one" in str(reading.tree)[12:] else [])
    result = mending.mended(woven)
    assert {name: source.text for name, source in result.woven.files.items()} == {
        "a": "[A]: one.\n@include(b) */\n",
        "b": "[B]: two.\n",
    }
    assert [fixed.finding for fixed in result.fixed] == found[1:]
