"""Readers of the files that other programs draw: strict ones, written apart from what writes these files.

Each takes the strings out of a file and gives them as they are meant; what is left over must be nothing but syntax.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from attrs import frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.map import ArgumentMap
from argmap.render.notations.reasons import stage
from argmap.render.scene import legible


@frozen
class Parts:
    """Hold what a file consists of."""

    #: Its strings, as they are meant.
    strings: tuple[str, ...]
    #: Its lines, with ``""`` for every string.
    syntax: tuple[str, ...]


#: Written wide in the title of a flowchart.
WIDE = str.maketrans("＜＞＆", "<>&")


def flat(text: str) -> str:
    """Return *text* as pictures show it, without white space, places for a break, and controls, which TeX lacks."""
    shown = re.sub("[\xad\u200b]", "", "".join(legible(text).translate(WIDE).split()))
    return re.sub("[\x7f-\x9f]", "\ufffd", shown)


def said(argmap: ArgumentMap) -> Iterator[str]:
    """Give all that any picture of *argmap* says, flat: titles, sentences, groups that something stands in."""
    things: tuple[Claim | Argument, ...] = (*argmap.claims, *argmap.arguments)
    yield flat(argmap.title)
    yield from (flat(frame.title) for frame in stage(argmap).frames)
    yield from (flat(claim.words) for claim in argmap.claims)
    yield from (flat(thing.title) for thing in things if not thing.untitled)


#: The strings of a flowchart, in which nothing but a quotation mark ends one.
MERMAID_STRING = re.compile(r'"([^"]*)"')
#: What may stand in one: letters of any script, digits, some marks, codes, what is bold, and new lines.
MERMAID_TEXT = re.compile(
    r"""(?:`\*\*(?P<bold>(?:.|\n)*?)\*\*(?P<rest>(?:\n(?:.|\n)*)?)`|(?P<plain>[^`]*))""", re.MULTILINE
)
MERMAID_LINE = re.compile(
    r"""flowchart\ BT
    | \ +subgraph\ \w+\ \[""\] | \ +end
    | \ +\w+(?:\(\[|\(\(|\[\[|\(|\[)""(?:\]\)|\)\)|\]\]|\)|\])
    | \ +\w+\ (?:[<xo]?(?:===?|---?|-\.-)[>xo]?|~~~)(?:\|""\|)?\ \w+
    | \ +classDef\ \w+\ [-\w#:., ]+ | \ +class\ [\w,]+\ \w+
    | \ +style\ \w+\ fill:\#[0-9a-f]{6} | \ +linkStyle\ [\d,]+\ [-\w#:., ]+
    """,
    re.VERBOSE,
)
#: Of the front matter.
MERMAID_FRONT = re.compile(
    r'title: ".*"|config:|  theme: base|  themeVariables:|    \w+: "#[0-9a-f]{6}"|  flowchart:|    \w+: \d+'
)


def mermaid(file: str) -> Parts:
    """Return the parts of a flowchart; its front matter is read by the rules of JSON, which are YAML's as well."""
    empty, front, body = file.split("---\n", 2)
    assert not empty
    lines = front.splitlines()
    assert [line for line in lines if not MERMAID_FRONT.fullmatch(line)] == []
    titles = [
        json.loads(re.sub(r"\\U0*([0-9a-f]{5})", _pair, line[7:])) for line in lines if line.startswith("title: ")
    ]
    strings = tuple(_mermaid_text(found[1]) for found in MERMAID_STRING.finditer(body))
    return Parts((*titles, *strings), tuple(MERMAID_STRING.sub('""', body).splitlines()))


def _pair(found: re.Match[str]) -> str:
    return json.dumps(chr(int(found[1], 16)))[1:-1]


def _mermaid_text(raw: str) -> str:
    found = MERMAID_TEXT.fullmatch(raw)
    assert found, raw
    text = found["plain"] if found["bold"] is None else f"{found['bold']}{found['rest']}"
    text = text.replace("<br/>", "\n")
    bare = re.sub(r"#\d+;", "x", text)
    assert not re.search(
        r"""["#$%&*<=>@\[\\\]^_`{|}~\x00-\x09\x0b-\x1f\x7f-\x9f]|ﬂ°|¶ß|:(?! )|^[-+]|^\d+[.)]|-$|direction\s+[A-Z]{2}""",
        bare,
        re.MULTILINE,
    ), raw
    return re.sub(r"#(\d+);", lambda code: chr(int(code[1])), text)


#: The strings of a D2 diagram: no line break, no ``$`` that is not escaped.
D2_STRING = re.compile(r'"((?:[^"\\$\n]|\\.)*)"')
D2_LINE = re.compile(
    r"""direction:\ up | style\.fill:\ "" | classes:\ \{ | \ *\}
    | \ *[-\w]+:\ \{style:\ \{(?:[-\w]+:\ (?:""|\w+)(?:;\ )?)*\}\}
    | \ *(?:source|target)-arrowhead:\ \{shape:\ [-\w]+;\ style:\ \{filled:\ (?:true|false)\}\}
    | \ *style:\ \{(?:[-\w]+:\ (?:""|\w+)(?:;\ )?)*\} | \ *(?:shape|near|class|width|height):\ [-\w]+
    | \ *class:\ \[[-\w; ]+\] | \ *\w+:\ ""(?:\ \{)?
    | [\w.]+\ (?:--|->|<-|<->)\ [\w.]+:\ (?:""\ )?\{
    """,
    re.VERBOSE,
)
#: A colour is a string too.
COLOUR = re.compile("#[0-9a-f]{6}")


def d2(file: str) -> Parts:
    """Return the parts of a D2 diagram; colours are left out of its strings."""
    raw = (found[1] for found in D2_STRING.finditer(file))
    strings = (re.sub(r"\\(.)", lambda code: {"n": "\n", "r": "\r"}.get(code[1], code[1]), text) for text in raw)
    kept = tuple(text for text in strings if not COLOUR.fullmatch(text))
    return Parts(kept, tuple(D2_STRING.sub('""', file).splitlines()))


#: What stands for a character in a TeX document.
TEX_CHARS = {
    **{f"\\{char}": char for char in "{}$&#%_"},
    r"\textbackslash{}": "\\",
    r"\textasciicircum{}": "^",
    r"\textasciitilde{}": "~",
    r"\textless{}": "<",
    r"\textgreater{}": ">",
    r"\textbar{}": "|",
    r"\textquotedbl{}": '"',
    r"\textasciigrave{}": "`",
    r"\ensuremath{\leftarrow}": "←",
    r"\ensuremath{\rightarrow}": "→",
    r"\ensuremath{\leftrightarrow}": "↔",
    r"\argmapunshown{}": "\ufffd",
    r"\-": "",
    "{}": "",
    "~": " ",
}
#: Commands around parts of a line.
TEX_AROUND = re.compile(r"\\(textbf|textit|underline|argmapforth|argmapback)\{")
TEX_TOKEN = re.compile("|".join([*map(re.escape, TEX_CHARS), TEX_AROUND.pattern, r"[^\\{}$&#%_^~\n]", r"\}"]))
TEX_LINE = re.compile(r"  \\argmapline\{[-\d.]+,[-\d.]+\}\{[\d.]+bp\}\{[\d.]+bp\}\{argmap-[-a-z0-9]+\}\{(.*)\}")
TEX_TURNED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
#: Lines that hold no text of the map.
TEX_DRAWN = re.compile(
    r"""\ \ (?:
      \\definecolor\{argmap-[-a-z0-9]+\}\{HTML\}\{[0-9A-F]{6}\}
    | %\ [-a-z]+\ [a-z0-9]+
    | \\(?:path|draw|fill)\[[-a-z0-9=.,\ ]+\]
      (?:\ (?:\(-?[\d.]+,-?[\d.]+\)|--|\.\.|controls|and|rectangle|cycle|circle\[radius=[\d.]+bp\]))+;
    )""",
    re.VERBOSE,
)


def tex(file: str) -> Parts:
    """Return the parts of a TikZ picture: its lines of text, and all other lines between its commands and its end."""
    lines = file.splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("  \\definecolor"))
    assert lines[-2:] == [r"\end{tikzpicture}", r"\end{document}"]
    found = [(line, TEX_LINE.fullmatch(line)) for line in lines[start:-2]]
    return Parts(
        tuple(tex_text(said[1]) for _, said in found if said),
        tuple(line for line, said in found if not said),
    )


def tex_text(raw: str) -> str:
    """Return what a line of text says: brackets in parts that run from right to left are turned round in the file."""
    ways, text, place = [""], "", 0
    while place < len(raw):
        found = TEX_TOKEN.match(raw, place)
        assert found, raw[place:]
        place = found.end()
        if around := TEX_AROUND.fullmatch(found[0]):
            ways.append(around[1] if around[1].startswith("argmap") else ways[-1])
        elif found[0] == "}":
            ways.pop()
            assert ways, raw
        else:
            char = TEX_CHARS.get(found[0], found[0])
            text += char.translate(TEX_TURNED) if ways[-1] == "argmapback" else char
    assert len(ways) == 1, raw
    return text
