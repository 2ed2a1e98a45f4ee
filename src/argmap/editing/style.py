"""Options of the normal form."""

from __future__ import annotations

from attrs import field, frozen, validators


@frozen
class Style:
    """Hold the options of the normal form."""

    #: Columns to fill paragraphs to; 0 keeps the author's line breaks. Invariant: not negative.
    width: int = field(default=0, validator=validators.ge(0))
    #: Blanks to indent a relation by. Invariant: 1 or more.
    indent: int = field(default=2, validator=validators.ge(1))
