"""Small maps that tests draw, and drawings of maps."""

from __future__ import annotations

from argmap.model.argument import Argument, Inference, Premise
from argmap.model.claim import Citation, Claim
from argmap.model.ends import ArgumentRef, InferenceRef
from argmap.model.group import Group
from argmap.model.map import ArgumentMap
from argmap.model.marks import Mark, MarkKind
from argmap.model.relation import Counterpoint, CounterpointKind, Support, SupportKind
from argmap.render.drawing import Drawing
from argmap.render.engine import ENGINES
from argmap.render.layouts.layered import draw
from argmap.render.notations.reasons import stage
from argmap.render.setting import typeset
from argmap.render.themes.default import DEFAULT

LANES = Claim("Lanes", "The town should build cycle lanes.")
INJURIES = Claim("Untitled 1", "Cycle lanes cut injuries.")
WORTH = Claim("Untitled 2", "Fewer injuries are worth the cost.", implicit=True)
TRAFFIC = Claim(
    "Untitled 3", "Lanes reduce traffic.", by="the council", sources=[Citation(paragraph=3), Citation(paragraph=7)]
)
NARROW = Claim("Narrow", "The streets are too narrow.")
WIDENED = Claim("Widened", "Two streets were widened last year.")
DATA = Claim("Data", "The injury data come from one street.")

#: Linked premises, convergent reasons, an implicit premise, an objection, a rebuttal and an undercut.
CYCLE_LANES = ArgumentMap(
    title="Cycle lanes",
    claims=[LANES, INJURIES, WORTH, TRAFFIC, NARROW, WIDENED, DATA],
    arguments=[
        Argument("Safety", "", [Inference([INJURIES, WORTH], LANES)]),
        Argument("Untitled Argument 1", "", [Inference([TRAFFIC], LANES)]),
    ],
    counterpoints=[
        Counterpoint(NARROW, LANES),
        Counterpoint(WIDENED, NARROW),
        Counterpoint(DATA, InferenceRef("Safety"), CounterpointKind.UNDERCUT),
    ],
)

ANIMALS = Claim("Animals", "All humans are animals.")
DIE = Claim("Die", "All animals die.")
MORTAL = Claim("Mortal", "All humans are mortal.")
HUMAN = Claim("Human", "Socrates is a human.")
SOCRATES = Claim("Socrates", "Socrates is mortal.")
IMMORTAL = Claim("Immortal", "Socrates lives on in Plato's works.")
GODS = Claim("Gods", "Gods are no animals.")

#: Two steps, a claim that is a premise twice, an argument without steps, a contrary, lines out of a premise.
SYLLOGISM = ArgumentMap(
    claims=[ANIMALS, DIE, MORTAL, HUMAN, SOCRATES, IMMORTAL, GODS],
    arguments=[
        Argument(
            "Mortality",
            "Socrates is mortal, for all humans are.",
            [
                Inference([Premise(ANIMALS, 1), Premise(DIE, 2)], MORTAL, number=3, rules=["Barbara"]),
                Inference([Premise(MORTAL, 3), Premise(HUMAN, 4, implicit=True)], SOCRATES, number=5),
            ],
            by="Aristotle",
        ),
        Argument("Second", "", [Inference([HUMAN, GODS], ANIMALS)]),
        Argument("Induction", "Nobody has looked at all humans.", by="Hume"),
    ],
    supports=[Support(GODS, DIE, SupportKind.ENTAILMENT)],
    counterpoints=[
        Counterpoint(IMMORTAL, SOCRATES, CounterpointKind.CONTRARY),
        Counterpoint(ArgumentRef("Induction"), DIE),
        Counterpoint(ArgumentRef("Induction"), ArgumentRef("Mortality"), CounterpointKind.UNDERCUT),
    ],
)

#: Nested groups, one of them empty.
GROUPED = ArgumentMap(
    title="A debate",
    claims=[
        Claim("Motion", "We should."),
        Claim("For", "It is good.", group="pro"),
        Claim("Against", "It is dear.", group="con"),
        Claim("Detail", "It costs a lot.", group="costs"),
    ],
    groups=[Group("For", "pro"), Group("Against", "con"), Group("Costs", "costs", parent="con"), Group("None", "none")],
    supports=[Support("For", "Motion"), Support("Detail", "Against")],
    counterpoints=[Counterpoint("Against", "Motion")],
)

#: Many scripts, from the left and from the right, with marks and links.
SCRIPTS = ArgumentMap(
    title="Διάλογος — حوار — דיון — 討論",
    claims=[
        Claim(
            "Freedom",
            "Freedom is a precondition of responsibility, see the page.",
            marks=[Mark(MarkKind.ITALIC, 29, 43), Mark(MarkKind.LINK, 49, 57, "https://example.org/a?b=1&c")],
        ),
        Claim("Arabic", "الحرية مسؤولية كبيرة، ولا يمكن أن تكون هناك مسؤولية دون حرية (Kant 1785).", by="كانط"),
        Claim("حرية", "النص العربي يحتوي على كلمات إنجليزية مثل freedom and choice داخل الجملة رقم 21."),
        Claim(
            "עברית",
            "זהו משפט בעברית עם הדגשה ועם מספר 1984 ו־English words בתוך המשפט הארוך הזה.",
            marks=[Mark(MarkKind.BOLD, 19, 24)],
        ),
        Claim("Ελληνικά", "Η ελευθερία είναι προϋπόθεση της ευθύνης, και άρα της ηθικής."),
        Claim("Русский", "Свобода — это осознанная необходимость, как говорил Спиноза.", implicit=True),
        Claim("中文", "自由是责任的前提。没有自由就没有责任，也就没有道德可言。《论语》里说过。"),
        Claim("日本語", "自由は責任の前提である。自由がなければ、責任もなく、ﾊﾝｶｸ文字もない。"),
        Claim("한국어", "자유는 책임의 전제이다. 자유가 없으면 책임도 없고 도덕도 없다."),
        Claim("हिन्दी", "स्वतंत्रता उत्तरदायित्व की पूर्वशर्त है और इसके बिना नैतिकता संभव नहीं।"),
        Claim("ไทย", "เสรีภาพเป็นเงื่อนไขเบื้องต้นของความรับผิดชอบและศีลธรรม"),
        Claim("Emoji", "Emoji 👨‍👩‍👧 stay whole 👍🏽, flags 🇩🇪🇫🇷 and hearts ❤️ too: " + "😀" * 25),
        Claim("Long", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"),
        Claim("Accents", "Tiếng Việt, čeština, íslenska: ẹ́ n̂ ǭ — “quoted”, „zitiert“, « cité »."),
    ],
    arguments=[Argument("Kant", "", [Inference(["Arabic", "עברית", "Русский"], "Freedom")])],
    supports=[Support(one, "Freedom") for one in ("حرية", "Ελληνικά", "हिन्दी", "ไทย", "Accents")],
    counterpoints=[Counterpoint(one, "Freedom") for one in ("中文", "日本語", "한국어", "Emoji", "Long")],
)

EXAMPLES = {"cycle lanes": CYCLE_LANES, "syllogism": SYLLOGISM, "grouped": GROUPED, "empty": ArgumentMap()}


def drawing(map: ArgumentMap) -> Drawing:
    """Return *map* drawn with the embedded engine."""
    return draw(typeset(stage(map), DEFAULT), ENGINES["embedded"])
