"""Lines and words keep off each other where lines run down, join premises, or lie close."""

from __future__ import annotations

from itertools import combinations

import pytest

from argmap import Document
from argmap.render.curves import points
from argmap.render.drawing import Area, Drawing, Words
from argmap.render.picture import draw

TEXTS = {
    "mutual objections": """
[Late]: Shops may stay open late on weekdays in summer.
  - [Early]: Every shop must close at six.
  -> [Early]
  + <One>: People who work all day can only shop late.
  + <Two>: People who work all day can only shop late.
  + <Three>: People who work all day can only shop late.
  + <Four>: People who work all day can only shop late.
  + <Five>: People who work all day can only shop late.
  + <Six>: People who work all day can only shop late.
  + <Seven>: People who work all day can only shop late.
""",
    "a ring of reasons": """
[Price]: Prices rise because wages rise in all of the country.
  + [Wage]: Wages rise because workers ask for more money than before.
    + [Ask]: Workers ask for more money because prices rise every year.
      + [Price]
      - [Quiet]: Most workers ask for nothing.
        - [Ask]
""",
    "a premise that attacks what rests on it": """
[Top]: The bridge is safe for lorries.
  - <Doubt>

<Doubt>

(1) [Rust]: Rust has reached the cables of the bridge.
(2) [Cable]: No bridge with rusty cables is safe for lorries.
-----
(3) [Unsafe]: The bridge is unsafe.
  + [Top]
  - [Rust]
""",
    "a main claim against a reason of its own": """
[Open]: The library of our town should be open every evening.

<Work>

(1) [Many]: Many people work until six and can only come late.
(2) [Lamps]: The lamps of the library are good enough for the evening.
-----
(3) [Open]

[Open]
  >< [Many]
""",
    "a main claim against its reasons": """
===
model: {mode: strict}
===

[Open]: The library of our town should be open every evening.
  >< [Shut]: The library should shut at six on all days of the week.
  >< [Never]: Nobody should have to work in a library in the evening.

[Shut]
  +> [Open]
""",
    "reasons on one level that support each other": """
[Top]: The square of our town should be free of cars on market days.
  + [First]: The market needs all of the square, from the church to the river. {rank: one}
    + [Second]: Cars take up more of the square than all stalls of the market. {rank: one}
      + [First]
""",
    "premises that attack each other": """
[Dam]: The town needs a higher dam before the next winter.

<Floods>

(1) [Often]: The river now floods the old town in most winters.
(2) [Harm]: Each of these floods costs the town more than a dam would.
(3) [Worse]: It will be worse.
(4) [Owed]: The town owes it to all who live in the old town to keep them safe and dry.
-----
(5) [Dam]

<Drought>

(1) [Dry]: Winters are getting drier in all of the land, even here at the river.
(2) [Enough]: In dry winters the dam that there is will do, as it has always done.
-----
(3) [Low]: A dam like the old one is enough.

[Often]
  - [Enough]
  -> [Enough]

[Harm]
  - [Dry]
  -> [Dry]
""",
    "contradicted premises": """
<Long>

(1) [First]: The river floods every year in the spring.
(2) [Second]: Whoever lives at the river knows of the floods that come every year.
(3) [Third]: Whoever knows of a danger and stays accepts it, whatever it may cost later on.
(4) [Fourth]: Nobody is forced to live at the river or anywhere else near its banks.
-----
(5) [All]: People at the river accept the floods.

<Short>

(1) [Dry]: In dry years nothing is flooded at all.
  >< [First]
(2) [Poor]: Some people cannot afford to live elsewhere.
  >< [Fourth]
-----
(3) [None]: Some people do not accept the floods.

[Staying]: To stay is not to accept.
  >< [Third]
""",
    "many contraries": """
===
model: {mode: strict}
===

[a]
  +> [b]
  -> [c]
  <+ [d]
  <- [e]
  >< [f]
  -> [g]
  +> [h]
""",
}


def over(one: Area, other: Area) -> bool:
    """Return whether two areas overlap."""
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def struck(drawing: Drawing) -> list[str]:
    """Return the words of boxes that lines run through."""
    words = [line for box in drawing.boxes for line in box.words]
    words += [line for box in drawing.boxes for cell in box.cells for line in cell.words]
    course = [point for arrow in drawing.arrows for curve in arrow.curves for point in points(curve)]
    course += [(tip.tip.x, tip.tip.y) for arrow in drawing.arrows for tip in arrow.tips]
    return [line.text for line in words if any(within(line, x, y) for x, y in course)]


def within(words: Words, x: float, y: float) -> bool:
    """Return whether a place is on *words*, above their baseline."""
    return words.x < x < words.x + words.width and words.y - 0.7 * words.type.size < y < words.y


@pytest.mark.parametrize("notation", ["reasons", "argdown", "inference", "numbered"])
@pytest.mark.parametrize("name", TEXTS)
def test_lines_and_words_keep_off_each_other(name: str, notation: str) -> None:
    """No line runs through the words of a box; no two words beside lines overlap, nor a word and a box."""
    drawing = draw(Document.of(TEXTS[name]).map, notation=notation).drawing
    assert struck(drawing) == []
    labels = [arrow.label.area for arrow in drawing.arrows if arrow.label.words]
    assert not [(one, other) for one, other in combinations(labels, 2) if over(one, other)]
    assert not [one for one in labels for box in drawing.boxes if over(one, box.area)]
