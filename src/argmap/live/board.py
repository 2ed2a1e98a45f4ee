"""The board on which the last state stands: one thread writes, others wait for it."""

from __future__ import annotations

from threading import Condition

from attrs import define, field

from argmap.live.rounds import Made, State


@define(eq=False)
class Board:
    """Hold the last state of a map, and tell those who wait that there is a new one."""

    #: The file with the map, as the user names it.
    name: str
    state: State = State()
    #: Nothing more will come.
    closed: bool = False
    _news: Condition = field(factory=Condition, init=False)

    def post(self, made: Made) -> State:
        """Return the state after one more round, when all that wait for it know."""
        with self._news:
            self.state = self.state.after(made)
            self._news.notify_all()
        return self.state

    def beyond(self, count: int, patience: float) -> State | None:
        """Return the first state with more than *count* rounds; None if there is none within *patience* seconds."""
        with self._news:
            self._news.wait_for(lambda: self.closed or self.state.count > count, patience)
            return self.state if self.state.count > count and not self.closed else None

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._news:
            self.closed = True
            self._news.notify_all()
