"""Joining with an invitation: look first, then come in."""

from typing import Annotated

import msgspec
from litestar import Controller, Response, post
from litestar.params import JSONBody

from api.cookies import Kind, opened, own_page
from api.problems import problems
from api.requests import Asked, reply
from backend.people.profile import ShownName
from backend.people.rules import OurLanguage
from backend.signin.joining import Newcomer, Seen, join, look
from backend.signin.sessions import DEVICE_NAME
from backend.signin.views import SessionView

Attempt = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^[A-Za-z0-9_-]{43}\Z", description="43 random signs made by the client; the same one for every retry."
    ),
]
LinkToken = Annotated[
    str, msgspec.Meta(min_length=1, max_length=100, description="What stands behind the # of a link.")
]
TypedCode = Annotated[
    str, msgspec.Meta(min_length=1, max_length=60, description="ABCD-EFGH-JKMN; case and spaces don't matter.")
]


DeviceName = Annotated[str, msgspec.Meta(max_length=DEVICE_NAME, description="What the device is called in the list.")]
Email = Annotated[str, msgspec.Meta(min_length=3, max_length=254, extra_json_schema={"format": "email"})]


class Look(msgspec.Struct, forbid_unknown_fields=True):
    """Either the token of the link or the typed code."""

    token: LinkToken | None = None
    code: TypedCode | None = None


class Join(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Either `token` or `code`. A code is sent to `email`: give it with this `attempt` to changeEmail to keep it."""

    attempt: Attempt
    shown_name: ShownName
    language: OurLanguage
    device_name: DeviceName
    kind: Kind
    token: LinkToken | None = None
    code: TypedCode | None = None
    email: Email | None = None


class JoinController(Controller):
    path = "/join"
    tags = ["sign-in"]  # noqa: RUF012
    opt = {"public": True, "guesses": True}  # noqa: RUF012

    @post("/look", operation_id="lookAtInvitation", summary="Where an invitation leads", status_code=200,
          responses=problems(400, 409, 410, 429, 503))  # fmt: skip
    async def look_at_invitation(self, request: Asked, data: JSONBody[Look]) -> Response[Seen]:
        return reply(request, await look(data.token, data.code))

    @post(operation_id="join", summary="Come in with an invitation", status_code=201,
          responses=problems(400, 403, 409, 410, 429, 503))  # fmt: skip
    async def join(self, request: Asked, data: JSONBody[Join]) -> Response[SessionView]:
        kind = own_page(request, data.kind)
        new = Newcomer(data.attempt, data.shown_name, data.language, data.device_name, kind, data.email)
        return await opened(request, await join(data.token, data.code, new), data.kind)
