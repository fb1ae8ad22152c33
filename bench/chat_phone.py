"""A member's phone in the bench: counts the messages it hears and passes over all else."""

import http.client
import json

from bench.crowd import PING, TEXT, Phone, _framed, _head

MESSAGE, REFUSED = b'{"type":"chat.message"', b'{"type":"chat.refused"'


class Member(Phone):
    """`count` answers how many messages came, and how many bytes they took."""

    __slots__ = ()

    def count(self) -> tuple[int, int]:
        data = self.line.recv(262144)
        if not data:
            raise RuntimeError("the server closed a socket")
        messages = size = 0
        if self.rest:
            data, self.rest = self.rest + data, b""
        at = self.skip
        while at < len(data):
            start, length = _head(data[at : at + 10])
            if not start or len(data) < at + start + min(length, len(MESSAGE)):
                self.rest, at = data[at:], len(data)
                break
            opcode, begins = data[at] & 0xF, data[at + start : at + start + len(MESSAGE)]
            if opcode == TEXT and begins == MESSAGE:
                messages, size = messages + 1, size + start + length
            elif opcode == PING:
                self.line.sendall(_framed(0xA, data[at + start : at + start + length]))
            elif opcode == 0x8 or begins == REFUSED:
                raise RuntimeError(f"the server does not want this: {data[at : at + 300]!r}")
            at += start + length
        self.skip = at - len(data)
        return messages, size


def said_hello(port: int, token: str) -> Member:
    """This person's phone, ready to hear."""
    phone = Member(port, "/api/v1/live")
    phone.say(json.dumps({"type": "hello", "ticket": _ticket(port, token)}).encode())
    if b'"ready"' not in phone.text():
        raise RuntimeError("the socket was not ready")
    return phone


def _ticket(port: int, token: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("POST", "/api/v1/live/tickets", headers={"Authorization": f"Bearer {token}"})
    ticket: str = json.load(connection.getresponse())["ticket"]
    connection.close()
    return ticket
