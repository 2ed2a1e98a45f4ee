"""What the functions of `argmap` take: a map in any form."""

from __future__ import annotations

import os
from typing import TypeAlias

from argmap.editing.document import Document
from argmap.interpret.reading import Reading
from argmap.model.map import ArgumentMap
from argmap.model.union import Union
from argmap.model.view import View

#: A map in any form. A string is a path, never a text; `Document.of` takes a text.
MapLike: TypeAlias = ArgumentMap | Reading | Document | str | os.PathLike[str]
#: What a picture can show: a map in any form, a part of one, or two in one.
Drawable: TypeAlias = MapLike | View | Union
