"""The log line of every answer: like the others, without their machinery, which costs more than the line."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime

import msgspec


class Answered(msgspec.Struct):
    """What is said of one answer: never a path, since paths hold ids of people."""

    request_id: str
    method: str
    route: str
    status: int
    ms: float
    event: str = "answered"
    level: str = "info"
    timestamp: str = ""


def teller(level: str) -> Callable[[Answered], None]:
    """Writes such lines to standard output, unless the log is to be quieter than `info`."""
    if level.lower() not in ("debug", "info"):
        return _silent
    encode = msgspec.json.Encoder().encode

    def tell(answered: Answered) -> None:
        answered.timestamp = f"{datetime.now(UTC).replace(tzinfo=None).isoformat()}Z"
        out = sys.stdout.buffer
        out.write(encode(answered) + b"\n")
        out.flush()

    return tell


def _silent(answered: Answered) -> None:
    """Nobody wants to know."""
