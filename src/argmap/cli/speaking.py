"""The option for the language of the words that argmap adds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from argmap.cli.choosing import Name, either
from argmap.cli.command import option
from argmap.language import languages

if TYPE_CHECKING:
    import click


class _Language(Name):
    """A language by its code; of ``de-AT``, the first part counts."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return *value* if argmap has words in it."""
        code = value.partition("-")[0].lower()
        if code not in self.names:
            super().convert(value, param, ctx)
        return value


def language(made: str, name: str = "language", **attributes: Any) -> Callable[[Any], Any]:
    """Return the option ``--lang`` for what is *made*, such as slides, as the argument *name*."""
    return option(
        "--lang",
        name,
        type=_Language("language", languages),
        callback=lambda _ctx, _option, value: value or "",
        show_default="the map's own, else en",
        metavar="LANG",
        help=f"Language of the words that argmap adds to the {made}: {either(languages())}. "
        "The map's own words are not translated.",
        **attributes,
    )
