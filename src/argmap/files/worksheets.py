"""Make worksheets of a map, and write those of a map file: each version with its answer key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path

from attrs import evolve, field, frozen

from argmap.errors import InvalidValueError, OutputError
from argmap.files import streams
from argmap.files.emptiness import EMPTY, refuse_empty
from argmap.files.loading import load
from argmap.files.part_options import WHOLE, PartOptions, part_of, refuse_folding, told
from argmap.interpret.colours import NONE
from argmap.interpret.colours import chosen as chosen_colours
from argmap.interpret.images import wanting
from argmap.interpret.ranks import noted_ranks
from argmap.interpret.reading import Reading
from argmap.language import is_language, lacking, language_of
from argmap.model.boxing import Boxing
from argmap.model.claim import Citation, Claim
from argmap.model.quotations import Nearest, SourceText
from argmap.model.view import View
from argmap.teaching.drawings import Drawings
from argmap.teaching.exercise import PLAIN, Exercise, ExerciseOptions, chosen, refuse_unheeded
from argmap.teaching.handout import handout
from argmap.teaching.lesson import Lesson, words
from argmap.teaching.look import PLAIN as PRINTED
from argmap.teaching.look import PrintOptions
from argmap.teaching.sheet import sheet, version_of
from argmap.teaching.worksheet import Worksheet, unseen
from argmap.values import is_one, shown

#: Why options that fold claims into boxes have no effect.
UNFOLDED = "worksheets, whose exercises need every claim"
#: Most words of a heading in a text, and characters at the end of a paragraph that no heading has there.
HEADING, ENDS = 8, ".!:;,…\"'”’»“)"


def _seed(_plan: object, _attribute: object, seed: int) -> None:
    if isinstance(seed, bool) or not isinstance(seed, int):
        near = re.match(r"'?(-?\d+)(?:\.0)?'?$", repr(seed))
        advice = f"; did you mean {near[1]}?" if near else ""
        raise InvalidValueError(f"seed must be a whole number, not {shown(seed)}{advice}")


def _part(_plan: object, _attribute: object, part: PartOptions) -> None:
    refuse_folding(part, UNFOLDED)


@frozen
class WorksheetPlan:
    """Hold what a worksheet is made of.

    Raises:
        ExerciseError, LanguageError: there is no such exercise, or there are no words in this language.
        InvalidValueError: another value is not possible, or has no effect.
    """

    #: The exercises; given by their names, none for all.
    exercises: tuple[Exercise, ...] = field(converter=chosen)
    seed: int = field(validator=_seed)
    #: Name of the language of the worksheet's own words; empty for the map's own, or else English.
    language: str = field(validator=is_language)
    exercise_options: ExerciseOptions = field(default=PLAIN, validator=is_one("ExerciseOptions", ExerciseOptions))
    print_options: PrintOptions = field(default=PRINTED, validator=is_one("PrintOptions", PrintOptions))
    #: The part of the map to use.
    part: PartOptions = field(default=WHOLE, validator=_part)

    def __attrs_post_init__(self) -> None:
        refuse_unheeded(self.exercise_options, self.exercises)

    def lesson(self, found: Reading, source_text: str = "") -> Lesson:
        """Return the lesson on the part of *found*, with the text that it analyses.

        Raises:
            InvalidValueError: *source_text* is not a text.
            MapError: something that is asked for is not in the map.
        """
        shown = self.view(found).map
        others = (words(claim) for claim in found.map.claims if claim.text and not shown.has_claim(claim.title))
        sources = [claim.sources for claim in found.map.claims] + [one.sources for one in found.map.arguments]
        cited = [one for cited in sources for one in cited if one.quote]
        return Lesson(shown, others, _counted([*_paragraphs(source_text)], cited))

    def view(self, found: Reading) -> View:
        """Return the part of *found* that the lesson is on. Raises `MapError` as `lesson` does."""
        opened = evolve(found, map=Lesson(found.map).map)
        return part_of(opened, self.part, self.part.mode, Boxing.STEPS)

    def worksheets(self, lesson: Lesson, indices: Iterable[int]) -> Iterator[Worksheet]:
        """Yield the versions with these *indices*, from 0; they share their layouts."""
        drawings = Drawings(self.print_options, language_of(self.language, lesson.map.data))
        for index in indices:
            yield Worksheet(sheet(lesson, self.exercises, self.seed, index, self.exercise_options), drawings)


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text, which empty lines separate."""
    if not isinstance(text, str):
        raise InvalidValueError(f"source_text must be the text itself, not {shown(text)}; a file has read_text()")
    if text and "\n" not in text and streams.is_file(text):
        raise InvalidValueError(f"source_text must be the text itself, and this is the name of a file: {shown(text)}")
    parts = re.split(r"\n\s*\n", text.removeprefix("\ufeff"))
    yield from (" ".join(part.split()) for part in parts if part.strip())


def _counted(blocks: Sequence[str], cited: Sequence[Citation]) -> Sequence[str]:
    """Return the paragraphs as the map numbers them: with headings or without, whichever places more quotations.

    What is no paragraph of its own stands before the next one.
    """
    joined: list[str] = []
    heading = ""
    for block in blocks:
        if _is_heading(block):
            heading = f"{heading}{block} — "
        else:
            joined.append(heading + block)
            heading = ""
    joined += [heading.removesuffix(" — ")] if heading else []
    ways = (blocks, joined)
    return max(ways, key=lambda way: sum(SourceText(way).place(one) is not None for one in cited))


def _is_heading(block: str) -> bool:
    """Return whether a block looks like a heading: a few words that no full stop ends."""
    return len(block.split()) <= HEADING and block[-1] not in ENDS


@frozen
class Assignment:
    """Hold which worksheets to write."""

    plan: WorksheetPlan
    versions: int = 1
    #: Names of file types.
    kinds: tuple[str, ...] = ("pdf",)
    #: File with the text that the map analyses; empty for none.
    text: str = ""
    #: Whether files outside the project may be included.
    outside: bool = False


@frozen
class Issue:
    """Hold the outcome for one version of a worksheet."""

    #: The files written.
    files: tuple[str, ...] = ()
    #: Notes, one line each.
    remarks: tuple[str, ...] = ()


def write_worksheets(name: str, folder: str, assignment: Assignment) -> Iterator[Issue]:
    """Write worksheets on a map file, and yield an issue for each version.

    The first issues have no files, only remarks on the map.

    Raises:
        InputError, MapError: the map cannot be read or is empty, or something that is asked for is not in it.
        OutputError: a file cannot be written.
        PressError: a package for this format is missing.
    """
    file, plan = load(name, outside=assignment.outside), assignment.plan
    source_text = streams.read(assignment.text).text if assignment.text else ""
    yield Issue(remarks=tuple(file.complaints(one for one in file.reading.diagnostics if one.code != EMPTY)))
    refuse_empty(file.reading, name)
    lesson = plan.lesson(file.reading, source_text)
    foreign = (f"{name}: {one}" for one in lacking(plan.language, file.reading.map.data))
    yield Issue(remarks=(*foreign, *filter(None, (told(name, plan.view(file.reading)), _plain(name, file.reading)))))
    place = _place(name, folder)
    for version, key, kind in product(range(assignment.versions), (False, True), assignment.kinds):
        streams.refuse_input(_name(place, version_of(version), kind, key=key))
    yield Issue(remarks=tuple(f"{name}: {one}" for one in unseen(lesson, plan.print_options, assignment.kinds)))
    if assignment.text:
        yield Issue(remarks=tuple(f"{name}: {one}" for one in _misquoted(lesson)))
    for made in plan.worksheets(lesson, range(assignment.versions)):
        why = tuple(f"{name}: {exercise}: {reason}" for exercise, reason in made.left_out.items())
        yield Issue(tuple(_written(made, assignment.kinds, place)), why)


def _misquoted(lesson: Lesson) -> Iterator[str]:
    """Yield a warning on each quotation that the text lacks, with the nearest words."""
    for member, citation in lesson.misquoted:
        called = f"[{member.title}]" if isinstance(member, Claim) else f"<{member.title}>"
        where = f"paragraph {citation.paragraph}" if citation.paragraph else "the text"
        near = lesson.text.nearest(citation)
        if citation.paragraph > len(lesson.text.paragraphs):
            where = f"{where}, as the text has {len(lesson.text.paragraphs)}"
        found = f"; {_nearest(near)}" if near else ""
        yield f"{called} quotes {citation.quote!r}, which is not in {where}{found}"


def _nearest(near: Nearest) -> str:
    return f"it is in paragraph {near.paragraph}" if near.exact else f"paragraph {near.paragraph} has {near.words!r}"


def _plain(name: str, found: Reading) -> str:
    """Return a remark on what the author wants and worksheets do not show; empty if there is nothing."""
    settings = found.settings
    wants = {
        "colours": settings.colours != NONE or chosen_colours(found.map),
        "images": wanting(found.map, settings.images),
        "ranks": bool(settings.ranks or noted_ranks(found.map)),
    }
    *first, last = [word for word, wanted in wants.items() if wanted] or [""]
    said = f"{', '.join(first)} and {last}" if first else last
    return f"{name}: worksheets do not show the map's own {said}" if said else ""


def _place(name: str, folder: str) -> Path:
    """Return the name of the files of a map, without version and suffix. Raises `OutputError`."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(folder, f"cannot create this folder: {error.strerror or error}") from error
    return Path(folder, "map" if name == streams.STREAM else Path(name).stem)


def _name(place: Path, version: str, kind: str, *, key: bool) -> str:
    return f"{place}-{version}{'-key' if key else ''}{handout(kind).suffix}"


def _written(made: Worksheet, kinds: Iterable[str], place: Path) -> Iterator[str]:
    """Write a worksheet and its key as files of each type, and return their names; none if it has no task."""
    for key, kind in product((False, True), kinds if made.points else ()):
        name = _name(place, made.version, kind, key=key)
        streams.write(name, made.file(kind, key=key), lasting=False)
        yield name
