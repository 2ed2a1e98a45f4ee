"""Number the sentences: draw the argument of a text with circles.

If the lesson has the text, raised numbers mark the sentences in it, at the quotations in the map. Sentences that the
text does not contain in these words are listed below it. Without the text, all sentences are listed in random order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from random import Random

from argmap.model.claim import Citation
from argmap.model.ends import ClaimRef, End
from argmap.teaching.answering import unique
from argmap.teaching.exercise import Exercise, ExerciseOptions, Made
from argmap.teaching.lesson import Lesson, Sentence
from argmap.teaching.task import AnswerKind, Choice, FigureForm, NotMade, Part, Task, TaskFigure, say
from argmap.teaching.textual import textual

#: With fewer sentences there is no diagram; with more, it is too large to draw by hand.
LEAST, MOST = 3, 20
#: If fewer sentences are found in the text, it is not numbered.
FOUND = 2
#: Raised digits.
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: Where a sentence begins: index of its paragraph and offset within it, from 0.
_Place = tuple[int, int]


def _make(lesson: Lesson, random: Random, _options: ExerciseOptions) -> Made:
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
        AnswerKind.DRAW,
        ("; ".join(lines),),
        points=len(lines),
        model=TaskFigure(lesson.map, numbers, form=FigureForm.NUMBERS),
    )
    prompt = say(f"number-sentences.prompt.{('rest' if rest else 'text') if places else 'list'}")
    if lesson.explanations:
        prompt = say("number-sentences.explains", prompt=prompt)
    given = tuple(Choice(numbers[one.ref], one.text) for one in order if one not in places)
    text = _numbered(lesson, {place: numbers[one.ref] for one, place in places.items()}) if places else ()
    return Task(say("number-sentences.title"), prompt, (part,), given=given, text=text)


def _places(lesson: Lesson) -> Mapping[Sentence, _Place]:
    """Return where sentences begin in the text: one for each place; none if too few are found."""
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
    """Return the place of the first quote in *citations* that the text contains."""
    places = (lesson.text.place(citation) for citation in citations)
    return next(((place.paragraph - 1, place.start) for place in places if place), None)


def _numbered(lesson: Lesson, marks: Mapping[_Place, str]) -> tuple[str, ...]:
    """Return the text with raised numbers inserted."""
    paragraphs = [*lesson.text.paragraphs]
    for (paragraph, at), mark in sorted(marks.items(), reverse=True):
        words = paragraphs[paragraph]
        paragraphs[paragraph] = f"{words[:at]}{mark.translate(_RAISED)}{words[at:]}"
    return tuple(paragraphs)


NUMBER_SENTENCES = Exercise("number-sentences", "draw the argument of a numbered text with circles and arrows", _make)
