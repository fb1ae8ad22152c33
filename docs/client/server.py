"""What the client asks over HTTP: a ticket for the socket, what it missed, and everything a person does."""

from typing import Any

import httpx


class Problem(Exception):
    """The server refused; `code` is stable, `detail` a sentence for people."""

    def __init__(self, status: int, code: str, detail: str) -> None:
        super().__init__(f"{status} {code}: {detail}")
        self.status, self.code, self.detail = status, code, detail


class Server:
    """One person's way in. Everything raises Problem, or httpx.TransportError when the server can't be reached."""

    def __init__(self, url: str, token: str) -> None:
        self.live = url.replace("http", "ws", 1) + "/api/v1/live"
        headers = {"authorization": f"Bearer {token}"}
        self._http = httpx.AsyncClient(base_url=f"{url}/api/v1", headers=headers, timeout=20)

    async def close(self) -> None:
        await self._http.aclose()

    async def ask(self, method: str, path: str, body: dict[str, Any] | None = None, **query: Any) -> Any:
        answer = await self._http.request(method, path, json=body, params=query)
        if answer.status_code >= 400:
            raise _problem(answer)
        return answer.json() if answer.content else None

    async def ticket(self) -> str:
        return str((await self.ask("POST", "/live/tickets"))["ticket"])

    async def conversations(self) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = []
        cursor: dict[str, str] | None = {}
        while cursor is not None:
            page = await self.ask("GET", "/chat/conversations", limit=100, **cursor)
            items += page["items"]
            cursor = {"cursor": page["next"]} if page["next"] else None
        return items

    async def conversation(self, id: str) -> dict[str, Any] | None:
        """None when it is not (or no longer) this person's."""
        try:
            detail: dict[str, Any] = await self.ask("GET", f"/chat/conversations/{id}")
        except Problem as problem:
            if problem.status in (403, 404):
                return None
            raise
        return detail

    async def page(self, id: str, **which: int) -> Any:
        """The newest messages, or those `before`, `after` or `around` a number."""
        return await self.ask("GET", f"/chat/conversations/{id}/messages", **which)

    async def changes(self, id: str, seq: int, change: int) -> Any:
        return await self.ask("GET", f"/chat/conversations/{id}/changes", seq=seq, change=change)

    async def send(self, id: str, client_id: str, body: dict[str, Any]) -> Any:
        """Sending again with the same id and body has no second effect."""
        return await self.ask("PUT", f"/chat/conversations/{id}/messages/{client_id}", body)


def _problem(answer: httpx.Response) -> Problem:
    try:
        said = answer.json()
        return Problem(answer.status_code, said["code"], said["detail"])
    except (ValueError, KeyError):
        return Problem(answer.status_code, "unknown", answer.text[:200])
