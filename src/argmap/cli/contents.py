"""The table of commands, read without importing any of them.

The docstring of a command's module has both: its first line is the summary, and another line names the section.
"""

from __future__ import annotations

import pkgutil
import re
from typing import NamedTuple

from argmap import plugins

#: Where the commands are: one file each.
FOLDER = "argmap.cli.commands"
#: The sections of ``argmap --help``, in order; any other follows them.
SECTIONS = ("Draw", "Teach", "Check and ask", "Edit and merge", "Convert", "Help")
_DOCSTRING = re.compile(r'"""(?P<summary>.+)\.\n\nSection: (?P<section>.+)\n')


class Entry(NamedTuple):
    """Hold what ``argmap --help`` prints about one command."""

    #: As typed after ``argmap``.
    name: str
    #: One line, without a full stop.
    summary: str
    #: The heading that it is listed under.
    section: str


def entries() -> tuple[Entry, ...]:
    """Return an entry for each command, section by section.

    Raises:
        ValueError: the docstring of a command has no summary or no section.
    """
    found = [_entry(name) for name in plugins.names(FOLDER)]
    order = dict.fromkeys((*SECTIONS, *(entry.section for entry in found)))
    return tuple(entry for section in order for entry in found if entry.section == section)


def _entry(name: str) -> Entry:
    text = (pkgutil.get_data(FOLDER, f"{name.replace('-', '_')}.py") or b"").decode()
    said = _DOCSTRING.match(text)
    if not said:
        raise ValueError(f"the docstring of the command {name} has no summary and section")
    return Entry(name, said["summary"], said["section"])
