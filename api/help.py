"""The help board: looking, asking, changing, ending."""

from typing import Annotated

from litestar import Controller, Response, delete, get, patch, post
from litestar.params import FromQuery, JSONBody, QueryParameter
from msgspec import Meta, Struct

from api import help_page
from api.problems import problems
from api.requests import Asked, Cursor, Limit, PathId, Ready, actor_of, reply, require_version, tagged
from backend.help import board, changes, editing, ending, finishing, moderation, posting, search, views
from backend.help.asked import EditHelp, PostHelp
from backend.help.board import Filter, Scope
from backend.help.cards import Help, HelpChanges, HelpDetail, HelpPage, Kind
from backend.help.finishing import Helper
from backend.help.rules import MOST_PEOPLE, Category
from backend.ids import PATTERN


class WithdrawHelp(Struct, forbid_unknown_fields=True):
    reason: Annotated[str, Meta(max_length=ending.LONGEST_REASON)] = ""


class HideHelp(Struct, forbid_unknown_fields=True):
    reason: Annotated[str, Meta(min_length=1, max_length=moderation.LONGEST_REASON)]


class CompleteHelp(Struct, forbid_unknown_fields=True):
    helpers: Annotated[list[Helper], Meta(max_length=MOST_PEOPLE)]


class HelpController(Controller):
    path = "/help"
    tags = ["help"]  # noqa: RUF012

    @get(operation_id="listHelp", summary="Calls I see, newest first", responses=problems(400, 401, 403, 404),
         opt={"straight": help_page.straight})  # fmt: skip
    async def list_help(
        self,
        request: Asked,
        kind: FromQuery[Kind | None] = None,
        category: FromQuery[Category | None] = None,
        # Litestar keeps the bare name for the ASGI scope.
        part: Annotated[Scope, QueryParameter(name="scope")] = "board",
        group: Annotated[str | None, QueryParameter(pattern=PATTERN)] = None,
        urgent: FromQuery[bool | None] = None,
        q: Annotated[str | None, QueryParameter(max_length=search.LONGEST)] = None,
        cursor: Cursor = None,
        limit: Limit = 20,
    ) -> Response[HelpPage]:
        wanted = Filter(scope=part, kind=kind, category=category, group=group, urgent=urgent, q=q)
        page = await board.newest(actor_of(request), wanted, cursor, limit)
        return Ready(tagged(request.scope, *help_page.encoded(page)))

    @post(operation_id="postHelp", summary="Ask for help or offer it", responses=problems(400, 401, 403, 409, 429))
    async def post_help(self, request: Asked, data: JSONBody[PostHelp]) -> Response[Help]:
        return reply(request, await posting.post(actor_of(request), data), 201)

    @get("/changes", operation_id="listHelpChanges", summary="What changed after a number of the board",
         responses=problems(400, 401, 403))  # fmt: skip
    async def list_help_changes(
        self, request: Asked, since: Annotated[int, QueryParameter(ge=0, le=2**53)]
    ) -> Response[HelpChanges]:
        return reply(request, await changes.since(actor_of(request), since))

    @get("/{help_id:str}", operation_id="getHelp", summary="One call", responses=problems(401, 403, 404))
    async def get_help(self, request: Asked, help_id: PathId) -> Response[HelpDetail]:
        return reply(request, await views.detail(actor_of(request), help_id))

    @patch("/{help_id:str}", operation_id="editHelp", summary="Change my call",
           responses=problems(400, 401, 403, 404, 409, 412, 429))  # fmt: skip
    async def edit_help(self, request: Asked, help_id: PathId, data: JSONBody[EditHelp]) -> Response[HelpDetail]:
        actor = actor_of(request)
        await editing.edit(actor, help_id, data, lambda version: require_version(request, version))
        return reply(request, await views.after(actor, help_id))

    @post("/{help_id:str}/withdrawal", operation_id="withdrawHelp", summary="Not needed any more", status_code=200,
          responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def withdraw_help(
        self, request: Asked, help_id: PathId, data: JSONBody[WithdrawHelp]
    ) -> Response[HelpDetail]:
        await ending.withdraw(actor_of(request), help_id, data.reason)
        return reply(request, await views.after(actor_of(request), help_id))

    @post("/{help_id:str}/extension", operation_id="extendHelp", summary="Keep my call on the board longer",
          status_code=200, responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def extend_help(self, request: Asked, help_id: PathId) -> Response[HelpDetail]:
        await ending.extend(actor_of(request), help_id)
        return reply(request, await views.after(actor_of(request), help_id))

    @post("/{help_id:str}/completion", operation_id="completeHelp", summary="All done, and how long each helped",
          status_code=200, responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def complete_help(
        self, request: Asked, help_id: PathId, data: JSONBody[CompleteHelp]
    ) -> Response[HelpDetail]:
        await finishing.complete(actor_of(request), help_id, data.helpers)
        return reply(request, await views.after(actor_of(request), help_id))

    @post("/{help_id:str}/hiding", operation_id="hideHelp", summary="Hide a call, with a reason", status_code=200,
          responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def hide_help(self, request: Asked, help_id: PathId, data: JSONBody[HideHelp]) -> Response[HelpDetail]:
        await moderation.hide(actor_of(request), help_id, data.reason)
        return reply(request, await views.after(actor_of(request), help_id))

    @delete("/{help_id:str}/hiding", operation_id="showHelp", summary="Show a hidden call again", status_code=200,
            responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def show_help(self, request: Asked, help_id: PathId) -> Response[HelpDetail]:
        await moderation.show(actor_of(request), help_id)
        return reply(request, await views.after(actor_of(request), help_id))
