"""E-mail by SMTP: one message to one person, sent by whoever set a mail server."""

from email.message import EmailMessage
from typing import Protocol
from urllib.parse import parse_qs, unquote, urlsplit

import aiosmtplib


class Mailer(Protocol):
    async def send(self, to: str, subject: str, body: str) -> None: ...


class SmtpMailer:
    """smtp://user:password@host:587?tls=starttls|none (starttls with a user is the default), or smtps:// for direct."""

    def __init__(self, url: str, sender: str) -> None:
        parts = urlsplit(url)
        self.sender = sender
        self.host = parts.hostname or "localhost"
        self.user = unquote(parts.username) if parts.username else None
        self.password = unquote(parts.password) if parts.password else None
        self.direct = parts.scheme == "smtps"
        self.port = parts.port or (465 if self.direct else 587)
        asked = parse_qs(parts.query).get("tls", ["starttls" if self.user else "none"])[0]
        self.starttls = asked == "starttls" and not self.direct

    async def send(self, to: str, subject: str, body: str) -> None:
        """Raises aiosmtplib.SMTPException or OSError when the server can't take it."""
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self.sender, to, subject
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(body)
        await aiosmtplib.send(
            message, hostname=self.host, port=self.port, username=self.user, password=self.password,
            use_tls=self.direct, start_tls=self.starttls, timeout=20,
        )  # fmt: skip

    async def check(self) -> None:
        """Connect, greet and sign in, without sending; raises like `send`."""
        client = aiosmtplib.SMTP(
            hostname=self.host, port=self.port, username=self.user, password=self.password,
            use_tls=self.direct, start_tls=self.starttls, timeout=10,
        )  # fmt: skip
        async with client:
            await client.noop()
