"""What calls take in several forms, what they refuse, and what their messages advise."""

# mypy: disable-error-code="arg-type, list-item, dict-item, call-arg"

from __future__ import annotations

import copy
import math
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import texts
from trying import times

from argmap import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    Citation,
    Claim,
    ClaimRef,
    Counterpoint,
    CounterpointKind,
    Document,
    FileOptions,
    Group,
    Inference,
    InferenceRef,
    PartOptions,
    PictureOptions,
    Premise,
    Query,
    Role,
    Selection,
    Support,
    SupportKind,
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
)
from argmap.edits import (
    AddArgument,
    AddClaim,
    AddCounterpoint,
    AddPremise,
    Hanging,
    Move,
    Remove,
    Rename,
    Reword,
    SetData,
    Split,
    Tag,
    Untag,
)
from argmap.errors import ArgmapError, EditError, EngineError, InvalidValueError, MapError, SizeError, ThemeError
from argmap.interpret.interpret import interpret_text
from argmap.merging.merge import merge as merge_texts
from argmap.model.ends import end
from argmap.model.titles import argument_title, as_given, claim_title, exact_argument, exact_claim
from argmap.teaching import make_worksheet
from argmap.types import BatchOptions, Edit, Labels, Mark, MarkKind, Mode, Source, Span, Style, Unfolding

TEXT = """
[Ferry]: The ferry should run at night. #traffic
  + [Work]: Many work late. #traffic
  - [Noise]: Its horn wakes people. {by: Ida}

<Shifts>

(1) [Work]
(2) Who works late needs a way home.
----
(3) [Ferry]

<Cost>: Crews are dear.
"""
DOCUMENT = Document.of(TEXT)
MAP = DOCUMENT.map
SECTIONS = Document.of("# Sea\n\n[Ferry]: a\n")


@pytest.mark.parametrize(
    ("several", "one"),
    [
        (Claim("A", "a", tags=["sea"]), Claim("A", "a", tags="sea")),
        (Claim("A", "a", other_wordings=["b"]), Claim("A", "a", other_wordings="b")),
        (Claim("A", "a", sources=[Citation("log")]), Claim("A", "a", sources=Citation("log"))),
        (Claim("A", "abc", marks=[Mark("bold", 0, 1)]), Claim("A", "abc", marks=Mark(MarkKind.BOLD, 0, 1))),
        (Group("G", tags=["sea"]), Group("G", tags="sea")),
        (Inference(["A"], "B", rules=["Modus ponens"]), Inference("A", "B", rules="Modus ponens")),
        (Inference(["A"], "B"), Inference(Premise("A"), "B")),
        (Argument("S", inferences=[Inference("A", "B")]), Argument("S", inferences=Inference("A", "B"))),
        (ArgumentMap(claims=[Claim("A")]), ArgumentMap(claims=Claim("A"))),
        (ArgumentMap(groups=[Group("A")]), ArgumentMap(groups=Group("A"))),
        (Query(roles={Role.REASON}, by=["Ida"]), Query(roles=Role.REASON, by="Ida")),
        (Selection(tags={"sea"}, sections={"x"}, exclude={"A"}), Selection(tags="sea", sections="x", exclude="A")),
        (PartOptions(close=("Costs",)), PartOptions(close="Costs")),
        (BatchOptions(kinds=("dot",)), BatchOptions(kinds="dot")),
        (AddArgument("S", premises=["[A]"], conclusion="b", rules=["r"]), AddArgument("S", "", "[A]", "b", "r")),
    ],
)
def test_one_value_alone(several: object, one: object) -> None:
    """Where several values are meant, one alone is taken as such, and no string letter by letter."""
    assert one == several


def test_one_file_type_alone() -> None:
    """Neither a file type nor a code is taken letter by letter."""
    assert draw(MAP).files("text").keys() == {"text"}
    assert [one.code for one in check(Document.of("See issue#12."), "tag-in-word")] == ["tag-in-word"]
    assert [one.name for one in draw_files("no.argdown")] == ["no.argdown"]


@pytest.mark.parametrize(
    ("member", "said"),
    [
        (Counterpoint("A", "B", CounterpointKind.UNDERCUT), Counterpoint("A", "B", "undercut")),
        (Support("A", "B", SupportKind.ENTAILMENT), Support("A", "B", "entailment")),
        (Query(roles=Role.MAIN_CLAIM), Query(roles="main-claim")),
        (Query(roles=Role.MAIN_CLAIM), Query(roles=["MAIN_CLAIM"])),
        (Selection(Mode.WITH_TITLE), Selection("with-title")),
        (PartOptions(mode=Mode.ALL), PartOptions(mode="all")),
        (Mark(MarkKind.LINK, 0, 1), Mark("link", 0, 1)),
        (FileOptions(steps=Unfolding.RANK), FileOptions(steps="rank")),
        (Remove("A", Hanging.KEEP), Remove("A", "keep")),
        (AddCounterpoint("A", "B", kind=CounterpointKind.UNDERCUT), AddCounterpoint("A", "B", kind="undercut")),
        (Style(numbers="hierarchical", claim_labels="title"), evolve(Style("hierarchical"), claim_labels="title")),
    ],
)
def test_values_of_enums(member: object, said: object) -> None:
    """The value of an enum may stand for its member."""
    assert said == member


def test_a_kind_by_its_value_is_drawn() -> None:
    """An undercut given by its value is drawn as one."""
    claims = [Claim("A", "a"), Claim("B", "b")]
    one = ArgumentMap(claims=claims, counterpoints=Counterpoint("B", "A", "undercut"))
    assert picture(one, to="text") == picture(
        evolve(one, counterpoints=[Counterpoint("B", "A", CounterpointKind.UNDERCUT)]), to="text"
    )


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        (end("[Noise]"), ClaimRef("Noise")),
        (end("Noise"), ClaimRef("Noise")),
        (end("<Cost>"), ArgumentRef("Cost")),
        (end("step 2 of <Cost>"), InferenceRef("Cost", 1)),
        (end("[<x>]"), ClaimRef("<x>")),
        (end("<[x]>"), ArgumentRef("[x]")),
        (Claim("[Noise]"), Claim("Noise")),
        (Argument("<Cost>"), Argument("Cost")),
        (ClaimRef("[Noise]"), ClaimRef("Noise")),
        (InferenceRef("<Cost>"), InferenceRef("Cost")),
        (Premise("[Noise]"), Premise(ClaimRef("Noise"))),
        (Inference(["[A]"], "[B]"), Inference(["A"], Claim("B"))),
        (Support("[A]", "<S>"), Support(ClaimRef("A"), ArgumentRef("S"))),
        (Counterpoint("A", "step 1 of <S>", "undercut"), Counterpoint("A", InferenceRef("S"), "undercut")),
        (Selection(include="[A]", exclude_arguments=["<S>"]), Selection(include="A", exclude_arguments=["S"])),
        (Selection(focus=ArgumentRef("S")), Selection(focus="<S>")),
        (Rename("[A]", "[B]"), Rename(ClaimRef("A"), "B")),
        (Rename("<A>", "<B>"), Rename(ArgumentRef("A"), "B")),
        (AddClaim("[A]"), AddClaim("A")),
        (AddArgument("<A>"), AddArgument("A")),
        (AddPremise("<S>", "[A]"), AddPremise("S", "A")),
        (AddPremise("step 2 of <S>", "A"), AddPremise(InferenceRef("S", 1), "A")),
        (Split("[A]", "x", "[B]", "y"), Split("A", "x", "B", "y")),
        (Claim("A", tags=["#sea", "##"]), Claim("A", tags=["sea", "#"])),
        (Group("G", tags="#sea"), Group("G", tags="sea")),
        (Query(tags="#sea"), Query(tags="sea")),
        (Selection(tags=["#sea"]), Selection(tags=["sea"])),
        (Tag("A", "#sea"), Tag("A", "sea")),
        (Untag("A", "#sea"), Untag("A", "sea")),
    ],
)
def test_titles_and_tags_as_argdown_writes_them(written: object, plain: object) -> None:
    """The brackets of a title and the sign of a tag belong to Argdown, not to the title or tag."""
    assert written == plain


def test_titles_are_asked_as_argdown_writes_them() -> None:
    """Each method takes a title with brackets, a title without them, and a reference."""
    assert MAP.claim("[Work]") == MAP.claim("Work") == MAP.claim(ClaimRef("Work"))
    assert MAP.argument("<Shifts>") == MAP.argument("Shifts") == MAP.argument(ArgumentRef("Shifts"))
    assert MAP.premises_of("<Shifts>") == MAP.premises_of("Shifts")
    assert MAP.inferences_for("[Ferry]") == (InferenceRef("Shifts"),)
    assert MAP.counterpoints_of("[Ferry]") == MAP.counterpoints_of("Ferry")
    assert MAP.supports_of("<Cost>") == ()
    assert MAP.roles_of("[Noise]") == {Role.OBJECTION}
    assert MAP.has_claim("[Work]")
    assert MAP.has_argument("<Cost>")
    assert MAP["step 1 of <Shifts>"] == MAP.inference(InferenceRef("Shifts"))
    assert [claim.title for claim in view(MAP, Selection(focus="[Noise]")).map.claims] == ["Ferry", "Noise"]


@pytest.mark.parametrize(
    ("text", "claims", "arguments"),
    [
        ("[<x>]: a", ["<x>"], []),
        ("<[x]>: a", [], ["[x]"]),
        ("[[x]]: a", ["[x]"], []),
        ("<<x>>: a", [], ["<x>"]),
        ("[[[x]]]: a", ["[[x]]"], []),
        ("[x]: a\n\n[[x]]: b", ["x", "[x]"], []),
        ("<x>: a\n\n<<x>>: b", [], ["x", "<x>"]),
        ("(1) <[x]>\n----\n(2) b", ["[x]", "Untitled 2"], ["Untitled 1"]),
    ],
)
def test_titles_that_are_read(text: str, claims: list[str], arguments: list[str]) -> None:
    """Titles of a text may have brackets themselves, as in Argdown's own tools."""
    found = interpret_text(text).map
    assert [str(claim.title) for claim in found.claims] == claims
    assert [str(argument.title) for argument in found.arguments] == arguments
    for title in claims:
        assert found.claim(f"[{title}]").title == title
    for title in arguments:
        assert found.argument(f"<{title}>").title == title


def test_a_title_in_brackets_is_kept() -> None:
    """A claim `[Rain]` stays one, next to a claim `Rain`, in copies, queries, JSON and edits."""
    document = Document.of("[Rain]: It rains.\n\n[[Rain]]: A film. #(#sea)\n\n<<Wet>>: Drops.\n  -> [Rain]\n")
    found = document.map
    rain, film = found.claims
    assert (rain.title, film.title, film.tags) == ("Rain", "[Rain]", ("#sea",))
    assert evolve(film, text="A long film.").title == film.title
    assert evolve(film, text="A film.").tags == film.tags
    assert found.claim(film.title) is film is found.claim("[[Rain]]")
    assert found.claim("[Rain]") is rain
    assert found.claims_asked(Query(tags="#(#sea)")) == (film,)
    assert found.arguments_for("Rain") == ()
    assert found.counterpoints_of("Rain")[0].source == ArgumentRef("<<Wet>>") == end("<<Wet>>")
    assert from_dict(to_dict(found)) == found == copy.deepcopy(found)
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - what was pickled just now
    assert repr(film.title) == "'[[Rain]]'"
    assert document.apply(Rename("[[Rain]]", "Film")).document.map.has_claim("Film")
    assert document.apply(Rename("Rain", "Drizzle")).document.text.startswith("[Drizzle]: It rains.\n\n[[Rain]]:")
    assert document.apply(Untag("[[Rain]]", "#(#sea)")).document.map.claims[1].tags == ()


def test_settings_name_titles_as_they_are() -> None:
    """A title in brackets in front matter is the title with brackets, as in Argdown's own tools."""
    text = "===\nselection: {excludeStatements: ['[Rain]'], selectedTags: ['#sea']}\n===\n\n[Rain]: a #sea"
    selection = interpret_text(text).settings.selection
    assert {str(title) for title in selection.exclude} == {"[Rain]"}
    assert {str(tag) for tag in selection.tags} == {"#sea"}


@given(texts.filter(bool) | st.text("[]<>a", min_size=1, max_size=6))
@example("[[a]]")
@example("<<a>>")
@example("[[[a]]]")
@example("[[a]")
@example("[a]]")
@example("[[]]")
@times(0.5)
@pytest.mark.law
def test_titles_are_bare_once(title: str) -> None:
    """Leaving out the brackets of a title again changes nothing, so that `evolve` keeps every title."""
    for bare, exact in ((claim_title, exact_claim), (argument_title, exact_argument)):
        assert bare(bare(title)) == bare(title)
        assert bare(exact(title)) == exact(title) == title
        assert bare(as_given(exact(title))) == title
    claim, argument = Claim(title), Argument(title)
    assert evolve(claim, text="x").title == claim.title
    assert end(claim) == ClaimRef(claim.title) == end(ClaimRef(title))
    assert end(argument) == ArgumentRef(argument.title) == end(ArgumentRef(title))


def test_a_tag_is_read_without_its_sign() -> None:
    """A tag may be given with its sign; a text may have a tag that begins with one itself."""
    found = Document.of("[A]: a #(#sea) #sea").map
    assert found.claim("A").tags == ("#sea", "sea")
    assert argdown(found) == "[A]: a #(#sea) #sea\n"
    assert Claim("A", "a", tags="#(open sea)").tags == ("open sea",)
    assert Document.of("[A]: a.").apply(Tag("A", "#sea")).document.text == "[A]: a. #sea"
    assert Document.of("[A]: a. #(#sea)").apply(Untag("A", "#(#sea)")).document.text == "[A]: a."
    with pytest.raises(EditError, match="sea"):
        Document.of("[A]: a. #(#sea)").apply(Untag("A", "sea"))
    assert argdown(ArgumentMap(claims=[Claim("A", "a", tags="#sea")])) == "[A]: a #sea\n"


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: Claim(None), "title must be a string, not None"),
        (lambda: Claim(""), "title must not be empty"),
        (lambda: Claim("A", 5), "text must be a string, not 5; try '5'"),
        (lambda: Claim("A", "a", by=None), "by must be a string, not None; try ''"),
        (lambda: Claim("A", "a", weight="0.5"), "weight must be a number, not '0.5'; try 0.5"),
        (lambda: Claim("A", "a", weight=2), "weight must be between 0 and 1, not 2"),
        (lambda: Claim("A", "a", weight=math.nan), "weight must be between 0 and 1, not nan"),
        (lambda: Claim("A", "a", implicit="no"), "implicit must be True or False, not 'no'; try False"),
        (lambda: Claim("A", "a", tags=5), "expected tags, got 5"),
        (lambda: Claim("A", "a", tags=""), "a tag must not be empty; for no tag, try tags=()"),
        (lambda: Query(tags=["sea", ""]), "a tag must not be empty"),
        (lambda: picture(MAP, color_by="tag"), "unknown option 'color_by'; did you mean 'colour_by'?"),
        (lambda: draw(MAP, notaton="argdown"), "unknown option 'notaton'; did you mean 'notation'?"),
        (lambda: make_worksheet(DOCUMENT).file("html", key="yes"), "key must be True or False, not 'yes'; try True"),
        (lambda: read(""), "expected a path, got ''"),
        (lambda: picture(""), "expected a path, got ''"),
        (lambda: Claim("A", "a", tags=["sea", 5]), "expected tags, got 5 among them; try '5'"),
        (lambda: Claim("A", "a", sources="log"), "expected citations, got 'log'; try Citation('log')"),
        (lambda: Claim("A", "a", marks="bold"), "expected marks, got 'bold'"),
        (lambda: Claim("A", "a", data=[1]), "data must be a mapping"),
        (lambda: Claim("A", "a", data={"x": {1}}), "{1} cannot be written as data"),
        (lambda: Claim("A", "a", data={"x": [object]}), "cannot be written as data"),
        (lambda: Claim("A", "a", data={1: "x"}), "a key of data must be a string, not 1; try '1'"),
        (lambda: Claim("A", other_wordings="b"), "other wordings need a text; try 'b' as the text"),
        (lambda: Citation("log", -1), "paragraph must be 0 or more, not -1"),
        (lambda: Citation("log", "3"), "paragraph must be a whole number, not '3'"),
        (lambda: Group("G", parent=None), "parent must be a string, not None; try ''"),
        (lambda: Premise(Argument("S")), "expected a claim or its title, got Argument("),
        (lambda: Inference(5, "A"), "expected premises, got 5"),
        (lambda: InferenceRef("S", index=True), "index must be a whole number, not True"),
        (lambda: Support("A", None), "expected a claim, an argument, a step or a title, got None"),
        (lambda: Support("A", "B", "entailmnt"), "unknown kind 'entailmnt'; did you mean 'entailment'?"),
        (
            lambda: Counterpoint("A", "B", SupportKind.REASON),
            "unknown kind SupportKind.REASON",
        ),
        (lambda: ArgumentMap(claims=["A"]), "expected claims, got 'A' among them"),
        (lambda: ArgumentMap(supports=[("A", "B")]), "expected supports, got ('A', 'B') among them"),
        (lambda: ArgumentMap(claims=MAP.claims, supports=MAP.counterpoints), "expected supports, got Counterpoint("),
        (lambda: Query(roles="nonsense"), "unknown role 'nonsense'; choose from 'main-claim'"),
        (lambda: Query(roles="raeson"), "unknown role 'raeson'; did you mean 'reason'?"),
        (lambda: Query(unsupported=1), "unsupported must be True or False, not 1; try True"),
        (lambda: Selection(depth=-1), "depth must be 0 or more, not -1"),
        (lambda: Selection(focus=InferenceRef("S")), "expected a claim or an argument, got a step; use <S>"),
        (lambda: Selection("with-titel"), "unknown mode 'with-titel'; did you mean 'with-title'?"),
        (lambda: PartOptions(max_boxes=-1), "max_boxes must be 0 or more, not -1"),
        (lambda: view(MAP, max_boxes=-1), "max_boxes must be 0 or more, not -1"),
        (lambda: view(MAP, "Ferry"), "expected a Selection, such as Selection(tags='nature'), got 'Ferry'"),
        (lambda: MAP.claims_asked("traffic"), "expected a Query"),
        (lambda: MAP.claim(5), "title must be a string, not 5"),
        (lambda: MAP.inference("S"), "expected a step, such as 'step 1 of <Safety>', got 'S'"),
        (lambda: union(MAP), "expected the differences of two maps, from diff, got"),
        (lambda: union(diff(MAP, MAP)).around(-1), "depth must be 0 or more, not -1"),
        (
            lambda: diff(MAP, None),
            "expected an ArgumentMap, a Reading, a Document or a path, got None",
        ),
        (lambda: Span(3, 1), "a span must satisfy 0 <= start <= end"),
        (lambda: Span("a", 1), "a span has two offsets"),
        (lambda: Edit(3, "x"), "expected a Span, such as Span(0, 1), got 3"),
        (lambda: Source("", "x").position(-1), "an offset must be a whole number, 0 or more, not -1"),
        (lambda: Mark("bald", 0, 1), "unknown kind 'bald'; did you mean 'bold'?"),
        (lambda: Mark(4, 10, "bold"), "unknown kind 4; choose from 'bold', 'italic', 'link'"),
        (lambda: picture(MAP, to="gif"), "unknown file type 'gif'; choose from"),
        (lambda: picture(MAP, to="svgg"), "unknown file type 'svgg'; did you mean 'svg'?"),
        (lambda: picture(MAP, notation="reason"), "unknown notation 'reason'; did you mean 'reasons'?"),
        (lambda: picture(MAP, options="A4"), "expected FileOptions, got 'A4'"),
        (
            lambda: picture(MAP, part=[]),
            "expected PartOptions for part, such as PartOptions(Selection(focus='Safety')), got []",
        ),
        (lambda: picture(MAP, layout="laiered"), "unknown layout 'laiered'; did you mean 'layered'?"),
        (lambda: PictureOptions(notation="numbred"), "unknown notation 'numbred'; did you mean 'numbered'?"),
        (lambda: PictureOptions(time_limit=-1), "time_limit must be between 0 and inf, not -1"),
        (lambda: BatchOptions(kinds=["svg", "gif"]), "unknown file type 'gif'; choose from"),
        (lambda: BatchOptions(picture="reasons"), "picture must be PictureOptions, not 'reasons'"),
        (lambda: FileOptions(embed_font="yes"), "embed_font must be True or False, not 'yes'; try True"),
        (lambda: FileOptions(steps="dephth"), "unknown order 'dephth'; did you mean 'depth'?"),
        (lambda: check(DOCUMENT, "tag-in-wort"), "unknown check 'tag-in-wort'; did you mean 'tag-in-word'?"),
        (lambda: draw_files([b"a.argdown"]), "expected a path, got b'a.argdown'; try 'a.argdown'"),
        (lambda: draw_files("a.argdown", executor=4), "expected an executor of concurrent.futures, got 4"),
        (lambda: read(5), "expected a path, got 5"),
        (lambda: Document.of(b"[A]: a."), "expected a text, got b'[A]: a.'"),
        (lambda: Document.of(None), "expected a text, got None"),
        (lambda: Document.of("[A]: a.", [1]), "expected a mapping as configuration, got [1]"),
        (lambda: interpret_text(5), "expected a text, got 5"),
        (lambda: DOCUMENT.apply([Rename("Work", "Job")]), "give them one by one: apply(*intentions)"),
        (lambda: DOCUMENT.apply("rename"), "expected intentions, got 'rename'; try argmap.edits.Rename(…)"),
        (lambda: DOCUMENT.apply(None), "expected intentions, got None"),
        (lambda: Reword("Work", None), "text must be a string, not None; try ''"),
        (lambda: Move("Work", None), "group must be a string, not None; try ''"),
        (lambda: Tag("Work", None), "tag must be a string, not None; try ''"),
        (lambda: Remove("Work", "keeep"), "unknown hanging 'keeep'; did you mean 'keep'?"),
        (lambda: SetData("Work", "x", [1]), "value must be a string, a number, True, False or None, not [1]"),
        (lambda: AddArgument("S", premises=[5]), "a premise or conclusion must be a string"),
        (lambda: merge_texts(MAP, MAP, MAP), "expected a text, got"),
        (lambda: merge(MAP, MAP, MAP, "ours"), "expected Labels, got 'ours'"),
        (lambda: Labels(size=3), "size must be 7 or more, not 3"),
    ],
)
def test_wrong_values(call: Callable[[], Any], said: str) -> None:
    """A wrong value is refused where it is given, and the message says what was probably meant."""
    with pytest.raises(InvalidValueError) as raised:
        call()
    assert said in str(raised.value)


@pytest.mark.parametrize(
    ("call", "kind", "said"),
    [
        (lambda: picture(MAP, theme="drak"), ThemeError, "unknown theme 'drak'; did you mean 'dark'?"),
        (lambda: PictureOptions(theme="drak"), ThemeError, "unknown theme 'drak'; did you mean 'dark'?"),
        (lambda: PictureOptions(colour_by="tags"), ThemeError, "cannot colour by 'tags'; did you mean 'tag'?"),
        (lambda: PictureOptions(engine=5), EngineError, "no such engine; choose 'embedded' or 'system'"),
        (lambda: picture(MAP, fit="A99"), SizeError, "unknown page 'A99'; use paper such as A4"),
        (lambda: PictureOptions(fit="30x30"), SizeError, "each side of a page must be between 50 and 5000 mm"),
        (lambda: FileOptions(page="A9"), SizeError, "unknown paper size 'A9'; choose from"),
        (lambda: FileOptions(scale="2"), SizeError, "--scale must be a number, not '2'"),
        (lambda: view(MAP, close="x"), MapError, "no group 'x' in the map; it has none"),
        (lambda: view(MAP, Selection(include="Fery")), MapError, "no claim 'Fery' in the map; did you mean 'Ferry'?"),
        (lambda: view(MAP, Selection(exclude="Fery")), MapError, "no claim 'Fery' in the map; did you mean 'Ferry'?"),
        (lambda: view(MAP, Selection(exclude_arguments="Costs")), MapError, "no argument 'Costs' in the map; did you"),
        (lambda: view(MAP, Selection(sections="Sea")), MapError, "no non-empty section 'Sea' in the map; it has none"),
        (lambda: view(SECTIONS, Selection(sections="See")), MapError, "'See' in the map; did you mean 'Sea'?"),
        (lambda: MAP["Shifts"], MapError, "no claim 'Shifts' in the map, but there is an argument <Shifts>"),
        (lambda: MAP.argument("Noise"), MapError, "no argument 'Noise' in the map, but there is a claim [Noise]"),
        (lambda: SECTIONS.map.group("Sea"), MapError, "a group with this title, and the key 's1'"),
        (lambda: MAP.counterpoints_of("Nose"), MapError, "no claim 'Nose' in the map; did you mean 'Noise'?"),
        (lambda: MAP.supports_of("<Costs>"), MapError, "no argument 'Costs' in the map; did you mean 'Cost'?"),
        (lambda: MAP.inferences_for("Fery"), MapError, "no claim 'Fery' in the map; did you mean 'Ferry'?"),
        (lambda: MAP.inferences_from("Fery"), MapError, "no claim 'Fery' in the map; did you mean 'Ferry'?"),
        (lambda: MAP.arguments_for("Fery"), MapError, "no claim 'Fery' in the map; did you mean 'Ferry'?"),
        (lambda: MAP.premises_of("Shift"), MapError, "no argument 'Shift' in the map; did you mean 'Shifts'?"),
        (lambda: MAP.roles_of("Noises"), MapError, "no claim 'Noises' in the map; did you mean 'Noise'?"),
        (lambda: MAP.roles_of(InferenceRef("Shifts", 4)), MapError, "has 1 inference, so there is no index 4"),
        (lambda: union(diff(MAP, MAP)).was(ClaimRef("Noises")), MapError, "no claim 'Noises' in the map"),
        (
            lambda: evolve(MAP, claims=[evolve(MAP.claims[0], title="Boats"), *MAP.claims[1:]]),
            MapError,
            "no claim 'Ferry' in the map, but the argument 'Shifts' names it",
        ),
        (
            lambda: evolve(MAP, claims=[one for one in MAP.claims if one.title != "Noise"]),
            MapError,
            "no claim 'Noise' in the map, but a counterpoint names it",
        ),
    ],
)
def test_names_that_are_not_there(call: Callable[[], Any], kind: type[ArgmapError], said: str) -> None:
    """A name that is not in the map, or that argmap does not know, is refused at once, with the nearest one."""
    with pytest.raises(kind) as raised:
        call()
    assert said in str(raised.value)


def test_a_set_has_one_order() -> None:
    """A set gives the same map in each run."""
    names = {"sea", "air", "land", "wind"}
    assert Claim("A", "a", tags=names).tags == ("air", "land", "sea", "wind")
    assert [one.claim for one in Inference(names, "A").premises] == ["air", "land", "sea", "wind"]
    assert [one.title for one in ArgumentMap(claims=set(map(Claim, names))).claims] == ["air", "land", "sea", "wind"]


def test_the_mode_of_a_selection_counts() -> None:
    """A part has the mode of its selection, unless it has a mode of its own; it is the part that `view` shows."""
    text = "[Ferry]: a\n  + [Work]: b\n\n[Alone]: c\n"
    for notation in ("reasons", "argdown"):
        for mode in ("with-relations", "all"):
            part = PartOptions(Selection(mode, disconnected=False))
            found = picture(Document.of(text), part=part, notation=notation)
            assert b'data-claim="Work"' in found, (notation, mode)
            assert b'data-claim="Alone"' not in found, (notation, mode)


def test_a_step_in_words() -> None:
    """A step may be named in words wherever it is meant."""
    assert MAP.inference("step 1 of <Shifts>") is MAP.argument("Shifts").inferences[0]


def test_a_file_type_by_its_suffix() -> None:
    """A suffix of file names is a name of the file type, too."""
    assert picture(MAP, to="mmd") == picture(MAP, to="mermaid")
    assert picture(MAP, to=".txt") == picture(MAP, to="text")


def test_differences_are_true_if_there_are_any() -> None:
    """They are counted and gone through like a list of changes."""
    same, other = diff(MAP, MAP), diff(MAP, evolve(MAP, title="Night ferry"))
    assert (bool(same), len(same), list(same)) == (False, 0, [])
    assert (bool(other), len(other), list(other)) == (True, 1, list(other.changes))


def test_a_new_text_can_be_written() -> None:
    """A claim or argument with a new text has its other wordings, not the old text."""
    claim, gist = MAP.claim("Noise"), MAP.argument("Cost")
    changed = evolve(
        MAP,
        claims=[evolve(one, text="It is loud.") if one == claim else one for one in MAP.claims],
        arguments=[evolve(one, gist="It is dear.") if one == gist else one for one in MAP.arguments],
    )
    assert changed.claim("Noise").wordings == ("It is loud.",)
    assert Document.of(argdown(changed)).map == changed
    assert [(one.kind.value, one.new) for one in diff(MAP, changed)] == [
        ("reworded", "It is loud."),
        ("reworded", "It is dear."),
    ]
    twice = Claim("A", "now", other_wordings=["once", "now", "once"])
    assert twice.other_wordings == ("once",)
    assert evolve(twice, text="once") == Claim("A", "once")
    assert evolve(twice, text="then").wordings == ("once", "then")


def test_marks_stay_on_their_words() -> None:
    """With a new text, a mark stays if its words do, and goes if others are in its place."""
    claim = Claim("A", "Ships are slow and loud.", marks=[Mark("bold", 0, 5), Mark("italic", 10, 14)])
    assert evolve(claim, text="Ships are fast and loud.").marks == (Mark("bold", 0, 5),)
    assert evolve(claim, text="Ships are slow.").marks == claim.marks
    assert evolve(claim, text="No.").marks == ()
    fresh = evolve(claim, text="Boats are fast.", marks=[Mark("bold", 0, 5)])
    assert argdown(ArgumentMap(claims=[fresh])) == "[A]: **Boats** are fast.\n"


def test_numbers_that_equal_nothing_are_written() -> None:
    """Data with what is not a number equals itself, and is written."""
    one = ArgumentMap(claims=[Claim("A", "a", data={"x": [float("nan"), 1.5]})])
    assert one == ArgumentMap(claims=[Claim("A", "a", data={"x": [math.nan, 1.5]})])
    assert Document.of(argdown(one)).map == one


@given(st.recursive(st.none() | st.booleans() | st.integers(-9, 9) | texts, lambda inner: st.lists(inner, max_size=3)))
@times(0.5)
@pytest.mark.law
def test_what_is_no_text_is_never_one(value: object) -> None:
    """A title is a string that is not empty, or refused."""
    if isinstance(value, str) and value:
        assert Claim(value).title
    else:
        with pytest.raises(InvalidValueError):
            Claim(value)


@pytest.mark.parametrize("call", [lambda long: Query(roles=long), lambda long: picture(ArgumentMap(), to=long)])
def test_messages_cut_long_values(call: Callable[[str], object]) -> None:
    """A message about a wrong value does not repeat all of it."""
    with pytest.raises(InvalidValueError) as found:
        call("bridge" * 5000)
    assert len(str(found.value)) < 400
