"""Languages of the words that argmap adds to pictures, outlines, worksheets and slides.

Maps are never translated. Messages, findings and remarks are English.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, TypeAlias

from attrs import frozen

from argmap import plugins
from argmap.errors import LanguageError
from argmap.values import advised, expect

#: The package with one module for each language.
LANGUAGES = "argmap.languages"
#: The language of maps that name none that argmap speaks.
ENGLISH = "en"
#: The end of the key of a singular.
ONE = ".one"
#: The ends of the keys of words before the names of a line's target and of its source.
OUTGOING, INCOMING = ".out", ".in"
#: Keys for the language in the front matter, the first one first.
KEYS = ("lang", "language")
#: Words by key. Placeholders are in braces; a key that ends in ``.one`` is for the number 1.
Words: TypeAlias = Mapping[str, str]


@frozen
class Language:
    """Hold the words of argmap in one language."""

    #: Its name in ``--lang``.
    name: str
    #: Its name in the language itself.
    called: str
    #: Words by key; all languages have the same keys.
    words: Words

    def say(self, key: str, /, **values: str | int) -> str:
        """Return the words for *key*, with *values* for their placeholders; ``n=1`` asks for a singular.

        >>> language("de").say("points", n=1), language("de").say("points", n=2)
        ('1 Punkt', '2 Punkte')
        """
        one = f"{key}{ONE}"
        return self.words[one if values.get("n") == 1 and one in self.words else key].format_map(values)

    def outgoing(self, key: str, /, **values: str | int) -> str:
        """Return the words for *key* before the name of the target; most are those beside the line."""
        start = f"{key}{OUTGOING}"
        return self.say(start if start in self.words else key, **values)

    def incoming(self, key: str, /, **values: str | int) -> str:
        """Return the words for *key* before the name of the source; for symmetric relations, they are the same."""
        end = f"{key}{INCOMING}"
        return self.say(end if end in self.words else key, **values)

    def several(self, key: str, number: int) -> str:
        """Return *number* with the noun for *key* in singular or plural; empty for 0.

        >>> language("en").several("count.claim", 2), language("en").several("count.claim", 0)
        ('2 claims', '')
        """
        return self.say(key, n=number) if number else ""

    def listed(self, parts: Sequence[str]) -> str:
        """Join the parts that are not empty, with “and” before the last.

        >>> language("es").listed(["3 tesis", "", "2 argumentos"])
        '3 tesis y 2 argumentos'
        """
        *others, last = [part for part in parts if part] or [""]
        return self.say("and", first=", ".join(others), last=last) if others else last

    def joined(self, parts: Sequence[str]) -> str:
        """Join *parts*, of which some may have commas, by semicolons."""
        return self.words["semicolon"].join(parts)

    def labelled(self, label: str, text: str) -> str:
        """Return *text* after a label and a colon."""
        return self.say("labelled", label=label, text=text)


@cache
def _loaded(name: str) -> Language:
    return plugins.load(LANGUAGES, name, Language)


def languages() -> tuple[str, ...]:
    """Return the names of the languages."""
    return plugins.names(LANGUAGES)


def available_languages() -> Mapping[str, str]:
    """Return the codes of the languages of pictures, worksheets and slides, each with its name.

    >>> available_languages()["de"]
    'Deutsch'
    """
    return {name: language(name).called for name in languages()}


def language(name: str) -> Language:
    """Return the language called *name*; a region, as in ``de-AT``, is ignored.

    Raises:
        LanguageError: *name* is unknown.
        InvalidValueError: *name* is not a string.
    """
    expect("a language such as 'en'", name, str)
    known = _base(name)
    if known not in languages():
        raise LanguageError(name, advised(known, languages()))
    return _loaded(known)


def is_language(_options: object, _attribute: object, name: str) -> None:
    """Validate a field that holds the name of a language, or an empty string for the map's own.

    Raises:
        LanguageError: *name* is unknown.
        InvalidValueError: *name* is not a string.
    """
    if name or not isinstance(name, str):
        language(name)


def language_of(name: str, data: Mapping[str, Any]) -> Language:
    """Return the language called *name*; if that is empty, the one that a map's *data* names, or else English.

    Raises:
        LanguageError: *name* is unknown.

    >>> [language_of(*asked).name for asked in (("", {"lang": "nl"}), ("", {"lang": "de-AT"}), ("fr", {"lang": "de"}))]
    ['en', 'de', 'fr']
    """
    if name:
        return language(name)
    known = _base(named(data))
    return _loaded(known if known in languages() else ENGLISH)


def named(data: Mapping[str, Any]) -> str:
    """Return the language that a map's *data* names, as it is written; empty for none."""
    said = next((data[key] for key in KEYS if key in data), "")
    return said if isinstance(said, str) else ""


def lacking(name: str, data: Mapping[str, Any]) -> tuple[str, ...]:
    """Return a remark if a map's *data* names a language that argmap lacks, and *name* does not choose another.

    >>> lacking("", {"lang": "nl"})
    ("argmap has no words in the language 'nl' of the front matter, so they are English; there are de, en, es and fr",)
    """
    said = named(data)
    if name or not said or _base(said) in languages():
        return ()
    *others, last = languages()
    known = f"{', '.join(others)} and {last}"
    return (
        f"argmap has no words in the language {said!r} of the front matter, so they are English; there are {known}",
    )


def _base(name: str) -> str:
    """Return *name* without region or script: ``pt`` for ``pt-BR`` or ``pt_BR``."""
    return name.replace("_", "-").partition("-")[0].lower()
