"""Run a layout engine on graphs, in parallel and within its time."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.errors import EngineError, LateError, LayoutError
from argmap.interrupting import undisturbed
from argmap.render.engine import Engine
from argmap.render.process import MOST, Deadline, FloodError, Process, TooLateError


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
    if deadline and not deadline.left:
        raise _late(engine, deadline)
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
        raise _late(engine, deadline) from error
    except FloodError:
        return LayoutError(engine.name, f"{program} printed more than {MOST >> 20} MB, which is no layout")
    return (
        LayoutError(engine.name, f"{program} failed: {_reason(complaint, code)}")
        if code
        else said.decode("utf-8", "replace")
    )


def _late(engine: Engine, deadline: Deadline) -> LateError:
    return LateError(engine.name, f"no layout within {deadline.seconds:g} seconds; draw a smaller part of the map")


def _reason(complaint: bytes, code: int) -> str:
    said = complaint.decode("utf-8", "replace").strip().splitlines()
    said = [line for line in said if line.startswith("Error")] or said
    return said[0] if said else f"exit code {code}, no message"
