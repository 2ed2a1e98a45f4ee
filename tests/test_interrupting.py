"""Signals that come at a bad moment."""

from __future__ import annotations

import signal
from threading import Thread

import pytest

from argmap.interrupting import undisturbed


def test_a_signal_waits_for_the_end_of_the_block() -> None:
    """What it does happens then, and afterwards it is heeded at once again."""
    done: list[str] = []

    def block() -> None:
        with undisturbed():
            signal.raise_signal(signal.SIGINT)
            done.append("first")
        done.append("second")

    handler = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        block()
    assert done == ["first"]
    assert signal.getsignal(signal.SIGINT) is handler


def test_other_threads_need_no_such_thing() -> None:
    """Nor could they ask for it."""
    done: list[str] = []

    def block() -> None:
        with undisturbed():
            done.append("first")

    thread = Thread(target=block)
    thread.start()
    thread.join()
    assert done == ["first"]
