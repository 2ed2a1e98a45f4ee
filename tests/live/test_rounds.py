"""Rounds of drawing real files: one for each change, the last one counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from argmap.analysis.report import Checked
from argmap.errors import InputError
from argmap.files.loading import MapFile
from argmap.live.changes import STEP
from argmap.live.rounds import Made, State, Watched, rounds
from argmap.text import Source


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("map.argdown", "[A]: a\n\n@include(part.argdown)\n")


def write(name: str, text: str) -> None:
    """Write a file."""
    Path(name).write_text(text, encoding="utf-8")


def passing(*acts: Callable[[], object]) -> Callable[[float], None]:
    """Return a pause in which *acts* happen, each after all before has settled; then it fails."""
    left, calm = iter(acts), [0.0]

    def pause(seconds: float) -> None:
        calm[0] += seconds
        if calm[0] > 10 * STEP:
            calm[0] = 0.0
            next(left)()

    return pause


def drawn(watched: Watched, *acts: Callable[[], object], during: Callable[[], object] = lambda: None) -> Iterator[str]:
    """Give the text of each round, while *acts* happen between them and *during* happens while the first is drawn."""
    happening = [during]

    def draw(file: MapFile) -> Made:
        if happening:
            happening.pop()()
        return Made(file.text.encode())

    for made in rounds(watched, draw, passing(*acts)):
        yield made.picture.decode() or f"error: {made.error}"


WATCHED = Watched("map.argdown", others=frozenset({Path("theme.toml")}))


@pytest.mark.parametrize(
    ("act", "second"),
    [
        (lambda: write("map.argdown", "[B]: b\n"), "[B]: b\n"),
        (lambda: write("part.argdown", "[P]: p"), "[A]: a\n\n[P]: p\n"),
        (lambda: write("theme.toml", ""), "[A]: a\n\n\n"),
        (lambda: Path("map.argdown").unlink(), "error: map.argdown: no such file"),
        (lambda: Path("map.argdown").write_bytes(b"\xff"), "error: map.argdown: line 1 is not UTF-8 (byte 0xff); "),
    ],
    ids=("map", "include", "other", "gone", "broken"),
)
def test_each_file_that_has_a_say_is_watched(act: Callable[[], object], second: str) -> None:
    """The map, what it includes or includes in vain, and the others, whether they are there or not."""
    found = drawn(WATCHED, act)
    assert next(found) == "[A]: a\n\n\n"
    assert next(found).startswith(second)


def test_a_file_that_was_gone_is_drawn_again() -> None:
    """A round that fails is not the last one."""
    found = drawn(WATCHED, Path("map.argdown").unlink, lambda: write("map.argdown", "[C]: c"))
    assert [next(found)[:9] for _ in range(3)] == ["[A]: a\n\n\n", "error: ma", "[C]: c"]


@pytest.mark.parametrize("name", ["map.argdown", "part.argdown"])
def test_saves_during_a_drawing_lead_to_one_more(name: str) -> None:
    """However many there are, and also of a file of which nobody knew before this drawing."""

    def saves() -> None:
        for text in ("one", "two, three", "last one"):
            write(name, text)

    write("part.argdown", "[P]: p")
    found = drawn(WATCHED, during=saves)
    assert next(found) == "[A]: a\n\n[P]: p\n"
    assert "last one" in next(found)
    with pytest.raises(RuntimeError, match="StopIteration"):  # nothing else happens, so there is no third round
        next(found)


def test_the_last_good_picture_stays() -> None:
    """What could not be drawn leaves the picture, marked as old; what was found is of the last text that was read."""
    one, two = ((Checked(Source(name, ""), ()),) for name in "ab")
    good = State().after(Made(b"picture", one))
    assert good == State(1, b"picture", old=False, findings=one)
    unread = good.after(Made(error=InputError("a", "it is away")))
    assert unread == State(2, b"picture", old=True, findings=one, trouble="a: it is away")
    undrawn = unread.after(Made(b"", two, InputError("theme.toml", "it is broken")))
    assert undrawn == State(3, b"picture", old=True, findings=two, trouble="theme.toml: it is broken")
    assert undrawn.after(Made(b"new", one)) == State(4, b"new", old=False, findings=one)
