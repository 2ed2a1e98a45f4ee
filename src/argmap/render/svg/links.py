"""Links that are allowed in a picture: those that cannot run code."""

from __future__ import annotations

import re

#: Maximum length of a link, code points; some programs cut or refuse longer ones.
LONGEST = 2048
#: Allowed beginnings of links; everything else, even a path, is refused. Source: RFC 3986, RFC 6068
_ALLOWED = r"(?ias:https?://[^/?#:@]|mailto:[^?]|#.)"
#: Characters that no link may contain: spaces and controls, which some programs skip; delimiters of addresses in text;
#: and backslashes, which browsers read as slashes.
_REFUSED = (
    r"""[\s\x00-\x20\x7f-\xa0"<>\\^`{|}"""
    r"\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\ud800-\udfff]"
)
#: Relative paths in ASCII, perhaps with a place in the file. They have no colon.
_PATH = r"[\w.~!$'()*+,=@%-][\w.~!$'()*+,=@%/-]*(?:#[\w.~%/-]*)?"


def is_path(url: str) -> bool:
    r"""Return whether *url* is a path relative to the page, which names no scheme, host or root.

    >>> [is_path(url) for url in ("costs.svg", "../a/b.html#note", "a%20b.pdf")]
    [True, True, True]
    >>> [is_path(url) for url in ("a:b", "//example.org", "/etc", "?x", "#x", "", "a\b", "javascript:alert(1)")]
    [False, False, False, False, False, False, False, False]
    """
    return len(url) <= LONGEST and bool(re.fullmatch(_PATH, url, re.ASCII))


def allowed(url: str) -> bool:
    r"""Return whether *url* may be a link: http, https, mailto, or a place on the page.

    >>> [allowed(url) for url in ("https://example.org/a?b=c", "MAILTO:a@example.org", "#note-1")]
    [True, True, True]
    >>> [allowed(url) for url in ("javascript:alert(1)", " https://example.org", "//example.org", "notes.html")]
    [False, False, False, False]
    """
    return len(url) <= LONGEST and bool(re.match(_ALLOWED, url)) and not re.search(_REFUSED, url)
