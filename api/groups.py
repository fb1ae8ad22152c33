"""Working groups: which there are, joining and leaving."""

import msgspec
from litestar import Controller, Response, delete, get, put

from api.problems import problems
from api.requests import Asked, PathId, actor_of, nothing, reply
from backend.groups.actions import join, leave
from backend.groups.views import GroupView, groups


class GroupList(msgspec.Struct):
    items: list[GroupView]


class GroupsController(Controller):
    path = "/groups"
    tags = ["groups"]  # noqa: RUF012

    @get(operation_id="listGroups", summary="The working groups of my complex", responses=problems(401, 403))
    async def list_groups(self, request: Asked) -> Response[GroupList]:
        return reply(request, GroupList(await groups(actor_of(request))))

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
