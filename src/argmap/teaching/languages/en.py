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
        "if-misplaced": "If {mark} is out of place: {said}",
        "so": "———  therefore  ———",
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
        "wrong.speaks-of-step": "“{words}” denies a step of the argument, not a sentence.",
        "wrong.elsewhere": "“{words}” belongs somewhere else in the map.",
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
        # missing-premise
        "missing-premise.title": "Find the missing premise",
        "missing-premise.prompt.choose": (
            "One premise is not said. The conclusion follows only if it is added. Which sentence is it? Tick one."
        ),
        "missing-premise.prompt.write": (
            "One premise is not said. The conclusion follows only if it is added. What is it? Write a whole sentence."
        ),
        "missing-premise.hint": (
            "Hint: of these words, each stands in one sentence only. The missing premise takes them up: {words}"
        ),
        # objection-target
        "objection-target.title": "What does the objection attack?",
        "objection-target.prompt": (
            "Does the objection speak against one of the premises, against the conclusion, or against the step "
            "(→): does it say that the conclusion does not follow? Tick one answer."
        ),
        "objection-target.ask": "Objection: “{words}”",
        "objection-target.premise": "the premise",
        "objection-target.conclusion": "the conclusion",
        "objection-target.step": "the step",
        "objection-target.wrong.premise": "The objection may be right and this premise true all the same: “{premise}”",
        "objection-target.wrong.conclusion.premise": (
            "The objection only takes a reason away: “{premise}” If it is right, the conclusion may still be "
            "true: “{conclusion}”"
        ),
        "objection-target.wrong.conclusion.step": (
            "The objection only says that the premises do not show it. If it is right, the conclusion may still "
            "be true: “{conclusion}”"
        ),
        "objection-target.wrong.step.premise": (
            "The objection does not say that nothing follows. It says that this premise is not true: “{premise}”"
        ),
        "objection-target.wrong.step.conclusion": (
            "The objection does not say that nothing follows from the premises. It speaks against the conclusion "
            "itself: “{conclusion}”"
        ),
        # standard-form
        "standard-form.title": "Put the argument in order",
        "standard-form.prompt.ruled": (
            "The lines of the argument are out of order. Write their letters where they belong: the premises of "
            "a step above “therefore”, in any order, and what is concluded from them below it."
        ),
        "standard-form.prompt.bare": (
            "The lines of the argument are out of order. Write their letters where they belong: the premises of "
            "a step in any order, and what is concluded from them somewhere below. Draw a line above each "
            "conclusion."
        ),
        "standard-form.wrong.premise": "It is a premise for {mark}, and stands above it.",
        "standard-form.wrong.conclusion": "It is concluded from {marks}, and stands below.",
        "standard-form.wrong.last": "It is what the argument arrives at: it is concluded from {marks}, and stands last.",
        # classify-roles
        "classify-roles.title": "What does each sentence do?",
        "classify-roles.prompt": "What does each sentence do for or against the others? Tick one column in each row.",
        "classify-roles.main": "main claim: speaks for and against nothing else",
        "classify-roles.reason": "reason: speaks for something, and nothing speaks for it",
        "classify-roles.intermediate": "intermediate conclusion: speaks for something, and something speaks for it",
        "classify-roles.objection": "objection: speaks against something",
        "classify-roles.rebuttal": "rebuttal: speaks against an objection",
        "classify-roles.wrong.main": "It speaks for or against nothing else. All the rest is about it.",
        "classify-roles.wrong.reason": "Nothing speaks for it, and it speaks for: “{target}”",
        "classify-roles.wrong.intermediate": "Something speaks for it: “{reason}” And it speaks for: “{target}”",
        "classify-roles.wrong.objection": "It speaks against something that is no objection itself: “{target}”",
        "classify-roles.wrong.undercut": "It objects to a step; it denies that this follows: “{target}”",
        "classify-roles.wrong.rebuttal": "It speaks against something that is an objection itself: “{target}”",
    },
)
