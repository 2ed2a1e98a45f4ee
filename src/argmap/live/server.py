"""A web server on this machine, for this machine only.

It answers from a fixed table, and closes a connection after one answer.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EADDRINUSE
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from socketserver import TCPServer
from threading import BoundedSemaphore, Thread
from typing import Any

from argmap.errors import PortError
from argmap.live.answers import ANSWERS, Answer, event
from argmap.live.board import Board
from argmap.live.requests import METHODS, gone, head, hosts, linger, refusal

#: The only address that it listens on.
LOOPBACK = "127.0.0.1"
#: Ports to try in turn by default, so that an open page finds its server again.
PORTS = range(8470, 8480)
#: Most connections at a time, and most of them that may wait for events.
MOST, MOST_FOLLOWERS = 32, 24
#: Most seconds to send an answer, and seconds between two checks that a client still waits.
PATIENCE, BEAT = 20.0, 0.5
#: The path of events.
EVENTS = "/events"
#: Milliseconds until a page reconnects after its server has gone.
RETRY = 1000
#: Headers of every answer.
HEADERS = {
    "Cache-Control": "no-store",
    "Connection": "close",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@contextmanager
def served(board: Board, port: int | None = None) -> Iterator[str]:
    """Serve *board* while the block runs, and yield the address.

    No thread and no connection outlives the block.

    Args:
        board: The state to show.
        port: The port; 0 for any free one; None for the first free one of `PORTS`, or else any.

    Raises:
        PortError: the port cannot be opened.
    """
    server = _listening(board, port)
    listening = Thread(target=server.serve_forever, args=(0.2,), name="argmap server", daemon=True)
    listening.start()
    try:
        yield f"http://{LOOPBACK}:{server.server_port}/"
    finally:
        board.close()
        server.shutdown()
        server.server_close()
        server.hang_up()
        listening.join()


def _listening(board: Board, port: int | None) -> _Server:
    if port is None:
        for likely in PORTS:
            with suppress(OSError):
                return _Server(board, likely)
    try:
        return _Server(board, port or 0)
    except OSError as error:
        reasons = {
            EADDRINUSE: "already in use; choose another port, or 0 for any free port",
            EACCES: "needs administrator rights; choose a port above 1023, or 0 for any free port",
        }
        reason = reasons.get(error.errno or 0, f"cannot be opened: {error.strerror or error}")
        raise PortError(port or 0, reason) from error


class _Server(HTTPServer):
    """Listen, and answer each client in a thread of its own, up to `MOST`."""

    # elsewhere, this lets a port be had again at once; on Windows, it would let others take it
    allow_reuse_address = os.name != "nt"
    allow_reuse_port = False
    request_queue_size = MOST

    def __init__(self, board: Board, port: int) -> None:
        self.board = board
        self.followers = BoundedSemaphore(MOST_FOLLOWERS)
        self._clients: dict[socket.socket, Thread] = {}
        super().__init__((LOOPBACK, port), _Visit)
        self.hosts = hosts(self.server_port)

    def server_bind(self) -> None:
        """Take the port, without asking the network for this machine's name as the parent does."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = LOOPBACK, self.server_address[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer a client, unless there are too many."""
        if len(self._clients) >= MOST:
            self._turn_away(request)
            return
        client = Thread(target=self._answer, args=(request, client_address), name="argmap client", daemon=True)
        self._clients[request] = client
        try:
            client.start()
        except RuntimeError:  # the system allows no more threads
            del self._clients[request]
            self._turn_away(request)

    def _answer(self, request: socket.socket, client_address: Any) -> None:
        try:
            with suppress(Exception):  # whoever has gone, or says what nobody understands, needs no answer
                self.finish_request(request, client_address)
        finally:
            self.shutdown_request(request)
            del self._clients[request]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Go on: a client must not end the server, nor print anything, as the parent does."""

    def shutdown_request(self, request: Any) -> None:
        """Close a connection, which the client may have closed already."""
        with suppress(OSError):
            super().shutdown_request(request)

    def _turn_away(self, request: socket.socket) -> None:
        with suppress(OSError):
            request.settimeout(0)
            request.send(b"HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
        self.shutdown_request(request)

    def hang_up(self) -> None:
        """End all connections, and return when their threads have ended."""
        for request, client in tuple(self._clients.items()):
            with suppress(OSError):
                request.shutdown(socket.SHUT_RDWR)
            client.join(1)


class _Visit(BaseHTTPRequestHandler):
    """Answer one request."""

    server: _Server
    protocol_version = "HTTP/1.1"
    # as long as the request is not known
    command = ""

    def handle(self) -> None:
        """Answer, if there is something to answer."""
        received = head(self.connection)
        self.connection.settimeout(PATIENCE)
        if isinstance(received, HTTPStatus):
            self._refuse(received)
            return
        self.rfile.close()
        self.rfile = BytesIO(received)
        self.raw_requestline = self.rfile.readline()
        if self.raw_requestline and self.parse_request():
            refused = refusal(self.command, self.path, self.headers, self.server.hosts, (*ANSWERS, EVENTS))
            self._refuse(refused) if refused else self._answer()

    def finish(self) -> None:
        """Close, in a way that lets the client have the answer."""
        super().finish()
        linger(self.connection)

    def _answer(self) -> None:
        if self.path == EVENTS:
            self._follow()
            return
        answer = ANSWERS[self.path](self.server.board)
        self._send(HTTPStatus.OK, answer) if answer else self._refuse(HTTPStatus.NOT_FOUND)

    def _follow(self) -> None:
        if not self.server.followers.acquire(blocking=False):
            self._refuse(HTTPStatus.SERVICE_UNAVAILABLE)
            return
        try:
            self._begin(HTTPStatus.OK, Answer(b"", "text/event-stream"))
            if self.command != "HEAD":
                self._tell()
        finally:
            self.server.followers.release()

    def _tell(self) -> None:
        board, count = self.server.board, -1
        self.wfile.write(f"retry: {RETRY}\n\n".encode())
        while not board.closed and not gone(self.connection):
            if state := board.beyond(count, BEAT):
                self.wfile.write(event(state))
                count = state.count

    def _refuse(self, status: HTTPStatus) -> None:
        self._send(status, Answer(f"{status.value} {status.phrase}\n".encode(), "text/plain; charset=utf-8"))

    def _send(self, status: HTTPStatus, answer: Answer) -> None:
        self._begin(status, answer, length=len(answer.body))
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _begin(self, status: HTTPStatus, answer: Answer, *, length: int | None = None) -> None:
        self.request_version = self.protocol_version  # otherwise the parent leaves out what old clients do not know
        self.send_response_only(status)
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Type", answer.media)
        self.send_header("Content-Security-Policy", answer.policy)
        if length is not None:
            self.send_header("Content-Length", str(length))
        if status is HTTPStatus.METHOD_NOT_ALLOWED:
            self.send_header("Allow", ", ".join(METHODS))
        self.end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Refuse what the parent cannot read, in our words."""
        self._refuse(HTTPStatus(code))
