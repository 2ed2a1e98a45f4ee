"""Worksheets for programs: tasks in one language, and the files to print.

The tasks of an exercise are independent of language; here they have their words, so that a program needs nothing else
to show them, mark answers and explain mistakes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import field, frozen

from argmap.errors import InvalidValueError, MapError
from argmap.language import Language
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.render.press.remarks import unseen_letters
from argmap.render.svg.document import document as svg_of
from argmap.render.svg.elements import written
from argmap.teaching.composing import composed
from argmap.teaching.drawings import Drawings
from argmap.teaching.handout import handout
from argmap.teaching.language import told
from argmap.teaching.lesson import Lesson
from argmap.teaching.look import PrintOptions
from argmap.teaching.sheet import Sheet
from argmap.teaching.task import AnswerKind, Choice, Part, Task, TaskFigure, right
from argmap.values import expect_flag, several, shown


@frozen
class WorksheetChoice:
    """Hold an answer to choose from, or a sentence with its mark."""

    #: Its letter, number or sign, which is the answer; may be empty.
    mark: str
    #: Its words; empty if it has a figure instead, or is a line to write on.
    text: str = ""
    #: A small map as the answer; None for words.
    figure: TaskFigure | None = None


@frozen
class WorksheetQuestion:
    """Hold a question with its right answers, and feedback on wrong ones."""

    #: Its number on the worksheet.
    number: str
    #: How students answer it.
    kind: AnswerKind
    #: The question, or the sentence that *given* is about; empty if the blank box asks it.
    text: str
    #: Right answers: any of these marks or words; for an order, all marks in a right order; for a drawing, its text.
    answers: tuple[str, ...]
    #: The sentences in question, with their marks; empty if the figure shows them.
    given: tuple[WorksheetChoice, ...] = ()
    #: The answers to choose from, put in place or put in order; empty if students write or draw.
    choices: tuple[WorksheetChoice, ...] = ()
    #: Points for a right answer.
    points: int = 1
    #: Feedback on wrong answers, by their marks.
    feedback: Mapping[str, str] = field(factory=dict, hash=False)
    #: The blank box that it is about; None if there is none.
    box: ClaimRef | ArgumentRef | None = None
    #: For an order: pairs of marks, the first of which must come first; empty if only one order is right.
    before: frozenset[tuple[str, str]] = frozenset()
    #: For a drawing: the right one; otherwise None.
    solution: TaskFigure | None = None

    def is_right(self, answer: str | Iterable[str]) -> bool:
        """Return whether *answer* is right.

        An answer is a mark or words; for an order, all marks. Case, spacing and a final full stop do not matter in
        words.

        >>> question = WorksheetQuestion("1", AnswerKind.WRITE, "Why?", ("Lanes cut injuries.",))
        >>> question.is_right("lanes cut  injuries")
        True

        Raises:
            InvalidValueError: *answer* is neither a string nor several.
        """
        marks = several(answer, str, "an answer: a string, or the marks of an order")
        return right(self, answer if isinstance(answer, str) else marks)


@frozen
class WorksheetTask:
    """Hold one task of a worksheet: instructions and questions."""

    #: The name of its exercise, such as ``fill-blanks``.
    exercise: str
    #: Its heading.
    title: str
    #: The instructions.
    prompt: str
    questions: tuple[WorksheetQuestion, ...]
    #: The map that it is about, with blank boxes; None if the questions show what they need.
    figure: TaskFigure | None = None
    #: Sentences that all questions are about, with their marks; empty if the figure or the questions show them.
    given: tuple[WorksheetChoice, ...] = ()
    #: Choices that all questions share, such as a word bank.
    choices: tuple[WorksheetChoice, ...] = ()
    #: Paragraphs of the text that the map analyses, with numbered sentences; empty if the task does without.
    text: tuple[str, ...] = ()

    @property
    def points(self) -> int:
        """Return the points for all questions."""
        return sum(question.points for question in self.questions)


@frozen(repr=False)
class Worksheet:
    """Hold one version of a worksheet: tasks with answers, and files to print.

    `make_worksheet` makes it.
    """

    _sheet: Sheet
    _drawings: Drawings = field(eq=False)

    def __repr__(self) -> str:
        counts = {"task": len(self._sheet.tasks), "point": self.points}
        said = ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for name, count in counts.items())
        about = f" on {self.title!r}" if self.title else ""
        return f"<Worksheet {self.version}{about}: {said}>"

    @property
    def title(self) -> str:
        """Return the title of the map; may be empty."""
        return self._sheet.title

    @property
    def version(self) -> str:
        """Return the letter of the version."""
        return self._sheet.version

    @property
    def points(self) -> int:
        """Return the points for all tasks."""
        return self._sheet.points

    @property
    def left_out(self) -> Mapping[str, str]:
        """Return why exercises were left out, by their names.

        An exercise is left out if it would be trivial or ambiguous for this map.
        """
        return {name: refusal.reason for name, refusal in self._sheet.refused}

    @cached_property
    def tasks(self) -> tuple[WorksheetTask, ...]:
        """Return the tasks, in order."""
        saying = _Saying(self._drawings.language)
        return tuple(
            saying.task(name, task) for name, task in zip(self._sheet.exercises, self._sheet.tasks, strict=True)
        )

    def file(self, to: str = "pdf", *, key: bool = False) -> bytes:
        """Return the worksheet, or its answer *key*, as a file of type *to*: ``pdf``, ``html`` or ``docx``.

        The same worksheet gives the same bytes.

        Raises:
            InvalidValueError: *to* is unknown.
            MapError: the worksheet has no task.
            PressError: a package for this file type is not installed.
        """
        expect_flag("key", key)
        kind = handout(to)
        if not self._sheet.tasks:
            reasons = "; ".join(f"{name}: {reason}" for name, reason in self.left_out.items())
            raise MapError(f"no exercise can be made of this map: {reasons}")
        return kind.write(composed(self._sheet, self._drawings, key=key), self._drawings.look)

    def picture(self, figure: TaskFigure, *, key: bool = False) -> bytes:
        """Return a *figure* of this worksheet as SVG; its blanks are filled in for the *key* only.

        Raises:
            InvalidValueError: *figure* is not in this worksheet.
        """
        expect_flag("key", key)
        known = list(self._figures())
        if figure not in known:
            raise InvalidValueError(f"expected a figure of this worksheet, got {shown(figure)}")
        name = f"{'key' if key else 'sheet'}-{self.version}-{known.index(figure) + 1}".lower()
        return written(svg_of(self._drawings.drawing(figure, shown=key, id=name))).encode()

    def remarks(self, to: str = "pdf") -> tuple[str, ...]:
        """Return warnings about the file of type *to*, such as letters that no font has.

        Raises:
            InvalidValueError: *to* is unknown.
        """
        return unseen(self._sheet.lesson, self._drawings.look, (to,))

    def _figures(self) -> Iterator[TaskFigure]:
        for task in self._sheet.tasks:
            choices = (*task.choices, *(choice for part in task.parts for choice in (*part.given, *part.choices)))
            found = (task.figure, *(one.figure for one in choices), *(part.model for part in task.parts))
            yield from (one for one in found if one)


@frozen
class _Saying:
    """Put tasks into words."""

    language: Language

    def task(self, name: str, task: Task) -> WorksheetTask:
        """Return the *task* of the exercise called *name*."""
        return WorksheetTask(
            name,
            told(task.title, self.language),
            told(task.prompt, self.language),
            tuple(self._question(task, part) for part in task.parts),
            task.figure,
            self._choices(task.given),
            self._choices(task.choices),
            task.text,
        )

    def _question(self, task: Task, part: Part) -> WorksheetQuestion:
        return WorksheetQuestion(
            part.key,
            part.kind,
            told(part.ask, self.language),
            part.answers,
            self._choices(part.given),
            self._choices(task.offered(part)),
            part.points,
            {mark: told(text, self.language) for mark, text in part.feedback.items()},
            part.box,
            part.before,
            part.model,
        )

    def _choices(self, choices: Sequence[Choice]) -> tuple[WorksheetChoice, ...]:
        return tuple(WorksheetChoice(one.mark, told(one.text, self.language), one.figure) for one in choices)


def unseen(lesson: Lesson, look: PrintOptions, kinds: Iterable[str]) -> tuple[str, ...]:
    """Return a warning if files of *kinds* would lack letters of *lesson*."""
    if not any(handout(kind).packs_fonts for kind in kinds):
        return ()
    texts = (lesson.map.title, *lesson.source, *(part for one in lesson.sentences for part in (one.text, one.by)))
    said = unseen_letters("".join(texts), system=look.system_fonts)
    return (said,) if said else ()
