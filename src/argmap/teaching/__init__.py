"""Worksheets with answer keys, tasks for programs, and slides.

A function that takes a map takes it in any form: an ArgumentMap, a Document, or
the path of a file.

    make_worksheet(map, ...)    one version of a worksheet: a Worksheet
    make_slides(map, ...)       slides of a map, part by part or step by step: a SlideDeck
    available_exercises()       the exercises, and what students do in each
    available_languages()       the languages of pictures, worksheets and slides

How they are made:

    ExerciseOptions, WordBank   how easy or hard exercises are
    PrintOptions                paper, type size and spacing
    SlideOptions, AspectRatio   how slides look, and their order

What is in a worksheet:

    Worksheet                   .tasks, .left_out, .file("pdf", key=True)
    WorksheetTask               instructions, questions, choices
    WorksheetQuestion           right answers, feedback, .is_right(answer)
    WorksheetChoice             an answer to choose from
    AnswerKind                  write, choose, place, order or draw
    TaskFigure, FigureForm      a map with blank boxes
    SlideDeck                   .headings, .remarks, .file("pptx")

For example, write a worksheet and its key:

    sheet = make_worksheet("debate.argdown", exercises=["fill-blanks"])
    Path("sheet.pdf").write_bytes(sheet.file("pdf"))
    Path("key.pdf").write_bytes(sheet.file("pdf", key=True))
    print(sheet.left_out)       # exercises that do not suit the map
"""

from __future__ import annotations

from argmap.lazy import exports

__getattr__, __dir__ = exports(
    __name__,
    {
        "argmap.classroom": ("make_slides", "make_worksheet"),
        "argmap.teaching.exercise": ("ExerciseOptions", "WordBank", "available_exercises"),
        "argmap.language": ("available_languages",),
        "argmap.teaching.look": ("PrintOptions",),
        "argmap.teaching.screen": ("AspectRatio",),
        "argmap.teaching.slide_deck": ("SlideDeck", "SlideOptions"),
        "argmap.teaching.task": ("AnswerKind", "FigureForm", "TaskFigure"),
        "argmap.teaching.worksheet": ("Worksheet", "WorksheetChoice", "WorksheetQuestion", "WorksheetTask"),
    },
)
