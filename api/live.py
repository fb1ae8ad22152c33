"""Tickets for the socket: the only thing about it that goes over HTTP."""

import msgspec
from litestar import Controller, Response, post

from api.problems import problems
from api.requests import Asked, actor_of, reply
from backend.clock import Instant
from backend.signin.tickets import make


class LiveTicketView(msgspec.Struct):
    """Send it as the first message on the socket, once, before it expires (30 seconds)."""

    ticket: str
    expires_at: Instant


class LiveController(Controller):
    path = "/live"
    tags = ["live"]  # noqa: RUF012

    @post("/tickets", operation_id="makeLiveTicket", summary="A ticket that opens one socket", status_code=201,
          opt={"keyless": True},
          responses=problems(401, 429))  # fmt: skip
    async def make_live_ticket(self, request: Asked) -> Response[LiveTicketView]:
        ticket, expires_at = await make(actor_of(request))
        return reply(request, LiveTicketView(ticket, expires_at), 201)
