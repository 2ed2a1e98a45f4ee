"""The sessions that people and CI run: ``nox --list`` shows them, ``nox -s tests`` runs one."""

from __future__ import annotations

import nox

nox.needs_version = ">=2025.2"
nox.options.sessions = ["lint", "tests"]
nox.options.reuse_existing_virtualenvs = True


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, formatting, types and the layers of imports."""
    session.install("-e", ".[dev]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")
    session.run("lint-imports")


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests that README's second line runs."""
    session.install("-e", ".[test]")
    session.run("pytest", "-q", *session.posargs)


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
