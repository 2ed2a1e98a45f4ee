"""What of the normal form is a matter of taste."""

from __future__ import annotations

from attrs import field, frozen, validators


@frozen
class Style:
    """Hold how a text is laid out."""

    #: Columns that a paragraph may fill; 0 keeps every line break where the author put it. Invariant: not negative.
    width: int = field(default=0, validator=validators.ge(0))
    #: Blanks by which a relation is indented below what it belongs to. Invariant: 1 or more.
    indent: int = field(default=2, validator=validators.ge(1))
