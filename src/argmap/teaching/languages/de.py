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
        # slides
        "slides.contents": "Inhalt",
        "slides.overview": "Übersicht",
        "slides.whole": "Die ganze Karte",
        "slides.main": "Hauptthese",
        "slides.neutral": "Aussage",
        "slides.support": "Grund",
        "slides.objection": "Einwand",
        "slides.rebuttal": "Antwort auf einen Einwand",
        "slides.undercut": "Einwand gegen einen Schritt",
        "slides.step": "Schritt",
        "slides.premise": "Prämisse",
        "slides.linked": "{n} Prämissen, die nur zusammen tragen",
        "slides.linked.one": "{n} Prämisse",
        "slides.part": "Teil {n} von {all}",
        "slides.part.short": "Teil {n}",
        "slides.part.said": "Die ganze Karte; um jeden der {n} Kästen, die jetzt folgen, liegt ein Ring.",
        "slides.main-part": "Die Hauptthese und was unmittelbar für und gegen sie spricht",
        "slides.step-of": "Schritt {n} von {all}",
        "slides.new-short": "Neu",
        "slides.new": "{n} neue Sätze",
        "slides.new.one": "{n} neuer Satz",
        "slides.connections": "Weitere Verbindungen zwischen dem, was zu sehen war",
        "slides.connection": "Noch eine Verbindung",
        "slides.line": "Verbindung",
        "slides.by": "Wer es sagt",
        "slides.source": "Quelle",
        "slides.paragraph": "Absatz {n}",
        "slides.implicit": "Unausgesprochen",
        "slides.implicit.said": "Das sagt in der Quelle niemand; es ist ergänzt.",
        "slides.again": "auch in {name}",
        "slides.abstract": "Zusammenfassung",
        "slides.more": "und {n} weitere",
        "slides.whole.said": "Die ganze Karte, {n} Kästen.",
        "slides.overview.said": "Mit Absicht zu klein zum Lesen: Sie zeigt, wie das Argument gebaut ist. Die Zahlen sind die der Teile, die folgen.",
        "slides.notes": "Notizen",
        "slides.no-notes": "Zu dieser Folie gibt es nichts zu sagen.",
        "slides.slide": "Folie",
        "slides.slide-of": "Folie {n} von {all}",
        "slides.next": "Weiter",
        "slides.previous": "Zurück",
        "slides.keys": "Tasten",
        "slides.close": "Schließen",
        "slides.key.next": "nächste Folie",
        "slides.key.previous": "vorige Folie",
        "slides.key.ends": "erste Folie, letzte Folie",
        "slides.key.notes": "Notizen zeigen oder verbergen",
        "slides.key.contents": "Liste der Folien",
        "slides.key.full": "ganzer Bildschirm",
        "slides.key.keys": "diese Liste",
        "slides.key.close": "schließen, was offen ist",
        "slides.key.single": "Buchstaben als Tasten: n, o, f und ?",
        "slides.print": "Zum Drucken dient der Befehl des Browsers: eine Folie je Seite.",
    },
)
