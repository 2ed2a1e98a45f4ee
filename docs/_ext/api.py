"""The Python API from docstrings: links to public names, lists of parameters, and signatures without internals."""

from __future__ import annotations

import importlib
import re
from typing import Any

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.ext.napoleon import Config, GoogleDocstring

from argmap.lazy import MODULES

#: The full name of each public name; the first one if it is in several modules.
_PUBLIC = {
    name: f"{one.__name__}.{name}" for one in map(importlib.import_module, reversed(MODULES)) for name in one.__all__
}
#: Code between single backticks, which reStructuredText would take for a role; double ones are code already.
_CODE = re.compile(r"(?<![`:\\])`(?P<code>[^`\s](?:[^`\n]*[^`\s])?)`(?![`_])")


#: What has sections, such as ``Args:``. In the comment of a field, a colon is a colon.
_SECTIONED = frozenset({"class", "exception", "function", "method"})


def _linked(app: Sphinx, what: str, name: str, value: object, options: Any, lines: list[str]) -> None:  # noqa: PLR0913, PLR0917 - Sphinx's signature
    """Turn words in single backticks into code, public names among them into links, and ``Args:`` into a list."""
    read = lines
    if what in _SECTIONED:
        read = GoogleDocstring(lines, Config(), app, what, name, value, options).lines()
    lines[:] = [_CODE.sub(_role, line) for line in read]


def _role(found: re.Match[str]) -> str:
    name, call, _ = found["code"].partition("(")
    if name.partition(".")[0] in _PUBLIC and not call:
        return f":py:obj:`{name} <{_PUBLIC[name]}>`" if "." not in name else f"``{name}``"
    return f"``{found['code']}``"


#: A parameter that only argmap itself fills.
_PRIVATE = re.compile(r",\s*\w+: [\w.]*_\w+ = _\w+\(.*?\)")


def _shown(
    _app: Sphinx, _what: str, _name: str, _value: object, _options: Any, signature: str | None, returned: str | None
) -> tuple[str, str | None] | None:
    """Return a signature without private parameters, and with an empty dict for argmap's constant for no data."""
    return (_PRIVATE.sub("", signature).replace("= NOTHING", "= {}"), returned) if signature else None


def _resolved(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, content: nodes.TextElement
) -> nodes.Element | None:
    """Link a class by its public name when a signature names its module; leave other types as plain text."""
    if node.get("refdomain") != "py":
        return None
    target = str(node.get("reftarget", ""))
    name = target.rpartition(".")[2]
    if name in _PUBLIC and (target == name or target.startswith("argmap.")):
        domain = env.domains.python_domain
        return domain.resolve_xref(
            env, node["refdoc"], app.builder, "obj", _PUBLIC[name], pending_xref("", refspecific=False), content
        )
    return content


def setup(app: Sphinx) -> dict[str, Any]:
    """Add all three to *app*."""
    app.connect("autodoc-process-docstring", _linked)
    app.connect("autodoc-process-signature", _shown)
    app.connect("missing-reference", _resolved)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
