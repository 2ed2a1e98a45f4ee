"""Set up git to compare and merge argument maps.

Source: https://git-scm.com/docs/gitattributes
"""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from argmap.errors import InputError
from argmap.files import streams

#: The line in git's attributes: which files are maps, and which settings apply to them.
ATTRIBUTES = "*.argdown diff=argmap merge=argmap"
_SECTIONS = ("diff.argmap", "merge.argmap")


def install(folder: str, *, private: bool) -> Iterator[str]:
    """Set up the repository around *folder*, and yield what was done.

    Other content of its files is kept. With *private*, only files that git does not share are written.

    Raises:
        InputError: there is no git, or no repository.
        OutputError: a file could not be written.
    """
    file = _attributes(folder, private=private)
    lines = file.read_bytes().splitlines(keepends=True) if file.exists() else []
    if any(line.strip() == ATTRIBUTES.encode() for line in lines):
        yield f"{file} already has the line {ATTRIBUTES}"
    else:
        ended = [line if line.endswith((b"\n", b"\r")) else line + b"\n" for line in lines]
        file.parent.mkdir(exist_ok=True)
        streams.write(str(file), b"".join((*ended, f"{ATTRIBUTES}\n".encode())))
        yield f"{file}: added the line {ATTRIBUTES}"
    for key, value in settings().items():
        _git(folder, "config", "--local", key, value)
        yield f"git config {key}: {value}"


def uninstall(folder: str) -> Iterator[str]:
    """Undo `install`, and yield what was done.

    Raises:
        InputError: there is no git, or no repository.
        OutputError: a file could not be written.
    """
    for private in (False, True):
        file = _attributes(folder, private=private)
        lines = file.read_bytes().splitlines(keepends=True) if file.exists() else []
        left = [line for line in lines if line.strip() != ATTRIBUTES.encode()]
        if left != lines:
            if left:
                streams.write(str(file), b"".join(left))
            else:
                file.unlink()
            yield f"{file}: removed the line {ATTRIBUTES}"
    names = _git(folder, "config", "--local", "--list", "--name-only").splitlines()
    for section in _SECTIONS:
        if any(name.startswith(f"{section}.") for name in names):
            _git(folder, "config", "--local", "--remove-section", section)
            yield f"git config: removed section {section}"


def settings() -> Mapping[str, str]:
    """Return git's settings for argument maps, by key.

    They name this Python, which is the right one in any folder and outside its virtual environment, too. With ``-P``,
    it imports nothing from the folder in which git runs it: that of the repository.
    """
    program = f"{shlex.quote(Path(sys.executable).as_posix())} -P -m argmap"
    return {
        "diff.argmap.textconv": f"{program} show --lines --settings .",
        "merge.argmap.name": "merge argument maps by what they say",
        "merge.argmap.driver": f"{program} merge %O %A %B -o %A --marker-size %L --path %P",
    }


def _attributes(folder: str, *, private: bool) -> Path:
    """Return the file with git's attributes."""
    if private:
        return Path(folder) / _git(folder, "rev-parse", "--git-path", "info/attributes")
    return Path(_git(folder, "rev-parse", "--show-toplevel")) / ".gitattributes"


def _git(folder: str, *words: str) -> str:
    """Run git, and return what it prints."""
    program = shutil.which("git")
    if program is None:
        raise InputError("git", "not found on PATH; install it from https://git-scm.com")
    try:
        done = subprocess.run(  # noqa: S603 - the words are ours
            [program, *words], cwd=folder, capture_output=True, check=True, encoding="utf-8", errors="replace"
        )
    except OSError as error:
        raise InputError(folder, f"cannot run git there: {error.strerror or error}") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.strip().removeprefix("fatal: ") or f"exit code {error.returncode}"
        raise InputError(folder, f"git {words[0]}: {said}") from error
    return done.stdout.rstrip("\n")
