"""``unread-value``: a value of the wrong type."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from argmap.analysis.check import Check
from argmap.analysis.keys import front_matter, rewrite, value_span
from argmap.analysis.known import FLAGS
from argmap.analysis.placing import nodes, tokens_of
from argmap.interpret.colours import colour
from argmap.interpret.data import DataError, data_of, mapping_of
from argmap.interpret.reading import Reading
from argmap.model.data_text import value_text
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Severity, Span

#: What a colour must be.
_COLOUR = "a colour such as '#0072b2', or the number of one"
#: Settings with colours by name, and with lists of colours.
_TABLES = ("relationColors", "tagColors", "statementColors", "argumentColors", "groupColors")
_LISTS = ("colorScheme", "groupColorScheme")
_WORDS = {"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false", "false": "false"}


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for node, start in nodes(reading, Kind.STATEMENT, Kind.ARGUMENT, Kind.HEADING, Kind.INFERENCE):
        for token, place in tokens_of(node, start, Kind.DATA):
            yield from _findings(token.text, place)
    for yaml, start in front_matter(reading):
        yield from _colours(yaml, start)


def _findings(braces: str, start: int) -> Iterator[Diagnostic]:
    try:
        data = data_of(braces)
    except DataError:
        return
    for key, value in data.items():
        expected = _expected(key, value)
        if expected:
            said = value_text(value)
            span = value_span(braces, key, said, start)
            yield Diagnostic(
                "unread-value",
                Severity.WARNING,
                f"{key} must be {expected}, so {said!r} is ignored",
                span or Span(start, start + len(braces)),
                rewrite(span, _WORDS[said.casefold()]) if key in FLAGS and said.casefold() in _WORDS else (),
            )


def _expected(key: str, value: Any) -> str:
    """Return what a key's value must be if *value* is something else; otherwise an empty string."""
    if value is None:
        return ""
    if key in FLAGS:
        return "" if isinstance(value, bool) else "true or false"
    expected, fits = _VALUES.get(key, ("", _anything))
    return "" if fits(value) else expected


def _anything(_value: Any) -> bool:
    return True


def _is_share(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1


def _is_colour(value: Any) -> bool:
    return colour(value) is not None


def _is_list_of_paths(value: Any) -> bool:
    listed = (value,) if isinstance(value, str) else value
    return isinstance(listed, (list, tuple)) and all(isinstance(one, str) and "://" not in one for one in listed)


def _is_name(value: Any) -> bool:
    return isinstance(value, (str, int, float))


#: What the values of data keys must be, in words and as a test.
_VALUES: Mapping[str, tuple[str, Callable[[Any], bool]]] = {
    "weight": ("a number from 0 to 1", _is_share),
    "color": (_COLOUR, _is_colour),
    "images": ("a list of local paths or names", _is_list_of_paths),
    "rank": ("a name or a number", _is_name),
}


def _colours(yaml: str, start: int) -> Iterator[Diagnostic]:
    """Yield a finding for each colour in the front matter that is none."""
    try:
        table = mapping_of(yaml).get("color")
    except DataError:
        return
    if not isinstance(table, Mapping):
        return
    for key in (*_TABLES, *_LISTS):
        at = yaml.find(key)
        for name, value in _no_colours(key, table.get(key)):
            said = str(value)
            at = yaml.find(said, at) if at >= 0 and said else -1  # what is not found is not looked for again
            yield Diagnostic(
                "unread-value",
                Severity.WARNING,
                f"color.{key}{name and f'.{name}'} must be {_COLOUR}, so {said!r} is ignored",
                Span(start + at, start + at + len(said)) if at >= 0 else Span(start, start + len(yaml)),
            )


def _no_colours(key: str, found: Any) -> Iterator[tuple[str, Any]]:
    """Yield what is no colour below *key*: its own key there, if any, and its value."""
    if key in _TABLES:
        for name, value in found.items() if isinstance(found, Mapping) else ():
            own = value.get("color") if isinstance(value, Mapping) and "color" in value else value
            yield from () if _is_colour(own) else ((name, own),)
    else:
        for value in found if isinstance(found, (list, tuple)) else ():
            yield from () if isinstance(value, str) and _is_colour(value) else (("", value),)


UNREAD_VALUE = Check(
    code="unread-value",
    severity=Severity.WARNING,
    summary="a data key or a colour with a value of the wrong type",
    why=(
        "argmap keeps a value of the wrong type but does not use it. In YAML 1.2, which argmap reads, `yes` and `no` "
        "are words and do not mean `true` and `false`."
    ),
    bad="Buses should be free. {implicit: yes}",
    at="yes",
    good="Buses should be free. {implicit: true}",
    find=_find,
)
