"""What a statement, an argument or a heading is made of, found in one pass over its children."""

from __future__ import annotations

from attrs import define, field

from argmap.syntax.tree import NAMES, REFERENCES, Element, Kind, Node, Token

#: What is no running text, or may be none.
_APART = NAMES | {Kind.DATA, Kind.RELATION, Kind.ERROR}
_BETWEEN = frozenset({Kind.NEWLINE, Kind.SPACE, Kind.COMMENT, Kind.CONFLICT})


@define
class Parts:
    """Hold the parts of a node that says something, while and after they are found."""

    #: Offset where it begins.
    start: int
    #: Offset where it ends: before its relations and the line ends, blanks and comments at its end.
    end: int
    #: The title that begins it, in its brackets; None if it has none.
    name: Token | None = None
    #: Its running text, line ends and blanks included; what stands after a reference by mistake is not.
    content: list[Element] = field(factory=list)
    #: Its data, braces included; empty if there is none.
    data: str = ""
    #: Offset of the data.
    data_start: int = 0
    #: The relations below it, with their offsets.
    relations: list[tuple[Node, int]] = field(factory=list)

    @property
    def reference(self) -> bool:
        """Tell whether it only points to something by its title."""
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
