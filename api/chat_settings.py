"""What one lets neighbours see, what the complex allows, and taking one's own messages along."""

from litestar import Controller, Response, get, patch
from litestar.params import JSONBody
from litestar.response.streaming import ASGIStreamingResponse
from msgspec import Struct

from api.problems import problems
from api.requests import Asked, Ready, actor_of, reply
from backend.chat import export, wishes
from backend.chat.cards import Wishes
from backend.chat.export import Exported
from backend.chat.wishes import WishesChange
from backend.clock import Instant

FILE = {"content-disposition": 'attachment; filename="naober.json"', "cache-control": "no-store"}


class ChangeChatRules(Struct, forbid_unknown_fields=True):
    """`seen_by`: whether this complex has it at all."""

    seen_by: bool


class MessagesExport(Struct):
    """Everything I wrote that was not taken away, oldest first."""

    made_at: Instant
    messages: list[Exported]


class ChatSettingsController(Controller):
    path = "/chat"
    tags = ["chat"]  # noqa: RUF012

    @get("/wishes", operation_id="getChatWishes", summary="What I let neighbours see", responses=problems(401, 403))
    async def get_chat_wishes(self, request: Asked) -> Response[Wishes]:
        return reply(request, await wishes.mine(actor_of(request)))

    @patch("/wishes", operation_id="changeChatWishes", summary="Change what I let neighbours see",
           opt={"keyless": True, "unversioned": True}, responses=problems(400, 401, 403, 429))  # fmt: skip
    async def change_chat_wishes(self, request: Asked, data: JSONBody[WishesChange]) -> Response[Wishes]:
        return reply(request, await wishes.change(actor_of(request), data))

    @patch("/rules", operation_id="changeChatRules", summary="Change what the complex allows",
           opt={"keyless": True, "unversioned": True}, responses=problems(400, 401, 403, 429))  # fmt: skip
    async def change_chat_rules(self, request: Asked, data: JSONBody[ChangeChatRules]) -> Response[Wishes]:
        return reply(request, await wishes.rules_change(actor_of(request), data.seen_by))

    @get("/export", operation_id="exportMessages", summary="Everything I wrote, as a file", opt={"untagged": True},
         responses=problems(401, 403))  # fmt: skip
    async def export_messages(self, request: Asked) -> Response[MessagesExport]:
        pieces = await export.mine(actor_of(request))
        return Ready(ASGIStreamingResponse(iterator=pieces, media_type="application/json", headers=FILE))
