"""Merging and comparing with real git: branches, rebase, cherry-pick, conflicts, criss-cross, diff."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from attrs import frozen
from click.testing import CliRunner

from argmap.cli.main import main
from argmap.files.repository import ATTRIBUTES
from argmap.interpret.interpret import interpret_text

GIT = shutil.which("git") or "git"
BASE = "[Lanes]: Build cycle lanes.\n  + [Safety]: They cut injuries.\n  - [Cost]: They cost too much.\n"
REWORDED = BASE.replace("They cut", "Lanes cut")
OBJECTED = BASE.replace("too much.", "too much. #money\n  - [Noise]: Building is loud.")
BOTH = OBJECTED.replace("They cut", "Lanes cut")
OTHERWISE = BASE.replace("cut injuries", "cut no injuries")


@frozen
class Repository:
    """Run git in a folder, without anybody's settings."""

    folder: Path
    environment: dict[str, str]

    def git(self, *words: str, code: int = 0) -> str:
        """Return what git prints."""
        done = subprocess.run(
            [GIT, *words], cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    def commit(self, text: str) -> None:
        """Commit *text* as the map."""
        self.map.write_text(text, encoding="utf-8")
        self.git("commit", "-qam", "change")

    @property
    def map(self) -> Path:
        """Return the map's file."""
        return self.folder / "map.argdown"

    @property
    def text(self) -> str:
        """Return the map."""
        return self.map.read_text(encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Give a repository with a map, and two branches on which it was changed: main and topic."""
    other = tmp_path / "bin" / "argmap"  # as of another environment, which git must not run
    other.parent.mkdir()
    other.write_text("#!/bin/sh\nexit 99\n", encoding="utf-8")
    other.chmod(0o755)
    monkeypatch.setenv("PATH", str(other.parent), prepend=os.pathsep)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Ann")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "ann@example.org")
    folder = tmp_path / "debates of ours"
    folder.mkdir()
    found = Repository(folder, dict(os.environ))
    found.git("init", "-q", "-b", "main")
    done = CliRunner().invoke(main, ["git", "install", "-C", str(folder)])
    assert done.exit_code == 0, done.output
    found.map.write_text(BASE, encoding="utf-8")
    found.git("add", ".")
    found.git("commit", "-qm", "base")
    found.git("branch", "topic")
    return found


def branched(repository: Repository, ours: str, theirs: str) -> None:
    """Commit *ours* on main and *theirs* on topic; main stays checked out."""
    repository.git("checkout", "-q", "topic")
    repository.commit(theirs)
    repository.git("checkout", "-q", "main")
    repository.commit(ours)


@pytest.mark.slow
def test_merge(repository: Repository) -> None:
    """Changes on adjacent lines merge, where git by itself has a conflict."""
    branched(repository, REWORDED, OBJECTED)
    repository.git("merge", "-q", "topic")
    assert repository.text == BOTH
    shutil.copy(repository.map, repository.folder.parent / "merged")
    repository.git("reset", "-q", "--hard", "HEAD~")
    (repository.folder / ".gitattributes").unlink()
    assert "CONFLICT" in repository.git("merge", "topic", code=1)


def test_rebase(repository: Repository) -> None:
    """A branch is put upon another one."""
    branched(repository, REWORDED, OBJECTED)
    repository.git("checkout", "-q", "topic")
    repository.git("rebase", "-q", "main")
    assert repository.text == BOTH


@pytest.mark.slow
def test_nothing_of_the_repository_runs(repository: Repository) -> None:
    """Git runs its drivers in the top folder, whose files Python must not import."""
    for name in ("click.py", "attrs.py", "argmap/__init__.py"):
        hostile = repository.folder / name
        hostile.parent.mkdir(exist_ok=True)
        hostile.write_text("raise SystemExit('imported from the repository')\n", encoding="utf-8")
    branched(repository, REWORDED, OBJECTED)
    repository.git("merge", "-q", "topic")
    assert repository.text == BOTH
    assert "imported" not in repository.git("log", "-p")


@pytest.mark.slow
def test_argmap_need_not_be_on_the_path(repository: Repository) -> None:
    """A conflict is marked in the map, too, outside the virtual environment in which git was set up."""
    git = Path(GIT).parent
    repository.environment["PATH"] = os.pathsep.join(map(str, dict.fromkeys((git, Path("/usr/bin"), Path("/bin")))))
    branched(repository, REWORDED, OTHERWISE)
    repository.git("merge", "topic", code=1)
    assert "<<<<<<<" in repository.text


@pytest.mark.slow
def test_settings(repository: Repository) -> None:
    """A merge is judged under the settings of the folder: here, what an argument says is not of its conclusion."""
    settings = repository.folder / "argdown.config.json"
    settings.write_text('{"model": {"transformArgumentRelations": false}}', encoding="utf-8")
    base = "<Noise>: Trams hum.\n\n[Quiet]: Be quiet.\n"
    steps = base.replace("hum.\n", "hum.\n\n(1) Wheels squeal.\n----\n(2) [Loud]: Trams are loud.\n")
    repository.commit(base)
    repository.git("branch", "-f", "topic")
    branched(repository, steps, base.replace("quiet.\n", "quiet.\n  - <Noise>\n"))
    repository.git("merge", "-q", "topic")
    assert repository.text == steps.replace("quiet.\n", "quiet.\n  - <Noise>\n")


@pytest.mark.slow
def test_cherry_pick(repository: Repository) -> None:
    """One commit is taken over, though the one before it is not."""
    repository.git("checkout", "-q", "topic")
    repository.commit(OBJECTED)
    repository.commit(OBJECTED.replace("Build cycle lanes.", "Build cycle lanes now."))
    repository.git("checkout", "-q", "main")
    repository.commit(REWORDED)
    repository.git("cherry-pick", "topic")
    assert repository.text == REWORDED.replace("Build cycle lanes.", "Build cycle lanes now.")


@pytest.mark.slow
def test_conflict(repository: Repository) -> None:
    """It is told, the file is marked and can be read, and the merge waits."""
    branched(repository, REWORDED, OTHERWISE.replace("too much", "a lot"))
    said = repository.git("merge", "topic", code=1)
    assert "map.argdown: conflict in [Safety]: ours rewords it; theirs rewords it" in said
    assert "CONFLICT (content): Merge conflict in map.argdown" in said
    assert repository.git("status", "--short") == "UU map.argdown\n"
    assert (
        repository.text
        == """\
[Lanes]: Build cycle lanes.
<<<<<<< ours
  + [Safety]: Lanes cut injuries.
=======
  + [Safety]: They cut no injuries.
>>>>>>> theirs
  - [Cost]: They cost a lot.
"""
    )
    assert {claim.title for claim in interpret_text(repository.text).map.claims} == {"Lanes", "Safety", "Cost"}
    repository.commit(REWORDED)
    assert repository.git("status", "--short") == ""


def test_rebase_with_a_conflict(repository: Repository) -> None:
    """It stops, and goes on once the conflict is settled."""
    branched(repository, REWORDED, OTHERWISE)
    repository.git("checkout", "-q", "topic")
    repository.git("rebase", "main", code=1)
    repository.map.write_text(REWORDED, encoding="utf-8")
    repository.git("add", "map.argdown")
    repository.git("-c", "core.editor=true", "rebase", "--continue")
    assert repository.text == REWORDED


@pytest.mark.slow
def test_criss_cross(repository: Repository) -> None:
    """Two branches that have merged each other merge again."""
    branched(repository, REWORDED, OBJECTED)
    repository.git("branch", "old")
    repository.git("merge", "-q", "topic")
    repository.git("checkout", "-q", "topic")
    repository.git("merge", "-q", "old")
    repository.commit(repository.text.replace("is loud", "is very loud"))
    repository.git("checkout", "-q", "main")
    repository.commit(repository.text + "\n[Trees]: Plant trees.\n")
    repository.git("merge", "-q", "topic")
    assert repository.text == BOTH.replace("is loud", "is very loud") + "\n[Trees]: Plant trees.\n"


@pytest.mark.slow
def test_criss_cross_with_a_conflict(repository: Repository) -> None:
    """What both branches have settled alike is settled, though the base that git makes of two has a conflict."""
    branched(repository, REWORDED, OTHERWISE)
    repository.git("branch", "old")
    settled = BASE.replace("They cut", "Lanes and paths cut")
    for branch, other in (("main", "topic"), ("topic", "old")):
        repository.git("checkout", "-q", branch)
        repository.git("merge", other, code=1)
        repository.commit(settled)
    repository.commit(settled.replace("too much", "a lot"))
    repository.git("checkout", "-q", "main")
    repository.commit(settled.replace("Build", "Now build"))
    repository.git("merge", "-q", "topic")
    assert repository.text == settled.replace("too much", "a lot").replace("Build", "Now build")


def test_diff(repository: Repository) -> None:
    """It tells what is said otherwise, and nothing of what merely stands elsewhere."""
    repository.map.write_text(OBJECTED.replace("  + [Safety]", "    + [Safety]"), encoding="utf-8")
    changed = [line for line in repository.git("diff").splitlines() if line[:1] in {"+", "-"}][2:]
    assert changed == ["+  objected to by [Noise]", "+  #money", "+[Noise]", "+  Building is loud."]


def test_diff_heeds_settings(repository: Repository) -> None:
    """Both sides have those of the top folder: a nearer file counts for neither, as old versions have no path."""
    (repository.folder / "argdown.config.json").write_text('{"model": {"mode": "strict"}}', encoding="utf-8")
    inner = repository.folder / "inner"
    inner.mkdir()
    (inner / "argdown.config.json").write_text('{"model": {"mode": "loose"}}', encoding="utf-8")
    (inner / "map.argdown").write_text(BASE, encoding="utf-8")
    repository.git("add", ".")
    repository.git("commit", "-qm", "settings")
    (inner / "map.argdown").write_text(OBJECTED, encoding="utf-8")
    changed = [line for line in repository.git("diff").splitlines() if line[:1] in {"+", "-"}][2:]
    relations = ["+  contrary to [Lanes]", "+  contrary to [Noise]"]
    assert sorted(changed) == ["+  #money", "+  Building is loud.", *relations, "+[Noise]"]


def test_install(repository: Repository) -> None:
    """It can be done twice, keeps what is there, and is taken away again."""
    file = repository.folder / ".gitattributes"
    assert file.read_text(encoding="utf-8") == f"{ATTRIBUTES}\n"
    file.write_bytes(b"*.svg binary\r\n# \xe4\n*.argdown text")
    command = ["git", "install", "-C", str(repository.folder)]
    first, second = (CliRunner().invoke(main, command) for _ in range(2))
    kept = b"*.svg binary\r\n# \xe4\n*.argdown text\n"
    assert file.read_bytes() == kept + f"{ATTRIBUTES}\n".encode()
    assert "added the line" in first.output
    assert "already" in second.output
    assert repository.git("check-attr", "merge", "text", "--", "a/b.argdown").split() == [
        *("a/b.argdown:", "merge:", "argmap", "a/b.argdown:", "text:", "set")
    ]
    before = repository.git("config", "--local", "--list")
    gone = CliRunner().invoke(main, ["git", "uninstall", "-C", str(repository.folder)])
    assert gone.output.count("removed") == 3
    assert file.read_bytes() == kept
    assert [line for line in before.splitlines() if "argmap" not in line] == repository.git(
        "config", "--local", "--list"
    ).splitlines()
    assert CliRunner().invoke(main, ["git", "uninstall", "-C", str(repository.folder)]).output == ""


def test_private(repository: Repository) -> None:
    """Nothing is written that others get."""
    CliRunner().invoke(main, ["git", "uninstall", "-C", str(repository.folder)])
    assert not (repository.folder / ".gitattributes").exists()
    done = CliRunner().invoke(main, ["git", "install", "-C", str(repository.folder), "--private"])
    assert done.exit_code == 0, done.output
    assert (repository.folder / ".git" / "info" / "attributes").read_text(encoding="utf-8") == f"{ATTRIBUTES}\n"
    assert not (repository.folder / ".gitattributes").exists()


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That there is none, or no git, is said."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    done = CliRunner().invoke(main, ["git", "install", "-C", str(tmp_path)])
    assert done.exit_code == 2
    assert "not a git repository" in done.output
    monkeypatch.setenv("PATH", str(tmp_path))
    done = CliRunner().invoke(main, ["git", "install", "-C", str(tmp_path)])
    assert done.exit_code == 2
    assert "not found on PATH" in done.output
