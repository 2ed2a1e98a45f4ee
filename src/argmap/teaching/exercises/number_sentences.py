"""Number the sentences: a numbered text, and a diagram of circles to be drawn, as in logic textbooks.

With the text of the lesson, numbers are raised where the sentences stand in it, found by what the map quotes. What is
not said there, or not in these words, is listed below it. Without the text, all sentences are listed, out of order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from random import Random

from argmap.model.claim import Citation
from argmap.model.ends import ClaimRef, End
from argmap.teaching.answering import unique
from argmap.teaching.exercise import Exercise, Made, Options
from argmap.teaching.lesson import Lesson, Sentence
from argmap.teaching.task import Choice, Figure, Form, Kind, NotMade, Part, Task, say
from argmap.teaching.textual import textual

#: Fewer sentences make no diagram; more, none that one draws by hand.
LEAST, MOST = 3, 20
#: A text in which fewer sentences are found is not numbered.
FOUND = 2
#: Raised digits.
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: Where a sentence begins: in which paragraph, and at which letter of it.
_Place = tuple[int, int]


def _make(lesson: Lesson, random: Random, _options: Options) -> Made:
    count = len(lesson.sentences)
    if count < LEAST:
        return NotMade(f"the map has fewer than {LEAST} sentences, too few for a diagram")
    if count > MOST:
        return NotMade(
            f"the map has {count} sentences, but a hand-drawn diagram holds {MOST}; select a part with --focus"
        )
    if not textual(lesson.map, lesson.marks):
        return NotMade("nothing in the map supports or opposes anything else, so there is no arrow to draw")
    if len(unique(lesson)) < count:
        return NotMade("two sentences of the map have the same wording, so answers could not tell them apart")
    return _task(lesson, random)


def _task(lesson: Lesson, random: Random) -> Task:
    places = _places(lesson)
    rest = [one for one in lesson.sentences if one not in places]
    order = [*sorted(places, key=places.__getitem__), *random.sample(rest, len(rest))]
    numbers: dict[End, str] = {one.ref: str(i) for i, one in enumerate(order, 1)}
    lines = textual(lesson.map, numbers)
    part = Part(
        "1",
        Kind.DRAW,
        ("; ".join(lines),),
        points=len(lines),
        model=Figure(lesson.map, numbers, form=Form.NUMBERS),
    )
    prompt = f"number-sentences.prompt.{('rest' if rest else 'text') if places else 'list'}"
    given = tuple(Choice(numbers[one.ref], one.text) for one in order if one not in places)
    text = _numbered(lesson, {place: numbers[one.ref] for one, place in places.items()}) if places else ()
    return Task(say("number-sentences.title"), say(prompt), (part,), given=given, text=text)


def _places(lesson: Lesson) -> Mapping[Sentence, _Place]:
    """Return where sentences begin in the text; of several that begin at one place, the first; none if few do."""
    found: dict[_Place, Sentence] = {}
    for one in lesson.sentences:
        place = None if one.implicit else _place(lesson, _citations(lesson, one))
        if place:
            found.setdefault(place, one)
    return {one: place for place, one in found.items()} if len(found) >= FOUND else {}


def _citations(lesson: Lesson, sentence: Sentence) -> Sequence[Citation]:
    title = sentence.ref.title
    thing = lesson.map.claim(title) if isinstance(sentence.ref, ClaimRef) else lesson.map.argument(title)
    return thing.sources


def _place(lesson: Lesson, citations: Iterable[Citation]) -> _Place | None:
    """Return where the first quote of *citations* stands that does stand in its paragraph."""
    for citation in citations:
        quote = _even(citation.quote)
        if quote and 0 < citation.paragraph <= len(lesson.source):
            at = _even(lesson.source[citation.paragraph - 1]).find(quote)
            if at >= 0:
                return citation.paragraph - 1, at
    return None


def _numbered(lesson: Lesson, marks: Mapping[_Place, str]) -> tuple[str, ...]:
    """Return the text with numbers in it."""
    paragraphs = [_even(words) for words in lesson.source]
    for (paragraph, at), mark in sorted(marks.items(), reverse=True):
        words = paragraphs[paragraph]
        paragraphs[paragraph] = f"{words[:at]}{mark.translate(_RAISED)}{words[at:]}"
    return tuple(paragraphs)


def _even(text: str) -> str:
    return " ".join(text.split())


NUMBER_SENTENCES = Exercise("number-sentences", "draw the argument of a numbered text with circles and arrows", _make)
