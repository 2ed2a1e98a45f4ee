"""Shortcodes: names between dots or colons that stand for one character.

Source: https://argdown.org/syntax/#special-characters, and Argdown's own tools
for those that the page leaves out.
"""

from __future__ import annotations

from collections.abc import Mapping

_NAMES = {
    "A": "∀", "E": "∃", "O": "𝗢", "P": "𝗣",
    "->": "→", "<->": "↔", "~": "¬", "^": "∧", "v": "∨", "v_": "⊻", "<>": "◇", "[]": "◻",
    "happy": "😀", "smile": "☺", "smiley": "☺", "laugh": "😆", "lol": "😆", "rofl": "🤣", "joy": "😂",
    "heart": "❤", "?": "❓", "question": "❓", "love": "😍", "wink": "😉", "shush": "🤫", "meh": "😐",
    "eye-roll": "🙄", "sad": "😢", "disappointed": "😞", "scream": "😱", "+1": "👍", "up": "👍",
    "-1": "👎", "down": "👎", "think": "🤔", "star": "⭐",
    "y": "✔", "agree": "✔", "n": "❌", "disagree": "❌",
}  # fmt: skip

#: What each shortcode stands for.
SHORTCODES: Mapping[str, str] = {
    **{f".{name}.": character for name, character in _NAMES.items()},
    **{f":{name}:": character for name, character in _NAMES.items()},
    ":smile:": "☺\ufe0f",
}
