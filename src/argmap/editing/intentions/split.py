"""``Split``: make two claims out of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, field, frozen

from argmap.editing.edits import disjoint, insertion
from argmap.editing.intention import Intention, require, shown
from argmap.editing.intentions.reword import Reword
from argmap.editing.numbering import Shift, check_numbers, numbering_edits, with_steps
from argmap.editing.relating import arrows, below, group_beside, with_thing, written
from argmap.editing.removing import behind
from argmap.editing.retargeting import section_at
from argmap.editing.saying import Saying, sayings, speaker
from argmap.editing.statements import line_end, main_place, statements
from argmap.editing.structures import Structure, own, structures
from argmap.editing.things import claim
from argmap.editing.writing import plain
from argmap.errors import EditCode, EditError
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.model.argument import Argument, Inference, Premise
from argmap.model.ends import ClaimRef, End
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, Relation
from argmap.model.titles import claim_title
from argmap.text import Edit
from argmap.values import is_filled, is_text


@frozen
class Split(Intention):
    """Make two claims out of one that says two things.

    The old claim keeps its title and gets a new text. Wherever it is a premise, the new claim is a premise linked to
    it; wherever it supports or opposes something, so does the new one. Relations to the old claim, its
    contradictions, tags and data stay with it. So do the arguments that conclude it.
    """

    #: The claim to split; it keeps its title.
    what: ClaimRef = field(converter=claim)
    #: Its new text, as plain text.
    first: str = field(validator=is_text)
    #: Title of the new claim.
    title: str = field(converter=claim_title, validator=is_filled)
    #: Text of the new claim, as plain text.
    second: str = field(validator=is_text)

    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map with both claims."""
        require(argmap, self.what)
        grown = Reword(self.what, self.first).on_map(argmap, settings)
        grown = with_thing(grown, ClaimRef(self.title), plain(self.second), group_beside(argmap, settings, self.what))
        for argument in filter(self._uses, argmap.arguments):
            shift = self._shift(argument)
            grown = with_steps(grown, argument.title, [self._step(step, shift) for step in argument.inferences])
        supports, counterpoints = filter(self._gives, argmap.supports), filter(self._gives, argmap.counterpoints)
        new = ClaimRef(self.title)
        return evolve(
            grown,
            supports=[*argmap.supports, *(evolve(relation, source=new) for relation in supports)],
            counterpoints=[*argmap.counterpoints, *(evolve(relation, source=new) for relation in counterpoints)],
        )

    def edits(self, reading: Reading) -> Sequence[Edit]:
        """Return the edits that reword, add the new claim, and renumber."""
        written, after = structures(reading), self.on_map(reading.map, reading.settings)
        using = {one.title: own(written, one.title) for one in reading.map.arguments if self._uses(one)}
        places = [*self._spoken(reading), *(place for found in using.values() for place in self._numbered(found))]
        edits = [*self._worded(reading), *self._placed(places, reading)]
        for title, found in using.items():
            check_numbers(found, title)
            shift, steps = self._shift(reading.map.argument(title)), after.argument(title).inferences
            edits += numbering_edits(found, shift, steps)
        if not disjoint(edits):
            raise EditError(
                f"other lines interrupt the text of {shown(self.what)}; move them after the text first",
                EditCode.NOT_IN_TEXT,
            )
        return edits

    def _worded(self, reading: Reading) -> Iterable[Edit]:
        reword = Reword(self.what, self.first)
        return () if reword.on_map(reading.map, reading.settings) == reading.map else reword.edits(reading)

    def _placed(self, places: Sequence[_Place], reading: Reading) -> Iterator[Edit]:
        """Yield the edits that put the new claim at all *places*, worded in the group of the old one."""
        new, section = ClaimRef(self.title), reading.places.claim_sections.get(self.what.title, "")
        near = [place for place in places if place.section == section or reading.places.regrouped]
        home = min(near, key=_offset, default=None)
        words, title = written(reading, new, self.second), written(reading, new, "")
        for place in places:
            yield insertion(place.offset, place.before + (words if place is home else title))
        if home is None:
            block = statements(reading.tree)[main_place(reading, self.what).span.start].block
            yield insertion(behind(block, reading), 2 * line_end(str(reading.tree)) + words)

    def _spoken(self, reading: Reading) -> Iterator[_Place]:
        """Yield the places of the new relations: deeper lines first, and one of several that say the same."""
        seen: set[tuple[str, End]] = set()
        for saying in reversed(list(sayings(reading))):
            if _both_ways(saying, reading):
                continue
            place = self._beside(saying, reading) if saying.of_above else self._below(saying, reading)
            said = saying.statement.symbol.strip("<>"), saying.above if saying.of_above else saying.thing
            if place and said not in seen:
                seen.add(said)
                yield place

    def _beside(self, saying: Saying, reading: Reading) -> _Place | None:
        """Return the line after one on which the old claim, or an argument that concludes it, speaks."""
        if speaker(reading.map, reading.settings, saying.thing) != self.what or saying.above == self.what:
            return None
        statement, end = saying.statement, line_end(str(reading.tree))
        return _Place(statement.end, f"{end}{statement.indent}{statement.symbol} ", section_at(reading, saying))

    def _below(self, saying: Saying, reading: Reading) -> _Place | None:
        """Return the line below that of which the old claim speaks, where that stands below the old claim."""
        if speaker(reading.map, reading.settings, saying.above) != self.what or saying.thing == self.what:
            return None
        place, symbol = below(reading, saying.thing), saying.statement.symbol.rstrip(">")
        sign = f"<{symbol}" if arrows(place.symbols) else symbol
        return _Place(place.offset, f"{line_end(str(reading.tree))}{place.indent}{sign} ", place.section)

    def _numbered(self, found: Structure) -> Iterator[_Place]:
        """Yield where the new claim is a premise."""
        lines = {line.statement.start: line for step in range(len(found.inferences)) for line in found.premises(step)}
        mine = [line for _, line in sorted(lines.items()) if line.read.occurrence.title == self.what.title]
        shift = _shift([line.number for line in mine])
        for line in mine:
            before = f"{line_end(found.text)}{line.statement.indent}({shift(line.number) + 1}) "
            yield _Place(line.statement.end, before, line.read.occurrence.section)

    def _uses(self, argument: Argument) -> bool:
        return any(premise.claim == self.what.title for step in argument.inferences for premise in step.premises)

    def _shift(self, argument: Argument) -> Shift:
        premises = (premise for step in argument.inferences for premise in step.premises)
        return _shift([premise.number for premise in premises if premise.claim == self.what.title])

    def _step(self, old: Inference, shift: Shift) -> Inference:
        """Return a step in which the new claim follows the old one."""
        premises: list[Premise] = []
        for premise in shift.inference(old).premises:
            premises.append(premise)
            if premise.claim == self.what.title:
                premises.append(Premise(self.title, premise.number + 1 if premise.number else 0))
        return evolve(shift.inference(old), premises=premises)

    def _gives(self, relation: Relation) -> bool:
        """Return whether the claim is the source of a relation."""
        symmetric = isinstance(relation, Counterpoint) and relation.symmetric
        return relation.source == self.what != relation.target and not symmetric


@frozen
class _Place:
    """Hold where a line for the new claim comes to stand."""

    offset: int
    #: The text before the claim: a line end, and the start of the line.
    before: str
    #: Key of the section.
    section: str


def _both_ways(saying: Saying, reading: Reading) -> bool:
    """Return whether a line is a contradiction, or is read as contrary claims in strict mode."""
    ends = (speaker(reading.map, reading.settings, ref) for ref in (saying.thing, saying.above))
    opposes = "-" in saying.statement.symbol and reading.settings.strict
    return saying.both_ways or (opposes and all(isinstance(ref, ClaimRef) for ref in ends))


def _offset(place: _Place) -> int:
    return place.offset


def _shift(numbers: Iterable[int]) -> Shift:
    """Return what becomes of numbers when a line comes behind each of *numbers*."""
    return Shift(come=tuple(number + 1 for number in dict.fromkeys(numbers) if number))
