"""The server, asked by clients that mean well and by others."""

from __future__ import annotations

import json
import select
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from email.message import Message
from http.client import HTTPConnection, HTTPResponse
from typing import Any
from urllib.parse import urlsplit

import pytest
from attrs import frozen

from argmap.analysis.report import Checked
from argmap.errors import InputError, PortError
from argmap.live import answers, requests, server
from argmap.live.board import Board
from argmap.live.rounds import Made
from argmap.live.server import served
from argmap.text import Diagnostic, Severity, Source, Span

#: Seconds after which a test has failed.
PATIENCE = 20.0
#: Seconds: it takes one at most, but machines that run tests are busy.
SOON = 5.0
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
PATHS = ("/", "/page.css", "/page.js", "/icon.svg", "/picture.svg", "/events")


@pytest.fixture
def board() -> Board:
    """Return a board with a picture and findings."""
    board = Board("a <b> & c.argdown")
    finding = Diagnostic("tag-in-word", Severity.WARNING, "it's <b>", Span(5, 6))
    board.post(Made(PICTURE, (Checked(Source("a.argdown", "[A]\nbc#d"), (finding,)),)))
    return board


@pytest.fixture
def port(board: Board) -> Iterator[int]:
    """Give the port at which it is served."""
    with served(board, 0) as address:
        found = urlsplit(address).port
        assert found
        yield found


@frozen
class Answered:
    """Hold an answer that has come."""

    status: int
    headers: Message
    body: bytes


@contextmanager
def following(
    port: int, path: str = "/events", method: str = "GET", headers: Mapping[str, str] | None = None
) -> Iterator[HTTPResponse]:
    """Give the answer to a request while it comes."""
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request(method, path, headers=headers or {})
    with connection.getresponse() as response:
        yield response


def ask(port: int, path: str, method: str = "GET", headers: Mapping[str, str] | None = None) -> Answered:
    """Return the answer to a request."""
    with following(port, path, method, headers) as found:
        events = found.getheader("Content-Type") == "text/event-stream" and method == "GET"
        return Answered(found.status, found.headers, b"" if events else found.read())


def call(port: int, said: bytes = b"") -> socket.socket:
    """Return a connection on which *said* was said."""
    connection = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
    connection.sendall(said)
    return connection


def answer(port: int, said: bytes) -> str:
    """Return all that is answered to *said*."""
    with call(port, said) as connection, connection.makefile("rb") as file:
        return file.read().decode()


def news(response: HTTPResponse) -> dict[str, Any]:
    """Return the next event of those that *response* gives."""
    for line in response:
        if line.startswith(b"data: "):
            found: dict[str, Any] = json.loads(line[6:])
            return found
    raise AssertionError("there is no event")


@pytest.mark.parametrize("path", PATHS)
def test_answers(path: str, port: int) -> None:
    """Each address is answered, with headers that forbid what is not needed; HEAD gives these alone."""
    said, given = ask(port, path, "HEAD"), ask(port, path)
    assert (said.status, said.body, given.status) == (200, b"", 200)
    assert said.headers.items() == given.headers.items()
    assert given.headers["Cache-Control"] == "no-store"
    assert given.headers["X-Content-Type-Options"] == "nosniff"
    assert given.headers["Referrer-Policy"] == "no-referrer"
    assert given.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    policy = given.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
    assert path == "/picture.svg" or "unsafe" not in policy
    assert "http" not in policy
    assert path == "/events" or len(given.body) == int(given.headers["Content-Length"]) > 0


def test_the_page_names_the_file(port: int) -> None:
    """As text, whatever the name is."""
    text = ask(port, "/").body.decode()
    assert "<h1>a &lt;b&gt; &amp; c.argdown</h1>" in text
    assert ask(port, "/picture.svg").body == PICTURE


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
def test_hosts_that_are_us(name: str, port: int) -> None:
    """This machine may be called by any of its names."""
    assert ask(port, "/", headers={"Host": f"{name}:{port}"}).status == 200


def test_only_at_port_80_need_no_port_be_named() -> None:
    """Browsers leave that one out."""
    assert "localhost" in requests.hosts(80)
    assert "localhost" not in requests.hosts(8080)


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("GET", "/", {"Host": "evil.example"}, 421),
        ("GET", "/", {"Host": "evil.example:{port}"}, 421),
        ("GET", "/", {"Host": "127.0.0.1"}, 421),
        ("GET", "/", {"Host": "127.0.0.1.evil.example:{port}"}, 421),
        ("GET", "/", {"Host": "127.0.0.1:1{port}"}, 421),
        ("GET", "/", {"Host": ""}, 421),
        ("GET", "/events", {"Origin": "http://evil.example"}, 403),
        ("GET", "/events", {"Origin": "null"}, 403),
        ("GET", "/events", {"Sec-Fetch-Site": "cross-site"}, 403),
        ("GET", "/picture.svg", {"Sec-Fetch-Site": "same-site"}, 403),
        ("GET", "/picture.svg", {"Sec-Fetch-Site": "same-origin"}, 200),
        ("GET", "/", {"Sec-Fetch-Site": "cross-site"}, 200),
        ("GET", "/nothing", {}, 404),
        ("GET", "//page.html", {}, 404),
        ("GET", "/page.html", {}, 404),
        ("GET", "/./page.js", {}, 404),
        ("GET", "/../page.js", {}, 404),
        ("GET", "/..%2f..%2fetc/passwd", {}, 404),
        ("GET", "/page.js?x", {}, 404),
        ("GET", "/a <b> & c.argdown".replace(" ", "%20"), {}, 404),
        ("GET", "http://127.0.0.1:{port}/", {"Host": "127.0.0.1:{port}"}, 404),
        ("POST", "/", {}, 405),
        ("PUT", "/picture.svg", {}, 405),
        ("DELETE", "/events", {}, 405),
        ("OPTIONS", "/", {}, 405),
        ("TRACE", "/", {}, 405),
        ("GARBAGE", "/", {}, 405),
        ("POST", "/nothing", {}, 404),
    ],
    ids=str,
)
def test_refusals(method: str, path: str, headers: Mapping[str, str], status: int, port: int) -> None:
    """Nothing is answered to other names, other sites, other addresses or other methods."""
    found = ask(port, path, method, {name: value.format(port=port) for name, value in headers.items()})
    assert found.status == status
    assert (found.headers["Allow"] == "GET, HEAD") == (status == 405)
    assert "default-src 'none'" in found.headers["Content-Security-Policy"]
    assert status == 200 or len(found.body) < 100


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("GET / HTTP/1.1\r\n\r\n", 421),
        ("GET / HTTP/1.1\r\nHost: localhost:{port}\r\nHost: localhost:{port}\r\n\r\n", 421),
        ("GET / HTTP/1.0\r\nHost: localhost:{port}\r\n\r\n", 200),
        ("GET / HTTP/3.0\r\nHost: localhost:{port}\r\n\r\n", 505),
        ("GET / HTTP/x\r\n\r\n", 400),
        ("what do you want\r\n\r\n", 400),
        ("\x16\x03\x01 secret \r\n\r\n", 400),
        ("GET / HTTP/1.1\r\n" + "X: y\r\n" * 200 + "\r\n", 431),
        ("GET / HTTP/1.1\r\nX: " + "y" * 40_000, 431),
        ("GET /" + "y" * 40_000 + " HTTP/1.1\r\n\r\n", 431),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else str(value),
)
def test_bare_requests(said: str, status: int, port: int) -> None:
    """What no proper client sends is refused, the large as soon as it is too large."""
    assert answer(port, said.format(port=port).encode()).startswith(f"HTTP/1.1 {status} ")


@pytest.mark.parametrize("said", [b"", b"\r\n\r\n", b"GET / HTTP/1.1\r\nHost: "], ids=str)
def test_who_hangs_up_gets_nothing(said: bytes, port: int) -> None:
    """And does no harm."""
    with call(port, said) as connection:
        connection.shutdown(socket.SHUT_WR)
        assert connection.recv(100) == b""
    assert ask(port, "/").status == 200


@pytest.mark.parametrize("said", [b"", b"GET / HTTP/1.1\r\nHost:"], ids=str)
def test_a_slow_client_is_sent_away(said: bytes, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even one that keeps saying something."""
    monkeypatch.setattr(requests, "HASTE", 0.2)
    assert answer(port, said).startswith("HTTP/1.1 408 ")


def test_a_client_that_takes_nothing_is_left(port: int, board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its thread ends, however much there is still to send."""
    monkeypatch.setattr(server, "PATIENCE", 0.2)
    board.post(Made(b"x" * 50_000_000))
    with call(port, f"GET /picture.svg HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n".encode()) as connection:
        connection.recv(1)
        for thread in clients():
            thread.join(PATIENCE)
        assert clients() == []


def clients() -> list[threading.Thread]:
    """Return the threads that answer."""
    return [thread for thread in threading.enumerate() if thread.name == "argmap client"]


def test_too_many_connections(port: int) -> None:
    """One more than there may be is refused at once; when one has gone, the next is answered."""
    held = [call(port) for _ in range(server.MOST)]
    assert answer(port, b"").startswith("HTTP/1.1 503 ")
    assert len(clients()) == server.MOST
    held.pop().close()
    deadline = time.monotonic() + PATIENCE
    while not answer(port, f"GET / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n".encode()).startswith("HTTP/1.1 200 "):
        assert time.monotonic() < deadline
    for connection in held:
        connection.close()


@pytest.mark.slow
def test_those_who_wait_leave_room(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only some of the connections are for those who wait; who hangs up makes room."""
    monkeypatch.setattr(server, "MOST_FOLLOWERS", 1)
    with served(board, 0) as address:
        port = urlsplit(address).port or 0
        with following(port) as first:
            news(first)
            assert ask(port, "/events").status == 503
            assert ask(port, "/").status == 200
        deadline = time.monotonic() + PATIENCE
        while ask(port, "/events", "HEAD").status == 503:
            assert time.monotonic() < deadline


def test_events(port: int, board: Board) -> None:
    """Who follows is told how things stand, and then of each round; the name of the picture changes with it."""
    with following(port) as response:
        assert response.getheader("Content-Type") == "text/event-stream"
        first = news(response)
        assert first["findings"] == [
            {"place": "a.argdown:2:2", "severity": "warning", "code": "tag-in-word", "message": "it's <b>"}
        ]
        assert (first["old"], first["trouble"], first["drawing"]) == (False, "", False)
        board.post(Made(error=InputError("a", "it is away")))
        second = news(response)
        assert second == {**first, "old": True, "trouble": "a: it is away"}
        board.post(Made(b"<svg/>"))
        third = news(response)
        assert third["picture"] not in {"", first["picture"]}
        assert third["findings"] == []
        board.post(Made(PICTURE))
        assert news(response)["picture"] == first["picture"]


def test_before_the_first_round() -> None:
    """There is no picture, and that is said."""
    with served(Board("a.argdown"), 0) as address:
        port = urlsplit(address).port or 0
        assert ask(port, "/picture.svg").status == 404
        with following(port) as response:
            assert news(response)["drawing"] is True


def test_findings_without_end_are_counted(port: int, board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page shows some of them."""
    monkeypatch.setattr(answers, "MOST_FINDINGS", 2)
    found = tuple(Diagnostic("tag-in-word", Severity.WARNING, str(i), Span(i, i)) for i in range(5))
    board.post(Made(PICTURE, (Checked(Source("a", "#####"), found),)))
    with following(port) as response:
        told = news(response)
    assert [finding["message"] for finding in told["findings"]] == ["0", "1"]
    assert told["more"] == 3


def test_nothing_outlives_it(board: Board) -> None:
    """When it ends, those who wait, who are slow and who take nothing are left at once, and no thread stays."""
    board.post(Made(b"x" * 50_000_000))
    with ExitStack() as open_, served(board, 0) as address:
        port = urlsplit(address).port or 0
        waiting, slow = open_.enter_context(following(port)), open_.enter_context(call(port, b"GET /"))
        asking = f"GET /picture.svg HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n".encode()
        lazy = open_.enter_context(call(port, asking))
        news(waiting)
        assert not select.select([slow], [], [], 0)[0]
        lazy.recv(1)
        open_.callback(_nothing_left, time.monotonic())
    with pytest.raises(ConnectionRefusedError):
        call(port)


def _nothing_left(began: float) -> None:
    assert time.monotonic() - began < SOON
    assert [thread.name for thread in threading.enumerate() if thread.name.startswith("argmap")] == []


def test_only_the_loopback_address(port: int) -> None:
    """Nobody is there at another address of this machine, be it only another loopback one."""
    with pytest.raises(OSError):  # noqa: PT011 - refused or unreachable, as the system has it
        socket.create_connection(("127.0.0.2", port), timeout=PATIENCE)


def test_ports(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    """A port that is named is had or refused; otherwise, the next one is tried, and any in the end."""
    with served(board, 0) as address:
        taken = urlsplit(address).port or 0
        with pytest.raises(PortError, match=rf"port {taken}: already in use; choose another port, or 0 for"):
            served(board, taken).__enter__()
        monkeypatch.setattr(server, "PORTS", range(taken, taken + 1))
        with served(board) as other:
            assert urlsplit(other).port not in {0, taken}
    with served(board) as again:
        assert again == address


def test_a_port_that_cannot_be_had(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's reason is told."""

    def forbidden(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(server, "_Server", forbidden)
    with pytest.raises(PortError, match="needs administrator rights; choose a port above 1023"):
        served(board, 80).__enter__()


@pytest.mark.parametrize(
    ("place", "error"),
    [
        ("argmap.live.server.head", ValueError("filedescriptor out of range in select()")),
        ("argmap.live.server.linger", OSError(9, "Bad file descriptor")),
        ("argmap.live.server._Visit.parse_request", UnicodeError("no such request")),
        ("threading.Thread.start", RuntimeError("can't start new thread")),
    ],
    ids=lambda value: str(value).rpartition(".")[2],
)
def test_no_client_ends_the_server(
    place: str, error: Exception, port: int, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong while one is answered, the next one is, and nothing is printed."""

    def fail(*_words: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(place, fail)
        patch.setattr("sys.stderr", None)
        with call(port, b"GET / HTTP/1.1\r\n\r\n") as connection, suppress(OSError):
            while connection.recv(4096):
                pass
    assert ask(port, "/").status == 200
    assert capfd.readouterr() == ("", "")
