"""``AddPremise``: add a premise to a step of an argument."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, field, frozen

from argmap.editing.edits import insertion
from argmap.editing.intention import Intention, Reach, require, shown
from argmap.editing.numbering import Shift, check_numbers, numbering_edits, with_steps
from argmap.editing.relating import group_beside, with_source, without_redundant, written
from argmap.editing.statements import line_end
from argmap.editing.structures import structure
from argmap.editing.things import claim, step
from argmap.errors import EditCode, EditError
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.model.argument import Inference, Premise
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.nearness import whole
from argmap.text import Edit
from argmap.values import is_text


@frozen
class AddPremise(Intention):
    """Add a linked premise after the other premises of a step.

    Later numbers move up by one, in data too.
    """

    #: The step, or the argument, which means its last step; a string is the title of an argument.
    argument: ArgumentRef | InferenceRef = field(converter=step)
    #: The premise; a string is the title of a claim. Empty for a new claim without a title.
    premise: ClaimRef = field(default=ClaimRef(""), converter=claim)
    #: The text of a new premise; empty if the claim is in the map.
    text: str = field(default="", validator=is_text)

    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map with the premise, and with its claim if new."""
        where = self._step(argmap)
        argument = argmap.argument(where.argument)
        grown, ref = with_source(
            argmap, self.premise, self.text, group_beside(argmap, settings, ArgumentRef(where.argument))
        )
        old = argmap.inference(where)
        if ref.title in {premise.claim for premise in old.premises}:
            raise EditError(f"{shown(ref)} is already a premise of {shown(where)}", EditCode.ALREADY_THERE)
        shift = _shift(old)
        steps = [shift.inference(inference) for inference in argument.inferences]
        new = steps[where.index]
        steps[where.index] = evolve(new, premises=(*new.premises, Premise(ref.title, old.number)))
        return without_redundant(with_steps(grown, argument.title, steps))

    def reach(self) -> Reach:
        """Return what it needs to know of the map."""
        named = (self.premise,) if self.premise.title else ()
        return Reach((ArgumentRef(whole(self.argument).title), *named), relates=True)

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Yield the edits that add the line and renumber later ones."""
        where = self._step(reading.map)
        found = structure(reading, where.argument)
        check_numbers(found, where.argument)
        old = found.conclusion(where.index)
        above = found.lines[found.inferences[where.index].concludes - 1].statement
        line = f"{above.indent}({old.number}) {written(reading, self.premise, self.text)}"
        yield insertion(above.end, line_end(found.text) + line)
        shift = _shift(reading.map.inference(where))
        yield from numbering_edits(
            found, shift, self.on_map(reading.map, reading.settings).argument(where.argument).inferences
        )

    def _step(self, argmap: ArgumentMap) -> InferenceRef:
        """Return the step that is meant, or raise `EditError` if there is none."""
        require(argmap, self.argument)
        if isinstance(self.argument, InferenceRef):
            return self.argument
        count = len(argmap.argument(self.argument.title).inferences)
        if not count:
            raise EditError(f"{shown(self.argument)} has only a gist and no steps; add the claim as a support instead")
        return InferenceRef(self.argument.title, count - 1)


def _shift(old: Inference) -> Shift:
    return Shift(come=(old.number,) if old.number else ())
