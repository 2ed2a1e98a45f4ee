"""Words of the web page."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.language import Language

#: The beginning of the keys of words that only the page has.
OWN = "page."
#: Keys of words that the page shares with pictures and slides, by their names on the page.
SHARED: Mapping[str, str] = {
    "untitled": "untitled",
    "text": "source",
    "tags": "tags",
    "speakers": "speakers",
    "keys": "keys",
    "close": "close",
    "mini_map": "slides.overview",
    "step": "page.matches",
    "main_said": "main.said",
    "by": "by",
    "how": "step",
    "places": "cited",
    "paragraph": "paragraph",
    "group": "group",
    "kind_main": "main",
    "kind_claim": "claim",
    "kind_implicit_claim": "claim.implicit",
    "kind_concession": "granted",
    "kind_premise": "premise",
    "kind_implicit_premise": "premise.implicit",
    "kind_argument": "argument",
    "kind_reason": "reason",
    "kind_explanation": "explanation",
    "kind_step": "step",
    "labelled": "labelled",
    "semicolon": "semicolon",
}


def words(language: Language) -> Mapping[str, str]:
    """Return the words of the page by their names in its template and script."""
    own = {key.removeprefix(OWN): text for key, text in language.words.items() if key.startswith(OWN)}
    return own | {name: language.words[key] for name, key in SHARED.items()}
