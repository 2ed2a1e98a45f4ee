"""Keys and values with a meaning in data and front matter.

Source: https://argdown.org/guide/configuration-cheatsheet.html, with the reference implementation's defaults, and
docs/argdown.md for what argmap reads beyond that.
"""

from __future__ import annotations

from collections.abc import Mapping

from argmap.interpret.colours import RELATIONS
from argmap.interpret.schemes import SCHEMES

#: Data keys that are true or false.
FLAGS = frozenset({"implicit", "concession", "analyst", "isInMap", "isInGroup", "isGroup", "isClosed", "isCanonical"})
#: Data keys of claims and arguments.
OF_STATEMENTS = (
    "by",
    "source",
    "implicit",
    "concession",
    "analyst",
    "weight",
    "isInMap",
    "isInGroup",
    "isCanonical",
    "color",
    "images",
    "rank",
)
#: Data keys of headings.
OF_HEADINGS = ("isGroup", "isClosed", "color")
#: Data keys of inference lines.
OF_INFERENCES = ("uses", "from", "scheme", "logic", "analyst")

_LABELS = ("hide-untitled", "title", "text", "none")
#: Possible values of settings, by section and key.
VALUES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("model", "mode"): ("loose", "strict"),
    ("selection", "statementSelectionMode"): (
        "all",
        "with-title",
        "top-level",
        "with-relations",
        "not-used-in-argument",
        "with-more-than-one-relation",
    ),
    ("map", "statementLabelMode"): _LABELS,
    ("map", "argumentLabelMode"): _LABELS,
    ("data", "frontMatterSettingsMode"): ("priority", "default", "ignore"),
    ("color", "colorScheme"): tuple(SCHEMES),
}
#: Settings that may also have a list as their value.
LISTED = frozenset({("color", "colorScheme")})
#: Keys by section of the front matter. Any other section may have any keys.
KEYS: Mapping[str, tuple[str, ...]] = {
    "data": ("frontMatterSettingsMode", "switchToBlockFormatIfMultiline"),
    "model": ("mode", "removeTagsFromText", "transformArgumentRelations", "explodeArguments", "shortcodes"),
    "selection": (
        "excludeDisconnected",
        "statementSelectionMode",
        "selectElementsWithoutSection",
        "selectElementsWithoutTag",
        "ignoreIsInMap",
        "selectedTags",
        "selectedSections",
        "includeStatements",
        "excludeStatements",
        "excludeArguments",
    ),
    # The last two belong elsewhere, which config-spelling reports.
    "map": ("statementLabelMode", "argumentLabelMode", "addTags", "statementSelectionMode", "excludeDisconnected"),
    "group": ("groupDepth", "sections", "regroup", "ignoreIsGroup", "ignoreIsClosed"),
    "color": (
        "colorScheme",
        "groupColorScheme",
        "relationColors",
        "tagColors",
        "statementColors",
        "argumentColors",
        "groupColors",
        "colorizeByTag",
        "colorizeGroupsByTag",
        "ignoreColorData",
        "statementFontColor",
        "argumentFontColor",
        "groupFontColor",
    ),
    "color.relationColors": RELATIONS,
    "dot": (
        "sameRank",
        "graphname",
        "useHtmlLabels",
        "mapBgColor",
        "measureLineWidth",
        "argument",
        "statement",
        "group",
        "closedGroup",
        "edge",
        "graphVizSettings",
        "outputDir",
    ),
    "vizJs": ("engine", "removeProlog", "nop"),
    "dagre": (
        "rankDir",
        "rankSep",
        "nodeSep",
        "measureLineWidth",
        "argument",
        "statement",
        "group",
    ),
    "images": ("useData", "useTags", "convertToDataUrls", "files"),
    "html": ("headless", "createHeaderFromMetadata", "cssFile", "lang", "charset", "allowFileProtocol", "title"),
    "json": ("spaces", "exportMap", "exportSections", "exportTags", "exportData", "removeEmbeddedRelations"),
}
#: Keys from other documentation, and the keys that are read.
RENAMED: Mapping[str, str] = {
    "colorByTags": "colorizeByTag",
    "colorGroupsByTags": "colorizeGroupsByTag",
    "contradiction": "contradictory",
}
#: Sections of the front matter, including those that are not checked.
SECTIONS = (*(name for name in KEYS if "." not in name), "graphml", "webComponent", "sourceHighlighter", "parser")
#: Settings of pictures at the top level, which are argmap's own.
OF_PICTURES = ("layout", "fit")
#: Package of layouts, whose names are the values of ``layout``.
LAYOUTS = "argmap.render.layouts"
#: Other keys in front matter.
ABOUT = ("title", "subTitle", "author", "date", "abstract", "sources", "lang", "language")
