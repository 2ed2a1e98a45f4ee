"""Languages: the sheets' own words. What a map says is never translated."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from attrs import frozen

from argmap import plugins
from argmap.errors import LanguageError
from argmap.teaching.task import Text
from argmap.text import nearest

#: Where the languages are: one file each.
LANGUAGES = "argmap.teaching.languages"
#: What stands behind the key of words for one of something.
ONE = ".one"
#: Words by their keys. Gaps have names in braces; a key with ``.one`` behind it is for the number 1.
Words: TypeAlias = Mapping[str, str]


@frozen
class Language:
    """Hold the words of sheets in one language."""

    #: As in ``--lang``.
    name: str
    #: What its speakers call it.
    called: str
    #: By their keys, the same in all languages.
    words: Words

    def say(self, text: Text) -> str:
        """Return *text* in words; what is of the map stays as it is.

        >>> from argmap.teaching.task import say
        >>> language("de").say(say("points", n=1))
        '1 Punkt'
        """
        if isinstance(text, str):
            return text
        values = {name: value if isinstance(value, int) else self.say(value) for name, value in text.values.items()}
        one = f"{text.key}{ONE}"
        key = one if values.get("n") == 1 and one in self.words else text.key
        return self.words[key].format_map(values)


def languages() -> tuple[str, ...]:
    """Return the names of the languages that sheets can be written in."""
    return plugins.names(LANGUAGES)


def language(name: str) -> Language:
    """Return the language called *name*; of ``de-AT``, the first part counts.

    Raises:
        LanguageError: there is none of that name.
    """
    known = name.partition("-")[0].lower()
    if known not in languages():
        near = nearest(known, languages())
        raise LanguageError(name, f"did you mean {near!r}?" if near else f"choose from {', '.join(languages())}")
    return plugins.load(LANGUAGES, known, Language)
