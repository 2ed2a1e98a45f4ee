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
        # who-says
        "who-says.title": "Who says it?",
        "who-says.prompt.text": "Look in the text. Who says or thinks each of these things? Tick one answer.",
        "who-says.prompt.told": (
            "Some sentences are given with those who say them. Who will have said the others? Think of who is for what, "
            "and against what. Tick one answer."
        ),
        "who-says.told": "“{words}” – {speaker}",
        "who-says.wrong": "From {speaker} comes, for example: “{words}”",
        "who-says.wrong.place": "See paragraph {paragraph} of the text. From {speaker} comes, for example: “{words}”",
        # spot-the-error
        "spot-the-error.title": "Spot the error",
        "spot-the-error.prompt": "Exactly one thing is wrong in this map. Find it.",
        "spot-the-error.what": "What is wrong? Tick one answer.",
        "spot-the-error.where": "Where is it? Tick the number of the box; if two boxes are involved, either of them.",
        "spot-the-error.how": "How is it right? Draw that part of the map. The numbers of the boxes are enough.",
        "spot-the-error.split": "linked premises drawn apart",
        "spot-the-error.joined": "separate reasons drawn as linked",
        "spot-the-error.parent": "an arrow to the wrong box",
        "spot-the-error.reversed": "reason and conclusion swapped",
        "spot-the-error.sign": "for and against mixed up",
        "spot-the-error.wrong.split": "Each reason that stands by itself in this map is a reason even without the others.",
        "spot-the-error.wrong.joined": "The premises that are joined in this map only work together.",
        "spot-the-error.wrong.parent": "Every arrow in this map joins two sentences that belong together.",
        "spot-the-error.wrong.reversed": "No arrow in this map points from a conclusion to the reason for it.",
        "spot-the-error.wrong.sign": "What speaks for something in this map, and what against it, is marked as it should be.",
        # number-sentences
        "number-sentences.title": "Draw the argument",
        "number-sentences.prompt.text": (
            "The numbers in the text stand in front of what is said for and against something. Draw a circle for "
            "each number, and an arrow from each reason to what it is a reason for. Put + between those that only "
            "work together. Strike through the arrow of what speaks against something."
        ),
        "number-sentences.prompt.rest": (
            "The numbers in the text stand in front of what is said for and against something; what is listed below "
            "it is not said in these words. Draw a circle for each number, and an arrow from each reason to what it "
            "is a reason for. Put + between those that only work together. Strike through the arrow of what speaks "
            "against something."
        ),
        "number-sentences.prompt.list": (
            "Draw a circle for each sentence, with its number, and an arrow from each reason to what it is a reason for. "
            "Put + between those that only work together. Strike through the arrow of what speaks against something."
        ),
        # name-scheme
        "name-scheme.title": "Name the pattern",
        "name-scheme.prompt": (
            "Each argument goes by a common pattern: from what stands first, it concludes what stands behind the "
            "arrow. Which pattern is it? Tick one answer."
        ),
        "name-scheme.asks": "Think of argument {mark}. Which question puts it to the test? Tick one answer.",
        "name-scheme.wrong.asks": "That is what one asks of another pattern – {scheme}",
        "scheme.expert-opinion": "expert opinion: somebody who knows the field says so",
        "scheme.expert-opinion.lacks": "No expert is called on.",
        "scheme.expert-opinion.asks": "Is this the expert’s own field, and do other experts agree?",
        "scheme.position-to-know": "position to know: somebody who was there, or can know, says so",
        "scheme.position-to-know.lacks": "Nobody is called on who was there or can know.",
        "scheme.position-to-know.asks": "Was this person there, and is what this person says honest?",
        "scheme.popular-opinion": "popular opinion: nearly everybody thinks so",
        "scheme.popular-opinion.lacks": "It is not said that many people think so.",
        "scheme.popular-opinion.asks": "What makes so many people think so, and could they be wrong?",
        "scheme.analogy": "analogy: what holds of one thing holds of another that is like it",
        "scheme.analogy.lacks": "No two things are compared.",
        "scheme.analogy.asks": "Are the two things alike in what matters here?",
        "scheme.example": "example: what was so in one case is so in others too",
        "scheme.example.lacks": "No single case stands for all others.",
        "scheme.example.asks": "Is this case like most others, or is it special?",
        "scheme.precedent": "precedent: it was decided so before, so it should be now",
        "scheme.precedent.lacks": "No earlier decision is called on.",
        "scheme.precedent.asks": "Is this case really like the one that was decided before?",
        "scheme.established-rule": "established rule: there is a rule, and it says so",
        "scheme.established-rule.lacks": "No rule is called on.",
        "scheme.established-rule.asks": "Does the rule cover this case, or is the case an exception?",
        "scheme.cause-to-effect": "cause to effect: the cause is there, so its effect will be too",
        "scheme.cause-to-effect.lacks": "No effect is foretold from its cause.",
        "scheme.cause-to-effect.asks": "Is there something that could keep the cause from having its effect?",
        "scheme.correlation-to-cause": "correlation to cause: two things go together, so one causes the other",
        "scheme.correlation-to-cause.lacks": "It is not said that two things come and go together.",
        "scheme.correlation-to-cause.asks": "Could something else have brought about both?",
        "scheme.evidence-to-hypothesis": (
            "evidence to hypothesis: what a guess would lead one to expect is so, so the guess is right"
        ),
        "scheme.evidence-to-hypothesis.lacks": "No guess is put to the test.",
        "scheme.evidence-to-hypothesis.asks": "Would the same have been found if the guess were wrong?",
        "scheme.sign": "sign: one thing shows that there is another",
        "scheme.sign.lacks": "Nothing is taken as a trace of something else.",
        "scheme.sign.asks": "Could the sign be there without what it is a sign of?",
        "scheme.positive-consequences": "positive consequences: something good will come of it, so it should be done",
        "scheme.positive-consequences.lacks": "It is not said that something good will come of it.",
        "scheme.positive-consequences.asks": "Will the good really come of it, and nothing bad with it?",
        "scheme.negative-consequences": (
            "negative consequences: something bad will come of it, so it should not be done"
        ),
        "scheme.negative-consequences.lacks": "It is not said that something bad will come of it.",
        "scheme.negative-consequences.asks": "Will the bad really come of it, and would nothing good?",
        "scheme.slippery-slope": "slippery slope: the first step leads to a next one, and in the end to a bad one",
        "scheme.slippery-slope.lacks": "There is no chain of steps to a bad end.",
        "scheme.slippery-slope.asks": "Must each step follow from the one before, or can one stop?",
        "scheme.practical-reasoning": "practical reasoning: it is a means to an aim, so it should be done",
        "scheme.practical-reasoning.lacks": "Nothing is called a means to an aim.",
        "scheme.practical-reasoning.asks": "Is there a better means to the aim?",
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
