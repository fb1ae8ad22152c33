"""Conversations: which there are, beginning one, and who is in it."""

from typing import Annotated

from litestar import Controller, Response, delete, get, patch, post, put
from litestar.params import JSONBody
from msgspec import Meta, Struct

from api.problems import problems
from api.requests import Asked, Cursor, Limit, PathId, actor_of, nothing, reply
from backend.chat import lists, members, opening
from backend.chat.cards import ConversationDetail, ConversationPage
from backend.ids import Id

ONE = "/conversations/{conversation_id:str}"
MEMBER = f"{ONE}/members/{{resident_id:str}}"
Title = Annotated[str, Meta(min_length=1, max_length=80)]
Residents = Annotated[list[Id], Meta(max_length=99, extra_json_schema={"uniqueItems": True})]


class MakeConversation(Struct, forbid_unknown_fields=True):
    """A group of neighbours; who makes it is in it and need not be named."""

    title: Title
    residents: Residents


class RenameConversation(Struct, forbid_unknown_fields=True):
    title: Title


class OpenDirectConversation(Struct, forbid_unknown_fields=True):
    """With whom; they notice nothing before the first message."""

    resident: Id


class ChatConversationsController(Controller):
    path = "/chat"
    tags = ["chat"]  # noqa: RUF012

    @get("/conversations", operation_id="listConversations", summary="My conversations, newest message first",
         responses=problems(400, 401, 403))  # fmt: skip
    async def list_conversations(
        self, request: Asked, cursor: Cursor = None, limit: Limit = 20
    ) -> Response[ConversationPage]:
        return reply(request, await lists.conversations(actor_of(request), cursor, limit))

    @post("/conversations", operation_id="makeConversation", summary="Make a group of neighbours", status_code=201,
          responses=problems(400, 401, 403, 409, 429))  # fmt: skip
    async def make_conversation(self, request: Asked, data: JSONBody[MakeConversation]) -> Response[ConversationDetail]:
        actor = actor_of(request)
        id = await opening.make(actor, data.title, data.residents)
        return reply(request, await lists.one(actor, id), 201)

    @post("/direct", operation_id="openDirectConversation", summary="My conversation with one neighbour",
          status_code=200, opt={"keyless": True}, responses=problems(400, 401, 403, 409, 429))  # fmt: skip
    async def open_direct_conversation(
        self, request: Asked, data: JSONBody[OpenDirectConversation]
    ) -> Response[ConversationDetail]:
        actor = actor_of(request)
        return reply(request, await lists.one(actor, await opening.direct(actor, data.resident)))

    @get(ONE, operation_id="getConversation", summary="One conversation, and who is in it",
         responses=problems(401, 403, 404))  # fmt: skip
    async def get_conversation(self, request: Asked, conversation_id: PathId) -> Response[ConversationDetail]:
        return reply(request, await lists.one(actor_of(request), conversation_id))

    @patch(ONE, operation_id="renameConversation", summary="Give a group another name", opt={"unversioned": True},
           responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def rename_conversation(
        self, request: Asked, conversation_id: PathId, data: JSONBody[RenameConversation]
    ) -> Response[ConversationDetail]:
        actor = actor_of(request)
        await members.rename(actor, conversation_id, data.title)
        return reply(request, await lists.one(actor, conversation_id))

    @put(MEMBER, operation_id="addConversationMember", summary="Add a neighbour to a group",
         responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def add_conversation_member(
        self, request: Asked, conversation_id: PathId, resident_id: PathId
    ) -> Response[ConversationDetail]:
        actor = actor_of(request)
        await members.add(actor, conversation_id, resident_id)
        return reply(request, await lists.one(actor, conversation_id))

    @delete(MEMBER, operation_id="removeConversationMember", summary="Leave, or take somebody out of a group I made",
            status_code=204, responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def remove_conversation_member(
        self, request: Asked, conversation_id: PathId, resident_id: PathId
    ) -> Response[None]:
        await members.remove(actor_of(request), conversation_id, resident_id)
        return nothing()
