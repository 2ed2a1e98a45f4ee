"""Print the JSON Schema of what argmap reads and writes.

Section: Convert
"""

from __future__ import annotations

import json
from collections.abc import Mapping

import click

from argmap import plugins
from argmap.cli.choosing import Name
from argmap.cli.command import command, option

#: The function that returns each schema, by name. It takes ``strict``.
SCHEMAS: Mapping[str, str] = {
    "edits": "argmap.editing.schema:published",
    "map": "argmap.interchange.json_schema:map_schema",
}


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
    found = plugins.named(SCHEMAS[name])(strict=strict)
    click.echo(json.dumps(found, indent=2, ensure_ascii=False))
