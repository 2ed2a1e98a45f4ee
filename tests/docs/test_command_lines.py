"""Command lines in README and docs are accepted by argmap's own parser; nothing is run, and no file is needed.

Those in ``console`` blocks are run instead: see ``conftest.py``. Some of them show what argmap says of a mistake.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import pytest

from argmap.cli.main import main
from argmap.editing.asking import asked_in_words
from argmap.errors import ArgmapError

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    {
        *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md")),
        ROOT / "maps" / "teaching" / "README.md",
        *(path for path in (ROOT / "docs").rglob("*.md") if not {"_build", "reference"} & set(path.parts)),
    }
)
_BLOCK = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```|<!-- \$ (?P<order>.*?) -->", re.DOTALL | re.MULTILINE)
#: Blocks in which a line with argmap in it is a command.
_SHELL = {"", "bash", "make", "sh", "text", "yaml"}
#: A command of a block: up to two blanks, behind which there may be a remark.
_LINE = re.compile(
    r"^(?:[$\s]*|.*&& *|.*\| *|\s*- run: |.*\bbin/)argmap (?P<words>[\w-]+(?=\s|$).*?)(?=\s{2,}\S|$)", re.MULTILINE
)
_INLINE = re.compile(r"(?<!`)`(?:\.venv/bin/)?argmap (?P<words>[^`\n]+)`(?!`)")
#: What a reader replaces.
_PLACEHOLDER = re.compile(r"[A-Z][A-Z_]*[0-9]?(\.{3}|…)?|…|\.{3}|[^ ]+(\.{3}|…)")
#: Optional parts of a usage line, not in quotes: the part is taken, or the first of several choices.
_OPTIONAL = re.compile(r"(?<![\w'\"=])\[(?P<part>[^\]'\"|]+)(?:\|[^\]]*)?\](?![\w'\"])")


def commands(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the words of each command of a page after ``argmap``, and whether it must be whole."""
    for block in _BLOCK.finditer(text):
        if block["order"]:
            yield block["order"].removeprefix("argmap "), True
        elif block["language"] in _SHELL:
            for line in _LINE.finditer(block["text"]):
                yield line["words"], True
    for inline in _INLINE.finditer(_BLOCK.sub("", text)):
        yield inline["words"].replace("\\|", "|"), False


def words_of(command: str) -> list[str]:
    """Return the words of a command up to a pipe, a redirection, a remark or the next command."""
    lexer = shlex.shlex(_OPTIONAL.sub(lambda found: found["part"], command), posix=True, punctuation_chars="|&<>;")
    lexer.whitespace_split = True
    words: list[str] = []
    for word in lexer:
        if word[0] in "|&<>;" and set(word) <= set("|&<>;"):
            break
        words.append(word)
    return words


def judge(
    words: Sequence[str], *, whole: bool, command: click.Command = main, parent: click.Context | None = None
) -> None:
    """Raise `click.UsageError` or `ArgmapError` if argmap would not accept *words*, whatever placeholders stand for."""
    context = click.Context(command, info_name=command.name, parent=parent, **command.context_settings)
    values, rest, _ = command.make_parser(context).parse_args(list(words))
    if isinstance(command, click.Group):
        if rest and not _PLACEHOLDER.fullmatch(rest[0]):
            _, inner, others = command.resolve_command(context, rest)
            if inner:
                judge(others, whole=whole, command=inner, parent=context)
        return
    if rest:
        raise click.UsageError(f"too many words: {' '.join(rest)}", context)
    done = any(parameter.is_eager and values.get(parameter.name or "") for parameter in command.params)
    for parameter in command.params:
        value = values.get(parameter.name or "")
        if isinstance(value, str | list | tuple) and value:
            _judge_value(context, parameter, value)
        elif whole and parameter.required and not done:
            raise click.MissingParameter(ctx=context, param=parameter)
    asked = values.get("words")
    if (
        command.name == "edit"
        and isinstance(asked, list | tuple)
        and asked[1:]
        and not _PLACEHOLDER.fullmatch(asked[0])
    ):
        assert asked_in_words(asked).intention


def _judge_value(context: click.Context, parameter: click.Parameter, value: str | Sequence[str]) -> None:
    several = [value] if isinstance(value, str) else [str(one) for one in value]
    if isinstance(parameter.type, click.Path) or any(_PLACEHOLDER.fullmatch(one) for one in several):
        return
    kept = parameter.type_cast_value(context, value)
    if parameter.callback and not parameter.is_eager:
        parameter.callback(context, parameter, kept)


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_commands(page: Path) -> None:
    """Each command of a page has options, values and arguments that argmap knows."""
    wrong = []
    for command, whole in commands(page.read_text(encoding="utf-8")):
        try:
            judge(words_of(command), whole=whole)
        except (click.ClickException, ArgmapError, ValueError) as error:
            wrong.append(f"argmap {command}: {getattr(error, 'message', '') or error!r}")
    assert wrong == []


@pytest.mark.parametrize(
    "command",
    [
        "rendr map.argdown",
        "render map.argdown --nottion numbered",
        "render map.argdown --notation nubered",
        "render map.argdown --to sgv",
        "render",
        "show one.argdown two.argdown",
        "check map.argdown --select no-such-code",
        "edit map.argdown renam Old New",
        "edit map.argdown rename Old New Newer",
    ],
)
def test_mistakes_are_found(command: str) -> None:
    """A page with such a line fails."""
    ((found, whole),) = commands(f"```bash\nargmap {command}\n```\n")
    with pytest.raises((click.ClickException, ArgmapError)):
        judge(words_of(found), whole=whole)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("```text\nargmap render a.argdown -o b.svg     draws it\n```\n", ["render", "a.argdown", "-o", "b.svg"]),
        ("```bash\npip install . && .venv/bin/argmap check a.argdown\n```\n", ["check", "a.argdown"]),
        ("```yaml\n- run: argmap check maps\n```\n", ["check", "maps"]),
        ("`argmap convert FILE --to FORMAT [-o OUT]`", ["convert", "FILE", "--to", "FORMAT", "-o", "OUT"]),
        ("`argmap list FILE [claims|arguments]`", ["list", "FILE", "claims"]),
        ("`argmap edit a.argdown rename '[Old]' '<New>' > b`", ["edit", "a.argdown", "rename", "[Old]", "<New>"]),
    ],
)
def test_what_a_command_is(text: str, words: list[str]) -> None:
    """Remarks, redirections and the brackets of a usage line are not part of a command."""
    ((found, _),) = commands(text)
    assert words_of(found) == words
    judge(words, whole=True)
