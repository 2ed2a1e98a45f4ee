"""Who says it: match sentences to their speakers.

If the lesson has the text, students look there. Without it, the worksheet says who says some other sentences. So it
asks nothing about a speaker with only one sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from random import Random

from argmap.model.ends import ClaimRef
from argmap.teaching.answering import in_order, lettered, unique
from argmap.teaching.exercise import Exercise, ExerciseOptions, Made
from argmap.teaching.lesson import Lesson, Sentence
from argmap.teaching.task import AnswerKind, Choice, Message, NotMade, Part, Task, say

#: Fewest and most speakers to choose from.
LEAST, MOST = 2, 6
#: Most sentences of each speaker that are given away.
TOLD = 2
#: The sentences of each speaker, by the speaker's name.
_Spoken = Mapping[str, Sequence[Sentence]]


def _make(lesson: Lesson, random: Random, options: ExerciseOptions) -> Made:
    everything = _spoken(lesson.sentences)
    if len(everything) < LEAST:
        return NotMade("the map names fewer than two speakers, so there is nobody to choose between")
    fitting = _fitting(lesson, everything)
    if isinstance(fitting, NotMade):
        return fitting
    names = random.sample(list(fitting), min(MOST, len(fitting)))
    spared = 0 if lesson.source else 1
    rows = [random.sample(fitting[name], max(1, len(fitting[name]) - spared)) for name in names]
    asked = in_order(lesson, _in_turn(rows, options.questions))
    if len(_spoken(asked)) < LEAST:
        return NotMade("--questions is so low that every question would be about the same speaker")
    choices = lettered(names, random)
    parts = tuple(_part(lesson, str(i), one, (choices, everything)) for i, one in enumerate(asked, 1))
    prompt = say("who-says.prompt.text" if lesson.source else "who-says.prompt.told")
    told = () if lesson.source else tuple(_told({name: everything[name] for name in names}, asked))
    return Task(say("who-says.title"), prompt, parts, given=told, choices=choices)


def _spoken(sentences: Sequence[Sentence]) -> _Spoken:
    """Return *sentences* by speaker; case and spaces in names are ignored."""
    names: dict[str, str] = {}
    found: defaultdict[str, list[Sentence]] = defaultdict(list)
    for one in sentences:
        name = " ".join(one.by.split())
        if name:
            found[names.setdefault(name.casefold(), name)].append(one)
    return found


def _fitting(lesson: Lesson, everything: _Spoken) -> _Spoken | NotMade:
    """Return the sentences that can be asked about, by speaker."""
    known, least = frozenset(unique(lesson)), 1 if lesson.source else 2
    found = {name: [one for one in said if one in known] for name, said in everything.items() if len(said) >= least}
    found = {name: said for name, said in found.items() if said}
    if len(found) >= LEAST:
        return found
    if lesson.source:
        return NotMade("fewer than two speakers have a sentence that nobody else says in the same words")
    return NotMade("fewer than two speakers have several sentences, so readers need the text; add it with --text")


def _in_turn(rows: Sequence[Sequence[Sentence]], most: int) -> Sequence[Sentence]:
    """Return at most *most* sentences of *rows*, taking one from each row in turn."""
    return [one for turn in zip_longest(*rows) for one in turn if one][:most]


def _told(spoken: _Spoken, asked: Sequence[Sentence]) -> Iterator[Choice]:
    """Yield sentences that are not *asked*, with their speakers."""
    for name, said in spoken.items():
        others = dict.fromkeys(one.text for one in said if one not in asked)
        for words in list(others)[:TOLD]:
            yield Choice("", say("who-says.told", speaker=name, words=words))


def _part(lesson: Lesson, key: str, asked: Sentence, offered: tuple[Sequence[Choice], _Spoken]) -> Part:
    choices, everything = offered
    (name,) = _spoken([asked])
    answer = next(one.mark for one in choices if str(one.text).casefold() == name.casefold())
    feedback = {one.mark: _wrong(lesson, asked, str(one.text), everything) for one in choices if one.mark != answer}
    return Part(key, AnswerKind.CHOOSE, (answer,), given=(Choice("", asked.text),), feedback=feedback)


def _wrong(lesson: Lesson, asked: Sentence, name: str, everything: _Spoken) -> Message:
    """Return something that *name* does say, and where to look."""
    words = everything[name][0].text
    paragraph = _paragraph(lesson, asked)
    if not paragraph:
        return say("who-says.wrong", speaker=name, words=words)
    return say("who-says.wrong.place", speaker=name, words=words, paragraph=str(paragraph))


def _paragraph(lesson: Lesson, asked: Sentence) -> int:
    """Return the paragraph of the sentence *asked* about, from 1; 0 if unknown."""
    title = asked.ref.title
    thing = lesson.map.claim(title) if isinstance(asked.ref, ClaimRef) else lesson.map.argument(title)
    found = (citation.paragraph for citation in thing.sources)
    return next((one for one in found if 0 < one <= len(lesson.source)), 0)


WHO_SAYS = Exercise(
    "who-says",
    "match sentences to their speakers",
    _make,
    heeds=frozenset({"questions"}),
)
