"""``typographic-data``: typographic quotes in data, or wide braces around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.entries import every_yaml
from argmap.analysis.mends import replacement
from argmap.analysis.placing import placing
from argmap.analysis.yaml_mends import Yaml, straight_quotes
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Edit, Fix, Severity, Span, apply

_CODE = "typographic-data"
#: Braces as wide as an ideograph, with a key and a colon in them.
_WIDE = re.compile(r"\uff5b[^\uff5b\uff5d\r\n:\uff1a]*[:\uff1a][^\uff5b\uff5d\r\n]*\uff5d")
_NARROW = str.maketrans({"\uff5b": "{", "\uff5d": "}"})


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for yaml in every_yaml(reading):
        edits = tuple(straight_quotes(yaml))
        if edits and Yaml(apply(yaml.text, edits), 0).error() is None:
            for edit in edits:
                yield _quotes(yaml, edit)
    for token, start in placing(reading).of(Kind.TEXT):
        for match in _WIDE.finditer(token.text):
            span = Span(start + match.start(), start + match.end())
            message = "data stands between { and }, not between these wide braces, which are text"
            fix = replacement("write { and }", [span], match[0].translate(_NARROW))
            yield Diagnostic(_CODE, Severity.WARNING, message, span, (fix,))


def _quotes(yaml: Yaml, edit: Edit) -> Diagnostic:
    found = yaml.text[edit.span.start : edit.span.end]
    meant = edit.text.strip()
    message = f"YAML reads {found[0]} and {found[-1]} as part of the word; write {meant} in straight quotation marks"
    fix: Fix = yaml.fix(f"write {meant}", [edit])
    return Diagnostic(_CODE, Severity.WARNING, message, fix.edits[0].span, (fix,))


TYPOGRAPHIC_DATA = Check(
    code=_CODE,
    severity=Severity.WARNING,
    summary="typographic quotation marks, or wide braces, as signs of data",
    why=(
        "Data and front matter are YAML, which knows straight quotation marks only. Typographic ones, which word "
        "processors write, become part of the name or title, and a comma between them ends the value. Braces as wide "
        "as an ideograph begin no data."
    ),
    bad="Buses should be free. {by: “the mayor”}",
    at="“the mayor”",
    good='Buses should be free. {by: "the mayor"}',
    find=_find,
)
