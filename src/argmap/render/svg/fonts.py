"""Fonts embedded in an SVG, so that it looks the same on every machine.

Only the characters and faces that the picture uses are embedded. This needs the packages of the extra ``fonts``.

Source: https://www.w3.org/TR/css-fonts-4/#font-face-rule and https://www.w3.org/TR/WOFF2/
"""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from hashlib import sha256
from importlib.resources import as_file, files
from io import BytesIO

from argmap.errors import FontError
from argmap.render.measure import Face
from argmap.render.scene import legible
from argmap.render.svg.elements import Element, add

#: Command that installs missing packages.
INSTALL = "pip install fonttools brotli fontpkg-arimo"
#: Files of the font, by whether they are italic.
FILES = {False: "Arimo[wght].ttf", True: "Arimo-Italic[wght].ttf"}
#: CSS font weights, by whether a face is bold.
WEIGHTS = {False: 400, True: 700}
#: Entries of the font's name table that are kept: copyright and licence.
NAMES = (0, 13, 14)
#: Font features that are kept: accents on letters. Kerning is not, since text is measured without it.
FEATURES = ("ccmp", "mark", "mkmk")


def embed(root: Element) -> None:
    """Embed the used part of its font in an SVG.

    Raises:
        FontError: a package is missing.
    """
    used = {face: frozenset(chars) for face, chars in _used(root).items()}
    rules = "".join(_rules(used))
    if rules:
        style = next((part for part in root.parts if part.tag == "style"), None) or add(root, "style")
        style.text = rules + style.text
        root.attributes["font_family"] = f"{_family(used)}, {root.attributes['font_family']}"


def _used(root: Element) -> Mapping[Face, Set[str]]:
    """Return the characters of all text by the faces that they are set in."""
    found: defaultdict[Face, set[str]] = defaultdict(set)
    for text in root.all():
        for part in text.all() if text.tag == "text" else ():
            found[_face(part, _face(text, Face.REGULAR))].update(legible(part.text))
    return found


def _face(element: Element, around: Face) -> Face:
    look = element.attributes
    bold = {"bold": True, "normal": False}.get(str(look.get("font_weight")), around.bold)
    italic = {"italic": True, "normal": False}.get(str(look.get("font_style")), around.italic)
    return next(face for face in Face if (face.bold, face.italic) == (bold, italic))


def _family(used: Mapping[Face, Set[str]]) -> str:
    """Return a name that no font on a machine has, nor another picture on the same page."""
    said = "|".join(f"{face.value}{''.join(sorted(used.get(face, ())))}" for face in Face)
    return f"argmap-Arimo-{sha256(said.encode()).hexdigest()[:8]}"


def _rules(used: Mapping[Face, Set[str]]) -> Iterator[str]:
    for face in Face:
        if data := _subset(face, used[face]) if used.get(face) else b"":
            look = f"font-weight:{WEIGHTS[face.bold]};font-style:{'italic' if face.italic else 'normal'}"
            source = f'url(data:font/woff2;base64,{b64encode(data).decode()}) format("woff2")'
            yield f"@font-face{{font-family:{_family(used)};{look};src:{source}}}"


def _subset(face: Face, chars: Set[str]) -> bytes:
    """Return a face with no more than *chars*, as WOFF2; nothing if it has none of them."""
    try:
        import brotli  # noqa: F401, PLC0415 - WOFF2 is packed with it
        from fontTools.subset import Options, Subsetter  # noqa: PLC0415
        from fontTools.ttLib import TTFont  # noqa: PLC0415
        from fontTools.varLib.instancer import instantiateVariableFont  # noqa: PLC0415

        path = files("fontpkg_arimo") / "files" / FILES[face.italic]
    except ModuleNotFoundError as error:
        raise FontError(f"--embed-font needs {error.name}, which is not installed; run {INSTALL}") from error
    with as_file(path) as here:
        font = TTFont(here, recalcTimestamp=False)
        wanted = {ord(char) for char in chars} & font.getBestCmap().keys() - {ord(" ")}
        if not wanted:
            return b""
        options = Options(layout_features=[*FEATURES], name_IDs=[*NAMES], hinting=False, notdef_outline=True)
        part = Subsetter(options)
        part.populate(unicodes=wanted | {ord(" ")})
        part.subset(font)
        instantiateVariableFont(font, {"wght": WEIGHTS[face.bold]}, inplace=True)
        packed = BytesIO()
        font.flavor = "woff2"
        font.save(packed)
    return packed.getvalue()
