"""The words that argmap adds to pictures, in every language."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from html import unescape
from string import Formatter
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies import maps
from trying import times

from argmap import ArgumentMap, Claim, Document, PartOptions, Selection, diff, draw, picture, union
from argmap.errors import InvalidValueError, LanguageError
from argmap.language import KEYS, Language, language, languages
from argmap.model.ends import ClaimRef
from argmap.model.relation import Counterpoint
from argmap.public import PictureKeywords
from argmap.render.lines import chip
from argmap.render.notation import Style
from argmap.render.outline import outline
from argmap.render.picture import notation_called, notations
from argmap.render.scene import Anchor, Arrow, ArrowKind
from argmap.render.svg.names import ids
from argmap.teaching import make_slides, make_worksheet
from argmap.types import Diff, Union

SVG = "{http://www.w3.org/2000/svg}"
few = times(0.25)
#: A map of the letter z only, so that every other letter in a picture of it is argmap's.
OLD = """===
zz: Zzz
sources:
  zz: {title: Zz}
===

# Zzzzz

[Zz]: Zz zz. #zz {by: Zzz, source: {ref: zz, paragraph: 3, quote: zz}, weight: 0.5}
  + <Zz>
  - [Zzz]: Zzz. #zzz
    - [Zzzz]: Zzzz.
  >< [Zzzzz]: Zzzzz.

<Zz>: Zz. {by: Z, weight: 0.8}

(1) [Z1]: Z. {z: 1}
(2) Zz zzz. {implicit: true}
--
zz zz
--
(3) [Z2]: Zzz zz.
(4) [Z3]: Zz zz zz.
----
(5) [Zz]
  <_ [Z4]: Zzz zzz.

## Zz zz {isClosed: true}

<Zzz>

(1) [Z1]
(2) [Z5]: Z z.
----
(3) [Zz]

[Z1]
  - [Z6]: Zz z.

### Zz zzz

[Z7]: Z zz.
  <- [Z8]: Z zzz.
  +> [Z9]: Z zzzz.

[Z9]
  <_ [Z8]

<Z>: Zzz.
  + [Z9]

[Z10]: Zz z z.
"""
NEW = (
    OLD.replace("zz: Zzz", "zz: Zzzz")
    .replace("Zz zz. #zz {by: Zzz", "Zz zz zzz. #zz {by: Zzzz")
    .replace("weight: 0.5}", "weight: 0.7}")
    .replace("{z: 1}", "{z: 2, zz: 3}")
    .replace("(2) Zz zzz. {implicit: true}", "(2) Zz zzz zzz.")
    .replace("\nzz zz\n", "\nzz zzz\n")
    .replace("[Zzzz]", "[Zzzzzzz]")
    .replace("(4) [Z3]: Zz zz zz.\n", "")
    .replace("(5) [Zz]", "(4) [Zz]")
    .replace("#zzz", "#zzzz")
    .replace("## Zz zz {isClosed: true}", "## Zz zz zz")
    .replace("  - [Z6]: Zz z.", "  + [Z6]: Zz z.")
    .replace("[Z10]: Zz z z.", "[Z10]: Zz z z. {source: {ref: zz, paragraph: 1}}")
)
#: Words with letters that the map above does not have; single letters are marks of categories and names of keys.
OTHER = re.compile("[A-Ya-y]{2,}")


def document(text: str) -> Document:
    """Return the map in *text*, whose relations are logical."""
    return Document.of(text, {"model": {"mode": "strict"}})


def changed() -> Union:
    """Return both maps as one."""
    return union(changes())


def changes() -> Diff:
    """Return the differences."""
    return diff(document(OLD), document(NEW))


def other_letters(text: str) -> str:
    """Return *text* with another letter, which no English word has, for each of its letters."""
    return "".join(
        re.sub(r"[^\W\d_]", "ж", literal) + ("" if name is None else f"{{{name}}}")
        for literal, name, _, _ in Formatter().parse(text)
    )


FOREIGN = Language("en", "Жж", {key: other_letters(text) for key, text in language("en").words.items()})


@pytest.fixture
def foreign(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let argmap have no words but those of `FOREIGN`."""
    monkeypatch.setattr("argmap.language._loaded", lambda _: FOREIGN)


def said(svg: bytes) -> Iterator[str]:
    """Yield all texts in an SVG, drawn or said."""
    for one in ET.fromstring(svg).iter():  # noqa: S314 - our own file
        if one.tag != f"{SVG}style":
            yield from filter(None, (one.text, one.tail, one.get("aria-label")))


def shown(html: bytes) -> Iterator[str]:
    """Yield all texts on a page, apart from names of keys, and the headings that its script shows."""
    text = html.decode()
    told = re.search(r'<script type="application/json"[^>]*>(.*?)</script>', text, re.DOTALL)
    facts = json.loads(told[1]) if told else {}
    yield from (re.sub(r"\{\w+\}", "", words) for words in facts.get("words", {}).values())
    yield from (word for part in facts.get("parts", ()) for word, _ in part.get("related", ()))
    bare = re.sub(r"(?s)<(script|style|kbd|meta)\b.*?</\1>|<!--.*?-->", "", text)
    yield from re.findall(r'(?:aria-label|title|placeholder)="([^"]*)"', bare)
    yield unescape(re.sub("<[^>]*>", " ", bare))


# what languages have


def test_all_languages_have_the_same_words() -> None:
    """The same keys, with the same placeholders; a singular needs a plural."""
    tables = [language(name).words for name in languages()]
    for words in tables:
        assert words.keys() == tables[0].keys()
        for key, text in words.items():
            assert text, key
            other = {name for _, name, _, _ in Formatter().parse(tables[0][key]) if name}
            assert {name for _, name, _, _ in Formatter().parse(text) if name} == other, key
            assert not key.endswith(".one") or key.removesuffix(".one") in words


def test_a_phrase_is_written_once() -> None:
    """No two phrases are the same in all languages."""
    found = defaultdict(list)
    for key in language("en").words:
        found[tuple(language(name).words[key] for name in languages())].append(key)
    assert [keys for keys in found.values() if len(keys) > 1] == []


def test_french_spaces_do_not_break() -> None:
    """A colon or quotation mark never begins or ends a line by itself."""
    assert not [text for text in language("fr").words.values() if re.search("« | [»:;?!]", text)]


# what pictures say


@pytest.mark.slow
@pytest.mark.usefixtures("foreign")
@pytest.mark.parametrize("notation", notations())
def test_all_words_are_of_the_language(notation: str) -> None:
    """Whatever is drawn or said, of a whole map, a part of it, or two maps as one."""
    look: PictureKeywords = {"notation": notation, "legend": True, "weights": True, "colour_by": "tag"}
    part = PartOptions(Selection(focus="Zz", depth=2), close=("Zz zz",), max_boxes=5)
    drawn = [
        draw(document(OLD), **look),
        draw(document(OLD), part=part, **look),
        draw(changed(), **look),
        draw(changed().around(0), **look),
        draw(Document.of(""), **look),
    ]
    for one in drawn:
        files = one.files(("svg", "text", "html"))
        texts = [*said(files["svg"]), files["text"].decode(), *shown(files["html"])]
        assert OTHER.findall(" ".join(texts)) == []
        assert "ж" in " ".join(texts)


@pytest.mark.slow
@pytest.mark.usefixtures("foreign")
def test_slides_and_worksheets_are_in_it_too() -> None:
    """Their headings, notes and figures."""
    slides = make_slides(document(OLD))
    assert OTHER.findall(" ".join(slides.headings)) == []
    assert {*OTHER.findall(" ".join(shown(slides.file("html"))))} == set()
    sheet = make_worksheet(document(OLD), exercises=("fill-blanks", "supports-or-opposes"))
    assert OTHER.findall(" ".join(shown(sheet.file("html")))) == []


#: Words of English pictures that no other language has.
ENGLISH = {
    *("because", "supports", "opposes", "undercuts", "rebuts", "claim", "claims", "premise", "premises", "linked"),
    *("reason", "objection", "rebuttal", "step", "also", "boxes", "lines", "Main", "Group", "Tags", "added", "removed"),
    *("changed", "assumed", "stated", "however", "therefore", "see", "folded", "Closed", "weight", "paragraph", "by"),
}


@pytest.mark.parametrize("spoken", sorted({*languages()} - {"en"}))
@pytest.mark.parametrize("notation", notations())
def test_no_english_is_left(notation: str, spoken: str) -> None:
    """In files for other programs, which have words of their own, there is none of argmap's."""
    text = OLD.replace("zz: Zzz", f"lang: {spoken}", 1)
    drawn = draw(document(text), notation=notation, weights=True, part=PartOptions(close=("Zz zz",), max_boxes=6))
    files = drawn.files(("svg", "text", "mermaid"))
    svg, others = " ".join(said(files["svg"])), files["text"].decode() + files["mermaid"].decode()
    words = {*re.findall(r"\w+", svg), *re.findall(r"\w+", re.sub(r"(?m)^ *(class|linkStyle|style).*$", "", others))}
    assert words & ENGLISH == set()
    assert language(spoken).words["main"] in svg or notation == "numbered"


@given(maps(), st.sampled_from(notations()), st.sampled_from(languages()))
@few
def test_only_words_depend_on_the_language(map: ArgumentMap, notation: str, spoken: str) -> None:
    """Ids, classes and reading order are the same in all languages."""
    stage = notation_called(notation).stage
    one, other = (evolve(stage(map, Style(lang=name)), map=map) for name in ("en", spoken))
    assert ids(one) == ids(other)
    assert [box.key for box in one.boxes] == [box.key for box in other.boxes]
    assert [arrow.phrase for arrow in one.arrows] == [arrow.phrase for arrow in other.arrows]


@given(maps(), st.sampled_from(languages()))
@few
def test_outlines_have_the_same_lines(map: ArgumentMap, spoken: str) -> None:
    """Only the words between the author's differ, not what is told where."""
    lines, others = (outline(map, lang=name).splitlines() for name in ("en", spoken))
    assert [len(line) - len(line.lstrip()) for line in lines] == [len(line) - len(line.lstrip()) for line in others]


def test_the_language_is_a_choice_or_the_maps_own() -> None:
    """An option comes before the style, the style before the front matter; a region does not matter."""
    ways = ArgumentMap(claims=[Claim("Wege")], data={"lang": "de-AT"})
    summaries = {
        "Eine Argumentkarte": picture(ways),
        "Un mapa de argumentos": picture(ways, style=Style(lang="es")),
        "Une carte": picture(ways, style=Style(lang="es"), lang="fr-CA"),
        "An argument map": picture(ArgumentMap(claims=[Claim("Ways")])),
    }
    assert [words for words, svg in summaries.items() if words not in svg.decode()] == []


@pytest.mark.parametrize("key", KEYS)
def test_a_language_without_words(key: str) -> None:
    """English takes its place, and a remark says so, unless the user chooses another."""
    ways = ArgumentMap(claims=[Claim("Wegen")], data={key: "nl"})
    assert "An argument map" in picture(ways).decode()
    (remark,) = draw(ways).remarks()
    assert remark == (
        "argmap has no words in the language 'nl' of the front matter, so they are English; there are de, en, es and fr"
    )
    assert draw(ways, lang="de").remarks() == ()
    assert make_slides(ways).remarks[0] == remark


@pytest.mark.parametrize(("wrong", "error"), [("nl", LanguageError), (5, InvalidValueError), (None, InvalidValueError)])
def test_wrong_languages(wrong: object, error: type[Exception]) -> None:
    """A language that the user chooses must be one that argmap has."""
    with pytest.raises(error):
        draw(ArgumentMap(claims=[Claim("Ways")]), lang=wrong)  # type: ignore[arg-type]


def marked(own: str = "", lang: str = "") -> Mapping[str, str]:
    """Return the languages of an SVG, of its title, its summary and its words, of a map that has no title."""
    lanes, cost = Claim("Lanes"), Claim("Cost")
    data = {"lang": own} if own else {}
    shown = ArgumentMap(claims=[lanes, cost], counterpoints=[Counterpoint(cost, lanes)], data=data)
    root = ET.fromstring(picture(shown, id="a", lang=lang))  # noqa: S314 - our own file
    parts = {
        "svg": root,
        "title": root.find(f"{SVG}title"),
        "summary": root.find(f".//{SVG}desc[@id='a-summary']"),
        "words": root.find(f"{SVG}g[@class='words']"),
    }
    return {name: part.get("lang", "") for name, part in parts.items() if part is not None}


def test_which_language_is_which() -> None:
    """The author's words are in the map's language; others are marked where they are in another."""
    assert marked() == {"svg": "", "title": "", "summary": "", "words": ""}
    assert marked(own="de") == {"svg": "de", "title": "", "summary": "", "words": ""}
    assert marked(own="nl") == {"svg": "nl", "title": "en", "summary": "en", "words": "en"}
    assert marked(lang="fr") == {"svg": "", "title": "fr", "summary": "fr", "words": "fr"}
    assert marked(own="en-GB", lang="fr") == {"svg": "en-GB", "title": "fr", "summary": "fr", "words": "fr"}


def test_what_chips_say() -> None:
    """A chip in place of a line says what the line would, from both ends; symmetric relations say it alike."""
    for name in languages():
        words = language(name)
        for kind in {*ArrowKind} - {ArrowKind.FOLDED}:
            arrow = Arrow("e1", kind, ClaimRef("A"), Anchor("c1"), Anchor("c2"))
            one, other = chip(arrow, words, "B4"), chip(arrow, words, "B4", incoming=True)
            assert one.endswith(" B4")  # a title may follow
            assert other.endswith(" B4")
            same = kind in {ArrowKind.CONTRARY, ArrowKind.CONTRADICTION, ArrowKind.SAME}
            assert (one == other) is same, (name, kind)


def test_objections_to_premises_undermine() -> None:
    """The precise word stays precise in speech and in chips, in every language."""
    text = "<Lanes>\n\n(1) [Safe]: They are safe.\n----\n(2) [Build]: Build them.\n\n[Safe]\n  - [Ice]: They freeze.\n"
    for name in languages():
        svg = draw(Document.of(text), lang=name).files()["svg"]
        words = language(name).words
        assert [text for text in said(svg) if text == words["line.undermining"]]
        spoken = [text for text in said(svg) if f"{words['line.undermining.in'].capitalize()}" in text]
        assert spoken
