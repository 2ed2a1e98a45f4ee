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
        "key.warning": "For teachers – do not hand out",
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
        "map.granted": "granted",
        "map.rebuts": "rebuts",
        "map.undermines": "undermines",
        "map.undercuts": "undercuts",
        "map.contrary": "contrary to",
        "map.contradicts": "contradicts",
        "map.same": "same sentence",
        # what is said of wrong answers
        "wrong.nowhere": "“{words}” belongs in none of these boxes.",
        "wrong.speaks-of-nothing": "“{words}” is a main claim: it does not support or oppose anything else.",
        "wrong.speaks-for": "“{words}” supports: “{target}”",
        "wrong.speaks-against": "“{words}” opposes: “{target}”",
        "wrong.speaks-of-step": "“{words}” attacks a step of the argument, not a sentence.",
        "wrong.elsewhere": "“{words}” belongs somewhere else in the map.",
        # fill-blanks
        "fill-blanks.title": "Fill in the blanks",
        "fill-blanks.prompt.none": (
            "{n} boxes in the map are empty. What could they say? Write a whole sentence in each box."
        ),
        "fill-blanks.prompt.none.one": "{n} box in the map is empty. What could it say? Write a whole sentence in it.",
        "fill-blanks.prompt.missing": (
            "{n} boxes in the map are empty. Find the sentence that belongs in each box. Write its letter in the box, "
            "or the whole sentence."
        ),
        "fill-blanks.prompt.missing.one": (
            "{n} box in the map is empty. Find the sentence that belongs in it. Write its letter in the box, or the "
            "whole sentence."
        ),
        "fill-blanks.prompt.distracting": (
            "{n} boxes in the map are empty. Find the sentence that belongs in each box, and write its letter in the "
            "box. Some of the sentences are not needed."
        ),
        "fill-blanks.prompt.distracting.one": (
            "{n} box in the map is empty. Find the sentence that belongs in it, and write its letter in the box. "
            "Some of the sentences are not needed."
        ),
        # who-says
        "who-says.title": "Who says it?",
        "who-says.prompt.text": "Look in the text. Who says or thinks each of these things? Tick one answer for each.",
        "who-says.prompt.told": (
            "For some sentences, you are told who says them. Who probably says the others? Think about what each speaker "
            "is for, and what each is against. Tick one answer for each."
        ),
        "who-says.told": "“{words}” – {speaker}",
        "who-says.wrong": "This, for example, comes from {speaker}: “{words}”",
        "who-says.wrong.place": "See paragraph {paragraph} of the text. This, for example, comes from {speaker}: “{words}”",
        # spot-the-error
        "spot-the-error.title": "Spot the error",
        "spot-the-error.prompt": "Exactly one thing is wrong in this map. Find it.",
        "spot-the-error.what": "What is wrong? Tick one answer.",
        "spot-the-error.where": "Where is it? Tick the number of the box. If two boxes are involved, tick either one.",
        "spot-the-error.how": "Draw that part of the map correctly. The numbers of the boxes are enough.",
        "spot-the-error.split": "linked premises drawn as separate reasons",
        "spot-the-error.joined": "separate reasons drawn as linked premises",
        "spot-the-error.parent": "an arrow to the wrong box",
        "spot-the-error.reversed": "reason and conclusion swapped",
        "spot-the-error.sign": "support and objection mixed up",
        "spot-the-error.wrong.split": "Every separate reason in this map is a reason even without the others.",
        "spot-the-error.wrong.joined": "The linked premises in this map only work together.",
        "spot-the-error.wrong.parent": "Every arrow in this map connects two sentences that belong together.",
        "spot-the-error.wrong.reversed": "No arrow in this map points from a conclusion to a reason for it.",
        "spot-the-error.wrong.sign": "Every support and every objection in this map is marked correctly.",
        # number-sentences
        "number-sentences.title": "Draw the argument",
        "number-sentences.prompt.text": (
            "The numbers in the text mark the statements of the argument. Draw a circle for each number, and an arrow "
            "from each reason to what it supports. Put + between reasons that only work together. Draw an arrow from "
            "each objection to what it opposes (a circle, or another arrow), and put a stroke through that arrow."
        ),
        "number-sentences.prompt.rest": (
            "The numbers in the text mark the statements of the argument. Those listed below the text are not stated "
            "in it in these words. Draw a circle for each number, and an arrow from each reason to what it supports. "
            "Put + between reasons that only work together. Draw an arrow from each objection to what it opposes (a "
            "circle, or another arrow), and put a stroke through that arrow."
        ),
        "number-sentences.prompt.list": (
            "Draw a circle with its number for each sentence, and an arrow from each reason to what it supports. Put + "
            "between reasons that only work together. Draw an arrow from each objection to what it opposes (a circle, or "
            "another arrow), and put a stroke through that arrow."
        ),
        # name-scheme
        "name-scheme.title": "Name the pattern",
        "name-scheme.prompt": (
            "Each argument follows a common pattern. The sentence after the arrow is its conclusion. Which pattern is "
            "it? Tick one answer."
        ),
        "name-scheme.asks": "Look again at argument {mark}. Which question puts it to the test? Tick one answer.",
        "name-scheme.wrong.asks": "That question tests another pattern – {scheme}",
        "scheme.expert-opinion": "expert opinion: somebody who knows the field says so",
        "scheme.expert-opinion.lacks": "No expert is quoted.",
        "scheme.expert-opinion.asks": "Is this the expert’s own field, and do other experts agree?",
        "scheme.position-to-know": "position to know: somebody who was there, or is able to know, says so",
        "scheme.position-to-know.lacks": "Nobody is quoted who was there or is able to know.",
        "scheme.position-to-know.asks": "Was this person really there, and is this person honest?",
        "scheme.popular-opinion": "popular opinion: nearly everybody thinks so",
        "scheme.popular-opinion.lacks": "The argument does not say that many people think so.",
        "scheme.popular-opinion.asks": "Why do so many people think so, and could they be wrong?",
        "scheme.analogy": "analogy: what is true of one thing is true of another thing like it",
        "scheme.analogy.lacks": "The argument does not compare two things.",
        "scheme.analogy.asks": "Are the two things alike in the ways that matter here?",
        "scheme.example": "example: what was true in one case is true in others too",
        "scheme.example.lacks": "The argument does not take one case as an example of others.",
        "scheme.example.asks": "Is this case typical, or is it special?",
        "scheme.precedent": "precedent: it was decided this way before, so it should be decided this way now",
        "scheme.precedent.lacks": "No earlier decision is mentioned.",
        "scheme.precedent.asks": "Is this case really like the one decided before?",
        "scheme.established-rule": "established rule: there is a rule, and the rule says so",
        "scheme.established-rule.lacks": "No rule is mentioned.",
        "scheme.established-rule.asks": "Does the rule cover this case, or is the case an exception?",
        "scheme.cause-to-effect": "cause to effect: the cause is present, so its effect will follow",
        "scheme.cause-to-effect.lacks": "No effect is predicted from a cause.",
        "scheme.cause-to-effect.asks": "Could something stop the cause from having its effect?",
        "scheme.correlation-to-cause": "correlation to cause: two things go together, so one causes the other",
        "scheme.correlation-to-cause.lacks": "The argument does not say that two things go together.",
        "scheme.correlation-to-cause.asks": "Could something else have caused both?",
        "scheme.evidence-to-hypothesis": (
            "evidence to hypothesis: what a guess predicts turns out to be true, so the guess is right"
        ),
        "scheme.evidence-to-hypothesis.lacks": "No guess is tested.",
        "scheme.evidence-to-hypothesis.asks": "Would we see the same if the guess were wrong?",
        "scheme.sign": "sign: one thing shows that another thing is there",
        "scheme.sign.lacks": "Nothing is taken as a sign of something else.",
        "scheme.sign.asks": "Could the sign be there without what it is a sign of?",
        "scheme.positive-consequences": "positive consequences: it will have good results, so it should be done",
        "scheme.positive-consequences.lacks": "The argument does not say that it will have good results.",
        "scheme.positive-consequences.asks": "Will it really have these good results, and no bad ones?",
        "scheme.negative-consequences": "negative consequences: it will have bad results, so it should not be done",
        "scheme.negative-consequences.lacks": "The argument does not say that it will have bad results.",
        "scheme.negative-consequences.asks": "Will it really have these bad results, and no good ones?",
        "scheme.slippery-slope": "slippery slope: the first step leads to the next, and in the end to something bad",
        "scheme.slippery-slope.lacks": "There is no chain of steps that ends badly.",
        "scheme.slippery-slope.asks": "Must each step lead to the next, or is it possible to stop?",
        "scheme.practical-reasoning": "practical reasoning: it is a way to reach a goal, so it should be done",
        "scheme.practical-reasoning.lacks": "Nothing is recommended as a way to reach a goal.",
        "scheme.practical-reasoning.asks": "Is there a better way to reach the goal?",
        # scramble
        "scramble.title": "Put the map together",
        "scramble.prompt": (
            "The sentences of the map are out of order. Find out where each one belongs. Cut out the strips and lay them "
            "on the map, or write their letters in the {n} empty boxes."
        ),
        # supports-or-opposes
        "supports-or-opposes.title": "Supports or opposes?",
        "supports-or-opposes.prompt": (
            "Does what comes before the arrow support the sentence after it, or oppose it? Tick one answer for each."
        ),
        "supports-or-opposes.for": "supports it",
        "supports-or-opposes.against": "opposes it",
        "supports-or-opposes.wrong.for": "If it is true, this becomes harder to believe: “{target}”",
        "supports-or-opposes.wrong.against": "If it is true, this becomes easier to believe: “{target}”",
        # linked-or-convergent
        "linked-or-convergent.title": "Together, or each by itself?",
        "linked-or-convergent.prompt": (
            "Sentences 1 and 2 support sentence 3. Picture A: they only work together; neither is a reason without the "
            "other. Picture B: each is a reason by itself. Which picture is right?"
        ),
        "linked-or-convergent.linked": "together",
        "linked-or-convergent.convergent": "each by itself",
        "linked-or-convergent.wrong.linked": (
            "Leave one of them out: the other still supports “{target}”, so each is a reason by itself."
        ),
        "linked-or-convergent.wrong.convergent": (
            "Leave one of them out: the other alone does not support “{target}”, so they only work together."
        ),
        # missing-premise
        "missing-premise.title": "Find the missing premise",
        "missing-premise.prompt.choose": (
            "One premise is missing. The conclusion follows only if you add it. Which sentence is it? Tick one answer."
        ),
        "missing-premise.prompt.write": (
            "One premise is missing. The conclusion follows only if you add it. What is it? Write a whole sentence."
        ),
        "missing-premise.hint": (
            "Hint: each of these words appears in only one sentence. The missing premise uses them too: {words}"
        ),
        # objection-target
        "objection-target.title": "What does the objection attack?",
        "objection-target.prompt": (
            "Does the objection attack one of the premises, the conclusion, or the step (→)? An objection attacks the "
            "step if it says that the conclusion does not follow. Tick one answer."
        ),
        "objection-target.ask": "Objection: “{words}”",
        "objection-target.premise": "the premise",
        "objection-target.conclusion": "the conclusion",
        "objection-target.step": "the step",
        "objection-target.wrong.premise": "Even if the objection is right, this premise may still be true: “{premise}”",
        "objection-target.wrong.conclusion.premise": (
            "The objection only attacks a reason: “{premise}” Even if the objection is right, the conclusion may still "
            "be true: “{conclusion}”"
        ),
        "objection-target.wrong.conclusion.step": (
            "The objection only says that the conclusion does not follow from the premises. Even if the objection is "
            "right, the conclusion may still be true: “{conclusion}”"
        ),
        "objection-target.wrong.step.premise": (
            "The objection does not deny that the conclusion follows. It says that this premise is not true: “{premise}”"
        ),
        "objection-target.wrong.step.conclusion": (
            "The objection does not deny that the conclusion follows from the premises. It opposes the conclusion "
            "itself: “{conclusion}”"
        ),
        # standard-form
        "standard-form.title": "Put the argument in order",
        "standard-form.prompt.ruled": (
            "The lines of the argument are out of order. Write their letters where they belong: the premises of each "
            "step above “therefore”, in any order, and the conclusion below it."
        ),
        "standard-form.prompt.bare": (
            "The lines of the argument are out of order. Write their letters in an order that works: every conclusion "
            "below the premises that it follows from. Premises may be in any order. Draw a line above each conclusion."
        ),
        "standard-form.wrong.premise": "It is a premise for {mark}, so it belongs above {mark}.",
        "standard-form.wrong.conclusion": "It is concluded from {marks}, so it belongs below.",
        "standard-form.wrong.last": "It is the final conclusion. It is concluded from {marks}, so it belongs last.",
        # classify-roles
        "classify-roles.title": "What does each sentence do?",
        "classify-roles.prompt": "What does each sentence do in the argument? Tick one column in each row.",
        "classify-roles.main": "main claim: does not support or oppose anything else",
        "classify-roles.reason": "reason: supports something, and nothing supports it",
        "classify-roles.intermediate": "intermediate conclusion: supports something, and something supports it",
        "classify-roles.objection": "objection: opposes something",
        "classify-roles.rebuttal": "rebuttal: opposes an objection",
        "classify-roles.wrong.main": "It does not support or oppose anything else. The rest is about it.",
        "classify-roles.wrong.reason": "Nothing supports it, and it supports: “{target}”",
        "classify-roles.wrong.intermediate": "Something supports it: “{reason}” And it supports: “{target}”",
        "classify-roles.wrong.objection": "It opposes something that is not itself an objection: “{target}”",
        "classify-roles.wrong.undercut": "It attacks a step: it denies that this follows: “{target}”",
        "classify-roles.wrong.rebuttal": "It opposes something that is itself an objection: “{target}”",
        # slides
        "slides.contents": "Contents",
        "slides.overview": "Overview",
        "slides.whole": "The whole map",
        "slides.main": "Main claim",
        "slides.neutral": "Claim",
        "slides.support": "Reason",
        "slides.objection": "Objection",
        "slides.concession": "Granted objection",
        "slides.rebuttal": "Answer to an objection",
        "slides.undercut": "Objection to a step",
        "slides.step": "Step",
        "slides.premise": "Premise",
        "slides.linked": "{n} premises that only work together",
        "slides.linked.one": "{n} premise",
        "slides.part": "Part {n} of {all}",
        "slides.part.short": "Part {n}",
        "slides.part.said": "The whole map, with a ring around each of the {n} boxes that come next.",
        "slides.main-part": "The main claim and what directly supports or opposes it",
        "slides.step-of": "step {n} of {all}",
        "slides.new-short": "New",
        "slides.new": "{n} new sentences",
        "slides.new.one": "{n} new sentence",
        "slides.connections": "More connections between boxes already shown",
        "slides.connection": "One more connection",
        "slides.line": "Connection",
        "slides.by": "Said by",
        "slides.source": "Source",
        "slides.paragraph": "paragraph {n}",
        "slides.implicit": "Implicit",
        "slides.implicit.said": "Not stated in the source; added by the author of the map.",
        "slides.again": "also in {name}",
        "slides.abstract": "Abstract",
        "slides.more": "and {n} more",
        "slides.whole.said": "The whole map, {n} boxes.",
        "slides.overview.said": "Too small to read, on purpose: it shows the shape of the argument. The numbers mark the parts that follow.",
        "slides.notes": "Notes",
        "slides.no-notes": "This slide has no notes.",
        "slides.slide": "Slide",
        "slides.slide-of": "Slide {n} of {all}",
        "slides.next": "Next",
        "slides.previous": "Back",
        "slides.keys": "Keys",
        "slides.close": "Close",
        "slides.key.next": "next slide",
        "slides.key.previous": "previous slide",
        "slides.key.ends": "first slide, last slide",
        "slides.key.notes": "show or hide notes",
        "slides.key.contents": "list of slides",
        "slides.key.full": "full screen",
        "slides.key.keys": "list of keys",
        "slides.key.close": "close the open list",
        "slides.key.single": "use the letters n, o, f and ? as keys",
        "slides.print": "To print, use the browser’s print command: one slide per page.",
    },
)
