"""Things in the house for generated requests to aim at: made through the API, each when it is wanted."""

import io
import itertools
from typing import Any

import httpx
from PIL import Image

from tests.servers import Server

CALL = {"kind": "ask", "category": "carry", "title": "Kast naar boven"}
NEIGHBOURS = {"fatma": "sem", "noor": "sem", "wim": "sem", "samir": "bo"}
PROFESSIONALS = ("kees", "anna")
# Who moderates, for whom: never the author.
MODERATORS = {"samir": "bo"}


def picture(size: int = 9) -> bytes:
    """A photo as a phone sends it, but small."""
    out = io.BytesIO()
    Image.new("RGB", (size, size), "green").save(out, "PNG")
    return out.getvalue()


class Furnisher:
    """Makes what a role may reach: calls in every state, photos, devices, links, invitations."""

    def __init__(self, server: Server, role: str | None) -> None:
        self.server, self.role = server, role or "fatma"
        self.helper = NEIGHBOURS.get(self.role, "sem")
        self._addresses = itertools.count()
        self._clients: dict[str | None, httpx.Client] = {}

    def close(self) -> None:
        for client in self._clients.values():
            client.close()

    def address(self) -> str:
        """Another stranger's each time: strangers are counted by address."""
        number = next(self._addresses)
        return f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"

    def ask(self, name: str | None, method: str, path: str, json: Any = None, **more: Any) -> Any:
        """Somebody of the cast does something that must work."""
        if name not in self._clients:
            token = {"Authorization": f"Bearer {self.server.house.tokens[name]}"} if name else {}
            self._clients[name] = httpx.Client(base_url=f"{self.server.url}/api/v1", headers=token, timeout=20)
        headers = {"X-Forwarded-For": self.address()} | more.pop("headers", {})
        answer = self._clients[name].request(method, path, json=json, headers=headers, **more)
        if answer.status_code >= 300:
            raise RuntimeError(f"{name} {method} {path}: {answer.status_code} {answer.text}")
        return answer.json() if answer.content else None

    def own_call(self, stage: str) -> tuple[str, str]:
        """A call of this role's own (of Fatma's, who may have none), brought to that stage; its id and the answer's."""
        author = self.role if self.role in (*NEIGHBOURS, *PROFESSIONALS) else "fatma"
        more: dict[str, Any] = {}
        if author in PROFESSIONALS:
            more["on_behalf"] = {"resident": self.server.house.people["fatma"].resident, "consent": "spoken"}
        return self._call(author, self.helper, stage, more)

    def others_call(self, stage: str) -> tuple[str, str]:
        """A neighbour's call, answered by this role where it may."""
        if self.role == "samir" and stage == "hidden":
            # Only two live there, and nobody hides their own.
            return self.own_call(stage)
        author = "bo" if self.role == "samir" else "jonas"
        return self._call(author, self.role if self.role in NEIGHBOURS else "sem", stage, {})

    def _call(self, author: str, helper: str, stage: str, more: dict[str, Any]) -> tuple[str, str]:
        call = self.ask(author, "POST", "/help", CALL | more)["id"]
        if stage == "hidden":
            moderator = MODERATORS.get(self.role, "wim" if author == "noor" else "noor")
            self.ask(moderator, "POST", f"/help/{call}/hiding", {"reason": "Reclame"})
        if stage in ("open", "hidden"):
            return call, call
        answer = self.ask(helper, "POST", f"/help/{call}/answers", {})["mine"]["answer"]
        if stage in ("accepted", "done"):
            self.ask(author, "POST", f"/help/{call}/answers/{answer}/acceptance", {})
        if stage == "done":
            self.ask(author, "POST", f"/help/{call}/answers/{answer}/completion", {"minutes": 30})
        return call, answer

    def photo(self) -> str:
        headers = {"content-type": "image/png"}
        return str(self.ask(self.role, "POST", "/photos", content=picture(), headers=headers)["id"])

    def link(self) -> tuple[str, str]:
        """A link that this role offers: its id and its token."""
        offered = self.ask(self.role, "POST", "/devices/links")
        return offered["id"], offered["url"].partition("#")[2]

    def claimed(self) -> tuple[str, str]:
        """A link that a next device claimed: its id and that device's attempt."""
        id, token = self.link()
        return id, self.ask(None, "POST", "/sign-in/links", {"token": token, "device_name": "tablet"})["attempt"]

    def confirmed(self) -> str:
        """The attempt of a device that was said yes to."""
        id, attempt = self.claimed()
        self.ask(self.role, "POST", f"/devices/links/{id}/confirmation")
        return attempt

    def device(self) -> tuple[str, str]:
        """A further device that this role is signed in on: its id and its token."""
        session = {"attempt": self.confirmed(), "kind": "bearer"}
        token = self.ask(None, "POST", "/sign-in/links/sessions", session)["token"]
        devices = self.ask(self.role, "GET", "/devices")["items"]
        return max(devices, key=lambda one: str(one["created_at"]))["id"], token

    def invitation(self) -> tuple[str, str]:
        """An invitation of the board's: its id and its token."""
        made = self.ask("bo" if self.role == "samir" else "wim", "POST", "/invitations", {"home_label": "9-99"})
        return made["id"], made["url"].partition("#")[2]
