"""One's own place in a conversation: how far one read, what one wants to hear, and finding words again."""

from typing import Annotated

from litestar import Controller, Response, get, patch, put
from litestar.params import JSONBody, QueryParameter
from msgspec import UNSET, Meta, Struct, UnsetType

from api.chat_conversations import ONE
from api.chat_messages import Number
from api.problems import problems
from api.requests import Asked, Cursor, Limit, PathId, actor_of, reply
from backend.chat import places, reading, search, seen
from backend.chat.cards import ConversationView, FoundPage, Involvement, ReadView
from backend.clock import Instant
from backend.people.views import Person


class MarkRead(Struct, forbid_unknown_fields=True):
    """Up to and including this number; a marker never goes back."""

    seq: Annotated[int, Meta(ge=0, le=2**53)]


class ChangePlace(Struct, forbid_unknown_fields=True):
    """What is left out stays; `muted_until: null` lifts the mute."""

    involvement: Involvement | UnsetType = UNSET
    muted_until: Instant | None | UnsetType = UNSET


class SeenBy(Struct):
    """Who has read it, of those who let others see that."""

    items: list[Person]


class ChatReadingController(Controller):
    path = "/chat"
    tags = ["chat"]  # noqa: RUF012

    @put(f"{ONE}/read", operation_id="markRead", summary="I have read up to here", opt={"keyless": True},
         responses=problems(400, 401, 403, 404, 429))  # fmt: skip
    async def mark_read(self, request: Asked, conversation_id: PathId, data: JSONBody[MarkRead]) -> Response[ReadView]:
        return reply(request, await reading.mark(actor_of(request), conversation_id, data.seq))

    @patch(f"{ONE}/place", operation_id="changePlace", summary="What I want to hear of this conversation",
           opt={"keyless": True, "unversioned": True}, responses=problems(400, 401, 403, 404, 429))  # fmt: skip
    async def change_place(
        self, request: Asked, conversation_id: PathId, data: JSONBody[ChangePlace]
    ) -> Response[ConversationView]:
        view = await places.change(actor_of(request), conversation_id, data.involvement, data.muted_until)
        return reply(request, view)

    @get(f"{ONE}/seen", operation_id="listSeenBy", summary="Who has read a message",
         responses=problems(400, 401, 403, 404))  # fmt: skip
    async def list_seen_by(self, request: Asked, conversation_id: PathId, seq: Number) -> Response[SeenBy]:
        return reply(request, SeenBy(await seen.by(actor_of(request), conversation_id, seq)))

    @get("/search", operation_id="searchMessages", summary="Messages with these words, newest first",
         responses=problems(400, 401, 403))  # fmt: skip
    async def search_messages(
        self,
        request: Asked,
        q: Annotated[str, QueryParameter(max_length=100)] = "",
        cursor: Cursor = None,
        limit: Limit = 20,
    ) -> Response[FoundPage]:
        return reply(request, await search.find(actor_of(request), q, cursor, limit))
