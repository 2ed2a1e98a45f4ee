"""Blocks: the content of a worksheet, in order, for any file type.

A file type only needs these values; it need not know about exercises.
"""

from __future__ import annotations

import enum
from typing import TypeAlias

from attrs import frozen

from argmap.render.drawing import Drawing
from argmap.teaching.ways import ARROW, BACK_ARROW, backwards, mostly_backwards


@frozen
class Heading:
    """Begin a task."""

    #: Its number.
    mark: str
    text: str
    #: Its points, in words.
    points: str


@frozen
class Paragraph:
    """Hold the instructions of a task."""

    text: str


@frozen
class Picture:
    """Show a drawing."""

    drawing: Drawing
    #: Its description for screen readers.
    said: str
    #: Whether its paper is landscape.
    wide: bool = False


@frozen
class Entry:
    """Hold a sentence with its mark, or lines to write on."""

    #: A letter or number; may be empty.
    mark: str
    #: Empty for lines to write on.
    text: str
    #: The number of these lines.
    lines: int = 1


class Listing(enum.Enum):
    """Name the ways to arrange entries."""

    #: One below the other.
    PLAIN = "plain"
    #: In a frame, as a word bank.
    BANK = "bank"
    #: On strips to cut out.
    STRIPS = "strips"


@frozen
class Entries:
    """List sentences."""

    #: The heading above them.
    title: str
    entries: tuple[Entry, ...]
    listing: Listing = Listing.PLAIN

    @property
    def back(self) -> bool:
        """Return whether the marks stand at the right."""
        return mostly_backwards(one.text for one in self.entries)


@frozen
class Option:
    """Hold an answer to tick."""

    #: Its letter or sign.
    mark: str
    #: Its words; may be empty.
    text: str
    #: Whether it is ticked, on an answer key.
    ticked: bool = False


@frozen
class Labelled:
    """Show a small drawing as an answer to choose."""

    option: Option
    drawing: Drawing


@frozen
class Gallery:
    """Show small drawings side by side."""

    drawings: tuple[Labelled, ...]


@frozen
class Question:
    """Ask one question, with room for the answer."""

    #: Its number.
    mark: str
    #: Sentences to put in place or in order.
    offered: tuple[Entry, ...] = ()
    #: The sentences in question.
    given: tuple[Entry, ...] = ()
    #: The question, or the sentence after the arrow; may be empty.
    ask: str = ""
    #: Whether *ask* is a question; otherwise an arrow leads from the given sentences to it.
    worded: bool = False
    #: Answers to tick; empty if the answer is written.
    options: tuple[Option, ...] = ()
    #: Whether the options are below each other.
    stacked: bool = False
    #: Number of lines to write on.
    lines: int = 0
    #: Whether there is room for a drawing.
    room: bool = False
    #: The right drawing, on an answer key; otherwise None.
    model: Drawing | None = None
    #: Number of marks to write side by side.
    gaps: int = 0
    #: The answer, on a key where it is not ticked; otherwise empty.
    answer: str = ""
    #: Feedback on wrong answers; empty on the worksheet.
    notes: tuple[str, ...] = ()
    #: Its points, in words; empty for one point.
    points: str = ""

    @property
    def back(self) -> bool:
        """Return whether its number stands at the right, and what is written begins there."""
        sentences = tuple(one.text for one in (*self.offered, *self.given))
        return mostly_backwards(sentences if any(sentences) else (self.ask, *(one.text for one in self.options)))

    @property
    def options_back(self) -> bool:
        """Return whether the first of the answers to tick stands at the right."""
        return mostly_backwards(one.text for one in self.options)

    @property
    def arrow(self) -> str:
        """Return what leads to the sentence that is asked about; empty if a question is asked."""
        if self.worded:
            return ""
        return BACK_ARROW if backwards(self.ask) else ARROW


@frozen
class Row:
    """Ask for the right column for one sentence."""

    #: Its number.
    mark: str
    #: The sentence.
    text: str
    #: Whether each column is ticked, on an answer key.
    ticked: tuple[bool, ...]
    #: Feedback on wrong answers; empty on the worksheet.
    notes: tuple[str, ...] = ()


@frozen
class Table:
    """Ask the same question about several sentences, one column per answer."""

    #: The answers, one for each column.
    columns: tuple[Entry, ...]
    rows: tuple[Row, ...]

    @property
    def back(self) -> bool:
        """Return whether the numbers stand at the right."""
        return mostly_backwards(one.text for one in self.rows)


@frozen
class Passage:
    """Show the text that the map analyses, with numbered paragraphs."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def back(self) -> bool:
        """Return whether the numbers stand at the right."""
        return mostly_backwards(self.paragraphs)


Block: TypeAlias = Heading | Paragraph | Picture | Entries | Gallery | Question | Table | Passage


@frozen
class Section:
    """Hold blocks that belong together: a task or part of one."""

    blocks: tuple[Block, ...]
    #: Whether its paper is landscape.
    wide: bool = False
    #: Whether it begins on a new page.
    apart: bool = False


@frozen
class Head:
    """Hold the header of a worksheet, and the words of its footers."""

    title: str
    #: The version, in words.
    version: str
    #: Labels of the fields to fill in: name and date.
    fields: tuple[str, ...]
    #: The points of all tasks, with a gap for the points scored.
    points: str
    #: The words “Answer key”; empty on the worksheet.
    key: str
    #: The warning on an answer key; empty on the worksheet.
    warning: str
    #: The words of the page number, with the placeholders ``{n}`` and ``{all}``.
    page: str
    #: Language of the worksheet's own words, such as ``de``.
    language: str


@frozen
class Document:
    """Hold a worksheet or an answer key, ready to be written as a file."""

    head: Head
    sections: tuple[Section, ...]
