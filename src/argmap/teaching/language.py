"""Languages of worksheets and slides; maps are never translated."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from attrs import frozen

from argmap import plugins
from argmap.errors import LanguageError
from argmap.teaching.task import Text
from argmap.teaching.ways import quoted
from argmap.values import advised, expect

#: The package with one module for each language.
LANGUAGES = "argmap.teaching.languages"
#: The end of the key of a singular.
ONE = ".one"
#: Words by key. Placeholders are in braces; a key that ends in ``.one`` is for the number 1.
Words: TypeAlias = Mapping[str, str]


@frozen
class Language:
    """Hold the words of worksheets and slides in one language."""

    #: Its name in ``--lang``.
    name: str
    #: Its name in the language itself.
    called: str
    #: Words by key; all languages have the same keys.
    words: Words

    def say(self, text: Text) -> str:
        """Return *text* in this language; words of the map stay as they are.

        >>> from argmap.teaching.task import say
        >>> language("de").say(say("points", n=1))
        '1 Punkt'
        """
        if isinstance(text, str):
            return text
        values = {
            name: value if isinstance(value, int) else quoted(self.say(value)) for name, value in text.values.items()
        }
        one = f"{text.key}{ONE}"
        key = one if values.get("n") == 1 and one in self.words else text.key
        return self.words[key].format_map(values)


def languages() -> tuple[str, ...]:
    """Return the names of the languages."""
    return plugins.names(LANGUAGES)


def available_languages() -> Mapping[str, str]:
    """Return the codes of the languages of worksheets and slides, each with its name.

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
    known = name.partition("-")[0].lower()
    if known not in languages():
        raise LanguageError(name, advised(known, languages()))
    return plugins.load(LANGUAGES, known, Language)
