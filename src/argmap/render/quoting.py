r"""Escaping: text of a map stays text in the files of other programs.

Each function escapes one line of `argmap.render.scene.legible` text for one place: a quoted Mermaid or D2 label, or the
body of a TeX document. None of it becomes syntax, markup, a link or a command.

Source: https://mermaid.js.org/syntax/flowchart.html#special-characters-that-break-syntax,
https://d2lang.com/tour/strings, https://www.ctan.org/pkg/encguide
"""

from __future__ import annotations

import re
from collections.abc import Mapping

#: Controls; and what stands for a character that is not shown. Browsers take the numbers of some for other characters.
_CONTROLS, UNSHOWN = "\x00-\x1f\x7f-\x9f", "\ufffd"
_CONTROL = re.compile(f"[{_CONTROLS}]")
#: What means something to Mermaid, to the Markdown and HTML in its labels, or to what it replaces before it reads them
#: (``style`` and a colon, or a direction).
_MERMAID = re.compile(
    r"""[\xa0\u2007\u202f\ufeff"#$%&*<=>@\[\\\]^_`{|}~]"""
    r"""|^\d+(?=[.)])|^[-+]|(?<![^ -])-|-(?![^ -])|:(?! )"""
    r"""|(?<=direction)\s(?=\s*[A-Z]{2})|(?<=www)\."""
)
#: What Mermaid puts around entities, and takes for one at its very end, wherever it stands: parted by a character
#: without width.
_MERMAID_MARKS = re.compile("(?<=ﬂ)(?=°)|(?<=¶)(?=ß)")
#: What a string of YAML cannot hold as it is, and what Mermaid might take for something else before it reads that.
_YAML = re.compile(r"""[\xa0\u2028\u2029\ufeff"$%*=@\[\\\]^_`{|}~]""")
#: Mermaid takes a title for HTML, cleans it, and shows what is left as if it were none: so these are written wide.
_WIDE = str.maketrans("<>&", "＜＞＆")
#: The last code point with four hexadecimal digits.
BASIC = 0xFFFF
#: What means something in a double-quoted string of D2; a line break would end it.
_D2 = str.maketrans({"\\": r"\\", '"': r"\"", "$": r"\$", "\n": r"\n", "\r": r"\r"})
#: What means something to TeX, looks otherwise in some encoding of fonts, or is in none, such as the arrows of chips.
_TEX: Mapping[str, str] = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "`": r"\textasciigrave{}",
    "\N{LEFTWARDS ARROW}": r"\ensuremath{\leftarrow}",
    "\N{RIGHTWARDS ARROW}": r"\ensuremath{\rightarrow}",
    "\N{LEFT RIGHT ARROW}": r"\ensuremath{\leftrightarrow}",
    "\N{NO-BREAK SPACE}": "~",
    "\N{SOFT HYPHEN}": r"\-",
    "\N{ZERO WIDTH SPACE}": "{}",
}
#: Each of these, and the first of two marks that would join to another one, such as two hyphens to a dash.
_TEX_ALL = re.compile(rf"[{re.escape(''.join(_TEX))}{_CONTROLS}{UNSHOWN}]|-(?=-)|'(?=')|,(?=,)")


def mermaid(text: str) -> str:
    """Return *text* for a quoted Mermaid label, with special characters as numbers.

    >>> mermaid('A "quoted" <b>word</b>: 50%')
    'A #34;quoted#34; #60;b#62;word#60;/b#62;: 50#37;'
    """
    return _MERMAID.sub(lambda found: "".join(f"#{ord(char)};" for char in found[0]), _shown(text))


def _shown(text: str) -> str:
    """Return *text* as Mermaid can show it."""
    return _MERMAID_MARKS.sub("\N{ZERO WIDTH SPACE}", _CONTROL.sub(UNSHOWN, text))


def mermaid_title(text: str) -> str:
    r"""Return *text* for a double-quoted YAML string, special characters as numbers.

    >>> print(mermaid_title('The "end" {of} it'))
    The \u0022end\u0022 \u007bof\u007d it
    """
    return _YAML.sub(lambda found: _numbered(ord(found[0])), _shown(text).translate(_WIDE))


def _numbered(code: int) -> str:
    return f"\\u{code:04x}" if code <= BASIC else f"\\U{code:08x}"


def d2(text: str) -> str:
    r"""Return *text* for a double-quoted string of D2.

    >>> print(d2('${x} "y"'))
    \${x} \"y\"
    """
    return text.translate(_D2)


def tex(text: str, unshown: str) -> str:
    r"""Return *text* for the body of a TeX document, *unshown* for lacking letters.

    >>> print(tex(r"50% of {x} -- \input", r"\unshown"))
    50\% of \{x\} -{}- \textbackslash{}input
    """
    return _TEX_ALL.sub(lambda found: _TEX.get(found[0]) or _apart(found[0], unshown), text)


def _apart(char: str, unshown: str) -> str:
    return f"{char}{{}}" if char in "-'," else f"{unshown}{{}}"
