"""The order of a complex's facts: passes them on by their count, and notices when one is missing.

Facts of several processes may overtake each other by milliseconds, and a process may die after its commit
and before it told. As every change of the board takes the next number, a hole in the numbers shows it.
"""

import asyncio
from collections.abc import Callable

from realtime.envelope import Envelope

WAIT = 0.5  # seconds a hole may stay open before it counts as a loss
MOST_HELD = 200


class Line:
    """One complex. `last` is the number up to which all was passed on, None while that is being asked.

    `base` is where it began, `before` where it was before numbers were lost. `held` has what came too early;
    an empty list stands for what was passed on already. `talk` counts the facts of conversations and of the agenda
    passed on.
    """

    __slots__ = ("base", "before", "held", "last", "talk", "timer")

    def __init__(self) -> None:
        self.base: int | None = None
        self.before: int | None = None
        self.last: int | None = None
        self.held: dict[int, list[Envelope]] = {}
        self.talk = 0
        self.timer: asyncio.TimerHandle | None = None

    @property
    def sure(self) -> int | None:
        """Up to here everything was told, whatever was lost since."""
        return self.before if self.last is None else self.last


class InOrder:
    """`hand` gets every envelope, in order; `gap(complex, since)` says after which number some are missing."""

    def __init__(self, hand: Callable[[Envelope], None], gap: Callable[[str, int | None], None]) -> None:
        self._hand = hand
        self._gap = gap
        self._lines: dict[str, Line] = {}

    def last(self, complex: str) -> int | None:
        """The number up to which this process has told everything, None when it can't say."""
        line = self._lines.get(complex)
        return line.sure if line else None

    def mark(self, complex: str) -> tuple[int | None, int]:
        """Where this process is: the same mark later means that nothing was told in between."""
        line = self._lines.get(complex)
        return (line.sure, line.talk) if line else (None, 0)

    def begun(self, complex: str) -> bool:
        """Whether holes can be seen; also when nobody of this complex is here."""
        line = self._lines.get(complex)
        return line is None or line.last is not None

    def complexes(self) -> list[str]:
        """Those that are followed here."""
        return list(self._lines)

    def follow(self, complex: str) -> None:
        """Somebody of this complex is here. Until `begin` says where we are, everything is passed on."""
        self._lines.setdefault(complex, Line())

    def begin(self, complex: str, seq: int) -> bool:
        """Somebody here knows everything up to `seq`: from now on a hole is a loss.

        False when others had begun at a higher number, so that this one may have missed what lies between.
        """
        line = self._lines.get(complex)
        if line is None:
            return True
        if line.last is None or line.base is None:
            line.base = line.last = seq
            line.held = {number: held for number, held in line.held.items() if number > seq}
            self._go_on(complex, line)
        return line.base <= seq

    def forget(self, complex: str) -> None:
        """Nobody of this complex is here any more."""
        line = self._lines.pop(complex, None)
        if line and line.timer:
            line.timer.cancel()

    def take(self, envelope: Envelope) -> None:
        """Pass it on, now or when what comes before it is there."""
        line, seq = self._lines.get(envelope.complex), envelope.seq
        if line is not None and (envelope.chat or envelope.agenda):
            line.talk += 1
        if line is None or seq is None:
            self._hand(envelope)
        elif line.last is None:
            self._hand(envelope)
            line.held.setdefault(seq, [])
        elif seq <= line.last:
            self._hand(envelope)
        elif seq == line.last + 1:
            line.last = seq
            self._hand(envelope)
            if line.held:
                self._go_on(envelope.complex, line)
        else:
            line.held.setdefault(seq, []).append(envelope)
            self._go_on(envelope.complex, line)

    def lost(self, complex: str) -> None:
        """Facts of this complex were missed, nobody knows how many: tell, and wait for a new `begin`."""
        line = self._lines.get(complex)
        if line is not None:
            self._release(complex, line)
            line.before, line.base, line.last, line.held = line.sure, None, None, {}

    def _go_on(self, complex: str, line: Line) -> None:
        """Pass on what is next in line; wait a little for a number that is missing."""
        assert line.last is not None  # noqa: S101
        while line.last + 1 in line.held:
            line.last += 1
            for envelope in line.held.pop(line.last):
                self._hand(envelope)
        if len(line.held) > MOST_HELD:
            self._give_up(complex)
        elif line.held and line.timer is None:
            line.timer = asyncio.get_running_loop().call_later(WAIT, self._give_up, complex)
        elif not line.held and line.timer:
            line.timer.cancel()
            line.timer = None

    def _give_up(self, complex: str) -> None:
        line = self._lines[complex]
        highest = max(line.held)
        self._release(complex, line)
        line.last, line.held = highest, {}

    def _release(self, complex: str, line: Line) -> None:
        if line.timer:
            line.timer.cancel()
            line.timer = None
        self._gap(complex, line.sure)
        for number in sorted(line.held):
            for envelope in line.held[number]:
                self._hand(envelope)
