"""Compose sheets: tasks become blocks, in one language; on keys, their answers are shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from argmap.render.drawing import Drawing
from argmap.teaching.blocks import (
    Block,
    Document,
    Entries,
    Entry,
    Gallery,
    Head,
    Heading,
    Labelled,
    Listing,
    Option,
    Paragraph,
    Passage,
    Picture,
    Question,
    Section,
)
from argmap.teaching.drawings import Drawings
from argmap.teaching.sheet import Sheet
from argmap.teaching.task import Bank, Choice, Figure, Form, Kind, Part, Task, Text, say

#: So many letters fit a line by hand.
LINE = 45


def composed(sheet: Sheet, drawings: Drawings, *, key: bool) -> Document:
    """Return *sheet*, or the *key* to it, as blocks."""
    composing = _Composing(sheet, drawings, key)
    return Document(composing.head(), tuple(composing.sections()))


@frozen
class _Composing:
    """Hold what is composed."""

    sheet: Sheet
    drawings: Drawings
    #: Answers are shown.
    key: bool

    def _say(self, key: str, **values: Text | int) -> str:
        return self.drawings.language.say(say(key, **values))

    def _text(self, text: Text) -> str:
        return self.drawings.language.say(text)

    def head(self) -> Head:
        """Return what stands around the sheet."""
        return Head(
            title=self.sheet.title or self._say("untitled"),
            version=self._say("sheet", letter=self.sheet.version),
            fields=() if self.key else (self._say("name"), self._say("date")),
            points=self._say("points", n=self.sheet.points) if self.key else self._of(self.sheet.points),
            key=self._say("key") if self.key else "",
            warning=self._say("key.warning") if self.key else "",
            page=self._say("page", n="{n}", all="{all}"),
            language=self.drawings.language.name,
        )

    def _of(self, points: int) -> str:
        """Return *points* with room for what was reached."""
        return self._say("points.of", n=points)

    def sections(self) -> Iterator[Section]:
        """Give the text that the map was made of, if there is one, and the tasks."""
        if self.sheet.lesson.source:
            yield Section((Passage(self._say("source"), self.sheet.lesson.source),))
        wide = False
        for number, task in enumerate(self.sheet.tasks, 1):
            # what has no figure goes on whichever paper is at hand, and so needs no new page
            wide = self.drawings.wide(task.figure) if task.figure else wide
            yield from self._task(task, number, wide=wide)

    def _task(self, task: Task, number: int, *, wide: bool) -> Iterator[Section]:
        points = self._say("points", n=task.points)
        heading = Heading(str(number), self._text(task.title), points)
        blocks: list[Block] = [heading, Paragraph(self._text(task.prompt))]
        if task.figure:
            blocks.append(self._picture(task.figure, f"t{number}", wide=wide))
            blocks += self._sentences(task)
        if task.given:
            blocks.append(self._entries("sentences", task.given, Listing.PLAIN))
        strips = task.bank is Bank.STRIPS and bool(task.choices)
        if not strips:
            blocks += self._bank(task, number)
        blocks += (self._question(task, part, f"t{number}") for part in task.parts if part.box is None)
        blocks += self._answers(task)
        yield Section(tuple(blocks), wide)
        if strips and not self.key:
            yield Section((self._entries("strips", task.choices, Listing.STRIPS),), wide, apart=True)

    def _picture(self, figure: Figure, id: str, *, wide: bool) -> Picture:
        return Picture(self._drawing(figure, id), self._say("figure"), wide)

    def _drawing(self, figure: Figure, id: str) -> Drawing:
        name = f"{'key' if self.key else 'sheet'}-{self.sheet.version}-{id}".lower()
        return self.drawings.drawing(figure, shown=self.key, id=name)

    def _sentences(self, task: Task) -> Iterator[Entries]:
        """Give the sentences of a figure that has room for numbers only; where one is to be written, a line."""
        figure = task.figure
        if figure is None or figure.form is Form.NUMBERS or self.drawings.form(figure) is Form.SENTENCES:
            return
        written = {part.box for part in task.parts if part.kind is Kind.WRITE}
        entries = [
            Entry(one.mark, "" if one.ref in figure.blanks and not self.key else one.text)
            for one in self.sheet.lesson.sentences
            if self.key or one.ref not in figure.blanks or one.ref in written
        ]
        yield Entries(self._say("sentences"), tuple(entries))

    def _bank(self, task: Task, number: int) -> Iterator[Block]:
        """Give what all parts of *task* choose from, unless it stands at each of them."""
        if any(choice.figure for choice in task.choices):
            yield self._gallery(task.choices, f"t{number}")
        elif any(part.kind in {Kind.PLACE, Kind.ORDER} and not part.choices for part in task.parts):
            yield self._entries("bank", task.choices, Listing.BANK)

    def _gallery(self, choices: Sequence[Choice], id: str) -> Gallery:
        shown = ((choice, choice.figure) for choice in choices if choice.figure)
        return Gallery(
            tuple(
                Labelled(Option(choice.mark, self._text(choice.text)), self._drawing(figure, f"{id}-{choice.mark}"))
                for choice, figure in shown
            )
        )

    def _entries(self, title: str, choices: Sequence[Choice], listing: Listing) -> Entries:
        entries = tuple(Entry(choice.mark, self._text(choice.text)) for choice in choices)
        return Entries(self._say(title), entries, listing)

    def _question(self, task: Task, part: Part, id: str) -> Question:
        """Return *part* as it stands by itself."""
        options = self._options(task, part) if part.kind is Kind.CHOOSE else ()
        own = () if part.kind is Kind.CHOOSE else part.choices
        return Question(
            part.key,
            tuple(Entry(one.mark, self._text(one.text)) for one in (*part.given, *own)),
            self._text(part.ask),
            options,
            lines=_lines(part) if part.kind is Kind.WRITE and not self.key else 0,
            gaps=_gaps(part) if not self.key else 0,
            room=part.kind is Kind.DRAW and not self.key,
            model=self._drawing(part.model, f"{id}-{part.key}") if part.model and self.key else None,
            answer=self._answer(part) if self.key and part.kind is not Kind.CHOOSE else "",
            notes=tuple(self._notes(part)) if self.key else (),
            points=self._say("points", n=part.points) if part.points > 1 else "",
        )

    def _options(self, task: Task, part: Part) -> tuple[Option, ...]:
        return tuple(
            Option(choice.mark, self._text(choice.text), self.key and choice.mark in part.answers)
            for choice in task.offered(part)
        )

    def _answer(self, part: Part) -> str:
        if part.kind is Kind.ORDER:
            return " ".join(part.answers)
        found = part.answers[0]
        for other in part.answers[1:]:
            found = self._say("or", first=found, second=other)
        return found

    def _notes(self, part: Part) -> Iterator[str]:
        for mark, said in part.feedback.items():
            yield self._say("if-wrong", mark=mark, said=said)

    def _answers(self, task: Task) -> Iterator[Entries]:
        """Give, on a key, which marks belong in which boxes; words that belong there are shown in the figure."""
        placed = [part for part in task.parts if part.box is not None and part.kind is Kind.PLACE]
        if self.key and placed:
            texts = {choice.mark: self._text(choice.text) for choice in task.choices}
            entries = (Entry(part.key, f"{self._answer(part)} – {texts[part.answers[0]]}") for part in placed)
            yield Entries(self._say("answers"), tuple(entries))


def _lines(part: Part) -> int:
    return max(1, *(-(-len(answer) // LINE) for answer in part.answers))


def _gaps(part: Part) -> int:
    if part.kind is Kind.ORDER:
        return len(part.answers)
    return 1 if part.kind is Kind.PLACE else 0
