"""Tasks: questions, right answers, and feedback on wrong answers.

A task is independent of layout, paper and language. Words of the worksheet itself are `Message` values, which a
`Language` turns into text. Words of the map are never translated.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, TypeAlias

from attrs import field, frozen

from argmap.model.ends import ArgumentRef, ClaimRef, End
from argmap.model.map import ArgumentMap


@frozen
class Message:
    """Hold a text of the worksheet itself, independent of language."""

    #: The key in the tables of the languages.
    key: str
    #: Values by placeholder; the number ``n`` chooses between singular and plural.
    values: Mapping[str, Text | int] = field(factory=dict, hash=False)


def say(key: str, **values: Text | int) -> Message:
    """Return the message *key* with *values* for its placeholders."""
    return Message(key, values)


#: Words of the map, or a message of the worksheet.
Text: TypeAlias = str | Message


class AnswerKind(enum.Enum):
    """Name the ways to answer a part of a task."""

    #: Write words into a box of the figure, or on lines.
    WRITE = "write"
    #: Tick one of the choices.
    CHOOSE = "choose"
    #: Write the mark of one of the task's choices into a box or beside the question; each mark is used once.
    PLACE = "place"
    #: Write the marks of all choices in the right order.
    ORDER = "order"
    #: Draw in the space provided.
    DRAW = "draw"


class FigureForm(enum.Enum):
    """Name what the boxes of a figure contain."""

    #: Sentences; or numbers and a list of the sentences, if the boxes would not fit the paper.
    SENTENCES = "sentences"
    #: Numbers only.
    NUMBERS = "numbers"


@frozen
class TaskFigure:
    """Show a map with blank boxes. Invariant: every blank has a mark."""

    #: The map to draw.
    map: ArgumentMap
    #: Marks of its claims and arguments, such as ``3``; those without a mark show none.
    marks: Mapping[End, str] = field(factory=dict, hash=False)
    #: Claims and arguments that are blank on the worksheet; the answer key shows them.
    blanks: frozenset[End] = frozenset()
    #: What its boxes contain.
    form: FigureForm = FigureForm.SENTENCES
    #: Whether the boxes name speakers.
    speakers: bool = True

    def __attrs_post_init__(self) -> None:
        for ref in self.blanks:
            if ref not in self.marks:
                raise ValueError(f"{ref} is blank but has no mark; add one to marks")


@frozen
class Choice:
    """Hold an answer to choose from, or a sentence with its mark."""

    #: Its letter or number; may be empty.
    mark: str
    #: Its words; empty if it has a figure instead.
    text: Text = ""
    figure: TaskFigure | None = None


@frozen
class Part:
    """Ask one question. Invariant: it has an answer and at least one point."""

    #: Its name in the task, and its number on the worksheet.
    key: str
    #: How students answer it.
    kind: AnswerKind
    #: Right answers: any of these words or marks; for an order, all marks in a right order; for a drawing, its text.
    answers: tuple[str, ...]
    #: The question; empty if the blank box asks it.
    ask: Text = ""
    #: The sentences in question, with their marks; empty if the figure shows them.
    given: tuple[Choice, ...] = ()
    #: Choices of this part; empty to use those of the task.
    choices: tuple[Choice, ...] = ()
    #: Points for a right answer.
    points: int = 1
    #: Feedback on wrong answers, by their marks.
    feedback: Mapping[str, Text] = field(factory=dict, hash=False)
    #: The blank box that it is about; None if there is none.
    box: ClaimRef | ArgumentRef | None = None
    #: For an order: pairs of marks, the first of which must come first; empty if only one order is right.
    before: frozenset[tuple[str, str]] = frozenset()
    #: For a drawing: the right one; otherwise None.
    model: TaskFigure | None = None

    def __attrs_post_init__(self) -> None:
        if self.points < 1 or not self.answers:
            raise ValueError(f"part {self.key!r} needs at least one point and one answer")
        if (self.kind is AnswerKind.DRAW) != (self.model is not None):
            raise ValueError(f"part {self.key!r} must have a model if it is drawn, and only then")


class Bank(enum.Enum):
    """Name the ways to present the choices of a task."""

    #: In a word bank below the figure.
    LISTED = "listed"
    #: On strips to cut out.
    STRIPS = "strips"


@frozen
class Task:
    """Hold one task of a worksheet. Invariant: the keys of parts differ."""

    #: Its heading.
    title: Message
    #: The instructions.
    prompt: Message
    parts: tuple[Part, ...]
    #: The map that it is about; None if the parts show what they need.
    figure: TaskFigure | None = None
    #: Sentences that all parts are about, with their marks; empty if the figure or the parts show them.
    given: tuple[Choice, ...] = ()
    #: Choices that all parts share.
    choices: tuple[Choice, ...] = ()
    #: How these choices are presented.
    bank: Bank = Bank.LISTED
    #: Paragraphs of the lesson's text, if this task puts numbers into it; otherwise empty.
    text: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if len({part.key for part in self.parts}) != len(self.parts):
            raise ValueError("the keys of the parts of a task must be different")

    @property
    def points(self) -> int:
        """Return the points for all parts."""
        return sum(part.points for part in self.parts)

    def offered(self, part: Part) -> tuple[Choice, ...]:
        """Return the choices for *part*: its own or the task's.

        There are none if the answer is written or drawn.
        """
        return () if part.kind in {AnswerKind.WRITE, AnswerKind.DRAW} else part.choices or self.choices


@frozen
class NotMade:
    """Hold the reason why an exercise does not suit a map."""

    #: In lower case, without a full stop.
    reason: str


class Answered(Protocol):
    """Describe what has right answers: a part of a task, in any language."""

    @property
    def kind(self) -> AnswerKind:
        """How students answer it."""

    @property
    def answers(self) -> tuple[str, ...]:
        """Right answers."""

    @property
    def before(self) -> frozenset[tuple[str, str]]:
        """Pairs of marks, the first of which must come first."""


def right(part: Answered, answer: str | Iterable[str]) -> bool:
    """Return whether *answer* to *part* is right.

    An answer is a mark or words; for an order, all marks. Case, spacing and a final full stop do not matter in words.

    >>> right(Part("1", AnswerKind.WRITE, ("Lanes cut injuries.",)), "lanes cut  injuries")
    True
    >>> right(Part("1", AnswerKind.ORDER, ("A", "B", "C"), before=frozenset({("A", "C")})), "BAC")
    True
    """
    if part.kind is AnswerKind.ORDER:
        return _ordered(part, tuple(answer))
    given = answer if isinstance(answer, str) else "".join(answer)
    if part.kind is AnswerKind.WRITE:
        return _plain(given) in map(_plain, part.answers)
    return given in part.answers


def _ordered(part: Answered, marks: tuple[str, ...]) -> bool:
    if sorted(marks) != sorted(part.answers):
        return False
    if not part.before:
        return marks == part.answers
    place = {mark: i for i, mark in enumerate(marks)}
    return all(place[first] < place[second] for first, second in part.before)


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(".").casefold()


def messages(task: Task) -> Iterator[Message]:
    """Yield all messages of *task*, including those nested in others."""
    waiting: list[Text | int] = [task.title, task.prompt, *(one.text for one in (*task.given, *task.choices))]
    for part in task.parts:
        waiting += (part.ask, *part.feedback.values())
        waiting += (choice.text for choice in (*part.given, *part.choices))
    while waiting:
        text = waiting.pop()
        if isinstance(text, Message):
            yield text
            waiting += text.values.values()
