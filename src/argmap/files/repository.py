"""Set up git to compare and merge argument maps.

What git shares between clones is changed together with what it does not share, or nothing is.

Source: https://git-scm.com/docs/gitattributes
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from argmap.errors import InputError, OutputError
from argmap.files import git_attributes, streams
from argmap.files.git_attributes import ATTRIBUTES
from argmap.files.git_commands import DRIVER, ISOLATIONS, NAME, TEXTCONV, python, settings, written

#: Under these keys, git's configuration keeps to which files `install` added the line, which of them it made, and in
#: which it had to end the last line first. All working trees have one configuration, so it names them, too.
_ADDED, _CREATED, _ENDED = _RECORD = ("argmap.added", "argmap.created", "argmap.ended")
#: How these files are called there.
_SHARED, _PRIVATE = ".gitattributes", "info/attributes"
#: A map, of which git is asked for the attributes.
_MAP = "map.argdown"
_AGAIN = "run 'argmap git install'"
#: git runs this program whenever it reads the list of files, as to look up attributes.
_SAFE = ("-c", "core.fsmonitor=false")
_FOREIGN = re.compile(r"detected dubious ownership in repository at '(?P<folder>.*?)'$", re.DOTALL | re.MULTILINE)
_FAILURE = re.compile("^(?:fatal|error): (.*)", re.MULTILINE)


@frozen
class Repository:
    """Say where a repository has what argmap changes."""

    #: The folder in which git is run.
    folder: Path
    #: Its configuration, which all its working trees have in common.
    configuration: Path
    #: Files with attributes, by how the configuration calls them.
    attributes: Mapping[str, Path]
    #: Which of them git shares; empty for a bare repository.
    shared: str

    def git(self, *words: str) -> str:
        """Return what git prints; raise `InputError` if it fails."""
        return _git(self.folder, *words)

    def value(self, key: str) -> str:
        """Return the value of *key* that counts for git, wherever it stands; empty for none."""
        return next(iter(self._values(key, "--get")), "")

    def values(self, key: str) -> tuple[str, ...]:
        """Return the values of *key* in the configuration of this repository."""
        return self._values(key, "--local", "--get-all")

    def _values(self, key: str, *words: str) -> tuple[str, ...]:
        done = _called(self.folder, "config", "--null", *words, key)
        if done.returncode == 1 and not done.stderr:  # no such key
            return ()
        return tuple(_said(self.folder, done).split("\0")[:-1])


@frozen
class _Change:
    """Hold the bytes of a file before and after a change; None if it is not there."""

    file: Path
    before: bytes | None
    after: bytes | None

    def make(self) -> None:
        """Write the file."""
        _put(self.file, self.after)

    def undo(self) -> None:
        """Write the file as it was."""
        _put(self.file, self.before)


def repository(folder: str) -> Repository:
    """Return the repository around *folder*, or that of the variable ``GIT_DIR``, as for git itself.

    Raises:
        InputError: there is no git, or no repository, or git does not trust it.
    """
    start = Path(folder)
    configuration, private = (start / _git(start, "rev-parse", "--git-path", name) for name in ("config", _PRIVATE))
    try:
        top = Path(_git(start, "rev-parse", "--show-toplevel"))
    except InputError as error:
        if "work tree" not in error.reason:
            raise
        if _git(start, "rev-parse", "--is-bare-repository") == "false":
            reason = "is git's own folder, in no working tree; name a folder of the working tree with -C"
            raise InputError(folder, reason) from error
        return Repository(start, configuration, {_PRIVATE: private}, "")
    own = (start / _git(start, "rev-parse", "--git-dir")).resolve()
    shared = Path(os.path.relpath(own, configuration.parent.resolve()), _SHARED).as_posix()  # worktrees/… for a linked
    return Repository(start, configuration, {shared: top / _SHARED, _PRIVATE: private}, shared)


def install(folder: str, *, private: bool, force: bool = False) -> Iterator[str]:
    """Set up the repository around *folder*, and yield what was done.

    Other content of its files is kept. With *private*, only files that git does not share are written.

    Raises:
        InputError: there is no git, no repository or no working tree, or, without *force*, git has commands of somebody
            else's for maps.
        OutputError: a file could not be written.
    """
    found = repository(folder)
    name = _PRIVATE if private else found.shared
    if not name:
        reason = "is in no working tree, so it has no files to share; use --private, or name such a folder with -C"
        raise InputError(folder, reason)
    file = found.attributes[name]
    before = git_attributes.read(file)
    absent = "" if private else _absent(file)
    if absent:
        raise InputError(str(file), absent)
    wanted = settings(_isolation())
    replaced = _others(found, wanted)
    if replaced and not force:
        key, value = next(iter(replaced.items()))
        reason = f"git config {key} is {value!r}, which argmap did not write; use --force to replace it"
        raise InputError(folder, f"{reason}, or keep it and do without 'argmap git install'")
    there = git_attributes.has(before)
    changes = [] if there else [_Change(file, before, git_attributes.added(before))]
    records = [(_ADDED, one) for one in (*_old_record(found), *(() if there else (name,)))]
    records += [(_CREATED, name)] if before is None else []
    records += [] if git_attributes.ends(before) or there else [(_ENDED, name)]
    new = [("--add", key, one) for key, one in records if one not in found.values(key)]
    _change(found, [*new, *(("--replace-all", key, value) for key, value in wanted.items())], changes)
    yield f"{file}: already has the line {ATTRIBUTES}" if there else f"{file}: added the line {ATTRIBUTES}"
    for key, value in wanted.items():
        yield f"git config {key}: {_shown(key, value)}" + (f" (was: {replaced[key]!r})" if key in replaced else "")
    yield from _warnings(found)


def uninstall(folder: str) -> Iterator[str]:
    """Undo `install`, and yield what was done.

    Raises:
        InputError: there is no git, or no repository.
        OutputError: a file could not be written.
    """
    found = repository(folder)
    ours = [key for key in settings() if any(written(key, value) for value in found.values(key))]
    recorded = [key for key in _RECORD if any(_settled(found, name) for name in found.values(key))]
    added = {*found.values(_ADDED), *_old_record(found)}
    changes = [change for name in found.attributes if name in added for change in _removal(found, name)]
    if ours or recorded:
        removals = (words for key in (*ours, *recorded) for words in _removals(found, key))
        _change(found, list(removals), changes)
    yield from (f"{change.file}: removed the line {ATTRIBUTES}" for change in changes)
    yield from (f"git config {key}: removed" for key in ours)
    yield from _left(found, added)
    if not (ours or recorded):
        yield "nothing to remove: 'argmap git install' was not run here"


def status(folder: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what is well with the setup of a repository, and what is not, with advice. Nothing of it is run.

    Raises:
        InputError: there is no git, or no repository.
    """
    found = repository(folder)
    well, wrong = [], []
    trouble = _unmarked(found)
    if trouble:
        wrong.append(trouble)
    else:
        well.append(f"git compares and merges *.argdown files with argmap: {ATTRIBUTES}")
    for key in (TEXTCONV, DRIVER):
        value = found.value(key)
        trouble = _trouble(key, value)
        (wrong if trouble else well).append(f"git config {key} {trouble or _shown(key, value)}")
    return tuple(well), tuple(wrong)


def _unmarked(found: Repository) -> str:
    """Return why git does not use argmap for maps in the top folder; empty if it does."""
    for file in found.attributes.values():
        try:
            git_attributes.read(file)  # git, too, waits for the other end of a pipe
        except InputError as error:
            return str(error)
    a_map = str(found.attributes[found.shared].with_name(_MAP)) if found.shared else _MAP
    values = found.git("check-attr", "-z", "diff", "merge", "--", a_map).split("\0")[2::3]
    lines = [str(file) for name, file in found.attributes.items() if _has(found, name)]
    if values == ["argmap", "argmap"]:
        shared = found.attributes.get(found.shared)
        absent = _absent(shared) if shared and not lines else ""
        return f"{shared}: {absent}" if absent else ""
    if not lines:
        return f"git does not use argmap for *.argdown files; {_AGAIN}"
    overridden = f"another line, there or in {found.attributes[_PRIVATE]}, overrides {ATTRIBUTES}; remove it"
    return f"{lines[0]}: {overridden} (git has diff {values[0]!r} and merge {values[1]!r})"


def _absent(file: Path) -> str:
    """Return what to do if git tracks *file*, but it is not checked out: merges do not read it; empty otherwise."""
    if file.exists() or not _git(file.parent, "ls-files", "--", file.name):
        return ""
    restore = f"run git checkout -- {file.name} (or, in a sparse checkout, git sparse-checkout add)"
    return f"is tracked, but not checked out, so git does not merge by it; {restore}, or use --private"


def _trouble(key: str, value: str) -> str:
    """Return what is wrong with a setting, and what to do; empty if nothing is."""
    if not value:
        return f"is not set; {_AGAIN}"
    if not written(key, value):
        return f"is {value!r}, which argmap did not write; {_AGAIN} with --force to replace it"
    program = python(key, value)
    if not program:
        return f"was written by an earlier version; {_AGAIN} to replace it"
    if not os.access(program, os.X_OK):
        return f"runs {program}, which is not there any more or cannot be run; {_AGAIN} to repair it"
    return ""


def _shown(key: str, value: str) -> str:
    """Return a setting in short."""
    return value if key == NAME else f"runs {python(key, value)}"


def _others(found: Repository, wanted: Mapping[str, str]) -> Mapping[str, str]:
    """Return the settings, here or for all repositories, that argmap did not write and would replace or hide."""
    values = {key: (*found.values(key), found.value(key)) for key in wanted}
    foreign = {key: [one for one in several if one and not written(key, one)] for key, several in values.items()}
    return {key: several[-1] for key, several in foreign.items() if several}


def _old_record(found: Repository) -> tuple[str, ...]:
    """Return the files with the line if an earlier version put it there, which kept no record."""
    earlier = [value for value in found.values(DRIVER) if written(DRIVER, value) and not python(DRIVER, value)]
    return tuple(name for name in found.attributes if earlier and _has(found, name))


def _has(found: Repository, name: str) -> bool:
    """Return whether a file has the line; not if nothing can be read there."""
    try:
        return git_attributes.has(git_attributes.read(found.attributes[name]))
    except InputError:
        return False


def _removal(found: Repository, name: str) -> Iterator[_Change]:
    file = found.attributes[name]
    before = git_attributes.read(file)
    if before is not None and git_attributes.has(before):
        after = git_attributes.removed(before, ended=name in found.values(_ENDED))
        yield _Change(file, before, after or (None if name in found.values(_CREATED) else after))


def _left(found: Repository, added: set[str]) -> Iterator[str]:
    """Yield what looks like argmap's, but was there before."""
    for name, file in found.attributes.items():
        if name not in added and _has(found, name):
            yield f"{file}: left the line {ATTRIBUTES}, which was there before"
    for name in found.values(_ADDED):
        if not _settled(found, name):
            yield f"git config {_ADDED}: left {name!r}, a file of another working tree; uninstall there, too"
    for key in settings():
        for value in found.values(key):
            if not written(key, value):
                yield f"git config {key}: left {value!r}, which argmap did not write"


def _removals(found: Repository, key: str) -> Iterator[Sequence[str]]:
    """Yield git's words that remove the values of *key* that argmap wrote."""
    values = found.values(key)
    unique = dict.fromkeys(values)
    ours = [value for value in unique if (_settled(found, value) if key in _RECORD else written(key, value))]
    if set(ours) == set(values):
        yield "--unset-all", key
    else:
        yield from (("--fixed-value", "--unset-all", key, value) for value in ours)


def _settled(found: Repository, name: str) -> bool:
    """Return whether a recorded file is one of this working tree, or of one that is not there any more."""
    return name in found.attributes or not (found.configuration.parent / name).parent.is_dir()


def _warnings(found: Repository) -> Iterator[str]:
    """Yield why git does not use argmap, and what lets a branch of the repository replace the program that git runs."""
    trouble = _unmarked(found)
    if trouble:
        yield f"note: {trouble}"
    lines = found.git("worktree", "list", "--porcelain").split("\n")
    trees = [Path(line.removeprefix("worktree ")) for line in lines if line.startswith("worktree ")]
    trees += [found.attributes[found.shared].parent] if found.shared else []  # git lists another for GIT_WORK_TREE
    for what, place in (("Python", sys.executable), ("argmap", __file__)):
        if any(Path(place).parent.resolve().is_relative_to(tree.resolve()) for tree in trees):
            yield f"note: {what} is inside this repository, so a branch with files of the same names would replace it"
            return


def _isolation() -> str:
    """Return the options of Python with which it finds argmap, wherever and however git runs it.

    Raises:
        InputError: it does not without the environment or the working folder.
    """
    for isolation in ISOLATIONS:
        try:
            if not _run([sys.executable, *isolation.split(), "-m", "argmap.cli.git_driver", "check"]).returncode:
                return isolation
        except (OSError, ValueError):
            break
    reason = "finds argmap only by PYTHONPATH or the working folder, on which git must not depend; install it with pip"
    raise InputError(sys.executable or "Python", reason)


def _change(found: Repository, edits: Sequence[Sequence[str]], changes: Sequence[_Change]) -> None:
    """Change the configuration by words for ``git config``, and other files, together or not at all.

    As git does, the new configuration is written beside the old one, under a name that keeps git from writing it, too.
    """
    file, lock = _locked(found.configuration)
    done: list[_Change] = []
    try:
        for words in edits:
            found.git("config", "--file", str(lock), *words)
        for change in changes:
            change.make()
            done.append(change)
        lock.replace(file)
    except BaseException as error:
        streams.discard(lock)
        for change in reversed(done):
            change.undo()
        if isinstance(error, OSError):
            raise OutputError(str(file), f"cannot be written: {error.strerror or error}") from error
        raise


def _locked(configuration: Path) -> tuple[Path, Path]:
    """Return the file with the configuration, and a copy beside it that locks it."""
    try:
        file = streams.resolved(configuration)
        content = file.read_bytes()
    except OSError as error:
        raise OutputError(str(configuration), f"cannot be read: {error.strerror or error}") from error
    lock = file.with_name(f"{file.name}.lock")
    try:
        streams.fill(lock, file, content)
    except FileExistsError as error:
        reason = f"is locked by another git command; if one crashed and none is running, remove {lock}"
        raise OutputError(str(file), f"{reason}; nothing was changed") from error
    except BaseException as error:
        streams.discard(lock)
        if isinstance(error, OSError):
            raise OutputError(str(file), f"cannot be written: {error.strerror or error}") from error
        raise
    return file, lock


def _put(file: Path, content: bytes | None) -> None:
    try:
        if content is None:
            file.unlink(missing_ok=True)
        else:
            file.parent.mkdir(exist_ok=True)
            streams.write(str(file), content)
    except OSError as error:
        raise OutputError(str(file), f"cannot be written: {error.strerror or error}") from error


def _git(folder: Path, *words: str) -> str:
    """Run git in *folder*, and return what it prints."""
    return _said(folder, _called(folder, *words)).removesuffix("\n")


def _called(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    # not a program in the working folder, which the variable may name as "." or by an empty entry
    path = os.pathsep.join(filter(os.path.isabs, os.environ.get("PATH", os.defpath).split(os.pathsep)))
    program = shutil.which("git", path=path)
    if program is None or not Path(program).is_absolute():
        raise InputError("git", "not found on PATH; install it from https://git-scm.com")
    try:
        return _run([program, *_SAFE, *words], folder)
    except OSError as error:
        raise InputError(str(folder), f"cannot run git there: {error.strerror or error}") from error


def _said(folder: Path, done: subprocess.CompletedProcess[bytes]) -> str:
    """Return what git printed; raise `InputError` if it failed."""
    if not done.returncode:
        return os.fsdecode(done.stdout)
    said = os.fsdecode(done.stderr).strip()
    foreign = _FOREIGN.search(said)
    if foreign:
        trust = f"git config --global --add safe.directory {shlex.quote(foreign['folder'])}"
        reason = f"belongs to another user, so git does not use it; if you trust it, run {trust}"
        raise InputError(str(folder), reason)
    failure = _FAILURE.search(said)
    first = failure[1] if failure else said.partition("\n")[0] or f"exit code {done.returncode}"
    raise InputError(str(folder), f"git {done.args[1 + len(_SAFE)]}: {first}")


def _run(words: Sequence[str], folder: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run git or Python, with messages in English."""
    english = {**os.environ, "LC_ALL": "C"}
    return subprocess.run(words, cwd=folder, capture_output=True, check=False, env=english)  # noqa: S603 - our words
