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
        "if-misplaced": "Si {mark} n’est pas à sa place : {said}",
        "so": "———  donc  ———",
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
        "wrong.speaks-of-step": "« {words} » conteste un passage de l’argument, et non une phrase.",
        "wrong.elsewhere": "« {words} » a sa place ailleurs dans la carte.",
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
        # missing-premise
        "missing-premise.title": "Trouvez la prémisse manquante",
        "missing-premise.prompt.choose": (
            "Une prémisse n’est pas dite. La conclusion ne s’ensuit que si on l’ajoute. Quelle phrase est-ce ? "
            "Cochez-en une."
        ),
        "missing-premise.prompt.write": (
            "Une prémisse n’est pas dite. La conclusion ne s’ensuit que si on l’ajoute. Quelle est-elle ? "
            "Écrivez une phrase entière."
        ),
        "missing-premise.hint": (
            "Indice : chacun de ces mots ne figure que dans une seule phrase. La prémisse manquante les reprend "
            ": {words}"
        ),
        # objection-target
        "objection-target.title": "Que vise l’objection ?",
        "objection-target.prompt": (
            "L’objection parle-t-elle contre l’une des prémisses, contre la conclusion, ou contre le passage "
            "(→), c’est-à-dire dit-elle que la conclusion ne s’ensuit pas ? Cochez une réponse."
        ),
        "objection-target.ask": "Objection : « {words} »",
        "objection-target.premise": "la prémisse",
        "objection-target.conclusion": "la conclusion",
        "objection-target.step": "le passage",
        "objection-target.wrong.premise": (
            "L’objection peut être juste et cette prémisse vraie malgré tout : « {premise} »"
        ),
        "objection-target.wrong.conclusion.premise": (
            "L’objection ne fait qu’ôter une raison : « {premise} » Si elle est juste, la conclusion peut encore "
            "être vraie : « {conclusion} »"
        ),
        "objection-target.wrong.conclusion.step": (
            "L’objection dit seulement que les prémisses ne la montrent pas. Si elle est juste, la conclusion "
            "peut encore être vraie : « {conclusion} »"
        ),
        "objection-target.wrong.step.premise": (
            "L’objection ne dit pas que rien ne s’ensuit. Elle dit que cette prémisse n’est pas vraie : « {premise} »"
        ),
        "objection-target.wrong.step.conclusion": (
            "L’objection ne dit pas que rien ne s’ensuit des prémisses. Elle parle contre la conclusion "
            "elle-même : « {conclusion} »"
        ),
        # standard-form
        "standard-form.title": "Remettez l’argument en ordre",
        "standard-form.prompt.ruled": (
            "Les lignes de l’argument sont en désordre. Écrivez leurs lettres à leur place : les prémisses d’un "
            "passage au-dessus de « donc », dans n’importe quel ordre, et ce qu’on en conclut au-dessous."
        ),
        "standard-form.prompt.bare": (
            "Les lignes de l’argument sont en désordre. Écrivez leurs lettres à leur place : les prémisses d’un "
            "passage dans n’importe quel ordre, et ce qu’on en conclut plus bas. Tracez un trait au-dessus de "
            "chaque conclusion."
        ),
        "standard-form.wrong.premise": "C’est une prémisse pour {mark} : sa place est au-dessus.",
        "standard-form.wrong.conclusion": "On le conclut de {marks} : sa place est au-dessous.",
        "standard-form.wrong.last": "C’est la conclusion de tout l’argument : on la tire de {marks}, et sa place est à la fin.",
        # classify-roles
        "classify-roles.title": "Que fait chaque phrase ?",
        "classify-roles.prompt": "Que fait chaque phrase pour ou contre les autres ? Cochez une colonne par ligne.",
        "classify-roles.main": "thèse principale : ne parle ni pour ni contre autre chose",
        "classify-roles.reason": "raison : parle pour quelque chose, et rien ne parle pour elle",
        "classify-roles.intermediate": "conclusion intermédiaire : parle pour quelque chose, et quelque chose parle pour elle",
        "classify-roles.objection": "objection : parle contre quelque chose",
        "classify-roles.rebuttal": "réfutation : parle contre une objection",
        "classify-roles.wrong.main": "Elle ne parle ni pour ni contre autre chose. Tout le reste porte sur elle.",
        "classify-roles.wrong.reason": "Rien ne parle pour elle, et elle parle pour : « {target} »",
        "classify-roles.wrong.intermediate": "Quelque chose parle pour elle : « {reason} » Et elle parle pour : « {target} »",
        "classify-roles.wrong.objection": "Elle parle contre une phrase qui n’est pas elle-même une objection : « {target} »",
        "classify-roles.wrong.undercut": "Elle vise un passage ; elle nie que ceci s’ensuive : « {target} »",
        "classify-roles.wrong.rebuttal": "Elle parle contre une phrase qui est elle-même une objection : « {target} »",
    },
)
