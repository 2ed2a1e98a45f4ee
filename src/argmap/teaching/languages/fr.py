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
        "map.granted": "concédé",
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
        # who-says
        "who-says.title": "Qui le dit ?",
        "who-says.prompt.text": (
            "Cherchez dans le texte. Qui dit ou pense chacune de ces choses ? Cochez une réponse."
        ),
        "who-says.prompt.told": (
            "Pour certaines phrases, on indique qui les dit. Qui a dû dire les autres ? Demandez-vous qui est pour quoi, et "
            "qui est contre. Cochez une réponse."
        ),
        "who-says.told": "« {words} » – {speaker}",
        "who-says.wrong": "Voici, par exemple, ce qui vient de {speaker} : « {words} »",
        "who-says.wrong.place": (
            "Voir le paragraphe {paragraph} du texte. Voici, par exemple, ce qui vient de {speaker} : « {words} »"
        ),
        # spot-the-error
        "spot-the-error.title": "Trouvez l’erreur",
        "spot-the-error.prompt": "Dans cette carte, une seule chose est fausse. Trouvez-la.",
        "spot-the-error.what": "Qu’est-ce qui est faux ? Cochez une réponse.",
        "spot-the-error.where": (
            "Où est l’erreur ? Cochez le numéro de la case ; si deux cases sont concernées, l’une ou l’autre."
        ),
        "spot-the-error.how": (
            "Comment faut-il faire ? Dessinez cette partie de la carte. Les numéros des cases suffisent."
        ),
        "spot-the-error.split": "prémisses liées, mais séparées",
        "spot-the-error.joined": "raisons séparées, mais liées",
        "spot-the-error.parent": "une flèche vers la mauvaise case",
        "spot-the-error.reversed": "raison et conclusion inversées",
        "spot-the-error.sign": "pour et contre confondus",
        "spot-the-error.wrong.split": (
            "Chaque raison qui est seule dans cette carte est une raison même sans les autres."
        ),
        "spot-the-error.wrong.joined": "Les prémisses qui sont réunies dans cette carte ne valent qu’ensemble.",
        "spot-the-error.wrong.parent": "Chaque flèche de cette carte joint deux phrases qui vont ensemble.",
        "spot-the-error.wrong.reversed": "Aucune flèche de cette carte ne va d’une conclusion à sa raison.",
        "spot-the-error.wrong.sign": "Ce qui parle pour quelque chose dans cette carte, et ce qui parle contre, est bien indiqué.",
        # number-sentences
        "number-sentences.title": "Dessinez l’argument",
        "number-sentences.prompt.text": (
            "Les numéros du texte sont placés devant ce qui est dit pour et contre quelque chose. Dessinez un cercle "
            "pour chaque numéro, et une flèche de chaque raison vers ce qu’elle appuie. Mettez + entre celles qui ne "
            "valent qu’ensemble. Barrez la flèche de ce qui parle contre."
        ),
        "number-sentences.prompt.rest": (
            "Les numéros du texte sont placés devant ce qui est dit pour et contre quelque chose ; ce qui figure "
            "dans la liste n’y est pas dit en ces mots. Dessinez un cercle pour chaque numéro, et une flèche de "
            "chaque raison vers ce qu’elle appuie. Mettez + entre celles qui ne valent qu’ensemble. Barrez la flèche "
            "de ce qui parle contre."
        ),
        "number-sentences.prompt.list": (
            "Dessinez un cercle avec son numéro pour chaque phrase, et une flèche de chaque raison vers ce qu’elle appuie. "
            "Mettez + entre celles qui ne valent qu’ensemble. Barrez la flèche de ce qui parle contre."
        ),
        # name-scheme
        "name-scheme.title": "Quel schéma ?",
        "name-scheme.prompt": (
            "Chaque argument suit un schéma courant : de ce qui est placé en premier, il conclut ce qui suit la "
            "flèche. Quel schéma est-ce ? Cochez une réponse."
        ),
        "name-scheme.asks": "Pensez à l’argument {mark}. Quelle question le met à l’épreuve ? Cochez une réponse.",
        "name-scheme.wrong.asks": "C’est ce qu’on demande face à un autre schéma – {scheme}",
        "scheme.expert-opinion": "avis d’expert : quelqu’un qui connaît le domaine le dit",
        "scheme.expert-opinion.lacks": "On ne fait appel à aucun expert.",
        "scheme.expert-opinion.asks": "Est-ce bien son domaine, et d’autres experts sont-ils d’accord ?",
        "scheme.position-to-know": "témoignage : quelqu’un qui était là, ou qui peut le savoir, le dit",
        "scheme.position-to-know.lacks": "On ne fait appel à personne qui était là ou qui peut le savoir.",
        "scheme.position-to-know.asks": "Cette personne était-elle là, et est-elle sincère ?",
        "scheme.popular-opinion": "opinion répandue : presque tout le monde le pense",
        "scheme.popular-opinion.lacks": "Il n’est pas dit que beaucoup de gens le pensent.",
        "scheme.popular-opinion.asks": "Pourquoi tant de gens le pensent-ils, et pourraient-ils se tromper ?",
        "scheme.analogy": "analogie : ce qui vaut d’une chose vaut d’une autre qui lui ressemble",
        "scheme.analogy.lacks": "On ne compare pas deux choses.",
        "scheme.analogy.asks": "Les deux choses se ressemblent-elles dans ce qui compte ici ?",
        "scheme.example": "exemple : ce qui s’est vérifié dans un cas se vérifie aussi dans d’autres",
        "scheme.example.lacks": "Aucun cas ne sert d’exemple pour les autres.",
        "scheme.example.asks": "Ce cas est-il comme la plupart des autres, ou est-il particulier ?",
        "scheme.precedent": "précédent : on a déjà décidé ainsi, donc on doit le faire encore",
        "scheme.precedent.lacks": "On ne fait appel à aucune décision antérieure.",
        "scheme.precedent.asks": "Ce cas ressemble-t-il vraiment à celui qui a été décidé avant ?",
        "scheme.established-rule": "règle établie : il y a une règle, et elle le dit",
        "scheme.established-rule.lacks": "On ne fait appel à aucune règle.",
        "scheme.established-rule.asks": "La règle couvre-t-elle ce cas, ou est-ce une exception ?",
        "scheme.cause-to-effect": "de la cause à l’effet : la cause est là, donc l’effet viendra",
        "scheme.cause-to-effect.lacks": "On ne prédit aucun effet à partir de sa cause.",
        "scheme.cause-to-effect.asks": "Quelque chose pourrait-il empêcher la cause d’avoir cet effet ?",
        "scheme.correlation-to-cause": (
            "de la corrélation à la cause : deux choses vont ensemble, donc l’une cause l’autre"
        ),
        "scheme.correlation-to-cause.lacks": "Il n’est pas dit que deux choses apparaissent et disparaissent ensemble.",
        "scheme.correlation-to-cause.asks": "Une troisième chose a-t-elle pu causer les deux ?",
        "scheme.evidence-to-hypothesis": (
            "de l’indice à l’hypothèse : ce qu’une hypothèse faisait attendre se vérifie, donc elle est juste"
        ),
        "scheme.evidence-to-hypothesis.lacks": "On ne met aucune hypothèse à l’épreuve.",
        "scheme.evidence-to-hypothesis.asks": "Aurait-on trouvé la même chose si l’hypothèse était fausse ?",
        "scheme.sign": "signe : une chose montre qu’il y en a une autre",
        "scheme.sign.lacks": "Rien n’est pris pour la trace d’autre chose.",
        "scheme.sign.asks": "Le signe pourrait-il être là sans ce dont il est le signe ?",
        "scheme.positive-consequences": "bonnes conséquences : il en sortira du bien, donc il faut le faire",
        "scheme.positive-consequences.lacks": "Il n’est pas dit qu’il en sortira du bien.",
        "scheme.positive-consequences.asks": "Le bien en sortira-t-il vraiment, et sans rien de mauvais ?",
        "scheme.negative-consequences": "mauvaises conséquences : il en sortira du mal, donc il ne faut pas le faire",
        "scheme.negative-consequences.lacks": "Il n’est pas dit qu’il en sortira du mal.",
        "scheme.negative-consequences.asks": "Le mal en sortira-t-il vraiment, et rien de bon ?",
        "scheme.slippery-slope": (
            "pente glissante : le premier pas mène au suivant, et pour finir à quelque chose de mauvais"
        ),
        "scheme.slippery-slope.lacks": "Il n’y a pas de suite de pas vers une mauvaise fin.",
        "scheme.slippery-slope.asks": "Chaque pas doit-il suivre du précédent, ou peut-on s’arrêter ?",
        "scheme.practical-reasoning": "raisonnement pratique : c’est un moyen pour un but, donc il faut le faire",
        "scheme.practical-reasoning.lacks": "Rien n’est présenté comme un moyen pour un but.",
        "scheme.practical-reasoning.asks": "Y a-t-il un meilleur moyen pour ce but ?",
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
        # slides
        "slides.contents": "Plan",
        "slides.overview": "Vue d’ensemble",
        "slides.whole": "Toute la carte",
        "slides.main": "Thèse principale",
        "slides.neutral": "Affirmation",
        "slides.support": "Raison",
        "slides.objection": "Objection",
        "slides.concession": "Objection concédée",
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
        "slides.no-notes": "Cette diapositive n’a pas de notes.",
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
        "slides.key.close": "fermer la liste ouverte",
        "slides.key.single": "lettres comme touches : n, o, f et ?",
        "slides.print": "Pour imprimer, la commande du navigateur suffit : une diapositive par page.",
    },
)
