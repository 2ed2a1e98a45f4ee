"""Views: the part of a map that is shown, and what stands for the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from argmap import plugins
from argmap.language import ENGLISH, Language, language
from argmap.model.argument import Argument
from argmap.model.boxing import Boxing
from argmap.model.claim import Claim
from argmap.model.closing import Closing
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.model.map import ArgumentMap
from argmap.model.nearness import parts, whole
from argmap.model.presence import know, names
from argmap.model.selection import Facts, Selected, Selection, named, restricted, select
from argmap.model.stubs import Closed, Count, Link, Place, Stub
from argmap.values import expect, member
from argmap.values import whole as whole_number


@frozen(repr=False)
class View:
    """Represent the part of a map that is shown.

    Invariant: each claim and argument of the whole map is in `map`, in exactly one closed group or stub, or counted in
    `left_out` or `loose`.
    """

    #: What is shown in full: an ordinary map.
    map: ArgumentMap
    #: Titles of main claims, even if what supports them is folded.
    mains: frozenset[str] = frozenset()
    #: Groups that are shown as one box each.
    closed: tuple[Closed, ...] = ()
    #: Relations of which at least one end is in a closed group.
    links: tuple[Link, ...] = ()
    #: Stubs for what is folded.
    stubs: tuple[Stub, ...] = ()
    #: What is not shown at all, except loose sentences.
    left_out: Count = Count()
    #: Number of loose sentences that are not shown: untitled claims without any relation.
    loose: int = 0

    @property
    def folded(self) -> Count:
        """Return how much closed groups and stubs stand for."""
        return sum((*(box.count for box in self.closed), *(stub.count for stub in self.stubs)), Count())

    @property
    def note(self) -> str:
        """Return a sentence about what is not shown.

        It is empty if only loose sentences are missing from a map that shows something.
        """
        return noted(self, language(ENGLISH))

    def __repr__(self) -> str:
        hidden = f"; {self.note}" if self.note else ""
        folded = f"; in closed groups and stubs: {self.folded}" if self.folded else ""
        return f"<View of {self.map!r}{folded}{hidden}>"

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> Mapping[str, str]:  # noqa: ARG002
        """Return a picture and a plain-text outline, which notebooks show."""
        bundle: Mapping[str, str] = plugins.named("argmap.notebook:bundle")(self)
        return bundle


def noted(shown: View, words: Language) -> str:
    """Return the note on what is not shown in a language; may be empty."""
    if not shown.left_out and (not shown.loose or shown.map.claims or shown.map.arguments or shown.folded):
        return ""
    counts = ("claim", shown.left_out.claims), ("argument", shown.left_out.arguments), ("loose", shown.loose)
    return words.say("not-shown", what=words.listed([words.several(f"count.{of}", n) for of, n in counts]))


def view(  # noqa: PLR0913 - the one way in to all that can be asked of a view
    argmap: ArgumentMap,
    selection: Selection | None = None,
    *,
    close: Iterable[str] = (),
    max_boxes: int = 0,
    facts: Facts | None = None,
    boxing: Boxing | str = Boxing.STEPS,
) -> View:
    """Select part of *argmap*, close groups, and fold the deepest levels.

    Args:
        argmap: The whole map.
        selection: What to show. Default: everything except untitled claims without any relation.
        close: Titles of groups to show as one box, besides groups that the map marks as closed.
        max_boxes: The largest number of boxes, including stubs; 0 for no limit.
        facts: Facts about the text, which only ``Mode.TOP_LEVEL`` and sections need.
        boxing: What counts as a box, which depends on the notation.

    Raises:
        InvalidValueError: a value is of the wrong type.
        MapError: a name in the selection is not in the map.

    >>> from argmap.model.relation import Support
    >>> lanes, safety, doctors = Claim("Lanes"), Claim("Safety"), Claim("Doctors")
    >>> map = ArgumentMap(claims=[lanes, safety, doctors], supports=[Support(safety, lanes), Support(doctors, safety)])
    >>> view(map, Selection(focus="Lanes")).note
    'Not shown: 1 claim.'
    >>> [stub.words for stub in view(map, max_boxes=2).stubs]
    ['1 reason']
    """
    asked, titles = Selection() if selection is None else selection, names(close)
    expect("a map", argmap, ArgumentMap)
    expect("a Selection, such as Selection(tags='nature')", asked, Selection)
    expect("Facts, from a reading", facts or Facts(), Facts)
    whole_number("max_boxes", max_boxes)
    _check(argmap, asked, titles, facts)
    part = restricted(argmap, select(argmap, asked, facts))
    closing = Closing(part, titles)
    shown = View(closing.shown, frozenset(claim.title for claim in part.roots), closing.boxes, closing.links)
    return _counted(argmap, part, _folded(shown, max_boxes, member(Boxing, boxing, "boxing")) if max_boxes else shown)


def _folded(shown: View, most: int, boxing: Boxing) -> View:
    from argmap.model.folding import Foldable, folded  # noqa: PLC0415 - few maps have too many boxes

    found = folded(Foldable(shown.map, shown.closed, shown.links), most, boxing)
    claims = tuple(claim.title for claim in shown.map.claims if ClaimRef(claim.title) in found.shown)
    arguments = tuple(item.title for item in shown.map.arguments if ArgumentRef(item.title) in found.shown)
    return View(
        restricted(shown.map, Selected(claims, arguments)),
        shown.mains,
        tuple(box for box in shown.closed if box.ref in found.shown),
        tuple(link for link in shown.links if {link.source, link.target} <= found.shown),
        found.stubs,
    )


def _counted(argmap: ArgumentMap, part: ArgumentMap, shown: View) -> View:
    """Add to *shown*, made from *part*, a count of what it leaves out of *argmap*."""
    missing = _count(argmap) - _count(shown.map) - shown.folded
    loose = sum(not part.has_claim(title) for title in _loose(argmap)) if missing.claims else 0
    left_out = missing - Count(claims=loose)
    return View(shown.map, shown.mains, shown.closed, shown.links, shown.stubs, left_out, loose)


def _count(argmap: ArgumentMap) -> Count:
    return Count(len(argmap.claims), len(argmap.arguments))


def _loose(argmap: ArgumentMap) -> Iterator[str]:
    related: set[Place] = {whole(ref) for relation in argmap.relations for ref in (relation.source, relation.target)}
    used = {title for argument in argmap.arguments for title in parts(argument)}
    for claim in argmap.claims:
        if claim.untitled and claim.title not in used and ClaimRef(claim.title) not in related:
            yield claim.title


def _check(argmap: ArgumentMap, asked: Selection, close: frozenset[str], facts: Facts | None) -> None:
    """Raise `MapError` if a name in the selection is not in the map."""
    members: tuple[Claim | Argument, ...] = (*argmap.claims, *argmap.arguments)
    groups = [group.title for group in argmap.groups]
    if asked.tags:
        know("tag", asked.tags, (tag for member in members for tag in member.tags))
    if asked.by:
        know("speaker", asked.by, (member.by for member in members if member.by))
    know("group", asked.groups | close, groups)
    know("claim", asked.include | asked.exclude, (claim.title for claim in argmap.claims))
    know("argument", asked.exclude_arguments, (argument.title for argument in argmap.arguments))
    if asked.sections:
        know("non-empty section", asked.sections, _sections(facts or Facts()))
    if asked.focus and not named(argmap, asked.focus):
        know("claim or argument", [asked.focus], (member.title for member in members))


def _sections(facts: Facts) -> Iterator[str]:
    """Yield the titles of the sections that have claims or arguments; a map without a text has none."""
    yield from facts.claim_sections.values()
    yield from facts.argument_sections.values()
