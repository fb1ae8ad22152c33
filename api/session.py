"""The session of this device: what it is, proving once more who holds it, and signing out."""

import msgspec
from litestar import Controller, Response, delete, get, post
from litestar.params import JSONBody

from api.cookies import left
from api.problems import problems
from api.requests import Asked, actor_of, reply, token_of
from api.sign_in import AttemptText, CodeAsked, CodeText
from backend.signin import codes, sessions
from backend.signin.actors import authenticate
from backend.signin.views import SessionView, session_view


class Confirm(msgspec.Struct, forbid_unknown_fields=True):
    attempt: AttemptText
    code: CodeText


class SessionController(Controller):
    path = "/session"
    tags = ["session"]  # noqa: RUF012

    @get(operation_id="getSession", summary="Who is signed in on this device", responses=problems(401))
    async def get_session(self, request: Asked) -> Response[SessionView]:
        return reply(request, await session_view(actor_of(request), token_of(request)))

    @delete(operation_id="signOut", summary="Sign out of this device", status_code=204,
            responses=problems(401, 403, 404, 429))  # fmt: skip
    async def sign_out(self, request: Asked) -> Response[None]:
        actor = actor_of(request)
        await sessions.end(actor, actor.session)
        return left(request)

    @post("/codes", operation_id="askConfirmationCode", summary="Have a code sent to one's own address",
          opt={"keyless": True},
          status_code=202, responses=problems(401, 403, 409, 429, 503))  # fmt: skip
    async def ask_confirmation_code(self, request: Asked) -> Response[CodeAsked]:
        asked = await codes.ask_confirmation(actor_of(request))
        return reply(request, CodeAsked(*asked), 202)

    @post("/confirmation", operation_id="confirmSession", summary="Prove who holds this device; powers wake",
          status_code=200, opt={"keyless": True}, responses=problems(400, 401, 403, 410, 429, 503))  # fmt: skip
    async def confirm_session(self, request: Asked, data: JSONBody[Confirm]) -> Response[SessionView]:
        await codes.confirm(actor_of(request), data.attempt, data.code)
        token = token_of(request)
        return reply(request, await session_view(await authenticate(token) or actor_of(request), token))
