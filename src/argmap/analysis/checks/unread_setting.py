"""``unread-setting``: a setting of Argdown that argmap does not use."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.keys import front_matter, key_spans
from argmap.analysis.known import KEYS
from argmap.interpret.data import DataError, mapping_of
from argmap.interpret.reading import Reading
from argmap.interpret.unheeded import listed, unheeded
from argmap.text import Diagnostic, Severity, Span


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for yaml, start in front_matter(reading):
        try:
            places = [*_places(yaml, start)]
        except DataError:
            return
        yield from (_finding(f"argmap does not use the setting {name!r}", span) for name, span in places)
    left = unheeded(reading.configuration)
    if left:
        yield _finding(f"argmap does not use these settings of the folder: {listed(left)}", Span(0, 0))


def _places(yaml: str, start: int) -> Iterator[tuple[str, Span]]:
    """Yield each such setting, and where it is."""
    unread = [keys for keys in unheeded(mapping_of(yaml)) if keys[1] in KEYS[keys[0]]]  # others are unknown
    spans = key_spans(yaml, start, depth=3) if unread else {}
    yield from ((".".join(keys), spans.get(keys, Span(start, start + len(yaml)))) for keys in unread)


def _finding(said: str, span: Span) -> Diagnostic:
    return Diagnostic("unread-setting", Severity.WARNING, said, span)


UNREAD_SETTING = Check(
    code="unread-setting",
    severity=Severity.WARNING,
    summary="a setting for pictures that only Argdown's own tools use",
    why=(
        "argmap sets type, distances and directions by its themes and options, so the picture looks as if you had not "
        "set this. If you keep the setting for other tools, add the code to `ignore` in `argmap.toml`."
    ),
    bad="===\ndot: {graphVizSettings: {rankdir: LR}}\n===\n\nBuses should be free.",
    at="rankdir",
    good="===\ntitle: Fares\n===\n\nBuses should be free.",
    find=_find,
)
