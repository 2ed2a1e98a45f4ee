"""Merging and comparing with real git: branches, rebase, cherry-pick, conflicts, criss-cross, diff."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
import repositories
from repositories import Repository

from argmap.interpret.interpret import interpret_text

BASE = "[Lanes]: Build cycle lanes.\n  + [Safety]: They cut injuries.\n  - [Cost]: They cost too much.\n"
REWORDED = BASE.replace("They cut", "Lanes cut")
OBJECTED = BASE.replace("too much.", "too much. #money\n  - [Noise]: Building is loud.")
BOTH = OBJECTED.replace("They cut", "Lanes cut")
OTHERWISE = BASE.replace("cut injuries", "cut no injuries")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Give a repository with a map, and two branches on which it was changed: main and topic."""
    other = tmp_path / "bin" / "argmap"  # as of another environment, which git must not run
    other.parent.mkdir()
    other.write_text("#!/bin/sh\nexit 99\n", encoding="utf-8")
    other.chmod(0o755)
    monkeypatch.setenv("PATH", str(other.parent), prepend=os.pathsep)
    found = repositories.repository(tmp_path / "debates of ours", monkeypatch)
    done = found.argmap("install")
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
