"""Turn worksheets and answer keys into blocks, in one language."""

from __future__ import annotations

from collections import defaultdict
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
    Row,
    Section,
    Table,
)
from argmap.teaching.drawings import Drawings
from argmap.teaching.language import told
from argmap.teaching.sheet import Sheet
from argmap.teaching.task import AnswerKind, Bank, Choice, FigureForm, Part, Task, TaskFigure, Text, say
from argmap.teaching.ways import quoted

#: Handwritten letters that fit on a line.
LINE = 45
#: Longest option, in letters, that is put beside others.
SHORT = 36
#: Fewest similar questions that become a table.
ROWS = 3


def composed(sheet: Sheet, drawings: Drawings, *, key: bool) -> Document:
    """Return *sheet*, or its answer *key*, as blocks."""
    composing = _Composing(sheet, drawings, key)
    return Document(composing.head(), tuple(composing.sections()))


@frozen
class _Composing:
    """Compose one worksheet, or its answer key."""

    sheet: Sheet
    drawings: Drawings
    #: Whether answers are shown.
    key: bool

    def _say(self, key: str, **values: Text | int) -> str:
        return told(say(key, **values), self.drawings.language)

    def _text(self, text: Text) -> str:
        return told(text, self.drawings.language)

    def head(self) -> Head:
        """Return the header and the footer of the sheet."""
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
        """Return *points* with a gap for the points scored."""
        return self._say("points.of", n=points)

    def sections(self) -> Iterator[Section]:
        """Yield the text of the lesson, unless a task contains it, then the tasks."""
        if self.sheet.lesson.source and not any(task.text for task in self.sheet.tasks):
            yield Section((Passage(self._say("source"), self.sheet.lesson.source),))
        wide = False
        for number, task in enumerate(self.sheet.tasks, 1):
            # what has no figure goes on whichever paper is at hand, and so needs no new page; a text is read upright
            wide = self.drawings.wide(task.figure) if task.figure else wide and not task.text
            yield from self._task(task, number, wide=wide)

    def _task(self, task: Task, number: int, *, wide: bool) -> Iterator[Section]:
        points = self._say("points", n=task.points)
        heading = Heading(str(number), self._text(task.title), points)
        blocks: list[Block] = [heading, Paragraph(self._text(task.prompt))]
        if task.text:
            blocks.append(Entries(self._say("source"), tuple(Entry("", words) for words in task.text)))
        if task.figure:
            blocks.append(self._picture(task.figure, f"t{number}", wide=wide))
            blocks += self._sentences(task)
        if task.given:
            blocks.append(self._entries("sentences", task.given, Listing.PLAIN))
        strips = task.bank is Bank.STRIPS and bool(task.choices)
        if not strips:
            blocks += self._bank(task, number)
        blocks += self._questions(task, f"t{number}")
        blocks += self._answers(task)
        yield Section(tuple(blocks), wide)
        if strips and not self.key:
            yield Section((self._entries("strips", task.choices, Listing.STRIPS),), wide, apart=True)

    def _picture(self, figure: TaskFigure, id: str, *, wide: bool) -> Picture:
        return Picture(self._drawing(figure, id), self._say("figure"), wide)

    def _drawing(self, figure: TaskFigure, id: str) -> Drawing:
        name = f"{'key' if self.key else 'sheet'}-{self.sheet.version}-{id}".lower()
        return self.drawings.drawing(figure, shown=self.key, id=name)

    def _sentences(self, task: Task) -> Iterator[Entries]:
        """Yield the sentences of a figure whose boxes hold numbers, with lines for those to be written."""
        figure = task.figure
        if figure is None or figure.form is FigureForm.NUMBERS or self.drawings.form(figure) is FigureForm.SENTENCES:
            return
        written = {part.box for part in task.parts if part.kind is AnswerKind.WRITE}
        texts = {one.ref: one.text for one in self.sheet.lesson.sentences}
        entries = [
            Entry(mark, "" if ref in figure.blanks and not self.key else texts[ref], lines=2)
            for ref, mark in figure.marks.items()
            if ref in texts and (self.key or ref not in figure.blanks or ref in written)
        ]
        yield Entries(self._say("sentences"), tuple(entries))

    def _bank(self, task: Task, number: int) -> Iterator[Block]:
        """Yield the choices that the parts of *task* share, unless each part repeats them."""
        if any(choice.figure for choice in task.choices):
            yield self._gallery(task.choices, f"t{number}")
        elif any(part.kind in {AnswerKind.PLACE, AnswerKind.ORDER} and not part.choices for part in task.parts):
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

    def _questions(self, task: Task, id: str) -> Iterator[Block]:
        """Yield the questions beside the figure: as a table, if they ask the same about several sentences."""
        asked = [part for part in task.parts if part.box is None]
        if len(asked) >= ROWS and all(map(_asks_of_a_sentence, asked)) and not any(one.figure for one in task.choices):
            columns = tuple(Entry(one.mark, self._text(one.text)) for one in task.choices)
            yield Table(columns, tuple(self._row(task, part) for part in asked))
        else:
            yield from (self._question(task, part, id) for part in asked)

    def _row(self, task: Task, part: Part) -> Row:
        ticked = tuple(option.ticked for option in self._options(task, part))
        notes = tuple(self._notes(part)) if self.key else ()
        return Row(part.key, self._text(part.given[0].text), ticked, notes)

    def _question(self, task: Task, part: Part, id: str) -> Question:
        """Return *part* as a question of its own."""
        options = self._options(task, part) if part.kind is AnswerKind.CHOOSE else ()
        here = any(not one.text for one in part.given)
        return Question(
            part.key,
            self._own(part),
            tuple(self._given(task, part)),
            self._text(part.ask),
            worded=not part.given or not isinstance(part.ask, str),
            options=options,
            stacked=any(len(option.text) > SHORT for option in options),
            lines=_lines(part) if part.kind is AnswerKind.WRITE and not (here or self.key) else 0,
            gaps=0 if here or self.key else _gaps(part),
            room=part.kind is AnswerKind.DRAW and not self.key,
            model=self._drawing(part.model, f"{id}-{part.key}") if part.model and self.key else None,
            answer=self._answer(part) if self.key and part.kind is not AnswerKind.CHOOSE else "",
            notes=tuple(self._notes(part)) if self.key else (),
            points=self._say("points", n=part.points) if part.points > 1 else "",
        )

    def _given(self, task: Task, part: Part) -> Iterator[Entry]:
        """Yield the given sentences; lines without words are for the answer, which a key fills in."""
        filled = iter(self._filled(task, part) if self.key else ())
        for one in part.given:
            text = self._text(one.text) or next(filled, "")
            yield Entry(one.mark, text, lines=_lines(part) if part.kind is AnswerKind.WRITE else 1)

    def _own(self, part: Part) -> tuple[Entry, ...]:
        """Return the choices of *part* that students put in place or in order."""
        placed = part.kind in {AnswerKind.ORDER, AnswerKind.PLACE}
        return tuple(Entry(one.mark, self._text(one.text)) for one in part.choices) if placed else ()

    def _filled(self, task: Task, part: Part) -> Iterator[str]:
        """Yield the answers for the blank lines of the given sentences."""
        texts = {choice.mark: self._text(choice.text) for choice in task.offered(part)}
        answers = part.answers if part.kind is AnswerKind.ORDER else part.answers[:1]
        yield from (f"{one}   {texts[one]}" if one in texts else one for one in answers)

    def _options(self, task: Task, part: Part) -> tuple[Option, ...]:
        return tuple(
            Option(choice.mark, self._text(choice.text), self.key and choice.mark in part.answers)
            for choice in task.offered(part)
        )

    def _answer(self, part: Part) -> str:
        if part.kind is AnswerKind.ORDER:
            return " ".join(part.answers)
        found = part.answers[0]
        for other in part.answers[1:]:
            found = self._say("or", first=found, second=other)
        return found

    def _notes(self, part: Part) -> Iterator[str]:
        """Yield feedback on wrong answers; answers with the same feedback share a note."""
        key = "if-misplaced" if part.kind is AnswerKind.ORDER else "if-wrong"
        marks: defaultdict[str, list[str]] = defaultdict(list)
        for mark, said in part.feedback.items():
            marks[self._text(said)].append(mark)
        for words, alike in marks.items():
            yield self._say(key, mark="/".join(alike), said=words)

    def _answers(self, task: Task) -> Iterator[Entries]:
        """Yield the answers to the blank boxes, if this is a key and students write marks into them."""
        placed = [part for part in task.parts if part.box is not None and part.kind is AnswerKind.PLACE]
        if self.key and placed:
            texts = {choice.mark: self._text(choice.text) for choice in task.choices}
            entries = (Entry(part.key, f"{self._answer(part)} – {quoted(texts[part.answers[0]])}") for part in placed)
            yield Entries(self._say("answers"), tuple(entries))


def _asks_of_a_sentence(part: Part) -> bool:
    """Return whether *part* only asks which of the task's choices fits one sentence."""
    plain = part.kind is AnswerKind.CHOOSE and not part.choices and not part.ask and part.points == 1
    return plain and [bool(one.text) and not one.mark for one in part.given] == [True]


def _lines(part: Part) -> int:
    return max(1, *(-(-len(answer) // LINE) for answer in part.answers))


def _gaps(part: Part) -> int:
    if part.kind is AnswerKind.ORDER:
        return len(part.answers)
    return 1 if part.kind is AnswerKind.PLACE else 0
