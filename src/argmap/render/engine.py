"""Run the layout engine: Graphviz, embedded or the system's own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import inf
from pathlib import Path

from attrs import field, frozen

from argmap.errors import EngineError, InvalidValueError, LateError, LayoutError
from argmap.interrupting import undisturbed
from argmap.render.process import MOST, Deadline, FloodError, Process, TooLateError
from argmap.values import is_text, number, shown

#: The package of the embedded engine, and the name of its program.
WHEEL = "graphviz-pure"
#: Default time limit of a layout, seconds.
PATIENCE = 30.0


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


def run(engine: Engine, dot: str, deadline: Deadline | None = None) -> str:
    """Return the layout of *dot* as Graphviz's ``json0``.

    No process outlives the call, unless it leaves the session that the program is given.

    Raises:
        EngineError: the program is missing.
        LateError: the program takes too long.
        LayoutError: the program fails.

    Source: https://graphviz.org/docs/outputs/json/
    """
    (answer,) = run_all(engine, (dot,), deadline)
    if isinstance(answer, LayoutError):
        raise answer
    return answer


def run_all(engine: Engine, dots: Iterable[str], deadline: Deadline | None = None) -> tuple[str | LayoutError, ...]:
    """Return the layouts of *dots*, made in parallel; an error in place of a failed one.

    Without a *deadline*, they share the engine's time limit.

    Raises:
        EngineError: the program is missing.
        LateError: all together take too long.
    """
    program = engine.find()
    if program is None:
        raise EngineError(engine.name, engine.advice)
    calls: list[Process] = []
    try:
        for dot in dots:
            with undisturbed():
                calls.append(_call(engine, program, dot))
            calls[-1].listen()
        until = deadline or Deadline(engine.patience)
        return tuple(_answer(engine, program, call, until) for call in calls)
    finally:
        for call in calls:
            call.end()


def _call(engine: Engine, program: str, dot: str) -> Process:
    try:
        return Process.start((program, "-Tjson0"), dot.encode("utf-8"))
    except OSError as error:
        raise EngineError(engine.name, f"cannot run {program} ({error.strerror}); {engine.advice}") from error


def _answer(engine: Engine, program: str, call: Process, deadline: Deadline) -> str | LayoutError:
    try:
        said, complaint, code = call.output(deadline)
    except TooLateError as error:
        reason = f"no layout within {deadline.seconds:g} seconds; draw a smaller part of the map"
        raise LateError(engine.name, reason) from error
    except FloodError:
        return LayoutError(engine.name, f"{program} printed more than {MOST >> 20} MB, which is no layout")
    return (
        LayoutError(engine.name, f"{program} failed: {_reason(complaint, code)}")
        if code
        else said.decode("utf-8", "replace")
    )


def _reason(complaint: bytes, code: int) -> str:
    said = complaint.decode("utf-8", "replace").strip().splitlines()
    said = [line for line in said if line.startswith("Error")] or said
    return said[0] if said else f"exit code {code}, no message"
