"""The page of a map as a file: what stands in it, what it allows, what its script is told."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from typing import Any

import pytest
from drawn import CYCLE_LANES, EXAMPLES, SCRIPTS
from harm import drawn_alone, drawn_batches, drawn_megabyte
from hypothesis import given
from hypothesis import strategies as st
from reader import LANES
from strategies import maps
from trying import times

from argmap import ArgumentMap, Citation, Claim, FileOptions, Group, Support, picture, view
from argmap.interpret.interpret import interpret_text
from argmap.language import language
from argmap.model.marks import Mark, MarkKind
from argmap.model.selection import Selection
from argmap.render.html.page import LAST, OF_A_VIEW, SHARED
from argmap.render.html.words import words
from argmap.render.picture import as_files, draw, notations, themes
from argmap.render.svg.links import allowed
from argmap.types import Unfolding

#: The parts of the script.
FILES = (*SHARED, *OF_A_VIEW, *LAST)
#: Elements without an end.
VOID = {"meta", "link", "input"}
few = times(0.25)


class Found(HTMLParser):
    """Gather what a reader of HTML finds in a page."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        #: Elements with their attributes.
        self.elements: list[tuple[str, dict[str, str]]] = []
        #: The texts of scripts and style sheets, by name of the element.
        self.texts: list[tuple[str, str]] = []
        #: Which elements are open.
        self.around: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.around.append(tag)
        if tag in VOID:
            self.around.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element without content."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.around.pop()

    def handle_endtag(self, tag: str) -> None:
        """Make sure that what ends had begun."""
        assert self.around.pop() == tag, tag

    def handle_data(self, data: str) -> None:
        """Note a script or style sheet."""
        if self.around[-1:] in (["script"], ["style"]):
            self.texts.append((self.around[-1], data))

    def one(self, tag: str, **attributes: str) -> dict[str, str]:
        """Return the attributes of the one element that has *attributes*."""
        (found,) = (have for name, have in self.elements if name == tag and attributes.items() <= {**have}.items())
        return found


def page(map: ArgumentMap, *, steps: Unfolding | None = None, **how: Any) -> str:
    """Return the page of *map*."""
    return picture(map, to="html", options=FileOptions(steps=steps), **how).decode()


def found(text: str) -> Found:
    """Return what stands in a page; all that is opened in it is closed."""
    reader = Found()
    reader.feed(text)
    reader.close()
    assert reader.around == []
    return reader


def facts(text: str) -> Any:
    """Return what the script is told of the only view."""
    (view,) = json.loads(text.split('id="_facts">', 1)[1].split("</script>", 1)[0])["views"]
    return view


def policy(text: str) -> Mapping[str, list[str]]:
    """Return what a page allows."""
    (said,) = (have["content"] for name, have in found(text).elements if have.get("http-equiv"))
    return {name: sources for name, *sources in (rule.split() for rule in said.split("; "))}


def hashed(text: str) -> str:
    """Return the hash by which a policy names a text."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize("map", EXAMPLES.values(), ids=list(EXAMPLES))
@pytest.mark.parametrize("notation", notations())
def test_the_picture_is_the_svg(notation: str, map: ArgumentMap) -> None:
    """The picture in the page is the one in a file of its own, to the letter."""
    made = as_files(draw(map, notation=notation), ("svg", "html"))
    assert made["svg"].strip() in made["html"]


def test_same_bytes_twice() -> None:
    """A map has one page."""
    assert page(SCRIPTS, steps=Unfolding.RANK) == page(SCRIPTS, steps=Unfolding.RANK)


def test_the_policy_names_what_is_there() -> None:
    """The one script and all style sheets are allowed by their hashes, nothing else is, and nothing has a style."""
    text = page(CYCLE_LANES)
    there = found(text)
    rules = policy(text)
    script = [data for name, data in there.texts if name == "script" and not data.startswith("{")]
    assert rules["script-src"] == [hashed(data) for data in script]
    assert {hashed(data) for name, data in there.texts if name == "style"} == {*rules["style-src"]}
    assert len(rules["style-src"]) == 3
    nothing = {name for name, sources in rules.items() if sources == ["'none'"]}
    assert nothing == {"default-src", "base-uri", "form-action", "trusted-types"}
    assert (rules["img-src"], rules["font-src"]) == (["data:"], ["data:"])
    assert [have for _, have in there.elements if "style" in have] == []
    before = text.index("<meta http-equiv")
    assert before < text.index("<style") < text.index("<script")


@pytest.mark.slow
def test_the_policy_allows_a_font_in_the_file() -> None:
    """An embedded font stands in the style sheet of the picture, and that is allowed."""
    text = picture(CYCLE_LANES, to="html", options=FileOptions(embed_font=True)).decode()
    assert "data:font/woff2" in text
    sheets = [data for name, data in found(text).texts if name == "style"]
    assert [*map(hashed, sheets)] == policy(text)["style-src"]


@pytest.mark.parametrize("name", FILES)
def test_scripts_are_plain(name: str) -> None:
    """No script makes markup of text, runs text, or asks for anything; none can end its element."""
    text = (files("argmap.render.html") / "assets" / name).read_text(encoding="utf-8")
    assert not re.search(r"</script|<!--|innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function\(", text)
    assert not re.search(r"fetch\(|XMLHttp|import[ (]|WebSocket|sendBeacon|https?://(?!www\.w3\.org/2000/svg)", text)


def test_words() -> None:
    """All tables have the same words, and everything that page and script ask for is in them."""
    folder = files("argmap.render.html") / "assets"
    html = (folder / "page.html").read_text(encoding="utf-8")
    script = "".join((folder / name).read_text(encoding="utf-8") for name in FILES)
    asked = {*re.findall(r"\$w_(\w+)", html)}
    calls = re.findall(r"(?<!\.)\b(?:say|add)\(([^`]*?)[,)]", script)
    asked |= {name for said in calls for name in re.findall(r'"(\w+)"', said)}
    known = {*words(language("en"))}
    assert asked <= known
    assert {name for name in known if name not in asked and not name.startswith("kind_")} == {"untitled", "ways"}


@given(maps(), st.sampled_from(notations()), st.sampled_from([None, *Unfolding]))
@few
def test_what_the_script_is_told(map: ArgumentMap, notation: str, steps: Unfolding | None) -> None:
    """Every id is there once, every part is a box or in one, every number names a part; steps part the boxes."""
    text = page(map, steps=steps, notation=notation)
    there = found(text)
    ids = [have["id"] for _, have in there.elements if "id" in have]
    assert len({*ids}) == len(ids)
    told = facts(text)
    parts = told["parts"]
    assert {part["id"] for part in parts} | {line["id"] for line in told["lines"]} <= {*ids}
    numbers = [
        n for part in parts for n in (*part.get("up", ()), *(n for _, rest in part.get("related", ()) for n in rest))
    ]
    assert all(0 <= number < len(parts) for number in numbers)
    boxes = [number for number, part in enumerate(parts) if "box" not in part]
    assert all("box" not in parts[part["box"]] for part in parts if "box" in part)
    assert sorted(number for new in told["steps"] for number in new) == (boxes if steps else [])
    assert all({*line["ends"]} <= {*boxes} for line in told["lines"])
    classes = [have.get("class", "").split() for name, have in there.elements if name == "g"]
    assert sum("box" in names for names in classes) == len(boxes)
    assert sum("cell" in names for names in classes) == len(parts) - len(boxes)
    assert sum(names[:1] == ["word"] for names in classes) == sum("word" in line for line in told["lines"])


def test_details() -> None:
    """What the script is told of a claim: words with their links, speaker, source, tags, and its relations."""
    told = facts(page(interpret_text(LANES).map))
    parts = {part["name"]: part for part in told["parts"]}
    names = [part["name"] for part in told["parts"]]
    safety = parts["Safety"]
    assert safety["text"] == [["Cycle lanes cut injuries."]]
    place = {"title": "Annual report", "paragraph": 4, "quote": "fewer falls", "url": "https://example.org/report"}
    assert (safety["by"], safety["places"], safety["tags"]) == ("the police", [place], ["road"])
    related = {word: [names[number] for number in numbers] for word, numbers in safety["related"]}
    assert related == {"Supports": ["Lanes"], "Supported by": ["Data"], "Opposed by": ["Street"]}
    assert parts["Data"]["text"][1] == ["the table", "https://example.org/table"]
    assert parts["Exercise is healthy"]["kind"] == "implicit_premise"
    assert [names[number] for number in parts["Street"]["up"]] == ["Safety", "Parking"]


@pytest.mark.parametrize("url", ["javascript:pwned()", "data:text/html,x", "//example.org", "report.html", "#_words"])
def test_addresses_that_are_none_for_readers(url: str) -> None:
    """Only what leads to the web is a link in the details; other texts stay texts."""
    claim = Claim("A", "See it.", marks=[Mark(MarkKind.LINK, 4, 6, url)], sources=[Citation("it", 1), Citation(url)])
    (part,) = facts(page(ArgumentMap(claims=[claim], data={"sources": {"it": {"title": "It", "url": url}}})))["parts"]
    assert part["places"] == [{"title": "It", "paragraph": 1}, {"title": url}]
    assert part["text"] == [["See it."]]


def test_stand_ins() -> None:
    """Closed groups and what is folded up have details, too."""
    claims = [Claim(f"C{i}", f"Sentence {i}.") for i in range(12)]
    supports = [Support(claims[i], claims[(i - 1) // 2]) for i in range(1, 12)]
    shown = view(ArgumentMap(claims=claims, supports=supports), Selection(), max_boxes=6)
    told = facts(picture(shown, to="html").decode())
    stubs = [part for part in told["parts"] if part["kind"] == "stub"]
    assert stubs
    assert all("reason" in part["text"][0][0] for part in stubs)


@pytest.mark.parametrize("theme", themes())
def test_colours_come_in_pairs(theme: str) -> None:
    """Each custom property that the picture has is set, in two values."""
    for argmap, name in ((CYCLE_LANES, "--argmap-page"), (interpret_text(LANES).map, "--argmap-strip-1")):
        text = page(argmap, theme=theme, colour_by="speaker")
        asked = {*re.findall(r"var\((--argmap-[\w-]+),#", text)}
        given = {*re.findall(r"(--argmap-[\w-]+):light-dark\(#\w+,#\w+\)", text)}
        assert name in asked
        assert asked <= given


def test_the_language_is_that_of_the_map() -> None:
    """The page says the map's language; its own words say theirs."""
    there = found(page(ArgumentMap(claims=[Claim("Wegen")], data={"lang": "nl-BE"})))
    assert there.one("html")["lang"] == "nl-BE"
    assert there.one("div", id="_tools")["lang"] == "en"
    assert there.one("h2", id="_name")["lang"] == "nl-BE"
    there = found(page(ArgumentMap(claims=[Claim("Wege")], data={"lang": "de-CH"})))
    assert there.one("div", id="_tools")["lang"] == "de"
    assert found(page(CYCLE_LANES)).one("html")["lang"] == "en"


def wrongs(text: str) -> list[str]:
    """Return what a page holds that it must not."""
    there = found(text)
    harmful = [
        name for name, _ in there.elements if name in {"img", "iframe", "object", "embed", "base", "image", "use"}
    ]
    for name, have in there.elements:
        for attribute, value in have.items():
            leads = attribute.endswith(("href", "src", "action")) and value != "data:,"
            if attribute.startswith("on") or attribute == "style" or (leads and not allowed(value)):
                harmful.append(f"{name} {attribute}={value}")
    scripts = [have for name, have in there.elements if name == "script"]
    return harmful + [str(have) for have in scripts[2:]]


@pytest.mark.slow
@pytest.mark.parametrize("notation", notations())
def test_payloads_stay_text(notation: str) -> None:
    """Whatever stands in the places of a map, it is neither markup nor an address nor an end of the facts."""
    for name, batch in drawn_batches(notation):
        text = as_files(batch, ("html",))["html"].decode()
        assert wrongs(text) == [], name
        assert facts(text)["parts"]


@pytest.mark.slow
def test_titles_stay_text() -> None:
    """As the title and language of a map, and in a text that is read."""
    for name, one in drawn_alone()[::3]:
        assert wrongs(as_files(one, ("html",))["html"].decode()) == [], name


@pytest.mark.parametrize("title", ['"><script>pwned()</script>', "</script><b onclick=pwned()>", "$w_map ' # %27"])
def test_titles_of_views_stay_text(title: str) -> None:
    """In links to views, their names and the facts about them."""
    groups = [Group(f"{title} {i}") for i in range(2)]
    claims = [Claim("Main", title), *(Claim(f"{title} of {i}", title, group=groups[i].key) for i in range(2))]
    supports = [Support(claim, claims[0]) for claim in claims[1:]]
    shown = ArgumentMap(title=title, groups=groups, claims=claims, supports=supports)
    text = picture(shown, to="html", options=FileOptions(parts=True)).decode()
    assert wrongs(text) == []
    assert text.count('<section class="view') == 3
    labels = [
        have["aria-label"] for name, have in found(text).elements if name == "section" and "view" in have["class"]
    ]
    assert [title in label for label in labels] == [False, True, True]


@pytest.mark.slow
def test_a_megabyte_stays_text() -> None:
    """A text of a megabyte is no more than long."""
    assert wrongs(as_files(drawn_megabyte(), ("html",))["html"].decode()) == []
