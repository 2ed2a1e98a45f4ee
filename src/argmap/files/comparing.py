"""Draw two maps as one, with what changed marked, and write the picture."""

from __future__ import annotations

from attrs import frozen

from argmap.files import streams
from argmap.files.look import Look
from argmap.files.wish import Wish
from argmap.interpret.reading import Reading
from argmap.model.change import Diff
from argmap.model.union import around, union
from argmap.render.output import Finish
from argmap.render.picture import as_files, drawn, remarks


@frozen
class Comparison:
    """Hold two maps that were compared."""

    #: The files, earlier and later.
    names: tuple[str, str]
    #: In what they differ.
    diff: Diff
    #: The later one as it was read: its settings say what stands in boxes.
    later: Reading
    #: Only what changed is drawn, and what is so many steps away at most; None for everything.
    around: int | None = None


def draw_changes(comparison: Comparison, path: str, kind: str, look: Look, finish: Finish) -> tuple[str, ...]:
    """Write a picture of both maps to *path*, whole or not at all, and return what people should know of it.

    Raises:
        ArgmapError: it cannot be drawn or written.
    """
    for name in comparison.names:
        streams.refuse_same(name, path)
    both = union(comparison.diff)
    shown = both if comparison.around is None else around(both, comparison.around)
    picture = drawn(shown, **look.how(comparison.names[1], comparison.later, Wish()))
    streams.write(path, as_files(picture, (kind,), finish)[kind])
    return remarks(picture, (kind,), finish)
