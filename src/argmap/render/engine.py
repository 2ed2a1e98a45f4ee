"""Layout engines: Graphviz, embedded or the system's own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from math import inf
from pathlib import Path

from attrs import field, frozen

from argmap.errors import EngineError, InvalidValueError
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
