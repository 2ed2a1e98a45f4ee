"""Write single lines: definitions, references, headings, inferences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from argmap.editing.composing.entries import braces, noted_of, noted_of_step
from argmap.editing.composing.marking import Said, written_heading, written_rule, written_words
from argmap.editing.things import Thing, wording
from argmap.editing.writing import check_title, plain, written_tag
from argmap.errors import EditCode, EditError
from argmap.interpret.grouping import SectionFlags
from argmap.interpret.settings import Settings
from argmap.interpret.shortcodes import SHORTCODES
from argmap.model.argument import Argument, Inference
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.model.group import Group

#: Titles of arguments that begin like a relation.
_RELATIONS = ("<+", "<_")
#: An inference line without rules or data.
_BARE = "-----"


def bracketed(ref: Thing) -> str:
    """Return a title in its brackets.

    Raises:
        EditError: Argdown cannot express the title.
    """
    check_title(ref)
    return f"<{ref.title}>" if isinstance(ref, ArgumentRef) else f"[{ref.title}]"


def referred(ref: Thing, *, noted: Mapping[str, bool] | None = None) -> str:
    """Return a reference to *ref*, with the data *noted* there.

    Raises:
        EditError: Argdown cannot express the title.
    """
    return f"{bracketed(ref)}{braces(noted or {})}"


def _noted(value: Claim | Argument) -> Mapping[str, Any]:
    """Return the data to write where *value* is worded, which is in its group."""
    noted = noted_of(value)
    outside = value.wordings and noted.get("isInGroup") is False
    return {key: said for key, said in noted.items() if key != "isInGroup"} if outside else noted


@frozen
class Phrasing:
    """Hold the settings that decide how lines are written."""

    settings: Settings
    #: The deepest level of a heading, from 1; 0 without headings.
    deepest: int
    #: Lines written before, kept because the same line is often asked for again.
    _known: dict[tuple[object, ...], str] = field(factory=dict, eq=False, repr=False)

    def defined(self, value: Claim | Argument, *, titled: bool, begins_block: bool) -> str:
        """Return the line that defines *value*, with text, tags and data.

        Raises:
            EditError: Argdown cannot express it.
        """
        key = (type(value), value.title, titled, begins_block)
        if key not in self._known:
            self._known[key] = self._defined(value, titled=titled, begins_block=begins_block)
        return self._known[key]

    def _defined(self, value: Claim | Argument, *, titled: bool, begins_block: bool) -> str:
        name = bracketed(ClaimRef(value.title) if isinstance(value, Claim) else ArgumentRef(value.title))
        if begins_block and name.startswith(_RELATIONS):
            nearest = value.title.lstrip("+-_ ")
            possible = f"; try the title {nearest!r}" if nearest else ""
            raise EditError(
                f"at the start of a line, {name} would be read as a relation{possible}", EditCode.NOT_ARGDOWN
            )
        if not wording(value):
            return f"{' '.join((name, *map(written_tag, value.tags)))}{braces(_noted(value))}"
        said = self._said(wording(value), value, begins_block=begins_block and not titled)
        return f"{f'{name}: ' if titled else ''}{written_words(said)}{braces(_noted(value))}"

    def also(self, value: Claim | Argument, words: str) -> str:
        """Return the line of a wording that is not canonical.

        Raises:
            EditError: Argdown cannot express it.
        """
        ref = ClaimRef(value.title) if isinstance(value, Claim) else ArgumentRef(value.title)
        return f"{bracketed(ref)}: {written_words(Said(plain(words), (), (), self._shortcodes, self._keep_tags))}"

    def heading(self, group: Group, level: int) -> str:
        """Return the heading of a group.

        Raises:
            EditError: Argdown cannot express it.
        """
        said = Said(group.title, (), group.tags, self._shortcodes, self._keep_tags)
        grouping = self.settings.grouping
        known = grouping.sections.get(group.title, SectionFlags())
        flags: dict[str, bool] = {}
        if level <= self.deepest - grouping.depth and known.group is None:
            flags["isGroup"] = True
        if group.closed and known.closed is None:
            flags["isClosed"] = True
        return f"{'#' * level} {written_heading(group, said)}{braces({**flags, **group.data})}"

    def inference(self, step: Inference, uses: tuple[int, ...]) -> str:
        """Return the line between premises and conclusion.

        Raises:
            EditError: Argdown cannot express a rule or the data.
        """
        rules = ", ".join(written_rule(rule, self._shortcodes) for rule in step.rules)
        noted = braces(noted_of_step(step, uses))
        inside = f"{rules}{noted}".strip(" ")
        return f"-- {inside} --" if inside else _BARE

    def _said(self, text: str, value: Claim | Argument, *, begins_block: bool) -> Said:
        return Said(text, value.marks, value.tags, self._shortcodes, self._keep_tags, begins_block)

    @property
    def _shortcodes(self) -> Mapping[str, str]:
        return {**SHORTCODES, **self.settings.shortcodes}

    @property
    def _keep_tags(self) -> bool:
        return not self.settings.remove_tags
