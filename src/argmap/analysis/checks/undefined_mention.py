"""``undefined-mention``: a mention of something that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import replacement
from argmap.analysis.nearness import meant, near, sure
from argmap.analysis.titles import Titled, titled
from argmap.interpret.reading import Reading
from argmap.text import Diagnostic, Fix, Severity

#: Suggestions are made for this many titles at most.
_MOST = 50


def _find(reading: Reading) -> Iterator[Diagnostic]:
    found = list(titled(reading))
    tables = {
        claims: {one.title for one in found if one.claim is claims and not one.mention} for claims in (True, False)
    }
    looked = 0
    for one in found:
        if one.mention and one.title not in tables[one.claim]:
            looked += 1
            nearest = near(one.title, sorted(tables[one.claim])) if looked <= _MOST else ()
            yield _finding(one, nearest, other=one.title in tables[not one.claim])


def _finding(one: Titled, nearest: tuple[str, ...], *, other: bool) -> Diagnostic:
    kind = "claim" if one.claim else "argument"
    return Diagnostic(
        "undefined-mention",
        Severity.WARNING,
        f"there is no {kind} {one.title!r}{meant([_other(one)] if other else [repr(name) for name in nearest])}",
        one.span,
        tuple(_fixes(one, nearest, other=other)),
    )


def _other(one: Titled) -> str:
    return f"@<{one.title}>" if one.claim else f"@[{one.title}]"


def _fixes(one: Titled, nearest: tuple[str, ...], *, other: bool) -> Iterator[Fix]:
    certain = [name for name in nearest if sure(one.title, name)]
    if other:
        yield replacement(f"write {_other(one)}", [one.span], _other(one))
    elif len(certain) == 1:
        yield replacement(f"write {certain[0]}", [one.inner], certain[0])


UNDEFINED_MENTION = Check(
    code="undefined-mention",
    severity=Severity.WARNING,
    summary="a mention of a claim or argument that does not exist",
    why=(
        "A mention points to a claim or argument elsewhere in the text; it does not define one. If nothing has this "
        "title, the title is misspelt or the brackets are wrong: `@[…]` mentions a claim, `@<…>` an argument."
    ),
    bad="[Safety]: Bus lanes are safe.\n\nWe come back to @[Safty] soon.",
    at="@[Safty]",
    good="[Safety]: Bus lanes are safe.\n\nWe come back to @[Safety] soon.",
    find=_find,
)
