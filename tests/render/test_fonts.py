"""Fonts in pictures: the letters that are used, in the faces they are used in, the same bytes each time."""

from __future__ import annotations

import builtins
import re
from base64 import b64decode
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from argmap.errors import FileOptionsError, FontError
from argmap.model.claim import Claim
from argmap.model.map import ArgumentMap
from argmap.model.marks import Mark, MarkKind
from argmap.render.output import FileOptions
from argmap.render.picture import picture

ITALIC = ArgumentMap(
    claims=[Claim("A", "Bon mot — ça va", marks=[Mark(MarkKind.ITALIC, 4, 7)]), Claim("B", "字", implicit=True)]
)


@cache
def _embedded() -> bytes:
    """Return the picture of ITALIC with its font, drawn once for all tests."""
    return picture(ITALIC, options=FileOptions(embed_font=True))


def _faces(svg: str) -> dict[tuple[int, str], TTFont]:
    rules = re.findall(r"font-weight:(\d+);font-style:(\w+);src:url\(data:font/woff2;base64,([^)]+)\)", svg)
    return {(int(weight), style): TTFont(BytesIO(b64decode(data))) for weight, style, data in rules}


@pytest.mark.slow
def test_only_what_is_used_is_put_in() -> None:
    """Each face that is used is there with its characters, space and nothing else; none for what Arimo lacks."""
    faces = _faces(_embedded().decode())
    held = {look: "".join(sorted(map(chr, font.getBestCmap()))) for look, font in faces.items()}
    assert held[400, "normal"] == "".join(sorted(set("Bon  — ça va")))
    assert held[400, "italic"] == " mot"
    assert set(held) <= {(400, "normal"), (400, "italic"), (700, "normal")}
    assert faces[400, "normal"]["hmtx"][faces[400, "normal"].getBestCmap()[ord("B")]][0] == 1366


def test_the_font_comes_first_under_a_name_of_its_own() -> None:
    """The picture asks for its own font before any other; without the option, it has none."""
    svg = _embedded().decode()
    (family,) = set(re.findall(r"@font-face{font-family:([\w-]+)", svg))
    assert family.startswith("argmap-Arimo-")
    assert f'font-family="{family}, Arimo,' in svg
    assert "@font-face" not in picture(ITALIC).decode()


@pytest.mark.slow
def test_same_bytes() -> None:
    """The same map gives the same file, whenever it is drawn."""
    assert picture(ITALIC, options=FileOptions(embed_font=True)) == _embedded()


def test_dot_holds_no_font() -> None:
    """Where no font can be put in, that is said."""
    with pytest.raises(FileOptionsError, match=r"--embed-font applies to .*svg files only, not to dot files"):
        picture(ITALIC, to="dot", options=FileOptions(embed_font=True))


def test_without_the_packages_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names what is missing and how to get it."""
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "brotli":
            raise ModuleNotFoundError(name=name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(FontError, match=r"needs brotli.*pip install fonttools brotli fontpkg-arimo"):
        picture(ITALIC, options=FileOptions(embed_font=True))
