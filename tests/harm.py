"""Maps made by somebody who means harm: every payload in every place where a map holds text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from attrs import frozen

from argmap import Argument, ArgumentMap, Citation, Claim, Counterpoint, Group, Inference
from argmap.interpret.interpret import interpret_text
from argmap.render.output import Picture
from argmap.render.picture import draw

#: So many payloads are drawn as one picture.
BATCH = 16


@frozen
class Payload:
    """Hold a text that has run, or might, in somebody's program; it calls ``pwned``, or asks ``example.com``."""

    #: What it tries.
    name: str
    #: What stands in the map.
    text: str


PAYLOADS = tuple(
    Payload(**item) for item in json.loads(Path(__file__).with_name("payloads.json").read_text(encoding="utf-8"))
)
#: A megabyte.
LONG = Payload("megabyte", "<script>pwned()</script> " * (2**20 // 25))


def batches() -> Iterator[tuple[str, ArgumentMap]]:
    """Give maps that hold several payloads each, in all places but the map's own title, with a name for each."""
    for start in range(0, len(PAYLOADS), BATCH):
        some = PAYLOADS[start : start + BATCH]
        yield f"{some[0].name} to {some[-1].name}", together(some)


@cache
def drawn_batches(notation: str) -> Sequence[tuple[str, Picture]]:
    """Return the batches drawn in *notation*, each with its name; laid out once for all types of file."""
    return [(name, draw(argmap, notation=notation)) for name, argmap in batches()]


@cache
def drawn_alone() -> Sequence[tuple[str, Picture]]:
    """Return the maps with one payload each, drawn; laid out once for all types of file."""
    return [(name, draw(argmap)) for name, argmap in alone()]


@cache
def drawn_megabyte() -> Picture:
    """Return a picture of a claim of a megabyte, laid out once for all types of file."""
    return draw(ArgumentMap(claims=[Claim("Long", LONG.text)]))


def together(payloads: Sequence[Payload]) -> ArgumentMap:
    """Return a map that holds *payloads* in all places but its own title."""
    main = Claim("Main", "Nothing of this runs.")
    claims = [_claim(f"g{i}", payload.text) for i, payload in enumerate(payloads)]
    return ArgumentMap(
        claims=[main, *claims],
        arguments=[_argument(f"g{i}", payload.text) for i, payload in enumerate(payloads)],
        groups=[Group(payload.text, f"g{i}", tags=[payload.text]) for i, payload in enumerate(payloads)],
        counterpoints=[Counterpoint(claim, main) for claim in claims],
    )


def _claim(group: str, text: str) -> Claim:
    return Claim(text, text, tags=[text], by=text, group=group, sources=[Citation(text, 1, text)])


def _argument(group: str, text: str) -> Argument:
    step = Inference([text], "Main", rules=[text], scheme=text)
    return Argument(text, text, [step], tags=[text], by=text, group=group, sources=[Citation(text, 1, text)])


def alone() -> Iterator[tuple[str, ArgumentMap]]:
    """Give maps with one payload each: as the title and the language of the map, and in a text that is read."""
    for payload in PAYLOADS:
        yield payload.name, ArgumentMap(claims=[Claim("Main")], title=payload.text, data={"lang": payload.text})
        yield f"{payload.name}, read", interpret_text(_written(payload.text)).map


def _written(text: str) -> str:
    quoted = json.dumps(text)
    return (
        f"===\ntitle: {quoted}\nlang: {quoted}\n===\n\n# {text}\n\n"
        f"[{text}]: {text} [link]({text}) #({text}) {{by: {quoted}}}\n  - <{text}>: {text}\n"
    )
