"""Dangling words: words that only one sentence of a step uses.

Source: the rules "Rabbit" and "Holding Hands" of the Rationale tutorials, T. van Gelder and others. A term of the
conclusion must occur in a premise; a term of a premise must occur in another premise or in the conclusion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

#: Shorter words rarely say what a sentence is about.
LEAST = 3
#: Words that share this many first letters are forms of one word, if the rest has at most `REST` letters. Shorter words
#: are forms of one word if they differ only in a final ``s``.
STEM = 4
REST = 3
#: Function words of English, German, Spanish and French: they do not say what a sentence is about.
_BARE = frozenset(
    """
    about all also and any are because been before being both but can cannot could did does done each either else even
    ever every for from get had has have having her here him his how however into its just least less made make many
    may might more most much must neither never nor not nothing off one only other our out over own same shall she
    should since some something such than that the their them then there these they this those though through too
    under until upon very was were what when where whether which while who whole whom whose why will with within
    without would yet you your
    aber alle allem allen aller alles als also auch auf aus bei beim bis bloß damit dann das dass dem den denn der des
    dessen die dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines etwas für gegen
    haben hat hatte ihm ihn ihr ihre ihrem ihren immer ist jede jedem jeden jeder jedes kann kein keine keinem keinen
    keiner können mehr mit muss müssen nach nicht nichts noch nur oder ohne schon sehr sein seine seinem seinen seiner
    sich sie sind soll sollen sollte sollten sondern und uns unter viel viele vom von vor war waren was wegen weil
    welche welcher wenn wer werden wie wird wir worden wurde wurden würde würden zum zur zwar zwischen über
    algo alguna algunas alguno algunos aunque cada como con contra cosa cual cuando debe deben debería deberían del
    desde donde dos ella ellas ellos entre era eran esa esas ese eso esos esta estas este esto estos está están fue
    fueron hace hacia hasta hay las les los mas menos mientras mismo mucha muchas mucho muchos muy más nada ningún
    ninguna ninguno nos otra otras otro otros para pero poco por porque puede pueden pues que quien quienes ser sin
    sino sobre son sus también tan tanto tiene tienen toda todas todo todos una unas uno unos
    afin ainsi alors après aucun aucune aussi autre autres aux avec avoir ayant beaucoup bien car ceci cela celle
    celles celui ces cet cette ceux chaque chez comme contre dans des deux devait devrait devraient doit doivent donc
    dont elle elles encore entre est font ils jamais les leur leurs lorsque lui mais moins même mêmes ne non nos notre
    nous ont par parce pas peu peut peuvent plus pour puisque quand que quel quelle quelles quels qui quoi rien sans
    ses seulement sont sous sur tous tout toute toutes très trop une vers vos votre vous était étaient être
    """.split()  # noqa: SIM905 - five hundred words are read more easily as text
)


def danglers(sentences: Sequence[str], missing: str) -> Iterator[str]:
    """Yield words that occur in one of *sentences* only, and in *missing*.

    >>> [*danglers(["People come at weekends.", "The library opens on Sundays."], "Libraries open for people.")]
    ['People', 'library', 'opens']
    """
    words = [_words(sentence) for sentence in sentences]
    wanted = _words(missing)
    for i, own in enumerate(words):
        others = [word for j, other in enumerate(words) if j != i for word in other]
        yield from (word for word in own if _among(word, wanted) and not _among(word, others))


def _words(sentence: str) -> Sequence[str]:
    """Return the content words of *sentence*, without duplicates."""
    found = {word.casefold(): word for word in reversed(re.findall(r"[^\W\d_]+", sentence))}
    return [word for key, word in reversed(found.items()) if len(word) >= LEAST and key not in _BARE]


def _among(word: str, others: Sequence[str]) -> bool:
    return any(_alike(word.casefold(), other.casefold()) for other in others)


def _alike(one: str, other: str) -> bool:
    """Return whether two words are the same, or forms of one word."""
    common = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest = max(one[common:], other[common:], key=len)
    return rest in {"", "s"} or (common >= STEM and len(rest) <= REST)
