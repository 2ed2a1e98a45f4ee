"""Join several files into one text by replacing each include.

The result is read as one text. Every offset in it can be traced back to a file.

Source: https://argdown.org/guide/using-includes.html
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from attrs import field, frozen

from argmap.syntax.tokens import INCLUDE, tokens
from argmap.syntax.tree import Kind, Token
from argmap.text import BYTE_ORDER_MARK, Diagnostic, Severity, Source, Span

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
    #: Whether the whole text leaves it out, as it does an include or the byte order mark of an included file.
    hidden: bool = False


@frozen
class Woven:
    """Represent a text as pieces of files, in reading order.

    Invariant: the pieces of a file, joined in order, are that file.
    """

    pieces: tuple[Piece, ...]
    #: Problems with includes: the name of the file, and a finding with a span in that file.
    problems: tuple[tuple[str, Diagnostic], ...] = field(default=(), repr=False)

    @cached_property
    def text(self) -> str:
        """Return the whole text."""
        return "".join(piece.text for piece in self._shown)

    @cached_property
    def files(self) -> Mapping[str, Source]:
        """Return the files by name, in the order of their first pieces."""
        texts: dict[str, list[str]] = {}
        for piece in self.pieces:
            texts.setdefault(piece.file, []).append(piece.text)
        return {name: Source(name, "".join(parts)) for name, parts in texts.items()}

    @cached_property
    def _shown(self) -> Sequence[Piece]:
        first = self.pieces[0]
        return [piece for piece in self.pieces if piece.text and not piece.hidden] or [Piece(first.file, "")]

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [0, *accumulate(len(piece.text) for piece in self._shown[:-1])]

    @cached_property
    def _offsets(self) -> Sequence[int]:
        """Return the offset in its file of each shown piece."""
        passed: dict[str, int] = {}
        found = []
        for piece in self.pieces:
            if piece.text and not piece.hidden:
                found.append(passed.get(piece.file, 0))
            passed[piece.file] = passed.get(piece.file, 0) + len(piece.text)
        return found or [0]

    def place(self, span: Span) -> tuple[str, Span]:
        """Return the file where *span* begins, and the part of it in that piece."""
        index = max(bisect_right(self._starts, span.start) - 1, 0)
        piece, start, offset = self._shown[index], self._starts[index], self._offsets[index]
        end = min(span.end, start + len(piece.text))
        return piece.file, Span(offset + span.start - start, offset + max(end, span.start) - start)

    def holds(self, span: Span) -> bool:
        """Return whether *span* lies within one piece."""
        _, found = self.place(span)
        return found.end - found.start == span.end - span.start


def unwoven(source: Source) -> Woven:
    """Return a text as it is, without replacing its includes."""
    return Woven((Piece(source.name, source.text),))


@frozen(eq=False)
class _Open:
    """Represent a file whose pieces are being added."""

    source: Source
    pieces: Iterator[tuple[Token, int]]


def weave(first: Source, find: Find) -> Woven:
    """Replace the includes of *first*, and those of the included files.

    A file is included only once. Includes in comments, front matter and data are left as they are. An include that
    fails is skipped and reported. Linear in the length of the text, and any depth is possible.
    """
    pieces: list[Piece] = []
    problems: list[tuple[str, Diagnostic]] = []
    names = {first.name}
    open_ = [_Open(first, _parts(first.text, settings=True))]
    while open_:
        source, part = open_[-1].source, next(open_[-1].pieces, None)
        if part is None:
            open_.pop()
            continue
        token, start = part
        first_file = len(open_) == 1
        pieces.append(Piece(source.name, token.text, hidden=_hidden(token, first=first_file)))
        span = Span(start, start + len(token.text.rstrip()))
        if token.kind is Kind.YAML and not first_file:
            problems.append((source.name, Diagnostic("include-not-read", Severity.ERROR, _NO_SETTINGS, span)))
        elif token.kind is Kind.INCLUDE:
            found = _found(source, token.text, find, names)
            if isinstance(found, Source):
                names.add(found.name)
                open_.append(_Open(found, _parts(found.text, settings=False)))
            else:
                problems.append((source.name, Diagnostic("include-not-read", Severity.ERROR, found, span)))
    return Woven(tuple(joined(pieces)) or (Piece(first.name, ""),), tuple(problems))


def _hidden(token: Token, *, first: bool) -> bool:
    """Return whether the whole text leaves out a part of the *first* file, or of another one."""
    return token.kind is Kind.INCLUDE or (token.kind in _FIRST_FILE_ONLY and not first)


def cut(file: str, text: str, *, first: bool) -> Iterator[Piece]:
    """Yield the pieces of one file, the *first* or an included one."""
    return joined(Piece(file, token.text, _hidden(token, first=first)) for token, _ in _parts(text, settings=first))


def joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield *pieces*, with those joined that stand side by side in the text and in one file."""
    last: Piece | None = None
    for piece in pieces:
        if last and piece.file == last.file and not (piece.hidden or last.hidden):
            last = Piece(piece.file, last.text + piece.text)
        else:
            if last:
                yield last
            last = piece
    if last:
        yield last


#: Kinds of parts that only the first file shows.
_FIRST_FILE_ONLY = frozenset({Kind.YAML, Kind.SPACE})
_NO_SETTINGS = "the front matter of an included file is not read; only that of the first file is"


def _found(source: Source, order: str, find: Find, names: set[str]) -> Source | str:
    """Return the file that *order* includes, or a message that says why it cannot."""
    match = INCLUDE.match(order)
    path = match[1].strip() if match else ""
    found: Source | str = find(source, path)
    if isinstance(found, Source) and found.name in names:
        found = "it is already part of this text; a file can be included only once"
    elif len(names) >= MOST_FILES:
        found = f"argmap reads at most {MOST_FILES} files as one text"
    return found if isinstance(found, Source) else f"{path!r} is not included: {found}"


def _parts(text: str, *, settings: bool) -> Iterator[tuple[Token, int]]:
    """Yield the parts of a file, cut at includes, front matter and a byte-order mark.

    If its *settings* count, front matter need not be cut out.
    """
    plain = "@include(" not in text and (settings or "===" not in text)
    read = tokens("" if plain else text)
    since = 0
    if text.startswith(BYTE_ORDER_MARK):
        since = 1
        yield Token(Kind.SPACE, text[:1]), 0
    for index, (token, start) in enumerate(zip(read.found, read.starts, strict=False)):
        if token.kind is Kind.YAML:
            before, after = read.starts[index - 1], start + token.width + len(read.found[index + 1].text)
            if before > since:
                yield Token(Kind.TEXT, text[since:before]), since
            yield Token(Kind.YAML, text[before:after]), before
            since = after
        elif token.kind is Kind.INCLUDE:
            if start > since:
                yield Token(Kind.TEXT, text[since:start]), since
            yield token, start
            since = start + token.width
    if since < len(text):
        yield Token(Kind.TEXT, text[since:]), since
