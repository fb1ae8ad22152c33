"""Before the first word: may whoever opens this socket speak from there?"""

from litestar.types import Scope

from backend.settings import Settings


class Handshake:
    """What the headers of the upgrade say."""

    def __init__(self, settings: Settings) -> None:
        self._origins = frozenset(settings.origins)
        self._cookie = settings.cookie_name + "="

    def foreign(self, scope: Scope) -> bool:
        """A page of another site, or a browser's cookie from who knows where.

        Native apps send no Origin, and no cookie either: they prove who they are by the ticket alone.
        """
        headers = _read(scope)
        origin = headers.get(b"origin")
        if origin is not None:
            return origin.decode("latin-1") not in self._origins
        return self._token_in(headers.get(b"cookie", b"")) is not None

    def token(self, scope: Scope) -> str | None:
        """The session token that came along by itself, if any: the ticket must be of that same session."""
        headers = _read(scope)
        bearer = headers.get(b"authorization", b"")
        if bearer[:7].lower() == b"bearer ":
            return bearer[7:].strip().decode("latin-1")
        return self._token_in(headers.get(b"cookie", b""))

    def _token_in(self, header: bytes) -> str | None:
        for part in header.decode("latin-1").split(";"):
            if part.strip().startswith(self._cookie):
                return part.strip()[len(self._cookie) :]
        return None


def _read(scope: Scope) -> dict[bytes, bytes]:
    return dict(scope["headers"])
