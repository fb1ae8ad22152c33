"""Coming back: with a code by e-mail, or with a device that is in already."""

from typing import Annotated

import msgspec
from litestar import Controller, Response, post
from litestar.params import JSONBody

from api.cookies import Kind, opened, own_page
from api.join import DeviceName, Email, LinkToken
from api.problems import problems
from api.requests import Asked, reply
from backend.clock import Instant
from backend.signin import codes, device_links
from backend.signin.views import SessionView

AttemptText = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
CodeText = Annotated[str, msgspec.Meta(min_length=1, max_length=40, description="Six digits, in any script.")]


class AskCode(msgspec.Struct, forbid_unknown_fields=True):
    email: Email


class CodeAsked(msgspec.Struct):
    """The same whether or not anybody has the address. The code works only with `attempt`, on this device."""

    attempt: str
    expires_at: Instant


class SignInWithCode(msgspec.Struct, forbid_unknown_fields=True):
    attempt: AttemptText
    code: CodeText
    device_name: DeviceName
    kind: Kind


class ClaimLink(msgspec.Struct, forbid_unknown_fields=True):
    token: LinkToken
    device_name: DeviceName


class LinkClaimed(msgspec.Struct):
    """Show `check`: the other device shows it too, and asks whether they are the same."""

    attempt: str
    check: str


class SignInWithLink(msgspec.Struct, forbid_unknown_fields=True):
    attempt: AttemptText
    kind: Kind


class SignInController(Controller):
    path = "/sign-in"
    tags = ["sign-in"]  # noqa: RUF012
    opt = {"public": True, "guesses": True}  # noqa: RUF012

    @post("/codes", operation_id="askSignInCode", summary="Have a code sent by e-mail", status_code=202,
          responses=problems(400, 429, 503))  # fmt: skip
    async def ask_sign_in_code(self, request: Asked, data: JSONBody[AskCode]) -> Response[CodeAsked]:
        asked = await codes.ask(data.email)
        return reply(request, CodeAsked(*asked), 202)

    @post("/sessions", operation_id="signInWithCode", summary="Sign in with the code", status_code=201,
          responses=problems(400, 403, 410, 429, 503))  # fmt: skip
    async def sign_in_with_code(self, request: Asked, data: JSONBody[SignInWithCode]) -> Response[SessionView]:
        kind = own_page(request, data.kind)
        token = await codes.sign_in(data.attempt, data.code, kind, data.device_name)
        return await opened(request, token, data.kind)

    @post("/links", operation_id="claimDeviceLink", summary="Claim a link on the next device", status_code=201,
          responses=problems(400, 409, 410, 429))  # fmt: skip
    async def claim_device_link(self, request: Asked, data: JSONBody[ClaimLink]) -> Response[LinkClaimed]:
        claimed = await device_links.claim(data.token, data.device_name)
        return reply(request, LinkClaimed(*claimed), 201)

    @post("/links/sessions", operation_id="signInWithLink", summary="Sign in once the first device said yes",
          status_code=201, responses=problems(400, 403, 409, 410, 429))  # fmt: skip
    async def sign_in_with_link(self, request: Asked, data: JSONBody[SignInWithLink]) -> Response[SessionView]:
        kind = own_page(request, data.kind)
        return await opened(request, await device_links.sign_in(data.attempt, kind), data.kind)
