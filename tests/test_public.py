"""The functions that take a map in any form, and what they make of files and of texts' own settings."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import fields
from click.testing import CliRunner

from argmap import (
    ArgumentMap,
    Claim,
    Document,
    FileOptions,
    PartOptions,
    PictureOptions,
    Selection,
    argdown,
    check,
    diff,
    draw,
    draw_files,
    from_dict,
    merge,
    picture,
    read,
    to_dict,
    union,
    view,
    write,
)
from argmap.cli.main import main
from argmap.errors import EditError, InputError, InvalidValueError, OutputError, ThemeError
from argmap.files.loading import load
from argmap.types import BatchOptions, DrawnMap, MapLike, Mode, Numbers, PictureKeywords, Style, Unfolding

#: In normal form, so that a map without a text is written the same.
TEXT = """\
[Trams]: Trams should run at night. #transport
  + [Shifts]: Nurses work late shifts. {by: a nurse}
  - [Sleep]: Trams wake people up.
"""
#: Files of one folder; each of the maps asks for something else.
FILES = {
    "plain.argdown": "A sentence alone.\n\n" + TEXT,
    "titled.argdown": "===\ntitle: Night trams\n===\n\n" + TEXT,
    "labels.argdown": "===\nmap:\n  statementLabelMode: title\n===\n\n" + TEXT,
    "colours.argdown": '===\ncolor:\n  tagColors:\n    transport: "#aa3300"\n===\n\n' + TEXT,
    "including.argdown": TEXT + "\n@include(more/noise.argdown)\n",
    "more/noise.argdown": "[Noise]: Trams are loud.\n  + [Curves]: They squeal in curves.\n",
    "strict/argdown.config.json": json.dumps({"model": {"mode": "strict"}}),
    "strict/strict.argdown": TEXT,
}
MAPS = [name for name in FILES if name.endswith(".argdown")]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def forms() -> dict[str, MapLike]:
    """Return one map in every form, from a file whose text is in normal form."""
    name = "trams.argdown"
    Path(name).write_text(TEXT, encoding="utf-8")
    document = Document.of(TEXT)
    return {
        "map": document.map,
        "reading": document.reading,
        "document": document,
        "read document": read(name),
        "string": name,
        "path": Path(name),
    }


def rendered(name: str, *options: str) -> bytes:
    """Return what ``argmap render`` writes."""
    done = CliRunner().invoke(main, ["render", name, "-o", "out.svg", *options])
    assert done.exit_code == 0, done.output
    return Path("out.svg").read_bytes()


@pytest.mark.parametrize("name", MAPS)
def test_a_picture_of_a_file_is_the_one_that_render_draws(name: str) -> None:
    """Settings, includes, configuration, loose sentences and the id from the file's name count the same."""
    assert picture(name) == rendered(name)
    assert picture(Path(name)) == picture(read(name)) == picture(name)


@pytest.mark.parametrize(
    ("keywords", "options"),
    [
        ({"colour_by": "tag", "legend": True}, ["--colour-by", "tag", "--legend"]),
        ({"numbers": True, "theme": "dark"}, ["--numbers", "--theme", "dark"]),
        ({"notation": "argdown", "id": "night"}, ["--notation", "argdown", "--id", "night"]),
        ({"part": PartOptions(Selection(focus="Sleep"))}, ["--focus", "Sleep"]),
        ({"part": PartOptions(mode=Mode.ALL, max_boxes=3)}, ["--select", "all", "--max-boxes", "3"]),
        ({"options": FileOptions(embed_font=True)}, ["--embed-font"]),
    ],
)
@pytest.mark.parametrize("name", ["plain.argdown", "colours.argdown"])
def test_keywords_do_what_options_do(name: str, keywords: dict[str, Any], options: list[str]) -> None:
    """Each keyword has the effect of the option of the same name."""
    assert picture(name, **keywords) == rendered(name, *options)


def test_keywords_are_the_fields_of_picture_options() -> None:
    """One table says how a map can look."""
    assert list(PictureKeywords.__annotations__) == [field.name for field in fields(PictureOptions)]


def test_texts_without_a_file_have_no_name() -> None:
    """A reading and a document are drawn as their file is, apart from the id that is made from its name."""
    text = FILES["titled.argdown"]
    assert picture(Document.of(text)) == picture(Document.of(text).reading) == picture("titled.argdown")
    assert picture(Document.of(TEXT), id="plain") == picture(Document.of(FILES["plain.argdown"]), id="plain") != b""


def test_a_map_without_a_text_is_drawn_whole() -> None:
    """No settings apply to it, and loose sentences are drawn."""
    found = Document.of(FILES["plain.argdown"])
    assert b"A sentence alone" in picture(found.map)
    assert b"A sentence alone" not in picture(found)
    titled = PartOptions(mode=Mode.WITH_TITLE)
    assert picture(found.map, part=titled) == picture(found, part=titled)


def test_colours_in_the_data_of_a_map_count() -> None:
    """A map without a text has them, too."""
    found = read("colours.argdown").map
    assert b"#aa3300" in picture(found, colour_by="tag")
    assert b"#aa3300" in picture(view(found), colour_by="tag")


def test_a_style_of_ones_own_replaces_the_settings() -> None:
    """So a style means the same for every map."""
    style = Style(Numbers.HIERARCHICAL)
    assert picture("labels.argdown", style=style, id="x") == picture(Document.of(TEXT), numbers=True, id="x")


def test_a_theme_may_be_in_a_file() -> None:
    """It is the one that the commands draw, also of many files; a wrong one is refused before anything is drawn."""
    Path("mine.toml").write_text('base = "dark"\n[strokes.support]\nwidth = 3\n', encoding="utf-8")
    drawn = picture("plain.argdown", theme="mine.toml")
    assert drawn == rendered("plain.argdown", "--theme", "mine.toml") != picture("plain.argdown", theme="dark")
    options = BatchOptions(picture=PictureOptions(theme="mine.toml"))
    (outcome,) = draw_files(["plain.argdown"], "out", options)
    assert Path(outcome.files[0]).read_bytes() == drawn
    Path("wrong.toml").write_text("bse = 1\n", encoding="utf-8")
    with pytest.raises(ThemeError, match="unknown key 'bse'; did you mean 'base'"):
        picture("plain.argdown", theme="wrong.toml")


def test_parts_and_unions_are_drawn_as_they_are() -> None:
    """Neither has a part of its own."""
    part, both = view("titled.argdown", Selection(focus="Sleep")), union(diff("plain.argdown", "including.argdown"))
    assert picture(part) == picture("titled.argdown", part=PartOptions(Selection(focus="Sleep")))
    assert b"Curves" in picture(both)
    for thing in (part, both):
        with pytest.raises(InvalidValueError, match="part selects from a whole map"):
            picture(thing, part=PartOptions())


def test_a_drawn_map_writes_files_and_steps() -> None:
    """All files have one layout; the last step is the whole picture."""
    drawn = draw("titled.argdown", theme="print")
    assert isinstance(drawn, DrawnMap)
    files = drawn.files(["svg", "dot"])
    assert files["svg"] == picture("titled.argdown", theme="print") == drawn.files("svg")["svg"] == drawn.files()["svg"]
    assert [*drawn.steps("svg", Unfolding.RANK)][-1] == files["svg"]
    assert len([*drawn.steps()]) == 3
    assert drawn.remarks(["svg"]) == ()
    assert repr(drawn) == "<DrawnMap of <ArgumentMap 'Night trams': 3 claims, 1 support, 1 counterpoint>>"


#: Functions of one map, each with a result that can be compared.
ASKED: dict[str, Callable[[MapLike], object]] = {
    "check": check,
    "argdown": argdown,
    "diff": lambda what: diff(what, "including.argdown").changes,
    "earlier": lambda what: diff("including.argdown", what).changes,
    "to_dict": to_dict,
    "view": lambda what: view(what, Selection(tags="transport")),
    "merge base": lambda what: merge(what, Document.of(TEXT + "\n[Ours]: New.\n"), Document.of(TEXT)).text,
    "merge": lambda what: merge(Document.of(TEXT), what, Document.of(TEXT + "\n[New]: New.\n")).text,
}


@pytest.mark.parametrize("asked", ASKED)
def test_a_map_is_taken_in_any_form(asked: str) -> None:
    """A map, a reading, a document, a string and a path give the same answer."""
    answers = {form: ASKED[asked](what) for form, what in forms().items()}
    assert len({repr(answer) for answer in answers.values()}) == 1, answers
    assert all(answer == answers["map"] for answer in answers.values())


def test_every_form_is_written() -> None:
    """The file reads back as the same map, whatever was written."""
    for number, what in enumerate(forms().values()):
        write(what, f"out{number}.argdown")
        assert Path(f"out{number}.argdown").read_text(encoding="utf-8") == TEXT


def test_places_name_their_files() -> None:
    """What stands in an included file has its place there, for a file as for its document."""
    found = to_dict("including.argdown", places=True)
    assert found == to_dict(read("including.argdown"), places=True)
    (noise,) = (one for one in found["claims"] if one["title"] == "Noise")
    assert noise["places"][0]["file"] == "more/noise.argdown"
    assert from_dict(found) == read("including.argdown").map
    with pytest.raises(InvalidValueError, match="a map has no places"):
        to_dict(read("including.argdown").map, places=True)


def test_a_map_without_a_text_is_checked_as_it_would_be_written() -> None:
    """Places are in the text that `argdown` writes."""
    found = Document.of("[Night trams]: Trams run.\n\n[Night Trams]: They are late.\n").map
    assert check(found) == check(Document.of(argdown(found)))
    assert check(found)
    with pytest.raises(EditError):
        check(ArgumentMap(claims=[Claim("A]", "Argdown has no such title.")]))


def test_includes_that_fail_are_findings() -> None:
    """Nobody takes a part of a map for the whole."""
    Path("broken.argdown").write_text("[A]: a.\n\n@include(gone.argdown)\n\n[B]: b.\n", encoding="utf-8")
    found = [one for one in check("broken.argdown") if one.code == "include-not-read"]
    assert [load("broken.argdown").text[one.span.start :].strip() for one in found] == ["[B]: b."]


def test_the_settings_of_a_folder_count() -> None:
    """What was read in a strict project is written and merged as one, too."""
    found, name = load("strict/strict.argdown").reading, "strict/strict.argdown"
    assert argdown(found) == argdown(name) == TEXT
    result = merge(name, name.replace("strict/", "strict/../strict/"), Path("strict/strict.argdown"))
    assert (result.text, result.map) == (TEXT, found.map)
    assert merge(found.map, name, found.map).map == found.map
    assert diff(result.document, name).changes == ()


@pytest.mark.parametrize("form", [str, Path, read])
def test_notes_are_not_merged(tmp_path: Path, form: Callable[[str], MapLike]) -> None:
    """Prose is no Argdown: as the command does, the function refuses notes, in any form."""
    note = tmp_path / "trams.md"
    note.write_text(f"Prose [here].\n\n```argdown\n{TEXT}```\n", encoding="utf-8")
    with pytest.raises(InputError, match="merge reads Argdown, not Markdown"):
        merge(form(str(note)), Document.of(TEXT), Document.of(TEXT))


def test_includes_are_left_out_of_a_merge(tmp_path: Path) -> None:
    """A document with includes is merged as its main file is, so that nothing is written twice."""
    (tmp_path / "night.argdown").write_text("[Night]: Trams run at night.\n", encoding="utf-8")
    paths = [tmp_path / f"{name}.argdown" for name in ("base", "ours", "theirs")]
    for path, tags in zip(paths, ("", " #ours", ""), strict=True):
        path.write_text(f"[Tram]: Build it.{tags}\n\n@include(night.argdown)\n", encoding="utf-8")
    base, ours, theirs = paths
    found = merge(read(base), read(ours), read(theirs))
    assert found.text == merge(base, ours, theirs).text == ours.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "meant"), [("map.svg", "picture(map, to='svg')"), ("map.json", "to_dict(map)")])
def test_maps_are_not_written_under_a_picture_s_name(tmp_path: Path, name: str, meant: str) -> None:
    """A file called SVG with Argdown in it would only be noticed when somebody opens it."""
    with pytest.raises(OutputError, match=re.escape(meant)):
        write(Document.of(TEXT), tmp_path / name)
    assert not (tmp_path / name).exists()


def test_a_merge_has_a_map_unless_there_are_conflicts() -> None:
    """The error lists the conflicts."""
    base, ours, theirs = (Document.of(f"[Trams]: Trams {word}.\n") for word in ("run", "stop", "turn"))
    assert merge(base, ours, base).map == ours.map
    assert merge(base, ours, base).document == ours
    found = merge(base, ours, theirs)
    assert repr(found) == "<MergeResult: 5 lines, 1 conflict>"
    with pytest.raises(EditError, match=r"\[Trams\]: ours rewords it; theirs rewords it"):
        _ = found.map


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("notations", "did you mean 'notation'?"),
        ("page", "it belongs to FileOptions(page=…)"),
        ("focus", "it belongs to Selection(focus=…)"),
        ("zzz", "choose from 'notation', "),
    ],
)
def test_options_of_other_classes_are_named(name: str, advice: str) -> None:
    """A keyword that is no option of a picture raises an error that says which class has it."""
    options: Any = {name: "A4"}
    with pytest.raises(InvalidValueError, match=re.escape(f"unknown option {name!r}; {advice}")):
        picture(ArgumentMap(claims=[Claim("Tide")]), **options)


def test_a_selection_is_part_of_part_options() -> None:
    """A selection in their place raises an error that shows how to pass it."""
    part: Any = Selection(focus="Tide")
    with pytest.raises(InvalidValueError, match=re.escape("such as PartOptions(Selection(")):
        draw(ArgumentMap(claims=[Claim("Tide")]), part=part)


def test_a_text_is_no_path_to_read() -> None:
    """``read`` says how to read a text."""
    with pytest.raises(InputError, match=re.escape("no such file; for a text, use Document.of(text)")):
        read("[Tide]: It turns.\n  - [Ebb]: It does not.")


@pytest.mark.parametrize(
    "call",
    [check, argdown, picture, view, lambda what: write(what, "out.argdown"), lambda what: merge(what, what, what)],
    ids=["check", "argdown", "picture", "view", "write", "merge"],
)
@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ("[A]: a.\n  + [B]: b.", InvalidValueError, "use Document.of(text)"),
        ("[A]: a.", InputError, "use Document.of(text)"),
        ("titeld.argdown", InputError, "did you mean 'titled.argdown'?"),
        (42, InvalidValueError, "expected an ArgumentMap, a Reading, a Document or a path, got a value of type int"),
        (None, InvalidValueError, "got None"),
        (b"plain.argdown", InvalidValueError, "of type bytes"),
    ],
)
def test_what_is_no_map_is_refused(
    call: Callable[[Any], object], given: object, error: type[Exception], message: str
) -> None:
    """The message says what is a map, and what to do with a text."""
    with pytest.raises(error) as caught:
        call(given)
    assert message in str(caught.value)
    assert not os.path.exists("out.argdown")  # noqa: PTH110
