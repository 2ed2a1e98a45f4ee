"""``AddArgument``: add an argument."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, field, frozen

from argmap.editing.adding import block_edit, require_group
from argmap.editing.intention import Intention
from argmap.editing.numbered_lines import (
    Line,
    check_conclusion,
    inference_line,
    line,
    lines,
    numbered,
    rules,
    with_lines,
)
from argmap.editing.relating import with_thing, written
from argmap.editing.statements import line_end
from argmap.editing.structures import dashes
from argmap.editing.things import replaced
from argmap.editing.writing import plain
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.model.argument import Inference, Premise
from argmap.model.ends import ArgumentRef
from argmap.model.map import ArgumentMap
from argmap.model.titles import argument_title
from argmap.text import Edit
from argmap.values import is_filled, is_text


def _conclusion(asked: object) -> Line | None:
    return None if asked is None or asked == "" else line(asked)  # type: ignore[arg-type]  # `line` refuses the rest


@frozen
class AddArgument(Intention):
    """Add an argument at the end of a group, or before the first heading.

    A premise or conclusion is a claim of the map, ``"[Title]"``, or a new one, ``"[Title]: Text."`` or ``"Text."``.
    """

    #: Its title.
    title: str = field(converter=argument_title, validator=is_filled)
    #: Its gist as plain text; empty for none.
    gist: str = field(default="", validator=is_text)
    #: Its linked premises, in order; empty for none.
    premises: tuple[Line, ...] = field(default=(), converter=lines, metadata={"several": True, "table": True})
    #: Its conclusion.
    conclusion: Line | None = field(default=None, converter=_conclusion, metadata={"table": True})
    #: Names of rules of inference.
    rules: tuple[str, ...] = field(default=(), converter=rules, metadata={"several": True})
    #: Key of the group for it and its new claims; empty for none.
    group: str = field(default="", validator=is_text)

    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map with the argument and its new claims."""
        require_group(argmap, settings, self.group)
        check_conclusion(self.title, self.premises, self.conclusion)
        ref = ArgumentRef(self.title)
        grown = with_thing(argmap, ref, plain(self.gist) if self.gist else "", self.group)
        grown, titles = with_lines(grown, self._lines, self.group)
        return replaced(grown, ref, evolve(grown.argument(self.title), inferences=tuple(self._steps(titles))))

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Yield the edit that adds its title, gist and structure."""
        end = line_end(str(reading.tree))
        block = written(reading, ArgumentRef(self.title), self.gist)
        if self.premises:
            *above, last = numbered(reading, self._lines)
            block += end + end + end.join([*above, inference_line(self.rules, dashes(reading)), last])
        yield block_edit(reading, self.group, block)

    @property
    def _lines(self) -> tuple[Line, ...]:
        return self.premises if self.conclusion is None else (*self.premises, self.conclusion)

    def _steps(self, titles: Sequence[str]) -> Iterator[Inference]:
        if titles:
            premises = [Premise(title, number) for number, title in enumerate(titles[:-1], 1)]
            yield Inference(premises, titles[-1], number=len(titles), rules=self.rules)
