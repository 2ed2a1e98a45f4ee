"""Split an argument of several steps into arguments of one step each.

Source: https://argdown.org/guide/creating-oldschool-argument-maps-and-inference-trees.html
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from attrs import evolve

from argmap.interpret.notes import Notes, Said
from argmap.interpret.reading import Occurrence, StatementRole, Step
from argmap.model.ends import ArgumentRef, End, InferenceRef
from argmap.text import Diagnostic, Severity, Span

#: Titles of the parts of each argument, by its title.
Parts = Mapping[str, Sequence[str]]


def explode(notes: Notes) -> None:
    """Split arguments of several steps: ``A`` becomes ``A - 1``, ``A - 2`` ….

    Relations of the argument become relations of its last part, relations of a step those of its part. Each part has
    the description of the whole. Linear in the size of the notes.
    """
    parts = _parts(notes)
    if not parts:
        return
    structures = {title: tuple(_structures(notes.structures[title])) for title in parts}
    _replace_occurrences([step for found in structures.values() for steps in found for step in steps], notes)
    notes.relations = _relations(notes, parts)
    notes.arguments = defaultdict(
        list,
        {
            part: [evolve(occurrence, title=part) for occurrence in found]
            for title, found in notes.arguments.items()
            for part in parts.get(title, (title,))
        },
    )
    notes.structure_sections = {
        part: key for title, key in notes.structure_sections.items() for part in parts.get(title, (title,))
    }
    notes.structures = {
        part: list(steps)
        for title, whole in notes.structures.items()
        for part, steps in zip(parts.get(title, (title,)), structures.get(title, (whole,)), strict=True)
    }


def _parts(notes: Notes) -> Parts:
    taken = set(notes.arguments)
    found: dict[str, list[str]] = {}
    for title, steps in notes.structures.items():
        conclusions = [step for step in steps if step.rules is not None]
        if len(conclusions) > 1:
            found[title] = [_free(title, number, step, taken, notes) for number, step in enumerate(conclusions, 1)]
    return found


def _free(title: str, number: int, step: Step, taken: set[str], notes: Notes) -> str:
    """Return an unused title for one part."""
    wanted = part = f"{title} - {number}"
    if wanted in taken:
        part = next(free for copy in count(2) if (free := f"{wanted} ({copy})") not in taken)
        message = (
            f"step {number} of argument {title!r} cannot have the title {wanted!r}, which another argument has, "
            f"so its title is {part!r}; rename one of the two arguments"
        )
        notes.problems.append(Diagnostic("exploded-title", Severity.WARNING, message, step.occurrence.span))
    taken.add(part)
    return part


def _structures(steps: Sequence[Step]) -> Iterator[Sequence[Step]]:
    """Yield one structure for each conclusion: its premises and itself."""
    for step in steps:
        if step.rules is not None:
            premises = [_premise(steps[place]) for place in step.premises]
            conclusion = evolve(step.occurrence, role=StatementRole.MAIN_CONCLUSION)
            yield *premises, evolve(step, occurrence=conclusion, premises=tuple(range(len(premises))))


def _premise(step: Step) -> Step:
    return Step(evolve(step.occurrence, role=StatementRole.PREMISE), step.number)


def _replace_occurrences(steps: Sequence[Step], notes: Notes) -> None:
    """Update the roles of statements to those in *steps*."""
    roles: defaultdict[tuple[str, int], list[Occurrence]] = defaultdict(list)
    for step in steps:
        roles[step.occurrence.title, step.occurrence.span.start].append(step.occurrence)
    for title in dict.fromkeys(title for title, _ in roles):
        notes.claims[title] = [new for old in notes.claims[title] for new in roles.get((title, old.span.start), [old])]


def _relations(notes: Notes, parts: Parts) -> dict[Said, list[Span]]:
    found: dict[Said, list[Span]] = {}
    for said, spans in notes.relations.items():
        found.setdefault(_said(said, parts), []).extend(spans)
    return found


def _said(said: Said, parts: Parts) -> Said:
    return said._replace(source=_end(said.source, parts), target=_end(said.target, parts))


def _end(ref: End, parts: Parts) -> End:
    match ref:
        case ArgumentRef(title) if title in parts:
            return ArgumentRef(parts[title][-1])
        case InferenceRef(title, index) if title in parts:
            return InferenceRef(parts[title][index]) if index < len(parts[title]) else ArgumentRef(parts[title][-1])
    return ref
