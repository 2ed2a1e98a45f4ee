"""Generate Argdown of a given size from a seed, with all that authors use in usual proportions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from attrs import define, field

WORDS = re.findall(
    r"\w+",
    "the city should build a lane because people ride where they feel safe and shops sell more when streets are calm "
    "yet parking falls while buses wait and costs rise before trade returns after work ends so councils hesitate",
)
TAGS = ("safety", "money", "doubt", "fact", "value")
SYMBOLS = ("+", "-", "+", "-", "+>", "->", "_")


@define
class _Draft:
    """The titles that a text has defined so far."""

    chance: Random
    claims: list[str] = field(factory=list)
    arguments: list[str] = field(factory=list)

    def title(self, known: list[str]) -> str:
        """Return a new title and record it."""
        known.append(f"{' '.join(self.chance.choices(WORDS, k=2)).title()} {len(known)}")
        return known[-1]

    def sentence(self) -> str:
        """Return a sentence of 8 to 24 words; one in three has markup."""
        words = self.chance.choices(WORDS, k=self.chance.randint(8, 24))
        place = self.chance.randrange(1, len(words) - 1)
        words[place] = self.chance.choice((f"*{words[place]}*", f"**{words[place]}**", "") + (words[place],) * 6)
        if self.chance.randrange(8) == 0:
            words[-2] = f"[{words[-2]}](https://example.org/{words[-1]})"
        if self.claims and self.chance.randrange(10) == 0:
            words[1] = f"@[{self.chance.choice(self.claims)}]"
        return " ".join(filter(None, words)).capitalize() + self.chance.choice((".", ".", ". And so on.", ", as ever."))

    def tags(self) -> str:
        """Return a tag to put after a sentence, one time in three; else nothing."""
        return f" #{self.chance.choice(TAGS)}" if self.chance.randrange(3) == 0 else ""


def argdown(size: int, seed: int = 1) -> str:
    """Return about *size* code points of sections, claims, arguments, structures, relations, markup and tags."""
    draft = _Draft(Random(seed))  # noqa: S311 - no secrets here
    parts: list[str] = []
    length = 0
    for block in _blocks(draft):
        parts.append(block)
        length += len(block) + 2
        if length >= size:
            break
    return "\n\n".join(parts) + "\n"


def _blocks(draft: _Draft) -> Iterator[str]:
    yield "# A debate about lanes"
    shares: tuple[Callable[[_Draft], str], ...] = (_claim, _claim, _claim, _argument, _argument, _structure, _untitled)
    for number in range(1_000_000_000):
        if number % 25 == 0:
            yield f"## Part {number // 25}"
        yield draft.chance.choice(shares)(draft)


def _claim(draft: _Draft) -> str:
    return f"[{draft.title(draft.claims)}]: {draft.sentence()}{draft.tags()}" + _relations(draft)


def _untitled(draft: _Draft) -> str:
    return draft.sentence() + _relations(draft)


def _argument(draft: _Draft) -> str:
    return f"<{draft.title(draft.arguments)}>: {draft.sentence()}{draft.tags()}" + _relations(draft)


def _relations(draft: _Draft) -> str:
    lines = []
    depth = 0
    for _ in range(draft.chance.randrange(5)):
        depth = draft.chance.randint(1, depth + 1)
        lines.append(f"\n{'  ' * depth}{draft.chance.choice(SYMBOLS)} {_end(draft)}")
    return "".join(lines)


def _end(draft: _Draft) -> str:
    kind = draft.chance.randrange(6)
    if kind == 0 and draft.claims:
        return f"[{draft.chance.choice(draft.claims)}]"
    if kind == 1 and draft.arguments:
        return f"<{draft.chance.choice(draft.arguments)}>"
    if kind == 2:  # noqa: PLR2004 - a share
        return f"[{draft.title(draft.claims)}]: {draft.sentence()}"
    if kind == 3:  # noqa: PLR2004 - a share
        return f"<{draft.title(draft.arguments)}>: {draft.sentence()}{draft.tags()}"
    return draft.sentence()


def _structure(draft: _Draft) -> str:
    lines = [f"<{draft.title(draft.arguments)}>: {draft.sentence()}", ""]
    count = draft.chance.randint(2, 4)
    lines += [f"({number}) {draft.sentence()}" for number in range(1, count)]
    lines += [draft.chance.choice(("----", "-----", "--\nModus ponens\n--"))]
    lines += [f"({count}) [{draft.title(draft.claims)}]: {draft.sentence()}{_relations(draft)}"]
    return "\n".join(lines)


def debate(boxes: int, seed: int = 1) -> str:
    """Return a debate of *boxes* boxes: a main claim with two to four reasons and objections on each level."""
    draft = _Draft(Random(seed))  # noqa: S311 - no secrets here
    return _spoken(draft, boxes, lambda: draft.chance.randint(2, 4))


def tree(boxes: int, seed: int = 1) -> str:
    """Return a debate of *boxes* boxes: a main claim with three reasons or objections below each."""
    return _spoken(_Draft(Random(seed)), boxes, lambda: 3)  # noqa: S311 - no secrets here


def chain(claims: int, seed: int = 1) -> str:
    """Return claims most of which follow from three earlier ones and are premises of three later ones."""
    draft = _Draft(Random(seed))  # noqa: S311 - no secrets here
    titles = [draft.title(draft.claims) for _ in range(claims)]
    parts = [f"[{title}]: {draft.sentence()}" for title in titles]
    for number in range(claims - 7):
        first, second, third, last = (f"[{titles[number + step]}]" for step in (0, 1, 3, 7))
        parts.append(f"(1) {first}\n(2) {second}\n(3) {third}\n----\n(4) {last}")
    return "\n\n".join(parts) + "\n"


def _spoken(draft: _Draft, boxes: int, count: Callable[[], int]) -> str:
    """Return a debate of *boxes* boxes with *count* below each, level by level."""
    below: dict[int, list[int]] = {0: []}
    open_ends = [0]
    while len(below) < boxes:
        parent = open_ends.pop(0)
        below[parent] = list(range(len(below), min(boxes, len(below) + count())))
        below |= {number: [] for number in below[parent]}
        open_ends += below[parent]
    return "\n".join(_speech(draft, below, 0, 0)) + "\n"


def _speech(draft: _Draft, below: dict[int, list[int]], number: int, depth: int) -> Iterator[str]:
    symbol = f"{draft.chance.choice('++-')} " if depth else ""
    marks = draft.chance.choice(("[]", "[]", "<>")) if depth else "[]"
    words = _short(draft)
    yield f"{'  ' * depth}{symbol}{marks[0]}{draft.title(draft.claims)}{marks[1]}: {words}"
    for child in below[number]:
        yield from _speech(draft, below, child, depth + 1)


def groups(boxes: int, seed: int = 1) -> str:
    """Return a debate of about *boxes* boxes in groups, with linked premises and with links between groups.

    Each group has a claim of its own, which supports or attacks one of two main claims. Below it are reasons,
    objections, arguments of linked premises and an undercut. One statement in eight also speaks of a claim of another
    group.
    """
    draft = _Draft(Random(seed))  # noqa: S311 - no secrets here
    count = max(2, boxes // 9)
    mains = [draft.title(draft.claims) for _ in range(2)]
    heads = [draft.title(draft.claims) for _ in range(count)]
    parts = [f"[{main}]: {_short(draft)}" for main in mains]
    for number, head in enumerate(heads):
        parts.append(f"# Part {number + 1}: {head}")
        parts.append(f"[{head}]: {_short(draft)}\n  {draft.chance.choice(('+>', '+>', '->'))} [{mains[number % 2]}]")
        parts += _part(draft, head, heads, boxes // count - 1)
    return "\n\n".join(parts) + "\n"


def _part(draft: _Draft, head: str, heads: list[str], boxes: int) -> Iterator[str]:
    """Yield *boxes* blocks below the claim *head* of a group; *heads* are those of all groups."""
    claims, foreign = [head], [other for other in heads if other != head]
    for number in range(boxes):
        below = draft.chance.choice(claims)
        if number % 4 == 1:
            yield _linked(draft, below)
            continue
        claims.append(draft.title(draft.claims))
        block = f"[{claims[-1]}]: {_short(draft)}\n  {draft.chance.choice(('+>', '+>', '->'))} [{below}]"
        across = f"\n  +> [{draft.chance.choice(foreign)}]" if draft.chance.randrange(8) == 0 else ""
        yield block + across


def _linked(draft: _Draft, conclusion: str) -> str:
    """Return an argument of two or three linked premises, one time in three with an undercut."""
    premises = [f"({i}) [{draft.title(draft.claims)}]: {_short(draft)}" for i in range(1, draft.chance.randint(3, 4))]
    undercut = f"\n  _ [{draft.title(draft.claims)}]: {_short(draft)}"
    line = "-----" + undercut * (draft.chance.randrange(3) == 0)
    return "\n".join((f"<{draft.title(draft.arguments)}>\n", *premises, line, f"({len(premises) + 1}) [{conclusion}]"))


def _short(draft: _Draft) -> str:
    """Return a sentence of 7 to 14 words."""
    return " ".join(draft.chance.choices(WORDS, k=draft.chance.randint(7, 14))).capitalize() + "."
