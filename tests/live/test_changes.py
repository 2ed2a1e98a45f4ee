"""Changes of real files, as editors make them, noticed when they have settled."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import define

from argmap.live.changes import CALM, GONE, MOST, STEP, stamps, wait

#: What happens between two looks.
Act = Callable[[], object]


def nothing() -> None:
    """Let time pass."""


@define
class Script:
    """Be the pause between two looks: what *acts* says happens in it."""

    acts: Iterator[Act]
    looks: int = 0

    def __call__(self, seconds: float) -> None:
        """Let *seconds* pass."""
        assert seconds == STEP
        assert self.looks < 100, "it waits in vain"
        self.looks += 1
        next(self.acts, nothing)()


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("one", "whole\n")


def write(name: str, text: str) -> None:
    """Write a file as simple programs do: emptied, and then filled."""
    Path(name).write_text(text, encoding="utf-8")


def rename(name: str, text: str) -> None:
    """Write a file as careful programs do."""
    write(f"{name}~", text)
    Path(f"{name}~").replace(name)


def remove(name: str) -> None:
    """Take a file away."""
    Path(name).unlink()


def waited(*acts: Act) -> int:
    """Return after how many looks a change is there, if *acts* happen before one look each."""
    script = Script(iter(acts))
    wait(stamps([Path("one"), Path("two"), Path("no\0name")]), script)
    return script.looks


CALMLY, LONGER = round(CALM / STEP), round(GONE / STEP)


@pytest.mark.parametrize(
    ("acts", "looks"),
    [
        ([lambda: write("one", "other\n\n")], 1 + CALMLY),
        ([nothing, nothing, lambda: write("one", "other\n\n")], 3 + CALMLY),
        ([lambda: rename("one", "whole\n")], 1 + CALMLY),
        ([lambda: write("two", "new")], 1 + CALMLY),
        ([lambda: os.utime("one", ns=(1, 1))], 1 + CALMLY),
        # deleted and written anew: what counts is the new one
        ([lambda: remove("one"), nothing, nothing, lambda: write("one", "other")], 4 + CALMLY),
        # emptied, filled bit by bit
        ([lambda: write("one", ""), nothing, lambda: write("one", "oth"), lambda: write("one", "other")], 4 + CALMLY),
        ([lambda: remove("one")], 1 + LONGER),
        ([lambda: write("one", "")], 1 + LONGER),
    ],
    ids=("written", "later", "renamed", "new", "touched", "anew", "bit by bit", "gone", "empty"),
)
def test_a_change_is_there_when_it_has_settled(acts: list[Act], looks: int) -> None:
    """Not before, and no later than it must."""
    assert waited(*acts) == looks


def test_what_comes_back_has_not_changed() -> None:
    """A file that is moved away and back again is the same file."""
    away, back = (lambda: Path("one").rename("away")), (lambda: Path("away").rename("one"))
    assert waited(away, back, *[nothing] * 20, lambda: write("one", "other")) == 23 + CALMLY


def test_what_never_settles_is_looked_at_all_the_same() -> None:
    """A file that grows all the time is a change after `MOST` seconds."""
    acts = [lambda i=i: write("one", "x" * i) for i in range(2, 90)]
    assert waited(*acts) == pytest.approx(1 + MOST / STEP, abs=1)
