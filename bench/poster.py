"""Posts calls over a few keep-alive connections, each of another neighbour, while the crowd counts frames."""

import itertools
import json
import socket

from bench.crowd import Crowd
from bench.load import post

CONNECTIONS = 12
CALL = {
    "kind": "ask", "category": "carry", "title": "Wie helpt even een bank naar boven tillen?",
    "text": "Hij past net niet in de lift. Met twee mensen is het zo gedaan, koffie staat klaar.",
    "people_needed": 2,
}  # fmt: skip


class Poster:
    """`post` sends one more call and does not wait for its answer; answers are read with the frames."""

    def __init__(self, port: int, crowd: Crowd, tokens: list[str]) -> None:
        self._port = port
        self._crowd = crowd
        # Neighbours without a phone in the smaller crowds: an author gets a view of their own.
        self._tokens = itertools.cycle(tokens[-CONNECTIONS:])
        self._free: list[socket.socket] = []
        self._begun: dict[socket.socket, bytes] = {}
        for _ in range(CONNECTIONS):
            self._connect()

    def post(self) -> None:
        self._crowd.until(lambda: bool(self._free))
        line = self._free.pop()
        self._begun[line] = b""
        line.sendall(post("/api/v1/help", next(self._tokens), json.dumps(CALL).encode()))

    def go(self) -> None:
        for line in [*self._free, *self._begun]:
            line.close()

    def _connect(self) -> None:
        line = socket.create_connection(("127.0.0.1", self._port), timeout=10)
        self._free.append(line)
        self._crowd.also(line, lambda: self._read(line))

    def _read(self, line: socket.socket) -> None:
        data = line.recv(65536)
        if not data:
            self._hung_up(line)
            return
        answer = self._begun.pop(line) + data
        head, end, body = answer.partition(b"\r\n\r\n")
        if not end or len(body) < int(head.partition(b"content-length: ")[2].partition(b"\r")[0]):
            self._begun[line] = answer
        elif answer[9:12] == b"201":
            self._free.append(line)
        else:
            raise RuntimeError(f"unexpected answer: {answer[:400]!r}")

    def _hung_up(self, line: socket.socket) -> None:
        """A server lets go of a connection that was idle for a while: between two rounds that is fine."""
        if line in self._begun:
            raise RuntimeError("the server hung up without an answer")
        self._free.remove(line)
        self._crowd.not_any_more(line)
        line.close()
        self._connect()
