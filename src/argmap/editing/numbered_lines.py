"""New lines of a premise–conclusion structure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from attrs import field, frozen

from argmap.editing.relating import with_source, written
from argmap.editing.writing import plain
from argmap.errors import EditCode, EditError, InvalidValueError
from argmap.interpret.reading import Reading
from argmap.model.claim import Claim
from argmap.model.ends import ClaimRef
from argmap.model.map import ArgumentMap
from argmap.model.titles import claim_title
from argmap.values import is_text, several, shown

_TITLED = re.compile(r"\[(?P<title>[^\]]+)\](?:$|:[ \t]*(?P<text>.*))", re.DOTALL)
_KEYS = frozenset({"title", "text"})


@frozen
class Line:
    """Hold a numbered line to write: a claim of the map, or a new one."""

    #: Title of the claim; empty for a new claim without a title.
    title: str = field(default="", converter=claim_title)
    #: Its text, if it is new.
    text: str = field(default="", validator=is_text)


#: A line as Argdown text, as a claim of the map, or as a table with ``title`` and ``text``.
Asked: TypeAlias = Line | Claim | ClaimRef | Mapping[str, str] | str


def line(asked: Asked) -> Line:
    """Return the line for *asked*.

    A string without a title in brackets is a text, or the title of a claim of the map.

    >>> line("[Safety]: They help."), line("[Safety]"), line("They help.")
    (Line(title='Safety', text='They help.'), Line(title='Safety', text=''), Line(title='', text='They help.'))
    """
    if isinstance(asked, Line):
        return asked
    if isinstance(asked, (Claim, ClaimRef)):
        return Line(asked.title)
    if isinstance(asked, str):
        titled = _TITLED.fullmatch(asked)
        return Line(titled["title"], titled["text"] or "") if titled else Line("", asked)
    if not isinstance(asked, Mapping) or not asked.keys() <= _KEYS or not all(map(_is_text, asked.values())):
        raise InvalidValueError(
            f"a premise or conclusion must be a string, or have only 'title' and 'text', not {shown(asked)}"
        )
    return Line(**asked)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def lines(asked: Iterable[Asked] | Asked) -> tuple[Line, ...]:
    """Return the lines for *asked*, which is one or several."""
    if isinstance(asked, (Line, Claim, ClaimRef, Mapping, str)):
        return (line(asked),)
    if not isinstance(asked, Iterable):
        raise InvalidValueError(f"expected premises, got {shown(asked)}")
    return tuple(map(line, asked))


def known(argmap: ArgumentMap, wanted: Line) -> Line:
    """Return *wanted*, taking a text that is the title of a claim as such."""
    return Line(wanted.text) if not wanted.title and argmap.has_claim(wanted.text) else wanted


def with_lines(argmap: ArgumentMap, wanted: Iterable[Line], group: str) -> tuple[ArgumentMap, Sequence[str]]:
    """Return the map with the claims of all lines, and their titles.

    New claims are in *group*.

    Raises:
        EditError: a title is taken, or is not in the map.
    """
    titles: list[str] = []
    for one in wanted:
        said = known(argmap, one)
        argmap, ref = with_source(argmap, ClaimRef(said.title), said.text, group)
        titles.append(ref.title)
    return argmap, titles


def numbered(reading: Reading, wanted: Iterable[Line], start: int = 1) -> Iterator[str]:
    """Yield the lines as Argdown, numbered from *start*."""
    for number, one in enumerate(wanted, start):
        said = known(reading.map, one)
        yield f"({number}) {written(reading, ClaimRef(said.title), said.text)}"


_RULE_SYNTAX = re.compile(r"[\\,{}<:.]|-(?=-)|(?<=-)-|/(?=[/*])")


def rules(asked: Iterable[str] | str) -> tuple[str, ...]:
    """Return the names of rules; a single string is one name."""
    return tuple(map(plain, several(asked, str, "names of rules")))


def inference_line(names: Sequence[str], dashes: str) -> str:
    r"""Return the line between premises and conclusion.

    It has the *names* of rules, or is *dashes* if there are none.

    >>> inference_line([], "-----"), inference_line(["Modus ponens", "Sum, all"], "-----")
    ('-----', '-- Modus ponens, Sum\\, all --')
    """
    if not names:
        return dashes
    return f"-- {', '.join(_RULE_SYNTAX.sub(_escaped, name) for name in names)} --"


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found[0]}"


def check_conclusion(argument: str, premises: Sequence[Line], conclusion: Line | None) -> None:
    """Raise `EditError` if there are only premises, or only a conclusion."""
    if premises and conclusion is None:
        raise EditError(f"<{argument}> has premises but no conclusion; add a conclusion", EditCode.MISSING_FIELD)
    if conclusion is not None and not premises:
        raise EditError(
            f"<{argument}> has a conclusion but no premises; add at least one premise", EditCode.MISSING_FIELD
        )
