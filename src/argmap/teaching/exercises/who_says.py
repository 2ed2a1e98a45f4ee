"""Who says it? Sentences of a debate, and the speakers that there are.

With the text of the lesson, its readers look there. Without it, the map tells of other sentences who says them: so
nothing is asked of a speaker who says nothing else in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from random import Random

from attrs import evolve

from argmap.model.ends import ArgumentRef, ClaimRef, End
from argmap.model.map import ArgumentMap
from argmap.teaching.answering import in_order, lettered, unique
from argmap.teaching.exercise import Exercise, Made, Options
from argmap.teaching.lesson import Lesson, Sentence
from argmap.teaching.task import Choice, Figure, Kind, Message, NotMade, Part, Task, say

#: Between so many speakers one has to choose at least, and at most.
LEAST, MOST = 2, 6
#: A map of more sentences is not shown.
LARGE = 30
#: The sentences of each speaker, by the speaker's name.
_Spoken = Mapping[str, Sequence[Sentence]]


def _make(lesson: Lesson, random: Random, options: Options) -> Made:
    everything = _spoken(lesson.sentences)
    if len(everything) < LEAST:
        return NotMade("fewer than two speakers say something in the map, so there is nobody to choose between")
    fitting = _fitting(lesson)
    if isinstance(fitting, NotMade):
        return fitting
    names = random.sample(list(fitting), min(MOST, len(fitting)))
    spared = 0 if lesson.source else 1
    rows = [random.sample(fitting[name], max(1, len(fitting[name]) - spared)) for name in names]
    asked = in_order(lesson, _in_turn(rows, options.questions))
    if len(_spoken(asked)) < LEAST:
        return NotMade("so few questions are asked for that all would be about one speaker")
    choices = lettered(names, random)
    parts = tuple(_part(lesson, str(i), one, (choices, everything)) for i, one in enumerate(asked, 1))
    figure, prompt = (None, "text") if lesson.source else (_figure(lesson, asked), "map")
    return Task(say("who-says.title"), say(f"who-says.prompt.{prompt}"), parts, figure, choices=choices)


def _spoken(sentences: Sequence[Sentence]) -> _Spoken:
    """Return who says which of *sentences*; names that only capitals and spaces tell apart are one name."""
    names: dict[str, str] = {}
    found: defaultdict[str, list[Sentence]] = defaultdict(list)
    for one in sentences:
        name = " ".join(one.by.split())
        if name:
            found[names.setdefault(name.casefold(), name)].append(one)
    return found


def _fitting(lesson: Lesson) -> _Spoken | NotMade:
    """Return what can be asked."""
    found = _spoken(unique(lesson))
    if lesson.source:
        return found if len(found) >= LEAST else NotMade("several speakers say the very same words, and nothing else")
    if len(lesson.sentences) > LARGE:
        return NotMade(f"without the text, the map would have to be shown, and has more than {LARGE} sentences")
    everything = _spoken(lesson.sentences)
    found = {name: said for name, said in found.items() if len(everything[name]) > 1}
    if len(found) < LEAST:
        return NotMade("without the text, nobody could know: fewer than two speakers say more than one sentence each")
    return found


def _in_turn(rows: Sequence[Sequence[Sentence]], most: int) -> Sequence[Sentence]:
    """Return what stands in *rows*, so much at most, from each row in turn."""
    return [one for turn in zip_longest(*rows) for one in turn if one][:most]


def _figure(lesson: Lesson, asked: Sequence[Sentence]) -> Figure:
    """Return the map, which does not tell who says what is *asked*."""
    return Figure(_hushed(lesson.map, frozenset(one.ref for one in asked)), lesson.marks)


def _hushed(map: ArgumentMap, refs: frozenset[End]) -> ArgumentMap:
    return evolve(
        map,
        claims=tuple(evolve(one, by="") if ClaimRef(one.title) in refs else one for one in map.claims),
        arguments=tuple(evolve(one, by="") if ArgumentRef(one.title) in refs else one for one in map.arguments),
    )


def _part(lesson: Lesson, key: str, asked: Sentence, offered: tuple[Sequence[Choice], _Spoken]) -> Part:
    choices, everything = offered
    (name,) = _spoken([asked])
    answer = next(one.mark for one in choices if str(one.text).casefold() == name.casefold())
    feedback = {one.mark: _wrong(lesson, asked, str(one.text), everything) for one in choices if one.mark != answer}
    return Part(key, Kind.CHOOSE, (answer,), given=(Choice("", asked.text),), feedback=feedback)


def _wrong(lesson: Lesson, asked: Sentence, name: str, everything: _Spoken) -> Message:
    """Return what *name* says instead, and where to look."""
    words = everything[name][0].text
    paragraph = _paragraph(lesson, asked)
    if not paragraph:
        return say("who-says.wrong", speaker=name, words=words)
    return say("who-says.wrong.place", speaker=name, words=words, paragraph=str(paragraph))


def _paragraph(lesson: Lesson, asked: Sentence) -> int:
    """Return the paragraph of the text that says what is *asked*; 0 if none is known."""
    title = asked.ref.title
    thing = lesson.map.claim(title) if isinstance(asked.ref, ClaimRef) else lesson.map.argument(title)
    found = (citation.paragraph for citation in thing.sources)
    return next((one for one in found if 0 < one <= len(lesson.source)), 0)


WHO_SAYS = Exercise("who-says", "match sentences to those who say them", _make)
