"""Requests: what of them is read, and which are refused.

A page of another site that reaches the server, by a name that it lets point to this machine, gives itself away by
that name and is refused; so are requests that other sites make for anything but the page itself.

Source: https://www.rfc-editor.org/rfc/rfc9110 and https://www.w3.org/TR/fetch-metadata/
"""

from __future__ import annotations

import select
import socket
import time
from collections.abc import Collection
from contextlib import suppress
from email.message import Message
from http import HTTPStatus

#: Bytes that a request may have, with its headers; and seconds that it may take.
LONGEST, HASTE = 16 * 1024, 5.0
#: What a request ends with; nothing that is answered here has a body.
END = b"\r\n\r\n"
#: Methods that are answered.
METHODS = ("GET", "HEAD")
#: Names of this machine that the server is asked for by.
NAMES = ("127.0.0.1", "localhost", "[::1]")
#: The page itself: a link to it may stand anywhere.
HOME = "/"


def head(connection: socket.socket) -> bytes | HTTPStatus:
    """Return a request with its headers, or why it is not read to its end; empty if the client has gone."""
    received, deadline = b"", time.monotonic() + HASTE
    while END not in received:
        if len(received) > LONGEST:
            return HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
        connection.settimeout(max(deadline - time.monotonic(), 0.001))
        try:
            more = connection.recv(4096)
        except TimeoutError:
            return HTTPStatus.REQUEST_TIMEOUT
        if not more:
            return b""
        received += more
    return received.partition(END)[0] + END


def hosts(port: int) -> frozenset[str]:
    """Return what a request may call the host that it is for; 80 need not be said."""
    return frozenset({*(f"{name}:{port}" for name in NAMES), *(NAMES if port == 80 else ())})  # noqa: PLR2004


def refusal(
    method: str, path: str, headers: Message, ours: Collection[str], known: Collection[str]
) -> HTTPStatus | None:
    """Return why a request is refused; None if it is answered."""
    host = [value.lower() for value in headers.get_all("Host", ())]
    if len(host) != 1 or host[0] not in ours:
        return HTTPStatus.MISDIRECTED_REQUEST
    if headers.get("Origin", f"http://{host[0]}") != f"http://{host[0]}":
        return HTTPStatus.FORBIDDEN
    if path != HOME and headers.get("Sec-Fetch-Site", "none") not in {"none", "same-origin"}:
        return HTTPStatus.FORBIDDEN
    if path not in known:
        return HTTPStatus.NOT_FOUND
    return None if method in METHODS else HTTPStatus.METHOD_NOT_ALLOWED


def gone(connection: socket.socket) -> bool:
    """Tell whether a client that has nothing more to say has hung up, or has something to say all the same."""
    return bool(select.select([connection], [], [], 0)[0])


def linger(connection: socket.socket) -> None:
    """Take what the client still sends, within bounds: without that, it might lose the answer."""
    with suppress(OSError):
        connection.shutdown(socket.SHUT_WR)
        connection.settimeout(0.2)
        for _ in range(5):
            if not connection.recv(LONGEST):
                break
