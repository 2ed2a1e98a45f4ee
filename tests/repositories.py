"""Repositories of git for tests, without anybody's settings."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen
from click.testing import CliRunner, Result

from argmap.cli.main import main

if TYPE_CHECKING:
    import pytest

GIT = shutil.which("git") or "git"


@frozen
class Repository:
    """Run git in a folder."""

    folder: Path
    #: Variables for git; a test may change them.
    environment: dict[str, str] = field(factory=lambda: dict(os.environ))

    def git(self, *words: str, code: int = 0) -> str:
        """Return what git prints, of any encoding."""
        done = subprocess.run([GIT, *words], cwd=self.folder, env=self.environment, capture_output=True, check=False)
        said = (done.stdout + done.stderr).decode(errors="backslashreplace")
        assert done.returncode == code, said
        return said

    def argmap(self, *words: str) -> Result:
        """Run ``argmap git`` in this folder."""
        return CliRunner().invoke(main, ["git", *words, "-C", str(self.folder)])

    def write(self, name: str, content: str | bytes) -> None:
        """Write a file."""
        file = self.folder / name
        file.parent.mkdir(exist_ok=True, parents=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)

    def commit(self, text: str) -> None:
        """Commit *text* as the map."""
        self.write("map.argdown", text)
        self.git("commit", "-qam", "change")

    def branch(self, base: str | bytes, ours: str | bytes, theirs: str | bytes, name: str = "map.argdown") -> None:
        """Commit a file in three versions: topic has theirs, and main, which is checked out, has ours."""
        self.write(name, base)
        self.git("add", ".")
        self.git("commit", "-qm", "base")
        self.git("branch", "-f", "topic")
        self.write(name, ours)
        self.git("commit", "-qam", "ours")
        self.git("checkout", "-q", "topic")
        self.write(name, theirs)
        self.git("commit", "-qam", "theirs")
        self.git("checkout", "-q", "main")

    @property
    def map(self) -> Path:
        """Return the map's file."""
        return self.folder / "map.argdown"

    @property
    def text(self) -> str:
        """Return the map."""
        return self.map.read_text(encoding="utf-8")


def repository(folder: Path, monkeypatch: pytest.MonkeyPatch, *words: str) -> Repository:
    """Make an empty repository, with *words* for ``git init``; git heeds no settings but those of this test."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):  # as in a hook
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Ann")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "ann@example.org")
    folder.mkdir(parents=True)
    found = Repository(folder)
    found.git("init", "-q", "-b", "main", *words)
    return found
