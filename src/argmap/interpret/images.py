"""Read which images the author wants in boxes: the section ``images`` of the front matter, and ``images`` in data.

Source: https://argdown.org/guide/adding-images.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.map import ArgumentMap

#: Largest width or height that counts, points.
_LARGEST = 10_000


@frozen
class ImageFile:
    """Represent an image as the author names it."""

    #: The path, from the map's folder.
    path: str
    #: Its width, points; 0 for that of the file.
    width: float = 0.0
    #: Its height, points; 0 for that of the file.
    height: float = 0.0


@frozen
class Images:
    """Represent the section ``images`` of the front matter."""

    #: The images by their names, which may be tags.
    files: Mapping[str, ImageFile] = field(factory=dict)
    #: Whether a tag that names an image puts it into the box.
    use_tags: bool = True
    #: Whether ``images`` in data counts.
    use_data: bool = True

    def of(self, thing: Claim | Argument) -> tuple[str, ...]:
        """Return the names of the images of *thing*, each once: those of its data, then those of its tags."""
        return tuple(dict.fromkeys((*self._noted(thing), *self._tagged(thing))))

    def file(self, name: str) -> ImageFile:
        """Return the image called *name*; a name that the front matter does not have is a path."""
        return self.files.get(name) or ImageFile(name)

    def _noted(self, thing: Claim | Argument) -> Iterator[str]:
        said = thing.data.get("images") if self.use_data else ()
        yield from (name for name in _listed(said) if isinstance(name, str))

    def _tagged(self, thing: Claim | Argument) -> Iterator[str]:
        yield from (tag for tag in thing.tags if self.use_tags and tag in self.files)


def wanting(map: ArgumentMap, images: Images) -> bool:
    """Return whether any claim or argument of *map* may have an image."""
    things: tuple[Claim | Argument, ...] = (*map.claims, *map.arguments)
    return bool(images.files) or any("images" in thing.data for thing in things)


def wanted_paths(map: ArgumentMap, images: Images) -> frozenset[str]:
    """Return the paths of all images of *map*."""
    things: tuple[Claim | Argument, ...] = (*map.claims, *map.arguments)
    return frozenset(images.file(name).path for thing in things for name in images.of(thing))


def images_of(asked: Mapping[str, Any]) -> Images:
    """Read the section ``images``; ignore what is no image."""
    table = asked.get("files")
    files = table.items() if isinstance(table, Mapping) else ()
    return Images(
        {name: found for name, said in files if (found := _file(said))},
        asked.get("useTags") is not False,
        asked.get("useData") is not False,
    )


def _file(said: Any) -> ImageFile | None:
    if not isinstance(said, Mapping) or not isinstance(said.get("path"), str):
        return None
    return ImageFile(said["path"], _length(said.get("width")), _length(said.get("height")))


def _length(said: Any) -> float:
    number = isinstance(said, int | float) and not isinstance(said, bool)
    return float(said) if number and 1 <= said <= _LARGEST else 0.0


def _listed(said: Any) -> tuple[Any, ...]:
    if isinstance(said, str):
        return (said,)
    return tuple(said) if isinstance(said, (list, tuple)) else ()
