"""Print the JSON Schema of what argmap reads and writes.

Section: Convert
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import click

from argmap.cli.choosing import Name
from argmap.cli.command import command, option
from argmap.cli.reporting import say


def _edits(*, strict: bool) -> Mapping[str, Any]:
    from argmap.editing.schema import published  # noqa: PLC0415 - the other schema does without

    return published(strict=strict)


def _map(*, strict: bool) -> Mapping[str, Any]:
    from argmap.interchange.json_schema import map_schema  # noqa: PLC0415 - likewise

    return map_schema(strict=strict)


#: The function that returns each schema, by name.
SCHEMAS: Mapping[str, Callable[..., Mapping[str, Any]]] = {"edits": _edits, "map": _map}


@command(
    examples=("argmap schema map", "argmap schema edits --strict"),
    exits="0 if all went well, 2 on a usage error",
)
@click.argument("name", metavar="NAME", type=Name("schema", SCHEMAS))
@option("--strict", is_flag=True, help="Print the form for the structured output of language models.")
def schema(name: str, *, strict: bool) -> None:
    """Print the JSON Schema of what argmap reads and writes.

    NAME is map, the JSON of 'argmap convert --to json', or edits, the JSON of 'argmap edit FILE -'.
    """
    say(json.dumps(SCHEMAS[name](strict=strict), indent=2, ensure_ascii=False))
