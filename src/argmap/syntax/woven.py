"""Join files and blocks into one text by replacing each include.

The result is read as one text. Every offset in it can be traced back to a file. Of a Markdown file, the text has only
the blocks of Argdown, one after another.

Source: https://argdown.org/guide/using-includes.html
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import accumulate, pairwise

from attrs import evolve, field, frozen

from argmap.syntax.fences import FencedBlock, fences, is_markdown
from argmap.syntax.tokens import INCLUDE, tokens
from argmap.syntax.tree import Kind
from argmap.text import BYTE_ORDER_MARK, LINE_END, Diagnostic, Severity, Source, Span

#: The most files that are read as one text.
MOST_FILES = 1000
#: Returns the file that a source includes by a path, or a short reason why not.
Find = Callable[[Source, str], Source | str]


@frozen
class Piece:
    """Represent a contiguous part of one file."""

    #: Name of the file.
    file: str
    text: str
    #: Whether the whole text leaves it out, as it does an include or the words around a block.
    hidden: bool = False
    #: What the whole text has after it and no file has: the line break between two blocks.
    gap: str = ""
    #: Whether edits leave it as it is, since its lines begin with spaces that the whole text leaves out.
    fixed: bool = False


@frozen
class Woven:
    """Represent a text as pieces of files, in reading order.

    Invariants: the pieces of a file, joined in order, are that file; at least one piece is not hidden.
    """

    pieces: tuple[Piece, ...]
    #: Problems with includes and blocks: the name of the file, and a finding with a span in that file.
    problems: tuple[tuple[str, Diagnostic], ...] = field(default=(), repr=False)

    @cached_property
    def text(self) -> str:
        """Return the whole text."""
        return "".join(piece.text + piece.gap for piece in self._shown)

    @cached_property
    def files(self) -> Mapping[str, Source]:
        """Return the files by name, in the order of their first pieces."""
        texts: dict[str, list[str]] = {}
        for piece in self.pieces:
            texts.setdefault(piece.file, []).append(piece.text)
        return {name: Source(name, "".join(parts)) for name, parts in texts.items()}

    @cached_property
    def _shown(self) -> Sequence[Piece]:
        return [piece for piece in self.pieces if not piece.hidden]

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [0, *accumulate(len(piece.text) + len(piece.gap) for piece in self._shown[:-1])]

    @cached_property
    def _offsets(self) -> Sequence[int]:
        """Return the offset in its file of each shown piece."""
        passed: dict[str, int] = {}
        found = []
        for piece in self.pieces:
            if not piece.hidden:
                found.append(passed.get(piece.file, 0))
            passed[piece.file] = passed.get(piece.file, 0) + len(piece.text)
        return found

    def _index(self, offset: int) -> int:
        """Return the index of the shown piece at *offset*; of the later one between two."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def place(self, span: Span) -> tuple[str, Span]:
        """Return the file where *span* begins, and the part of it in that piece.

        What begins in the gap between two blocks is at the end of the first.
        """
        index = self._index(span.start)
        piece, start, offset = self._shown[index], self._starts[index], self._offsets[index]
        first, last = (min(place - start, len(piece.text)) for place in (span.start, span.end))
        return piece.file, Span(offset + first, offset + last)

    def holds(self, span: Span) -> bool:
        """Return whether *span* lies within one piece that edits may change."""
        index = self._index(span.start)
        piece = self._shown[index]
        return not piece.fixed and span.end <= self._starts[index] + len(piece.text)


def unwoven(source: Source) -> Woven:
    """Return the text of one file, without replacing its includes."""
    return weave(source, None)


@frozen(eq=False)
class _Open:
    """Represent a file whose pieces are being added."""

    source: Source
    #: The parts of the file that are left.
    parts: Iterator[tuple[Kind, Piece]]
    #: What to say of front matter that is not read.
    unread: str


def weave(first: Source, find: Find | None) -> Woven:
    """Replace the includes of *first*, and those of the included files.

    A file is included only once. Includes in comments, front matter and data are left as they are. An include that
    fails is skipped and reported. Without *find*, all includes are left as they are. Linear in the length of the text,
    and any depth is possible.
    """
    pieces: list[Piece] = []
    problems: list[tuple[str, Diagnostic]] = []
    passed = {first.name: 0}
    open_ = [_Open(first, _parts(first, settings=True, cut=find is not None), _LATER_BLOCK)]
    while open_:
        source, part = open_[-1].source, next(open_[-1].parts, None)
        if part is None:
            open_.pop()
            continue
        kind, piece = part
        pieces.append(piece)
        start = passed[source.name]
        passed[source.name] += len(piece.text)
        span = Span(start, start + len(piece.text.rstrip()))
        if kind is Kind.YAML:
            problems.append((source.name, Diagnostic(_NOT_READ, Severity.ERROR, open_[-1].unread, span)))
        elif kind is Kind.ERROR:
            problems.append((source.name, Diagnostic("markdown-fence", Severity.WARNING, _UNREAD_BLOCK, span)))
        elif kind is Kind.INCLUDE and find is not None:
            found = _found(source, piece.text, find, passed)
            if isinstance(found, Source):
                passed[found.name] = 0
                open_.append(_Open(found, _parts(found, settings=False), _INCLUDED))
            else:
                problems.append((source.name, Diagnostic(_NOT_READ, Severity.ERROR, found, span)))
    if all(piece.hidden for piece in pieces):
        pieces.insert(0, Piece(first.name, ""))
    return Woven(tuple(pieces), tuple(problems))


def cut(source: Source, *, first: bool) -> Iterator[Piece]:
    """Yield the pieces of one file, the *first* or an included one, without those of the files that it includes."""
    return (piece for _, piece in _parts(source, settings=first))


_NOT_READ = "include-not-read"
_INCLUDED = "the front matter of an included file is not read; only that of the first file is"
_UNREAD_BLOCK = "this block is not read; its fence must begin its line, with at most three spaces before it"
_LATER_BLOCK = "the front matter of a later block is not read; only that of the first block is"


def _found(source: Source, order: str, find: Find, names: Collection[str]) -> Source | str:
    """Return the file that *order* includes, or a message that says why it cannot."""
    match = INCLUDE.match(order)
    path = match[1].strip() if match else ""
    full = len(names) >= MOST_FILES
    found = f"argmap reads at most {MOST_FILES} files as one text" if full else find(source, path)
    if isinstance(found, Source) and found.name in names:
        found = "it is already part of this text; a file can be included only once"
    return found if isinstance(found, Source) else f"{path!r} is not included: {found}"


def _parts(source: Source, *, settings: bool, cut: bool = True) -> Iterator[tuple[Kind, Piece]]:
    """Yield the pieces of a file: text, includes if they are *cut* out, and front matter and fences that are not read.

    If its *settings* count, the front matter at its beginning is read. An empty file has one hidden piece.
    """
    if not source.text:
        return iter([(Kind.SPACE, Piece(source.name, "", hidden=True))])
    if is_markdown(source.name):
        return _parts_of_blocks(source, settings=settings, cut=cut)
    return _parts_of_text(source, settings=settings, cut=cut)


def _parts_of_text(source: Source, *, settings: bool, cut: bool) -> Iterator[tuple[Kind, Piece]]:
    text, since = source.text, 0
    for kind, span in _hidden(text, settings=settings, cut=cut):
        if span.start > since:
            yield Kind.TEXT, Piece(source.name, text[since : span.start])
        yield kind, Piece(source.name, text[span.start : span.end], hidden=True)
        since = span.end
    if since < len(text):
        yield Kind.TEXT, Piece(source.name, text[since:])


def _hidden(text: str, *, settings: bool, cut: bool) -> Iterator[tuple[Kind, Span]]:
    """Yield what is left out of a text, in order: a byte order mark and front matter, unless read, and includes."""
    if not settings and text.startswith(BYTE_ORDER_MARK):
        yield Kind.SPACE, Span(0, 1)
    if (settings or "===" not in text) and not (cut and "@include(" in text):
        return
    read = tokens(text)
    for index, (token, start) in enumerate(zip(read.found, read.starts, strict=False)):
        if token.kind is Kind.INCLUDE and cut:
            yield Kind.INCLUDE, Span(start, start + token.width)
        elif token.kind is Kind.YAML and not settings:
            yield Kind.YAML, Span(read.starts[index - 1], start + token.width + len(read.found[index + 1].text))


def _parts_of_blocks(source: Source, *, settings: bool, cut: bool) -> Iterator[tuple[Kind, Piece]]:
    """Yield the pieces of Markdown: blocks with a gap after each but the last, and what is around them."""
    name, text, since = source.name, source.text, 0
    found = tuple(fences(text))
    every = [one for one in found if isinstance(one, FencedBlock)]
    for one in found:
        yield Kind.SPACE, Piece(name, text[since : one.start], hidden=True)
        since = one.end
        if isinstance(one, FencedBlock):
            inside = Source(name, text[one.start : one.end])
            parts = partial(_parts_indented, indent=one.indent) if one.indent else _parts_of_text
            yield from parts(inside, settings=settings and one is every[0], cut=cut)
            gap = "" if one is every[-1] else _gap(text, one.end)
            yield Kind.TEXT, Piece(name, "", gap=gap, fixed=one.indent > 0)
        else:
            yield Kind.ERROR, Piece(name, text[one.start : one.end], hidden=True)
    yield Kind.SPACE, Piece(name, text[since:], hidden=True)


def _gap(text: str, end: int) -> str:
    """Return what makes an empty line after the line that ends at *end*."""
    if text.endswith("\r", 0, end):
        return "\n\n"  # a lone CR is no empty line, and becomes CRLF with the first one
    return "\r\n" if text.endswith("\r\n", 0, end) else "\n"


def _parts_indented(source: Source, *, indent: int, settings: bool, cut: bool) -> Iterator[tuple[Kind, Piece]]:
    """Yield the pieces of a block without the first spaces of each line, at most *indent*."""
    lines = _lines(source.text)
    margins = [min(indent, len(line) - len(line.lstrip(" "))) for line in lines]
    inner = "".join(line[margin:] for line, margin in zip(lines, margins, strict=True))
    left, starting = iter(margins), True
    for kind, piece in _parts_of_text(Source(source.name, inner), settings=settings, cut=cut):
        for number, line in enumerate(_lines(piece.text)):
            if starting:
                yield Kind.SPACE, Piece(source.name, " " * next(left), hidden=True)
            yield Kind.SPACE if number else kind, evolve(piece, text=line, fixed=True)
            starting = line.endswith(("\n", "\r"))
    yield from ((Kind.SPACE, Piece(source.name, " " * margin, hidden=True)) for margin in left)


def _lines(text: str) -> Sequence[str]:
    """Return the lines of *text* with their ends."""
    ends = [0, *(match.end() for match in LINE_END.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(ends) if start < end]
