"""Helpers of several exercises: sentences, lettered choices, feedback."""

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
from argmap.teaching.task import AnswerKind, Choice, Message, NotMade, Part, Text, say

#: Feedback on sentences with these roles that neither support nor oppose another sentence.
_ELSEWHERE: Mapping[Role | None, str] = {
    Role.MAIN_CLAIM: "wrong.speaks-of-nothing",
    Role.UNDERCUT: "wrong.speaks-of-step",
}
#: The reason given if no answer would be wrong.
ANYTHING = "all the blanks are interchangeable, so any order would be right"
#: Most sentences of a map on one worksheet.
MOST = 60


def too_large(lesson: Lesson) -> NotMade | None:
    """Return why *lesson* is too large for a worksheet; None if it is not."""
    count = len(lesson.sentences)
    if count <= MOST:
        return None
    return NotMade(f"the map has {count} sentences, but one sheet holds at most {MOST}; select a part with --focus")


def unique(lesson: Lesson) -> tuple[Sentence, ...]:
    """Return the sentences of *lesson* whose wording is unique."""
    counts = Counter(alike(one.text) for one in lesson.sentences)
    return tuple(one for one in lesson.sentences if counts[alike(one.text)] == 1)


def alike(text: str) -> str:
    """Return *text* without differences of case and spacing."""
    return " ".join(text.split()).casefold()


def titled(lesson: Lesson, titles: tuple[str, ...]) -> tuple[Sentence, ...] | NotMade:
    """Return the sentences with these *titles*, or why a title is unknown.

    A title in brackets is that of a claim, one in angle brackets that of an argument.
    """
    spelled = {one: (one.ref.title, _bracketed(one.ref)) for one in lesson.sentences}
    try:
        know("claim or argument", titles, (way for ways in zip(*spelled.values(), strict=True) for way in ways))
    except MapError as error:
        return NotMade(str(error))
    return tuple(one for one, ways in spelled.items() if {*ways} & {*titles})


def _bracketed(ref: ClaimRef | ArgumentRef) -> str:
    return f"[{ref.title}]" if isinstance(ref, ClaimRef) else f"<{ref.title}>"


def spoken(lesson: Lesson, end: End) -> str:
    """Return the words of *end*; for a step, of its conclusion.

    For an argument, return its gist, or else its main conclusion.
    """
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
    """Return *texts* as choices A, B, C … in random order."""
    mixed = random.sample(texts, len(texts))
    return tuple(Choice(letters(i).upper(), text) for i, text in enumerate(mixed))


def in_order(lesson: Lesson, sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return *sentences* in reading order, each once."""
    found = set(sentences)
    return tuple(one for one in lesson.sentences if one in found)


def placed(
    lesson: Lesson, blanks: Mapping[Sentence, tuple[Sentence, ...]], choices: Sequence[Choice]
) -> tuple[Part, ...]:
    """Return a part for each of *blanks*.

    Any sentence that is interchangeable with the missing one is a right answer.
    """
    marks = {choice.text: choice.mark for choice in choices}
    said = {choice.mark: belongs(lesson, choice.text) for choice in choices}
    return tuple(_placed(one, [marks[twin.text] for twin in blanks[one]], said) for one in in_order(lesson, blanks))


def trivial(parts: Sequence[Part], choices: Sequence[Choice]) -> bool:
    """Return whether every choice is right in every part."""
    return all(len(part.answers) == len(choices) for part in parts)


def _placed(blank: Sentence, answers: Sequence[str], said: Mapping[str, Message]) -> Part:
    feedback = {mark: text for mark, text in said.items() if mark not in answers}
    return Part(blank.mark, AnswerKind.PLACE, tuple(answers), feedback=feedback, box=blank.ref)


def belongs(lesson: Lesson, text: Text) -> Message:
    """Return feedback that says where the sentence *text* belongs."""
    sentence = next((one for one in lesson.sentences if one.text == text), None)
    if sentence is None:
        return say("wrong.nowhere", words=text)
    links = lesson.links_from(sentence)
    if not links:
        role = next((role for role in _ELSEWHERE if role in sentence.roles), None)
        return say(_ELSEWHERE.get(role, "wrong.elsewhere"), words=text)
    return say(f"wrong.speaks-{links[0].side.value}", words=text, target=links[0].target.text)
