"""Words of the web page. To add a language, add a table with the same keys."""

from __future__ import annotations

from collections.abc import Mapping

#: English. ``{n}``, ``{all}`` and such are replaced by a number or a name.
ENGLISH: Mapping[str, str] = {
    # around the picture
    "untitled": "Argument map",
    "skip": "Skip to the map in words",
    "map": "Map",
    "text": "Text",
    "as_text": "The map in words",
    "using": "Arrow keys follow the argument, Enter opens details, question mark lists all keys.",
    "search": "Search",
    "next_match": "Next match",
    "previous_match": "Previous match",
    "matches": "{n} of {all}",
    "found": "{all} found",
    "no_match": "no matches",
    "filter": "Filter",
    "tags": "Tags",
    "speakers": "Speakers",
    "clear_filter": "Clear the filter",
    "filtered": "{n} of {all} boxes match the filter",
    "view": "View",
    "branches": "Branches",
    "fold_all": "Fold all",
    "unfold_all": "Unfold all",
    "folded_now": "Boxes that are folded: {n}",
    "mini_map": "Overview",
    "mini": "Mini-map, while parts are out of view",
    "look": "Colours",
    "look_system": "Same as device",
    "look_light": "Light",
    "look_dark": "Dark",
    "keys": "Keys",
    "zoom": "Zoom",
    "zoom_in": "Zoom in",
    "zoom_out": "Zoom out",
    "fit": "Fit what is shown",
    "close": "Close",
    # folding, the surroundings of a claim, steps
    "fold": "Fold this branch",
    "fold_n": "Fold {n} below",
    "unfold_n": "Unfold {n} below",
    "folded_n": "Boxes folded: {n}",
    "unfolded_n": "Boxes unfolded: {n}",
    "near": "Show nearby boxes",
    "near_now": "Near “{name}”",
    "near_boxes": "{n} of {all} boxes are nearby",
    "depth": "Steps away",
    "nearer": "Fewer steps away",
    "farther": "More steps away",
    "far": "Show all again",
    "steps": "Steps",
    "step": "{n} of {all}",
    "step_new": "Step {n} of {all}. New: {names}",
    "step_previous": "Previous step",
    "step_next": "Next step",
    "step_all": "Show all",
    "step_some": "Step by step",
    "all_shown": "Everything is shown",
    "main_said": "Main claim of the map.",
    # details
    "details": "Details",
    "by": "Said by",
    "how": "Step",
    "places": "Source",
    "paragraph": "paragraph {n}",
    "group": "Group",
    "kind_main": "Main claim",
    "kind_claim": "Claim",
    "kind_implicit_claim": "Implicit claim",
    "kind_premise": "Premise",
    "kind_implicit_premise": "Implicit premise",
    "kind_concession": "Granted objection",
    "kind_argument": "Argument",
    "kind_reason": "Reason",
    "kind_step": "Step",
    "kind_conflict": "Counterpoint",
    "kind_group": "Closed group",
    "kind_stub": "Folded boxes",
    # keys
    "key_tab": "move between the tools, the map and its current box",
    "key_along": "go up to the claim, down to its reasons and objections, or across to neighbours",
    "key_pan": "move the picture, when no box has the focus",
    "key_enter": "open the details of a box",
    "key_space": "fold or unfold the branch below it",
    "key_order": "go to the previous or next box in reading order; step by step, to the previous or next step",
    "key_ends": "go to the first or last box",
    "key_zoom": "zoom in, zoom out, fit what is shown",
    "key_search": "search; then Enter or Shift + Enter for the next or previous match",
    "key_escape": "close details, clear the search, show everything",
    "key_help": "list the keys",
    "single_keys": "Single-key shortcuts, such as + and ?",
}
#: The tables, by language code without a region.
TABLES: Mapping[str, Mapping[str, str]] = {"en": ENGLISH}


def words(language: str) -> tuple[str, Mapping[str, str]]:
    """Return *language*, or English if it has no table, and its words."""
    name = language.partition("-")[0].lower()
    found = name if name in TABLES else "en"
    return found, TABLES[found]
