"""Who is in a working group: wishes to be let in, members, coordinators."""

from typing import Annotated

from litestar import Controller, Response, delete, get, post, put
from litestar.params import JSONBody
from msgspec import Meta, Struct

from api.problems import problems
from api.requests import Asked, PathId, actor_of, nothing, reply
from backend.groups import asking, coordinating
from backend.groups.asking import JoinRequestView
from backend.groups.cards import GroupDetail
from backend.groups.rules import LONGEST_WORDS
from backend.groups.views import page


class AskToJoin(Struct, forbid_unknown_fields=True):
    words: Annotated[str, Meta(max_length=LONGEST_WORDS)] = ""


class JoinRequests(Struct):
    items: list[JoinRequestView]


class GroupPeopleController(Controller):
    path = "/groups/{group_id:str}"
    tags = ["groups"]  # noqa: RUF012

    @put("/request", operation_id="askToJoinGroup", summary="Ask to be let into a closed group", status_code=204,
         responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def ask_to_join(self, request: Asked, group_id: PathId, data: JSONBody[AskToJoin]) -> Response[None]:
        await asking.ask(actor_of(request), group_id, data.words)
        return nothing()

    @delete("/request", operation_id="takeBackJoinRequest", summary="Never mind, I need not be let in",
            status_code=204, responses=problems(401, 403, 404, 429))  # fmt: skip
    async def take_back(self, request: Asked, group_id: PathId) -> Response[None]:
        await asking.take_back(actor_of(request), group_id)
        return nothing()

    @get("/requests", operation_id="listJoinRequests", summary="Who would like to be let in",
         responses=problems(401, 403, 404))  # fmt: skip
    async def list_requests(self, request: Asked, group_id: PathId) -> Response[JoinRequests]:
        return reply(request, JoinRequests(await asking.waiting(actor_of(request), group_id)))

    @post("/requests/{request_id:str}/acceptance", operation_id="acceptJoinRequest", summary="Let somebody in",
          status_code=200, responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def accept(self, request: Asked, group_id: PathId, request_id: PathId) -> Response[GroupDetail]:
        await asking.decide(actor_of(request), group_id, request_id, True)
        return reply(request, await page(actor_of(request), group_id))

    @post("/requests/{request_id:str}/refusal", operation_id="refuseJoinRequest", summary="Say no to somebody",
          status_code=200, responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def refuse(self, request: Asked, group_id: PathId, request_id: PathId) -> Response[GroupDetail]:
        await asking.decide(actor_of(request), group_id, request_id, False)
        return reply(request, await page(actor_of(request), group_id))

    @put("/coordinators/{resident:str}", operation_id="appointCoordinator", summary="Let somebody coordinate",
         responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def appoint(self, request: Asked, group_id: PathId, resident: PathId) -> Response[GroupDetail]:
        await coordinating.appoint(actor_of(request), group_id, resident)
        return reply(request, await page(actor_of(request), group_id))

    @delete("/coordinators/{resident:str}", operation_id="relieveCoordinator", status_code=200,
            summary="Let somebody coordinate no longer", responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def relieve(self, request: Asked, group_id: PathId, resident: PathId) -> Response[GroupDetail]:
        await coordinating.relieve(actor_of(request), group_id, resident)
        return reply(request, await page(actor_of(request), group_id))

    @delete("/members/{resident:str}", operation_id="takeOutOfGroup", status_code=200,
            summary="Take somebody out of a group", responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def take_out(self, request: Asked, group_id: PathId, resident: PathId) -> Response[GroupDetail]:
        await coordinating.take_out(actor_of(request), group_id, resident)
        return reply(request, await page(actor_of(request), group_id))
