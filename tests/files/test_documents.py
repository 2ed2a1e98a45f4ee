"""Documents that are read from files and saved, and maps that are written to files."""

from __future__ import annotations

import os
import re
import signal
import stat
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from argmap.editing.document import Document, History
from argmap.editing.intentions.add_claim import AddClaim
from argmap.editing.intentions.remove import Remove
from argmap.editing.intentions.rename import Rename
from argmap.errors import EditError, InputError, InvalidValueError, OutputError
from argmap.files import streams
from argmap.files.documents import read, write
from argmap.files.loading import load
from argmap.model.claim import Claim
from argmap.model.map import ArgumentMap
from argmap.model.relation import Support, SupportKind

FILES = {
    "map.argdown": "\ufeff[A]: a. // so far\r\n\r\n@include(more.argdown)\r\n",
    "more.argdown": "[C]: c.\n  + [A]\n",
    "other.argdown": "[O]: o.\n",
}
RENAMED = {name: text.replace("[A]", "[X]") for name, text in FILES.items()}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        put(name, text)


def put(name: str, text: str) -> None:
    """Write a text to a file as it is."""
    Path(name).write_bytes(text.encode())


def files() -> Mapping[str, str]:
    """Return all that is in the folder."""
    return {str(path): path.read_bytes().decode() for path in sorted(Path().iterdir()) if path.is_file()}


def edited() -> Document:
    """Return the document after an edit of both its files."""
    return read("map.argdown").apply(Rename("A", "X")).document


def test_read() -> None:
    """A document says what every command sees: settings, includes, and those that failed."""
    put("argdown.config.json", '{"model": {"mode": "strict"}}')
    document = read("map.argdown")
    assert document.reading == load("map.argdown").reading
    assert document.map.supports[0].kind is SupportKind.ENTAILMENT
    assert {**document.files, "other.argdown": FILES["other.argdown"]} == FILES
    put("map.argdown", "[A]\n\n@include(lost.argdown)\n")
    ((name, problem),) = read("map.argdown").problems
    assert (name, problem.code) == ("map.argdown", "include-not-read")
    assert read("map.argdown").apply(AddClaim("C", "c.")).document.save() == ("map.argdown",)


def test_outside() -> None:
    """A file outside the project is read, edited and saved on request only."""
    Path("project/.git").mkdir(parents=True)
    put("project/map.argdown", "@include(../other.argdown)\n")
    assert not read("project/map.argdown").map.claims
    assert "outside the project" in read("project/map.argdown").problems[0][1].message
    document = read("project/map.argdown", outside=True).apply(Rename("O", "P")).document
    assert [Path(name).name for name in document.save()] == ["other.argdown"]
    assert files()["other.argdown"] == "[P]: o.\n"


def test_save() -> None:
    """Only what has changed is written, and each file keeps its mode; links to it stay."""
    Path("more.argdown").chmod(0o640)
    Path("linked").mkdir()
    Path("linked/map.argdown").symlink_to("../map.argdown")
    put("linked/more.argdown", FILES["more.argdown"])
    assert edited().save() == ("map.argdown", "more.argdown")
    assert files() == RENAMED
    assert stat.S_IMODE(Path("more.argdown").stat().st_mode) == 0o640
    assert read("linked/map.argdown").apply(Rename("X", "Y")).document.save() == ("linked/map.argdown",)
    assert Path("linked/map.argdown").is_symlink()
    assert files()["map.argdown"] == FILES["map.argdown"].replace("[A]", "[Y]")


def test_save_again() -> None:
    """Edits, saving and undo can follow one another in any order, and the working folder may change."""
    history = History(read("map.argdown")).apply(Rename("A", "X"))
    assert len(history.document.save()) == 2
    assert history.document.save() == ()
    history = history.apply(Rename("C", "D"))
    assert history.document.save() == ("more.argdown",)
    Path("elsewhere").mkdir()
    os.chdir("elsewhere")
    assert history.undone().undone().document.save() == ("map.argdown", "more.argdown")
    os.chdir("..")
    assert files() == FILES
    history.document.save()
    assert files() == {**RENAMED, "more.argdown": "[D]: c.\n  + [X]\n"}


@pytest.mark.parametrize("path", ["map.argdown", "./map.argdown"])
def test_save_to_its_own_path(path: str) -> None:
    """That is as if no path were given."""
    assert edited().save(path) == ("map.argdown", "more.argdown")


def test_save_elsewhere() -> None:
    """A text, or a document of one file, goes to any path; again and again, for this program knows what it wrote."""
    document = Document.of("[A]: a. // keep me\r\n")
    assert document.save("new.argdown") == ("new.argdown",)
    later = document.apply(Rename("A", "B")).document
    assert later.save("new.argdown") == ("new.argdown",)
    assert files()["new.argdown"] == "[B]: a. // keep me\r\n"
    put("new.argdown", "[Theirs] // comment\n")
    with pytest.raises(OutputError, match="changed on disk"):
        document.save("new.argdown")
    assert document.save("new.argdown", replace=True)
    assert read("other.argdown").save(Path("copy.argdown")) == ("copy.argdown",)
    assert files()["copy.argdown"] == FILES["other.argdown"]
    with pytest.raises(OutputError, match="1 comment"):
        read("copy.argdown").save("new.argdown")


def test_no_path() -> None:
    """A text of no file needs one, and several files do not fit into one."""
    with pytest.raises(InvalidValueError, match="from no file"):
        Document.of("[A]").save()
    with pytest.raises(InvalidValueError, match=r"'map\.argdown', 'more\.argdown'"):
        edited().save("copy.argdown")


@pytest.mark.parametrize("name", ["map.argdown", "more.argdown"])
def test_changed_meanwhile(name: str) -> None:
    """If somebody else has changed one file, none is written."""
    document = edited()
    put(name, "[Theirs]\n")
    with pytest.raises(OutputError, match=f"^{name}: changed on disk"):
        document.save()
    assert files() == {**FILES, name: "[Theirs]\n"}


def test_gone() -> None:
    """What was deleted stays so."""
    document = edited()
    Path("more.argdown").unlink()
    with pytest.raises(OutputError, match=r"more\.argdown: is gone"):
        document.save()
    assert "more.argdown" not in files()


def test_hard_link() -> None:
    """A second name of one of the files would keep the old text, so none is written."""
    Path("name.argdown").hardlink_to("more.argdown")
    before = files()
    with pytest.raises(OutputError, match=r"more\.argdown: has 1 other hard link"):
        edited().save()
    assert files() == before


@pytest.mark.parametrize("last", [1, 2])
def test_put_back(last: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the second file cannot be replaced, the first gets its old text back, and nothing else is left."""
    document = edited()
    replace = Path.replace
    count = iter(range(1, 9))

    def failing(source: Path, target: Path) -> Path:
        if next(count) == last:
            raise OSError(28, "No space left on device")
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(OutputError, match=r"No space left on device; nothing was written"):
        document.save()
    assert files() == FILES


def test_unwritable_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """If no new file can be made beside the second one, the first is not written, either."""
    document = edited()
    fill = streams.fill

    def refuse(temporary: Path, path: Path, data: bytes) -> None:
        if path.name == "more.argdown":
            raise PermissionError(13, "Permission denied")
        fill(temporary, path, data)

    monkeypatch.setattr(streams, "fill", refuse)
    with pytest.raises(OutputError, match=r"more\.argdown: cannot be written: Permission denied"):
        document.save()
    assert files() == FILES


@pytest.mark.parametrize("last", [1, 2])
def test_interrupted(last: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while files are replaced waits until all of them are."""
    document = edited()
    replace = Path.replace
    count = iter(range(1, 9))

    def interrupting(source: Path, target: Path) -> Path:
        if next(count) == last:
            signal.raise_signal(signal.SIGINT)
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", interrupting)
    with pytest.raises(KeyboardInterrupt):
        document.save()
    assert files() == RENAMED
    assert document.save() == ()


def test_interrupted_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before that, nothing has changed, and no temporary file is left."""
    document = edited()
    fill = streams.fill

    def interrupted(temporary: Path, path: Path, data: bytes) -> None:
        fill(temporary, path, data)
        if path.name == "more.argdown":
            raise KeyboardInterrupt

    monkeypatch.setattr(streams, "fill", interrupted)
    with pytest.raises(KeyboardInterrupt):
        document.save()
    assert files() == FILES


def test_write() -> None:
    """What is in the file is the map."""
    argmap = ArgumentMap(claims=[Claim("Café", "So\N{PILE OF POO} be it.")])
    assert write(argmap, "map2.argdown") == ("map2.argdown",)
    assert files()["map2.argdown"] == "[Café]: So\N{PILE OF POO} be it.\n"
    assert read("map2.argdown").map == argmap
    write(ArgumentMap(claims=[Claim("Other")]), Path("map2.argdown"))
    write(read("other.argdown").reading, "map2.argdown")
    assert files()["map2.argdown"] == FILES["other.argdown"]


def test_write_with_the_settings_of_the_folder() -> None:
    """The text reads back as the same map there."""
    put("argdown.config.json", '{"model": {"mode": "strict"}}')
    a, b = Claim("A", "a"), Claim("B", "b")
    argmap = ArgumentMap(claims=[a, b], supports=[Support(b, a, SupportKind.ENTAILMENT)])
    write(argmap, "strict.argdown")
    assert read("strict.argdown").map == argmap


def test_write_a_document() -> None:
    """It is saved, so nothing is lost."""
    assert write(edited(), "map.argdown") == ("map.argdown", "more.argdown")
    assert files() == RENAMED
    document = Document.of("[A]: a. // keep me\r\n").apply(Rename("A", "B")).document
    assert write(document, "new.argdown") == ("new.argdown",)
    assert files()["new.argdown"] == "[B]: a. // keep me\r\n"


LOST = {
    "comments": ("// one\n[A] /* two */\n<!-- three -->\n", "has 3 comments, which would be lost"),
    "line ends": ("[A]\r\n", "has line ends of Windows (CRLF)"),
    "a mark": ("\ufeff[A]\n", "has a byte order mark"),
    "includes": ("[A]\n\n@include(more.argdown)\n// x\n", "has 1 comment and 1 include, which"),
    "comments in data": (
        "===\n# one\ntitle: \"T # no\" # two\n===\n\n[A]: a {\n  # three\n  by: 'x # no'\n}\n",
        "has 3 comments, which would be lost",
    ),
    "bytes": ("[A]\udcff", "argmap cannot read it (line 1 is not UTF-8"),
}


@pytest.mark.parametrize(("text", "message"), LOST.values(), ids=LOST)
def test_nothing_is_lost(text: str, message: str) -> None:
    """A map on its own does not replace a file that says more, unless asked to."""
    Path("map.argdown").write_bytes(text.encode("utf-8", "surrogateescape"))
    argmap = ArgumentMap(claims=[Claim("A", "a")])
    with pytest.raises(OutputError) as caught:
        write(argmap, "map.argdown")
    assert message in str(caught.value)
    assert "replace=True" in str(caught.value)
    assert Path("map.argdown").read_bytes() == text.encode("utf-8", "surrogateescape")
    write(argmap, "map.argdown", replace=True)
    assert files()["map.argdown"] == "[A]: a\n"


def test_markdown() -> None:
    """A map would be prose there."""
    with pytest.raises(OutputError, match=r"choose a name that ends with \.argdown"):
        write(ArgumentMap(claims=[Claim("A")]), "note.md")
    put("note.md", "# Note\n\n```argdown\n[A]: a.\n```\n")
    assert read("note.md").apply(Remove("A"), AddClaim("B", "b.")).document.save() == ("note.md",)
    assert files()["note.md"] == "# Note\n\n```argdown\n[B]: b.\n```\n"
    put("other.md", "Text.\n\n```argdown\n[A]: a.\n```\n")
    with pytest.raises(OutputError, match="text around its blocks"):
        read("note.md").save("other.md")


@pytest.mark.parametrize(
    ("name", "target", "message"),
    [
        ("note.md", "note.argdown", "the document is Markdown; choose a name that ends with .md"),
        ("other.argdown", "new.markdown", "argmap writes no Markdown"),
        ("", "new.md", "argmap writes no Markdown"),
    ],
)
def test_another_kind_of_file(name: str, target: str, message: str) -> None:
    """A text is not saved under a name that makes another map of it, even if the file may be replaced."""
    put("note.md", "# Note\n\n```argdown\n[A]: a.\n```\n")
    document = read(name) if name else Document.of("[A]: a.")
    for replace in (False, True):
        with pytest.raises(OutputError, match=re.escape(message)):
            document.save(target, replace=replace)
    assert not Path(target).exists()
    if name == "note.md":
        assert document.save("copy.markdown") == ("copy.markdown",)
        assert read("copy.markdown").map == document.map


@pytest.mark.parametrize("replace", [False, True])
def test_write_over_a_hard_link(replace: bool) -> None:  # noqa: FBT001 - pytest gives it
    """Names of one file stay names of one file."""
    Path("alias.argdown").hardlink_to("other.argdown")
    with pytest.raises(OutputError, match="has 1 other hard link"):
        write(ArgumentMap(claims=[Claim("A")]), "other.argdown", replace=replace)
    assert files()["alias.argdown"] == FILES["other.argdown"]
    assert Path("alias.argdown").samefile("other.argdown")


@pytest.mark.parametrize(
    "call", [read, Document.of("[A]").save, lambda path: write(ArgumentMap(), path)], ids=["read", "save", "write"]
)
def test_impossible_paths(call: Callable[[str], object]) -> None:
    """A null character, and links that lead in a circle, are errors of argmap's own."""
    Path("round").symlink_to("about")
    Path("about").symlink_to("round")
    with pytest.raises(InvalidValueError, match="with a null character"):
        call("a\0b.argdown")
    with pytest.raises((InputError, OutputError), match="Too many levels of symbolic links"):
        call("round")
    assert Path("round").is_symlink()


def test_an_empty_file() -> None:
    """A file that is included and has no text is a file of the document, too."""
    put("more.argdown", "")
    document = read("map.argdown")
    assert document.files == {"map.argdown": FILES["map.argdown"], "more.argdown": ""}
    assert Path("more.argdown") in load("map.argdown").watched
    put("more.argdown", "[C]: c.\n")
    emptied = read("map.argdown").apply(Remove("C")).document
    emptied.save()
    assert read("map.argdown").files == emptied.files


@pytest.mark.parametrize(("text", "error"), [("half \ud800", OutputError), ("two\nlines", EditError)])
def test_nothing_written(text: str, error: type[Exception]) -> None:
    """What cannot be written leaves the file as it was."""
    with pytest.raises(error):
        write(ArgumentMap(claims=[Claim("A", text)]), "other.argdown")
    assert files() == FILES
    with pytest.raises(OutputError):
        Document.of("\ud800").save("other.argdown")
    assert files() == FILES
