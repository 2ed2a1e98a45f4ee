"""English."""

from __future__ import annotations

from argmap.teaching.language import Language

ENGLISH = Language(
    "en",
    "English",
    {
        # the sheet
        "untitled": "Argument map",
        "name": "Name",
        "date": "Date",
        "sheet": "Sheet {letter}",
        "key": "Answer key",
        "key.warning": "For teachers – not for handing out",
        "page": "Page {n} of {all}",
        "points": "{n} points",
        "points.one": "{n} point",
        "points.of": "____ / {n}",
        "source": "Text",
        "bank": "Word bank",
        "strips": "Cut out along the dashed lines.",
        "sentences": "Sentences",
        "answers": "Answers",
        "box": "Box",
        "answer": "Answer",
        "or": "{first} or {second}",
        "if-wrong": "If {mark} is chosen: {said}",
        "figure": "The map",
        "blank": "Blank box {mark}",
        "tick": "Tick one.",
        "conclusion": "what it is about",
        # in the map
        "map.because": "because",
        "map.supports": "supports",
        "map.entails": "entails",
        "map.opposes": "opposes",
        "map.rebuts": "rebuts",
        "map.undermines": "undermines",
        "map.undercuts": "undercuts",
        "map.contrary": "contrary to",
        "map.contradicts": "contradicts",
        "map.same": "same sentence",
        # what is said of wrong answers
        "wrong.nowhere": "“{words}” belongs in none of these boxes.",
        "wrong.speaks-of-nothing": "“{words}” speaks for or against nothing else: it is a main claim.",
        "wrong.speaks-for": "“{words}” speaks for: “{target}”",
        "wrong.speaks-against": "“{words}” speaks against: “{target}”",
        # fill-blanks
        "fill-blanks.title": "Fill in the blanks",
        "fill-blanks.prompt.none": (
            "{n} boxes of the map are empty. What could be said there? Write a whole sentence into each."
        ),
        "fill-blanks.prompt.none.one": (
            "{n} box of the map is empty. What could be said there? Write a whole sentence into it."
        ),
        "fill-blanks.prompt.missing": (
            "{n} boxes of the map are empty. Write into each the letter of the sentence that belongs there, or the sentence."
        ),
        "fill-blanks.prompt.missing.one": (
            "{n} box of the map is empty. Write into it the letter of the sentence that belongs there, or the sentence."
        ),
        "fill-blanks.prompt.distracting": (
            "{n} boxes of the map are empty. Write into each the letter of the sentence that belongs there. "
            "Some sentences belong nowhere."
        ),
        "fill-blanks.prompt.distracting.one": (
            "{n} box of the map is empty. Write into it the letter of the sentence that belongs there. "
            "Some sentences belong nowhere."
        ),
        # scramble
        "scramble.title": "Put the map together",
        "scramble.prompt": (
            "The sentences of the map are out of order. Find the place of each: cut out the strips and lay them on the "
            "map, or write their letters into the {n} empty boxes."
        ),
        # supports-or-opposes
        "supports-or-opposes.title": "Supports or opposes?",
        "supports-or-opposes.prompt": (
            "Does what stands first speak for the sentence below it, or against it? Tick one answer."
        ),
        "supports-or-opposes.for": "speaks for it",
        "supports-or-opposes.against": "speaks against it",
        "supports-or-opposes.wrong.for": "If it is true, this becomes harder to believe: “{target}”",
        "supports-or-opposes.wrong.against": "If it is true, this becomes easier to believe: “{target}”",
        # linked-or-convergent
        "linked-or-convergent.title": "Together or each by itself?",
        "linked-or-convergent.prompt": (
            "Sentences 1 and 2 speak for sentence 3. Picture A: they only work together; without the other one, neither "
            "is a reason. Picture B: each is a reason by itself. Which picture is right?"
        ),
        "linked-or-convergent.linked": "together",
        "linked-or-convergent.convergent": "each by itself",
        "linked-or-convergent.wrong.linked": (
            "Leave one of them out: the other one still speaks for “{target}”, so each is a reason by itself."
        ),
        "linked-or-convergent.wrong.convergent": (
            "Leave one of them out: the other one alone says nothing for “{target}”, so they work together."
        ),
        # slides
        "slides.contents": "Contents",
        "slides.overview": "Overview",
        "slides.whole": "The whole map",
        "slides.main": "Main claim",
        "slides.neutral": "Claim",
        "slides.support": "Reason",
        "slides.objection": "Objection",
        "slides.rebuttal": "Answer to an objection",
        "slides.undercut": "Objection to a step",
        "slides.step": "Step",
        "slides.premise": "Premise",
        "slides.linked": "{n} premises that only work together",
        "slides.linked.one": "{n} premise",
        "slides.part": "Part {n} of {all}",
        "slides.part.short": "Part {n}",
        "slides.part.said": "The whole map; a ring is around each of the {n} boxes that come next.",
        "slides.main-part": "The main claim and what speaks directly for and against it",
        "slides.step-of": "step {n} of {all}",
        "slides.new-short": "New",
        "slides.new": "{n} new sentences",
        "slides.new.one": "{n} new sentence",
        "slides.connections": "More connections between what was shown",
        "slides.connection": "One more connection",
        "slides.line": "Connection",
        "slides.by": "Said by",
        "slides.source": "Source",
        "slides.paragraph": "paragraph {n}",
        "slides.implicit": "Implicit",
        "slides.implicit.said": "Nobody says so in the source; it has been supplied.",
        "slides.again": "also in {name}",
        "slides.abstract": "Abstract",
        "slides.more": "and {n} more",
        "slides.whole.said": "The whole map, {n} boxes.",
        "slides.overview.said": "Too small to be read, on purpose: it shows the shape of the argument. The numbers are those of the parts that follow.",
        "slides.notes": "Notes",
        "slides.no-notes": "There is nothing to say of this slide.",
        "slides.slide": "Slide",
        "slides.slide-of": "Slide {n} of {all}",
        "slides.next": "Next",
        "slides.previous": "Back",
        "slides.keys": "Keys",
        "slides.close": "Close",
        "slides.key.next": "next slide",
        "slides.key.previous": "slide before",
        "slides.key.ends": "first slide, last slide",
        "slides.key.notes": "show or hide notes",
        "slides.key.contents": "list of slides",
        "slides.key.full": "whole screen",
        "slides.key.keys": "this list",
        "slides.key.close": "close what is open",
        "slides.key.single": "letters as keys: n, o, f and ?",
        "slides.print": "To print, use the browser's own command: one slide for each page.",
    },
)
