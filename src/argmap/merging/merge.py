"""Merge two changed versions of a map by what they say.

Each version is read as a set of facts. The merged text is read again, and things whose facts are wrong become
conflicts. So no merge goes wrong silently.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from argmap.collecting import postponed
from argmap.errors import EditError
from argmap.merging.aligning import Versions, aligned
from argmap.merging.conflict import Conflict, conflicts
from argmap.merging.judging import Judging
from argmap.merging.trios import Trio, Trios, trios
from argmap.merging.version import Version
from argmap.merging.weaving import Tangled, Web, weave
from argmap.merging.writing import Labels, Written, apart, written
from argmap.model.data import NOTHING
from argmap.model.stubs import several
from argmap.text import LINE_END
from argmap.values import expect

if TYPE_CHECKING:  # most merges need only the text
    from argmap.editing.document import Document
    from argmap.model.map import ArgumentMap

#: Most rounds in which further things may become conflicts; after them, the whole texts are one conflict.
_ROUNDS = 4
_LABELS = Labels()
#: Most conflicts that an error message lists.
_TOLD = 3


@frozen(repr=False)
class MergeResult:
    """Hold a merged text and its conflicts.

    >>> from argmap import Document, merge
    >>> result = merge(*map(Document.of, ("[A]: Yes.", "[A]: Yes. #old", "[A]: No.")))
    >>> result, result.map.claim("A").tags
    (<MergeResult: 1 line, no conflicts>, ('old',))
    """

    #: The text, with git's conflict markers around conflicts.
    text: str
    #: The conflicts; empty if there are none.
    conflicts: tuple[Conflict, ...] = ()
    #: Settings besides the front matter, with which the versions were read; empty for none.
    configuration: Mapping[str, Any] = NOTHING

    @cached_property
    def document(self) -> Document:
        """Return the document of the merged text.

        Raises:
            EditError: there are conflicts, which only the author can decide.
        """
        if self.conflicts:
            raise EditError(f"the merge has conflicts, so there is no merged map: {_listed(self.conflicts)}")
        from argmap.editing.document import Document  # noqa: PLC0415 - as above

        return Document.of(self.text, self.configuration)

    @property
    def map(self) -> ArgumentMap:
        """Return the map of the merged text; raises what `document` raises."""
        return self.document.map

    def __repr__(self) -> str:
        lines = several(len(self.text.splitlines()), "line") or "empty"
        return f"<MergeResult: {lines}, {several(len(self.conflicts), 'conflict') or 'no conflicts'}>"


def _listed(conflicts: Sequence[Conflict]) -> str:
    more = len(conflicts) - _TOLD
    return "; ".join((*map(str, conflicts[:_TOLD]), *([f"and {more} more"] if more > 0 else [])))


def merge(
    base: str, ours: str, theirs: str, labels: Labels = _LABELS, configuration: Mapping[str, Any] = NOTHING
) -> MergeResult:
    """Return the merge of *ours* and *theirs*, both changed from *base*.

    Each side keeps its formatting. A change that both sides made is made once. If both add something in one place, ours
    comes first. *configuration* holds the settings besides front matter. Never raises for any text.

    Raises:
        InvalidValueError: a version is not a text.

        >>> merge("[A]: Yes.", "[A]: Yes. #old", "[A]: Oh yes.").text
        '[A]: Oh yes. #old'
    """
    for version in (base, ours, theirs):
        expect("a text", version, str)
    expect("Labels", labels, Labels)
    if theirs in {base, ours}:
        return MergeResult(ours, configuration=configuration)
    if ours == base:
        return MergeResult(theirs, configuration=configuration)
    with postponed():
        versions = aligned(*(Version.of(text, configuration) for text in (base, ours, theirs)))
        return evolve(merged(versions, labels), configuration=configuration)


def merged(versions: Versions, labels: Labels = _LABELS) -> MergeResult:
    """Return the merge of three aligned versions."""
    found = trios(*versions)
    judging = Judging(versions, found)
    contested = judging.built_on_what_is_gone()
    torn: frozenset[Trio] = frozenset()
    for _ in range(_ROUNDS):
        try:
            web = weave(judging.trios, judging.of_things(contested) | torn)
            if web.torn and not torn:
                torn = frozenset(_torn_apart(judging.trios, web.torn))
                continue
            attempt = _attempt(judging, web, labels)
        except Tangled:
            break
        wrong = judging.wrong(attempt, web)
        if not wrong:
            return MergeResult(attempt.text, tuple(conflicts(web, labels, tuple(torn))))
        if None in wrong or wrong <= contested:
            break
        contested = contested | wrong
    return _side_by_side(versions, labels)


def _torn_apart(found: Trios, torn: Sequence[Trio]) -> Iterator[Trio]:
    """Make two of each unit that both sides have moved, each to another place; give both."""
    waiting = list(torn)
    while waiting:
        trio = waiting.pop()
        if trio.ours is None or trio.theirs is None:
            continue
        waiting += [found.of[unit] for unit in (*trio.ours.below, *trio.theirs.below)]
        other = Trio(theirs=trio.theirs, base=trio.base, what=trio.what)
        found.every.append(other)
        found.of[trio.theirs] = other
        trio.theirs = None
        yield from (trio, other)


def _attempt(judging: Judging, web: Web, labels: Labels) -> Written:
    base, ours, theirs = (version.cut.tail for version in judging.versions)
    tail = theirs if ours == base else ours
    return written(web, tail, labels, _line_end(judging.versions))


def _line_end(versions: Versions) -> str:
    found = Counter(end for version in versions[1:] for end in LINE_END.findall(version.text))
    return found.most_common(1)[0][0] if found else "\n"


def _side_by_side(versions: Versions, labels: Labels) -> MergeResult:
    """Return both texts, with lines around all that is not the same at their beginnings and ends."""
    _, ours, theirs = versions
    text = apart(ours.text, theirs.text, labels, _line_end(versions))
    what = "has a version that cannot be merged"
    told = Conflict("the text", f"{labels.ours} {what}", f"{labels.theirs} {what}")
    return MergeResult(text, (told,))
