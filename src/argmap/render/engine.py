"""Run the layout engine: Graphviz, embedded or the system's own."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from math import inf
from pathlib import Path

from attrs import field, frozen

from argmap.errors import EngineError, InvalidValueError, LateError, LayoutError
from argmap.interrupting import undisturbed
from argmap.values import is_text, number, shown

#: The package of the embedded engine, and the name of its program.
WHEEL = "graphviz-pure"
#: Capacity of a pipe on every system, bytes.
HELD = 4096
#: Default time limit of a layout, seconds.
PATIENCE = 30.0
#: The longest single wait for the engine's output, seconds.
SLICE = 0.5


def _callable(_engine: object, _attribute: object, find: Callable[[], str | None]) -> None:
    if not callable(find):
        raise InvalidValueError(f"find must be a function that returns a path, not {shown(find)}")


def _patient(_engine: object, _attribute: object, seconds: float) -> None:
    number("patience", seconds, 0.0, inf)


@frozen
class Engine:
    """Describe a layout engine, and what to do if it is missing."""

    #: The name, as in ``--engine``.
    name: str = field(validator=is_text)
    #: Return the program's path, or None if it is missing.
    find: Callable[[], str | None] = field(validator=_callable)
    #: What to do if it is missing.
    advice: str = field(validator=is_text)
    #: Time limit of a layout, seconds.
    patience: float = field(default=PATIENCE, validator=_patient)


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
    return next((str(path) for path in _candidates() if path.is_file()), None) or _on_path(WHEEL)


def _on_path(name: str) -> str | None:
    import shutil  # noqa: PLC0415 - slow, and needed only where the program does not lie beside Python

    return shutil.which(name)


#: The engines by name.
ENGINES: Mapping[str, Engine] = {
    "embedded": Engine(
        "embedded",
        _embedded,
        "graphviz-pure is not installed; run 'pip install graphviz-pure', or use --engine system",
    ),
    "system": Engine(
        "system",
        lambda: _on_path("dot"),
        "'dot' is not on the PATH; install Graphviz from https://graphviz.org, or use --engine embedded",
    ),
}


def choose(name: str | Engine) -> Engine:
    """Return the engine called *name*.

    Raises:
        EngineError: there is no such engine.
    """
    if isinstance(name, Engine):
        return name
    if not isinstance(name, str) or name not in ENGINES:
        given = name if isinstance(name, str) else shown(name)
        raise EngineError(given, f"no such engine; choose {' or '.join(map(repr, ENGINES))}")
    return ENGINES[name]


def run(engine: Engine, dot: str) -> str:
    """Return the layout of *dot* as Graphviz's ``json0``; no process outlives the call.

    Raises:
        EngineError: the program is missing.
        LateError: the program takes too long.
        LayoutError: the program fails.

    Source: https://graphviz.org/docs/outputs/json/
    """
    (answer,) = run_all(engine, (dot,))
    if isinstance(answer, LayoutError):
        raise answer
    return answer


def run_all(engine: Engine, dots: Iterable[str]) -> tuple[str | LayoutError, ...]:
    """Return the layouts of *dots*, made in parallel; an error in place of a failed one.

    Raises:
        EngineError: the program is missing.
        LateError: all together take too long.
    """
    program = engine.find()
    if program is None:
        raise EngineError(engine.name, engine.advice)
    calls: list[subprocess.Popen[bytes]] = []
    try:
        for dot in dots:
            with undisturbed():
                calls.append(_call(engine, program, dot))
        deadline = time.monotonic() + engine.patience
        return tuple(_answer(engine, program, call, deadline) for call in calls)
    finally:
        for call in calls:
            call.kill()
        for call in calls:
            with call:
                pass


def _call(engine: Engine, program: str, dot: str) -> subprocess.Popen[bytes]:
    """Return the engine at work on *dot*. What no pipe holds is read from a file: that cannot keep us waiting."""
    data, pipe = dot.encode("utf-8"), subprocess.PIPE
    command = (program, "-Tjson0")
    try:
        if len(data) <= HELD:
            process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)  # noqa: S603
            _fill(process, data)
            return process
        import tempfile  # noqa: PLC0415 - slow

        with tempfile.TemporaryFile() as text:
            text.write(data)
            text.seek(0)
            return subprocess.Popen(command, stdin=text, stdout=pipe, stderr=pipe)  # noqa: S603
    except OSError as error:
        raise EngineError(engine.name, f"cannot run {program} ({error.strerror}); {engine.advice}") from error


def _fill(process: subprocess.Popen[bytes], data: bytes) -> None:
    """Write the input of *process*; a process that has already ended reports why by its exit code."""
    if process.stdin:
        with suppress(BrokenPipeError), process.stdin as stdin:
            stdin.write(data)
        process.stdin = None


def _answer(engine: Engine, program: str, call: subprocess.Popen[bytes], deadline: float) -> str | LayoutError:
    said, complaint = _output(engine, call, deadline)
    if call.returncode:
        return LayoutError(engine.name, f"{program} failed: {_reason(complaint, call.returncode)}")
    return said.decode("utf-8", "replace")


def _output(engine: Engine, call: subprocess.Popen[bytes], deadline: float) -> tuple[bytes, bytes]:
    """Return what *call* prints.

    Wait in slices, because a signal that arrives just before a wait does not interrupt it.
    """
    while True:
        left = max(deadline - time.monotonic(), 0.0)
        try:
            return call.communicate(timeout=min(left, SLICE))
        except subprocess.TimeoutExpired as error:
            if left <= SLICE:
                reason = f"no layout within {engine.patience:g} seconds; draw a smaller part of the map"
                raise LateError(engine.name, reason) from error


def _reason(complaint: bytes, code: int) -> str:
    said = complaint.decode("utf-8", "replace").strip().splitlines()
    said = [line for line in said if line.startswith("Error")] or said
    return said[0] if said else f"exit code {code}, no message"
