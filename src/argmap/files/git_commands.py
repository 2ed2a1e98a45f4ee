"""The commands that git runs to compare and merge argument maps.

Each is a function of the shell that tries argmap and, whatever happens, ends with a text. If one text is missing, git
shows no file of the repository; if a driver fails, git keeps ours without marks.

Source: https://git-scm.com/docs/gitattributes
"""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path

TEXTCONV = "diff.argmap.textconv"
NAME = "merge.argmap.name"
DRIVER = "merge.argmap.driver"
#: Exit codes of `argmap.cli.git_driver` that the commands know, besides 0. Python and shells have no use for 3.
UNREADABLE, CONFLICTS = 2, 3
#: Options of Python, best first. The first ignores the environment, the folder in which git runs it (that of the
#: repository) and packages installed for one user; the second reads the latter, for those whose argmap is there.
ISOLATIONS = ("-I", "-E -P")

_MODULE = "-m argmap.cli.git_driver"
_NAMED = "merge argument maps by what they say"
#: Stands for Python and its options in a template.
_PYTHON = "\0"
#: git merge-file with one text three times prints that text. Unlike cat, git is found on any PATH, and is git's own.
_COMPARE = (
    f'f() {{ {_PYTHON} {_MODULE} textconv "$1" 2>/dev/null; c=$?; if [ $c = 0 ]; then return; fi; '
    f"if [ $c != {UNREADABLE} ]; then "
    "echo \"argmap does not run, so git compares the text itself; see 'argmap git status'\" >&2; fi; "
    'git merge-file -p -- "$1" "$1" "$1" 2>/dev/null || git hash-object --no-filters -- "$1"; }; f'
)
_MERGE = (
    f'f() {{ {_PYTHON} {_MODULE} merge "$@"; c=$?; if [ $c = 0 ]; then return; fi; '
    f"if [ $c = {CONFLICTS} ]; then return 1; fi; if [ $c != {UNREADABLE} ]; then "
    "echo \"argmap does not run, so git merges this map line by line; see 'argmap git status'\" >&2; fi; "
    'git merge-file -L ours -L base -L theirs --marker-size="$4" -- "$2" "$1" "$3" 2>/dev/null; c=$?; '
    "if [ $c -gt 127 ]; then echo 'git cannot merge it line by line either, and keeps ours; "
    "choose with git checkout --ours or --theirs' >&2; c=1; fi; return $c; }; f %O %A %B %L %P"
)
_TEMPLATES = {TEXTCONV: _COMPARE, DRIVER: _MERGE}
#: What earlier versions wrote.
_BEFORE = r"(argmap|([^\s']*python[^\s']*|'[^']*python[^']*')( -P)? -m argmap) "
_EARLIER = {
    TEXTCONV: re.compile(_BEFORE + r"show --lines( --settings \.)?"),
    DRIVER: re.compile(_BEFORE + "merge %O %A %B -o %A --marker-size %L( --path %P)?"),
}


def settings(isolation: str = ISOLATIONS[0]) -> Mapping[str, str]:
    """Return git's settings for argument maps, by key.

    They name this Python, which is the right one in any folder and outside its virtual environment, too.
    """
    python = f"{shlex.quote(Path(sys.executable).absolute().as_posix())} {isolation}"
    return {
        TEXTCONV: _COMPARE.replace(_PYTHON, python),
        NAME: _NAMED,
        DRIVER: _MERGE.replace(_PYTHON, python.replace("%", "%%")),  # git replaces %O, and %% by %
    }


def written(key: str, value: str) -> bool:
    """Return whether argmap wrote *value* for *key*, now or in an earlier version."""
    if key == NAME:
        return value == _NAMED
    return bool(python(key, value) or _EARLIER[key].fullmatch(value))


def python(key: str, value: str) -> str:
    """Return the Python that a setting runs; empty if it is not of the form that `settings` returns."""
    head, tail = _TEMPLATES[key].split(_PYTHON)
    if not (value.startswith(head) and value.endswith(tail) and len(value) > len(head + tail)):
        return ""
    command = value[len(head) : len(value) - len(tail)]
    for isolation in ISOLATIONS:
        quoted = command.removesuffix(f" {isolation}")
        if quoted != command:
            return _unquoted(quoted.replace("%%", "%") if key == DRIVER else quoted)
    return ""


def _unquoted(word: str) -> str:
    """Return what a quoted word stands for; empty unless it is one word as `settings` quotes it."""
    try:
        (found,) = shlex.split(word)
    except ValueError:
        return ""
    return found if shlex.quote(found) == word else ""
