"""Put the standard form in order: the lines of an argument are shuffled.

The premises of a step may be in any order, above its conclusion.

Source: S. Poulsen et al., "Proof Blocks: autogradable scaffolding activities for learning to write proofs" (2022),
https://doi.org/10.1145/3502718.3524774: lines that depend on each other have several right orders.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from random import Random

from attrs import frozen

from argmap.model.argument import Argument, Inference
from argmap.teaching.answering import alike, lettered
from argmap.teaching.exercise import Exercise, ExerciseOptions, Made, WordBank
from argmap.teaching.lesson import Lesson, words
from argmap.teaching.standard_lines import laid_out
from argmap.teaching.task import AnswerKind, Choice, Message, NotMade, Part, Task, say

#: With fewer lines the task is trivial; with more, it does not fit a worksheet.
LEAST, MOST = 3, 10
#: Most arguments on a worksheet.
ARGUMENTS = 3


@frozen
class _Form:
    """Hold an argument in steps. Invariant: no line is repeated, and all steps lead to the last."""

    #: The premises and the conclusion of each step.
    steps: tuple[tuple[tuple[str, ...], str], ...]

    @property
    def blocks(self) -> tuple[tuple[str, ...], ...]:
        """Return the lines that each step adds, its conclusion last."""
        seen: set[str] = set()
        found: list[tuple[str, ...]] = []
        for premises, conclusion in self.steps:
            found.append((*(line for line in premises if line not in seen), conclusion))
            seen |= {*premises, conclusion}
        return tuple(found)

    @property
    def lines(self) -> tuple[str, ...]:
        """Return all lines in their order."""
        return tuple(line for block in self.blocks for line in block)

    @property
    def chained(self) -> bool:
        """Return whether each step uses the conclusion of the one before, so that steps have one order."""
        return all(before in premises for (_, before), (premises, _) in zip(self.steps, self.steps[1:], strict=False))

    def before(self, *, ruled: bool) -> Iterator[tuple[str, str]]:
        """Yield pairs of lines, the first of which must come first; *ruled* fixes the order of the steps."""
        for premises, conclusion in self.steps:
            yield from ((line, conclusion) for line in premises)
        if ruled:
            for first, second in combinations(self.blocks, 2):
                yield from product(first, second)


def _make(lesson: Lesson, random: Random, options: ExerciseOptions) -> Made:
    forms = [form for argument in lesson.map.arguments if (form := _form(lesson, argument))]
    if not forms:
        return NotMade("no argument has steps that all lead to its conclusion, with every line different")
    fitting = [form for form in forms if LEAST <= len(form.lines) <= MOST]
    if not fitting:
        return NotMade(f"no argument in steps has between {LEAST} and {MOST} lines")
    ruled = options.words is not WordBank.NONE and all(form.chained for form in fitting)
    chosen = random.sample(fitting, min(ARGUMENTS, options.questions, len(fitting)))
    parts = tuple(_part(str(i), form, random, ruled=ruled) for i, form in enumerate(chosen, 1))
    prompt = "standard-form.prompt.ruled" if ruled else "standard-form.prompt.bare"
    return Task(say("standard-form.title"), say(prompt), parts)


def _form(lesson: Lesson, argument: Argument) -> _Form | None:
    """Return *argument* in lines; None if it has no steps, or no clear order, or explains something."""
    steps = tuple((_premises(lesson, step), _words(lesson, step.conclusion)) for step in argument.inferences)
    form = _Form(steps)
    argues = not any(step.explains for step in argument.inferences)  # “therefore” would be wrong
    return form if steps and argues and _sound(form) else None


def _premises(lesson: Lesson, step: Inference) -> tuple[str, ...]:
    return tuple(_words(lesson, title) for title in dict.fromkeys(one.claim for one in step.premises))


def _words(lesson: Lesson, title: str) -> str:
    return words(lesson.map.claim(title))


def _sound(form: _Form) -> bool:
    """Return whether no line is repeated, and each step has premises and is last or used by another."""
    lines = form.lines
    used = {line for premises, _ in form.steps for line in premises}
    leads = all(conclusion in used for _, conclusion in form.steps[:-1])
    return len({*map(alike, lines)}) == len(lines) and leads and all(premises for premises, _ in form.steps)


def _part(key: str, form: _Form, random: Random, *, ruled: bool) -> Part:
    choices = lettered(form.lines, random)
    marks = {str(choice.text): choice.mark for choice in choices}
    blank = [[""] * len(block) for block in form.blocks]
    return Part(
        key,
        AnswerKind.ORDER,
        tuple(marks[line] for line in form.lines),
        given=laid_out(blank) if ruled else _numbered(len(choices)),
        choices=choices,
        points=len(choices),
        feedback={choice.mark: _wrong(form, str(choice.text), marks) for choice in choices},
        before=frozenset((marks[first], marks[second]) for first, second in form.before(ruled=ruled)),
    )


def _numbered(count: int) -> tuple[Choice, ...]:
    return tuple(Choice(str(i), "") for i in range(1, count + 1))


def _wrong(form: _Form, line: str, marks: dict[str, str]) -> Message:
    """Return the feedback that says where *line* belongs."""
    for premises, conclusion in form.steps:
        if line == conclusion:
            last = "last" if line == form.lines[-1] else "conclusion"
            return say(f"standard-form.wrong.{last}", marks=_listed([marks[one] for one in premises]))
    target = next(conclusion for premises, conclusion in form.steps if line in premises)
    return say("standard-form.wrong.premise", mark=marks[target])


def _listed(marks: Sequence[str]) -> str:
    return ", ".join(sorted(marks))


STANDARD_FORM = Exercise(
    "standard-form", "put the shuffled lines of an argument in order", _make, heeds=frozenset({"words", "questions"})
)
