"""The maps that come with argmap: read without a finding, one reading in two views, pictures up to date."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from argmap import Argument, ArgumentMap, Claim
from argmap.interpret.interpret import interpret_text
from argmap.render.fit import fit_called
from argmap.render.notations.reasons import stage
from argmap.render.picture import draw
from argmap.render.strands.drawing import TYPE

ROOT = Path(__file__).parents[1]
MAPS = sorted((ROOT / "maps").glob("*.argdown"))
#: The most boxes of an overview.
BOXES = 18
#: The most words of a quotation.
QUOTED = 5


def of(name: str) -> ArgumentMap:
    """Return the map called *name*."""
    return interpret_text((ROOT / "maps" / f"{name}.argdown").read_text(encoding="utf-8")).map


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_read_without_a_finding(path: Path) -> None:
    """Nothing is wrong with a map that we ship."""
    assert interpret_text(path.read_text(encoding="utf-8")).diagnostics == ()


@pytest.mark.parametrize("name", ["op-ed", "op-ed-overview"])
def test_everything_has_a_speaker_or_is_implicit(name: str) -> None:
    """Each claim and argument of the op-ed says whose it is and where it stands, or that it is ours."""
    found: list[Claim | Argument] = [*of(name).claims, *of(name).arguments]
    said = [member for member in found if not (member.data.get("implicit") or getattr(member, "implicit", False))]
    assert [member.title for member in said if not member.sources] == []
    assert [member.title for member in said if bool(member.by) is member.analyst] == []
    assert [member.title for member in found if member.untitled] == []


@pytest.mark.parametrize("name", ["op-ed", "op-ed-overview"])
def test_what_the_text_says_is_found_there(name: str) -> None:
    """Each claim of the op-ed that is not implicit has a quotation from each paragraph, of five words at most."""
    cited = [(claim.title, citation.quote.split()) for claim in of(name).claims for citation in claim.sources]
    assert [title for title, words in cited if not 0 < len(words) <= QUOTED] == []


def test_every_paragraph_is_there() -> None:
    """Each of the op-ed's 24 paragraphs is the source of some claim."""
    cited = {citation.paragraph for claim in of("op-ed").claims for citation in claim.sources}
    assert cited == set(range(1, 25))


def test_all_leads_to_a_main_claim() -> None:
    """From each claim a way leads over inferences, supports and counterpoints to one of the two main claims."""
    argmap = of("op-ed")
    up: dict[str, set[str]] = {}
    for argument in argmap.arguments:
        for inference in argument.inferences:
            for premise in inference.premises:
                up.setdefault(premise.claim, set()).add(inference.conclusion)
                up.setdefault(f"<{argument.title}>", set()).add(inference.conclusion)
    for relation in argmap.relations:
        source, target = (getattr(end, "title", "") for end in (relation.source, relation.target))
        up.setdefault(source, set()).add(target or f"<{getattr(relation.target, 'argument', '')}>")
        up.setdefault(f"<{source}>", set()).add(target or f"<{getattr(relation.target, 'argument', '')}>")
        up.setdefault(f"<{target}>", set()).add(target)
    roots = {claim.title for claim in argmap.roots}
    reached = set(roots)
    while more := {title for title, above in up.items() if above & reached} - reached:
        reached |= more
    assert len(roots) == 2
    assert [claim.title for claim in argmap.claims if claim.title not in reached] == []


def test_overview_is_a_view_of_the_same_reading() -> None:
    """What the overview holds stands word for word in the full map, with the same speakers and places."""
    full, overview = of("op-ed"), of("op-ed-overview")
    for claim in overview.claims:
        whole = full.claim(claim.title)
        assert (claim.text, claim.by, claim.sources, claim.tags) == (whole.text, whole.by, whole.sources, whole.tags)
    for argument in overview.arguments:
        assert argument.gist == full.argument(argument.title).gist
    assert {claim.title for claim in overview.roots} == {claim.title for claim in full.roots}


def test_overview_fits_on_a_page() -> None:
    """An overview has few boxes."""
    assert len(stage(of("op-ed-overview")).boxes) <= BOXES


def test_overview_is_readable_on_a4() -> None:
    """On A4, the sentences of the overview are 7.5 points high, in the better of both ways round."""
    sizes = []
    for page in map(fit_called, ("A4", "A4-landscape")):
        drawing = draw(of("op-ed-overview"), layout="strands", fit=page).drawing
        sizes.append(TYPE * min(page.width / drawing.width, page.height / drawing.height))
    assert max(sizes) >= 7.5


@pytest.mark.slow
def test_pictures_in_the_docs_are_up_to_date() -> None:
    """The pictures in README, docs and gallery are what argmap draws now; scripts/pictures.py draws them anew."""
    script = ROOT / "scripts" / "pictures.py"
    done = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
