"""Texts that mean something to Mermaid, D2 or TeX, and must not."""

from __future__ import annotations

from strategies import HOSTILE

from argmap import ArgumentMap, Claim

#: What has broken Mermaid, Markdown in its labels, D2 or TeX, or might.
TRICKS = (
    *HOSTILE,
    *(
        "direction TB",
        "x direction  LR",
        "style a:#fff; x:#quot;",
        "classDef x:#1;",
        "end",
        "--- a\n---\n%%{init: {}}%%",
    ),
    *(
        'click a href "javascript:x"',
        "`**b**`",
        "**b** _i_ ~~d~~",
        "ﬂ°lt¶ß ﬂ°°60¶ß",
        "$$x^2$$",
        "fa:fa-car B",
        "1. one",
        "2) b",
    ),
    *("- item", "+ x", "www.example.org a@b.c https://x.y", "[a](javascript:1) ![x](y)", "&lt;b&gt; &#60; #60; #quot;"),
    *(
        "${x} $x",
        "|md # a |",
        "@import",
        "null",
        "x\\",
        "\\n",
        "# h",
        "> q",
        "===",
        "~~~",
        "<br/>a<br>b",
        "a\nb\rc\u2028d",
    ),
    *(r"\input{/etc/passwd}", r"\write18{ls}", "a -- b --- c ''x'' ``y`` ,,z'' <<q>> ?` !`", "%comment", "^^M ^^41"),
    *(r"\\ \par \end{tikzpicture}", "{{{", "}}}", "tab\x7fdel \x85 \x9b", "שלום (a b) [1] {x} <y>", "a (שלום) b"),
)
#: Every trick, in every place of a map that pictures show.
TRICKY = ArgumentMap(
    title=" ".join(TRICKS),
    claims=[Claim(trick, f"{trick} {i}", by=trick, tags=[trick]) for i, trick in enumerate(TRICKS)],
)
