"""French."""

from __future__ import annotations

import re
from collections.abc import Mapping

from argmap.language import Language

#: Spaces before high punctuation and inside quotation marks, at which French never breaks a line.
SPACES = re.compile("(?<=«) | (?=[:;?!»])")


def _joined(words: Mapping[str, str]) -> Mapping[str, str]:
    """Return *words* with spaces that keep their neighbours together."""
    return {key: SPACES.sub("\N{NO-BREAK SPACE}", text) for key, text in words.items()}


_WORDS = {
    # the map and its parts
    "untitled": "Carte d’arguments",
    "main": "Thèse principale",
    "mains": "Thèses principales",
    "main.said": "Thèse principale de la carte.",
    "claim": "Affirmation",
    "claim.implicit": "Affirmation implicite",
    "premise": "Prémisse",
    "premise.implicit": "Prémisse implicite",
    "granted": "Objection concédée",
    "argument": "Argument",
    "reason": "Raison",
    "explanation": "Explication",
    "step": "Étape",
    "group": "Groupe",
    "tags": "Étiquettes",
    "tags.of-groups": "Étiquettes des groupes",
    "groups": "Groupes",
    "speakers": "Qui parle",
    "by": "Dit par",
    "cited": "Source",
    "paragraph": "paragraphe {n}",
    "keys": "Touches",
    "close": "Fermer",
    # lists, labels and quotations
    "and": "{first} et {last}",
    "more.one": "et {n} autre",
    "more": "et {n} autres",
    "semicolon": " ; ",
    "labelled": "{label} : {text}",
    "heading": "{label} :",
    "quoted": "« {text} »",
    # in boxes
    "because": "parce que",
    "again": "aussi dans {name}",
    "again.untitled": "une autre raison",
    "step.of": "étape {n} sur {all}",
    "weight": "poids {weight}",
    "analyst": "analyste",
    "was": "avant : « {text} »",
    "empty": "Cette carte est vide.",
    "empty.part": "Aucune partie de cette carte n’est choisie.",
    # numbers of things
    "count.claim": "{n} affirmations",
    "count.claim.one": "{n} affirmation",
    "count.argument": "{n} arguments",
    "count.argument.one": "{n} argument",
    "count.loose": "{n} phrases isolées",
    "count.loose.one": "{n} phrase isolée",
    "count.reason": "{n} raisons",
    "count.reason.one": "{n} raison",
    "count.explanation": "{n} explications",
    "count.explanation.one": "{n} explication",
    "count.objection": "{n} objections",
    "count.objection.one": "{n} objection",
    "count.linked": "{n} prémisses liées",
    "count.linked.one": "une prémisse",
    "count.box": "{n} cases",
    "count.box.one": "{n} case",
    "count.line": "{n} lignes",
    "count.line.one": "{n} ligne",
    "count.all": "{count} en tout",
    "not-shown": "Ne sont pas montrés : {what}.",
    # relations: the word beside a line and for its source; “.in” for its target; “.many” for several sources
    "line.inference": "raison pour",
    "line.inference.in": "a pour raison",
    "line.support": "appuie",
    "line.support.in": "s’appuie sur",
    "line.support.many": "appuient",
    "line.entailment": "implique",
    "line.entailment.in": "découle de",
    "line.entailment.many": "impliquent",
    "line.explanation": "explique",
    "line.explanation.in": "expliqué par",
    "line.explanation.many": "expliquent",
    "line.objection": "s’oppose à",
    "line.objection.in": "objection",
    "line.objection.many": "s’opposent à",
    "line.rebuttal": "réfute",
    "line.rebuttal.in": "réfutation",
    "line.rebuttal.many": "réfutent",
    "line.undermining": "sape",
    "line.undermining.in": "prémisse sapée par",
    "line.undermining.many": "sapent",
    "line.undercut": "conteste le passage",
    "line.undercut.in": "passage contesté par",
    "line.undercut.many": "contestent le passage",
    "line.undercut.step": "conteste ce passage",
    "line.contrary": "incompatible avec",
    "line.contradiction": "contredit",
    "line.same": "même affirmation",
    "line.concession": "concédé",
    "line.concession.out": "objection concédée à",
    "line.concession.in": "objection concédée",
    "line.same.out": "même affirmation que dans",
    "line.same.in": "figure aussi dans",
    "line.folded": "repliées sous",
    "line.folded.in": "repliées dessous",
    "line.premise": "prémisse de",
    "line.premise.in": "à partir de",
    # notes in place of lines to boxes elsewhere in the picture
    "chip.inference": "raison pour {name}",
    "chip.inference.in": "à cause de {name}",
    "chip.support": "appuie {name}",
    "chip.support.in": "s’appuie sur {name}",
    "chip.entailment": "implique {name}",
    "chip.entailment.in": "découle de {name}",
    "chip.explanation": "explique {name}",
    "chip.explanation.in": "expliqué par {name}",
    "chip.objection": "s’oppose à {name}",
    "chip.objection.in": "s’y oppose {name}",
    "chip.rebuttal": "réfute {name}",
    "chip.rebuttal.in": "réfuté par {name}",
    "chip.concession": "objection concédée à {name}",
    "chip.concession.in": "objection concédée {name}",
    "chip.undermining": "sape {name}",
    "chip.undermining.in": "sapé par {name}",
    "chip.undercut": "conteste le passage {name}",
    "chip.undercut.in": "passage contesté par {name}",
    "chip.contrary": "incompatible avec {name}",
    "chip.contradiction": "contredit {name}",
    "chip.same": "même affirmation que {name}",
    "chip.folded": "repliées de {name}",
    "chip.folded.in": "autres cases {name}",
    # nodes of relations
    "node.inference": "inférence",
    "node.entailment": "implication",
    "node.explanation": "explication",
    "node.objection": "conflit",
    "node.concession": "concession",
    "node.undercut": "contestation du passage",
    "node.contrary": "contraires",
    "node.contradiction": "contradiction",
    # the legend
    "legend.line.entailment": "implique : si l’une est vraie, l’autre aussi",
    "legend.line.explanation": "explique un fait : ni pour ni contre",
    "legend.line.concession": "s’y oppose, mais est concédé et compensé",
    "legend.line.rebuttal": "réfute : s’oppose à une objection",
    "legend.line.undercut": "conteste le passage : nie que la conclusion s’ensuive",
    "legend.line.contrary": "incompatibles : pas toutes deux vraies",
    "legend.line.contradiction": "contradiction : une seule des deux est vraie",
    "legend.sign.main": "thèse principale",
    "legend.sign.premise": "prémisse",
    "legend.premise.explanation": "prémisse d’une explication",
    "legend.sign.implicit": "implicite : supposé, non dit",
    "legend.sign.junction": "le passage qui est contesté",
    "legend.sign.bracket": "liées : l’appuient ensemble",
    "legend.bracket.explanation": "liées : l’expliquent ensemble",
    "legend.sign.frame": "groupe",
    "legend.sign.group": "groupe fermé",
    "legend.sign.stub": "cases repliées",
    "legend.sign.chip": "tient lieu d’une ligne vers la case qui porte ce numéro",
    "legend.sign.number": "numéro d’une case",
    "legend.analyst": "ajouté par l’analyste, absent de la source",
    "legend.claim.neutral": "affirmation",
    "legend.claim.support": "affirmation à l’appui",
    "legend.claim.objection": "affirmation contraire",
    "legend.claim.concession": "affirmation contraire concédée",
    "legend.claim.rebuttal": "affirmation qui réfute",
    "legend.claim.undercut": "affirmation contre un passage",
    "legend.claim.explanation": "affirmation qui explique",
    "legend.argument.neutral": "argument",
    "legend.argument.support": "argument à l’appui",
    "legend.argument.objection": "argument contraire",
    "legend.argument.concession": "argument contraire concédé",
    "legend.argument.rebuttal": "argument qui réfute",
    "legend.argument.undercut": "argument contre un passage",
    "legend.argument.explanation": "explication d’un fait",
    "legend.step.support": "passage de raisons à une conclusion",
    "legend.step.explanation": "passage d’une explication à un fait",
    "legend.conflict.neutral": "conflit de deux affirmations",
    "legend.conflict.objection": "objection",
    "legend.conflict.concession": "objection concédée, mais compensée",
    "legend.conflict.rebuttal": "réfutation",
    "legend.conflict.undercut": "objection à un passage",
    "legend.added": "ajouté : bord ou trait épais",
    "legend.removed": "supprimé : bord ou trait pointillé, mots barrés",
    "legend.changed": "modifié : mots nouveaux soulignés, anciens barrés",
    # for listeners
    "said.map": "Une carte d’arguments : {boxes} et {lines}.",
    "said.by": "selon {speaker}",
    "said.step": "{about} — {premises}, pour : {conclusion}",
    "said.step.explains": "{about} — {premises}, explique : {conclusion}",
    "said.premise": "prémisse {number} de {name}",
    "said.premise.alone": "prémisse {number} de {name}, appuie : {ends}",
    "said.premise.alone.explains": "prémisse {number} de {name}, explique : {ends}",
    "said.premise.linked": "prémisse {number} de {name}, appuie, avec les autres prémisses : {ends}",
    "said.premise.linked.explains": "prémisse {number} de {name}, explique, avec les autres prémisses : {ends}",
    "said.premises": "prémisses",
    "said.speaker": "dit par",
    "said.marked": "Marqué",
    "said.imaged": "Avec une image",
    "said.closed": "Groupe fermé « {title} »",
    "said.folded": "Replié",
    "said.tile": "Feuille {n} sur {all}",
    "parts.page": "page {n}",
    "parts.page.where": "à la page {n}",
    "parts.slide": "diapositive {n}",
    "parts.slide.where": "sur la diapositive {n}",
    "parts.in": "dans {name}",
    "parts.also": "aussi {where}",
    "parts.run": "({n} sur {all})",
    "parts.of": "page {n} sur {all}",
    # in outlines
    "outline.objection": "mais",
    "outline.concession": "certes",
    "outline.undercut": "cela ne s’ensuit pas, car",
    "outline.contradiction": "en contradiction avec",
    "outline.by": "par",
    "outline.and": "et",
    "outline.therefore": "donc",
    "outline.explains": "ce qui explique",
    "outline.above": "voir plus haut",
    "outline.empty": "(une carte vide)",
    "outline.implicit": "implicite",
    "outline.in": "dans {group}",
    "outline.this": "ceci",
    # what has changed
    "fate.added": "ajouté",
    "fate.removed": "supprimé",
    "fate.changed": "modifié",
    "fate.line.added": "désormais : {said}",
    "fate.line.removed": "plus : {said}",
    "fate.line.changed": "modifié : {said}",
    "was.implicit": "était implicite",
    "was.stated": "était dit",
    "was.granted": "était concédé",
    "was.granted.not": "n’était pas concédé",
    "was.closed": "était fermé",
    "was.open": "était ouvert",
    "was.by": "dit avant par : {value}",
    "was.tags": "étiquettes avant : {value}",
    "was.weight": "poids avant : {value}",
    "was.rules": "règles avant : {value}",
    "was.scheme": "schéma avant : {value}",
    "was.none": "rien",
    "was.for": "était pour : {text}",
    "was.called": "s’appelait « {title} »",
    "was.untitled": "n’avait pas de titre",
    "was.textless": "n’avait pas de texte",
    "was.in": "déplacé de « {group} »",
    "was.in.none": "n’était dans aucun groupe",
    "changed.marks": "mise en valeur modifiée",
    "changed.sources": "sources modifiées",
    "changed.wordings": "autres formulations modifiées",
    "changed.other": "{name} modifié",
    "changed.key.added": "{name} ajouté",
    "changed.key.removed": "{name} supprimé",
    "changed.key.was": "{name} était {value}",
    "changed.keys": "{n} autres clés modifiées",
    "changed.keys.one": "{n} autre clé modifiée",
    "changed.step.added": "{n} étapes ajoutées",
    "changed.step.added.one": "{n} étape ajoutée",
    "changed.step.removed": "{n} étapes supprimées",
    "changed.step.removed.one": "{n} étape supprimée",
    "changed.premise.added": "{n} prémisses ajoutées",
    "changed.premise.added.one": "{n} prémisse ajoutée",
    "changed.premise.removed": "{n} prémisses supprimées",
    "changed.premise.removed.one": "{n} prémisse supprimée",
    "changed.home": "n’est plus une prémisse ici, mais reste dans la carte",
    "changed.also": "Autres changements : {changes}.",
    "name.step": "une étape de {argument}",
    "name.premise": "prémisse {number} de {argument}",
    "name.group": "groupe « {title} »",
    "name.map": "la carte",
    # on web pages
    "page.skip": "Aller à la carte en mots",
    "page.map": "Carte",
    "page.as_text": "La carte en mots",
    "page.using": "Les flèches suivent l’argument, Entrée ouvre les détails, le point d’interrogation montre toutes les touches.",
    "page.search": "Chercher",
    "page.next_match": "Résultat suivant",
    "page.previous_match": "Résultat précédent",
    "page.matches": "{n} sur {all}",
    "page.found": "{all} trouvés",
    "page.no_match": "aucun résultat",
    "page.filter": "Filtrer",
    "page.clear_filter": "Supprimer le filtre",
    "page.filtered": "{n} cases sur {all} répondent au filtre",
    "page.view": "Affichage",
    "page.branches": "Branches",
    "page.fold_all": "Tout replier",
    "page.unfold_all": "Tout déplier",
    "page.folded_now": "Cases actuellement repliées : {n}",
    "page.mini": "Mini-carte, tant qu’une partie est hors de vue",
    "page.look": "Couleurs",
    "page.look_system": "Comme l’appareil",
    "page.look_light": "Clair",
    "page.look_dark": "Sombre",
    "page.zoom": "Zoom",
    "page.zoom_in": "Agrandir",
    "page.zoom_out": "Réduire",
    "page.fit": "Ajuster à ce qui est montré",
    "page.fold": "Replier cette branche",
    "page.fold_n": "Replier {n} en dessous",
    "page.unfold_n": "Déplier {n} en dessous",
    "page.folded_n": "Cases repliées : {n}",
    "page.unfolded_n": "Cases dépliées : {n}",
    "page.near": "Montrer les cases voisines",
    "page.near_now": "Autour de « {name} »",
    "page.near_boxes": "{n} cases sur {all} sont voisines",
    "page.depth": "Étapes de distance",
    "page.nearer": "Moins d’étapes de distance",
    "page.farther": "Plus d’étapes de distance",
    "page.far": "Tout montrer à nouveau",
    "page.steps": "Étapes",
    "page.step_new": "Étape {n} sur {all}. Nouveau : {names}",
    "page.step_previous": "Étape précédente",
    "page.step_next": "Étape suivante",
    "page.step_all": "Tout montrer",
    "page.step_some": "Étape par étape",
    "page.all_shown": "Tout est montré",
    "page.details": "Détails",
    "page.kind_conflict": "Contrepoint",
    "page.kind_group": "Groupe fermé",
    "page.kind_stub": "Cases repliées",
    "page.key_tab": "passer entre les outils, la carte et sa case actuelle",
    "page.key_along": "monter à la thèse, descendre à ses raisons et objections, ou passer aux voisines",
    "page.key_pan": "déplacer l’image, si aucune case n’est choisie",
    "page.key_enter": "ouvrir les détails d’une case",
    "page.key_space": "replier ou déplier la branche du dessous",
    "page.key_order": "aller à la case précédente ou suivante dans l’ordre de lecture ; étape par étape, à l’étape précédente ou suivante",
    "page.key_ends": "aller à la première ou à la dernière case",
    "page.key_zoom": "agrandir, réduire, ajuster à ce qui est montré",
    "page.key_search": "chercher ; puis Entrée ou Maj + Entrée pour le résultat suivant ou précédent",
    "page.key_escape": "fermer les détails, vider la recherche, tout montrer",
    "page.key_help": "montrer les touches",
    "page.single_keys": "Raccourcis d’une seule touche, comme + et ?",
    # the sheet
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
    # in figures
    "same": "la même phrase",
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
    "who-says.prompt.text": ("Cherchez dans le texte. Qui dit ou pense chacune de ces choses ? Cochez une réponse."),
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
    "spot-the-error.wrong.split": ("Chaque raison qui est seule dans cette carte est une raison même sans les autres."),
    "spot-the-error.wrong.joined": "Les prémisses qui sont réunies dans cette carte ne valent qu’ensemble.",
    "spot-the-error.wrong.parent": "Chaque flèche de cette carte joint deux phrases qui vont ensemble.",
    "spot-the-error.wrong.reversed": "Aucune flèche de cette carte ne va d’une conclusion à sa raison.",
    "spot-the-error.wrong.sign": "Ce qui parle pour quelque chose dans cette carte, et ce qui parle contre, est bien indiqué.",
    # number-sentences
    "number-sentences.title": "Dessinez l’argument",
    "number-sentences.explains": "{prompt} Dessinez une flèche de ce qui explique un fait vers ce fait, et mettez-y un losange.",
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
        "Indice : chacun de ces mots ne figure que dans une seule phrase. La prémisse manquante les reprend : {words}"
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
    "slides.objection": "Objection",
    "slides.rebuttal": "Réponse à une objection",
    "slides.undercut": "Objection à une étape",
    "slides.linked": "{n} prémisses qui ne valent qu’ensemble",
    "slides.linked.one": "{n} prémisse",
    "slides.part": "Partie {n} sur {all}",
    "slides.main-part": "La thèse principale et ce qui parle directement pour et contre elle",
    "slides.new-short": "Nouveau",
    "slides.new": "{n} nouvelles phrases",
    "slides.new.one": "{n} nouvelle phrase",
    "slides.connection": "Encore un lien",
    "slides.line": "Lien",
    "slides.implicit": "Implicite",
    "slides.implicit.said": "Personne ne le dit dans la source : c’est ajouté.",
    "slides.abstract": "Résumé",
    "slides.whole.said": "Toute la carte, {n} cases.",
    "slides.notes": "Notes",
    "slides.no-notes": "Cette diapositive n’a pas de notes.",
    "slides.slide": "Diapositive",
    "slides.slide-of": "Diapositive {n} sur {all}",
    "slides.next": "Suivante",
    "slides.previous": "Précédente",
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
}

FRENCH = Language("fr", "Français", _joined(_WORDS))
