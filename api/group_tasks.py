"""What there is to do in working groups: tasks, their turns, and saying that one is done."""

from typing import Annotated

from litestar import Controller, Response, delete, get, patch, post, put
from litestar.params import JSONBody
from msgspec import Meta, Struct

from api.problems import problems
from api.requests import Asked, PathId, actor_of, nothing, reply
from backend.groups import doing, task_views, tasks
from backend.groups.cards import GroupDetail, MyTurn, TaskView
from backend.groups.rules import MOST_PEOPLE
from backend.groups.tasks import AddTask, ChangeTask
from backend.groups.views import page
from backend.ids import Id


class TurnsOfMine(Struct):
    items: list[MyTurn]


class TurnDone(Struct, forbid_unknown_fields=True):
    """Who did it."""

    residents: Annotated[list[Id], Meta(min_length=1, max_length=MOST_PEOPLE)]


class GroupTasksController(Controller):
    path = "/groups"
    tags = ["groups"]  # noqa: RUF012

    @get("/turns", operation_id="listMyTurns", summary="What I do in my groups", responses=problems(401, 403))
    async def list_my_turns(self, request: Asked) -> Response[TurnsOfMine]:
        return reply(request, TurnsOfMine(await task_views.mine(actor_of(request))))

    @post("/{group_id:str}/tasks", operation_id="addTask", summary="Add something to do, once or by turns",
          responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def add_task(self, request: Asked, group_id: PathId, data: JSONBody[AddTask]) -> Response[TaskView]:
        actor = actor_of(request)
        id = await tasks.add(actor, group_id, data)
        return reply(request, await task_views.one(actor, group_id, id), 201)

    @patch("/{group_id:str}/tasks/{task_id:str}", operation_id="changeTask", summary="Change something to do",
           opt={"unversioned": True}, responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def change_task(
        self, request: Asked, group_id: PathId, task_id: PathId, data: JSONBody[ChangeTask]
    ) -> Response[TaskView]:
        await tasks.change(actor_of(request), group_id, task_id, data)
        return reply(request, await task_views.one(actor_of(request), group_id, task_id))

    @delete("/{group_id:str}/tasks/{task_id:str}", operation_id="endTask", summary="It need not be done any more",
            status_code=204, responses=problems(401, 403, 404, 429))  # fmt: skip
    async def end_task(self, request: Asked, group_id: PathId, task_id: PathId) -> Response[None]:
        await tasks.end(actor_of(request), group_id, task_id)
        return nothing()

    @put("/{group_id:str}/turns/{turn_id:str}/place", operation_id="takeTurn", summary="I'll do it",
         responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def take_turn(self, request: Asked, group_id: PathId, turn_id: PathId) -> Response[GroupDetail]:
        await doing.take_turn(actor_of(request), group_id, turn_id)
        return reply(request, await page(actor_of(request), group_id))

    @delete("/{group_id:str}/turns/{turn_id:str}/place", operation_id="giveTurnBack", summary="I can't make it",
            status_code=200, responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def give_back(self, request: Asked, group_id: PathId, turn_id: PathId) -> Response[GroupDetail]:
        await doing.give_back(actor_of(request), group_id, turn_id)
        return reply(request, await page(actor_of(request), group_id))

    @post("/{group_id:str}/turns/{turn_id:str}/completion", operation_id="completeTurn", status_code=200,
          summary="It is done, and these did it", responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def complete_turn(
        self, request: Asked, group_id: PathId, turn_id: PathId, data: JSONBody[TurnDone]
    ) -> Response[GroupDetail]:
        await doing.done(actor_of(request), group_id, turn_id, data.residents)
        return reply(request, await page(actor_of(request), group_id))
