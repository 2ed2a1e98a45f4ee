"""Closed groups: each is one box, at which relations of its members end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from functools import cached_property

from attrs import evolve, frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.dialectic import explainers, step_kind
from argmap.model.ends import ArgumentRef, ClaimRef, End
from argmap.model.map import ArgumentMap
from argmap.model.nearness import parts, whole
from argmap.model.selection import Selected, restricted
from argmap.model.stubs import Closed, Count, GroupRef, Link, Place, parted


@frozen
class Closing:
    """Close the groups that are marked as closed or have given titles."""

    #: The map.
    map: ArgumentMap
    #: Titles of groups to close.
    titles: Set[str]

    @cached_property
    def _closed_by(self) -> Mapping[str, str]:
        """Return the outermost closed group of each group that is closed or within a closed one."""
        found: dict[str, str] = {}
        for group in self.map.groups:
            if group.parent in found:
                found[group.key] = found[group.parent]
            elif group.closed or group.title in self.titles:
                found[group.key] = group.key
        return found

    @cached_property
    def _kept(self) -> Set[str]:
        """Return the titles of premises and conclusions of arguments outside closed groups: these stay visible."""
        open_ = (argument for argument in self.map.arguments if argument.group not in self._closed_by)
        return {title for argument in open_ for title in parts(argument)}

    @cached_property
    def _hidden(self) -> Mapping[End, str]:
        """Return the closed group of each claim and argument that it hides."""
        members: tuple[Claim | Argument, ...] = (
            *(claim for claim in self.map.claims if claim.title not in self._kept),
            *self.map.arguments,
        )
        return {_ref(member): self._closed_by[member.group] for member in members if member.group in self._closed_by}

    @property
    def shown(self) -> ArgumentMap:
        """Return the map without the members of closed groups.

        A claim that an argument outside needs stays visible and moves out of its group.
        """
        if not self._closed_by:
            return self.map
        claims = [claim.title for claim in self.map.claims if ClaimRef(claim.title) not in self._hidden]
        arguments = [item.title for item in self.map.arguments if ArgumentRef(item.title) not in self._hidden]
        part = restricted(self.map, Selected(tuple(claims), tuple(arguments)))
        return evolve(
            part,
            claims=[evolve(claim, group=self._around(claim.group)) for claim in part.claims],
            groups=[group for group in part.groups if group.key not in self._closed_by],
        )

    def _around(self, group: str) -> str:
        return self.map.group(self._closed_by[group]).parent if group in self._closed_by else group

    @property
    def boxes(self) -> tuple[Closed, ...]:
        """Return the closed groups that are not empty."""
        counts: dict[str, Count] = {}
        for ref, key in self._hidden.items() if self._closed_by else ():
            one = Count(claims=1) if isinstance(ref, ClaimRef) else Count(arguments=1)
            counts[key] = counts.get(key, Count()) + one
        return tuple(Closed(group, counts[group.key]) for group in self.map.groups if group.key in counts)

    @property
    def links(self) -> tuple[Link, ...]:
        """Return the links between closed groups, and to and from visible things."""
        if not self._closed_by:
            return ()
        return parted(link for link in self._redirected() if GroupRef in {type(link.source), type(link.target)})

    def _redirected(self) -> Iterator[Link]:
        for relation in self.map.relations:
            yield Link(self._place(relation.source), self._place(relation.target), relation.kind)
        for argument in self.map.arguments:
            here = self._place(ArgumentRef(argument.title))
            if isinstance(here, GroupRef):
                rests_on = (self._place(ClaimRef(premise.claim)) for premise in argument.premises)
                explaining = explainers(argument)
                kinds = (step_kind(explains=premise.claim in explaining) for premise in argument.premises)
                yield from (Link(place, here, kind) for place, kind in zip(rests_on, kinds, strict=True))
            for title, explains in _drawn(argument):
                yield Link(here, self._place(ClaimRef(title)), step_kind(explains=explains))

    def _place(self, ref: End) -> Place:
        key = self._hidden.get(whole(ref))
        return GroupRef(key) if key is not None else ref


def _ref(member: Claim | Argument) -> End:
    return ClaimRef(member.title) if isinstance(member, Claim) else ArgumentRef(member.title)


def _drawn(argument: Argument) -> Iterator[tuple[str, bool]]:
    """Yield the conclusions that are not premises of a later step of *argument*, and whether it explains them."""
    used = {premise.claim for inference in argument.inferences for premise in inference.premises}
    for inference in argument.inferences:
        if inference.conclusion not in used:
            yield inference.conclusion, inference.explains
