"""Which links may stand in a picture: those that cannot run anything where they are clicked."""

from __future__ import annotations

import re

#: A link is no longer than this, code points: programs along the way cut or refuse longer ones.
LONGEST = 2048
#: What a link may begin with, and then something; all else, a path too, is refused. Source: RFC 3986, RFC 6068
_ALLOWED = r"(?ias:https?://[^/?#:@]|mailto:[^?]|#.)"
#: What no address may hold: blanks and controls, which some programs skip while others do not, the marks that delimit
#: addresses in other texts, and backslashes, which browsers take for slashes.
_REFUSED = (
    r"""[\s\x00-\x20\x7f-\xa0"<>\\^`{|}"""
    r"\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\ud800-\udfff]"
)


def allowed(url: str) -> bool:
    r"""Tell whether *url* may be a link of a picture: http, https, mailto, or a place in the same page.

    >>> [allowed(url) for url in ("https://example.org/a?b=c", "MAILTO:a@example.org", "#note-1")]
    [True, True, True]
    >>> [allowed(url) for url in ("javascript:alert(1)", " https://example.org", "//example.org", "notes.html")]
    [False, False, False, False]
    """
    return len(url) <= LONGEST and bool(re.match(_ALLOWED, url)) and not re.search(_REFUSED, url)
