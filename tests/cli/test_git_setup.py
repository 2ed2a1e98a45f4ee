"""``argmap git``: it changes all that it should, or nothing, and never anything else."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import repositories
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from repositories import Repository

from argmap.cli.main import main
from argmap.errors import OutputError
from argmap.files import git_attributes, streams
from argmap.files.git_attributes import ATTRIBUTES
from argmap.files.git_commands import DRIVER, ISOLATIONS, TEXTCONV, settings

LINE = f"{ATTRIBUTES}\n".encode()


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Give an empty repository."""
    return repositories.repository(tmp_path / "talk", monkeypatch)


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the try whether Python runs argmap, which takes longer than all else."""
    monkeypatch.setattr("argmap.files.repository._isolation", lambda: ISOLATIONS[0])


def contents(folder: Path) -> dict[str, bytes | str]:
    """Return all that is in a folder and could be changed: names, what files have, and where links lead."""
    found: dict[str, bytes | str] = {}
    for file in sorted(folder.rglob("*")):
        name = str(file.relative_to(folder))
        if file.is_symlink():
            found[name] = str(file.readlink())
        else:
            found[name] = file.read_bytes() if file.is_file() else "no file"
    return found


@given(st.binary() | st.lists(st.sampled_from([b"*.svg binary", b"\r", b"\n", b"\r\n", b"a b"])).map(b"".join))
def test_the_line_is_removed_without_a_trace(content: bytes) -> None:
    """What was there before is there again, byte for byte; git, too, finds the line between them."""
    found = git_attributes.added(content)
    assert LINE.strip() in [line.strip() for line in found.split(b"\n")]
    assert git_attributes.removed(found, ended=not git_attributes.ends(content)) == content


@pytest.mark.parametrize("private", [False, True])
@pytest.mark.parametrize("content", [None, b"", b"*.svg binary\n", b"*.svg binary", b"*.svg x\r\n# \xe4\r\n# no end"])
def test_uninstalling_restores_every_byte(repository: Repository, content: bytes | None, *, private: bool) -> None:
    """Of attributes and configuration."""
    name = ".git/info/attributes" if private else ".gitattributes"
    if content is not None:
        repository.write(name, content)
    before = contents(repository.folder)
    done = repository.argmap("install", *(["--private"] if private else []))
    assert done.exit_code == 0, done.output
    assert contents(repository.folder)[name] == git_attributes.added(content)
    assert repository.argmap("status").exit_code == 0
    gone = repository.argmap("uninstall")
    assert gone.output.count("removed") == 4, gone.output
    assert contents(repository.folder) == before
    assert repository.argmap("uninstall").output.startswith("nothing to remove")


def test_install_twice(repository: Repository) -> None:
    """The second time changes nothing and says so."""
    repository.argmap("install")
    before = contents(repository.folder)
    assert "already has the line" in repository.argmap("install").output
    assert contents(repository.folder) == before


def test_a_shared_line_stays(repository: Repository) -> None:
    """What came with the repository is left by uninstall."""
    repository.write(".gitattributes", LINE + b"*.svg binary\n")
    repository.argmap("install")
    said = repository.argmap("uninstall").output
    assert "left the line" in said
    assert (repository.folder / ".gitattributes").read_bytes() == LINE + b"*.svg binary\n"
    assert "argmap" not in repository.git("config", "--local", "--list")


@pytest.mark.parametrize(
    "before", ["argmap", "python3 -m argmap", "'/opt/my python/bin/python' -m argmap", "/x/bin/python3.11 -P -m argmap"]
)
def test_earlier_versions(repository: Repository, before: str) -> None:
    """What they wrote is replaced without --force, and removed without a record."""
    repository.write(".gitattributes", LINE)
    repository.git("config", TEXTCONV, f"{before} show --lines --settings .")
    repository.git("config", DRIVER, f"{before} merge %O %A %B -o %A --marker-size %L --path %P")
    said = repository.argmap("status")
    assert said.exit_code == 1
    assert said.output.count("was written by an earlier version") == 2
    assert repository.argmap("install").exit_code == 0
    assert repository.argmap("status").exit_code == 0
    repository.argmap("uninstall")
    assert not repository.git("config", "--local", "--get-regexp", "argmap", code=1)
    assert (
        not (repository.folder / ".gitattributes").exists()
        or LINE not in repository.folder.joinpath(".gitattributes").read_bytes()
    )


@pytest.mark.parametrize("key", [TEXTCONV, DRIVER, "merge.argmap.name"])
@pytest.mark.parametrize("scope", ["--local", "--global"])
def test_somebody_elses_driver(
    repository: Repository, key: str, scope: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is never replaced without a word, here or where it counts for all repositories."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "config"))
    repository.environment["GIT_CONFIG_GLOBAL"] = str(tmp_path / "config")
    repository.git("config", scope, key, "my-tool python -m argmap show --lines")
    repository.git("config", "merge.argmap.recursive", "binary")
    before = contents(repository.folder)
    refused = repository.argmap("install")
    assert refused.exit_code == 2
    assert key in refused.output
    assert "my-tool" in refused.output
    assert contents(repository.folder) == before
    assert "left" in repository.argmap("uninstall").output or scope == "--global"
    assert contents(repository.folder) == before
    forced = repository.argmap("install", "--force")
    assert forced.exit_code == 0
    assert "(was: 'my-tool python" in forced.output
    assert repository.argmap("status").exit_code == 0
    repository.argmap("uninstall")
    assert repository.git("config", "--local", "--get-regexp", "^merge.argmap") == "merge.argmap.recursive binary\n"


def linked(inside: str) -> Callable[[Path, Path], None]:
    """Return what makes the file a link to another one, inside the repository or not."""

    def make(file: Path, folder: Path) -> None:
        target = folder / inside
        target.write_bytes(b"*.png binary\n")
        file.symlink_to(target)

    return make


#: What stands where attributes should be, by name.
ODD: dict[str, Callable[[Path, Path], object]] = {
    "a link out of the repository": linked("../elsewhere"),
    "a link within it": linked("attributes"),
    "a link to nothing": lambda file, _: file.symlink_to("nothing"),
    "a link in a circle": lambda file, _: file.symlink_to(file.name),
    "a device that never ends": lambda file, _: file.symlink_to("/dev/zero"),
    "a folder": lambda file, _: file.mkdir(),
    "a pipe": lambda file, _: os.mkfifo(file),
    "UTF-16": lambda file, _: file.write_text("*.svg binary\n", encoding="utf-16"),
    "too large": lambda file, _: file.write_bytes(b"\n" * (streams.LIMIT + 1)),
}


@pytest.mark.parametrize("private", [False, True])
@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_odd_attributes(
    repository: Repository, tmp_path: Path, odd: Callable[[Path, Path], object], *, private: bool
) -> None:
    """They are refused in a sentence, and nothing is changed, here or elsewhere."""
    file = repository.folder / (".git/info/attributes" if private else ".gitattributes")
    odd(file, repository.folder)
    before = contents(tmp_path)
    for action in ("install", "uninstall", "status"):
        done = repository.argmap(action, *(["--private"] if private and action == "install" else []))
        assert done.exit_code == {"install": 2, "uninstall": 0, "status": 1}[action], done.output
        assert (str(file) in done.output) == (action != "uninstall")
        assert "Traceback" not in done.output
        assert contents(tmp_path) == before


@pytest.mark.parametrize("odd", ["file", "link"])
def test_odd_folder_of_attributes(repository: Repository, tmp_path: Path, odd: str) -> None:
    """A folder .git/info that is none is refused, too."""
    info = repository.folder / ".git" / "info"
    shutil.rmtree(info)
    if odd == "file":
        info.write_bytes(b"")
    else:
        (tmp_path / "elsewhere").mkdir()
        info.symlink_to(tmp_path / "elsewhere")
    before = contents(tmp_path)
    done = repository.argmap("install", "--private")
    assert done.exit_code == 2
    assert f"{info}: is" in done.output
    assert contents(tmp_path) == before


def test_a_folder_of_attributes_that_is_missing(repository: Repository) -> None:
    """It is made."""
    shutil.rmtree(repository.folder / ".git" / "info")
    assert repository.argmap("install", "--private").exit_code == 0
    assert repository.argmap("status").exit_code == 0


@pytest.mark.parametrize("action", ["install", "uninstall"])
def test_locked_configuration(repository: Repository, action: str) -> None:
    """Attributes are not changed if the configuration cannot be; the lock is that of somebody else, and stays."""
    if action == "uninstall":
        repository.argmap("install")
    repository.write(".git/config.lock", "somebody else's")
    before = contents(repository.folder)
    done = repository.argmap(action)
    assert done.exit_code == 2
    assert "config.lock; nothing was changed" in done.output
    assert contents(repository.folder) == before


@pytest.mark.parametrize("action", ["install", "uninstall"])
def test_all_or_nothing(repository: Repository, action: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The configuration is not changed if attributes cannot be, and the other way round."""
    repository.write(".gitattributes", b"*.svg binary\n")
    if action == "uninstall":
        repository.argmap("install")
        repository.argmap("install", "--private")
    before = contents(repository.folder)

    def full(name: str, data: bytes) -> None:
        del data
        raise OutputError(name, "cannot be written: No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(streams, "write", full)
        assert repository.argmap(action).exit_code == 2
    assert contents(repository.folder) == before
    replace = Path.replace

    def fixed(file: Path, target: Path) -> Path:
        if target.name == "config":
            raise PermissionError(1, "Operation not permitted")
        return replace(file, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fixed)
        done = repository.argmap(action)
    assert done.exit_code == 2
    assert "config: cannot be written: Operation not permitted" in done.output
    assert contents(repository.folder) == before
    assert repository.argmap(action).exit_code == 0


def test_bare_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no files to share, but attributes of its own."""
    bare = repositories.repository(tmp_path / "bare", monkeypatch, "--bare")
    before = contents(bare.folder)
    refused = bare.argmap("install")
    assert refused.exit_code == 2
    assert "in no working tree" in refused.output
    assert contents(bare.folder) == before
    assert bare.argmap("install", "--private").exit_code == 0
    assert (bare.folder / "info" / "attributes").read_bytes() == LINE
    assert bare.argmap("status").exit_code == 0
    assert bare.argmap("uninstall").exit_code == 0
    assert contents(bare.folder) == before


def test_in_the_folder_of_git(repository: Repository) -> None:
    """A folder in .git is in no working tree either."""
    done = Repository(repository.folder / ".git" / "info").argmap("install")
    assert done.exit_code == 2
    assert "in no working tree" in done.output


def test_subfolder_and_working_tree(repository: Repository) -> None:
    """The attributes are those of the top folder, of the working tree at hand; the configuration is one for all."""
    repository.write("a/b/note.txt", "x")
    repository.git("add", ".")
    repository.git("commit", "-qm", "base")
    repository.git("worktree", "add", "-q", "../other")
    other = Repository(repository.folder.parent / "other")
    assert Repository(other.folder / "a" / "b").argmap("install").exit_code == 0
    assert (other.folder / ".gitattributes").read_bytes() == LINE
    assert not (repository.folder / ".gitattributes").exists()
    assert "git does not use argmap" in repository.argmap("status").output
    assert Repository(other.folder / "a" / "b").argmap("status").exit_code == 0
    assert repository.argmap("install", "--private").exit_code == 0
    assert repository.argmap("status").exit_code == 0


def test_variables_of_git(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """GIT_DIR counts as it does for git; a folder beside it would be ignored, and so is refused."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_DIR", str(repository.folder / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(work))
    refused = repository.argmap("install")
    assert refused.exit_code == 2
    assert "GIT_DIR" in refused.output
    assert CliRunner().invoke(main, ["git", "install"]).exit_code == 0
    assert (work / ".gitattributes").read_bytes() == LINE
    assert CliRunner().invoke(main, ["git", "status"]).exit_code == 0
    assert CliRunner().invoke(main, ["git", "uninstall"]).exit_code == 0
    assert not (work / ".gitattributes").exists()


def test_a_repository_of_another_user(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """What git refuses is told in one line, with what to do."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    for action in ("install", "uninstall", "status"):
        done = repository.argmap(action)
        assert done.exit_code == 2
        assert done.output.count("\n") == 1
        assert f"git config --global --add safe.directory {repository.folder}" in done.output


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That there is none, or no git, is said; a program of the working folder is not git."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.delenv("GIT_DIR", raising=False)
    none = Repository(tmp_path)
    assert "not a git repository" in none.argmap("install").output
    (tmp_path / "git").write_text("#!/bin/sh\ntouch ran\n", encoding="utf-8")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.chdir(tmp_path)
    for path in ("", ".", ":", f".:{tmp_path / 'bin'}"):
        monkeypatch.setenv("PATH", path)
        done = none.argmap("install")
        assert done.exit_code == 2
        assert "not found on PATH" in done.output
    assert not (tmp_path / "ran").exists()


def test_hooks_do_not_run(repository: Repository) -> None:
    """Setting git up runs nothing of the repository, whatever its configuration says."""
    repository.write("hooks/any", "#!/bin/sh\ntouch ran\n")
    (repository.folder / "hooks" / "any").chmod(0o755)
    for name in ("post-index-change", "fsmonitor-watchman", "post-checkout", "pre-auto-gc"):
        (repository.folder / "hooks" / name).symlink_to("any")
    for key in ("core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "alias.config", "alias.rev-parse"):
        repository.git("config", key, "!hooks/any" if key.startswith("alias") else "hooks/any")
    repository.git("config", "core.hooksPath", "hooks")
    for action in ("install", "status", "uninstall"):
        assert repository.argmap(action).exit_code == 0
    assert not (repository.folder / "ran").exists()


def test_commands_say_which_python() -> None:
    """They are recognized, with any Python; what somebody changed in them is somebody's."""
    from argmap.files.git_commands import python, written  # noqa: PLC0415 - these two only

    for key, value in settings("-E -P").items():
        assert written(key, value)
        assert not written(key, f"{value} ")
        assert not written(key, f"nice {value}")
    for key in (TEXTCONV, DRIVER):
        changed = settings()[key].replace("-I", "-B -I")
        assert not written(key, changed)
        assert python(key, settings()[key])


@pytest.mark.parametrize("missing", ["deleted", "sparse"])
def test_attributes_that_are_not_checked_out(repository: Repository, missing: str) -> None:
    """A new file would hide the tracked one, and the next commit lose its lines."""
    repository.write(".gitattributes", "*.pdf -text\n*.csv eol=crlf\n")
    repository.write("debate/tram.argdown", "[Trams]: Build trams.\n")
    repository.git("add", ".")
    repository.git("commit", "-qm", "base")
    if missing == "sparse":
        repository.git("sparse-checkout", "set", "--no-cone", "/debate/")
    else:
        (repository.folder / ".gitattributes").unlink()
    before = contents(repository.folder)
    refused = Repository(repository.folder / "debate").argmap("install")
    assert refused.exit_code == 2
    assert f"{repository.folder / '.gitattributes'}: is tracked, but not checked out" in refused.output
    after = contents(repository.folder)
    assert {name: after[name] for name in before if name != ".git/index"} == {
        name: content for name, content in before.items() if name != ".git/index"
    }
    assert repository.argmap("install", "--private").exit_code == 0
    repository.git("checkout", "--ignore-skip-worktree-bits", "--", ".gitattributes")
    assert repository.argmap("install").exit_code == 0
    assert (repository.folder / ".gitattributes").read_bytes() == b"*.pdf -text\n*.csv eol=crlf\n" + LINE


def test_a_line_that_is_not_checked_out(repository: Repository) -> None:
    """Git compares by the tracked line, but does not merge by it, so that all is not well."""
    repository.write("debate/tram.argdown", "[Trams]: Build trams.\n")
    repository.argmap("install")
    repository.git("add", ".")
    repository.git("commit", "-qm", "base")
    repository.git("sparse-checkout", "set", "--no-cone", "/debate/")
    said = repository.argmap("status")
    assert said.exit_code == 1
    assert f"{repository.folder / '.gitattributes'}: is tracked, but not checked out" in said.output
    assert repository.argmap("install", "--private").exit_code == 0
    assert repository.argmap("status").exit_code == 0


def test_uninstall_in_one_of_two_working_trees(repository: Repository) -> None:
    """The line that the other one has from its branch stays, and so does the record of where the line was added."""
    repository.write(".gitattributes", LINE)
    repository.git("add", ".")
    repository.git("commit", "-qm", "with the line")
    repository.git("worktree", "add", "-q", "-b", "draft", "../draft")
    draft = Repository(repository.folder.parent / "draft")
    draft.git("rm", "-q", ".gitattributes")
    draft.git("commit", "-qm", "without it")
    assert "added the line" in draft.argmap("install").output
    gone = repository.argmap("uninstall").output
    assert "left the line" in gone
    assert "left 'worktrees/draft/.gitattributes', a file of another working tree" in gone
    assert (repository.folder / ".gitattributes").read_bytes() == LINE
    assert "removed the line" in draft.argmap("uninstall").output
    assert not (draft.folder / ".gitattributes").exists()
    assert not repository.git("config", "--local", "--get-regexp", "argmap", code=1)


def test_a_working_tree_that_was_removed(repository: Repository) -> None:
    """Its record goes with the settings."""
    repository.write("note.txt", "x")
    repository.git("add", ".")
    repository.git("commit", "-qm", "base")
    before = contents(repository.folder)[".git/config"]
    repository.git("worktree", "add", "-q", "../draft")
    Repository(repository.folder.parent / "draft").argmap("install")
    repository.git("worktree", "remove", "--force", "../draft")
    assert "another working tree" not in repository.argmap("uninstall").output
    assert contents(repository.folder)[".git/config"] == before


def test_git_s_own_folder(repository: Repository) -> None:
    """From there, uninstall would not reach the line in the working tree; what is there stays whole."""
    repository.argmap("install")
    before = contents(repository.folder)
    for folder in (".git", ".git/hooks"):
        for words in (("install", "--private"), ("status",), ("uninstall",)):
            done = Repository(repository.folder / folder).argmap(*words)
            assert done.exit_code == 2, done.output
            assert "name a folder of the working tree" in done.output
    assert contents(repository.folder) == before


@pytest.mark.parametrize("place", [".gitattributes", ".git/info/attributes"])
def test_another_line_that_counts(repository: Repository, place: str) -> None:
    """To install again would not help, so status and install name what overrides the line."""
    repository.argmap("install")
    before = repository.folder.joinpath(place).read_bytes() if place == ".gitattributes" else b""
    repository.write(place, before + b"*.argdown -merge diff=markdown\n")
    for action, code in (("status", 1), ("install", 0)):
        done = repository.argmap(action)
        assert done.exit_code == code
        assert f"{repository.folder / '.gitattributes'}: another line, there or in " in done.output
        assert "git has diff 'markdown' and merge 'unset'" in done.output
        assert "run 'argmap git install'" not in done.output
