"""What several exercises share: sentences that can be asked for, letters for choices, what is said of wrong answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from random import Random

from argmap.errors import MapError
from argmap.model.ends import ArgumentRef, ClaimRef, End
from argmap.model.presence import know
from argmap.model.query import Role
from argmap.render.numbering import letters
from argmap.teaching.lesson import Lesson, Sentence, words
from argmap.teaching.task import Choice, Kind, Message, NotMade, Part, Text, say

#: What is said of sentences of these roles that speak for and against no other sentence.
_ELSEWHERE: Mapping[Role | None, str] = {
    Role.MAIN_CLAIM: "wrong.speaks-of-nothing",
    Role.UNDERCUT: "wrong.speaks-of-step",
}
#: Said where no answer would be wrong.
ANYTHING = "all the blanks are interchangeable, so any order would be right"
#: A whole map of more sentences is no exercise for one sheet.
MOST = 60


def too_large(lesson: Lesson) -> NotMade | None:
    """Say so if *lesson* has more sentences than fit a sheet."""
    count = len(lesson.sentences)
    if count <= MOST:
        return None
    return NotMade(f"the map has {count} sentences, but one sheet holds at most {MOST}; select a part with --focus")


def unique(lesson: Lesson) -> tuple[Sentence, ...]:
    """Return the sentences of *lesson* whose words stand only once in it."""
    counts = Counter(alike(one.text) for one in lesson.sentences)
    return tuple(one for one in lesson.sentences if counts[alike(one.text)] == 1)


def alike(text: str) -> str:
    """Return what texts share that a reader would take for the same one."""
    return " ".join(text.split()).casefold()


def titled(lesson: Lesson, titles: tuple[str, ...]) -> tuple[Sentence, ...] | NotMade:
    """Return the sentences of these *titles*, or that there is none of one of them, and what was probably meant."""
    try:
        know("claim or argument", titles, (one.ref.title for one in lesson.sentences))
    except MapError as error:
        return NotMade(str(error))
    refs = {ref for title in titles for ref in (ClaimRef(title), ArgumentRef(title))}
    return tuple(one for one in lesson.sentences if one.ref in refs)


def spoken(lesson: Lesson, end: End) -> str:
    """Return the words of *end*: of an argument, what it comes to or arrives at; of a step, what it arrives at."""
    match end:
        case ClaimRef(title):
            return words(lesson.map.claim(title))
        case ArgumentRef(title):
            argument = lesson.map.argument(title)
            return (
                words(lesson.map.claim(argument.conclusion))
                if not argument.gist and argument.conclusion
                else words(argument)
            )
        case _:
            return words(lesson.map.claim(lesson.map.inference(end).conclusion))


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
    said = {choice.mark: belongs(lesson, choice.text) for choice in choices}
    return tuple(_placed(one, [marks[twin.text] for twin in blanks[one]], said) for one in in_order(lesson, blanks))


def trivial(parts: Sequence[Part], choices: Sequence[Choice]) -> bool:
    """Tell whether whatever stands in the boxes is right."""
    return all(len(part.answers) == len(choices) for part in parts)


def _placed(blank: Sentence, answers: Sequence[str], said: Mapping[str, Message]) -> Part:
    feedback = {mark: text for mark, text in said.items() if mark not in answers}
    return Part(blank.mark, Kind.PLACE, tuple(answers), feedback=feedback, box=blank.ref)


def belongs(lesson: Lesson, text: Text) -> Message:
    """Return where the sentence *text* of the map belongs instead."""
    sentence = next((one for one in lesson.sentences if one.text == text), None)
    if sentence is None:
        return say("wrong.nowhere", words=text)
    links = lesson.links_from(sentence)
    if not links:
        role = next((role for role in _ELSEWHERE if role in sentence.roles), None)
        return say(_ELSEWHERE.get(role, "wrong.elsewhere"), words=text)
    return say(f"wrong.speaks-{links[0].side.value}", words=text, target=links[0].target.text)
