"""Git's drivers in hostile repositories and odd environments: nothing of them runs, and git always gets a text."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import repositories
from repositories import GIT, Repository

from argmap.cli.git_driver import main
from argmap.files.git_commands import DRIVER, ISOLATIONS, TEXTCONV, settings
from argmap.files.git_versions import LIMIT

BASE = "[Trams]: Build trams.\n  + [Quiet]: They hum.\n  - [Cost]: They cost much.\n"
OURS, THEIRS = BASE.replace("hum", "sing"), BASE.replace("hum", "ring")
MERGED = OURS.replace("cost much", "cost little")
#: What a repository may have that Python, the shell or git would run or read if they could, in any folder.
PROGRAM = "#!/bin/sh\ntouch '{0}'\n"
MODULE = "open({0!r}, 'w').close()\n"
HOSTILE = {
    **{f"{name}.py": MODULE for name in ("click", "attr", "attrs", "argmap", "sitecustomize", "usercustomize", "json")},
    "argmap/__init__.py": MODULE,
    "argmap/cli/git_driver.py": MODULE,
    "encodings/__init__.py": MODULE,
    "here.pth": "import {0!r}\n",
    "pyvenv.cfg": "home = .\n",
    "argmap.toml": "= 'not TOML'\n",
    "pyproject.toml": "[tool.argmap]\nselect = 7\n",
    **dict.fromkeys(("python", "python3", "git", "sh", "cat", "argmap.sh", ".envrc"), PROGRAM),
}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Give a repository that is set up, and not committed yet."""
    found = repositories.repository(tmp_path / "talk", monkeypatch)
    with monkeypatch.context() as patch:  # to try Python takes longer than all else; some tests below do
        patch.setattr("argmap.files.repository._isolation", lambda: ISOLATIONS[0])
        assert found.argmap("install").exit_code == 0
    return found


def hostile(repository: Repository) -> Path:
    """Write all that may be run; return the file that there is if anything was."""
    ran = repository.folder.parent / "ran"
    for name, content in HOSTILE.items():
        repository.write(name, content.format(str(ran)))
        if content == PROGRAM:
            (repository.folder / name).chmod(0o755)
    return ran


def works(repository: Repository) -> None:
    """Compare and merge in a repository that has three versions."""
    assert "+  They sing." in repository.git("show")
    assert "in [Quiet]: ours rewords it; theirs rewords it" in repository.git("merge", "topic", code=1)
    assert repository.text.count("<<<<<<< ours\n  + [Quiet]: They sing.\n") == 1


#: Variables that make Python or the shell search the top folder.
VARIABLES = {
    "empty": {"PYTHONPATH": "", "PATH": "", "PYTHONSTARTUP": "click.py", "PYTHONINSPECT": "1"},
    "here": {
        "PYTHONPATH": ":.",
        "PATH": f".::{os.environ['PATH']}",
        "PYTHONHOME": ".",
        "PYTHONUSERBASE": ".",
        "ENV": "./git",
        "BASH_ENV": "./git",
    },
}


@pytest.mark.slow
@pytest.mark.parametrize("variables", VARIABLES.values(), ids=VARIABLES)
def test_nothing_of_the_repository_runs(repository: Repository, variables: dict[str, str]) -> None:
    """Whatever lies in the top folder, in which git runs its drivers, and wherever the environment points."""
    ran = hostile(repository)
    repository.branch(BASE, OURS, THEIRS)
    repository.environment.update(variables)
    works(repository)
    assert not ran.exists()


@pytest.mark.slow
def test_nothing_runs_in_subfolders_and_working_trees(repository: Repository) -> None:
    """The same from a subfolder and in another working tree."""
    ran = hostile(repository)
    repository.branch(BASE, OURS, THEIRS)
    repository.environment["PYTHONPATH"] = "."
    repository.git("worktree", "add", "-q", "-b", "third", "../third", "main")
    works(Repository(repository.folder.parent / "third", repository.environment))
    below = Repository(repository.folder / "argmap" / "cli", repository.environment)
    assert "+  They sing." in below.git("log", "-p")
    below.git("merge", "topic", code=1)
    assert "<<<<<<< ours" in repository.text
    assert not ran.exists()


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("sed"), reason="git's command for submodules is a shell script that needs sed")
def test_nothing_runs_in_submodules(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A submodule is a repository of its own, whose configuration is elsewhere."""
    ran = hostile(repository)
    repository.branch(BASE, OURS, THEIRS)
    whole = repositories.repository(tmp_path / "whole", monkeypatch)
    whole.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(repository.folder), "part")
    part = Repository(whole.folder / "part", {**whole.environment, "PYTHONPATH": "."})
    part.git("branch", "topic", "origin/topic")
    assert part.argmap("install").exit_code == 0
    assert DRIVER not in whole.git("config", "--local", "--list")
    works(part)
    assert not ran.exists()


def moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, script: str = "") -> Path:
    """Make a Python in a folder called *name*, which argmap takes for its own; it runs *script* instead of Python."""
    python = tmp_path / name / "python"
    python.parent.mkdir()
    python.write_text(f'#!/bin/sh\n{script or f"exec {shlex.quote(sys.executable)}"} "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    return python


@pytest.mark.slow
def test_odd_paths(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The path of the environment may have any characters."""
    name = 'it\'s "$HOME" `touch ran` $(touch ran) %O%P%% \\n \n;&|<>*?#!~ Bäume 木'
    python = moved(tmp_path, monkeypatch, name)
    assert repository.argmap("install").exit_code == 0
    repository.branch(BASE, OURS, THEIRS)
    works(repository)
    assert f"runs {python}\n" in repository.argmap("status").output
    assert not list(tmp_path.glob("**/ran"))


@pytest.mark.parametrize("left", ["nothing", "exit 1 #", "kill -9 $$ #"])
def test_a_python_that_is_gone(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: str
) -> None:
    """Git merges and compares by itself, says so, and the status says how to repair it."""
    python = moved(tmp_path, monkeypatch, "environment", "" if left == "nothing" else left)
    for key, value in settings().items():
        repository.git("config", key, value)
    if left == "nothing":
        python.unlink()
        said = repository.argmap("status")
        assert said.exit_code == 1
        assert said.output.count(f"runs {python}, which is not there any more") == 2
        assert said.output.count("run 'argmap git install' to repair it") == 2
    ran = hostile(repository)
    repository.environment["PATH"] = f".:{Path(GIT).parent}"
    repository.branch(BASE, OURS, THEIRS)
    assert "git compares the text itself; see 'argmap git status'" in repository.git("show")
    assert "+  + [Quiet]: They sing." in repository.git("show")
    said_by_git = repository.git("merge", "topic", code=1)
    assert "git merges this map line by line; see 'argmap git status'" in said_by_git
    marked = "<<<<<<< ours\n  + [Quiet]: They sing.\n=======\n  + [Quiet]: They ring.\n>>>>>>> theirs\n"
    assert marked in repository.text
    assert not ran.exists()


#: Files that argmap cannot read, and a part of what git then shows of each.
UNREADABLE = {
    "latin.argdown": (b"[A]: caf\xe9\n", "+[A]: caf\\xe9"),
    "large.argdown": (b"[A]: b\n" + LIMIT * b"\n", "+[A]: b"),
    "front.argdown": (b"===\na: [\n===\n\n[A]: b\n", "+a: ["),
    "open.argdown": (b"===\na: b\n\n[A]: b\n", "+a: b"),
    "binary.argdown": (b"a\0b\xff\n", "+51f437cf56f37827394319b42023b29240608abc"),
    "huge.argdown": (
        b"[%s]: b\n" % (20_000 * b"x") + b"".join(b"  >< [c%d]: d\n" % i for i in range(300)),
        "+  >< [c299]",
    ),
    "-o.argdown": (b"[A]: b\n", "+  b"),
    "--help.argdown": (b"[A]: b\n", "+  b"),
    "include.argdown": (b"@include(nowhere.argdown)\n\n[A]: b\n", "+  b"),
    "-": (b"[A]: standard input\n", "+  standard input"),
}


@pytest.mark.slow
def test_one_file_never_stops_git(repository: Repository) -> None:
    """Git shows the text of files that argmap cannot read, and all other files as ever."""
    repository.write(".git/info/attributes", "- diff=argmap\n")
    for name, (content, _) in UNREADABLE.items():
        repository.write(name, content)
    repository.write("zoo.argdown", "[Z]: z\n")
    repository.git("add", ".")
    found = repository.git("diff", "--cached")
    for shown in ("+  z", *(shown for _, shown in UNREADABLE.values())):
        assert f"{shown}" in found
    assert "does not run" not in found


VERSIONS = {
    "not UTF-8": (b"[A]: \xe4 a.\n\n[B]: b.\n", b"ours: line 1 is not UTF-8 (byte 0xe4)"),
    "too large": (b"[A]: a.\n\n[B]: b.\n" + LIMIT * b"\n", b"ours: larger than 1 MiB"),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", VERSIONS)
def test_versions_that_are_no_maps(repository: Repository, kind: str) -> None:
    """Git merges their lines, with marks; the message names the file."""
    text, reason = VERSIONS[kind]
    repository.branch(b"[A]: a.\n", text, text.replace(b" a.", b" c."), "-o.argdown")
    said = repository.git("merge", "topic", code=1)
    assert f"-o.argdown: cannot be merged as a map: {reason.decode()}" in said
    assert ".merge_file" not in said
    merged = (repository.folder / "-o.argdown").read_bytes()
    assert merged.startswith(b"<<<<<<< ours\n")
    assert b">>>>>>> theirs\n" in merged
    repository.git("reset", "-q", "--hard")
    repository.branch(text, text.replace(b" a.", b" c."), text.replace(b" b.", b" d."), "two.argdown")
    repository.git("merge", "-q", "topic")
    assert (repository.folder / "two.argdown").read_bytes() == text.replace(b" a.", b" c.").replace(b" b.", b" d.")


def test_binary_versions(repository: Repository) -> None:
    """Nobody can merge them: ours stays, and git says that it does, and what to do."""
    repository.branch(b"a\0b", b"a\0c", b"a\0d")
    said = repository.git("merge", "topic", code=1)
    assert "map.argdown: cannot be merged as a map: base: is not text" in said
    assert "choose with git checkout --ours or --theirs" in said
    assert "CONFLICT" in said
    assert repository.map.read_bytes() == b"a\0c"


@pytest.mark.slow
def test_settings_that_cannot_be_read(repository: Repository) -> None:
    """Git merges and compares the text then, and says which file is wrong."""
    repository.write("argdown.config.json", "{")
    repository.branch(BASE, OURS, THEIRS)
    assert "argdown.config.json: line 1 is not valid JSON" in repository.git("merge", "topic", code=1)
    assert "<<<<<<< ours" in repository.text
    assert "[Quiet]: They sing." in repository.git("show")


@pytest.mark.slow
def test_bare_repository(tmp_path: Path, repository: Repository) -> None:
    """It compares by argmap, too."""
    repository.branch(BASE, OURS, THEIRS)
    repository.git("clone", "-q", "--bare", ".", "../bare")
    bare = Repository(tmp_path / "bare")
    assert bare.argmap("install", "--private").exit_code == 0
    assert "+  They sing." in bare.git("show", "main")


@pytest.mark.slow
def test_marks_of_an_odd_length(repository: Repository) -> None:
    """The length is that which git asks for, also where git merges by itself."""
    repository.write(".git/info/attributes", "*.argdown conflict-marker-size=9\n")
    for texts in ((BASE, OURS, THEIRS), (b"\xff", b"\xff\xfe", b"\xff\xfd")):
        repository.branch(*texts)
        repository.git("merge", "topic", code=1)
        assert repository.map.read_bytes().count(b"<<<<<<<<< ours\n") == 1
        repository.git("reset", "-q", "--hard")


def test_marks_of_a_hostile_length(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A branch may ask for marks of gigabytes; only git, which has to, writes such."""
    for name, content in (("base", BASE), ("ours", OURS), ("theirs", THEIRS)):
        (tmp_path / name).write_text(content, encoding="utf-8")
    versions = [str(tmp_path / name) for name in ("base", "ours", "theirs")]
    assert main(["merge", *versions, "300000000", "tram.argdown"]) == 2
    assert "tram.argdown: has conflict markers of 300,000,000 characters" in capfd.readouterr().err
    assert (tmp_path / "ours").read_text(encoding="utf-8") == OURS
    assert main(["merge", *versions, "1000", "tram.argdown"]) == 3
    assert (tmp_path / "ours").read_text(encoding="utf-8").count(1000 * "<" + " ours\n") == 1


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_messages_that_cannot_be_written(repository: Repository) -> None:
    """A log on a full disk changes no exit code, with which git would merge what is merged once more."""
    repository.branch(BASE, OURS, THEIRS)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([GIT, "merge", "-q", "topic"], cwd=repository.folder, stderr=full, check=False)
    assert done.returncode == 1
    assert repository.text.count("<<<<<<< ours\n") == repository.text.count(">>>>>>> theirs\n") == 1


def test_too_little_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """It is said in a sentence, and git takes the text itself."""

    def exhausted(*_: object) -> str:
        raise MemoryError

    monkeypatch.setattr("argmap.files.git_versions.compared", exhausted)
    assert main(["textconv", str(tmp_path)]) == 2
    assert capfd.readouterr().err == "the map takes argmap more memory than there is\n"


@pytest.mark.slow
@pytest.mark.parametrize("action", ["textconv", "merge"])
def test_time_is_limited(tmp_path: Path, action: str) -> None:
    """A text that takes too long is left to git. Source: the limit is one of the system's, which Windows lacks."""
    pytest.importorskip("resource")
    (tmp_path / "a").write_text("[A]: b\n", encoding="utf-8")
    forever = "from argmap.cli import git_driver as d; from argmap.files import git_versions as v; import sys\n"
    forever += "v.compared = v.merged = lambda *_: [0 for _ in iter(int, 1)]\nd.SECONDS = dict.fromkeys(d.SECONDS, 1)\n"
    words = ["textconv", "a"] if action == "textconv" else ["merge", "a", "a", "a", "7", "map.argdown"]
    done = subprocess.run(
        [sys.executable, "-c", f"{forever}sys.exit(d.run({words}))"], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 2
    assert b"takes argmap too long" in done.stderr
    assert (tmp_path / "a").read_text(encoding="utf-8") == "[A]: b\n"


def test_messages_are_cleaned(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A name in a message cannot write to the terminal what it likes."""
    (tmp_path / "a").write_bytes(b"\xff")
    name = "\x1b]0;owned\x07.argdown"
    assert main(["merge", *3 * [str(tmp_path / "a")], "7", name]) == 2
    assert "\x1b" not in capfd.readouterr().err


def test_argmap_outside_of_pythons_own_folders(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where only PYTHONPATH leads to argmap, git would run nothing, so nothing is set up."""
    moved(tmp_path, monkeypatch, "environment", 'case "$1" in -I|-E) exit 1;; esac; exit 0 #')
    refused = repository.argmap("install")
    assert refused.exit_code == 2
    assert "finds argmap only by PYTHONPATH" in refused.output


def test_argmap_installed_for_one_user(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only packages of that user are read besides, not the folder nor the environment."""
    moved(tmp_path, monkeypatch, "environment", 'case "$1" in -I) exit 1;; esac; exit 0 #')
    assert repository.argmap("install").exit_code == 0
    assert "python -E -P -m argmap" in repository.git("config", TEXTCONV)


def test_an_environment_inside_the_repository(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install notes that a branch may replace it."""
    moved(repository.folder, monkeypatch, ".venv")
    assert "note: Python is inside this repository" in repository.argmap("install").output


def test_an_environment_in_another_working_tree(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """A branch that is checked out there may replace it, too."""
    moved(repository.folder, monkeypatch, ".venv")
    repository.branch(BASE, OURS, THEIRS)
    repository.git("worktree", "add", "-q", "../draft", "topic")
    draft = Repository(repository.folder.parent / "draft")
    assert "note: Python is inside this repository" in draft.argmap("install").output
