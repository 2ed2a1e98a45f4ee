"""``similar-titles``: titles that differ only in case or spacing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from argmap.analysis.check import Check
from argmap.analysis.mends import replacement
from argmap.analysis.nearness import folded
from argmap.analysis.titles import Titled, titled, worded
from argmap.interpret.reading import Reading
from argmap.text import Diagnostic, Fix, Related, Severity


def _find(reading: Reading) -> Iterator[Diagnostic]:
    groups: defaultdict[tuple[bool, str], dict[str, list[Titled]]] = defaultdict(dict)
    for one in titled(reading):
        groups[one.claim, folded(one.title)].setdefault(one.title, []).append(one)
    said = {claims: worded(reading, claims=claims) for claims in (True, False)}
    for (claims, _), group in groups.items():
        real = {name: places for name, places in group.items() if not all(place.mention for place in places)}
        if len(real) > 1:
            yield from _findings(real, [name for name in real if name in said[claims]])


def _findings(group: Mapping[str, Sequence[Titled]], said: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield a finding for each title but the first with text; only a title without text may be rewritten."""
    kept = said[0] if said else next(iter(group))
    for name, places in group.items():
        if name == kept:
            continue
        fix: Fix = replacement(f"write {kept}", [place.inner for place in places], kept)
        yield Diagnostic(
            "similar-titles",
            Severity.WARNING,
            f"the titles {name!r} and {kept!r} differ only in case, spacing or signs that look alike,"
            " so they name two things",
            places[0].span,
            () if name in said else (fix,),
            (Related(group[kept][0].span, "the other title"),),
        )


SIMILAR_TITLES = Check(
    code="similar-titles",
    severity=Severity.WARNING,
    summary="titles that differ only in case, spacing or characters that look alike",
    why=(
        "Titles must match exactly. `[Bus lanes]` and `[Bus Lanes]` are two claims, and what supports one does not "
        "support the other. The same is true of straight and curly apostrophes, and of hyphens and dashes."
    ),
    bad=(
        "[Town]: The town should build bus lanes.\n"
        "  + [Bus lanes]: They are safe.\n"
        "\n"
        "[Signs]: The town needs no signs.\n"
        "  + [Bus Lanes]"
    ),
    at="[Bus Lanes]",
    good=(
        "[Town]: The town should build bus lanes.\n"
        "  + [Bus lanes]: They are safe.\n"
        "\n"
        "[Signs]: The town needs no signs.\n"
        "  + [Bus lanes]"
    ),
    find=_find,
)
