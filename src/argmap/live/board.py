"""Share the latest state of a map between threads."""

from __future__ import annotations

from threading import Condition

from attrs import define, field

from argmap.live.rounds import Made, State


@define(eq=False)
class Board:
    """Hold the latest state of a map, and wake those who wait for it."""

    #: The file of the map, as the user names it.
    name: str
    state: State = State()
    #: Whether no more states will come.
    closed: bool = False
    _news: Condition = field(factory=Condition, init=False)

    def post(self, made: Made) -> State:
        """Add a round, wake all who wait, and return the new state."""
        with self._news:
            self.state = self.state.after(made)
            self._news.notify_all()
        return self.state

    def beyond(self, count: int, patience: float) -> State | None:
        """Return the first state after *count* rounds.

        None if there is none within *patience* seconds.
        """
        with self._news:
            self._news.wait_for(lambda: self.closed or self.state.count > count, patience)
            return self.state if self.state.count > count and not self.closed else None

    def close(self) -> None:
        """Wake all who wait, and let nobody wait again."""
        with self._news:
            self.closed = True
            self._news.notify_all()
