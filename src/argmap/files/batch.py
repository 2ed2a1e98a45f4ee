"""Draw many maps, one after another or with an executor."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import suppress
from functools import partial
from pathlib import Path

from attrs import evolve, field, frozen

from argmap.errors import InvalidValueError, OutputError
from argmap.files.job import draw_file
from argmap.files.marks import Marks, key
from argmap.files.picture_options import with_theme
from argmap.files.places import Place, places
from argmap.files.protection import Inputs, run
from argmap.files.request import BatchOptions, Job, Outcome
from argmap.values import expect, expect_flag, pathname

#: Most maps started or waiting at a time: enough to keep all cores busy, and few enough for the memory.
AT_ONCE = 128


def draw_files(
    names: Iterable[str | os.PathLike[str]] | str | os.PathLike[str],
    out: str | os.PathLike[str] = "",
    options: BatchOptions | None = None,
    *,
    executor: Executor | None = None,
    force: bool = False,
) -> Iterator[Outcome]:
    """Draw maps, and yield an outcome for each as soon as it is known.

    A map is drawn if its text, includes, settings, options or argmap changed since its pictures were made, or if
    these are missing or edited. An error in one map does not stop the others. When the iterator is closed, no further
    map is started.

    Args:
        names: One file or folder, or several; a folder means all ``.argdown`` and ``.ad`` files in it and below.
        out: Folder for the pictures, created if missing; by default, they are beside the maps.
        options: Options for all maps, such as file types and notation; by default, draw an SVG.
        executor: Executor of threads, processes or machines with a common file system; by default, this thread.
        force: Whether to draw unchanged maps, too.

    Raises:
        InvalidValueError: a name is no path, or an option is of the wrong type.
        InputError, ThemeError: a theme file cannot be read, or is wrong.
        OutputError: at the end, if the list of what was drawn cannot be written.
    """
    asked = BatchOptions() if options is None else options
    expect("BatchOptions", asked, BatchOptions)
    with run() as inputs:
        asked = evolve(asked, picture=with_theme(asked.picture))
    if executor is not None:
        expect("an executor of concurrent.futures", executor, Executor)
    expect_flag("force", force)
    if isinstance(names, (str, os.PathLike)):
        names = (names,)
    expect("paths", names, Iterable)
    paths = [pathname(name) for name in names]
    if "" in paths:
        raise InvalidValueError("a path must not be empty; '.' is this folder")
    folder = "" if out == "" else pathname(out)
    return _drawn(partial(_found, paths, folder, asked, inputs), asked, executor, force=force)


def _found(names: Iterable[str], out: str, request: BatchOptions, inputs: Inputs) -> tuple[Place | Outcome, ...]:
    with run(inputs):
        return tuple(places(names, out, request))


def _drawn(
    find: Callable[[], Iterable[Place | Outcome]], request: BatchOptions, executor: Executor | None, *, force: bool
) -> Iterator[Outcome]:
    yield from draw_places(find(), request, executor, force=force)


def draw_places(
    found: Iterable[Place | Outcome], request: BatchOptions, executor: Executor | None = None, *, force: bool = False
) -> Iterator[Outcome]:
    """Draw maps as `draw_files` does, given the places of their pictures."""
    memory = _Memory(heeded=not force)
    due: list[Place] = []
    for one in found:
        if isinstance(one, Place):
            due.append(one)
        else:
            yield one
    try:
        for place, outcome in _carried_out(due, partial(memory.job, request), executor):
            memory.note(place, outcome)
            yield outcome
    except BaseException:
        with suppress(OutputError):  # what ended it matters more
            memory.write()
        raise
    memory.write()


@frozen
class _Memory:
    """Hold what is known of the folders that are drawn to."""

    #: Whether to skip what was drawn before.
    heeded: bool
    _folders: dict[Path, Marks] = field(factory=dict)

    def job(self, request: BatchOptions, place: Place) -> Job:
        """Return what is to be done at *place*."""
        known = self._marks(place).known if self.heeded else {}
        marks = (known.get(key(place.base, target)) for target in place.targets)
        return Job(place.name, place.targets, request, tuple(marks))

    def note(self, place: Place, outcome: Outcome) -> None:
        """Keep what is to be known the next time of what came of *place*."""
        if outcome.marks:
            names = (key(place.base, target) for target in place.targets)
            self._marks(place).known.update(zip(names, outcome.marks, strict=True))

    def _marks(self, place: Place) -> Marks:
        if place.base not in self._folders:
            self._folders[place.base] = Marks.of(place.base)
        return self._folders[place.base]

    def write(self) -> None:
        """Write it down. Raises `OutputError`."""
        for marks in self._folders.values():
            marks.write()


def _carried_out(
    due: Iterable[Place], job: Callable[[Place], Job], executor: Executor | None
) -> Iterator[tuple[Place, Outcome]]:
    """Yield the outcome of each place as soon as it is known. When this is closed, no further place is begun."""
    if executor is None:
        yield from ((place, _outcome(place.name, partial(draw_file, job(place)))) for place in due)
        return
    running: dict[Future[Outcome], Place] = {}
    try:
        for place in due:
            running[_begun(executor, job(place))] = place
            if len(running) >= AT_ONCE:
                yield from _ended(running)
        while running:
            yield from _ended(running)
    finally:
        for future in running:
            future.cancel()


def _begun(executor: Executor, job: Job) -> Future[Outcome]:
    try:
        return executor.submit(draw_file, job)
    except BrokenExecutor as error:
        future: Future[Outcome] = Future()
        future.set_exception(error)
        return future


def _ended(running: dict[Future[Outcome], Place]) -> Iterator[tuple[Place, Outcome]]:
    ended, _ = wait(running, return_when=FIRST_COMPLETED)
    for future in ended:
        place = running.pop(future)
        yield place, _outcome(place.name, future.result)


def _outcome(name: str, result: Callable[[], Outcome]) -> Outcome:
    """Return *result*, or what to say if there is none: one map must not stop the others."""
    try:
        return result()
    except BrokenExecutor:
        return Outcome(name, error=f"{name}: the process that was drawing it was killed; perhaps memory ran out")
    except MemoryError:
        return Outcome(name, error=f"{name}: there is not enough memory to draw it")
    except OSError as error:
        return Outcome(name, error=f"{error.filename or name}: {error.strerror or error}")
    except Exception as error:  # noqa: BLE001 - whatever it is, the other maps are well
        return Outcome(name, error=f"{name}: internal error, please report it: {type(error).__name__}: {error}")
