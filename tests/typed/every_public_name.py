"""Use every public name with its exported type, as a user's script would.

``mypy --strict`` and pyright check it without the settings of this repository, and a test runs it.
"""

# pyright: strict
from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve

import argmap
from argmap import (
    ArgmapError,
    Argument,
    ArgumentMap,
    ArgumentRef,
    Citation,
    Claim,
    ClaimRef,
    Counterpoint,
    CounterpointKind,
    Document,
    FileOptions,
    Group,
    History,
    Inference,
    InferenceRef,
    PartOptions,
    PictureOptions,
    Premise,
    Query,
    Role,
    Selection,
    Support,
    SupportKind,
    argdown,
    check,
    diff,
    draw,
    draw_files,
    from_dict,
    map_schema,
    merge,
    picture,
    read,
    to_dict,
    union,
    view,
    write,
)
from argmap.edits import (
    AddArgument,
    AddClaim,
    AddCounterpoint,
    AddPremise,
    AddSupport,
    Edited,
    Hanging,
    Intention,
    Line,
    MergeInto,
    Move,
    Preview,
    Reach,
    Remove,
    Rename,
    Reorder,
    Retarget,
    Reword,
    SetData,
    Split,
    Tag,
    Untag,
)
from argmap.errors import (
    EditError,
    EngineError,
    ExerciseError,
    FileOptionsError,
    FontError,
    IdError,
    InputError,
    InvalidValueError,
    LanguageError,
    LateError,
    LayoutError,
    MapError,
    OutputError,
    PortError,
    PressError,
    SizeError,
    ThemeError,
)
from argmap.teaching import (
    AnswerKind,
    AspectRatio,
    ExerciseOptions,
    FigureForm,
    PrintOptions,
    SlideDeck,
    SlideOptions,
    TaskFigure,
    WordBank,
    Worksheet,
    WorksheetChoice,
    WorksheetQuestion,
    WorksheetTask,
    available_exercises,
    available_languages,
    make_slides,
    make_worksheet,
)
from argmap.types import (
    ArrowKind,
    Bar,
    BatchOptions,
    Change,
    ChangeKind,
    Closed,
    Colours,
    Conflict,
    Count,
    Diagnostic,
    Diff,
    Drawable,
    DrawnMap,
    Edit,
    EditCode,
    Effect,
    EffectKind,
    End,
    Engine,
    Face,
    Facts,
    Fate,
    Fingerprint,
    Fix,
    Grouping,
    GroupRef,
    Head,
    ImageFile,
    Images,
    Ink,
    Kind,
    LabelMode,
    Labels,
    Link,
    MapLike,
    Mark,
    MarkKind,
    MergeResult,
    Mode,
    Node,
    Numbers,
    Occurrence,
    OnDisk,
    Outcome,
    Part,
    PictureKeywords,
    Piece,
    Places,
    Position,
    PremiseRef,
    Rank,
    Reading,
    Regrouped,
    Related,
    Relation,
    Section,
    SectionFlags,
    Settings,
    Severity,
    Source,
    SourceUse,
    Span,
    Stance,
    StatementRole,
    Step,
    StepKind,
    StepPremise,
    Stroke,
    Stub,
    Style,
    Theme,
    Token,
    Trace,
    Tree,
    Type,
    Unfolding,
    Union,
    View,
    Woven,
)

TEXT = """\
===
title: Cycling
===

[Cycle]: I should cycle to work. #plan
  + [Cheap]: It is cheap. {by: Ann}
  - [Rain]: It often rains.

<Money>

(1) [Cheap]
(2) [Save]: I want to save.
-----
(3) [Cycle]
"""


def build() -> ArgumentMap:
    """Build a map from each type of part."""
    mark: Mark = Mark(MarkKind.BOLD, 0, 4)
    rain: Claim = Claim("Rain", "Rain is wet.", marks=[mark], sources=[Citation("diary", 3)], group="Weather")
    cycle: Claim = Claim("Cycle", "I should cycle to work.")
    coat: Claim = Claim("Coat", "A coat keeps me dry.")
    group: Group = Group("Weather")
    premise: Premise = Premise(coat, 1)
    step: Inference = Inference([premise], cycle, number=2)
    dry: Argument = Argument("Dry", "I stay dry.", [step])
    support: Support = Support(coat, cycle, SupportKind.REASON)
    undercut: Counterpoint = Counterpoint(rain, InferenceRef("Dry", 0), CounterpointKind.UNDERCUT)
    return ArgumentMap(
        claims=[rain, cycle, coat], arguments=[dry], supports=[support], counterpoints=[undercut], groups=[group]
    )


def ask(found: ArgumentMap) -> Sequence[object]:
    """Ask a map, by names and by queries."""
    end: End = ClaimRef("Cycle")
    claim: Claim = found[ClaimRef("Cycle")]
    argument: Argument = found[ArgumentRef("Dry")]
    step: Inference = found[InferenceRef("Dry", 0)]
    any_of_them: Claim | Argument | Inference = found["[Cycle]"]
    relations: tuple[Relation | InferenceRef, ...] = found.relations_asked(Query(unanswered=True))
    sources: tuple[SourceUse, ...] = found.sources_asked(Query())
    roles: frozenset[Role] = found.roles_of(end)
    titles: list[str] = [claim.title, argument.title, *(one.title for one in found)]
    return [len(found), "[Cycle]" in found, step.conclusion, any_of_them, relations, sources, roles, *titles]


def parse(document: Document) -> Sequence[object]:
    """Read what is known of a text."""
    reading: Reading = document.reading
    settings: Settings = reading.settings
    grouping: Grouping = settings.grouping
    regrouped: tuple[Regrouped, ...] = grouping.regroup
    flags: Mapping[str, SectionFlags] = grouping.sections
    colours: Colours = settings.colours
    images: Images = settings.images
    file: ImageFile = images.file("logo.png")
    ranks: tuple[Rank, ...] = settings.ranks
    mode: Mode = settings.selection.mode
    facts: Facts = reading.facts
    places: Places = reading.places
    sections: tuple[Section, ...] = places.sections
    steps: tuple[Step, ...] = places.structures["Money"]
    occurrence: Occurrence = steps[0].occurrence
    role: StatementRole = occurrence.role
    span: Span = occurrence.span
    position: Position = Source("cycling.argdown", document.text).position(span.start)
    tree: Tree = document.tree
    root: Node = tree.root
    kind: Kind = root.kind
    tokens: list[Token] = list(root.tokens())
    return [regrouped, flags, colours, file, ranks, mode, facts, sections, role, position, kind, len(tokens)]


def find(what: MapLike) -> Sequence[str]:
    """List findings with their fixes."""
    said: list[str] = []
    findings: tuple[Diagnostic, ...] = check(what)
    for finding in findings:
        severity: Severity = finding.severity
        related: tuple[Related, ...] = finding.related
        fixes: tuple[Fix, ...] = finding.fixes
        edits: list[Edit] = [edit for fix in fixes for edit in fix.edits]
        said.append(f"{severity.value} {finding.message} {related} {edits}")
    return said


def edit(document: Document) -> tuple[Document, Sequence[object]]:
    """Carry out each intention, or preview it."""
    one: list[Intention] = [Rename("Rain", "Weather"), Reword("Weather", "The weather is bad."), Tag("Weather", "sky")]
    two: list[Intention] = [Untag("Weather", "sky"), SetData("Weather", "by", "Bob"), AddClaim("Sun", "It is sunny.")]
    three: list[Intention] = [AddSupport("Cycle", "Sun"), AddCounterpoint("Cheap", "Coat", "Coats cost money.")]
    four: list[Intention] = [
        AddArgument("Fit", premises=[Line("Sun")], conclusion="[Cycle]"),
        AddPremise("<Fit>", "Save"),
    ]
    five: list[Intention] = [
        Retarget("Coat", "Cheap", "Cycle"),
        Reorder("Coat", before="Weather"),
        Split("Sun", "It is sunny.", "Warm", "It is warm."),
        MergeInto("Warm", "Cheap"),
        Remove("Coat", Hanging.KEEP),
    ]
    preview: Preview = document.preview(*one)
    edited: Edited = document.apply(*one, *two, *three, *four, *five)
    move, reach = Move("Sun", "Weather"), Rename("Sun", "Sunshine").reach()
    needed: Reach | None = reach
    history: History = History(document).apply(*one).undone()
    effects: tuple[Effect, ...] = edited.effects
    done: list[EffectKind] = [effect.kind for effect in effects]
    changes: Diff = preview.diff
    return edited.document, [done, changes, preview.touched, move, needed, history.document]


def look(what: Drawable) -> Sequence[object]:
    """Draw with options of every type."""
    keywords: PictureKeywords = {"theme": "print", "numbers": True, "time_limit": 20.0}
    part: PartOptions = PartOptions(Selection(tags="plan"), mode=Mode.ALL)
    style: Style = Style(Numbers.HIERARCHICAL, LabelMode.TITLE, LabelMode.TEXT)
    drawn: DrawnMap = draw(what, part=part, style=style, **keywords)
    files: Mapping[str, bytes] = drawn.files(["svg", "dot"], FileOptions())
    steps: list[bytes] = list(drawn.steps("svg", Unfolding.RANK))
    svg: bytes = picture(what, to="svg", options=FileOptions(), **keywords)
    remarks: tuple[str, ...] = drawn.remarks(["svg"])
    return [drawn, files, steps, svg, remarks]


def restyle(base: Theme, engine: Engine) -> tuple[PictureOptions, Head]:
    """Make a theme and an engine out of others."""
    ink: Ink = base.inks[Stance.NEUTRAL]
    stroke: Stroke = base.strokes[ArrowKind.OBJECTION]
    head: Head = stroke.head
    body: Type = evolve(base.body, face=Face.REGULAR, bar=Bar.NONE)
    inks: Mapping[Stance, Ink] = {**base.inks, Stance.NEUTRAL: evolve(ink, width=0.8)}
    theme: Theme = evolve(base, name="own", inks=inks, body=body)
    return PictureOptions(theme=theme, engine=evolve(engine, patience=5.0)), head


def show(what: MapLike) -> Sequence[str]:
    """Show a part of a map, and count the rest."""
    part: View = view(what, Selection(), max_boxes=2)
    closed: tuple[Closed, ...] = part.closed
    links: tuple[Link, ...] = part.links
    stubs: tuple[Stub, ...] = part.stubs
    count: Count = part.folded
    groups: list[GroupRef] = [box.ref for box in closed]
    return [
        part.note,
        str(count),
        *(stub.words for stub in stubs),
        *(link.kind.value for link in links if link.kind is not StepKind.EXPLANATION),
        *map(str, groups),
    ]


def compare(before: MapLike, after: MapLike) -> Sequence[str]:
    """Compare two maps, and draw them as one."""
    found: Diff = diff(before, after)
    both: Union = union(found).around(1)
    fates: set[Fate] = {both.fate(ref) for ref in both.traces}
    said: list[str] = [fate.value for fate in fates]
    for thing, trace in both.traces.items():
        each: Trace = trace
        if isinstance(thing, PremiseRef):
            said.append(f"{thing.index} {each.fate}")
    changes: tuple[Change, ...] = found.changes
    for change in changes:
        kind: ChangeKind = change.kind
        part: Part = change.part
        said.append(f"{part.value} {kind.value}")
        if isinstance(change.after, StepPremise):
            said.append(change.after.premise.claim)
    return said


def combine(base: Document, ours: Document, theirs: Document) -> ArgumentMap | tuple[Conflict, ...]:
    """Merge two versions."""
    result: MergeResult = merge(base, ours, theirs, Labels("mine", "yours"))
    return result.conflicts or result.map


def batch(folder: Path) -> Sequence[str]:
    """Write a map, read it and draw the folder."""
    write(Document.of(TEXT).map, folder / "cycling.argdown")
    document: Document = read(folder / "cycling.argdown")
    woven: Woven | None = document.woven
    pieces: tuple[Piece, ...] = woven.pieces if woven else ()
    on_disk: OnDisk = document.on_disk
    saved: tuple[str, ...] = document.save()
    text: str = argdown(document)
    data: dict[str, Any] = to_dict(document, places=True)
    same: ArgumentMap = from_dict(data)
    schema: dict[str, Any] = map_schema(strict=True)
    options: BatchOptions = BatchOptions(("svg",), PartOptions(), PictureOptions(theme="dark"), FileOptions())
    outcomes: list[Outcome] = list(draw_files([folder], folder, options))
    known: list[Fingerprint] = [mark for outcome in outcomes for mark in outcome.marks]
    names: list[str] = [*saved, *on_disk.texts, *(name for outcome in outcomes for name in outcome.files)]
    return [text, *schema, str(same == document.map), *names, str(len(known)), *(piece.file for piece in pieces)]


def teach(what: MapLike) -> Sequence[str]:
    """Make a worksheet and slides."""
    options: ExerciseOptions = ExerciseOptions(words=WordBank.MISSING)
    sheet: Worksheet = make_worksheet(
        what, exercises=["fill-blanks"], exercise_options=options, print_options=PrintOptions()
    )
    said: list[str] = [*available_exercises(), *available_languages()]
    for task in sheet.tasks:
        each: WorksheetTask = task
        figure: TaskFigure | None = each.figure
        form: FigureForm | None = figure.form if figure else None
        choices: tuple[WorksheetChoice, ...] = each.choices
        questions: tuple[WorksheetQuestion, ...] = each.questions
        kinds: list[AnswerKind] = [question.kind for question in questions]
        said.append(f"{each.title} {form} {len(choices)} {kinds}")
    deck: SlideDeck = make_slides(what, options=SlideOptions(aspect=AspectRatio.WIDE))
    return [*said, *deck.headings]


#: What can go wrong, most special first.
ERRORS: tuple[type[ArgmapError], ...] = (
    LateError,
    LayoutError,
    EngineError,
    EditError,
    ExerciseError,
    FileOptionsError,
    FontError,
    IdError,
    InputError,
    InvalidValueError,
    LanguageError,
    MapError,
    OutputError,
    PortError,
    PressError,
    SizeError,
    ThemeError,
)


def refuse() -> str:
    """Handle an error."""
    try:
        picture("missing.argdown")
    except InputError as error:
        return f"{error.name}: {error.reason}"
    except EditError as error:
        code: EditCode = error.code
        return f"{code.value}: {error.given} {error.nearest} {error.index}"
    except ERRORS as error:
        return str(error)
    return ""


def main(folder: Path) -> Sequence[object]:
    """Run all of it in an empty *folder*, except what needs a theme."""
    document = Document.of(TEXT)
    later, edits = edit(document)
    said = [argmap.__version__, *ask(build()), *parse(document), *find(document), *edits, *look(document), refuse()]
    return [*said, *show(document), *compare(document, later), combine(document, later, document), *batch(folder)]


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as scratch:
        done = main(Path(scratch))
        done = [*done, *teach(Document.of(TEXT))]
