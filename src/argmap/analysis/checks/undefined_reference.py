"""``undefined-reference``: a title that is used but has no text."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import replacement
from argmap.analysis.nearness import folded, meant, near, sure
from argmap.analysis.titles import Titled, chosen, titled, worded
from argmap.interpret.reading import Reading
from argmap.text import Diagnostic, Severity

#: Suggestions are made for this many titles at most.
_MOST = 50
#: In a text that is not a sketch, this many titles have text for each that has none.
_FINISHED = 3


def _find(reading: Reading) -> Iterator[Diagnostic]:
    yield from _findings(reading, claims=True)
    yield from _findings(reading, claims=False)


def _findings(reading: Reading, *, claims: bool) -> Iterator[Diagnostic]:
    """Yield titles without text if most titles have text; otherwise only likely misspellings."""
    places = reading.places.claims if claims else reading.places.arguments
    said = worded(reading, claims=claims)
    alike = {folded(name) for name in said}
    open_ = {name for name in chosen(places) if name not in said and folded(name) not in alike}
    strict = len(said) >= _FINISHED * len(open_)
    looked = 0
    for one in titled(reading):
        if one.mention or one.claim is not claims or one.title not in open_:
            continue
        open_.remove(one.title)
        looked += 1
        nearest = near(one.title, sorted(said)) if looked <= _MOST else ()
        if strict or any(sure(one.title, name) for name in nearest):
            yield _finding(one, nearest)


def _finding(one: Titled, nearest: tuple[str, ...]) -> Diagnostic:
    kind = "claim" if one.claim else "argument"
    certain = [name for name in nearest if sure(one.title, name)]
    fixes = (replacement(f"write {certain[0]}", [one.inner], certain[0], safe=False),) if len(certain) == 1 else ()
    return Diagnostic(
        "undefined-reference",
        Severity.WARNING,
        f"the {kind} {one.title!r} is referred to but has no text{meant([repr(name) for name in nearest])}",
        one.span,
        fixes,
    )


UNDEFINED_REFERENCE = Check(
    code="undefined-reference",
    severity=Severity.WARNING,
    summary="a reference to a claim or argument that has no text anywhere",
    why=(
        "A title by itself refers to a claim or argument whose text is elsewhere. If there is no text anywhere, the "
        "title is usually misspelt and becomes a new claim without text. Titles without text are legal and common in "
        "sketches. If fewer than three in four titles have text, only likely misspellings are reported."
    ),
    bad=(
        "[Lanes]: The town should build bus lanes.\n"
        "  + [Safety]: They are safe.\n"
        "\n"
        "[Signs]: The town needs no signs.\n"
        "  + [Safty]"
    ),
    at="[Safty]",
    good=(
        "[Lanes]: The town should build bus lanes.\n"
        "  + [Safety]: They are safe.\n"
        "\n"
        "[Signs]: The town needs no signs.\n"
        "  + [Safety]"
    ),
    find=_find,
)
