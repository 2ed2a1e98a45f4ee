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
        "if-misplaced": "Wenn {mark} falsch steht: {said}",
        "so": "———  also  ———",
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
        "wrong.speaks-of-step": "„{words}“ bestreitet einen Schluss in der Karte, keinen Satz.",
        "wrong.elsewhere": "„{words}“ gehört an eine andere Stelle der Karte.",
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
        # missing-premise
        "missing-premise.title": "Finde die fehlende Prämisse",
        "missing-premise.prompt.choose": (
            "Eine Prämisse wird nicht ausgesprochen. Erst mit ihr folgt die Konklusion. Welcher Satz ist es? "
            "Kreuze einen an."
        ),
        "missing-premise.prompt.write": (
            "Eine Prämisse wird nicht ausgesprochen. Erst mit ihr folgt die Konklusion. Wie lautet sie? Schreibe "
            "einen ganzen Satz."
        ),
        "missing-premise.hint": (
            "Tipp: Jedes dieser Wörter steht bisher nur in einem Satz. Die fehlende Prämisse greift sie auf: {words}"
        ),
        # objection-target
        "objection-target.title": "Wogegen richtet sich der Einwand?",
        "objection-target.prompt": (
            "Spricht der Einwand gegen eine der Prämissen, gegen die Konklusion oder gegen den Schluss (→), sagt "
            "er also, dass die Konklusion nicht folgt? Kreuze eine Antwort an."
        ),
        "objection-target.ask": "Einwand: „{words}“",
        "objection-target.premise": "die Prämisse",
        "objection-target.conclusion": "die Konklusion",
        "objection-target.step": "der Schluss",
        "objection-target.wrong.premise": (
            "Der Einwand kann berechtigt und diese Prämisse trotzdem wahr sein: „{premise}“"
        ),
        "objection-target.wrong.conclusion.premise": (
            "Der Einwand nimmt nur einen Grund weg: „{premise}“ Ist er berechtigt, kann die Konklusion noch "
            "immer wahr sein: „{conclusion}“"
        ),
        "objection-target.wrong.conclusion.step": (
            "Der Einwand sagt nur, dass die Prämissen sie nicht zeigen. Ist er berechtigt, kann die Konklusion "
            "noch immer wahr sein: „{conclusion}“"
        ),
        "objection-target.wrong.step.premise": (
            "Der Einwand sagt nicht, dass nichts folgt. Er sagt, dass diese Prämisse nicht stimmt: „{premise}“"
        ),
        "objection-target.wrong.step.conclusion": (
            "Der Einwand sagt nicht, dass aus den Prämissen nichts folgt. Er spricht gegen die Konklusion "
            "selbst: „{conclusion}“"
        ),
        # standard-form
        "standard-form.title": "Bringe das Argument in Ordnung",
        "standard-form.prompt.ruled": (
            "Die Zeilen des Arguments sind durcheinandergeraten. Schreibe ihre Buchstaben dorthin, wo sie "
            "hingehören: die Prämissen eines Schlusses in beliebiger Reihenfolge über „also“, das, was aus ihnen "
            "folgt, darunter."
        ),
        "standard-form.prompt.bare": (
            "Die Zeilen des Arguments sind durcheinandergeraten. Schreibe ihre Buchstaben dorthin, wo sie "
            "hingehören: die Prämissen eines Schlusses in beliebiger Reihenfolge, das, was aus ihnen folgt, "
            "irgendwo darunter. Ziehe über jeder Konklusion eine Linie."
        ),
        "standard-form.wrong.premise": "Das ist eine Prämisse für {mark} und steht darüber.",
        "standard-form.wrong.conclusion": "Das folgt aus {marks} und steht darunter.",
        "standard-form.wrong.last": "Darauf läuft das Argument hinaus: Es folgt aus {marks} und steht am Ende.",
        # classify-roles
        "classify-roles.title": "Was leistet jeder Satz?",
        "classify-roles.prompt": "Was leistet jeder Satz für die anderen oder gegen sie? Kreuze in jeder Zeile eine Spalte an.",
        "classify-roles.main": "Hauptthese: spricht weder für noch gegen etwas anderes",
        "classify-roles.reason": "Grund: spricht für etwas, und nichts spricht für ihn",
        "classify-roles.intermediate": "Zwischenkonklusion: spricht für etwas, und etwas spricht für sie",
        "classify-roles.objection": "Einwand: spricht gegen etwas",
        "classify-roles.rebuttal": "Entkräftung: spricht gegen einen Einwand",
        "classify-roles.wrong.main": (
            "Der Satz spricht weder für noch gegen etwas anderes. Um ihn geht es in allem Übrigen."
        ),
        "classify-roles.wrong.reason": "Nichts spricht für den Satz, und er spricht für: „{target}“",
        "classify-roles.wrong.intermediate": "Etwas spricht für den Satz: „{reason}“ Und er spricht für: „{target}“",
        "classify-roles.wrong.objection": "Der Satz spricht gegen etwas, das selbst kein Einwand ist: „{target}“",
        "classify-roles.wrong.undercut": "Der Satz richtet sich gegen einen Schluss; er bestreitet, dass dies folgt: „{target}“",
        "classify-roles.wrong.rebuttal": "Der Satz spricht gegen etwas, das selbst ein Einwand ist: „{target}“",
    },
)
