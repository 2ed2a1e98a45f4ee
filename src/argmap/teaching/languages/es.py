"""Spanish."""

from __future__ import annotations

from argmap.teaching.language import Language

SPANISH = Language(
    "es",
    "Español",
    {
        # the sheet
        "untitled": "Mapa de argumentos",
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
        # in the map
        "map.because": "porque",
        "map.supports": "a favor",
        "map.entails": "implica",
        "map.opposes": "en contra",
        "map.granted": "concedido",
        "map.rebuts": "rebate",
        "map.undermines": "socava",
        "map.undercuts": "niega el paso",
        "map.contrary": "incompatible con",
        "map.contradicts": "contradice",
        "map.same": "la misma oración",
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
        "slides.main": "Tesis principal",
        "slides.neutral": "Afirmación",
        "slides.support": "Razón",
        "slides.objection": "Objeción",
        "slides.concession": "Objeción concedida",
        "slides.rebuttal": "Respuesta a una objeción",
        "slides.undercut": "Objeción a un paso",
        "slides.step": "Paso",
        "slides.premise": "Premisa",
        "slides.linked": "{n} premisas que solo valen juntas",
        "slides.linked.one": "{n} premisa",
        "slides.part": "Parte {n} de {all}",
        "slides.part.short": "Parte {n}",
        "slides.part.said": "Todo el mapa; un anillo rodea cada una de las {n} casillas que siguen.",
        "slides.main-part": "La tesis principal y lo que habla directamente a favor y en contra",
        "slides.step-of": "paso {n} de {all}",
        "slides.new-short": "Nuevo",
        "slides.new": "{n} frases nuevas",
        "slides.new.one": "{n} frase nueva",
        "slides.connections": "Más conexiones entre lo que se ha mostrado",
        "slides.connection": "Una conexión más",
        "slides.line": "Conexión",
        "slides.by": "Quién lo dice",
        "slides.source": "Fuente",
        "slides.paragraph": "párrafo {n}",
        "slides.implicit": "Implícito",
        "slides.implicit.said": "Nadie lo dice en la fuente: está añadido.",
        "slides.again": "también en {name}",
        "slides.abstract": "Resumen",
        "slides.more": "y {n} más",
        "slides.whole.said": "Todo el mapa, {n} casillas.",
        "slides.overview.said": "Demasiado pequeño para leerlo, a propósito: muestra la forma del argumento. Los números son los de las partes que siguen.",
        "slides.notes": "Notas",
        "slides.no-notes": "Esta diapositiva no tiene notas.",
        "slides.slide": "Diapositiva",
        "slides.slide-of": "Diapositiva {n} de {all}",
        "slides.next": "Siguiente",
        "slides.previous": "Anterior",
        "slides.keys": "Teclas",
        "slides.close": "Cerrar",
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
