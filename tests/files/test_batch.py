"""Many maps drawn by one call: which are drawn, where to, by whom, and what is remembered."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trying import times

from argmap import FileOptions, Selection, picture
from argmap.errors import OutputError
from argmap.files import batch, marks
from argmap.files.batch import draw_files
from argmap.files.marks import NAME
from argmap.files.part_options import PartOptions
from argmap.files.picture_options import PictureOptions
from argmap.files.request import BatchOptions, Outcome
from argmap.interpret.interpret import interpret_text
from argmap.model.view import view
from argmap.render.picture import as_steps, draw
from argmap.render.slugs import identity
from argmap.types import Unfolding

GOOD = "[Sunday]: The library should open on Sundays.\n  + [Crowds]: Saturdays are crowded.\n"
#: Needs no layout.
QUICK = BatchOptions(("dot",))


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def written(files: Mapping[str, str | bytes]) -> None:
    """Write *files* by their names."""
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())


def pictures(folder: str = ".") -> dict[str, bytes]:
    """Return all pictures in *folder*, by name."""
    found = sorted(path for path in Path(folder).rglob("*") if path.suffix in {".svg", ".dot"})
    return {path.as_posix(): path.read_bytes() for path in found}


def drawn_names(outcomes: Iterable[Outcome]) -> set[str]:
    """Return the names of the maps that were drawn, where nothing failed."""
    found = list(outcomes)
    assert [one.error for one in found if one.error] == []
    return {Path(one.name).as_posix() for one in found if not one.fresh}


@pytest.mark.parametrize(
    ("files", "asked", "out", "expected"),
    [
        (["a.argdown"], ["."], "", ["a.dot"]),
        (["m/a.argdown", "m/x/b.ad", "m/x/y/c.ARGDOWN"], ["m"], "", ["m/a.dot", "m/x/b.dot", "m/x/y/c.dot"]),
        (["m/a.argdown", "m/x/b.ad"], ["m"], "out", ["out/a.dot", "out/x/b.dot"]),
        (["m/a.argdown", "m/b.argdown"], ["m/a.argdown", "m/b.argdown"], "out", ["out/a.dot", "out/b.dot"]),
        (["m/a.argdown", "n/a.argdown"], ["m/a.argdown", "n/a.argdown"], "out", ["out/m/a.dot", "out/n/a.dot"]),
        (["m/a.argdown", "n/a.argdown"], ["m", "n"], "out", ["out/m/a.dot", "out/n/a.dot"]),
        (["m/a.argdown"], ["m", "m/a.argdown", "m/../m"], "out/deep", ["out/deep/a.dot"]),
        (["m/a.argdown", "m/.b.argdown", "m/.git/c.argdown", "m/d.txt"], ["m"], "", ["m/a.dot"]),
        (["m/a.argdown", "notes"], ["m", "notes"], "", ["m/a.dot", "notes.dot"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else value,
)
def test_which_maps_and_where_to(files: Sequence[str], asked: Sequence[str], out: str, expected: Sequence[str]) -> None:
    """Pictures stand beside their maps, or in the folder of pictures as the maps do in theirs."""
    written(dict.fromkeys(files, GOOD))
    list(draw_files(asked, out, QUICK))
    assert list(pictures()) == expected


def test_links_lead_nowhere_else() -> None:
    """A link to a folder is passed over, be it a loop, and so is a link that leads out of the folder or to itself."""
    written({"m/a.argdown": GOOD, "secret.argdown": GOOD})
    for name, target in {"loop": ".", "out.argdown": "../secret.argdown", "b.argdown": "a.argdown"}.items():
        Path("m", name).symlink_to(target)
    Path("m/self.argdown").symlink_to("self.argdown")
    assert drawn_names(draw_files(["m"], "out", QUICK)) == {"m/a.argdown", "m/b.argdown"}


@pytest.mark.parametrize(
    ("files", "asked", "said"),
    [
        (
            {"m/x.argdown": GOOD, "m/x.ad": GOOD},
            ["m"],
            {
                "m/x.ad": "m/x.dot: would be the picture of both m/x.ad and m/x.argdown; rename one of them",
                "m/x.argdown": "m/x.dot: would be the picture of both m/x.argdown and m/x.ad; rename one of them",
            },
        ),
        (
            {"x.argdown": GOOD, "x.dot": GOOD},
            ["x.argdown", "x.dot"],
            {
                "x.argdown": "x.dot: is an input and would be overwritten",
                "x.dot": "x.dot: is an input and would be overwritten",
            },
        ),
        ({"m/x.txt": GOOD}, ["m"], {"m": "m: no maps in this folder; the names of maps end in .argdown or .ad"}),
        ({"good.argdown": GOOD}, ["god.argdown"], {"god.argdown": "no such file; did you mean 'good.argdown'?"}),
        ({"a.argdown": b"caf\xe9", "b.argdown": GOOD}, ["."], {"a.argdown": "line 1 is not UTF-8"}),
        (
            {"a.argdown": "[A]: a\n\n@include(a.dot)\n", "a.dot": GOOD, "b.argdown": GOOD},
            ["."],
            {"a.argdown": "a.dot: is an input and would be overwritten"},
        ),
    ],
)
def test_what_cannot_be_drawn_is_said(
    files: Mapping[str, str | bytes], asked: Sequence[str], said: Mapping[str, str]
) -> None:
    """Of each map by itself, and the others are drawn."""
    written({**files, "rest/fine.argdown": GOOD})
    outcomes = {one.name: one for one in draw_files([*asked, "rest"], "", QUICK)}
    for name, sentence in said.items():
        assert sentence in outcomes[name].error
        assert outcomes[name].files == ()
    assert all(not one.error for name, one in outcomes.items() if name not in said)
    assert Path("rest/fine.dot").is_file()
    assert {name: Path(name).read_bytes() for name in files} == {
        name: text if isinstance(text, bytes) else text.encode() for name, text in files.items()
    }


def test_a_batch_draws_what_a_single_run_draws() -> None:
    """To the byte, in all kinds."""
    written({"m/a.argdown": GOOD, "m/b.argdown": "===\ntitle: B\n===\n\n[B]: It is *so.\n  - no\n"})
    outcomes = list(draw_files(["m"], "out", BatchOptions(("svg", "dot"))))
    assert [one.files for one in outcomes] == [("out/a.svg", "out/a.dot"), ("out/b.svg", "out/b.dot")]
    assert "unclosed-italic" in outcomes[1].remarks[0]
    assert Path("out/b.svg").read_bytes() == picture(view(interpret_text(Path("m/b.argdown").read_text("utf-8")).map))


@pytest.mark.slow
@pytest.mark.parametrize(
    "executor",
    [
        partial(ThreadPoolExecutor, 3),
        partial(ProcessPoolExecutor, 2, mp_context=get_context("spawn")),
    ],
    ids=["threads", "processes"],
)
def test_any_executor_draws_the_same(executor: Callable[[], Executor]) -> None:
    """Outcomes and files are those of the caller's own work."""
    texts = {f"m/{number}.argdown": f"{GOOD}    - [N]: number *{number}.\n" for number in range(6)}
    written({**texts, "m/bad.argdown": b"\xff"})
    own = list(draw_files(["m"], "own", BatchOptions(("svg", "dot"))))
    with executor() as running:
        theirs = list(draw_files(["m"], "theirs", BatchOptions(("svg", "dot")), executor=running))
    assert sorted(map(_anywhere, own)) == sorted(map(_anywhere, theirs))
    assert list(pictures("own").values()) == list(pictures("theirs").values())
    assert Path("own", NAME).read_bytes() == Path("theirs", NAME).read_bytes()


def _anywhere(outcome: Outcome) -> str:
    return str(outcome).replace("theirs", "own")


@times(0.15)
@given(data=st.data())
def test_what_changed_is_drawn(data: st.DataObject) -> None:
    """After a batch, the same one draws nothing; after a file changed, exactly the maps that include it."""
    count = data.draw(st.integers(2, 4), "parts")
    parts = {
        f"parts/{part}.txt": data.draw(st.frozensets(st.integers(part + 1, count)), f"part {part}")
        for part in range(count)
    } | {f"parts/{count}.txt": frozenset()}
    maps = {f"maps/{name}.argdown": data.draw(st.frozensets(st.integers(0, count)), name) for name in "abc"}
    changed = f"parts/{data.draw(st.integers(0, count), 'changed')}.txt"
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.chdir(name)
        written({"pyproject.toml": ""})
        written({one: _including(one, inner) for one, inner in (parts | maps).items()})
        assert drawn_names(draw_files(["maps"], "out", QUICK)) == set(maps)
        assert drawn_names(draw_files(["maps"], "out", QUICK)) == set()
        written({changed: f"{_including(changed, parts[changed])}\n[New]: new\n"})
        reached = {one for one in maps if changed in _reached(one, parts | maps)}
        assert drawn_names(draw_files(["maps"], "out", QUICK)) == reached
        assert drawn_names(draw_files(["maps"], "out", QUICK)) == set()


def _including(name: str, inner: Iterable[int]) -> str:
    folder = "../parts/" if name.startswith("maps") else ""
    return f"[{name}]: A claim.\n\n" + "".join(f"@include({folder}{part}.txt)\n\n" for part in sorted(inner))


def _reached(name: str, inner: Mapping[str, Iterable[int]]) -> set[str]:
    names = {f"parts/{part}.txt" for part in inner[name]}
    return names.union(*(_reached(one, inner) for one in names))


def _configured() -> None:
    written({"argdown.config.json": '{"model": {"explodeArguments": true}}'})


def _rewritten() -> None:
    Path("out/a.dot").write_text("somebody else's", encoding="utf-8")


@pytest.mark.parametrize(
    ("deed", "request_"),
    [
        (_configured, QUICK),
        (_rewritten, QUICK),
        (Path("out/a.dot").unlink, QUICK),
        (None, BatchOptions(("dot",), picture=PictureOptions(notation="numbered"))),
        (None, BatchOptions(("dot",), picture=PictureOptions(theme="dark"))),
        (None, BatchOptions(("dot",), PartOptions(Selection(tags={"x", "y"})))),
        (None, BatchOptions(("dot", "svg"))),
    ],
    ids=["configuration", "another file", "no file", "notation", "theme", "selection", "another kind"],
)
def test_what_else_is_drawn_anew(deed: Callable[[], None] | None, request_: BatchOptions) -> None:
    """Whatever would make another file; and then it is up to date again."""
    written({"a.argdown": f"{GOOD}  - [C]: c #x #y\n"})
    list(draw_files(["a.argdown"], "out", QUICK))
    if deed:
        deed()
    assert drawn_names(draw_files(["a.argdown"], "out", request_)) == {"a.argdown"}
    assert drawn_names(draw_files(["a.argdown"], "out", request_)) == set()
    assert drawn_names(draw_files(["a.argdown"], "out", request_, force=True)) == {"a.argdown"}


def test_kinds_are_remembered_by_themselves() -> None:
    """Two calls for two kinds do not undo each other's work."""
    written({"a.argdown": GOOD})
    for kind in ("dot", "svg"):
        assert drawn_names(draw_files(["a.argdown"], "", BatchOptions((kind,)))) == {"a.argdown"}
    assert drawn_names(draw_files(["a.argdown"], "", BatchOptions(("svg", "dot")))) == set()


def test_another_version_draws_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of argmap, and of the engine."""
    written({"a.argdown": GOOD})
    list(draw_files(["a.argdown"], "", QUICK))
    monkeypatch.setattr(marks, "_version", lambda: "99")
    assert drawn_names(draw_files(["a.argdown"], "", QUICK)) == {"a.argdown"}
    monkeypatch.setattr(marks, "_program", lambda _engine: 1)
    assert drawn_names(draw_files(["a.argdown"], "", QUICK)) == {"a.argdown"}


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"{",
        b"\xff",
        b"[]",
        b"[" * 100_000,
        b'{"version": 2, "drawn": {}}',
        b'{"version": 1, "drawn": []}',
        b'{"version": 1, "drawn": {"a.dot": ["x", "y"], "../a.dot": 3, "a.dot by steps": ["x", "y", 9e9]}}',
        b'{"version": 1, "drawn": {"a.dot": ["x", "y", 99999999999999999999]}}',
    ],
    ids=lambda data: data[:60].decode("latin-1"),
)
def test_a_damaged_memory_draws_all(damaged: bytes) -> None:
    """What was drawn before is known again afterwards."""
    written({"a.argdown": GOOD, "b.argdown": GOOD})
    list(draw_files(["."], "", QUICK))
    Path(NAME).write_bytes(damaged)
    assert drawn_names(draw_files(["."], "", QUICK)) == {"a.argdown", "b.argdown"}
    assert drawn_names(draw_files(["."], "", QUICK)) == set()


def test_memory_names_no_place_to_write_to() -> None:
    """What it says of other files changes nothing but itself; it is no way through a link, which stays."""
    written({"out/a.argdown": GOOD, "elsewhere": "mine"})
    Path("out", NAME).symlink_to("../elsewhere")
    with pytest.raises(OutputError, match="does not write through"):
        list(draw_files(["out"], "", QUICK))
    assert Path("elsewhere").read_text("utf-8") == "mine"
    assert Path("out/a.dot").is_file()


def test_memory_has_no_clock() -> None:
    """The same maps leave the same memory, which holds nothing but digests and a number for each file."""
    written({"m/a.argdown": GOOD, "m/b.argdown": GOOD})
    for out in ("one", "two"):
        list(draw_files(["m"], out, QUICK))
    assert Path("one", NAME).read_bytes() == Path("two", NAME).read_bytes()
    drawn_before = json.loads(Path("one", NAME).read_text("utf-8"))["drawn"]
    assert list(drawn_before) == ["a.dot", "b.dot"]
    assert [len(part) if isinstance(part, str) else part for part in drawn_before["a.dot"]] == [64, 64, 1]


def test_frames() -> None:
    """A file for each step of each picture, numbered, besides the whole; kinds that are no pictures have none."""
    written({"m/x/a.argdown": GOOD, "m/b.argdown": GOOD})
    request = BatchOptions(("svg", "dot"), frames="frames", file=FileOptions(steps=Unfolding.DEPTH))
    outcomes = list(draw_files(["m"], "out", request))
    assert outcomes[1].files == ("out/x/a.svg", "out/x/a.dot", "frames/x/a-01.svg", "frames/x/a-02.svg")
    made = draw(view(interpret_text(GOOD).map), id=identity("a"))
    assert list(pictures("frames/x").values()) == list(as_steps(made, "svg", Unfolding.DEPTH))
    assert Path("out/x/a.svg").read_bytes() == Path("frames/x/a-02.svg").read_bytes()
    assert drawn_names(draw_files(["m"], "out", request)) == set()
    Path("frames/x/a-01.svg").unlink()
    assert drawn_names(draw_files(["m"], "out", request)) == {"m/x/a.argdown"}


class _Lazy(Executor):
    """Begin a job when the next one comes, and count those that wait."""

    def __init__(self) -> None:
        self.futures: list[Future[Any]] = []
        self.most = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self.futures.append(future)
        waiting = [one for one in self.futures if not one.done()]
        self.most = max(self.most, len(waiting))
        if len(waiting) >= batch.AT_ONCE:
            waiting[0].set_result(fn(*args, **kwargs))
        return future


def test_few_maps_wait_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are; and those that wait when no more is asked for are never begun."""
    monkeypatch.setattr(batch, "AT_ONCE", 3)
    written({f"{number}.argdown": GOOD for number in range(10)})
    executor = _Lazy()
    outcomes = draw_files(["."], "out", QUICK, executor=executor)
    for _ in range(5):
        next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]  # a generator, which callers need not know
    assert executor.most == 3
    assert len(executor.futures) == 7
    assert [future.cancelled() for future in executor.futures] == [False] * 5 + [True] * 2
    assert len(json.loads(Path("out", NAME).read_text("utf-8"))["drawn"]) == 5


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (KeyError("x"), "a.argdown: internal error, please report it: KeyError: 'x'"),
        (MemoryError(), "a.argdown: there is not enough memory to draw it"),
        (PermissionError(errno.EACCES, "Permission denied", "fonts"), "fonts: Permission denied"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_fault_of_one_map_does_not_stop_the_others(
    error: Exception, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told as what it is."""

    def broken(_job: object) -> Outcome:
        raise error

    written({"a.argdown": GOOD})
    monkeypatch.setattr(batch, "draw_file", broken)
    (outcome,) = draw_files(["."], "", QUICK)
    assert outcome.error == said


def test_a_worker_that_dies() -> None:
    """What the other maps need is gone with it, so all say so."""
    written({f"{number}.argdown": GOOD for number in range(3)})
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_die) as executor:
        outcomes = list(draw_files(["."], "", QUICK, executor=executor))
    assert {one.error for one in outcomes} == {
        f"{number}.argdown: the process that was drawing it was killed; perhaps memory ran out" for number in range(3)
    }


def _die() -> None:
    import os  # noqa: PLC0415 - in another process

    os._exit(1)
