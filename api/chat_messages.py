"""Messages: reading them, writing one, and what may be done with one afterwards."""

from typing import Annotated

from litestar import Controller, Response, delete, get, patch, put
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import FromPath, JSONBody, PathParameter, QueryParameter
from msgspec import Meta, Struct

from api import chat_page
from api.chat_conversations import ONE
from api.problems import problems
from api.requests import Asked, Limit, PathId, actor_of, nothing, reply
from backend.chat import changing, messages, reacting, sending
from backend.chat.cards import MessageChanges, MessagePage, MessageView, ReactionName
from backend.chat.sending import Draft
from backend.ids import Id

MESSAGE = "/messages/{message_id:str}"
REACTION = f"{MESSAGE}/reactions/{{name:str}}"
CLIENT_ID = r"^[A-Za-z0-9_-]{16,64}\Z"
Number = Annotated[int, QueryParameter(ge=0, le=2**53)]
Place = Annotated[int | None, QueryParameter(ge=0, le=2**53, description="Number of a message; give one of three.")]
ClientId = Annotated[str, PathParameter(pattern=CLIENT_ID, description="Made by the client, new for each message.")]
Text = Annotated[str, Meta(max_length=4000)]
AGAIN = {200: ResponseSpec(MessageView, description="It was sent before", generate_examples=False)}


class SendMessage(Struct, forbid_unknown_fields=True):
    """Words or photos, or both. `reply_to` is the id of a message in the same conversation."""

    text: Text = ""
    photos: Annotated[list[Id], Meta(max_length=6, extra_json_schema={"uniqueItems": True})] = []
    reply_to: Id | None = None
    mentions: Annotated[list[Id], Meta(max_length=20, extra_json_schema={"uniqueItems": True})] = []


class EditMessage(Struct, forbid_unknown_fields=True):
    text: Text


class ChatMessagesController(Controller):
    path = "/chat"
    tags = ["chat"]  # noqa: RUF012

    @get(f"{ONE}/messages", operation_id="listMessages", summary="Messages of one conversation, newest page first",
         responses=problems(400, 401, 403, 404), opt={"straight": chat_page.straight})  # fmt: skip
    async def list_messages(
        self,
        request: Asked,
        conversation_id: PathId,
        before: Place = None,
        after: Place = None,
        around: Place = None,
        limit: Limit = chat_page.MANY,
    ) -> Response[MessagePage]:
        page = await messages.page(
            actor_of(request), conversation_id, before=before, after=after, around=around, limit=limit
        )
        return reply(request, page)

    @get(f"{ONE}/changes", operation_id="listMessageChanges", summary="What came and changed after two numbers",
         responses=problems(400, 401, 403, 404))  # fmt: skip
    async def list_message_changes(
        self, request: Asked, conversation_id: PathId, seq: Number, change: Number
    ) -> Response[MessageChanges]:
        return reply(request, await messages.changes(actor_of(request), conversation_id, seq, change))

    @put(f"{ONE}/messages/{{client_id:str}}", operation_id="sendMessage", summary="Send a message, once",
         status_code=201, opt={"keyless": True, "shaped": {"client_id"}},
         responses=AGAIN | problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def send_message(
        self, request: Asked, conversation_id: PathId, client_id: ClientId, data: JSONBody[SendMessage]
    ) -> Response[MessageView]:
        draft = Draft(text=data.text, photos=data.photos, reply_to=data.reply_to, mentions=data.mentions)
        view, new = await sending.send(actor_of(request), conversation_id, client_id, draft)
        return reply(request, view, 201 if new else 200)

    @patch(MESSAGE, operation_id="editMessage", summary="Change the words of my message",
           opt={"keyless": True, "unversioned": True},
           responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def edit_message(
        self, request: Asked, message_id: PathId, data: JSONBody[EditMessage]
    ) -> Response[MessageView]:
        return reply(request, await changing.edit(actor_of(request), message_id, data.text))

    @delete(MESSAGE, operation_id="deleteMessage", summary="Take my message away", status_code=204,
            opt={"keyless": True}, responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def delete_message(self, request: Asked, message_id: PathId) -> Response[None]:
        await changing.delete(actor_of(request), message_id)
        return nothing()

    @put(REACTION, operation_id="addReaction", summary="Put a sign under a message",
         opt={"keyless": True, "shaped": {"name"}}, responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def add_reaction(
        self, request: Asked, message_id: PathId, name: FromPath[ReactionName]
    ) -> Response[MessageView]:
        return reply(request, await reacting.react(actor_of(request), message_id, name, True))

    @delete(REACTION, operation_id="removeReaction", summary="Take my sign away", status_code=200,
            opt={"keyless": True, "shaped": {"name"}},
            responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def remove_reaction(
        self, request: Asked, message_id: PathId, name: FromPath[ReactionName]
    ) -> Response[MessageView]:
        return reply(request, await reacting.react(actor_of(request), message_id, name, False))
