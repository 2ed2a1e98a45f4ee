"""The course kit in maps/teaching: each map fits its text and shows what its lesson promises."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from trying import sweep

from argmap import Argument, ArgumentMap, Claim, Counterpoint, CounterpointKind, check
from argmap.cli.main import main
from argmap.editing.normal_form import normal_form
from argmap.editing.style import Style
from argmap.interpret.interpret import interpret_text
from argmap.model.claim import Citation
from argmap.model.ends import ClaimRef, InferenceRef
from argmap.model.query import Role
from argmap.teaching.exercise import exercises

KIT = Path(__file__).parents[1] / "maps" / "teaching"
LESSONS = sorted(path.stem for path in KIT.glob("*.argdown"))
#: What every lesson says of itself.
KEYS = {"level", "topic", "teaches", "ask", "notes"}
#: Words by which a reader finds reasons, conclusions and counterpoints; every text has some.
INDICATORS = re.compile(
    r"\b(because|since|so|therefore|hence|follows|for one thing|however|but|besides)\b", re.IGNORECASE
)
#: Words that join claims, and so have no place inside of one.
JOINTS = re.compile(r"\b(because|therefore|hence|thus|so that|since|however|but)\b|^(So|And|Then)\b", re.IGNORECASE)

Holds = Callable[[ArgumentMap], bool]


def text_of(lesson: str) -> str:
    """Return the text of *lesson*."""
    return (KIT / f"{lesson}.txt").read_text(encoding="utf-8")


def source_of(lesson: str) -> str:
    """Return the map of *lesson* as it is written."""
    return (KIT / f"{lesson}.argdown").read_text(encoding="utf-8")


def map_of(lesson: str) -> ArgumentMap:
    """Return the map of *lesson*."""
    return interpret_text(source_of(lesson)).map


def about(lesson: str) -> Mapping[str, Any]:
    """Return what *lesson* says of itself."""
    found: Mapping[str, Any] = map_of(lesson).data["teaching"]
    return found


def citations(lesson: str) -> Iterator[tuple[str, Citation]]:
    """Give each place that a claim of *lesson* cites, with the claim's title."""
    for claim in map_of(lesson).claims:
        for citation in claim.sources:
            yield claim.title, citation


def linked(map: ArgumentMap) -> bool:
    """Tell whether a step has premises that work only together."""
    return any(len(inference.premises) > 1 for argument in map.arguments for inference in argument.inferences)


def reasons(map: ArgumentMap, claim: str) -> int:
    """Return how many reasons speak for *claim*, linked premises being one."""
    return len(map.inferences_for(claim)) + len(map.supports_of(claim))


def convergent(map: ArgumentMap) -> bool:
    """Tell whether some claim has several reasons."""
    return any(reasons(map, claim.title) > 1 for claim in map.claims)


def speaks_for(map: ArgumentMap, claim: str) -> bool:
    """Tell whether *claim* is given as a reason for something, alone or linked."""
    return bool(map.roles_of(claim) & {Role.REASON, Role.PREMISE})


def chain(map: ArgumentMap) -> bool:
    """Tell whether some claim is a sub-conclusion."""
    return any(reasons(map, claim.title) and speaks_for(map, claim.title) for claim in map.claims)


def objections(map: ArgumentMap) -> Iterator[str]:
    """Give the claims that have objections."""
    for point in map.counterpoints:
        if point.kind is CounterpointKind.OBJECTION and isinstance(point.target, ClaimRef):
            yield point.target.title


def undercuts(map: ArgumentMap) -> tuple[Counterpoint, ...]:
    """Return the undercuts that aim at a step."""
    return tuple(point for point in map.counterpoints if isinstance(point.target, InferenceRef))


def schemes(map: ArgumentMap) -> Mapping[str, int]:
    """Return the schemes of steps, and how many premises such a step has at most."""
    steps = (inference for argument in map.arguments for inference in argument.inferences if inference.scheme)
    return {step.scheme: len(step.premises) for step in sorted(steps, key=lambda step: len(step.premises))}


def critical_question(map: ArgumentMap) -> bool:
    """Tell whether a step by a scheme is undercut."""
    targets = (point.target for point in undercuts(map))
    return any(isinstance(target, InferenceRef) and map.inference(target).scheme for target in targets)


#: What a lesson may promise, and how it is seen in the map.
PROMISES: Mapping[str, Holds] = {
    "reason and conclusion": lambda found: any(reasons(found, root.title) for root in found.roots),
    "convergent reasons": convergent,
    "linked premises": linked,
    "linked and convergent": lambda found: linked(found) and convergent(found),
    "chain of reasons": chain,
    "objection": lambda found: bool({root.title for root in found.roots} & set(objections(found))),
    "objection to a premise": lambda found: any(speaks_for(found, title) for title in objections(found)),
    "undercut": lambda found: bool(undercuts(found)),
    "rebuttal": lambda found: any(Role.REBUTTAL in found.roles_of(claim) for claim in found.claims),
    "implicit premise": lambda found: any(
        claim.implicit and Role.PREMISE in found.roles_of(claim) for claim in found.claims
    ),
    "expert opinion": lambda found: schemes(found).get("argument from expert opinion") == 2,
    "analogy": lambda found: schemes(found).get("argument from analogy") == 2,
    "causal claim": lambda found: "argument from correlation to cause" in schemes(found),
    "slippery slope": lambda found: schemes(found).get("slippery slope argument", 0) > 2,
    "critical question": critical_question,
    "speakers": lambda found: len({claim.by for claim in found.claims if claim.by}) > 1,
}


def test_the_kit_is_a_course() -> None:
    """At least fourteen texts with maps, from easy to hard, each with its focus; together they cover it all."""
    assert sorted(path.stem for path in KIT.glob("*.txt")) == LESSONS
    assert len(LESSONS) >= 14
    assert [int(lesson[:2]) for lesson in LESSONS] == list(range(1, len(LESSONS) + 1))
    levels = [about(lesson)["level"] for lesson in LESSONS]
    assert levels == sorted(levels)
    focus = [about(lesson)["teaches"][0] for lesson in LESSONS[:14]]
    assert len(set(focus)) == len(focus)
    assert {promise for lesson in LESSONS for promise in about(lesson)["teaches"]} == set(PROMISES)


@pytest.mark.parametrize("lesson", LESSONS)
def test_nothing_is_found(lesson: str) -> None:
    """Checks find nothing, the map is in the normal form, and it says the same of itself as every other."""
    source = source_of(lesson)
    assert check(interpret_text(source)) == ()
    assert normal_form(interpret_text(source), Style()) == ()
    data = map_of(lesson).data
    assert data["sources"]["text"] == {"title": map_of(lesson).title, "file": f"{lesson}.txt"}
    assert set(about(lesson)) == KEYS


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_text_is_short(lesson: str) -> None:
    """A text has 120 to 250 words, in paragraphs of one line each, and words that show where the argument turns."""
    text = text_of(lesson)
    assert 120 <= len(text.split()) <= 250
    assert text.endswith("\n")
    assert all(line.strip() == line and line for line in text[:-1].split("\n\n"))
    assert not any("\n" in paragraph for paragraph in text[:-1].split("\n\n"))
    assert INDICATORS.search(text)


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_map_is_small(lesson: str) -> None:
    """A map has 5 to 14 claims, each one full sentence, with distinct and short titles."""
    found = map_of(lesson)
    things: list[Claim | Argument] = [*found.claims, *found.arguments]
    titles = [thing.title.lower() for thing in things]
    assert 5 <= len(found.claims) <= 14
    assert len(set(titles)) == len(titles)
    assert [title for title in titles if len(title) > 26] == []
    assert [thing.title for thing in things if thing.untitled] == []
    assert [claim.text for claim in found.claims if not re.fullmatch(r"[A-Z][^.?!;]*\.", claim.text)] == []
    assert [claim.text for claim in found.claims if JOINTS.search(claim.text)] == []


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_claim_is_found_in_the_text(lesson: str) -> None:
    """A claim is implicit, or quotes words of one sentence, once in its paragraph; all have speakers, or none has."""
    paragraphs = text_of(lesson)[:-1].split("\n\n")
    for title, citation in citations(lesson):
        assert (title, citation.ref) == (title, "text")
        assert (title, citation.paragraph in range(1, len(paragraphs) + 1)) == (title, True)
        assert (title, paragraphs[citation.paragraph - 1].count(citation.quote or " ")) == (title, 1)
        assert (title, re.search(r"[.?!] ", citation.quote)) == (title, None)
    claims = map_of(lesson).claims
    assert [claim.title for claim in claims if claim.implicit == bool(claim.sources)] == []
    assert [claim.title for claim in claims if claim.implicit and claim.by] == []
    assert len({bool(claim.by) for claim in claims if not claim.implicit}) == 1


@pytest.mark.parametrize("lesson", LESSONS)
def test_no_words_are_quoted_twice(lesson: str) -> None:
    """Quotes do not overlap, so that each mark in the text is one claim."""
    paragraphs = text_of(lesson)[:-1].split("\n\n")
    for at, other in itertools.combinations([citation for _, citation in citations(lesson)], 2):
        if at.paragraph == other.paragraph:
            text = paragraphs[at.paragraph - 1]
            first, second = sorted((text.index(one.quote), one.quote) for one in (at, other))
            assert first[0] + len(first[1]) <= second[0], (first, second)


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_claim_has_a_role(lesson: str) -> None:
    """No claim stands alone, and only the first two lessons, of several short texts, have several main claims."""
    found = map_of(lesson)
    assert [claim.title for claim in found.claims if not found.roles_of(claim)] == []
    assert len(found.roots) == 1 or lesson in LESSONS[:2]


@pytest.mark.parametrize(
    ("lesson", "promise"), [(lesson, promise) for lesson in LESSONS for promise in about(lesson)["teaches"]]
)
def test_promises_are_kept(lesson: str, promise: str) -> None:
    """What a lesson says it teaches is in its map."""
    assert PROMISES[promise](map_of(lesson))


@pytest.mark.parametrize("promise", PROMISES)
def test_promises_can_be_broken(promise: str) -> None:
    """A single claim keeps no promise."""
    assert not PROMISES[promise](ArgumentMap(claims=[Claim("Lanes", "The town should build cycle lanes.")]))


def test_the_readme_lists_the_lessons() -> None:
    """The table of lessons in README.md has a row for each, with what the map says of itself."""
    rows = (KIT / "README.md").read_text(encoding="utf-8").splitlines()
    assert [row for row in rows if re.match(r"\| \d", row)] == [row_of(lesson) for lesson in LESSONS]


def row_of(lesson: str) -> str:
    """Return the row of *lesson* in the table."""
    data = about(lesson)
    teaches = ", ".join(data["teaches"])
    return (
        f"| {int(lesson[:2])} | {data['level']} | [{map_of(lesson).title}]({lesson}.txt) | [map]({lesson}.argdown) "
        f"| {data['topic']} | {teaches} | {data['ask']} |"
    )


@pytest.mark.law
@pytest.mark.parametrize("lesson", LESSONS)
def test_worksheets(lesson: str, tmp_path: Path) -> None:
    """A sheet with its key is made of every lesson, in every form, with some of the exercises at least."""
    forms = ("pdf", "html", "docx") if lesson in sweep(LESSONS, 3) else ("html",)
    source = KIT / f"{lesson}.argdown"
    arguments = ["worksheet", str(source), "--text", str(KIT / f"{lesson}.txt"), "--seed", "7", "-o", str(tmp_path)]
    result = CliRunner().invoke(main, [*arguments, "--format", ",".join(forms)])
    assert result.exit_code == 0, result.output
    made = {file.name for file in tmp_path.iterdir()}
    assert made == {f"{lesson}-A{key}.{form}" for key in ("", "-key") for form in forms}
    refused = {line.split(": ")[1] for line in result.output.splitlines()}
    assert refused < set(exercises())
