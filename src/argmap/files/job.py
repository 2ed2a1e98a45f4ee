"""Draw one map: read it, select, draw, and write the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from attrs import evolve

from argmap.collecting import postponed
from argmap.errors import ArgmapError, MapError, OutputError
from argmap.files import streams
from argmap.files.emptiness import EMPTY, refuse_empty
from argmap.files.loading import load
from argmap.files.part_options import told
from argmap.files.picture_options import NO_IMAGES, ReadImages, images_of, keywords, shown
from argmap.files.protection import run
from argmap.files.request import Fingerprint, Job, Outcome, Target
from argmap.interpret.reading import Reading
from argmap.render.linking import elsewhere
from argmap.render.output import FileOptions, Picture
from argmap.render.picture import as_files, as_parts, as_steps, draw, output, remarks
from argmap.render.unfolding import Unfolding


def draw_file(job: Job) -> Outcome:
    """Draw one map, and return the outcome.

    Each file is written completely or not at all. Errors are in the outcome, except that nobody reads standard output
    any more. Works in any thread and any process.
    """
    said: list[str] = []
    try:
        with postponed(), run():
            return evolve(_done(job, said), remarks=tuple(said))
    except ArgmapError as error:
        if isinstance(error.__cause__, BrokenPipeError):
            raise
        return Outcome(job.name, remarks=tuple(said), error=str(error), lacking=isinstance(error, MapError))


def _done(job: Job, said: list[str]) -> Outcome:
    """Do it, and add what there is to say to *said* as it turns up, for an error may end it."""
    file = load(job.name, outside=job.request.outside)
    # a map without this word has no images, and need not be read before it is known to have changed
    named = "images" in file.text or "images" in file.configuration
    images = images_of(file.reading, job.name, outside=job.request.outside) if named else NO_IMAGES
    for target in job.targets:
        if not target.steps:
            streams.refuse_input(target.path)
    source = ""
    if job.known:
        from argmap.files.marks import fresh, source_digest  # noqa: PLC0415 - one map by itself is always drawn

        source = source_digest(job, file.text, file.configuration, images.files)
        if files := fresh(job, source):
            return Outcome(job.name, files, fresh=True, marks=tuple(filter(None, job.known)))
    found = file.reading
    said.extend(file.complaints(one for one in found.diagnostics if one.code != EMPTY))
    refuse_empty(found, job.name)
    picture = _picture(job, found, images, said)
    picture = _linked(picture, job, (target for target in job.targets if not target.steps), said)
    written = tuple(_written(picture, job))
    said.extend(f"{job.name}: {remark}" for remark in remarks(picture, _kinds(job), job.request.file))
    marks = tuple(_marks(source, written)) if job.known else ()
    return Outcome(job.name, tuple(chain.from_iterable(written)), marks=marks)


def _picture(job: Job, found: Reading, images: ReadImages, said: list[str]) -> Picture:
    look, part = job.request.picture, job.request.part
    view = shown(look, found, part)
    said.extend(filter(None, (told(job.name, view),)))
    return draw(view, **keywords(look, job.name, found, part, images))


def _linked(picture: Picture, job: Job, targets: Iterable[Target], said: list[str]) -> Picture:
    """Return *picture* with where links to files lead from *targets*; add what the author should know to *said*."""
    urls = tuple(elsewhere(picture.sheet.scene.map))
    if not urls:
        return picture
    from argmap.files.linking import links  # noqa: PLC0415 - few maps link to files

    found = links(urls, job.name, {target.kind: target.path for target in targets}, alone=not job.known)
    said.extend(f"{job.name}: {remark}" for remark in found.remarks)
    return evolve(picture, links=found.paths)


def _written(picture: Picture, job: Job) -> Iterator[tuple[str, ...]]:
    """Write the files of each target of *job*, and give their names. What can fail of the pictures fails first."""
    file_options = job.request.file
    kinds = {kind: output(kind) for kind in _kinds(job)}
    stepwise = any(target.steps for target in job.targets)
    if stepwise and not any("steps" in kind.heeds for kind in kinds.values()):
        file_options = evolve(file_options, steps=None)
    whole = {name: kind for name, kind in kinds.items() if not (file_options.parts and kind.split)}
    made = as_files(picture, whole, file_options) if whole else {}
    for name in chain.from_iterable(_steps(picture, job, target) for target in job.targets if target.steps):
        streams.refuse_input(name)
    for target in job.targets:
        if target.steps:
            yield _written_steps(picture, job, target)
        elif _split(job, target):
            yield _written_parts(picture, job, target)
        else:
            _write(job, target, target.path, made[target.kind])
            yield (target.path,)


def _split(job: Job, target: Target) -> bool:
    """Return whether *target* has a file for each part of the map."""
    return job.request.file.parts and output(target.kind).split and not target.steps


def _written_parts(picture: Picture, job: Job, target: Target) -> tuple[str, ...]:
    """Write a file for each part beside the path of *target*, which is not written itself."""
    path = Path(target.path)
    if target.path == streams.STREAM:
        raise OutputError(
            target.path, f"takes one file, and --parts gives several {target.kind} files; name one with -o"
        )
    made = as_parts(picture, target.kind, _heeded(job.request.file, target.kind, parts=True), path.stem)
    names = tuple(str(path.with_name(name)) for name in made)
    for name in names:
        streams.refuse_input(name)
    for name, data in zip(names, made.values(), strict=True):
        _write(job, target, name, data)
    return names


def _kinds(job: Job) -> tuple[str, ...]:
    return tuple(dict.fromkeys(target.kind for target in job.targets))


def _steps(picture: Picture, job: Job, target: Target) -> tuple[str, ...]:
    """Return the names of the files of a target that has one for each step."""
    from argmap.render.output import printed  # noqa: PLC0415 - rarely asked for
    from argmap.render.steps import appearances  # noqa: PLC0415

    whole = printed(picture, output(target.kind), _heeded(job.request.file, target.kind))
    return target.names(len(appearances(whole.drawing.scene, _order(job))))


def _order(job: Job) -> Unfolding:
    return job.request.file.steps or Unfolding.DEPTH


def _written_steps(picture: Picture, job: Job, target: Target) -> tuple[str, ...]:
    file_options, by = job.request.file, _order(job)
    names = _steps(picture, job, target)
    picture = _linked(picture, job, (target,), [])  # what the author should know has been said
    for name, data in zip(names, as_steps(picture, target.kind, by, _heeded(file_options, target.kind)), strict=True):
        _write(job, target, name, data)
    return names


def _heeded(file_options: FileOptions, kind: str, *, parts: bool = False) -> FileOptions:
    """Return the options of *file_options* that apply to this file type, apart from steps, and from parts if not."""
    from argmap.render.output import PLAIN, asked  # noqa: PLC0415 - as above

    useless = {
        "steps",
        *(() if parts else ("parts",)),
        *(name for name in asked(file_options) if name not in output(kind).heeds),
    }
    return evolve(file_options, **{name: getattr(PLAIN, name) for name in useless})


def _write(job: Job, target: Target, name: str, data: bytes) -> None:
    """Write one file. Those that are known the next time need not outlive a power failure: then they are drawn anew."""
    if target.founded:
        try:
            Path(name).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(name, f"cannot create its folder: {error.strerror or error}") from error
    streams.write(name, data, lasting=not job.known)


def _marks(source: str, files: tuple[tuple[str, ...], ...]) -> Iterator[Fingerprint]:
    from argmap.files.marks import digest  # noqa: PLC0415 - see above

    for names in files:
        yield Fingerprint(source, digest(names) or "", len(names))
