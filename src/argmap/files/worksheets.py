"""Write worksheets on a map file: each version with its answer key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, frozen

from argmap.errors import OutputError
from argmap.files import streams
from argmap.files.loading import load
from argmap.files.part_options import PartOptions
from argmap.interpret.reading import Reading
from argmap.model.folding import Boxing
from argmap.render.press.remarks import unseen_letters
from argmap.teaching.composing import composed
from argmap.teaching.drawings import Drawings
from argmap.teaching.exercise import Options, chosen
from argmap.teaching.handout import Handout, handout
from argmap.teaching.language import language
from argmap.teaching.lesson import Lesson, words
from argmap.teaching.look import PLAIN, Look
from argmap.teaching.sheet import Sheet, sheets


@frozen
class Assignment:
    """Hold the options of worksheets."""

    #: Names of exercises.
    exercises: tuple[str, ...]
    seed: int = 0
    versions: int = 1
    #: Names of file types.
    kinds: tuple[str, ...] = ("pdf",)
    #: Language of the worksheets' own words.
    language: str = "en"
    look: Look = PLAIN
    options: Options = Options()
    #: The part of the map to use.
    wish: PartOptions = PartOptions()
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

    The first issue has no files, only remarks on the map.

    Raises:
        ExerciseError, LanguageError: there is no such exercise, or there are no words in this language.
        InputError, MapError: the map cannot be read, or something that is asked for is not in it.
        OutputError: a file cannot be written.
        PressError: a package for this format is missing.
    """
    exercises, spoken = chosen(assignment.exercises), language(assignment.language)
    kinds = [handout(kind) for kind in assignment.kinds]
    file = load(name, outside=assignment.outside)
    lesson, drawings = _lesson(file.reading, assignment), Drawings(assignment.look, spoken)
    yield Issue(remarks=(*file.complaints(file.reading.diagnostics), *_unseen(name, lesson, assignment)))
    for sheet in sheets(lesson, exercises, assignment.seed, assignment.versions, assignment.options):
        said = tuple(f"{name}: {exercise}: {refusal.reason}" for exercise, refusal in sheet.refused)
        files = tuple(_written(sheet, drawings, kinds, _place(name, folder))) if sheet.tasks else ()
        yield Issue(files, said)


def _unseen(name: str, lesson: Lesson, assignment: Assignment) -> Iterator[str]:
    """Say which letters would be missing where fonts are packed into files."""
    if {"pdf", "docx"}.isdisjoint(assignment.kinds):
        return
    texts = (lesson.map.title, *lesson.source, *(part for one in lesson.sentences for part in (one.text, one.by)))
    said = unseen_letters("".join(texts), system=assignment.look.system_fonts)
    if said:
        yield f"{name}: {said}"


def _lesson(found: Reading, assignment: Assignment) -> Lesson:
    wish = evolve(assignment.wish, close=(), max_boxes=0)
    opened = evolve(found, map=Lesson(found.map).map)
    shown = wish.view(opened, wish.mode, Boxing.STEPS).map
    others = (words(claim) for claim in found.map.claims if claim.text and not shown.has_claim(claim.title))
    return Lesson(shown, others, _paragraphs(assignment.text) if assignment.text else ())


def _paragraphs(name: str) -> Iterator[str]:
    """Yield the paragraphs of a text, which empty lines separate."""
    for part in re.split(r"\n\s*\n", streams.read(name).text.removeprefix("\ufeff")):
        if part.strip():
            yield " ".join(part.split())


def _place(name: str, folder: str) -> Path:
    """Return the name of the files of a map, without version and suffix. Raises `OutputError`."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(folder, f"cannot create this folder: {error.strerror or error}") from error
    return Path(folder, "map" if name == streams.STREAM else Path(name).stem)


def _written(sheet: Sheet, drawings: Drawings, kinds: list[Handout], place: Path) -> Iterator[str]:
    """Write a sheet and its key as files of each kind, and give their names."""
    for key in (False, True):
        document = composed(sheet, drawings, key=key)
        for kind in kinds:
            name = f"{place}-{sheet.version}{'-key' if key else ''}{kind.suffix}"
            streams.write(name, kind.write(document, drawings.look), lasting=False)
            yield name
