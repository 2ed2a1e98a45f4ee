"""The SVG as a document: ids, classes, what is said of each part, reading order, colours that a page may change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from xml.etree import ElementTree as ET

import pytest
import resvg_py
from attrs import evolve
from drawn import CYCLE_LANES, EXAMPLES, GROUPED, SYLLOGISM
from enriched import enriched
from hypothesis import given
from hypothesis import strategies as st
from strategies import maps, texts
from trying import times

from argmap import Argument, ArgumentMap, Citation, Claim, Counterpoint, Inference, Support, picture
from argmap.errors import IdError
from argmap.interpret.interpret import interpret_text
from argmap.model.ends import ClaimRef
from argmap.render.notation import PLAIN
from argmap.render.outline import outline
from argmap.render.picture import as_files, draw, notation_called, notations
from argmap.render.press.links import chips
from argmap.render.ranks import reading_order
from argmap.render.scene import Scene, legible
from argmap.render.slugs import LONGEST, identity, named, proper, slug
from argmap.render.svg.elements import add, element, written
from argmap.render.svg.names import ids
from argmap.render.svg.spoken import TURNS

SVG = "{http://www.w3.org/2000/svg}"
few = times(0.25)
examples = pytest.mark.parametrize("map", EXAMPLES.values(), ids=list(EXAMPLES))


def drawn(map: ArgumentMap, id: str = "") -> ET.Element:
    """Return the picture of *map* as elements."""
    return ET.fromstring(picture(map, id=id))  # noqa: S314 - our own file


def scene_of(map: ArgumentMap, notation: str = "reasons") -> Scene:
    """Return what a picture of *map* shows, with the map itself."""
    return evolve(notation_called(notation).stage(map, PLAIN), map=map)


def groups(root: ET.Element, *classes: str) -> list[ET.Element]:
    """Return the groups that have one of *classes*."""
    return [group for group in root.iter(f"{SVG}g") if {*(group.get("class") or "").split()} & {*classes}]


def named_parts(map: ArgumentMap) -> Mapping[object, str]:
    """Return the ids of claims at home, of arguments and of steps, by what they stand for."""
    scene = scene_of(map)
    found = ids(scene)
    cells: dict[object, str] = {
        cell.ref: found[cell.key] for box in scene.boxes for cell in box.cells if not cell.again
    }
    return cells | {box.ref: found[box.key] for box in scene.boxes}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sunday", "sunday"),
        ("Working people", "working-people"),
        ("  Why no “free” lunch?  ", "why-no-free-lunch"),
        ("Straße & Größe", "straße-größe"),
        ("ΛΌΓΟΣ", "λόγος"),
        ("日本語", "日本語"),
        ("हिन्दी", "हिन्दी"),
        ("e\u0301te\u0301", "été"),
        ("a_b#c%d<e>f\"g'h&i\\j", "a-b-c-d-e-f-g-h-i-j"),
        ("\u202eabc\u202c", "abc"),
        ("1.5 million", "1-5-million"),
        ("x" * 100, "x" * LONGEST),
        ("The town should build cycle lanes along every road", "the-town-should-build-cycle-lanes-along"),
        ("?!", ""),
        ("", ""),
    ],
    ids=ascii,
)
def test_slugs(text: str, expected: str) -> None:
    """A slug is made of the letters and digits of a text, with hyphens between."""
    assert slug(text) == expected


@given(texts)
def test_a_slug_needs_no_escaping(text: str) -> None:
    """A slug with its mark is never empty, never long, and stands in selectors and addresses as it is."""
    found = named(text)
    assert 0 < len(found) <= LONGEST + 7
    assert not re.search(r"[\s!-,./:-@\[-^`{-~\x00-\x1f\x7f-\xa0]", found)
    assert proper(identity(text)) == identity(text)


@pytest.mark.parametrize(
    ("id", "meant"),
    [("my map", "my-map"), ("2024", "map-2024"), ("a#b", "a-b"), ('x"', "x"), ("-a", "a"), ("", "map-000000")],
)
def test_improper_ids_are_refused(id: str, meant: str) -> None:
    """What would need escaping is no id, and the message says what would be one."""
    with pytest.raises(IdError) as caught:
        proper(id)
    assert caught.value.meant == meant
    assert str(caught.value).endswith(f"did you mean {meant!r}?")


@given(st.text(), st.text(st.characters(exclude_characters="\r")), st.text(st.characters(exclude_characters="\r")))
def test_what_is_written_is_read(value: str, words: str, more: str) -> None:
    """Whatever stands in values and texts, a reader of XML finds it there, as far as it may be shown."""
    root = element("svg", data_value=value)
    line = add(add(root, "g"), "text")
    line.text = words
    add(line, "tspan", x=1.0).text = more
    found = ET.fromstring(written(root))  # noqa: S314 - our own file
    assert found.attrib == ({"data-value": legible(value)} if value else {})
    assert [part.text or "" for part in found[0].iter("text")] == [legible(words)]
    assert [part.text or "" for part in found[0].iter("tspan")] == [legible(more)]


def test_parts_are_named_by_titles() -> None:
    """Claims, arguments and steps are named by their titles, or by their words, and lines by their ends."""
    root = drawn(SYLLOGISM)
    found = [element.get("id", "") for element in root.iter() if element.get("id")]
    assert found[0] == "map-socrates"
    assert {name.removeprefix("map-socrates-") for name in found[1:]} >= {
        "claim-socrates",
        "claim-animals",
        "argument-mortality-step-1",
        "argument-mortality-step-2",
        "argument-second",
        "argument-second-premise-1",
        "argument-induction",
        "argument-mortality-step-2-inference-claim-socrates",
        "argument-second-inference-claim-animals",
        "claim-immortal-contrary-claim-socrates",
        "argument-second-premise-1-same-claim-human",
    }


@pytest.mark.parametrize(
    ("map", "expected"),
    [
        (ArgumentMap(), "map"),
        (ArgumentMap(title="A debate"), "map-a-debate"),
        (ArgumentMap(claims=[Claim("First"), Claim("Other")]), "map-first"),
        (ArgumentMap(claims=[Claim("First"), Claim("Main")], supports=[Support("First", "Main")]), "map-main"),
        (ArgumentMap(claims=[Claim("Untitled 1", "It rains.")]), "map-it-rains"),
    ],
)
def test_a_picture_is_named_by_its_title(map: ArgumentMap, expected: str) -> None:
    """The id of the whole is made of the title, else of the main claim, else of the first box."""
    assert drawn(map).get("id") == expected
    assert drawn(map, id="Kant").get("id") == "Kant"


def test_titles_alike_get_marks() -> None:
    """Titles with one slug are told apart by what they say, whichever comes first; a title of its own stays plain."""
    alike = [Claim("Safety?"), Claim("Safety!"), Claim("Data")]
    found = [named_parts(ArgumentMap(title="x", claims=claims)) for claims in (alike, alike[::-1])]
    assert found[0] == found[1]
    assert sorted(found[0].values()) == sorted({*found[0].values()})
    assert found[0][ClaimRef("Data")] == "map-x-claim-data"


@pytest.mark.parametrize("notation", notations())
@times(0.4)
@given(argmap=maps())
def test_ids_are_unique_and_begin_alike(notation: str, argmap: ArgumentMap) -> None:
    """No two parts have one id, and each begins with that of the whole."""
    found = ids(scene_of(argmap, notation))
    assert len({*found.values()}) == len(found)
    assert all(name.startswith(f"{found['']}-") for key, name in found.items() if key)
    assert all(len(name) < 400 for name in found.values())


@given(maps())
def test_ids_outlast_edits_elsewhere(argmap: ArgumentMap) -> None:
    """A claim and an argument more, at the beginning, and a line between them, change no id of what was there."""
    titled = evolve(argmap, title="Debate")
    first, other = Claim("Zebra crossings"), Claim("Zebra drivers")
    more = evolve(
        titled,
        claims=[first, other, *titled.claims],
        arguments=[Argument("Zebra", "", [Inference([first], other)]), *titled.arguments],
        counterpoints=[Counterpoint(first, other), *titled.counterpoints],
    )
    before, after = named_parts(titled), named_parts(more)
    assert {ref: after[ref] for ref in before} == before


def _alone(element: ET.Element, *, hidden: bool = False) -> Iterator[ET.Element]:
    """Give lines of text that are neither hidden from listeners, nor among others with links, which must be reached."""
    linked = element.find(f"{SVG}text//{SVG}a") is not None
    hidden = hidden or linked or element.get("aria-hidden") == "true"
    if element.tag == f"{SVG}text" and not hidden:
        yield element
    for child in element:
        yield from _alone(child, hidden=hidden)


@few
@given(maps())
def test_what_is_read_out(argmap: ArgumentMap) -> None:
    """Boxes and premises have a role and a name, no line of text is read out besides, and all is in the outline."""
    root = drawn(argmap)
    for group in groups(root, "box", "cell"):
        assert group.get("role") in {"graphics-object group", "graphics-symbol img"}
        assert group[0].tag == f"{SVG}title"
        assert group[0].text
    assert not list(_alone(root))
    assert root.get("role") == "graphics-document document"
    (said,) = [element for element in root.iter(f"{SVG}desc") if element.get("id") == root.get("aria-describedby")]
    description = root.findtext(f"{SVG}desc") or ""
    assert description.startswith(said.text or "-")
    if argmap.claims:
        assert len(description) > len(outline(argmap)) / 2


def test_chips_are_read_out_once() -> None:
    """Each is a link named by its words, without the arrow before them, in a group whose links can be reached."""
    found = draw(CYCLE_LANES, layout="layered")
    full = enriched(found.drawing)
    root = ET.fromstring(as_files(evolve(found, laid=full), ("svg",))["svg"])  # noqa: S314 - our own file
    assert not list(_alone(root))
    holding = [group for group in groups(root, "box", "cell") if group.findall(f"{SVG}a[@class]")]
    assert {group.get("role") for group in holding} == {"graphics-object group"}
    named = [link.findtext(f"{SVG}title") for group in holding for link in group.findall(f"{SVG}a")]
    assert sorted(f"{name}" for name in named) == sorted(chip.text.lstrip("→← ") for chip in chips(full))


@examples
def test_boxes_stand_in_reading_order(map: ArgumentMap) -> None:
    """Boxes come depth first from the main claims, each before the lines that start there and end further up."""
    scene = scene_of(map)
    order, names = reading_order(scene), ids(scene)
    boxes = [group.get("id") for group in groups(drawn(map), "box")]
    assert boxes == [names[key] for key in sorted(order, key=lambda key: order[key])]


def said(map: ArgumentMap, notation: str = "reasons") -> list[str]:
    """Return the names of boxes and premises, in the order in which they are read."""
    root = ET.fromstring(picture(map, notation=notation))  # noqa: S314 - our own file
    return [group.findtext(f"{SVG}title") or "" for group in groups(root, "box", "cell")]


def test_roles_and_relations_are_said() -> None:
    """Each box says what it is, what it says, and what it has to do with others, in both directions."""
    assert said(CYCLE_LANES) == [
        """Claim “Lanes”: The town should build cycle lanes.
Main claim of the map. Supported by: Safety; “Lanes reduce traffic”. Opposed by: Narrow.""",
        "Reason “Safety” — 2 linked premises, for: The town should build cycle lanes.\nUndercut by: Data.",
        "Premise: Cycle lanes cut injuries.\nPremise 1 of Safety, supports, together with the other premises: Lanes.",
        """Implicit premise: Fewer injuries are worth the cost.
Premise 2 of Safety, supports, together with the other premises: Lanes.""",
        "Claim “Data”: The injury data come from one street.\nUndercuts: Safety.",
        "Reason — one premise, for: The town should build cycle lanes.",
        """Premise: Lanes reduce traffic. (by the council; paragraph 3; paragraph 7)
Premise 1 of “Lanes reduce traffic”, supports: Lanes.""",
        "Claim “Narrow”: The streets are too narrow.\nOpposes: Lanes. Rebutted by: Widened.",
        "Claim “Widened”: Two streets were widened last year.\nRebuts: Narrow.",
    ]


def test_what_is_drawn_between_is_said_of_both_sides() -> None:
    """Where relations have boxes of their own, these say the whole of it, and claims name each other all the same."""
    spoken = said(CYCLE_LANES, "inference")
    assert "Narrow opposes: Lanes" in spoken
    assert "Claim “Narrow”: The streets are too narrow.\nOpposes: Lanes. Rebutted by: Widened." in spoken
    assert "Claim: Cycle lanes cut injuries.\nPremise of: Safety." in spoken


def test_numbers_stand_for_words() -> None:
    """Where the picture has numbers only, the words are said all the same."""
    spoken = said(CYCLE_LANES, "numbered")
    assert "Claim “Widened”: Two streets were widened last year.\nRebuts: Narrow." in spoken


def test_groups_and_quotes_are_said() -> None:
    """A box says in which group it stands; the exact words of the source are in its name, which is its tooltip."""
    assert "Claim “Detail”: It costs a lot.\nSupports: Against.\nGroup: Costs" in said(GROUPED)
    quoted = Claim("Bats", "Lamps drive bats away.", sources=[Citation("Report", 3, "The bats are gone.")])
    assert said(ArgumentMap(claims=[quoted])) == [
        "Claim “Bats”: Lamps drive bats away. (Report, paragraph 3: “The bats are gone.”)"
    ]


def test_many_others_are_counted() -> None:
    """Of many that speak against one, the first are named and the rest counted."""
    many = [Claim(f"C{i}") for i in range(9)]
    against = [Counterpoint(claim, "Main") for claim in many]
    assert said(ArgumentMap(claims=[Claim("Main"), *many], counterpoints=against))[0].endswith(
        "Opposed by: C0; C1; C2; C3; C4; C5; and 3 more."
    )


def test_nothing_turns_words_round() -> None:
    """Characters that turn round the order of what follows are not in names."""
    turned = Claim("A\u202eb", "c\u2067d", by="e\u202d")
    (name,) = said(ArgumentMap(claims=[turned]))
    assert not TURNS.search(name)
    assert name.startswith("Claim “A")


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("lang: de", "de"),
        ("language: pt-BR", "pt-BR"),
        ("language: German", None),
        ("lang: 'x\" onload=\"y'", None),
        ("lang: [de]", None),
        ("title: Debate", None),
    ],
)
def test_language(front: str, expected: str | None) -> None:
    """The front matter's language is that of the picture, if it names one."""
    text = f"===\n{front}\n===\n\n[Light]: The footpath should be lit.\n"
    assert drawn(interpret_text(text).map).get("lang") == expected


def test_classes() -> None:
    """Boxes and premises have a class for each tag, and for their speaker and group."""
    text = "# Traffic & roads\n\n[Lanes]: Build lanes. #road-safety #(Town hall) {by: The Council}\n"
    (box,) = groups(drawn(interpret_text(text).map), "box")
    assert (box.get("class") or "").split() == [
        *("box", "claim", "neutral", "tag-road-safety", "tag-town-hall", "speaker-the-council", "group-traffic-roads"),
    ]


def rules(root: ET.Element) -> Sequence[tuple[str, str, str, str, str]]:
    """Return the style sheet: selector, attribute, value there, property of CSS, and its value."""
    sheet = root.findtext(f"{SVG}style") or ""
    body = re.fullmatch(r"@supports \(color:var\(--a\)\)\{(.*)\}", sheet, re.DOTALL)
    assert body, sheet
    rule = r'([^{}\[]+)\[(fill|stroke)="([#\w]+)"\]\{(fill|stroke):(var\(--argmap-[a-z0-9-]+,[#\w]+\))\}'
    assert re.fullmatch(f"(?:{rule})*", body[1])
    return re.findall(rule, body[1])


@few
@given(maps())
def test_no_rule_reaches_beyond_its_picture(argmap: ArgumentMap) -> None:
    """Each rule is below the id of the picture, and falls back on the colour that stands there."""
    root = drawn(argmap)
    for selector, attribute, colour, changed, value in rules(root):
        assert selector.startswith(f"#{root.get('id')} ")
        assert attribute == changed
        assert value.endswith(f",{colour})")


@examples
def test_every_colour_can_be_changed(map: ArgumentMap) -> None:
    """Whatever colour stands in the file, there is a rule for it."""
    root = drawn(map)
    ruled = {(attribute, colour) for _, attribute, colour, _, _ in rules(root)}
    used = {(name, value) for element in root.iter() for name, value in element.items() if name in {"fill", "stroke"}}
    assert used - ruled <= {("fill", "none")}


@examples
def test_programs_without_custom_properties_draw_the_same(map: ArgumentMap) -> None:
    """The style sheet changes nothing where a program heeds attributes only."""
    svg = picture(map).decode()
    plain = re.sub("<style>.*?</style>", "", svg, flags=re.DOTALL)
    assert plain != svg
    one, other = (resvg_py.svg_to_bytes(svg_string=text, dpi=96, skip_system_fonts=True) for text in (svg, plain))
    assert bytes(one) == bytes(other)


@pytest.mark.parametrize("notation", notations())
def test_colours_and_legends_are_said_and_can_be_changed(notation: str) -> None:
    """What colours and letters tell of is in the names of boxes; the foot, which repeats it, is not read out."""
    svg = picture(CYCLE_LANES, notation=notation, colour_by="speaker", legend=True)
    root = ET.fromstring(svg)  # noqa: S314 - our own file
    assert not list(_alone(root))
    assert notation == "argdown" or "Marked: the council" in svg.decode()  # there, who says it has no box
    ruled = {(attribute, colour) for _, attribute, colour, _, _ in rules(root)}
    used = {(key, value) for part in groups(root, "foot") for e in part.iter() for key, value in e.items()}
    badges = {(key, value) for part in groups(root, "badge") for e in part.iter() for key, value in e.items()}
    assert {pair for pair in used - badges - ruled if pair[0] in {"fill", "stroke"}} <= {("fill", "none")}
