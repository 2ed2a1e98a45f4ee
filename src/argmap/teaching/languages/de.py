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
        "map.granted": "zugestanden",
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
            "Die Nummern im Text stehen vor dem, was für und gegen etwas gesagt wird. Zeichne für jede Nummer einen "
            "Kreis und von jedem Grund einen Pfeil zu dem, wofür er ein Grund ist. Setze + zwischen Gründe, die nur "
            "gemeinsam wirken. Streiche den Pfeil durch, wenn etwas dagegen spricht."
        ),
        "number-sentences.prompt.rest": (
            "Die Nummern im Text stehen vor dem, was für und gegen etwas gesagt wird; was darunter aufgezählt ist, "
            "steht dort nicht mit diesen Worten. Zeichne für jede Nummer einen Kreis und von jedem Grund einen Pfeil "
            "zu dem, wofür er ein Grund ist. Setze + zwischen Gründe, die nur gemeinsam wirken. Streiche den Pfeil "
            "durch, wenn etwas dagegen spricht."
        ),
        "number-sentences.prompt.list": (
            "Zeichne für jeden Satz einen Kreis mit seiner Nummer und von jedem Grund einen Pfeil zu dem, wofür er ein "
            "Grund ist. Setze + zwischen Gründe, die nur gemeinsam wirken. Streiche den Pfeil durch, wenn etwas dagegen "
            "spricht."
        ),
        # name-scheme
        "name-scheme.title": "Welches Muster?",
        "name-scheme.prompt": (
            "Jedes Argument folgt einem verbreiteten Muster: Aus dem, was zuerst steht, schließt es auf das, was "
            "hinter dem Pfeil steht. Welches Muster ist es? Kreuze eine Antwort an."
        ),
        "name-scheme.asks": "Denke an Argument {mark}. Welche Frage stellt es auf die Probe? Kreuze eine Antwort an.",
        "name-scheme.wrong.asks": "Das fragt man bei einem anderen Muster – {scheme}",
        "scheme.expert-opinion": "Expertenmeinung: Jemand, der sich auf dem Gebiet auskennt, sagt es",
        "scheme.expert-opinion.lacks": "Es wird kein Experte angeführt.",
        "scheme.expert-opinion.asks": "Ist das wirklich sein Fachgebiet, und sind sich andere Experten einig?",
        "scheme.position-to-know": "Zeugnis: Jemand, der dabei war oder es wissen kann, sagt es",
        "scheme.position-to-know.lacks": "Es wird niemand angeführt, der dabei war oder es wissen kann.",
        "scheme.position-to-know.asks": "War die Person wirklich dabei, und ist sie ehrlich?",
        "scheme.popular-opinion": "verbreitete Meinung: Fast alle denken so",
        "scheme.popular-opinion.lacks": "Es heißt nicht, dass viele so denken.",
        "scheme.popular-opinion.asks": "Warum denken so viele so, und könnten sie sich irren?",
        "scheme.analogy": "Analogie: Was von einer Sache gilt, gilt auch von einer ähnlichen",
        "scheme.analogy.lacks": "Es werden keine zwei Sachen verglichen.",
        "scheme.analogy.asks": "Gleichen sich die beiden Sachen in dem, worauf es hier ankommt?",
        "scheme.example": "Beispiel: Was in einem Fall so war, ist auch in anderen so",
        "scheme.example.lacks": "Kein einzelner Fall steht für alle anderen.",
        "scheme.example.asks": "Ist dieser Fall wie die meisten, oder ist er besonders?",
        "scheme.precedent": "Präzedenzfall: Es wurde schon einmal so entschieden, also soll es wieder so sein",
        "scheme.precedent.lacks": "Es wird keine frühere Entscheidung angeführt.",
        "scheme.precedent.asks": "Gleicht dieser Fall wirklich dem, der früher entschieden wurde?",
        "scheme.established-rule": "anerkannte Regel: Es gibt eine Regel, und sie sagt es",
        "scheme.established-rule.lacks": "Es wird keine Regel angeführt.",
        "scheme.established-rule.asks": "Gilt die Regel für diesen Fall, oder ist er eine Ausnahme?",
        "scheme.cause-to-effect": "von der Ursache auf die Wirkung: Die Ursache ist da, also kommt auch ihre Wirkung",
        "scheme.cause-to-effect.lacks": "Es wird keine Wirkung aus ihrer Ursache vorhergesagt.",
        "scheme.cause-to-effect.asks": "Könnte etwas verhindern, dass die Ursache diese Wirkung hat?",
        "scheme.correlation-to-cause": (
            "von der Korrelation auf die Ursache: Zwei Dinge treten zusammen auf, also bewirkt das eine das andere"
        ),
        "scheme.correlation-to-cause.lacks": "Es heißt nicht, dass zwei Dinge zusammen kommen und gehen.",
        "scheme.correlation-to-cause.asks": "Könnte etwas Drittes beides bewirkt haben?",
        "scheme.evidence-to-hypothesis": (
            "vom Beleg auf die Hypothese: Was eine Vermutung erwarten lässt, trifft zu, also stimmt sie"
        ),
        "scheme.evidence-to-hypothesis.lacks": "Es wird keine Vermutung geprüft.",
        "scheme.evidence-to-hypothesis.asks": "Hätte man dasselbe gefunden, wenn die Vermutung falsch wäre?",
        "scheme.sign": "Anzeichen: Das eine zeigt, dass es das andere gibt",
        "scheme.sign.lacks": "Nichts wird als Spur von etwas anderem genommen.",
        "scheme.sign.asks": "Könnte es das Anzeichen auch ohne das geben, was es anzeigt?",
        "scheme.positive-consequences": "gute Folgen: Es bringt etwas Gutes, also soll man es tun",
        "scheme.positive-consequences.lacks": "Es heißt nicht, dass es etwas Gutes bringt.",
        "scheme.positive-consequences.asks": "Bringt es das Gute wirklich, und nichts Schlechtes dazu?",
        "scheme.negative-consequences": "schlechte Folgen: Es bringt etwas Schlechtes, also soll man es lassen",
        "scheme.negative-consequences.lacks": "Es heißt nicht, dass es etwas Schlechtes bringt.",
        "scheme.negative-consequences.asks": "Bringt es das Schlechte wirklich, und gar nichts Gutes?",
        "scheme.slippery-slope": "schiefe Ebene: Der erste Schritt führt zum nächsten und am Ende zu etwas Schlechtem",
        "scheme.slippery-slope.lacks": "Es gibt keine Kette von Schritten zu einem schlechten Ende.",
        "scheme.slippery-slope.asks": "Muss jeder Schritt auf den vorigen folgen, oder kann man anhalten?",
        "scheme.practical-reasoning": "praktisches Schließen: Es ist ein Mittel zu einem Ziel, also soll man es tun",
        "scheme.practical-reasoning.lacks": "Nichts wird ein Mittel zu einem Ziel genannt.",
        "scheme.practical-reasoning.asks": "Gibt es ein besseres Mittel zu dem Ziel?",
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
        # slides
        "slides.contents": "Inhalt",
        "slides.overview": "Übersicht",
        "slides.whole": "Die ganze Karte",
        "slides.main": "Hauptthese",
        "slides.neutral": "Aussage",
        "slides.support": "Grund",
        "slides.objection": "Einwand",
        "slides.concession": "Zugestandener Einwand",
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
        "slides.no-notes": "Diese Folie hat keine Notizen.",
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
        "slides.key.full": "Vollbild",
        "slides.key.keys": "diese Liste",
        "slides.key.close": "die offene Liste schließen",
        "slides.key.single": "Buchstaben als Tasten: n, o, f und ?",
        "slides.print": "Zum Drucken dient der Befehl des Browsers: eine Folie je Seite.",
    },
)
