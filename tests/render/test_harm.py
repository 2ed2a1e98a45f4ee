"""No text of a map becomes markup: what stands in the file, as a strict reader of XML finds it."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest
from harm import LONG, PAYLOADS, Payload, drawn_alone, drawn_batches, drawn_megabyte, together
from hypothesis import given
from strategies import maps, texts
from trying import times

from argmap import ArgumentMap, Claim, picture
from argmap.render.picture import as_files, notations
from argmap.render.svg.links import allowed

SVG = "{http://www.w3.org/2000/svg}"
HREF = ("href", "{http://www.w3.org/1999/xlink}href")
#: All that a picture is made of.
ELEMENTS = {
    f"{SVG}{name}"
    for name in (
        *("svg", "title", "desc", "style", "g", "a", "rect", "text", "tspan"),
        *("path", "polygon", "polyline", "circle", "ellipse", "line"),
    )
}
few = times(0.25)


def wrongs(svg: bytes) -> Iterator[str]:
    """Give what a picture holds that it must not; raise if it is no XML."""
    text = svg.decode("utf-8")  # strictly
    if "<!" in text or "<?" in text:
        yield "declaration, comment or instruction"
    for element in ET.fromstring(text).iter():  # noqa: S314 - our own file, and the point of the test
        if element.tag not in ELEMENTS:
            yield f"element {element.tag}"
        for name, value in element.items():
            if name.lower().startswith("on") or (name in HREF and not allowed(value)):
                yield f"attribute {name}={value!r}"
            if name not in {"lang", *HREF} and not name.startswith("data-") and "url(" in value:
                yield f"address in {name}={value!r}"
        if element.tag == f"{SVG}style" and ("url(" in (element.text or "") or "@import" in (element.text or "")):
            yield "address in a style sheet"


def test_payloads_are_many_and_different() -> None:
    """There are enough of them, each has a name, and each is a claim's title."""
    assert len({payload.name for payload in PAYLOADS}) == len({payload.text for payload in PAYLOADS}) == len(PAYLOADS)
    assert len(PAYLOADS) >= 60


@pytest.mark.slow
@pytest.mark.parametrize("notation", notations())
def test_payloads_stay_text(notation: str) -> None:
    """Whatever stands in the places of a map, the picture is well-formed, and made of nothing that runs or loads."""
    for name, found in drawn_batches(notation):
        assert list(wrongs(as_files(found, ("svg",))["svg"])) == [], name


@pytest.mark.slow
def test_titles_and_read_payloads_stay_text() -> None:
    """The same as a map's title and language, and in a text that is read, where links are links."""
    for name, found in drawn_alone():
        assert list(wrongs(as_files(found, ("svg",))["svg"])) == [], name


@pytest.mark.slow
def test_a_megabyte_stays_text() -> None:
    """A text of a megabyte is drawn, all of it, and stays text."""
    svg = as_files(drawn_megabyte(), ("svg",))["svg"]
    assert list(wrongs(svg)) == []
    assert len(svg) < 20 * len(LONG.text)


def test_long_titles_make_short_names() -> None:
    """A megabyte as a title, tag, speaker, group and source makes ids and classes no longer."""
    root = ET.fromstring(picture(together([Payload("title", LONG.text[: 2**14])])))  # noqa: S314 - our own file
    names = [element.get(name, "") for element in root.iter() for name in ("id", "class")]
    assert max(map(len, names)) < 400


@few
@given(maps())
def test_any_map_is_well_formed(argmap: ArgumentMap) -> None:
    """Any map at all makes strict XML without anything that runs or loads."""
    assert list(wrongs(picture(argmap))) == []


@given(texts, texts)
def test_any_text_is_well_formed(title: str, text: str) -> None:
    """Any text at all comes back as it was, but for what XML forbids."""
    assert list(wrongs(picture(ArgumentMap(claims=[Claim(title or "T", text, by=title)], title=text)))) == []
