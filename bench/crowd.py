"""A thousand phones in one process: raw sockets that only count frames, so that the server is what is measured."""

import base64
import os
import select
import socket
from collections.abc import Callable
from time import perf_counter

TEXT, PING = 0x1, 0x9


class Phone:
    """One open websocket; reads of every frame only its head."""

    __slots__ = ("line", "rest", "skip")

    def __init__(self, port: int, path: str) -> None:
        self.line = socket.create_connection(("127.0.0.1", port), timeout=10)
        key = base64.b64encode(os.urandom(16)).decode()
        self.line.sendall(
            f"GET {path} HTTP/1.1\r\nHost: bench\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        head = b""
        while b"\r\n\r\n" not in head:
            head += self.line.recv(4096)
        if head[9:12] != b"101":
            raise RuntimeError(f"no websocket: {head[:200]!r}")
        self.rest = head.partition(b"\r\n\r\n")[2]
        self.skip = 0

    def say(self, text: bytes) -> None:
        self.line.sendall(_framed(TEXT, text))

    def text(self) -> bytes:
        """The next text frame, waited for: only before the counting begins."""
        while True:
            data = self.rest
            start, length = _head(data)
            if start and len(data) >= start + length:
                self.rest = data[start + length :]
                if data[0] & 0xF == TEXT:
                    return data[start : start + length]
            else:
                self.rest += self.line.recv(65536) or b"\x88\x00"

    def count(self) -> tuple[int, int]:
        """How many text frames began in what is there to read, and how many bytes came."""
        data = self.line.recv(262144)
        if not data:
            raise RuntimeError("the server closed a socket")
        came, frames = len(data), 0
        if self.rest:
            data, self.rest = self.rest + data, b""
        at = self.skip
        while at < len(data):
            start, length = _head(data[at : at + 10])
            if not start:
                self.rest, at = data[at:], len(data)
                break
            if data[at] & 0xF == TEXT:
                frames += 1
            elif data[at] & 0xF == PING:
                self.line.sendall(_framed(0xA, data[at + start : at + start + length]))
            elif data[at] & 0xF == 0x8:
                raise RuntimeError(f"the server closed a socket: {data[at + start : at + start + 2].hex()}")
            at += start + length
        self.skip = at - len(data)
        return frames, came


class Crowd:
    """Many phones, and what else is to be read meanwhile (`also`: a socket and who handles it)."""

    def __init__(self, phones: list[Phone]) -> None:
        self.phones = phones
        self.frames = self.bytes = 0
        self._poll = select.epoll()
        self._by_number = {phone.line.fileno(): phone for phone in phones}
        self._other: dict[int, Callable[[], None]] = {}
        for phone in phones:
            self._poll.register(phone.line, select.EPOLLIN)

    def also(self, line: socket.socket, handle: Callable[[], None]) -> None:
        self._other[line.fileno()] = handle
        self._poll.register(line, select.EPOLLIN)

    def not_any_more(self, line: socket.socket) -> None:
        self._poll.unregister(line)
        del self._other[line.fileno()]

    def catch_breath(self) -> None:
        """Read what came while nobody looked: pings, and the ends of idle connections."""
        for number, _ in self._poll.poll(0):
            self._handle(number)

    def until(self, enough: Callable[[], bool], within: float = 30) -> None:
        """Read until it is enough. Raises TimeoutError."""
        ends_at = perf_counter() + within
        while not enough():
            if perf_counter() > ends_at:
                raise TimeoutError(f"{self.frames} frames came")
            for number, _ in self._poll.poll(1):
                self._handle(number)

    def _handle(self, number: int) -> None:
        phone = self._by_number.get(number)
        if phone is None:
            self._other[number]()
            return
        frames, came = phone.count()
        self.frames += frames
        self.bytes += came

    def go(self) -> None:
        for phone in self.phones:
            phone.line.close()
        self.let_go()

    def let_go(self) -> None:
        """Look after them no longer; they stay open."""
        self._poll.close()


def _framed(opcode: int, payload: bytes) -> bytes:
    """A client's frame: masked, with a mask of nothing."""
    length = len(payload)
    size = bytes((0x80 | length,)) if length < 126 else b"\xfe" + length.to_bytes(2, "big")
    return bytes((0x80 | opcode,)) + size + b"\0\0\0\0" + payload


def _head(data: bytes) -> tuple[int, int]:
    """Where the payload of a server's frame begins, and its length; 0 when more is needed to know."""
    if len(data) < 2:
        return 0, 0
    short = data[1]
    if short < 126:
        return 2, short
    extra = 2 if short == 126 else 8
    return (2 + extra, int.from_bytes(data[2 : 2 + extra], "big")) if len(data) >= 2 + extra else (0, 0)
