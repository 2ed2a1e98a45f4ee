"""Lines and words keep off each other where lines run down, join premises, or lie close."""

from __future__ import annotations

import pytest

from argmap import Document
from argmap.render.legibility import faults
from argmap.render.picture import draw, notations
from argmap.render.scene import Shape

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
    "a heading between a box and what it supports": """
===
group: {groupDepth: 1}
===

[Park]: The old harbour should become a park.

# Reasons that have been given at the meeting in the town hall

[Shade]: A park gives shade in hot summers.
  +> [Park]

[Noise]: A park keeps the noise of the road away.
  +> [Park]

# What speaks against it

[Cost]: A park costs more than a car park would bring in.
  -> [Park]
  - [Paid]: Half of that is paid by the state.

# What was said later

[Later]: The state has paid for parks in other towns.
  +> [Paid]
  +> [Shade]
""",
    "one premise of three arguments": """
[Quay]: The quay should be rebuilt.

<Ships>

(1) [Trade]: The town lives on trade by sea and on what comes with it.
(2) [Draught]: Ships need deeper water every year.
-----
(3) [Quay]

<Work>

(1) [Trade]
(2) [Jobs]: Whoever wants trade wants work at the quay.
-----
(3) [Hands]: Building pays in any case.
  +> [Quay]

<Doubt>

(1) [Trade]
(2) [Rail]: Goods come by rail as well.
-----
(3) [Spare]: The town could do without a quay.
  -> [Quay]
  -> [Jobs]
""",
    "an argument that supports and undercuts itself": """
[Tax]: The tax should be lowered.
  + <Trust>: People pay more if they trust the town.
    + <Trust>
    _> <Trust>
""",
}


@pytest.mark.parametrize("notation", notations())
@pytest.mark.parametrize("name", TEXTS)
def test_lines_and_words_keep_off_each_other(name: str, notation: str) -> None:
    """Lines that run down, join premises or repeat claims have clear courses, and their words clear places."""
    drawing = draw(Document.of(TEXTS[name]).map, notation=notation, layout="layered").drawing
    assert [str(fault) for fault in faults(drawing)] == []


def test_words_keep_off_brackets() -> None:
    """No word beside a line hides part of the bracket that joins linked premises."""
    text = """
[M]: m.
  - [C]: c. #concession
    - [S]: s.
  - [N]: n.
    - [P]: p.

<A>

(1) One.
(2) Two.
----
(3) [M]

<B>

(1) Three.
(2) Four.
----
(3) [P]

<E>

(1) [Z]: z.
----
(2) [P]

<D>: d.
  +> [P]
  + [Y]: y.
  - [X]: x.
"""
    drawing = draw(Document.of(text).map, notation="numbered", layout="layered", lang="de").drawing
    joined = [box.area for box in drawing.boxes if box.box.shape is Shape.JOINED and len(box.cells) > 1]
    words = [arrow.label.area for arrow in drawing.arrows if arrow.label.words]
    assert len(joined) == 2
    assert words
    for box in joined:
        above = [word for word in words if word.x < box.right and box.x < word.right and word.y < box.y]
        assert all(word.bottom < box.y - 1 for word in above)
