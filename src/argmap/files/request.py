"""What is asked of many maps alike, what is to be done with one of them, and what came of it: values that travel."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from argmap.files.look import Look
from argmap.files.wish import Wish
from argmap.render.output import PLAIN, Finish


@frozen
class Request:
    """Hold what is asked of every map alike: which part of it, which picture, which files."""

    #: Names of outputs.
    kinds: tuple[str, ...] = ("svg",)
    #: What of the map is shown.
    wish: Wish = Wish()
    look: Look = Look()
    finish: Finish = PLAIN
    #: Folder for a file for each step, besides; empty for none.
    frames: str = ""
    #: Files outside the project may be included.
    outside: bool = False


@frozen
class Target:
    """Hold where one kind of file goes."""

    #: Name of an output.
    kind: str
    #: The file; ``-`` for standard output.
    path: str
    #: There is a file for each step, numbered, instead of that one.
    steps: bool = False
    #: Its folder is made if it is missing.
    founded: bool = False

    def names(self, count: int) -> tuple[str, ...]:
        """Return the names of its files if there are *count* of them.

        >>> Target("svg", "talk/op-ed.svg", steps=True).names(2)
        ('talk/op-ed-01.svg', 'talk/op-ed-02.svg')
        """
        if not self.steps:
            return (self.path,)
        path, width = Path(self.path), max(2, len(str(count)))
        return tuple(str(path.with_name(f"{path.stem}-{step:0{width}}{path.suffix}")) for step in range(1, count + 1))


@frozen
class Mark:
    """Hold what the files of a target were made from, and what they were, as digests."""

    #: Of the text, the settings and all that was asked for.
    source: str
    #: Of the files.
    files: str
    #: How many files there are.
    count: int = 1


@frozen
class Job:
    """Hold what is to be done with one map: a value that can be sent to another process."""

    #: The file of the map, as it is called in what is said of it; ``-`` for standard input.
    name: str
    targets: tuple[Target, ...]
    request: Request
    #: What is known of each target from the time before, None for nothing; empty if nobody wants to know.
    known: tuple[Mark | None, ...] = ()


@frozen
class Outcome:
    """Hold what came of one map."""

    #: The file of the map.
    name: str
    #: What was written, or was there already.
    files: tuple[str, ...] = ()
    #: Nothing was written, for all was there already.
    fresh: bool = False
    #: What there is to say of the map, a line each: what could not be read as it was meant, what is not shown.
    remarks: tuple[str, ...] = ()
    #: Why there is no picture; empty if there is one.
    error: str = ""
    #: The map itself is the reason: it has nothing to draw, or lacks what was asked for.
    lacking: bool = False
    #: What is to be known of each target the next time, if anybody wanted to know.
    marks: tuple[Mark, ...] = ()
