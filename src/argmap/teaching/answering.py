"""What several exercises share: sentences that can be asked for, letters for choices, what is said of wrong answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from random import Random

from argmap.render.numbering import letters
from argmap.teaching.lesson import Lesson, Sentence
from argmap.teaching.task import Choice, Kind, Message, NotMade, Part, Text, say

#: Said where no answer would be wrong.
ANYTHING = "the boxes that would be blank all say the same of the same claim, so whatever stood in them would be right"
#: A whole map of more sentences is no exercise for one sheet.
MOST = 60


def too_large(lesson: Lesson) -> NotMade | None:
    """Say so if *lesson* has more sentences than fit a sheet."""
    count = len(lesson.sentences)
    if count <= MOST:
        return None
    return NotMade(f"the map has {count} sentences, and {MOST} are the most for one sheet; choose a part of it")


def unique(lesson: Lesson) -> tuple[Sentence, ...]:
    """Return the sentences of *lesson* whose words stand only once in it."""
    counts = Counter(_key(one.text) for one in lesson.sentences)
    return tuple(one for one in lesson.sentences if counts[_key(one.text)] == 1)


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()


def lettered(texts: Sequence[Text], random: Random) -> tuple[Choice, ...]:
    """Return *texts* as choices in an order that chance decides, A first."""
    mixed = random.sample(texts, len(texts))
    return tuple(Choice(letters(i).upper(), text) for i, text in enumerate(mixed))


def in_order(lesson: Lesson, sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return *sentences* in reading order, each once."""
    found = set(sentences)
    return tuple(one for one in lesson.sentences if one in found)


def placed(
    lesson: Lesson, blanks: Mapping[Sentence, tuple[Sentence, ...]], choices: Sequence[Choice]
) -> tuple[Part, ...]:
    """Return a part for each of *blanks*: right is the choice of any sentence that it may change places with."""
    marks = {choice.text: choice.mark for choice in choices}
    said = {choice.mark: _belongs(lesson, choice.text) for choice in choices}
    return tuple(_placed(one, [marks[twin.text] for twin in blanks[one]], said) for one in in_order(lesson, blanks))


def trivial(parts: Sequence[Part], choices: Sequence[Choice]) -> bool:
    """Tell whether whatever stands in the boxes is right."""
    return all(len(part.answers) == len(choices) for part in parts)


def _placed(blank: Sentence, answers: Sequence[str], said: Mapping[str, Message]) -> Part:
    feedback = {mark: text for mark, text in said.items() if mark not in answers}
    return Part(blank.mark, Kind.PLACE, tuple(answers), feedback=feedback, box=blank.ref)


def _belongs(lesson: Lesson, text: Text) -> Message:
    """Return where the sentence *text* belongs."""
    sentence = next((one for one in lesson.sentences if one.text == text), None)
    if sentence is None:
        return say("wrong.nowhere", words=text)
    links = lesson.links_from(sentence)
    if not links:
        return say("wrong.speaks-of-nothing", words=text)
    return say(f"wrong.speaks-{links[0].side.value}", words=text, target=links[0].target.text)
