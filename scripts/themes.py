"""Write the table of theme keys in docs/themes.md, from the classes of `argmap.render.theme`."""

from __future__ import annotations

import enum
import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from argmap.render.measure import Face, Type
from argmap.render.own_themes import settable
from argmap.render.scene import ArrowKind, Stance
from argmap.render.theme import Head, Ink, Stroke
from argmap.render.themes.default import DEFAULT

PAGE = Path(__file__).parents[1] / "docs" / "themes.md"
#: Between these lines of the page stand the keys.
START, END = "<!-- keys: written by scripts/themes.py -->", "<!-- end of keys -->"


def rows(value: Any) -> Iterator[str]:
    """Yield a row for each field of *value*: its key, its value, and the comment above it."""
    said = {name: text for text, name in re.findall(r"#: (.*)\n    (\w+):", inspect.getsource(type(value)))}
    for key in settable(value):
        yield f"| `{key}` | {shown(getattr(value, key))} | {said[key]} |"


def shown(value: Any) -> str:
    """Return *value* as a TOML file writes it, or the name of its table."""
    match value:
        case Type():
            return f"table: {value.face.value}, {value.size:g}, {value.leading:g}"
        case Mapping():
            return "tables, see below"
        case enum.Enum():
            return f"`{name(value)}`"
        case str():
            return f'`"{value}"`' if value else '`""`'
        case tuple():
            return f"`[{', '.join(shown(part).strip('`') for part in value)}]`"
        case _:
            return f"`{value:g}`"


def name(value: enum.Enum) -> str:
    """Return the name of *value* in a TOML file."""
    return f'"{value.name.lower().replace("_", "-")}"'


def choices(values: Iterable[enum.Enum]) -> str:
    """Return the names that a TOML file may use."""
    return ", ".join(f"`{name(value)}`" for value in values)


def tables() -> Iterator[str]:
    """Yield the lines of the tables."""
    body, ink, stroke = DEFAULT.body, DEFAULT.inks[Stance.OBJECTION], DEFAULT.strokes[ArrowKind.OBJECTION]
    yield from head("key", DEFAULT)
    for title, value in (
        ("Keys for type, such as `[body]`:", body),
        (
            f"Keys for boxes, `[inks.STANCE]`. STANCE is {listed(Stance)}; defaults of `objection`:",
            ink,
        ),
        (
            f"Keys for lines, `[strokes.KIND]`. KIND is {listed(ArrowKind)}; defaults of `objection`:",
            stroke,
        ),
    ):
        yield from ("", title, "", *head("key", value))
    for field, kind in (("face", Face), ("head` or `tail", Head)):
        yield from ("", f"`{field}` is one of {choices(kind)}.")


def head(first: str, value: Type | Ink | Stroke | Any) -> Iterator[str]:
    """Yield the lines of a table of the fields of *value*."""
    yield from (f"| {first} | default | what it is |", "|---|---|---|", *rows(value))


def listed(kinds: type[enum.Enum]) -> str:
    """Return the names of *kinds*."""
    return ", ".join(f"`{kind.value}`" for kind in kinds)


def page(text: str) -> str:
    """Return *text*, the page, with its keys updated."""
    before, rest = text.split(START)
    _, after = rest.split(END)
    return f"{before}{START}\n" + "\n".join(tables()) + f"\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
