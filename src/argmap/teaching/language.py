"""Messages of worksheets and slides in words."""

from __future__ import annotations

from argmap.language import Language
from argmap.teaching.task import Text
from argmap.teaching.ways import quoted


def told(text: Text, language: Language) -> str:
    """Return *text* in *language*; words of the map stay as they are.

    >>> from argmap.language import language
    >>> from argmap.teaching.task import say
    >>> told(say("points", n=1), language("de"))
    '1 Punkt'
    """
    if isinstance(text, str):
        return text
    values = {
        name: value if isinstance(value, int) else quoted(told(value, language)) for name, value in text.values.items()
    }
    return language.say(text.key, **values)
