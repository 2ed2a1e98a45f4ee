"""German."""

from __future__ import annotations

from argmap.teaching.language import Language

GERMAN = Language(
    "de",
    "Deutsch",
    {
        # the sheet
        "untitled": "Argumentkarte",
        "name": "Name",
        "date": "Datum",
        "sheet": "Blatt {letter}",
        "key": "Lösungen",
        "key.warning": "Für Lehrende – nicht austeilen",
        "page": "Seite {n} von {all}",
        "points": "{n} Punkte",
        "points.one": "{n} Punkt",
        "points.of": "____ / {n}",
        "source": "Text",
        "bank": "Zur Auswahl",
        "strips": "Entlang der gestrichelten Linien ausschneiden.",
        "sentences": "Sätze",
        "answers": "Antworten",
        "box": "Kasten",
        "answer": "Antwort",
        "or": "{first} oder {second}",
        "if-wrong": "Wer {mark} wählt: {said}",
        "figure": "Die Karte",
        "blank": "Leerer Kasten {mark}",
        "tick": "Kreuze eines an.",
        "conclusion": "worum es geht",
        # in the map
        "map.because": "weil",
        "map.supports": "spricht dafür",
        "map.entails": "daraus folgt",
        "map.opposes": "spricht dagegen",
        "map.rebuts": "entkräftet",
        "map.undermines": "untergräbt",
        "map.undercuts": "bestreitet den Schluss",
        "map.contrary": "unvereinbar mit",
        "map.contradicts": "widerspricht",
        "map.same": "derselbe Satz",
        # what is said of wrong answers
        "wrong.nowhere": "„{words}“ gehört in keinen dieser Kästen.",
        "wrong.speaks-of-nothing": "„{words}“ spricht weder für noch gegen etwas anderes: Das ist eine Hauptthese.",
        "wrong.speaks-for": "„{words}“ spricht für: „{target}“",
        "wrong.speaks-against": "„{words}“ spricht gegen: „{target}“",
        # fill-blanks
        "fill-blanks.title": "Fülle die Lücken",
        "fill-blanks.prompt.none": (
            "{n} Kästen der Karte sind leer. Was könnte dort stehen? Schreibe in jeden einen ganzen Satz."
        ),
        "fill-blanks.prompt.none.one": (
            "{n} Kasten der Karte ist leer. Was könnte dort stehen? Schreibe einen ganzen Satz hinein."
        ),
        "fill-blanks.prompt.missing": (
            "{n} Kästen der Karte sind leer. Schreibe in jeden den Buchstaben des Satzes, der dorthin gehört, oder den Satz."
        ),
        "fill-blanks.prompt.missing.one": (
            "{n} Kasten der Karte ist leer. Schreibe den Buchstaben des Satzes hinein, der dorthin gehört, oder den Satz."
        ),
        "fill-blanks.prompt.distracting": (
            "{n} Kästen der Karte sind leer. Schreibe in jeden den Buchstaben des Satzes, der dorthin gehört. "
            "Einige Sätze gehören nirgendwohin."
        ),
        "fill-blanks.prompt.distracting.one": (
            "{n} Kasten der Karte ist leer. Schreibe den Buchstaben des Satzes hinein, der dorthin gehört. "
            "Einige Sätze gehören nirgendwohin."
        ),
        # who-says
        "who-says.title": "Wer sagt das?",
        "who-says.prompt.text": "Sieh im Text nach. Wer sagt oder meint das jeweils? Kreuze eine Antwort an.",
        "who-says.prompt.told": (
            "Bei manchen Sätzen steht, von wem sie sind. Von wem werden die anderen sein? Überlege, wer wofür und wer wogegen "
            "ist. Kreuze eine Antwort an."
        ),
        "who-says.told": "„{words}“ – {speaker}",
        "who-says.wrong": "Von {speaker} stammt zum Beispiel: „{words}“",
        "who-says.wrong.place": "Siehe Absatz {paragraph} des Textes. Von {speaker} stammt zum Beispiel: „{words}“",
        # spot-the-error
        "spot-the-error.title": "Finde den Fehler",
        "spot-the-error.prompt": "In dieser Karte ist genau eine Sache falsch. Finde sie.",
        "spot-the-error.what": "Was ist falsch? Kreuze eine Antwort an.",
        "spot-the-error.where": (
            "Wo ist der Fehler? Kreuze die Nummer des Kastens an; wenn zwei Kästen beteiligt sind, einen von beiden."
        ),
        "spot-the-error.how": ("Wie ist es richtig? Zeichne diesen Teil der Karte. Die Nummern der Kästen genügen."),
        "spot-the-error.split": "gemeinsame Gründe getrennt",
        "spot-the-error.joined": "einzelne Gründe verbunden",
        "spot-the-error.parent": "ein Pfeil zum falschen Kasten",
        "spot-the-error.reversed": "Grund und Folgerung vertauscht",
        "spot-the-error.sign": "dafür und dagegen verwechselt",
        "spot-the-error.wrong.split": "Was in dieser Karte für sich steht, ist auch ohne die anderen ein Grund.",
        "spot-the-error.wrong.joined": "Was in dieser Karte verbunden ist, wirkt nur gemeinsam.",
        "spot-the-error.wrong.parent": "Jeder Pfeil dieser Karte verbindet zwei Sätze, die zusammengehören.",
        "spot-the-error.wrong.reversed": "Kein Pfeil dieser Karte zeigt von einer Folgerung auf den Grund für sie.",
        "spot-the-error.wrong.sign": "Was in dieser Karte für etwas spricht und was dagegen, ist richtig bezeichnet.",
        # number-sentences
        "number-sentences.title": "Zeichne das Argument",
        "number-sentences.prompt.text": (
            "Die Nummern im Text stehen vor dem, was für und gegen etwas gesagt wird; was darunter aufgezählt ist, steht "
            "dort nicht mit diesen Worten. Zeichne für jede Nummer einen Kreis und von jedem Grund einen Pfeil zu dem, "
            "wofür er ein Grund ist. Setze + zwischen Gründe, die nur gemeinsam wirken. Streiche den Pfeil durch, wenn "
            "etwas dagegen spricht."
        ),
        "number-sentences.prompt.list": (
            "Zeichne für jeden Satz einen Kreis mit seiner Nummer und von jedem Grund einen Pfeil zu dem, wofür er ein "
            "Grund ist. Setze + zwischen Gründe, die nur gemeinsam wirken. Streiche den Pfeil durch, wenn etwas dagegen "
            "spricht."
        ),
        # scramble
        "scramble.title": "Setze die Karte zusammen",
        "scramble.prompt": (
            "Die Sätze der Karte sind durcheinandergeraten. Finde für jeden den Platz: Schneide die Streifen aus und lege "
            "sie auf die Karte, oder schreibe ihre Buchstaben in die {n} leeren Kästen."
        ),
        # supports-or-opposes
        "supports-or-opposes.title": "Dafür oder dagegen?",
        "supports-or-opposes.prompt": (
            "Spricht das, was zuerst steht, für den Satz darunter oder gegen ihn? Kreuze eine Antwort an."
        ),
        "supports-or-opposes.for": "spricht dafür",
        "supports-or-opposes.against": "spricht dagegen",
        "supports-or-opposes.wrong.for": "Wenn das wahr ist, lässt sich dies schwerer glauben: „{target}“",
        "supports-or-opposes.wrong.against": "Wenn das wahr ist, lässt sich dies leichter glauben: „{target}“",
        # linked-or-convergent
        "linked-or-convergent.title": "Gemeinsam oder jeder für sich?",
        "linked-or-convergent.prompt": (
            "Die Sätze 1 und 2 sprechen für Satz 3. Bild A: Nur gemeinsam; ohne den anderen ist keiner ein Grund. "
            "Bild B: Jeder für sich ist ein Grund. Welches Bild stimmt?"
        ),
        "linked-or-convergent.linked": "gemeinsam",
        "linked-or-convergent.convergent": "jeder für sich",
        "linked-or-convergent.wrong.linked": (
            "Lass einen von beiden weg: Der andere spricht noch immer für „{target}“, also ist jeder für sich ein Grund."
        ),
        "linked-or-convergent.wrong.convergent": (
            "Lass einen von beiden weg: Der andere allein sagt nichts für „{target}“, also wirken sie gemeinsam."
        ),
    },
)
