"""Read requests, and refuse those that are not for the user's own page.

Another site may point its name to this machine. Requests by that name are refused. So are requests that other sites
make for anything but the page itself.

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

#: Largest request with headers, in bytes, and most seconds to receive it.
LONGEST, HASTE = 16 * 1024, 5.0
#: The end of a request; requests have no body here.
END = b"\r\n\r\n"
#: Allowed methods.
METHODS = ("GET", "HEAD")
#: Names of this machine in requests.
NAMES = ("127.0.0.1", "localhost", "[::1]")
#: The path of the page itself; other sites may link to it.
HOME = "/"


def head(connection: socket.socket) -> bytes | HTTPStatus:
    """Return a request with its headers, or the status that refuses it.

    Empty if the client has gone.
    """
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
    """Return the allowed values of the Host header.

    Port 80 may be left out.
    """
    return frozenset({*(f"{name}:{port}" for name in NAMES), *(NAMES if port == 80 else ())})  # noqa: PLR2004


def refusal(
    method: str, path: str, headers: Message, ours: Collection[str], known: Collection[str]
) -> HTTPStatus | None:
    """Return the status that refuses a request; None if it is allowed."""
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
    """Return whether a client has hung up, or sends more than its request."""
    return bool(select.select([connection], [], [], 0)[0])


def linger(connection: socket.socket) -> None:
    """Read what the client still sends, within limits.

    Without this, the client might lose the answer.
    """
    with suppress(OSError):
        connection.shutdown(socket.SHUT_WR)
        connection.settimeout(0.2)
        for _ in range(5):
            if not connection.recv(LONGEST):
                break
