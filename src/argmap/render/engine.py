"""Run the program that lays out: Graphviz, embedded or the system's own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from attrs import frozen

from argmap.errors import EngineError, LayoutError

#: The wheel that brings the embedded engine, which is also the program's name.
WHEEL = "graphviz-pure"
#: Seconds before a layout is given up.
PATIENCE = 120.0


@frozen
class Engine:
    """Hold how one layout engine is found, and what to do if it is not."""

    #: As in ``--engine``.
    name: str
    #: Return the program's path; None if it is not on this machine.
    find: Callable[[], str | None]
    #: What to do if it is missing.
    advice: str
    #: Seconds before a layout is given up.
    patience: float = PATIENCE


def _candidates() -> Iterator[Path]:
    suffix = ".exe" if sys.platform == "win32" else ""
    yield Path(sys.executable).with_name(WHEEL + suffix)  # in a virtual environment, and quickly found
    import sysconfig  # noqa: PLC0415

    yield Path(sysconfig.get_path("scripts"), WHEEL + suffix)
    yield from _installed(WHEEL + suffix)


def _installed(name: str) -> Iterator[Path]:
    import importlib.metadata  # noqa: PLC0415 - slow, and needed only where scripts lie elsewhere

    try:
        files = importlib.metadata.distribution(WHEEL).files or ()
    except importlib.metadata.PackageNotFoundError:
        return
    yield from (Path(str(file.locate())) for file in files if file.name == name)


def _embedded() -> str | None:
    return next((str(path) for path in _candidates() if path.is_file()), None) or shutil.which(WHEEL)


#: The engines by name.
ENGINES: Mapping[str, Engine] = {
    "embedded": Engine(
        "embedded",
        _embedded,
        "its program graphviz-pure is not installed; run 'pip install graphviz-pure', or use the engine 'system'",
    ),
    "system": Engine(
        "system",
        lambda: shutil.which("dot"),
        "there is no 'dot' on the PATH; install it from https://graphviz.org, or use the engine 'embedded'",
    ),
}


def choose(name: str | Engine) -> Engine:
    """Return the engine called *name*.

    Raises:
        EngineError: there is none of that name.
    """
    if isinstance(name, Engine):
        return name
    if name not in ENGINES:
        raise EngineError(name, f"there is no such engine; there are {' and '.join(ENGINES)}")
    return ENGINES[name]


def run(engine: Engine, dot: str) -> str:
    """Return the layout of *dot*: Graphviz's ``json0``. No process outlives the call.

    Raises:
        EngineError: the program is missing, or takes too long.
        LayoutError: it fails.

    Source: https://graphviz.org/docs/outputs/json/
    """
    program = engine.find()
    if program is None:
        raise EngineError(engine.name, engine.advice)
    done = _done(engine, (program, "-Tjson0"), dot.encode("utf-8"))
    if done.returncode:
        raise LayoutError(engine.name, f"{program} failed: {_reason(done)}")
    return done.stdout.decode("utf-8", "replace")


def _done(engine: Engine, command: tuple[str, ...], data: bytes) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(command, input=data, capture_output=True, timeout=engine.patience, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        reason = f"no layout within {engine.patience:g} seconds; draw less of the map at a time"
        raise EngineError(engine.name, reason) from error
    except OSError as error:
        raise EngineError(engine.name, f"{command[0]} cannot be run ({error.strerror}); {engine.advice}") from error


def _reason(done: subprocess.CompletedProcess[bytes]) -> str:
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    said = [line for line in said if line.startswith("Error")] or said
    return said[0] if said else f"exit code {done.returncode}, and it does not say why"
