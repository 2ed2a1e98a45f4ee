"""Intentions from words of a command line or from JSON."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import NOTHING, evolve, fields, fields_dict, frozen

from argmap.editing.fields import field_kind, short
from argmap.editing.intention import Intention, named, names
from argmap.errors import EditCode, EditError
from argmap.messages import nearest
from argmap.strict_json import BadJSONError, loads
from argmap.text import BYTE_ORDER_MARK
from argmap.values import advised, meant

_EXAMPLE = '{"intention": "reword", "what": "[Lanes]", "text": "Build."}'
#: How a line of JSON ends if what it begins goes on in the next line.
_UNFINISHED = ("[", "{", ",", ":")
#: No request has deeper nesting; error messages and answers may then recurse.
MOST_NESTED = 16
#: The key of an object that holds several intentions.
EDITS = "edits"


@frozen
class Asked:
    """Hold an intention as it was asked for, before it is checked."""

    #: The intention as a JSON object; None if it is not even JSON.
    value: Any
    #: Where it was asked for, such as ``line 2``; empty for words.
    where: str = ""
    #: Its line in the input, from 1; 0 if it has no line of its own.
    line: int = 0
    #: What is wrong with its JSON; empty if nothing is.
    wrong: str = ""

    @property
    def intention(self) -> Intention:
        """Return the intention.

        Raises:
            EditError: it is none, or its fields are wrong.
        """
        if self.wrong:
            raise EditError(self.wrong, EditCode.INVALID_JSON)
        if not isinstance(self.value, Mapping) or not isinstance(self.value.get("intention"), str):
            raise EditError(f"expected an intention, such as {_EXAMPLE}", EditCode.INVALID_JSON)
        return _made(self.value["intention"], {key: one for key, one in self.value.items() if key != "intention"})

    def located(self, error: EditError) -> EditError:
        """Return *error*, about this intention, with its place in the message."""
        if not self.where:
            return error
        return EditError(f"{self.where}: {error}", error.code, error.given, error.nearest, error.index)


def intentions(asked: Iterable[Asked]) -> tuple[Intention, ...]:
    """Return the intentions.

    Raises:
        EditError: one is wrong; the error has its index.
    """
    return tuple(_indexed(asked))


def _indexed(asked: Iterable[Asked]) -> Iterator[Intention]:
    for index, one in enumerate(asked):
        try:
            yield one.intention
        except EditError as error:
            raise EditError(error.reason, error.code, error.given, error.nearest, index) from error


def asked_in_words(words: Sequence[str]) -> Asked:
    """Return what *words* ask for.

    The first word is the name of an intention. Its fields follow in order, or each as ``field=value``. Repeat a field
    that holds several values.

        >>> asked_in_words(["reword", "Lanes", "text=Build them."]).value
        {'intention': 'reword', 'what': 'Lanes', 'text': 'Build them.'}
    """
    name, *values = words
    known = {attribute.name: attribute.metadata for attribute in fields(named(name))}
    asked: dict[str, Any] = {}
    for value in values:
        key, equals, said = value.partition("=")
        if not (equals and key in known):
            free = [one for one in known if one not in asked]
            if not free:
                message = f"unexpected {short(value)}; {name} takes only {', '.join(map(repr, known))}"
                raise EditError(message, EditCode.UNKNOWN_FIELD)
            _refuse_misspelt(name, key if equals else "", known)
            key, said = free[0], value
        elif key in asked and not known[key].get("several"):
            raise EditError(f"{name}: {key} is given twice", EditCode.INVALID_VALUE)
        asked[key] = [*asked.get(key, ()), said] if known[key].get("several") else said
    plain = {key: _plain(said) if known[key].get("json") else said for key, said in asked.items()}
    return Asked({"intention": name, **plain})


def _refuse_misspelt(name: str, key: str, known: Mapping[str, Any]) -> None:
    """Raise `EditError` if the word before an equals sign is nearly a field, or a field of other intentions."""
    if not key.isidentifier():
        return
    near = nearest(key, known)
    if near or any(key in fields_dict(named(other)) for other in names()):
        message = f"{name} has no field {key!r}; {advised(key, tuple(known))}"
        raise EditError(message, EditCode.UNKNOWN_FIELD, key, near)


def _plain(word: str) -> Any:
    """Return the number, true, false or null that *word* is, or else the word."""
    try:
        return loads(word, most_nested=MOST_NESTED)
    except BadJSONError:
        return word


def in_words(value: Mapping[str, Any]) -> str:
    """Return the words that ask for an intention in JSON, quoted for a shell.

    >>> in_words({"intention": "tag", "what": "<Noise at night>", "tag": "cost"})
    "tag '<Noise at night>' tag=cost"
    """
    first, *rest = [(key, word) for key, said in value.items() if key != "intention" for word in _words(said)]
    bare = not first[1].startswith("-") and "=" not in first[1]
    words = [value["intention"], first[1] if bare else "=".join(first), *("=".join(pair) for pair in rest)]
    return shlex.join(words)


def _words(said: Any) -> Sequence[str]:
    """Return the words for the value of a field, which reads back from each."""
    if isinstance(said, list):
        return [word for one in said for word in _words(one)]
    return [said if isinstance(said, str) and _plain(said) == said else json.dumps(said, ensure_ascii=False)]


def asked_in_lines(lines: Iterable[str]) -> Iterator[Asked]:
    """Yield what JSON Lines ask for, skipping empty lines."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            where = f"line {number}"
            try:
                yield Asked(loads(line, most_nested=MOST_NESTED), where, number)
            except BadJSONError as error:
                yield Asked(None, where, number, str(error))


def asked_in(text: str) -> tuple[Asked, ...]:
    """Return what *text* asks for.

    It is one intention a line, or a single JSON document: an array of intentions, or ``{"edits": [...]}``.
    """
    text = text.removeprefix(BYTE_ORDER_MARK)
    first, _, rest = text.strip().partition("\n")
    if rest and (first.startswith("[") or first.rstrip().endswith(_UNFINISHED)):
        return tuple(_of_document(text))
    found = tuple(asked_in_lines(text.split("\n")))
    return tuple(_listed(found[0])) if len(found) == 1 and _is_list(found[0].value) else found


def _of_document(text: str) -> Iterator[Asked]:
    try:
        asked = Asked(loads(text, most_nested=MOST_NESTED))
    except BadJSONError as error:
        yield Asked(None, f"line {error.line}" if error.line else "", error.line, str(error))
        return
    yield from _listed(asked) if _is_list(asked.value) else [asked]


def _is_list(value: Any) -> bool:
    return isinstance(value, list) or (isinstance(value, Mapping) and EDITS in value and "intention" not in value)


def _listed(asked: Asked) -> Iterator[Asked]:
    """Yield the intentions of an array, or of an object with one."""
    value = asked.value
    if isinstance(value, Mapping) and value.keys() != {EDITS}:
        others = ", ".join(short(key) for key in value if key != EDITS)
        yield evolve(asked, wrong=f"expected no keys besides 'edits', not {others}")
        return
    if isinstance(value, Mapping) and not isinstance(value[EDITS], list):
        yield evolve(asked, wrong=f"'edits' must be an array of intentions, not {short(value[EDITS])}")
        return
    for index, one in enumerate(value[EDITS] if isinstance(value, Mapping) else value):
        yield Asked(one, f"intention {index + 1}")


def _made(name: str, asked: Mapping[str, Any]) -> Intention:
    kind = named(name)
    known = {attribute.name: attribute for attribute in fields(kind)}
    for key in asked:
        if key not in known:
            message = f"unknown field {short(key)} of {name}; {advised(key, tuple(known))}"
            raise EditError(message, EditCode.UNKNOWN_FIELD, key, meant(key, known))
    missing = [key for key, attribute in known.items() if key not in asked and attribute.default is NOTHING]
    if missing:
        field = "field" if len(missing) == 1 else "fields"
        message = f"{name} requires the {field} {' and '.join(map(repr, missing))}"
        raise EditError(message, EditCode.MISSING_FIELD)
    try:
        return kind(**{key: field_kind(known[key]).read(known[key], value) for key, value in asked.items()})
    except EditError as error:
        reason = f"{name}: {error}"
        raise EditError(reason, EditCode.INVALID_VALUE, error.given, error.nearest, error.index) from error
    except (TypeError, ValueError) as error:
        raise EditError(f"{name}: {error}", EditCode.INVALID_VALUE) from error
