"""Blocks of Argdown in colour: enough for a reader, not a parser."""

from __future__ import annotations

from typing import Any

from pygments.lexer import RegexLexer, bygroups
from pygments.token import Comment, Generic, Keyword, Name, Number, Operator, String, Text
from sphinx.application import Sphinx


class ArgdownLexer(RegexLexer):
    """Colour titles, marks of relations, numbers of structures, tags, data and comments."""

    name = "Argdown"
    aliases = ("argdown",)
    filenames = ("*.argdown",)
    tokens = {  # noqa: RUF012 - Pygments reads it from the class
        "root": [
            (r"(?s)\A===\s*\n.*?\n===[ \t]*$", Comment.Preproc),
            (r"(?s)<!--.*?-->|/\*.*?\*/", Comment.Multiline),
            (r"(?<![:\w])//[^\n]*", Comment.Single),
            (r"^#{1,6} [^\n]*", Generic.Heading),
            (r"^[ \t]*(?:-{2,}[ \t]*$|--(?=[ \t]|\n))", Keyword),
            (r"^([ \t]*)(<\+|<-|<_|\+>|->|_>|><|[-+_])(?=[ \t])", bygroups(Text, Operator)),
            (r"^([ \t]*)(\(\d+\))", bygroups(Text, Number)),
            (r"\[[^\]\n]+\]:?", Name.Class),
            (r"<[^>\n/][^>\n]*>:?", Name.Function),
            (r"@[\[<][^\]>\n]+[\]>]", Name.Attribute),
            (r"#(?:\([^)\n]*\)|[\w-]+)", Name.Tag),
            (r"\{[^{}\n]*\}", String),
            (r"\w+|[^\w\n]|\n", Text),
        ]
    }


def setup(app: Sphinx) -> dict[str, Any]:
    """Make the language known to *app*."""
    app.add_lexer("argdown", ArgdownLexer)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
