"""Find the parts of a statement, an argument or a heading in one pass."""

from __future__ import annotations

from attrs import define, field

from argmap.syntax.tree import NAMES, REFERENCES, Element, Kind, Node, Token

#: Kinds that are not running text, or not always.
_APART = NAMES | {Kind.DATA, Kind.RELATION, Kind.ERROR}
_BETWEEN = frozenset({Kind.NEWLINE, Kind.SPACE, Kind.COMMENT, Kind.CONFLICT})


@define
class Parts:
    """Collect the parts of a statement, an argument or a heading."""

    #: Offset of its beginning.
    start: int
    #: Offset of its end, before its relations and any trailing space, line breaks and comments.
    end: int
    #: The title at its beginning, with brackets; None if it has none.
    name: Token | None = None
    #: Its running text, with space and line breaks; text after a reference, an error, is left out.
    content: list[Element] = field(factory=list)
    #: Its data, with braces; empty if it has none.
    data: str = ""
    #: Offset of the data.
    data_start: int = 0
    #: The relations below it, with their offsets.
    relations: list[tuple[Node, int]] = field(factory=list)

    @property
    def reference(self) -> bool:
        """Return whether it only refers to a claim or argument by its title."""
        return self.name is not None and self.name.kind in REFERENCES


def parts_of(node: Node, start: int) -> Parts:
    """Return the parts of *node*, which begins at offset *start*."""
    found = Parts(start, start)
    place = start
    for child in node.children:
        kind = child.kind
        after = place + child.width
        if kind not in _APART:
            found.content.append(child)
        elif isinstance(child, Token):
            _set_apart(child, place, found)
        elif kind is Kind.RELATION:
            found.relations.append((child, place))
        elif not found.reference:
            found.content.append(child)
        if kind not in _BETWEEN and not found.relations:
            found.end = after
        place = after
    return found


def _set_apart(token: Token, place: int, found: Parts) -> None:
    if token.kind is not Kind.DATA:
        found.name = found.name or token
    elif not found.data:
        found.data, found.data_start = token.text, place
