"""Write the reference pages of the docs from click's commands, the tables of plug-ins and the docstrings.

    reference.py [--check]

It writes `docs/reference/`, `docs/checks.md`, the table of keys in `docs/themes.md`, and the JSON Schemas in the
package. With ``--check``, it writes nothing, lists the files that are out of date, and exits with 1 if there are any.
"""

from __future__ import annotations

import importlib
import inspect
import json
import re
import runpy
import sys
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, get_args

import click
from attrs import NOTHING, Attribute, fields

from argmap import plugins
from argmap.analysis.check import checks
from argmap.analysis.forms import Form
from argmap.analysis.page import pages
from argmap.analysis.report import Report
from argmap.cli.main import main as command_line
from argmap.editing import intention, schema
from argmap.editing.intention import Intention
from argmap.editing.telling import Telling
from argmap.errors import EditCode
from argmap.interchange.format import ARGDOWN, Format
from argmap.interchange.json_schema import FILE, map_schema
from argmap.language import Language
from argmap.lazy import MODULES
from argmap.render.layout import Layout
from argmap.render.notation import Notation
from argmap.render.output import Output
from argmap.render.theme import Theme
from argmap.teaching.exercise import EXERCISES, Exercise
from argmap.teaching.handout import SHEETS, Handout
from argmap.teaching.slideshow import SLIDES, Slideshow

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference"
#: Columns of help texts: what a terminal of 80 shows.
WIDTH = 80
#: The public names, by purpose: a page each. Names that are in none of these come last, on a page of their own.
PURPOSES: Mapping[str, tuple[str, str, str]] = {
    "api-maps": (
        "Maps as values",
        "Classes for building a map in Python and for reading what is in one.",
        """
        ArgumentMap Claim Citation Argument Inference Premise Support SupportKind Counterpoint CounterpointKind Group
        ClaimRef ArgumentRef InferenceRef Mark MarkKind End Relation SourceUse
        """,
    ),
    "api-reading": (
        "Read, check and write",
        "Functions for reading Argdown, checking it and writing a map as Argdown.",
        "read Document History write argdown to_dict from_dict map_schema check MapLike",
    ),
    "api-selecting": (
        "Select and query",
        "Classes and functions that select the part of a map to show, and that search a map.",
        "Selection Mode view View Count Closed GroupRef Link StepKind Stub Query Role",
    ),
    "api-drawing": (
        "Draw",
        "Functions that draw a map as a picture in memory, or draw many files at once.",
        """
        picture draw DrawnMap Drawable PictureOptions PictureKeywords PartOptions FileOptions Unfolding Style Numbers
        LabelMode Engine draw_files BatchOptions Outcome Fingerprint
        """,
    ),
    "api-comparing": (
        "Compare and merge",
        "Functions that list or draw the changes between two maps, and merge two changed texts.",
        """
        diff Diff Change ChangeKind Part StepPremise union Union Trace Fate PremiseRef merge MergeResult Conflict Labels
        """,
    ),
    "api-editing": (
        "Edits",
        "Intentions, which `Document.apply` carries out, and what it returns. They are in `argmap.edits`.",
        """
        Intention Edited Preview Effect EffectKind AddArgument AddClaim AddCounterpoint AddPremise AddSupport MergeInto
        Move Remove Hanging Rename Reorder Retarget Reword SetData Split Tag Untag Line Reach
        """,
    ),
    "api-teaching": (
        "Teach",
        "Make worksheets with answer keys, tasks for a program of your own, and slides. They are in `argmap.teaching`.",
        """
        make_worksheet Worksheet WorksheetTask WorksheetQuestion WorksheetChoice AnswerKind TaskFigure FigureForm
        ExerciseOptions WordBank PrintOptions available_exercises available_languages make_slides SlideDeck SlideOptions
        AspectRatio
        """,
    ),
    "api-texts": (
        "Texts and findings",
        "What argmap knows of a text: findings with their places, settings, and the tree of the text.",
        """
        Reading Diagnostic Severity Fix Edit Related Span Position Source Places Occurrence StatementRole Step Section
        Facts Settings Grouping Regrouped SectionFlags Colours Images ImageFile Rank Tree Node Token Kind Woven Piece
        OnDisk
        """,
    ),
    "api-themes": (
        "Themes",
        "The parts of a theme, for a look of your own in Python. A [theme file](../themes.md) is easier to write.",
        "Theme Ink Stance Stroke Head ArrowKind Type Face Bar",
    ),
    "api-errors": (
        "Errors",
        "Exceptions, in `argmap.errors`. A mistake in a text raises none of them: `check` reports it as a finding.",
        """
        ArgmapError EditError EditCode EngineError ExerciseError FileOptionsError FontError IdError InputError
        InvalidValueError LanguageError LateError LayoutError MapError OutputError PortError PressError SizeError
        ThemeError
        """,
    ),
}


def files() -> Iterator[tuple[Path, str]]:
    """Yield every generated file with its text."""
    yield DOCS / "checks.md", pages(checks().values())
    kinds = {name: intention.named(name) for name in intention.names()}
    yield schema.PUBLISHED, json.dumps(schema.edits_schema(kinds), ensure_ascii=False, indent=2) + "\n"
    yield ROOT / "src" / "argmap" / "interchange" / FILE, json.dumps(map_schema(), indent=2, ensure_ascii=False) + "\n"
    keys = DOCS / "themes.md"
    script = runpy.run_path(str(ROOT / "scripts" / "themes.py"))
    yield keys, script["page"](keys.read_text(encoding="utf-8"))
    for name, lines in {
        "commands": commands(),
        "notations": notations(),
        "layouts": layouts(),
        "themes": themes(),
        "file-types": file_types(),
        "exercises": exercises(),
        "intentions": intentions(),
        "python": python(),
        **{name: api(name) for name in purposes()},
    }.items():
        yield REFERENCE / f"{name}.md", "\n".join(lines) + "\n"


def head(title: str, *sentences: str) -> Iterator[str]:
    """Yield how a generated page begins."""
    yield from (f"# {title}", "", *sentences, "")


def rows(columns: Iterable[str], cells: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield a table in Markdown, and an empty line."""
    titles = tuple(columns)
    yield f"| {' | '.join(titles)} |"
    yield "|" + "---|" * len(titles)
    for row in cells:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
    yield ""


def code(text: str) -> str:
    """Return *text* as code."""
    return f"`{text}`"


# Commands


def commands() -> Iterator[str]:
    """Yield the page of commands: the help of each, as the command line prints it."""
    found = tuple(helped(command_line, "argmap", None))
    yield from head(
        "Commands",
        "This page has the full `--help` of every command: what it does, its arguments and its options.",
        "[The command line](../command-line.md) introduces them by example.",
    )
    yield from rows(
        ("command", "what it does"),
        ((f"[`{path}`](#{anchor(path)})", summary) for path, summary, _ in found),
    )
    for path, _, text in found:
        yield from (f"## {path}", "", "```text", text, "```", "")


def helped(command: click.Command, path: str, parent: click.Context | None) -> Iterator[tuple[str, str, str]]:
    """Yield path, summary and help of *command* and of its subcommands."""
    with command.make_context(
        path.rpartition(" ")[2],
        [],
        parent=parent,
        resilient_parsing=True,
        terminal_width=WIDTH,
        max_content_width=WIDTH,
    ) as context:
        yield path, command.get_short_help_str(limit=200), trimmed(click.unstyle(command.get_help(context)))
        if isinstance(command, click.Group):
            for name in command.list_commands(context):
                found = command.get_command(context, name)
                if found and not found.hidden:
                    yield from helped(found, f"{path} {name}", context)


def trimmed(text: str) -> str:
    """Return *text* without blanks at the ends of its lines."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def anchor(heading: str) -> str:
    """Return the anchor of a heading, as code hosts and the site make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


# Tables of plug-ins


def notations() -> Iterator[str]:
    """Yield the page of notations, with a picture of each."""
    yield from head(
        "List of notations",
        "The values of `--notation`, with a picture of the same map in each.",
        "[Notations](../notations.md) explains when to use which.",
    )
    found = plugins.table("argmap.render.notations", Notation)
    yield from rows(
        ("notation", "what it shows"), ((f"[`{name}`](#{name})", one.summary) for name, one in found.items())
    )
    for name in found:
        yield from shown("notation", name)


def layouts() -> Iterator[str]:
    """Yield the page of layouts."""
    yield from head(
        "List of layouts",
        "The values of `--layout`. [Layouts and pages](../layout.md) explains them.",
    )
    yield from summed("layout", plugins.table("argmap.render.layouts", Layout))


def themes() -> Iterator[str]:
    """Yield the page of themes, with a picture of each."""
    yield from head(
        "List of themes",
        "The values of `--theme`, with a picture of the same map in each.",
        "[Themes and colours](../themes.md) explains how to make your own theme.",
    )
    found = plugins.table("argmap.render.themes", Theme)
    yield from rows(("theme", "look"), ((f"[`{name}`](#{name})", one.summary) for name, one in found.items()))
    for name in found:
        yield from shown("theme", name)


def shown(option: str, name: str) -> Iterator[str]:
    """Yield a picture drawn with one value of an option, and the order for it that `scripts/pictures.py` reads."""
    file = f"pictures/reference-{option}-{name}.svg"
    yield from (f"## {name}", "", f"<!-- $ argmap render maps/cycling.argdown --{option} {name} -o docs/{file} -->")
    yield from (f"![Reasons for and against cycling to work, drawn with --{option} {name}](../{file})", "")


def file_types() -> Iterator[str]:
    """Yield the page of everything that argmap writes."""
    yield from head(
        "File types and formats",
        "Every type of file that argmap writes, and the option that selects it.",
        "For drawings and slides, the suffix of the output file selects the type if the option is not given.",
    )
    yield from section("Drawings", "`argmap render --to TYPE`. The last column lists the options that apply.")
    yield from rows(
        ("type", "suffix", "what it is", "options"),
        (
            (code(name), code(one.suffix), one.summary, ", ".join(sorted(map(option, one.heeds))))
            for name, one in plugins.table("argmap.render.outputs", Output).items()
        ),
    )
    yield from section("Slides", "The suffix of `argmap slides -o FILE`. See [slides](../slides.md).")
    yield from kinds(plugins.table(SLIDES, Slideshow))
    yield from section("Worksheets", "`argmap worksheet --format TYPES`. See [worksheets](../worksheets.md).")
    yield from kinds(plugins.table(SHEETS, Handout))
    yield from section("Languages of worksheets and slides", "`--lang LANGUAGE`.")
    yield from rows(
        ("language", "name"),
        ((code(name), one.called) for name, one in plugins.table("argmap.languages", Language).items()),
    )
    yield from section(
        "Formats of maps",
        "`argmap convert --to FORMAT`. See [JSON](../json.md) and [other tools](../other-tools.md).",
    )
    yield from rows(
        ("format", "suffixes", "can be read", "what it is"),
        (
            (code(name), ", ".join(map(code, one.suffixes)), "yes" if one.read or name == ARGDOWN else "", one.summary)
            for name, one in plugins.table("argmap.interchange.formats", Format).items()
        ),
    )
    yield from section("Reports of findings", "`argmap check --format FORMAT`. See [checks](../checks.md).")
    yield from summed("format", plugins.table("argmap.analysis.reports", Report))
    yield from section("Lists", "`argmap list --format FORMAT`. See [queries](../queries.md).")
    yield from summed("format", plugins.table("argmap.analysis.lists", Form))
    yield from section("Changes", "`argmap diff --format FORMAT`. See [what changed](../diff.md).")
    yield from summed("format", plugins.table("argmap.editing.tellings", Telling))


def section(title: str, sentence: str) -> Iterator[str]:
    """Yield a heading and what is below it."""
    yield from (f"## {title}", "", sentence, "")


def option(name: str) -> str:
    """Return the option of a field's name."""
    return code(f"--{name.replace('_', '-')}")


def kinds(table: Mapping[str, Slideshow] | Mapping[str, Handout]) -> Iterator[str]:
    """Yield a table of file types."""
    yield from rows(
        ("type", "suffix", "what it is"),
        ((code(name), code(one.suffix), one.summary) for name, one in table.items()),
    )


def summed(what: str, table: Mapping[str, Any]) -> Iterator[str]:
    """Yield a table of names and summaries."""
    yield from rows((what, "what it is"), ((code(name), one.summary) for name, one in table.items()))


def exercises() -> Iterator[str]:
    """Yield the page of exercises."""
    yield from head(
        "Exercises",
        "This page lists the values of `argmap worksheet --exercise`, and what students do in each exercise.",
        "[Worksheets](../worksheets.md) shows how to make a sheet of them.",
    )
    yield from rows(
        ("exercise", "what students do"),
        ((code(name), one.summary) for name, one in plugins.table(EXERCISES, Exercise).items()),
    )


def intentions() -> Iterator[str]:
    """Yield the page of intentions, with the fields of each."""
    found = {name: intention.named(name) for name in intention.names()}
    yield from head(
        "Intentions",
        "This page lists the edits that `argmap edit FILE INTENTION` can make, with their fields in order.",
        "[Change a map by program](../editing.md) explains them; "
        "in Python they are [classes of the same names](api-editing.md).",
    )
    yield from rows(
        ("intention", "what it does"), ((f"[`{name}`](#{name})", first(one)) for name, one in found.items())
    )
    for name, one in found.items():
        known = fields(one)
        usage = " ".join((name, *(usual(field) for field in known)))
        yield from (f"## {name}", "", *prose(one), "", "```text", f"argmap edit FILE {usage}", "```", "")
        said = schema.comments(one)
        yield from rows(
            ("field", "default", "what it is"), ((*named(field), spans(said.get(field.name, ""))) for field in known)
        )
    yield from section(
        "JSON Schema",
        "The package holds the [JSON Schema](https://json-schema.org) of these intentions, and `argmap schema edits` "
        "prints it. [For programs and language models](../editing.md#for-programs-and-language-models) explains it.",
    )
    yield from codes()


def codes() -> Iterator[str]:
    """Yield the list of codes of refused edits."""
    said = schema.comments(EditCode)
    yield from section(
        "Error codes", "If an edit is refused, `EditError.code` and `code` in JSON have one of these values."
    )
    yield from rows(("code", "why"), ((code(one.value), spans(said[one.name])) for one in EditCode))


def usual(field: Attribute[Any]) -> str:
    """Return how a usage line shows a field."""
    word = field.name.upper() + ("..." if field.metadata.get("several") else "")
    return word if field.default is NOTHING else f"[{word}]"


def named(field: Attribute[Any]) -> tuple[str, str]:
    """Return name and default of a field, as a table shows them."""
    if field.default is NOTHING:
        return code(field.name), "required"
    if isinstance(field.default, Enum):
        others = ", ".join(code(one.value) for one in type(field.default) if one is not field.default)
        return code(field.name), f"{code(field.default.value)}; or {others}"
    empty = not field.default or not getattr(field.default, "title", True)
    return code(field.name), "" if empty else code(str(field.default))


def first(thing: object) -> str:
    """Return the first line of a docstring."""
    return spans((inspect.getdoc(thing) or "").partition("\n")[0])


def prose(cls: type[Intention]) -> list[str]:
    """Return a docstring as lines of Markdown."""
    return spans(inspect.getdoc(cls) or "").splitlines()


def spans(text: str) -> str:
    """Return *text* with code as Markdown marks it."""
    return text.replace("``", "`")


# The Python API


def homes() -> Mapping[str, str]:
    """Return the public module of each public name; the first one if there are several."""
    modules = map(importlib.import_module, reversed(MODULES))
    return {name: one.__name__ for one in modules for name in one.__all__ if not name.startswith("__")}


def purposes() -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Return the pages of the API: title, sentence and names of each, whatever is in no group among them."""
    public = homes()
    found = {
        page: (title, sentence, tuple(name for name in names.split() if name in public))
        for page, (title, sentence, names) in PURPOSES.items()
    }
    rest = tuple(name for name in public if not any(name in names for _, _, names in found.values()))
    return found | ({"api-more": ("More", "Other public names.", rest)} if rest else {})


def public_value(name: str) -> object:
    """Return what a public name means."""
    value: object = getattr(importlib.import_module(homes()[name]), name)
    return value


def python() -> Iterator[str]:
    """Yield the overview of the API."""
    yield from head(
        "Python API",
        "Every public name of argmap, grouped by purpose, with the module to import it from.",
        "[Maps in Python](../python.md) introduces them by example. `argmap.__version__` is the version, as text.",
    )
    for page, (title, sentence, names) in purposes().items():
        yield from section(title, sentence)
        yield from rows(
            ("name", "module", "what it is"),
            ((f"[`{name}`]({page}.md#{anchor(name)})", code(homes()[name]), summary(name)) for name in names),
        )
    yield from ("```{toctree}", ":hidden:", "", *purposes(), "```")


def api(page: str) -> Iterator[str]:
    """Yield a page of the API, which Sphinx fills from the docstrings."""
    title, sentence, names = purposes()[page]
    yield from head(f"API: {title[0].lower()}{title[1:]}", sentence, "Part of the [Python API](python.md).")
    for name in names:
        yield from (f"## {name}", "", "```{eval-rst}", *directive(name), "```", "")


def directive(name: str) -> Iterator[str]:
    """Yield the directive that documents a public name."""
    value, path = public_value(name), f"{homes()[name]}.{name}"
    if inspect.isclass(value):
        yield from (f".. autoclass:: {path}", "   :members:", "   :undoc-members:")
        if any(base is public_value(base.__name__) for base in value.__bases__ if base.__name__ in homes()):
            yield "   :show-inheritance:"
    elif inspect.isfunction(value):
        yield f".. autofunction:: {path}"
    else:
        yield from (f".. py:data:: {path}", "", f"   {noted(name).replace('`', '``')}")


def summary(name: str) -> str:
    """Return the first line of what documents a public name."""
    value = public_value(name)
    return first(value) if inspect.isclass(value) or inspect.isfunction(value) else noted(name)


def noted(name: str) -> str:
    """Return the `#:` comment above an alias of types; without one, which types it stands for."""
    table = runpy.run_path(str(ROOT / "scripts" / "stubs.py"))["homes"]
    path = Path(inspect.getfile(importlib.import_module(homes()[name])))
    home = importlib.import_module(next(module for module, names in table(path).items() if name in names))
    found = re.search(rf"((?:^#: .*\n)+){name}\b", inspect.getsource(home), re.MULTILINE)
    if not found:
        return f"One of {', '.join(code(one.__name__) for one in get_args(public_value(name)))}."
    return " ".join(line.removeprefix("#: ") for line in found[1].splitlines())


def stale() -> list[Path]:
    """Return the pages that are out of date, and pages in `docs/reference/` that nothing writes."""
    made = dict(files())
    old = [path for path, text in made.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    return [*old, *sorted(set(REFERENCE.glob("*.md")) - set(made))]


def main() -> int:
    """Write the pages, or name those out of date."""
    if "--check" in sys.argv:
        found = stale()
        for path in found:
            print(f"out of date: {path.relative_to(ROOT)}")
        return bool(found)
    for path, text in files():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(ROOT))
    for path in sorted(set(REFERENCE.glob("*.md")) - set(dict(files()))):
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
