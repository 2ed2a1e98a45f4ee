"""Draw two maps as one, with changes marked, and write the picture."""

from __future__ import annotations

from attrs import evolve, frozen

from argmap.files import streams
from argmap.files.linking import links
from argmap.files.part_options import PartOptions
from argmap.files.picture_options import PictureOptions, images_of, keywords
from argmap.interpret.reading import Reading
from argmap.model.change import Diff
from argmap.model.union import union
from argmap.render.linking import elsewhere
from argmap.render.output import FileOptions
from argmap.render.picture import as_files, draw, remarks


@frozen
class Comparison:
    """Hold two maps and their differences."""

    #: The names of both files, the earlier first.
    names: tuple[str, str]
    #: The differences.
    diff: Diff
    #: The later map as read; its settings apply to the boxes.
    later: Reading
    #: Draw only changes and what is at most this many steps away; None for everything.
    around: int | None = None
    #: Whether images outside the project may be read.
    outside: bool = False


def draw_changes(
    comparison: Comparison, path: str, kind: str, look: PictureOptions, file_options: FileOptions
) -> tuple[str, ...]:
    """Write a picture of both maps, and return remarks about it.

    The file is written completely or not at all.

    Raises:
        ArgmapError: the picture cannot be drawn or written.
    """
    streams.refuse_input(path)
    both = union(comparison.diff)
    shown = both if comparison.around is None else both.around(comparison.around)
    name, later = comparison.names[1], comparison.later
    images = images_of(later, name, outside=comparison.outside)
    picture = draw(shown, **keywords(look, name, later, PartOptions(), images))
    leads = links(elsewhere(shown.map), name, {kind: path}, alone=True)
    picture = evolve(picture, links=leads.paths)
    streams.write(path, as_files(picture, (kind,), file_options)[kind])
    return (*leads.remarks, *remarks(picture, (kind,), file_options))
