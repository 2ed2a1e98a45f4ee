"""French."""

from __future__ import annotations

from argmap.teaching.language import Language

FRENCH = Language(
    "fr",
    "Français",
    {
        # the sheet
        "untitled": "Carte d’arguments",
        "name": "Nom",
        "date": "Date",
        "sheet": "Feuille {letter}",
        "key": "Corrigé",
        "key.warning": "Pour l’enseignant – ne pas distribuer",
        "page": "Page {n} sur {all}",
        "points": "{n} points",
        "points.one": "{n} point",
        "points.of": "____ / {n}",
        "source": "Texte",
        "bank": "Phrases au choix",
        "strips": "Découpez le long des pointillés.",
        "sentences": "Phrases",
        "answers": "Réponses",
        "box": "Case",
        "answer": "Réponse",
        "or": "{first} ou {second}",
        "if-wrong": "Si {mark} est choisi : {said}",
        "figure": "La carte",
        "blank": "Case vide {mark}",
        "tick": "Cochez une réponse.",
        "conclusion": "ce dont il s’agit",
        # in the map
        "map.because": "parce que",
        "map.supports": "pour",
        "map.entails": "implique",
        "map.opposes": "contre",
        "map.rebuts": "réfute",
        "map.undermines": "sape",
        "map.undercuts": "conteste le passage",
        "map.contrary": "incompatible avec",
        "map.contradicts": "contredit",
        "map.same": "la même phrase",
        # what is said of wrong answers
        "wrong.nowhere": "« {words} » n’a sa place dans aucune de ces cases.",
        "wrong.speaks-of-nothing": "« {words} » ne parle ni pour ni contre autre chose : c’est une thèse principale.",
        "wrong.speaks-for": "« {words} » parle pour : « {target} »",
        "wrong.speaks-against": "« {words} » parle contre : « {target} »",
        # fill-blanks
        "fill-blanks.title": "Complétez la carte",
        "fill-blanks.prompt.none": (
            "{n} cases de la carte sont vides. Que pourrait-on y dire ? Écrivez une phrase entière dans chacune."
        ),
        "fill-blanks.prompt.none.one": (
            "{n} case de la carte est vide. Que pourrait-on y dire ? Écrivez-y une phrase entière."
        ),
        "fill-blanks.prompt.missing": (
            "{n} cases de la carte sont vides. Écrivez dans chacune la lettre de la phrase qui y a sa place, ou la phrase."
        ),
        "fill-blanks.prompt.missing.one": (
            "{n} case de la carte est vide. Écrivez-y la lettre de la phrase qui y a sa place, ou la phrase."
        ),
        "fill-blanks.prompt.distracting": (
            "{n} cases de la carte sont vides. Écrivez dans chacune la lettre de la phrase qui y a sa place. "
            "Certaines phrases n’ont leur place nulle part."
        ),
        "fill-blanks.prompt.distracting.one": (
            "{n} case de la carte est vide. Écrivez-y la lettre de la phrase qui y a sa place. "
            "Certaines phrases n’ont leur place nulle part."
        ),
        # scramble
        "scramble.title": "Reconstituez la carte",
        "scramble.prompt": (
            "Les phrases de la carte sont en désordre. Trouvez la place de chacune : découpez les bandes et posez-les sur "
            "la carte, ou écrivez leurs lettres dans les {n} cases vides."
        ),
        # supports-or-opposes
        "supports-or-opposes.title": "Pour ou contre ?",
        "supports-or-opposes.prompt": (
            "Ce qui est placé en premier parle-t-il pour la phrase qui est dessous, ou contre elle ? Cochez une réponse."
        ),
        "supports-or-opposes.for": "parle pour",
        "supports-or-opposes.against": "parle contre",
        "supports-or-opposes.wrong.for": "Si c’est vrai, ceci devient plus difficile à croire : « {target} »",
        "supports-or-opposes.wrong.against": "Si c’est vrai, ceci devient plus facile à croire : « {target} »",
        # linked-or-convergent
        "linked-or-convergent.title": "Ensemble ou chacune à elle seule ?",
        "linked-or-convergent.prompt": (
            "Les phrases 1 et 2 parlent pour la phrase 3. Figure A : elles ne valent qu’ensemble ; sans l’autre, aucune "
            "n’est une raison. Figure B : chacune est une raison à elle seule. Quelle figure est la bonne ?"
        ),
        "linked-or-convergent.linked": "ensemble",
        "linked-or-convergent.convergent": "chacune à elle seule",
        "linked-or-convergent.wrong.linked": (
            "Enlevez l’une des deux : l’autre parle encore pour « {target} », donc chacune est une raison à elle seule."
        ),
        "linked-or-convergent.wrong.convergent": (
            "Enlevez l’une des deux : l’autre seule ne dit rien pour « {target} », donc elles ne valent qu’ensemble."
        ),
        # slides
        "slides.contents": "Plan",
        "slides.overview": "Vue d’ensemble",
        "slides.whole": "Toute la carte",
        "slides.main": "Thèse principale",
        "slides.neutral": "Affirmation",
        "slides.support": "Raison",
        "slides.objection": "Objection",
        "slides.rebuttal": "Réponse à une objection",
        "slides.undercut": "Objection à une étape",
        "slides.step": "Étape",
        "slides.premise": "Prémisse",
        "slides.linked": "{n} prémisses qui ne valent qu’ensemble",
        "slides.linked.one": "{n} prémisse",
        "slides.part": "Partie {n} sur {all}",
        "slides.part.short": "Partie {n}",
        "slides.part.said": "Toute la carte ; un anneau entoure chacune des {n} cases qui suivent.",
        "slides.main-part": "La thèse principale et ce qui parle directement pour et contre elle",
        "slides.step-of": "étape {n} sur {all}",
        "slides.new-short": "Nouveau",
        "slides.new": "{n} nouvelles phrases",
        "slides.new.one": "{n} nouvelle phrase",
        "slides.connections": "D’autres liens entre ce qui a été montré",
        "slides.connection": "Encore un lien",
        "slides.line": "Lien",
        "slides.by": "Qui le dit",
        "slides.source": "Source",
        "slides.paragraph": "paragraphe {n}",
        "slides.implicit": "Implicite",
        "slides.implicit.said": "Personne ne le dit dans la source : c’est ajouté.",
        "slides.again": "aussi dans {name}",
        "slides.abstract": "Résumé",
        "slides.more": "et {n} autres",
        "slides.whole.said": "Toute la carte, {n} cases.",
        "slides.overview.said": "Trop petite pour être lue, et c’est voulu : elle montre la forme de l’argument. Les numéros sont ceux des parties qui suivent.",
        "slides.notes": "Notes",
        "slides.no-notes": "Il n’y a rien à dire de cette diapositive.",
        "slides.slide": "Diapositive",
        "slides.slide-of": "Diapositive {n} sur {all}",
        "slides.next": "Suivante",
        "slides.previous": "Précédente",
        "slides.keys": "Touches",
        "slides.close": "Fermer",
        "slides.key.next": "diapositive suivante",
        "slides.key.previous": "diapositive précédente",
        "slides.key.ends": "première, dernière diapositive",
        "slides.key.notes": "montrer ou cacher les notes",
        "slides.key.contents": "liste des diapositives",
        "slides.key.full": "plein écran",
        "slides.key.keys": "cette liste",
        "slides.key.close": "fermer ce qui est ouvert",
        "slides.key.single": "lettres comme touches : n, o, f et ?",
        "slides.print": "Pour imprimer, la commande du navigateur suffit : une diapositive par page.",
    },
)
