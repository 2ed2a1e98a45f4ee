"""The Python API from docstrings: links to public names, lists of parameters, and signatures without internals."""

from __future__ import annotations

import importlib
import re
from enum import Enum
from inspect import Parameter, signature
from typing import Any

import attrs
from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.ext.napoleon import Config, GoogleDocstring
from sphinx.util import inspect

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


#: Defaults with a longer `repr` are left out.
_LONG = 60


class _Omitted:
    """Stand for a default that a signature leaves out."""

    def __repr__(self) -> str:
        return "..."


def _shown(
    app: Sphinx, what: str, _name: str, value: Any, _options: Any, signature: str | None, returned: str | None
) -> tuple[str, str | None] | None:
    """Return a signature without parameters that only argmap itself fills, and without long defaults.

    A class whose every parameter is private has no signature, since users do not make it.
    """
    if what not in {"class", "exception"} or signature is None or not attrs.has(value):
        return None
    private = {one.alias for one in attrs.fields(value) if one.name.startswith("_")}
    defaults = {one.alias: one.default for one in attrs.fields(value)}
    found = inspect.signature(value.__init__, bound_method=True, type_aliases=app.config.autodoc_type_aliases)
    public = [one for one in found.parameters.values() if one.name not in private]
    if private and not public:
        return "", returned
    short = found.replace(parameters=[one.replace(default=_short(defaults[one.name])) for one in public])
    return inspect.stringify_signature(short, show_return_annotation=False, unqualified_typehints=True), returned


def _short(default: Any) -> Any:
    """Return a *default* of a field, as a signature shows it."""
    if default is attrs.NOTHING:
        return Parameter.empty
    if isinstance(default, attrs.Factory):
        default = _Omitted() if default.takes_self else default.factory()
    shown = repr(default)
    return default if isinstance(default, Enum) or (len(shown) <= _LONG and "<" not in shown) else _Omitted()


def _show_cached_properties(_app: Sphinx) -> None:
    """Turn cached properties of public classes into properties.

    Those of slotted attrs classes are slots, which have no docstring; attrs keeps their functions in `__getattr__`.
    """
    for name, path in _PUBLIC.items():
        value = getattr(importlib.import_module(path.rpartition(".")[0]), name)
        getter = vars(value).get("__getattr__") if isinstance(value, type) and attrs.has(value) else None
        if getter:
            cached = signature(getter).parameters["cached_properties"].default
            value.__slots__ = tuple(slot for slot in value.__slots__ if slot not in cached)
            for each, function in cached.items():
                setattr(value, each, property(function))
                value.__annotations__.pop(each, None)


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
    """Add all four to *app*."""
    app.connect("builder-inited", _show_cached_properties)
    app.connect("autodoc-process-docstring", _linked)
    app.connect("autodoc-process-signature", _shown)
    app.connect("missing-reference", _resolved)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
