"""Themes in files of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # drawing is imported when something is drawn
    from argmap.render.theme import Theme

#: The end of the names of theme files.
SUFFIX = ".toml"
#: Most characters in a theme file. A theme that sets everything needs a quarter of them. There is a limit because
#: Python reads a dotted key with thousands of parts in quadratic time.
LONGEST = 16_384


def is_file(name: str | Theme) -> bool:
    """Return whether *name* is that of a theme file, rather than of a theme that comes with argmap."""
    return isinstance(name, str) and name.lower().endswith(SUFFIX)


def theme_in(name: str) -> Theme:
    """Return the theme in the file *name*.

    Raises:
        InputError: the file cannot be read.
        ThemeError: it has a key or value that themes do not have.
    """
    from argmap.files import toml  # noqa: PLC0415 - most pictures have a theme of argmap's
    from argmap.render.own_themes import theme_of  # noqa: PLC0415 - likewise

    return theme_of(toml.table(name, LONGEST), name)
