"""One's own page, and the address that lets one back in."""

from litestar import Controller, Response, get, patch, post, put
from litestar.params import JSONBody

from api.problems import problems
from api.requests import Asked, actor_of, reply, require_version
from api.session import Confirm
from api.sign_in import AskCode, CodeAsked
from backend.people import profile
from backend.people.profile import ProfileChange
from backend.people.views import Me, me
from backend.signin import address_change


class MeController(Controller):
    path = "/me"
    tags = ["people"]  # noqa: RUF012

    @get(operation_id="getMe", summary="My own page", responses=problems(401))
    async def get_me(self, request: Asked) -> Response[Me]:
        return reply(request, await me(actor_of(request)))

    @patch(operation_id="changeMe", summary="Change my own page", responses=problems(400, 401, 403, 404, 412, 429))
    async def change_me(self, request: Asked, data: JSONBody[ProfileChange]) -> Response[Me]:
        actor = actor_of(request)
        await profile.change(actor, data, lambda version: require_version(request, version))
        return reply(request, await me(actor))

    @post("/email/codes", operation_id="askEmailChange", summary="Have a code sent to my new address", status_code=202,
          opt={"keyless": True},
          responses=problems(400, 401, 403, 429, 503))  # fmt: skip
    async def ask_email_change(self, request: Asked, data: JSONBody[AskCode]) -> Response[CodeAsked]:
        asked = await address_change.ask(actor_of(request), data.email)
        return reply(request, CodeAsked(*asked), 202)

    @put("/email", operation_id="changeEmail", summary="Keep my new address", opt={"keyless": True},
         responses=problems(400, 401, 403, 410, 429, 503))  # fmt: skip
    async def change_email(self, request: Asked, data: JSONBody[Confirm]) -> Response[Me]:
        await address_change.change(actor_of(request), data.attempt, data.code)
        return reply(request, await me(actor_of(request)))
