"""Blocks: what stands on a sheet, in words and from the top to the bottom, for any kind of file.

Whoever writes files needs to know these, and nothing of exercises.
"""

from __future__ import annotations

import enum
from typing import TypeAlias

from attrs import frozen

from argmap.render.drawing import Drawing


@frozen
class Heading:
    """Begin a task."""

    #: Its number.
    mark: str
    text: str
    #: What it is worth, in words.
    points: str


@frozen
class Paragraph:
    """Say what to do."""

    text: str


@frozen
class Picture:
    """Show a drawing."""

    drawing: Drawing
    #: What it is, for those who do not see it.
    said: str
    #: It stands on paper that is turned.
    wide: bool = False


@frozen
class Entry:
    """Show a sentence with its mark."""

    #: A letter or number; empty for none.
    mark: str
    #: Empty for a line to write on.
    text: str


class Listing(enum.Enum):
    """Tell how entries stand."""

    #: One below the other.
    PLAIN = "plain"
    #: In a frame, to choose from.
    BANK = "bank"
    #: On strips, to be cut out.
    STRIPS = "strips"


@frozen
class Entries:
    """List sentences."""

    #: What stands above them.
    title: str
    entries: tuple[Entry, ...]
    listing: Listing = Listing.PLAIN


@frozen
class Option:
    """Offer an answer to tick."""

    mark: str
    #: May be empty.
    text: str
    #: A key ticks it.
    ticked: bool = False


@frozen
class Labelled:
    """Show a small drawing that can be chosen."""

    option: Option
    drawing: Drawing


@frozen
class Gallery:
    """Show small drawings side by side."""

    drawings: tuple[Labelled, ...]


@frozen
class Question:
    """Ask one thing, and leave room for the answer."""

    #: Its number.
    mark: str
    #: What is asked about.
    given: tuple[Entry, ...] = ()
    #: What is asked; may be empty.
    ask: str = ""
    #: What to tick; empty if the answer is written.
    options: tuple[Option, ...] = ()
    #: So many lines to write on.
    lines: int = 0
    #: There is room for a drawing.
    room: bool = False
    #: The drawing that is right, in a key; None on the sheet.
    model: Drawing | None = None
    #: So many marks are to be written side by side.
    gaps: int = 0
    #: The answer in a key, where it is not ticked; empty on the sheet.
    answer: str = ""
    #: What is said of wrong answers; empty on the sheet.
    notes: tuple[str, ...] = ()
    #: What it is worth, in words; empty for one point.
    points: str = ""


@frozen
class Passage:
    """Show the text that the map was made of, its paragraphs numbered."""

    title: str
    paragraphs: tuple[str, ...]


Block: TypeAlias = Heading | Paragraph | Picture | Entries | Gallery | Question | Passage


@frozen
class Section:
    """Hold blocks that belong together: a task, or part of one."""

    blocks: tuple[Block, ...]
    #: It stands on paper that is turned.
    wide: bool = False
    #: It begins on a page of its own.
    apart: bool = False


@frozen
class Head:
    """Hold what stands around a sheet: on its first page above all, and at the head and foot of the others."""

    title: str
    #: Which version it is.
    version: str
    #: What is to be filled in: name, date.
    fields: tuple[str, ...]
    #: What all of it is worth, with room for what was reached.
    points: str
    #: That it is a key; empty if it is none.
    key: str
    #: For whom a key is; empty if it is none.
    warning: str
    #: The number of a page and of all pages: ``{n}`` and ``{all}`` are left as gaps.
    page: str
    #: Of the sheet's own words, such as ``de``.
    language: str


@frozen
class Document:
    """Hold a sheet or a key, ready to be written as a file."""

    head: Head
    sections: tuple[Section, ...]
