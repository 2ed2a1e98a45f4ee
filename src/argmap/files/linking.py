"""Where links to other files lead from a picture.

A link to another map leads to its picture, which lies where ``argmap render`` puts it: pictures mirror the folders of
their maps. A link to any other file leads to that file.

Source: https://www.rfc-editor.org/rfc/rfc3986#section-4.2
"""

from __future__ import annotations

import os.path
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, unquote

from attrs import field, frozen

from argmap.files import streams
from argmap.files.places import SUFFIXES
from argmap.render.picture import output
from argmap.render.svg.links import allowed, is_path
from argmap.values import shown

#: File types that have links.
KINDS = frozenset({"svg", "html", "pdf"})
#: Characters that a path may have as they are, besides letters, digits and ``-._~``.
_SAFE = "/!$'()*+,=@"
#: Most addresses that a remark lists.
_FEW = 3
#: Most remarks on links.
_MOST = 10


@frozen
class Links:
    """Hold where the links of a map lead, and what the author should know of them."""

    #: The path for each address, by file type; an empty path is no link.
    paths: Mapping[str, Mapping[str, str]] = field(factory=dict)
    #: Remarks, one line each.
    remarks: tuple[str, ...] = ()


def links(urls: Iterable[str], name: str, pictures: Mapping[str, str], *, alone: bool) -> Links:
    """Return where *urls*, which lead to no address of the web, lead from pictures of the map in the file *name*.

    Args:
        urls: The addresses that the author wrote.
        name: The file of the map; ``-`` for standard input.
        pictures: The paths of the pictures, by file type.
        alone: Whether no other maps are drawn with this one.
    """
    here = "" if name == streams.STREAM else _folder(name)
    found = [_Link(url, here) for url in urls]
    linking = {kind: path for kind, path in pictures.items() if kind in KINDS}
    if not found or not linking:
        return Links()
    paths = {kind: {link.url: link.lead(kind, path) for link in found} for kind, path in linking.items()}
    remarks = (*_refused(found), *(said for link in found for said in link.faults(linking, alone=alone)))
    told = tuple(dict.fromkeys(remarks))
    return Links(paths, told if len(told) <= _MOST else (*told[:_MOST], f"{len(told) - _MOST} more links lead nowhere"))


@frozen
class _Link:
    """Represent a link of a map."""

    #: The address that the author wrote.
    url: str
    #: The folder of the map; empty for this one.
    here: str

    @property
    def path(self) -> str:
        """Return the path in it, without a place in the file."""
        return unquote(self.url.partition("#")[0])

    @property
    def file(self) -> str:
        """Return the name of the file."""
        return os.path.join(self.here, self.path)  # noqa: PTH118 - "" is this folder

    @property
    def proper(self) -> bool:
        """Return whether it is a relative path without characters that no address may have, except spaces."""
        known = allowed(f"https://file/{self.path.replace(' ', '')}")
        return known and is_path(quote(self.path, safe=f"{_SAFE}:?", errors="replace"))

    @property
    def to_map(self) -> bool:
        """Return whether it leads to a map."""
        return Path(self.path).suffix.lower() in SUFFIXES

    def lead(self, kind: str, picture: str) -> str:
        """Return the path to what it means from a *picture* of this *kind*; empty for none."""
        if not self.proper:
            return ""
        _, sign, place = self.url.partition("#")
        path = self.path
        if self.to_map:
            path = str(Path(path).with_suffix(output(kind).suffix))
        elif picture != streams.STREAM:
            path = _relative(self.file, _folder(picture))
        return (
            f"{quote(path.replace(os.sep, '/'), safe=_SAFE)}{sign}{quote(unquote(place), safe=_SAFE, errors='replace')}"
        )

    def faults(self, pictures: Mapping[str, str], *, alone: bool) -> Iterator[str]:
        """Yield a remark for each way in which it leads nowhere."""
        if not self.proper:
            return
        if not streams.is_file(self.file):
            yield f"the link {shown(self.url)} leads to no file"
        for kind, picture in pictures.items() if self.to_map and alone and streams.is_file(self.file) else ():
            there = unquote(self.lead(kind, picture).partition("#")[0])
            if picture != streams.STREAM and not streams.is_file(os.path.join(_folder(picture), there)):  # noqa: PTH118
                lead, file = shown(there), shown(self.file)
                yield f"the link {shown(self.url)} leads to {lead}, which is not there; draw {file}, too"


def _folder(name: str) -> str:
    return os.path.dirname(name)  # noqa: PTH120 - "" for this folder


def _relative(file: str, folder: str) -> str:
    try:
        return os.path.relpath(file, folder or os.curdir)
    except ValueError:  # on another drive
        return file


def _refused(found: Iterable[_Link]) -> Iterator[str]:
    urls = [link.url for link in found if not link.proper]
    if urls:
        more = f" and {len(urls) - _FEW} more" if len(urls) > _FEW else ""
        listed = ", ".join(map(shown, urls[:_FEW])) + more
        yield f"not drawn as links: {listed}; a link leads to http, https, mailto, a place (#…) or the path of a file"
