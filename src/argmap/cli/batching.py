"""Many maps at once: a progress bar, errors, and a summary at the end."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from argmap.cli.kinds import refuse_idle_frames
from argmap.cli.progress import progress
from argmap.cli.reporting import failure, painted, say
from argmap.cli.workers import workers
from argmap.files import streams
from argmap.files.request import BatchOptions, Outcome
from argmap.render.picture import output as output_called
from argmap.render.picture import outputs

_DRAWN, _FRESH, _FAILED = "drawn", "up to date", "failed"


def draw_batch(
    names: Sequence[str], output: str | None, request: BatchOptions, jobs: int, *, force: bool
) -> list[Outcome]:
    """Draw many maps, *jobs* at once, and report errors and remarks.

    Returns:
        The outcome of each map, in order.
    """
    from argmap.files.batch import draw_places  # noqa: PLC0415 - slow, and only for many maps
    from argmap.files.places import places  # noqa: PLC0415

    refuse_idle_frames(request)
    _refuse_files(names, output)
    found = tuple(places(names, output or "", request))
    done: dict[str, Outcome] = {}
    with workers(jobs, len(found)) as executor, progress(len(found)) as passed:
        for outcome in draw_places(found, request, executor, force=force):
            done[outcome.name] = outcome
            passed(_said(outcome))
    say(_summary(done.values()), error=True)
    return [done[one.name] for one in found]


def _refuse_files(names: Sequence[str], output: str | None) -> None:
    if streams.STREAM in {*names, output}:
        raise click.UsageError("'-' cannot be used with several maps; name files or folders")
    if not output or streams.is_folder(output):
        return
    kinds = {output_called(kind).suffix for kind in outputs()}
    if Path(output).suffix in kinds or os.path.exists(output):  # noqa: PTH110 - as in `streams.is_folder`
        raise click.UsageError(f"{output}: several maps cannot be written to one file; name a folder with -o")


def _said(outcome: Outcome) -> str:
    """Return the lines to print about a map, each with its name."""
    error = outcome.error if outcome.error.startswith(outcome.name) else f"{outcome.name}: {outcome.error}"
    lines = (*map(painted, outcome.remarks), *((failure(error),) if outcome.error else ()))
    return "".join(f"{line}\n" for line in lines)


def _summary(done: Iterable[Outcome]) -> str:
    """Return how many maps were drawn, were up to date, and failed.

    >>> _summary([Outcome("a"), Outcome("b", error="no"), Outcome("c")])
    '2 drawn, 1 failed'
    """
    counts = Counter(_FAILED if one.error else _FRESH if one.fresh else _DRAWN for one in done)
    return ", ".join(f"{counts[deed]} {deed}" for deed in (_DRAWN, _FRESH, _FAILED) if counts[deed])
