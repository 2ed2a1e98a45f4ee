"""Spanish."""

from __future__ import annotations

from argmap.language import Language

SPANISH = Language(
    "es",
    "Español",
    {
        # the map and its parts
        "untitled": "Mapa de argumentos",
        "main": "Tesis principal",
        "mains": "Tesis principales",
        "main.said": "Tesis principal del mapa.",
        "claim": "Afirmación",
        "claim.implicit": "Afirmación implícita",
        "premise": "Premisa",
        "premise.implicit": "Premisa implícita",
        "argument": "Argumento",
        "reason": "Razón",
        "step": "Paso",
        "group": "Grupo",
        "tags": "Etiquetas",
        "tags.of-groups": "Etiquetas de los grupos",
        "groups": "Grupos",
        "speakers": "Quién habla",
        "by": "Dicho por",
        "cited": "Fuente",
        "paragraph": "párrafo {n}",
        "keys": "Teclas",
        "close": "Cerrar",
        # lists, labels and quotations
        "and": "{first} y {last}",
        "more.one": "y {n} más",
        "more": "y {n} más",
        "semicolon": "; ",
        "labelled": "{label}: {text}",
        "heading": "{label}:",
        "quoted": "«{text}»",
        # in boxes
        "because": "porque",
        "again": "también en {name}",
        "again.untitled": "otra razón",
        "step.of": "paso {n} de {all}",
        "weight": "peso {weight}",
        "was": "antes: «{text}»",
        "concession": "concedido, pero compensado",
        "empty": "Este mapa está vacío.",
        "empty.part": "No se ha elegido ninguna parte de este mapa.",
        # numbers of things
        "count.claim": "{n} afirmaciones",
        "count.claim.one": "{n} afirmación",
        "count.argument": "{n} argumentos",
        "count.argument.one": "{n} argumento",
        "count.loose": "{n} oraciones sueltas",
        "count.loose.one": "{n} oración suelta",
        "count.reason": "{n} razones",
        "count.reason.one": "{n} razón",
        "count.objection": "{n} objeciones",
        "count.objection.one": "{n} objeción",
        "count.linked": "{n} premisas unidas",
        "count.linked.one": "una premisa",
        "count.box": "{n} recuadros",
        "count.box.one": "{n} recuadro",
        "count.line": "{n} líneas",
        "count.line.one": "{n} línea",
        "count.all": "{count} en total",
        "not-shown": "No se muestran: {what}.",
        # relations: the word beside a line and for its source; “.in” for its target; “.many” for several sources
        "line.inference": "razón para",
        "line.inference.in": "tiene como razón",
        "line.support": "apoya",
        "line.support.in": "se apoya en",
        "line.support.many": "apoyan",
        "line.entailment": "implica",
        "line.entailment.in": "se sigue de",
        "line.entailment.many": "implican",
        "line.objection": "se opone a",
        "line.objection.in": "objeción",
        "line.objection.many": "se oponen a",
        "line.rebuttal": "rebate",
        "line.rebuttal.in": "réplica",
        "line.rebuttal.many": "rebaten",
        "line.undermining": "socava",
        "line.undermining.in": "premisa socavada por",
        "line.undermining.many": "socavan",
        "line.undercut": "niega el paso",
        "line.undercut.in": "paso negado por",
        "line.undercut.many": "niegan el paso",
        "line.undercut.step": "niega este paso",
        "line.contrary": "incompatible con",
        "line.contradiction": "contradice",
        "line.same": "misma afirmación",
        "line.same.out": "misma afirmación que en",
        "line.same.in": "aparece también en",
        "line.folded": "plegados debajo de",
        "line.folded.in": "plegados debajo",
        "line.premise": "premisa de",
        "line.premise.in": "a partir de",
        # notes in place of lines to boxes elsewhere in the picture
        "chip.inference": "razón para {name}",
        "chip.inference.in": "a causa de {name}",
        "chip.support": "apoya {name}",
        "chip.support.in": "se apoya en {name}",
        "chip.entailment": "implica {name}",
        "chip.entailment.in": "se sigue de {name}",
        "chip.objection": "se opone a {name}",
        "chip.objection.in": "{name} se opone",
        "chip.rebuttal": "rebate {name}",
        "chip.rebuttal.in": "{name} lo rebate",
        "chip.undermining": "socava {name}",
        "chip.undermining.in": "{name} la socava",
        "chip.undercut": "niega el paso {name}",
        "chip.undercut.in": "paso negado por {name}",
        "chip.contrary": "incompatible con {name}",
        "chip.contradiction": "contradice a {name}",
        "chip.same": "misma afirmación que {name}",
        "chip.folded": "plegados de {name}",
        "chip.folded.in": "más recuadros {name}",
        # nodes of relations
        "node.inference": "inferencia",
        "node.entailment": "implicación",
        "node.objection": "conflicto",
        "node.undercut": "negación del paso",
        "node.contrary": "contrarios",
        "node.contradiction": "contradicción",
        # the legend
        "legend.inference": "es una razón para",
        "legend.rebuttal": "se opone a una objeción",
        "legend.undercut": "niega que la conclusión se siga",
        "legend.contrary": "no pueden ser ambas verdaderas",
        "legend.contradiction": "exactamente una de las dos es verdadera",
        "legend.folded": "más recuadros, plegados",
        "legend.box.support": "razón",
        "legend.box.objection": "objeción",
        "legend.box.rebuttal": "réplica",
        "legend.box.undercut": "objeción a un paso",
        "legend.implicit": "supuesto, no dicho",
        "legend.chip": "en lugar de una línea: al recuadro {number}, en otra parte de la imagen",
        "legend.panel": "una parte del mapa, con su propia tesis",
        "legend.number": "número de un recuadro, al que otros remiten",
        "legend.added": "añadido: borde o línea gruesos",
        "legend.removed": "eliminado: borde o línea de puntos, palabras tachadas",
        "legend.changed": "cambiado: palabras nuevas subrayadas, antiguas tachadas",
        # for listeners
        "said.map": "Un mapa de argumentos con {boxes} y {lines}.",
        "said.by": "según {speaker}",
        "said.step": "{about} — {premises}, para: {conclusion}",
        "said.premise": "premisa {number} de {name}",
        "said.premise.alone": "premisa {number} de {name}, apoya: {ends}",
        "said.premise.linked": "premisa {number} de {name}, apoya, junto con las demás premisas: {ends}",
        "said.premises": "premisas",
        "said.speaker": "dicho por",
        "said.marked": "Marcado",
        "said.imaged": "Con una imagen",
        "said.closed": "Grupo cerrado «{title}»",
        "said.folded": "Plegado",
        "said.tile": "Fila {row}, columna {column} de {rows} × {columns}",
        # in outlines
        "outline.objection": "sin embargo",
        "outline.undercut": "eso no se sigue, pues",
        "outline.contradiction": "en contradicción con",
        "outline.by": "por",
        "outline.and": "y",
        "outline.therefore": "por lo tanto",
        "outline.above": "véase arriba",
        "outline.empty": "(un mapa vacío)",
        "outline.implicit": "implícito",
        "outline.in": "en {group}",
        "outline.this": "esto",
        # what has changed
        "fate.added": "añadido",
        "fate.removed": "eliminado",
        "fate.changed": "cambiado",
        "fate.line.added": "ahora: {said}",
        "fate.line.removed": "ya no: {said}",
        "fate.line.changed": "cambiado: {said}",
        "was.implicit": "era implícito",
        "was.stated": "estaba dicho",
        "was.closed": "estaba cerrado",
        "was.open": "estaba abierto",
        "was.by": "antes dicho por: {value}",
        "was.tags": "etiquetas antes: {value}",
        "was.weight": "peso antes: {value}",
        "was.rules": "reglas antes: {value}",
        "was.scheme": "esquema antes: {value}",
        "was.none": "nada",
        "was.for": "era para: {text}",
        "was.called": "se llamaba «{title}»",
        "was.untitled": "no tenía título",
        "was.textless": "no tenía texto",
        "was.in": "movido desde «{group}»",
        "was.in.none": "no estaba en ningún grupo",
        "changed.marks": "énfasis cambiado",
        "changed.sources": "fuentes cambiadas",
        "changed.wordings": "otras formulaciones cambiadas",
        "changed.other": "{name} cambiado",
        "changed.key.added": "{name} añadido",
        "changed.key.removed": "{name} eliminado",
        "changed.key.was": "{name} era {value}",
        "changed.keys": "{n} claves más cambiadas",
        "changed.keys.one": "{n} clave más cambiada",
        "changed.step.added": "{n} pasos añadidos",
        "changed.step.added.one": "{n} paso añadido",
        "changed.step.removed": "{n} pasos eliminados",
        "changed.step.removed.one": "{n} paso eliminado",
        "changed.premise.added": "{n} premisas añadidas",
        "changed.premise.added.one": "{n} premisa añadida",
        "changed.premise.removed": "{n} premisas eliminadas",
        "changed.premise.removed.one": "{n} premisa eliminada",
        "changed.home": "ya no es premisa aquí, pero sigue en el mapa",
        "changed.also": "También ha cambiado: {changes}.",
        "name.step": "un paso de {argument}",
        "name.premise": "premisa {number} de {argument}",
        "name.group": "grupo «{title}»",
        "name.map": "el mapa",
        # on web pages
        "page.skip": "Ir al mapa en palabras",
        "page.map": "Mapa",
        "page.as_text": "El mapa en palabras",
        "page.using": "Las flechas siguen el argumento, Intro abre los detalles, el signo de interrogación muestra todas las teclas.",
        "page.search": "Buscar",
        "page.next_match": "Resultado siguiente",
        "page.previous_match": "Resultado anterior",
        "page.matches": "{n} de {all}",
        "page.found": "{all} encontrados",
        "page.no_match": "sin resultados",
        "page.filter": "Filtrar",
        "page.clear_filter": "Quitar el filtro",
        "page.filtered": "{n} de {all} recuadros cumplen el filtro",
        "page.view": "Vista",
        "page.branches": "Ramas",
        "page.fold_all": "Plegar todo",
        "page.unfold_all": "Desplegar todo",
        "page.look": "Colores",
        "page.look_system": "Como el dispositivo",
        "page.look_light": "Claro",
        "page.look_dark": "Oscuro",
        "page.zoom": "Tamaño",
        "page.zoom_in": "Ampliar",
        "page.zoom_out": "Reducir",
        "page.fit": "Mostrar todo el mapa",
        "page.fold": "Plegar esta rama",
        "page.fold_n": "Plegar {n} debajo",
        "page.unfold_n": "Desplegar {n} debajo",
        "page.folded_n": "Recuadros plegados: {n}",
        "page.unfolded_n": "Recuadros desplegados: {n}",
        "page.near": "Mostrar los recuadros cercanos",
        "page.near_now": "Cerca de «{name}»",
        "page.near_boxes": "{n} de {all} recuadros están cerca",
        "page.depth": "Pasos de distancia",
        "page.nearer": "Menos pasos de distancia",
        "page.farther": "Más pasos de distancia",
        "page.far": "Mostrar todo de nuevo",
        "page.steps": "Pasos",
        "page.step_new": "Paso {n} de {all}. Nuevo: {names}",
        "page.step_previous": "Paso anterior",
        "page.step_next": "Paso siguiente",
        "page.step_all": "Mostrar todo",
        "page.step_some": "Paso a paso",
        "page.all_shown": "Se muestra todo",
        "page.details": "Detalles",
        "page.kind_conflict": "Contrapunto",
        "page.kind_group": "Grupo cerrado",
        "page.kind_stub": "Recuadros plegados",
        "page.key_tab": "pasar entre las herramientas, el mapa y su recuadro actual",
        "page.key_along": "subir a la tesis, bajar a sus razones y objeciones, o pasar a los vecinos",
        "page.key_pan": "mover la imagen, si no hay ningún recuadro elegido",
        "page.key_enter": "abrir los detalles de un recuadro",
        "page.key_space": "plegar o desplegar la rama de debajo",
        "page.key_order": "ir al recuadro anterior o siguiente en el orden de lectura; paso a paso, al paso anterior o siguiente",
        "page.key_ends": "ir al primer o al último recuadro",
        "page.key_zoom": "ampliar, reducir, mostrar todo el mapa",
        "page.key_search": "buscar; luego Intro o Mayús + Intro para el resultado siguiente o anterior",
        "page.key_escape": "cerrar los detalles, vaciar la búsqueda, mostrar todo",
        "page.key_help": "mostrar las teclas",
        "page.single_keys": "Atajos de una sola tecla, como + y ?",
        # the sheet
        "name": "Nombre",
        "date": "Fecha",
        "sheet": "Hoja {letter}",
        "key": "Soluciones",
        "key.warning": "Para docentes: no repartir",
        "page": "Página {n} de {all}",
        "points": "{n} puntos",
        "points.one": "{n} punto",
        "points.of": "____ / {n}",
        "source": "Texto",
        "bank": "Banco de oraciones",
        "strips": "Recorta por las líneas discontinuas.",
        "sentences": "Oraciones",
        "answers": "Respuestas",
        "box": "Recuadro",
        "answer": "Respuesta",
        "or": "{first} o {second}",
        "if-wrong": "Si se elige {mark}: {said}",
        "if-misplaced": "Si {mark} está fuera de lugar: {said}",
        "so": "———  por lo tanto  ———",
        "figure": "El mapa",
        "blank": "Recuadro vacío {mark}",
        "tick": "Marca una.",
        "conclusion": "de qué se trata",
        # in figures
        "same": "la misma oración",
        # what is said of wrong answers
        "wrong.nowhere": "«{words}» no va en ninguno de estos recuadros.",
        "wrong.speaks-of-nothing": "«{words}» no habla a favor ni en contra de otra cosa: es una tesis principal.",
        "wrong.speaks-for": "«{words}» habla a favor de: «{target}»",
        "wrong.speaks-against": "«{words}» habla en contra de: «{target}»",
        "wrong.speaks-of-step": "«{words}» niega un paso del argumento, no una oración.",
        "wrong.elsewhere": "«{words}» va en otra parte del mapa.",
        # fill-blanks
        "fill-blanks.title": "Completa el mapa",
        "fill-blanks.prompt.none": (
            "{n} recuadros del mapa están vacíos. ¿Qué podría decirse allí? Escribe una oración completa en cada uno."
        ),
        "fill-blanks.prompt.none.one": (
            "{n} recuadro del mapa está vacío. ¿Qué podría decirse allí? Escribe en él una oración completa."
        ),
        "fill-blanks.prompt.missing": (
            "{n} recuadros del mapa están vacíos. Escribe en cada uno la letra de la oración que va allí, o la oración."
        ),
        "fill-blanks.prompt.missing.one": (
            "{n} recuadro del mapa está vacío. Escribe en él la letra de la oración que va allí, o la oración."
        ),
        "fill-blanks.prompt.distracting": (
            "{n} recuadros del mapa están vacíos. Escribe en cada uno la letra de la oración que va allí. "
            "Algunas oraciones no van en ninguna parte."
        ),
        "fill-blanks.prompt.distracting.one": (
            "{n} recuadro del mapa está vacío. Escribe en él la letra de la oración que va allí. "
            "Algunas oraciones no van en ninguna parte."
        ),
        # who-says
        "who-says.title": "¿Quién lo dice?",
        "who-says.prompt.text": "Búscalo en el texto. ¿Quién dice o piensa cada una de estas cosas? Marca una respuesta.",
        "who-says.prompt.told": (
            "De algunas oraciones se indica quién las dice. ¿Quién habrá dicho las demás? Piensa en quién está a favor de qué "
            "y quién en contra. Marca una respuesta."
        ),
        "who-says.told": "«{words}» – {speaker}",
        "who-says.wrong": "Esto, por ejemplo, es de {speaker}: «{words}»",
        "who-says.wrong.place": "Mira el párrafo {paragraph} del texto. Esto, por ejemplo, es de {speaker}: «{words}»",
        # spot-the-error
        "spot-the-error.title": "Encuentra el error",
        "spot-the-error.prompt": "En este mapa hay exactamente una cosa mal. Encuéntrala.",
        "spot-the-error.what": "¿Qué está mal? Marca una respuesta.",
        "spot-the-error.where": (
            "¿Dónde está? Marca el número del recuadro; si intervienen dos recuadros, cualquiera de ellos."
        ),
        "spot-the-error.how": ("¿Cómo sería correcto? Dibuja esa parte del mapa. Bastan los números de los recuadros."),
        "spot-the-error.split": "premisas conjuntas, separadas",
        "spot-the-error.joined": "razones separadas, unidas",
        "spot-the-error.parent": "una flecha al recuadro equivocado",
        "spot-the-error.reversed": "razón y conclusión al revés",
        "spot-the-error.sign": "a favor y en contra confundidos",
        "spot-the-error.wrong.split": "Cada razón que está sola en este mapa es una razón aun sin las demás.",
        "spot-the-error.wrong.joined": "Las premisas que están unidas en este mapa solo sirven juntas.",
        "spot-the-error.wrong.parent": "Cada flecha de este mapa une dos oraciones que van juntas.",
        "spot-the-error.wrong.reversed": "Ninguna flecha de este mapa va de una conclusión a su razón.",
        "spot-the-error.wrong.sign": "Lo que habla a favor de algo en este mapa, y lo que habla en contra, está bien indicado.",
        # number-sentences
        "number-sentences.title": "Dibuja el argumento",
        "number-sentences.prompt.text": (
            "Los números del texto están delante de lo que se dice a favor y en contra de algo. Dibuja un círculo "
            "para cada número y una flecha de cada razón a aquello que apoya. Pon + entre las que solo sirven "
            "juntas. Tacha la flecha de lo que habla en contra."
        ),
        "number-sentences.prompt.rest": (
            "Los números del texto están delante de lo que se dice a favor y en contra de algo; lo que aparece en la "
            "lista de abajo no se dice allí con esas palabras. Dibuja un círculo para cada número y una flecha de "
            "cada razón a aquello que apoya. Pon + entre las que solo sirven juntas. Tacha la flecha de lo que habla "
            "en contra."
        ),
        "number-sentences.prompt.list": (
            "Dibuja un círculo con su número para cada oración y una flecha de cada razón a aquello que apoya. Pon + entre "
            "las que solo sirven juntas. Tacha la flecha de lo que habla en contra."
        ),
        # name-scheme
        "name-scheme.title": "¿Qué esquema es?",
        "name-scheme.prompt": (
            "Cada argumento sigue un esquema conocido: de lo que aparece primero concluye lo que sigue a la flecha. "
            "¿Qué esquema es? Marca una respuesta."
        ),
        "name-scheme.asks": "Piensa en el argumento {mark}. ¿Qué pregunta lo pone a prueba? Marca una respuesta.",
        "name-scheme.wrong.asks": "Eso se pregunta ante otro esquema – {scheme}",
        "scheme.expert-opinion": "opinión de experto: lo dice alguien que conoce el tema",
        "scheme.expert-opinion.lacks": "No se recurre a ningún experto.",
        "scheme.expert-opinion.asks": "¿Es de verdad su especialidad, y están de acuerdo otros expertos?",
        "scheme.position-to-know": "testimonio: lo dice alguien que estuvo allí o que puede saberlo",
        "scheme.position-to-know.lacks": "No se recurre a nadie que haya estado allí o pueda saberlo.",
        "scheme.position-to-know.asks": "¿Estuvo allí esa persona, y es sincera?",
        "scheme.popular-opinion": "opinión popular: casi todos piensan así",
        "scheme.popular-opinion.lacks": "No se dice que mucha gente piense así.",
        "scheme.popular-opinion.asks": "¿Por qué piensa así tanta gente, y podría equivocarse?",
        "scheme.analogy": "analogía: lo que vale de una cosa vale de otra parecida",
        "scheme.analogy.lacks": "No se comparan dos cosas.",
        "scheme.analogy.asks": "¿Se parecen las dos cosas en lo que aquí importa?",
        "scheme.example": "ejemplo: lo que fue así en un caso es así también en otros",
        "scheme.example.lacks": "Ningún caso sirve de ejemplo de los demás.",
        "scheme.example.asks": "¿Es este caso como la mayoría, o es especial?",
        "scheme.precedent": "precedente: ya se decidió así antes, así que debe decidirse igual",
        "scheme.precedent.lacks": "No se recurre a ninguna decisión anterior.",
        "scheme.precedent.asks": "¿Se parece de verdad este caso al que se decidió antes?",
        "scheme.established-rule": "regla establecida: hay una regla, y lo dice",
        "scheme.established-rule.lacks": "No se recurre a ninguna regla.",
        "scheme.established-rule.asks": "¿Abarca la regla este caso, o es una excepción?",
        "scheme.cause-to-effect": "de la causa al efecto: está la causa, así que vendrá su efecto",
        "scheme.cause-to-effect.lacks": "No se predice ningún efecto a partir de su causa.",
        "scheme.cause-to-effect.asks": "¿Hay algo que pueda impedir que la causa tenga este efecto?",
        "scheme.correlation-to-cause": "de la correlación a la causa: dos cosas van juntas, así que una causa la otra",
        "scheme.correlation-to-cause.lacks": "No se dice que dos cosas aparezcan y desaparezcan juntas.",
        "scheme.correlation-to-cause.asks": "¿Podría una tercera cosa haber causado las dos?",
        "scheme.evidence-to-hypothesis": (
            "de la evidencia a la hipótesis: se cumple lo que una suposición hacía esperar, así que es correcta"
        ),
        "scheme.evidence-to-hypothesis.lacks": "No se pone a prueba ninguna suposición.",
        "scheme.evidence-to-hypothesis.asks": "¿Se habría encontrado lo mismo si la suposición fuera falsa?",
        "scheme.sign": "señal: una cosa muestra que hay otra",
        "scheme.sign.lacks": "Nada se toma como huella de otra cosa.",
        "scheme.sign.asks": "¿Podría haber la señal sin aquello que señala?",
        "scheme.positive-consequences": "consecuencias buenas: traerá algo bueno, así que hay que hacerlo",
        "scheme.positive-consequences.lacks": "No se dice que vaya a traer algo bueno.",
        "scheme.positive-consequences.asks": "¿Traerá de verdad lo bueno, y nada malo con ello?",
        "scheme.negative-consequences": "consecuencias malas: traerá algo malo, así que no hay que hacerlo",
        "scheme.negative-consequences.lacks": "No se dice que vaya a traer algo malo.",
        "scheme.negative-consequences.asks": "¿Traerá de verdad lo malo, y nada bueno?",
        "scheme.slippery-slope": "pendiente resbaladiza: el primer paso lleva al siguiente, y al final a algo malo",
        "scheme.slippery-slope.lacks": "No hay una cadena de pasos hacia un mal final.",
        "scheme.slippery-slope.asks": "¿Tiene que seguir cada paso del anterior, o es posible detenerse?",
        "scheme.practical-reasoning": "razonamiento práctico: es un medio para un fin, así que hay que hacerlo",
        "scheme.practical-reasoning.lacks": "De nada se dice que sea un medio para un fin.",
        "scheme.practical-reasoning.asks": "¿Hay un medio mejor para ese fin?",
        # scramble
        "scramble.title": "Arma el mapa",
        "scramble.prompt": (
            "Las oraciones del mapa están desordenadas. Encuentra el lugar de cada una: recorta las tiras y ponlas sobre el "
            "mapa, o escribe sus letras en los {n} recuadros vacíos."
        ),
        # supports-or-opposes
        "supports-or-opposes.title": "¿A favor o en contra?",
        "supports-or-opposes.prompt": (
            "Lo que aparece primero, ¿habla a favor de la oración que está debajo, o en contra? Marca una respuesta."
        ),
        "supports-or-opposes.for": "a favor",
        "supports-or-opposes.against": "en contra",
        "supports-or-opposes.wrong.for": "Si es verdad, esto se vuelve más difícil de creer: «{target}»",
        "supports-or-opposes.wrong.against": "Si es verdad, esto se vuelve más fácil de creer: «{target}»",
        # linked-or-convergent
        "linked-or-convergent.title": "¿Juntas o cada una por sí sola?",
        "linked-or-convergent.prompt": (
            "Las oraciones 1 y 2 hablan a favor de la oración 3. Figura A: solo sirven juntas; sin la otra, ninguna es una "
            "razón. Figura B: cada una es una razón por sí sola. ¿Qué figura es la correcta?"
        ),
        "linked-or-convergent.linked": "juntas",
        "linked-or-convergent.convergent": "cada una por sí sola",
        "linked-or-convergent.wrong.linked": (
            "Quita una de las dos: la otra sigue hablando a favor de «{target}», así que cada una es una razón por sí sola."
        ),
        "linked-or-convergent.wrong.convergent": (
            "Quita una de las dos: la otra sola no dice nada a favor de «{target}», así que solo sirven juntas."
        ),
        # missing-premise
        "missing-premise.title": "Encuentra la premisa que falta",
        "missing-premise.prompt.choose": (
            "Hay una premisa que no se dice. La conclusión solo se sigue si se añade. ¿Qué oración es? Marca una."
        ),
        "missing-premise.prompt.write": (
            "Hay una premisa que no se dice. La conclusión solo se sigue si se añade. ¿Cuál es? Escribe una "
            "oración completa."
        ),
        "missing-premise.hint": (
            "Pista: cada una de estas palabras aparece en una sola oración. La premisa que falta las retoma: {words}"
        ),
        # objection-target
        "objection-target.title": "¿Qué ataca la objeción?",
        "objection-target.prompt": (
            "¿La objeción habla en contra de una de las premisas, en contra de la conclusión o en contra del "
            "paso (→), es decir, afirma que la conclusión no se sigue? Marca una respuesta."
        ),
        "objection-target.ask": "Objeción: «{words}»",
        "objection-target.premise": "la premisa",
        "objection-target.conclusion": "la conclusión",
        "objection-target.step": "el paso",
        "objection-target.wrong.premise": (
            "La objeción puede ser acertada y esta premisa ser verdadera de todos modos: «{premise}»"
        ),
        "objection-target.wrong.conclusion.premise": (
            "La objeción solo quita una razón: «{premise}» Si es acertada, la conclusión todavía puede ser "
            "verdadera: «{conclusion}»"
        ),
        "objection-target.wrong.conclusion.step": (
            "La objeción solo dice que las premisas no la demuestran. Si es acertada, la conclusión todavía "
            "puede ser verdadera: «{conclusion}»"
        ),
        "objection-target.wrong.step.premise": (
            "La objeción no dice que no se siga nada. Dice que esta premisa no es verdadera: «{premise}»"
        ),
        "objection-target.wrong.step.conclusion": (
            "La objeción no dice que de las premisas no se siga nada. Habla en contra de la conclusión misma: "
            "«{conclusion}»"
        ),
        # standard-form
        "standard-form.title": "Ordena el argumento",
        "standard-form.prompt.ruled": (
            "Las líneas del argumento están desordenadas. Escribe sus letras en su lugar: las premisas de un "
            "paso encima de «por lo tanto», en cualquier orden, y lo que se concluye de ellas debajo."
        ),
        "standard-form.prompt.bare": (
            "Las líneas del argumento están desordenadas. Escribe sus letras en su lugar: las premisas de un "
            "paso en cualquier orden, y lo que se concluye de ellas más abajo. Traza una línea encima de cada "
            "conclusión."
        ),
        "standard-form.wrong.premise": "Es una premisa para {mark} y va encima.",
        "standard-form.wrong.conclusion": "Se concluye de {marks} y va debajo.",
        "standard-form.wrong.last": "Es la conclusión de todo el argumento: se sigue de {marks} y va al final.",
        # classify-roles
        "classify-roles.title": "¿Qué función tiene cada oración?",
        "classify-roles.prompt": "¿Qué función tiene cada oración a favor o en contra de las demás? Marca una columna en cada fila.",
        "classify-roles.main": "tesis principal: no habla a favor ni en contra de otra cosa",
        "classify-roles.reason": "razón: habla a favor de algo, y nada habla a su favor",
        "classify-roles.intermediate": "conclusión intermedia: habla a favor de algo, y algo habla a su favor",
        "classify-roles.objection": "objeción: habla en contra de algo",
        "classify-roles.rebuttal": "réplica: habla en contra de una objeción",
        "classify-roles.wrong.main": "No habla a favor ni en contra de otra cosa. Todo lo demás trata de ella.",
        "classify-roles.wrong.reason": "Nada habla a su favor, y habla a favor de: «{target}»",
        "classify-roles.wrong.intermediate": "Algo habla a su favor: «{reason}» Y habla a favor de: «{target}»",
        "classify-roles.wrong.objection": "Habla en contra de algo que no es una objeción: «{target}»",
        "classify-roles.wrong.undercut": "Se dirige contra un paso; niega que esto se siga: «{target}»",
        "classify-roles.wrong.rebuttal": "Habla en contra de algo que es, a su vez, una objeción: «{target}»",
        # slides
        "slides.contents": "Contenido",
        "slides.overview": "Vista general",
        "slides.whole": "Todo el mapa",
        "slides.objection": "Objeción",
        "slides.rebuttal": "Respuesta a una objeción",
        "slides.undercut": "Objeción a un paso",
        "slides.linked": "{n} premisas que solo valen juntas",
        "slides.linked.one": "{n} premisa",
        "slides.part": "Parte {n} de {all}",
        "slides.part.short": "Parte {n}",
        "slides.part.said": "Todo el mapa; un anillo rodea cada una de las {n} casillas que siguen.",
        "slides.main-part": "La tesis principal y lo que habla directamente a favor y en contra",
        "slides.new-short": "Nuevo",
        "slides.new": "{n} frases nuevas",
        "slides.new.one": "{n} frase nueva",
        "slides.connections": "Más conexiones entre lo que se ha mostrado",
        "slides.connection": "Una conexión más",
        "slides.line": "Conexión",
        "slides.implicit": "Implícito",
        "slides.implicit.said": "Nadie lo dice en la fuente: está añadido.",
        "slides.abstract": "Resumen",
        "slides.whole.said": "Todo el mapa, {n} casillas.",
        "slides.overview.said": "Demasiado pequeño para leerlo, a propósito: muestra la forma del argumento. Los números son los de las partes que siguen.",
        "slides.notes": "Notas",
        "slides.no-notes": "Esta diapositiva no tiene notas.",
        "slides.slide": "Diapositiva",
        "slides.slide-of": "Diapositiva {n} de {all}",
        "slides.next": "Siguiente",
        "slides.previous": "Anterior",
        "slides.key.next": "diapositiva siguiente",
        "slides.key.previous": "diapositiva anterior",
        "slides.key.ends": "primera, última diapositiva",
        "slides.key.notes": "mostrar u ocultar las notas",
        "slides.key.contents": "lista de diapositivas",
        "slides.key.full": "pantalla completa",
        "slides.key.keys": "esta lista",
        "slides.key.close": "cerrar la lista abierta",
        "slides.key.single": "letras como teclas: n, o, f y ?",
        "slides.print": "Para imprimir, use la orden del navegador: una diapositiva por página.",
    },
)
