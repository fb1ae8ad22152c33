"""The outermost door: every answer gets a request id, safe headers, a log line and a place in the metrics."""

import secrets
import time
from collections.abc import Callable
from typing import Any

from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send
from prometheus_client import Counter, Histogram

from api.answered import Answered

ANSWERS = Counter("naober_answers_total", "Answers by route and status.", ["method", "route", "status"])
TIME = Histogram(
    "naober_answer_seconds", "Time to answer.", ["method", "route"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)  # fmt: skip


LIVE = "/api/v1/live"


def safe_headers(script_hash: str, https: bool) -> list[tuple[bytes, bytes]]:
    """The headers on every answer; `script_hash` allows the one inline import map of our page."""
    policy = (
        f"default-src 'self'; script-src 'self' {script_hash}; style-src 'self'; img-src 'self' blob: data:; "
        "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
    headers = {
        "content-security-policy": policy,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "permissions-policy": "camera=(self), microphone=(), geolocation=(), interest-cohort=()",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
    }
    if https:
        headers["strict-transport-security"] = "max-age=31536000; includeSubDomains"
    return [(name.encode(), value.encode()) for name, value in headers.items()]


class Doorway:
    """Wraps the whole application, so that what no route knows is covered too; `live` is who opens sockets."""

    def __init__(
        self, app: ASGIApp, headers: list[tuple[bytes, bytes]], told: Callable[[Answered], None], live: ASGIApp
    ) -> None:
        self.app = app
        self.live = live
        self.headers = headers
        self.fresh = [*headers, (b"cache-control", b"no-store")]
        self.told = told
        self._children: dict[tuple[str, str, int], Callable[[float], None]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP:
            # An open socket keeps everything it came through: so it comes straight in.
            app = self.live if scope["type"] == ScopeType.WEBSOCKET and scope["path"] == LIVE else self.app
            await app(scope, receive, send)
            return
        request_id = secrets.token_hex(12)
        scope.setdefault("state", {})["request_id"] = request_id
        started = time.perf_counter()
        status = 500

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                kept: Any = message["headers"]
                message["headers"] = [*kept, *self._missing(kept), (b"x-request-id", request_id.encode())]
            await send(message)

        try:
            await self.app(scope, receive, sending)
        finally:
            self._count(scope, status, time.perf_counter() - started, request_id)

    def _missing(self, sent: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        for name, _ in sent:
            if name == b"cache-control":
                return self.headers
        return self.fresh

    def _count(self, scope: Any, status: int, seconds: float, request_id: str) -> None:
        # The route's template, never the path: paths hold ids of people.
        route = scope.get("path_template") or "unknown"
        method = scope["method"] if scope["method"] in _METHODS else "OTHER"
        observe = self._children.get((method, route, status))
        if observe is None:
            counter, timer = ANSWERS.labels(method, route, str(status)), TIME.labels(method, route)

            def observe(taken: float) -> None:
                counter.inc()
                timer.observe(taken)

            self._children[(method, route, status)] = observe
        observe(seconds)
        if not route.startswith(("/health", "/web")):
            self.told(Answered(request_id, method, route, status, round(seconds * 1000, 1)))


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
