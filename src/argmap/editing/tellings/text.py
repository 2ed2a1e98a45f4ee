"""Plain text, for people: a summary, then one line for each change."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from argmap.editing.sentences import CHANGED, SIGNS, Pen, heading, sentence, summary
from argmap.editing.telling import Telling
from argmap.messages import one_line
from argmap.model.change import Diff

_PEN = Pen(one_line, lambda text: f"[-{one_line(text)}-]", lambda text: f"{{+{one_line(text)}+}}")


def _write(diff: Diff) -> str:
    return "\n".join((summary(diff), *_lines(diff))) + "\n"


def _lines(diff: Diff) -> Iterator[str]:
    for part, changes in groupby(diff.changes, lambda change: change.part):
        yield from ("", heading(part))
        yield from (f"  {SIGNS.get(change.kind, CHANGED)} {sentence(change, diff, _PEN)}" for change in changes)


TEXT = Telling("plain text, for people", _write)
