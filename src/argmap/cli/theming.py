"""The theme that a user asks for: by name, or in a file of their own."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.reporting import remark
from argmap.files.themes import is_file, theme_in
from argmap.render.picture import choose_theme

if TYPE_CHECKING:  # drawing is imported when something is drawn
    from argmap.render.theme import Theme

#: The most warnings about contrast that are printed.
MANY = 8


def theme(name: str | Theme) -> Theme:
    """Return the theme called *name*, or in the file *name*.

    A theme from a file is checked for contrast, with warnings on standard error.

    Raises:
        InputError: the file cannot be read.
        ThemeError: there is no such theme, or the file has a key or value that themes do not have.
    """
    return _own(name) if isinstance(name, str) and files(name) else choose_theme(name)


def files(name: str | Theme) -> tuple[Path, ...]:
    """Return the files that make up a theme; none if it is built in."""
    return (Path(name),) if isinstance(name, str) and is_file(name) else ()


def _own(name: str) -> Theme:
    from argmap.render.contrast import alike, faint  # noqa: PLC0415 - only themes of one's own are not tested

    found = theme_in(name)
    said = [*faint(found), *alike(found)]
    for sentence in islice(said, MANY):
        remark(f"{name}: {sentence}")
    if (more := len(said) - MANY) > 0:
        remark(f"{name}: and {more} more {'warning' if more == 1 else 'warnings'} like these")
    return found
