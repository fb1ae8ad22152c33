"""Working groups: which there are, their pages, joining and leaving; making, changing and archiving them."""

from litestar import Controller, Response, delete, get, patch, post, put
from litestar.params import FromQuery, JSONBody
from msgspec import Struct

from api.problems import problems
from api.requests import Asked, PathId, actor_of, nothing, reply, require_version
from backend.groups import making
from backend.groups.actions import join, leave
from backend.groups.cards import GroupDetail, GroupView
from backend.groups.making import ChangeGroup, MakeGroup
from backend.groups.views import groups, page


class GroupList(Struct):
    items: list[GroupView]


class GroupsController(Controller):
    path = "/groups"
    tags = ["groups"]  # noqa: RUF012

    @get(operation_id="listGroups", summary="The working groups of my complex", responses=problems(400, 401, 403))
    async def list_groups(self, request: Asked, archived: FromQuery[bool] = False) -> Response[GroupList]:
        return reply(request, GroupList(await groups(actor_of(request), archived=archived)))

    @post(operation_id="makeGroup", summary="Begin a group", responses=problems(400, 401, 403, 409, 429))
    async def make_group(self, request: Asked, data: JSONBody[MakeGroup]) -> Response[GroupDetail]:
        actor = actor_of(request)
        return reply(request, await page(actor, await making.make(actor, data)), 201)

    @get("/{group_id:str}", operation_id="getGroup", summary="A group's page", responses=problems(401, 403, 404))
    async def get_group(self, request: Asked, group_id: PathId) -> Response[GroupDetail]:
        return reply(request, await page(actor_of(request), group_id))

    @patch("/{group_id:str}", operation_id="changeGroup", summary="Change a group I coordinate",
           responses=problems(400, 401, 403, 404, 409, 412, 429))  # fmt: skip
    async def change_group(
        self, request: Asked, group_id: PathId, data: JSONBody[ChangeGroup]
    ) -> Response[GroupDetail]:
        actor = actor_of(request)
        await making.change(actor, group_id, data, lambda version: require_version(request, version))
        return reply(request, await page(actor, group_id))

    @post("/{group_id:str}/archiving", operation_id="archiveGroup", summary="Put a group in the archive",
          status_code=200, responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def archive_group(self, request: Asked, group_id: PathId) -> Response[GroupDetail]:
        await making.archive(actor_of(request), group_id)
        return reply(request, await page(actor_of(request), group_id))

    @delete("/{group_id:str}/archiving", operation_id="restoreGroup", summary="Take a group out of the archive",
            status_code=200, responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def restore_group(self, request: Asked, group_id: PathId) -> Response[GroupDetail]:
        await making.restore(actor_of(request), group_id)
        return reply(request, await page(actor_of(request), group_id))

    @put("/{group_id:str}/membership", operation_id="joinGroup", summary="Join an open group", status_code=204,
         responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def join_group(self, request: Asked, group_id: PathId) -> Response[None]:
        await join(actor_of(request), group_id)
        return nothing()

    @delete("/{group_id:str}/membership", operation_id="leaveGroup", summary="Leave a group", status_code=204,
            responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def leave_group(self, request: Asked, group_id: PathId) -> Response[None]:
        await leave(actor_of(request), group_id)
        return nothing()
