"""The functions of `argmap.teaching` that take a map in any form: a map, a reading, a document or a file."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.files.emptiness import refuse_empty
from argmap.files.part_options import WHOLE, PartOptions
from argmap.files.slideshows import SlidePlan
from argmap.files.worksheets import WorksheetPlan
from argmap.inputs import MapLike
from argmap.public import reading_of
from argmap.teaching.exercise import PLAIN, ExerciseOptions
from argmap.teaching.look import PLAIN as PRINTED
from argmap.teaching.look import PrintOptions
from argmap.teaching.sheet import index_of
from argmap.teaching.slide_deck import WIDE, SlideDeck, SlideOptions
from argmap.teaching.worksheet import Worksheet


def make_worksheet(  # noqa: PLR0913 - the one way in to all that a worksheet can be
    what: MapLike,
    *,
    exercises: Iterable[str] | str = (),
    seed: int = 0,
    version: str = "A",
    language: str = "",
    exercise_options: ExerciseOptions | None = None,
    print_options: PrintOptions | None = None,
    part: PartOptions | None = None,
    source_text: str = "",
) -> Worksheet:
    """Return a worksheet on a map, with the tasks that can be made of it.

    `Worksheet.left_out` says why other exercises were left out; there may be no task at all. The same arguments always
    give the same worksheet.

    Args:
        what: A map in any form: an `ArgumentMap`, a `Reading`, a `Document` or the path of a file.
        exercises: Names of exercises, as in `available_exercises`; all that suit the map if empty.
        seed: Another number makes another selection of tasks.
        version: Letter of the version: versions differ in their tasks, or in the order of choices.
        language: Language of the words that argmap adds, as in `available_languages`; by default the map's own, or else
            English.
        exercise_options: How easy or hard the exercises are.
        print_options: Paper, type size and spacing.
        part: The part of the map to use.
        source_text: The text that the map analyses, to print it too; empty lines separate its paragraphs.

    Raises:
        ExerciseError, LanguageError: there is no such exercise, or there are no words in this language.
        InputError: the file cannot be read.
        InvalidValueError: another value is not possible, or has no effect.
        MapError: the map is empty, or something that *part* asks for is not in it.
    """
    plan = WorksheetPlan(
        exercises,
        seed,
        language,
        PLAIN if exercise_options is None else exercise_options,
        PRINTED if print_options is None else print_options,
        WHOLE if part is None else part,
    )
    index = index_of(version)
    found = reading_of(what)
    refuse_empty(found)
    (made,) = plan.worksheets(plan.lesson(found, source_text), (index,))
    return made


def make_slides(
    what: MapLike,
    *,
    language: str = "",
    options: SlideOptions | None = None,
    part: PartOptions | None = None,
) -> SlideDeck:
    """Return slides that build a map up step by step.

    A map that is too large for one slide is shown part by part.

    Args:
        what: A map in any form: an `ArgumentMap`, a `Reading`, a `Document` or the path of a file.
        language: Language of the words that argmap adds, as in `available_languages`; by default the map's own, or else
            English.
        options: How the slides look, and whether they build the map up, and in which order.
        part: The part of the map to show.

    Raises:
        EngineError: the layout engine is missing, or gave no layout.
        InputError: the file cannot be read.
        InvalidValueError: another value is not possible, or has no effect.
        LanguageError: slides have no words in this language.
        MapError: the map is empty, or something that *part* asks for is not in it.
    """
    plan = SlidePlan(language, WIDE if options is None else options, WHOLE if part is None else part)
    found = reading_of(what)
    refuse_empty(found)
    return plan.deck(found)
