"""CSS custom properties, with which a page can change the colours of a picture.

Every colour is also an attribute, for programs that do not support CSS. Programs that support custom properties apply
rules that replace the theme's colours. A box with a colour of its own keeps it. All rules start with the picture's id.

Source: https://www.w3.org/TR/css-variables-1/ and https://www.w3.org/TR/css-conditional-3/#at-supports
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from attrs import frozen

from argmap.model.union import Fate
from argmap.render.drawing import Drawing, PlacedBox
from argmap.render.looks import strip_fill
from argmap.render.scene import ArrowKind, BoxKind, Sample, Shape, Sign, Stance
from argmap.render.svg.elements import Element
from argmap.render.theme import Theme

#: Pattern of colours; no other value of a theme gets into the style sheet.
COLOUR = re.compile(r"#[0-9A-Fa-f]{3,8}|[A-Za-z]+")


@frozen
class Rule:
    """Represent a CSS rule that sets an attribute from a custom property."""

    #: Selector of the parts, inside the picture.
    selector: str
    #: ``fill`` or ``stroke``.
    attribute: str
    #: The theme's colour.
    colour: str
    #: Name of the custom property, without the prefix.
    name: str


def sheet(drawing: Drawing, root: Element) -> str:
    """Return the style sheet of a picture, without rules that nothing in it uses."""
    used = {(name, element.attributes.get(name)) for element in root.all() for name in ("fill", "stroke")}
    rules = (rule for rule in rules_of(drawing) if (rule.attribute, rule.colour) in used)
    return f"@supports (color:var(--a)){{{''.join(_written(rule, root.attributes['id']) for rule in rules)}}}"


def _written(rule: Rule, root: str | float) -> str:
    value = f"var(--argmap-{rule.name},{rule.colour})"
    return f'#{root} {rule.selector}[{rule.attribute}="{rule.colour}"]{{{rule.attribute}:{value}}}'


def rules_of(drawing: Drawing) -> Iterator[Rule]:
    """Yield the rules that a picture uses; of equally specific rules, the last wins."""
    rules = (*_whole(drawing), *_boxes(drawing), *_panels(drawing), *_lines(drawing), *_foot(drawing))
    yield from (rule for rule in rules if COLOUR.fullmatch(rule.colour))


def _whole(drawing: Drawing) -> Iterator[Rule]:
    theme = drawing.theme
    yield Rule(".page", "fill", theme.page, "page")
    yield Rule(".headline text", "fill", theme.strong, "strong")
    if drawing.frames:
        yield Rule(".frame rect", "stroke", theme.frame, "frame")
        yield Rule(".caption text", "fill", theme.faint, "faint")
        for i, shade in enumerate(theme.shades, 1):
            yield Rule(".frame rect", "fill", shade, f"shade-{i}")
            yield Rule(".caption text", "stroke", shade, f"shade-{i}")
        if any(frame.frame.fate is Fate.REMOVED for frame in drawing.frames):
            yield Rule(".frame.removed rect", "fill", theme.page, "page")
            yield Rule(".caption text", "stroke", theme.page, "page")
            yield Rule(".caption path", "stroke", theme.faint, "faint")


def _panels(drawing: Drawing) -> Iterator[Rule]:
    """Yield the rules for heading strips, numbers and chips."""
    theme = drawing.theme
    strips = [strip_fill(frame.frame, theme) for frame in drawing.frames if frame.strip]
    for i, colour in enumerate(dict.fromkeys(strips), 1):
        yield Rule(".frame .strip", "fill", colour, f"strip-{i}")
        yield Rule(".caption text", "stroke", colour, f"strip-{i}")
    yield Rule(".number rect", "fill", theme.strong, "strong")
    yield Rule(".number text", "fill", theme.page, "page")
    for kind in dict.fromkeys(arrow.arrow.kind for arrow in drawing.arrows if not arrow.curves):
        stroke, name = theme.strokes[kind], kind.value
        yield Rule(f".chip.{name} ", "fill", theme.paper, "paper")
        yield Rule(f".chip.{name} ", "stroke", stroke.colour, f"{name}-line")
        yield Rule(f".chip.{name} text", "fill", stroke.words, f"{name}-words")


def _boxes(drawing: Drawing) -> Iterator[Rule]:
    theme = drawing.theme
    yield Rule(".box text", "fill", theme.faint, "faint")
    yield Rule(".box text", "fill", theme.text, "text")
    for stance in dict.fromkeys(box.box.stance for box in drawing.boxes):
        yield from _stance(stance, [box for box in drawing.boxes if box.box.stance is stance], theme)
    yield from _stand_ins({box.box.kind for box in drawing.boxes}, theme)
    yield Rule(".box.main ", "stroke", theme.strong, "strong")
    yield Rule(".box.claim ", "fill", theme.paper, "paper")
    yield Rule(".box .cell ", "fill", theme.paper, "paper")
    if any(Fate.REMOVED in {box.box.fate, *(cell.cell.fate for cell in box.cells)} for box in drawing.boxes):
        yield Rule(".box.removed ", "fill", theme.page, "page")
        yield Rule(".box .cell.removed ", "fill", theme.page, "page")


def _stand_ins(kinds: Set[BoxKind], theme: Theme) -> Iterator[Rule]:
    """Yield the rules for what stands for the rest of the map."""
    if BoxKind.STUB in kinds:
        yield Rule(".box.stub ", "fill", theme.page, "page")
        yield Rule(".box.stub ", "stroke", theme.faint, "faint")
    if BoxKind.GROUP in kinds:
        yield Rule(".box.group ", "fill", theme.shades[0], "shade-1")
        yield Rule(".box.group ", "stroke", theme.frame, "frame")


def _stance(stance: Stance, boxes: Sequence[PlacedBox], theme: Theme) -> Iterator[Rule]:
    ink, name, inside = theme.inks[stance], stance.value, f".box.{stance.value} "
    lines = (line for box in boxes for line in (*box.words, *(words for cell in box.cells for words in cell.words)))
    if ink.words in {line.ink for line in lines} - {theme.text, theme.faint}:  # what is told apart by nothing is text
        yield Rule(f"{inside}text", "fill", ink.words, f"{name}-words")
    if any(box.box.kind is not BoxKind.CLAIM for box in boxes):
        yield Rule(inside, "fill", ink.fill, f"{name}-fill")
    yield Rule(inside, "stroke", ink.border, f"{name}-border")
    if not all(box.box.plain for box in boxes):
        yield Rule(f"{inside}.cell ", "stroke", ink.cell, f"{name}-cell")


def _lines(drawing: Drawing) -> Iterator[Rule]:
    theme, worded = drawing.theme, {arrow.arrow.kind for arrow in drawing.arrows if arrow.label.words}
    for kind in dict.fromkeys(arrow.arrow.kind for arrow in drawing.arrows):
        stroke, name, inside = theme.strokes[kind], kind.value, f".{kind.value}"
        yield Rule(f".arrow{inside} ", "stroke", stroke.colour, f"{name}-line")
        yield Rule(f".arrow{inside} ", "fill", stroke.colour, f"{name}-line")
        if kind in worded:
            yield Rule(f".word{inside} text", "fill", stroke.words, f"{name}-words")
        if any(arrow.arrow.fate is Fate.REMOVED for arrow in drawing.arrows if arrow.arrow.kind is kind):
            yield Rule(f".word{inside} path", "stroke", stroke.words, f"{name}-words")
    if drawing.arrows:
        yield Rule(".arrow ", "fill", theme.page, "page")
        yield Rule(".word text", "stroke", theme.page, "page")
    if any(box.box.shape is Shape.JOINED for box in drawing.boxes):
        yield Rule(".box.reason path", "stroke", theme.strokes[ArrowKind.INFERENCE].colour, "inference-line")
        if any(box.box.stance is Stance.EXPLANATION for box in drawing.boxes):
            explains = theme.strokes[ArrowKind.EXPLANATION].colour
            yield Rule(".box.reason.explanation path", "stroke", explains, "explanation-line")
    if drawing.junctions:
        yield Rule(".junction", "fill", theme.page, "page")
        yield Rule(".junction", "stroke", theme.strokes[ArrowKind.INFERENCE].colour, "inference-line")
    if any(ring.junction.kind is ArrowKind.EXPLANATION for ring in drawing.junctions):
        explains = theme.strokes[ArrowKind.EXPLANATION].colour
        yield Rule(".junction.explanation", "stroke", explains, "explanation-line")


def _foot(drawing: Drawing) -> Iterator[Rule]:
    theme = drawing.theme
    inks = {line.ink for line in drawing.foot.words}
    for colour, name in ((theme.faint, "faint"), (theme.strong, "strong"), (theme.text, "text")):
        if colour in inks:
            yield Rule(".foot text", "fill", colour, name)
    if drawing.foot.area.height:
        yield Rule(".foot path", "stroke", theme.frame, "frame")
    for sample in dict.fromkeys(placed.sample for placed in drawing.foot.samples):
        yield from _sample(sample, theme)


def _sample(sample: Sample, theme: Theme) -> Iterator[Rule]:
    if isinstance(sample.kind, ArrowKind):
        inside, colour, name = f".sample.{sample.kind.value} ", theme.strokes[sample.kind].colour, sample.kind.value
        yield Rule(inside, "stroke", colour, f"{name}-line")
        yield Rule(inside, "fill", theme.page, "page")
        yield Rule(inside, "fill", colour, f"{name}-line")
        return
    ink, name = theme.inks[sample.stance], sample.stance.value
    inside = f".sample.sign-{sample.kind.value}.{name} "
    if sample.kind is Sign.BRACKET and sample.stance is Stance.EXPLANATION:
        yield Rule(inside, "stroke", theme.strokes[ArrowKind.EXPLANATION].colour, "explanation-line")
    for attribute, colour, to in _signs(sample.kind, theme):
        yield Rule(inside, attribute, colour, to)
    yield Rule(inside, "stroke", ink.border, f"{name}-border")
    if sample.kind in {Sign.ARGUMENT, Sign.STEP, Sign.CONFLICT}:
        yield Rule(inside, "fill", ink.fill, f"{name}-fill")


def _signs(sign: Sign, theme: Theme) -> Iterator[tuple[str, str, str]]:
    """Yield attribute, colour and property of what has the same colour in all stances."""
    line = theme.strokes[ArrowKind.INFERENCE].colour
    match sign:
        case Sign.JUNCTION | Sign.BRACKET:
            yield "stroke", line, "inference-line"
            yield "fill", theme.page, "page"
        case Sign.FRAME | Sign.GROUP:
            yield "stroke", theme.frame, "frame"
            yield "fill", theme.shades[0], "shade-1"
        case Sign.CHIP:
            yield "stroke", theme.strokes[ArrowKind.SUPPORT].colour, "support-line"
            yield "fill", theme.paper, "paper"
        case Sign.NUMBER:
            yield "stroke", theme.strong, "strong"
            yield "fill", theme.strong, "strong"
        case Sign.STUB:
            yield "stroke", theme.faint, "faint"
            yield "fill", theme.page, "page"
        case Sign.MAIN:
            yield "stroke", theme.strong, "strong"
            yield "fill", theme.paper, "paper"
        case _:
            yield "fill", theme.paper, "paper"
