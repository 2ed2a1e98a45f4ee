"""Tasks: what a student is asked, how it is answered, what is right, and what is said of what is wrong.

All of it is values, without type, paper or language: what a sheet says itself is a `Message`, which a language puts
into words; what a map says stays as it is.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from attrs import field, frozen

from argmap.model.ends import ArgumentRef, ClaimRef, End
from argmap.model.map import ArgumentMap


@frozen
class Message:
    """Hold what a sheet says itself: a key of `Language.words`, and what stands in its gaps."""

    #: As in the tables of languages.
    key: str
    #: What stands in the gaps, by their names; ``n`` is a number, and decides between one and several.
    values: Mapping[str, Text | int] = field(factory=dict, hash=False)


def say(key: str, **values: Text | int) -> Message:
    """Return the message *key* with *values* in its gaps."""
    return Message(key, values)


#: Words of the map, or of the sheet itself.
Text: TypeAlias = str | Message


class Kind(enum.Enum):
    """Tell how a part of a task is answered."""

    #: In words: in the box of the figure, or on lines.
    WRITE = "write"
    #: By one of its choices.
    CHOOSE = "choose"
    #: By the mark of one of the task's choices, written into a box or beside what is asked; each serves once.
    PLACE = "place"
    #: By the marks of all its choices, in an order.
    ORDER = "order"
    #: By a drawing, in the room that is left for it.
    DRAW = "draw"


class Form(enum.Enum):
    """Tell what stands in the boxes of a figure."""

    #: Sentences; numbers and a list of the sentences if the boxes would not fit the paper.
    SENTENCES = "sentences"
    #: Numbers alone.
    NUMBERS = "numbers"


@frozen
class Figure:
    """Show a map, some of its boxes blank. Invariant: what is blank has a mark."""

    #: What is drawn.
    map: ArgumentMap
    #: The marks of its claims and arguments, such as ``3``; what has none shows none.
    marks: Mapping[End, str] = field(factory=dict, hash=False)
    #: What is left blank on the sheet; a key shows it.
    blanks: frozenset[End] = frozenset()
    #: What stands in its boxes.
    form: Form = Form.SENTENCES
    #: Whether it says who says what.
    speakers: bool = True

    def __attrs_post_init__(self) -> None:
        for ref in self.blanks:
            if ref not in self.marks:
                raise ValueError(f"{ref} is blank but has no mark; add one to marks")


@frozen
class Choice:
    """Offer an answer."""

    #: What names it: a letter.
    mark: str
    #: What it says; empty if its figure does.
    text: Text = ""
    figure: Figure | None = None


@frozen
class Part:
    """Ask one thing. Invariant: it is worth a point, and has an answer."""

    #: Its name in the task, and its mark on the sheet.
    key: str
    #: How it is answered.
    kind: Kind
    #: What is right: any of these words or marks; for an order, all marks in a right order; for a drawing, it in words.
    answers: tuple[str, ...]
    #: What is asked; empty if the box in the figure asks.
    ask: Text = ""
    #: What is asked about, each sentence with its mark; empty if the figure shows it.
    given: tuple[Choice, ...] = ()
    #: What may be chosen; empty if the choices of the task are meant.
    choices: tuple[Choice, ...] = ()
    #: What it is worth.
    points: int = 1
    #: What is said of wrong answers, by their marks.
    feedback: Mapping[str, Text] = field(factory=dict, hash=False)
    #: The box that it stands in; None if it stands by itself.
    box: ClaimRef | ArgumentRef | None = None
    #: Of an order: which mark must come before which; empty if only that of the answers is right.
    before: frozenset[tuple[str, str]] = frozenset()
    #: Of a drawing: what is right; None for others.
    model: Figure | None = None

    def __attrs_post_init__(self) -> None:
        if self.points < 1 or not self.answers:
            raise ValueError(f"part {self.key!r} needs at least one point and one answer")
        if (self.kind is Kind.DRAW) != (self.model is not None):
            raise ValueError(f"part {self.key!r} must have a model if it is drawn, and only then")


class Bank(enum.Enum):
    """Tell how the choices of a task as a whole are offered."""

    #: In a frame beside the figure.
    LISTED = "listed"
    #: On strips to be cut out.
    STRIPS = "strips"


@frozen
class Task:
    """Hold what a student does at one go. Invariant: the keys of its parts are all different."""

    #: Its heading.
    title: Message
    #: What to do.
    prompt: Message
    parts: tuple[Part, ...]
    #: What it is about; None if the parts say it.
    figure: Figure | None = None
    #: Sentences that all parts are about, each with its mark; empty if the figure or the parts show them.
    given: tuple[Choice, ...] = ()
    #: What all parts choose from.
    choices: tuple[Choice, ...] = ()
    #: How those are offered.
    bank: Bank = Bank.LISTED
    #: The text of the lesson, paragraph by paragraph, if this task marks something in it; empty if not.
    text: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if len({part.key for part in self.parts}) != len(self.parts):
            raise ValueError("the keys of the parts of a task must be different")

    @property
    def points(self) -> int:
        """Return what all of it is worth."""
        return sum(part.points for part in self.parts)

    def offered(self, part: Part) -> tuple[Choice, ...]:
        """Return what *part* is chosen from: its own choices, or those of the task; none if words are written."""
        return () if part.kind in {Kind.WRITE, Kind.DRAW} else part.choices or self.choices


@frozen
class NotMade:
    """Say why a task is not made on a map: in one sentence, without a capital or a full stop."""

    reason: str


def right(part: Part, answer: str | Iterable[str]) -> bool:
    """Tell whether *answer* to *part* is right: a mark or words; of an order, all marks in order.

    In words, capitals, spaces and the last full stop do not count.

    >>> right(Part("1", Kind.WRITE, ("Lanes cut injuries.",)), "lanes cut  injuries")
    True
    >>> right(Part("1", Kind.ORDER, ("A", "B", "C"), before=frozenset({("A", "C")})), "BAC")
    True
    """
    if part.kind is Kind.ORDER:
        return _ordered(part, tuple(answer))
    given = answer if isinstance(answer, str) else "".join(answer)
    if part.kind is Kind.WRITE:
        return _plain(given) in map(_plain, part.answers)
    return given in part.answers


def _ordered(part: Part, marks: tuple[str, ...]) -> bool:
    if sorted(marks) != sorted(part.answers):
        return False
    if not part.before:
        return marks == part.answers
    place = {mark: i for i, mark in enumerate(marks)}
    return all(place[first] < place[second] for first, second in part.before)


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(".").casefold()


def messages(task: Task) -> Iterator[Message]:
    """Give everything that *task* says in words of the sheet, those within others too."""
    waiting: list[Text | int] = [task.title, task.prompt, *(one.text for one in (*task.given, *task.choices))]
    for part in task.parts:
        waiting += (part.ask, *part.feedback.values())
        waiting += (choice.text for choice in (*part.given, *part.choices))
    while waiting:
        text = waiting.pop()
        if isinstance(text, Message):
            yield text
            waiting += text.values.values()
