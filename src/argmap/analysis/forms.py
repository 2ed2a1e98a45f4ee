"""What a form is: a way to write a list down for a person or a program."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from argmap import plugins
from argmap.analysis.rows import Listing

_FOLDER = "argmap.analysis.lists"


@frozen
class Form:
    """Hold a way to write lists down."""

    #: What it is, for people who choose.
    summary: str
    #: Returns the list as text that ends with a line break; the number is how many columns people have.
    write: Callable[[Listing, int], str]


def forms() -> Sequence[str]:
    """Return the names of all forms."""
    return plugins.names(_FOLDER)


def form_called(name: str) -> Form:
    """Return the form called *name*."""
    return plugins.load(_FOLDER, name, Form)
