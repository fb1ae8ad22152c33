"""The two kinds of identity: one that sorts by age and one that tells nothing."""

import base64
import hashlib
import secrets
from datetime import datetime
from typing import Annotated

from msgspec import Meta
from ulid import ULID

ID_LENGTH = 26
PATTERN = r"^[0-9a-z]{26}\Z"

# What a client sends as an id. Whether there is such a thing, the actions ask.
Id = Annotated[str, Meta(pattern=PATTERN)]


def new_id(made: datetime | None = None) -> str:
    """An id that sorts by the moment it was made (now, or `made`): for calls, answers, events, photos."""
    return str(ULID() if made is None else ULID.from_datetime(made)).lower()


def opaque_id() -> str:
    """An id that carries no date: for people, homes, groups and invitations.

    A dated id would tell neighbours who arrived with which intake (trust.md §3.1).
    """
    return base64.b32encode(secrets.token_bytes(16)).decode().rstrip("=").lower()


def token() -> str:
    """A secret of 256 random bits, fit for a URL fragment or a header."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """What is stored of a token: its SHA-256 in hex, so that a leaked table opens nothing."""
    return hashlib.sha256(secret.encode()).hexdigest()
