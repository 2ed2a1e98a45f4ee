"""``Remove``: a claim or an argument less, with a policy for what hangs on it."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Set

from attrs import evolve, field, frozen

from argmap.editing.intention import Intention, Reach, require, shown
from argmap.editing.removing import removing_edits
from argmap.editing.things import Thing, thing
from argmap.errors import EditError
from argmap.interpret.groups import filled
from argmap.interpret.reading import Reading
from argmap.model.ends import ClaimRef, end
from argmap.model.map import ArgumentMap
from argmap.model.nearness import whole
from argmap.model.relation import Counterpoint, Relation
from argmap.text import Edit


class Hanging(enum.Enum):
    """Say what becomes of that which speaks for or against what is removed, and of nothing else."""

    #: Nothing is removed then.
    REFUSE = "refuse"
    #: It stays, by itself.
    KEEP = "keep"
    #: It goes too, with all that hangs on it in turn.
    REMOVE = "remove"


@frozen
class Remove(Intention):
    """Take a claim or an argument away, wherever it stands, with its relations."""

    #: What: a title is that of a claim.
    what: Thing = field(converter=thing)
    #: What becomes of what hangs on it.
    hanging: Hanging = field(default=Hanging.REFUSE, converter=Hanging)

    def on_map(self, argmap: ArgumentMap) -> ArgumentMap:
        """Return the map without it; groups that hold nothing any more go too."""
        require(argmap, self.what)
        _refuse_in_steps(argmap, self.what)
        gone = self._gone(argmap)
        claims = [claim for claim in argmap.claims if end(claim) not in gone]
        arguments = [argument for argument in argmap.arguments if end(argument) not in gone]
        return evolve(
            argmap,
            claims=claims,
            arguments=arguments,
            supports=[relation for relation in argmap.supports if not gone & _ends(relation)],
            counterpoints=[relation for relation in argmap.counterpoints if not gone & _ends(relation)],
            groups=filled(argmap.groups, [*(one.group for one in claims), *(one.group for one in arguments)]),
        )

    def reach(self) -> Reach | None:
        """Return what has to be known."""
        return None if self.hanging is Hanging.REMOVE else Reach((self.what,), neighbours=True, blocks=True)

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Give the edits that take away its lines; what stands below them and stays becomes a block of its own."""
        return removing_edits(reading, self._gone(reading.map))

    def _gone(self, argmap: ArgumentMap) -> Set[Thing]:
        hanging = _hanging(argmap, {self.what})
        if hanging and self.hanging is Hanging.REFUSE:
            named = ", ".join(sorted(map(shown, hanging)))
            raise EditError(
                f"{named} would be left without {shown(self.what)}; say whether to keep or remove what hangs on it"
            )
        gone = {self.what}
        while hanging and self.hanging is Hanging.REMOVE:
            gone |= hanging
            hanging = _hanging(argmap, gone)
        return gone


def _refuse_in_steps(argmap: ArgumentMap, what: Thing) -> None:
    if isinstance(what, ClaimRef):
        refs = (*argmap.inferences_for(what.title), *argmap.inferences_from(what.title))
        if refs:
            raise EditError(f"{shown(what)} is a premise or a conclusion of <{refs[0].argument}>, which needs it")
    elif argmap.argument(what.title).inferences:
        raise EditError(f"{shown(what)} is written out in premises and conclusions; only what is not can be removed")


def _ends(relation: Relation) -> Set[Thing]:
    return {whole(relation.source), whole(relation.target)}


def _hanging(argmap: ArgumentMap, gone: Set[Thing]) -> Set[Thing]:
    """Return what speaks for or against what is *gone*, for or against nothing else, and is in no step."""
    speaking = [
        relation for relation in argmap.relations if not (isinstance(relation, Counterpoint) and relation.symmetric)
    ]
    found = {whole(relation.source) for relation in speaking if whole(relation.target) in gone} - gone
    busy = {whole(relation.source) for relation in speaking if whole(relation.target) not in gone}
    return {ref for ref in found - busy if not _in_steps(argmap, ref)}


def _in_steps(argmap: ArgumentMap, ref: Thing) -> bool:
    if isinstance(ref, ClaimRef):
        return bool(argmap.inferences_for(ref.title) or argmap.inferences_from(ref.title))
    return bool(argmap.argument(ref.title).inferences)
