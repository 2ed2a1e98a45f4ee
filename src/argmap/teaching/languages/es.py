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
        "figure": "El mapa",
        "blank": "Recuadro vacío {mark}",
        "tick": "Marca una.",
        "conclusion": "de qué se trata",
        # in the map
        "map.because": "porque",
        "map.supports": "a favor",
        "map.entails": "implica",
        "map.opposes": "en contra",
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
        # slides
        "slides.contents": "Contenido",
        "slides.overview": "Vista general",
        "slides.whole": "Todo el mapa",
        "slides.main": "Tesis principal",
        "slides.neutral": "Afirmación",
        "slides.support": "Razón",
        "slides.objection": "Objeción",
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
        "slides.no-notes": "No hay nada que decir de esta diapositiva.",
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
        "slides.key.close": "cerrar lo que está abierto",
        "slides.key.single": "letras como teclas: n, o, f y ?",
        "slides.print": "Para imprimir, use la orden del navegador: una diapositiva por página.",
    },
)
