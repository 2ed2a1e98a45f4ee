"""Add a relation to the map and to the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from argmap.editing.edits import insertion
from argmap.editing.intention import exists, shown
from argmap.editing.sameness import is_related
from argmap.editing.statements import Statement, line_end, main_place, occurrences, statements
from argmap.editing.structures import concluding, structure
from argmap.editing.things import Thing, found
from argmap.editing.writing import check_title, escaped, plain
from argmap.errors import EditCode, EditError
from argmap.interpret.notes import Said
from argmap.interpret.parts import Parts
from argmap.interpret.reading import Occurrence, Reading
from argmap.interpret.relations import relations_of
from argmap.interpret.settings import Settings
from argmap.interpret.shortcodes import SHORTCODES
from argmap.messages import nearest
from argmap.model.argument import Argument
from argmap.model.claim import UNTITLED, Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.nearness import whole
from argmap.model.relation import Counterpoint, CounterpointKind, Relation, Support
from argmap.syntax.tree import Kind, Node, placed
from argmap.text import Edit, Span

#: Indentation where a text shows none.
_INDENT = "  "


@frozen
class Speaking:
    """Hold a relation to add."""

    #: What the relation is about; in the map.
    target: End
    #: The source of the relation; without a title for an untitled claim.
    source: Thing
    #: Its text if it is new; empty if it is in the map.
    text: str
    #: As in a text: support, attack, undercut or contradictory.
    kind: str

    @property
    def named(self) -> tuple[Thing, ...]:
        """Return the target, and the source if it has a title."""
        target = whole(self.target)
        return (target, self.source) if self.source.title else (target,)


def related(argmap: ArgumentMap, settings: Settings, speaking: Speaking) -> ArgumentMap:
    """Return the map with the new relation, and its source if new.

    Raises:
        EditError: the map has this relation, or the source is not in the map and has no text.
    """
    group = group_beside(argmap, settings, speaking.target)
    grown, source = with_source(argmap, speaking.source, speaking.text, group)
    arguments = {argument.title: argument for argument in grown.arguments}
    ends = (speaking.target, source) if speaking.kind == "contradictory" else (source, speaking.target)  # as ``><`` has
    said = Said(speaking.kind, *ends)
    relation = next(relations_of([said], arguments, settings), None)
    if relation is None:
        raise EditError(f"{shown(source)} already concludes {shown(speaking.target)}", EditCode.ALREADY_THERE)
    if is_related(argmap, relation):
        raise EditError(
            f"{shown(source)} already has this relation to {shown(speaking.target)}", EditCode.ALREADY_THERE
        )
    if isinstance(relation, Support):
        return evolve(grown, supports=(*grown.supports, relation))
    refuse_redundant(grown, relation)
    return evolve(grown, counterpoints=(*grown.counterpoints, relation))


def refuse_redundant(argmap: ArgumentMap, relation: Relation) -> None:
    """Raise `EditError` if reading would leave out an objection, because its source denies a premise of the target."""
    source, target = relation.source, relation.target
    if not isinstance(target, ArgumentRef) or relation != Counterpoint(source, target):
        return
    for premise in argmap.argument(target.title).premises:
        if source in set(_deniers(argmap, ClaimRef(premise.claim))):
            denied = shown(ClaimRef(premise.claim))
            raise EditError(
                f"{shown(source)} already opposes {denied}, a premise of {shown(target)}, and reading leaves out an "
                f"objection to {shown(target)} then",
                EditCode.ALREADY_THERE,
            )


def without_redundant(argmap: ArgumentMap) -> ArgumentMap:
    """Return the map without redundant objections to arguments.

    An objection to an argument is redundant if the same claim denies one of its premises; reading leaves it out, too.
    """
    redundant = {
        Counterpoint(source, ArgumentRef(argument.title))
        for argument in argmap.arguments
        for premise in argument.premises
        for source in _deniers(argmap, ClaimRef(premise.claim))
    }
    return evolve(argmap, counterpoints=[one for one in argmap.counterpoints if one not in redundant])


def _deniers(argmap: ArgumentMap, ref: ClaimRef) -> Iterator[ClaimRef]:
    """Yield the claims that object to one or exclude it."""
    for one in argmap.counterpoints_of(ref):
        other = one.source if one.target == ref else one.target
        if isinstance(other, ClaimRef) and one.kind is not CounterpointKind.UNDERCUT:
            yield other


def with_source(argmap: ArgumentMap, source: Thing, text: str, group: str) -> tuple[ArgumentMap, Thing]:
    """Return the map with *source* in it, and the name of the source.

    With a *text*, it is new and in *group*.

    Raises:
        EditError: its title is taken, or is not in the map.
    """
    if not text:
        return _referring(argmap, source), source
    if not source.title:
        source = evolve(source, title=f"{UNTITLED} {_untitled(argmap) + 1}")
    if exists(argmap, source):
        raise _taken(source, "leave out the text to refer to it, or choose another title")
    return with_thing(argmap, source, plain(text), group), source


def _taken(ref: Thing, advice: str) -> EditError:
    return EditError(f"{shown(ref)} already exists; {advice}", EditCode.TITLE_TAKEN)


def group_beside(argmap: ArgumentMap, settings: Settings, target: End) -> str:
    """Return the group for a new source: that of its target.

    Empty if the settings list the members of groups.
    """
    return "" if settings.grouping.regroup else found(argmap, whole(target)).group


def _referring(argmap: ArgumentMap, source: Thing) -> ArgumentMap:
    if exists(argmap, source):
        return argmap
    if not source.title:
        raise EditError("expected the text of a new claim, or a title from the map", EditCode.MISSING_FIELD)
    titles = (claim.title for claim in argmap.claims)
    title = nearest(source.title, titles if isinstance(source, ClaimRef) else (one.title for one in argmap.arguments))
    near = shown(evolve(source, title=title)) if title else ""
    meant = f"; did you mean {near}?" if near else ""
    message = f"no {shown(source)} in the map{meant}; if it is new, add its text"
    raise EditError(message, EditCode.UNKNOWN_TITLE, shown(source), near)


def with_thing(argmap: ArgumentMap, ref: Thing, text: str, group: str = "") -> ArgumentMap:
    """Return the map with a new claim or argument.

    Raises:
        EditError: the title is taken.
    """
    if exists(argmap, ref):
        raise _taken(ref, "choose another title")
    if isinstance(ref, ClaimRef):
        return evolve(argmap, claims=(*argmap.claims, Claim(ref.title, text, group=group)))
    new = Argument(ref.title, text, group=group)
    return evolve(argmap, arguments=(*argmap.arguments, new))


def _untitled(argmap: ArgumentMap) -> int:
    """Return the highest number of a made-up title."""
    things: Iterable[Claim | Argument] = (*argmap.claims, *argmap.arguments)
    numbers = (thing.title.removeprefix(UNTITLED).strip() for thing in things if thing.untitled)
    return max((int(number) for number in numbers if number.isascii() and number.isdigit()), default=0)


def relating_edit(reading: Reading, speaking: Speaking, symbols: Mapping[bool, str]) -> Edit:
    """Return the edit that adds a relation line below its target.

    *symbols* has the symbol without and with an arrow head; nearby relations decide which one is used.

    Raises:
        EditError: the line would be read as an undercut of a step, not of a claim.
    """
    steps = _concluded(reading, speaking.target) if speaking.kind == "undercut" else {}
    place = below(reading, speaking.target, *(Span(start, start + 1) for start in steps))
    if step := steps.get(place.start):
        raise EditError(
            f"{shown(speaking.target)} is the conclusion of {shown(step)}, and an undercut below a conclusion is read "
            f"as one of the step; undercut {shown(step)} instead",
            EditCode.NOT_IN_TEXT,
            shown(speaking.target),
            shown(step),
        )
    line = f"{symbols[arrows(place.symbols)]} {written(reading, speaking.source, speaking.text)}"
    return insertion(place.offset, f"{line_end(str(reading.tree))}{place.indent}{line}")


def _concluded(reading: Reading, target: End) -> Mapping[int, InferenceRef]:
    """Return the steps that conclude a claim, by the starts of its statements below their inference lines."""
    if not isinstance(target, ClaimRef):
        return {}
    starts = {one.span.start for one in occurrences(reading, target)}
    return {start: step for start, step in concluding(reading).items() if start in starts}


@frozen
class Below:
    """Hold the place for a new relation line."""

    #: The start of the target.
    start: int
    #: The offset after the last line below the target.
    offset: int
    indent: str
    #: The symbols of neighbouring relations, or else of all relations in the text.
    symbols: Sequence[str]
    #: Key of the section.
    section: str


def below(reading: Reading, target: End, *beside: Span) -> Below:
    """Return the place for a relation line of *target*.

    If possible, it is below none that begins within one of *beside*.
    """
    table = statements(reading.tree)
    if isinstance(target, InferenceRef):
        found = structure(reading, target.argument)
        inferred, concludes = found.inferences[target.index], found.conclusion(target.index)
        return _below(inferred.parts, inferred.indent, inferred.span.end, concludes.read.occurrence.section, table)
    place = _place(reading, target, beside)
    statement = table[place.span.start]
    return _below(statement.parts, statement.indent, statement.end, place.section, table)


def _below(parts: Parts, indent: str, end: int, section: str, table: Mapping[int, Statement]) -> Below:
    beside = [_relation(node) for node, _ in parts.relations]
    every = [symbol for symbol, _ in beside] or [one.symbol for one in table.values() if one.symbol]
    return Below(parts.start, end, beside[-1][1] if beside else indent + _unit(table.values()), every, section)


def _place(reading: Reading, target: Thing, beside: Sequence[Span]) -> Occurrence:
    """Return where something below the target is in its group: its main place, or else the first one there."""
    places = reading.places
    sections = places.claim_sections if isinstance(target, ClaimRef) else places.argument_sections
    section = "" if places.regrouped else sections.get(target.title, "")
    found = (main_place(reading, target), *occurrences(reading, target))
    every = [place for place in found if not any(one.start <= place.span.start < one.end for one in beside)]
    return next((place for place in every if places.regrouped or place.section == section), (*every, *found)[0])


def _relation(node: Node) -> tuple[str, str]:
    """Return the symbol and the indentation of a relation line."""
    parts = {child.kind: str(child) for child, _ in placed(node, 0) if child.kind in {Kind.SYMBOL, Kind.INDENT}}
    return parts[Kind.SYMBOL], parts.get(Kind.INDENT, "")


def arrows(symbols: Iterable[str]) -> bool:
    """Return whether most of these symbols begin with an arrow head."""
    counts = Counter(symbol.startswith("<") for symbol in symbols if symbol.strip("<") in {"+", "-", "_"})
    return counts[True] > counts[False]


def _unit(every: Iterable[Statement]) -> str:
    """Return by what relations are indented: the first one that stands below something at the margin."""
    for statement in every:
        if not statement.indent:
            for node, _ in statement.parts.relations:
                return _relation(node)[1] or _INDENT
    return _INDENT


def written(reading: Reading, ref: Thing, text: str, *, begins_line: bool = False) -> str:
    """Return a statement as Argdown: its title and its text, if any."""
    brackets = "[{}]" if isinstance(ref, ClaimRef) else "<{}>"
    if ref.title or isinstance(ref, ArgumentRef):
        check_title(ref)
    if not text:
        if ref.title.startswith(UNTITLED):
            raise EditError(
                f"{shown(ref)} has no title in the text; rename it first, so that it can be referred to",
                EditCode.NOT_IN_TEXT,
            )
        return brackets.format(ref.title)
    shortcodes = {**SHORTCODES, **reading.settings.shortcodes}
    words = escaped(plain(text), begins_line=begins_line and not ref.title, shortcodes=shortcodes)
    return f"{brackets.format(ref.title)}: {words}" if ref.title else words
