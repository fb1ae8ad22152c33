"""At the door and around it: who came, the code that says so, and words to all who signed up."""

from typing import Annotated

from litestar import Controller, Response, get, post, put
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import JSONBody
from msgspec import Meta, Struct

from api.activities import ONE
from api.chat_messages import ClientId, Text
from api.cookies import public_url
from api.problems import problems
from api.requests import Asked, PathId, actor_of, reply
from backend.activities import attending, talking
from backend.activities.asked import Tick
from backend.activities.attending import LONGEST_CODE
from backend.activities.cards import Attendance, OccurrenceDetail
from backend.chat.cards import MessageView
from backend.signin.views import qr

AGAIN = {200: ResponseSpec(MessageView, description="It was sent before", generate_examples=False)}
PROBLEMS = problems(400, 401, 403, 404, 409, 429)


class RecordAttendance(Struct, forbid_unknown_fields=True):
    """Lines of the list, as many as are known; the others stay as they are."""

    people: Annotated[list[Tick], Meta(max_length=1000)]


class DoorCode(Struct):
    """To hang at the door: `url` opens the app there, `qr` is the same as an SVG image."""

    code: str
    url: str
    qr: str


class AtTheDoor(Struct, forbid_unknown_fields=True):
    code: Annotated[str, Meta(min_length=1, max_length=LONGEST_CODE)]


class MessageToAll(Struct, forbid_unknown_fields=True):
    text: Text


class ActivityConversation(Struct):
    conversation: str


class ActivityAttendanceController(Controller):
    path = "/activities"
    tags = ["activities"]  # noqa: RUF012

    @get(f"{ONE}/attendance", operation_id="getAttendance", summary="Who is expected, who came",
         responses=problems(401, 403, 404))  # fmt: skip
    async def get_attendance(self, request: Asked, occurrence_id: PathId) -> Response[Attendance]:
        return reply(request, await attending.page(actor_of(request), occurrence_id))

    @put(f"{ONE}/attendance", operation_id="recordAttendance", summary="Say who came", responses=PROBLEMS)
    async def record_attendance(
        self, request: Asked, occurrence_id: PathId, data: JSONBody[RecordAttendance]
    ) -> Response[Attendance]:
        return reply(request, await attending.tick(actor_of(request), occurrence_id, data.people))

    @get(f"{ONE}/door-code", operation_id="getDoorCode", summary="The code to hang at the door, other each time",
         responses=problems(401, 403, 404, 409))  # fmt: skip
    async def get_door_code(self, request: Asked, occurrence_id: PathId) -> Response[DoorCode]:
        code = await attending.door_code(actor_of(request), occurrence_id)
        # What stands behind the # is never sent to a server, so it is in no log.
        url = f"{public_url(request)}/deur#{code}"
        return reply(request, DoorCode(code, url, qr(url)))

    @post("/door", operation_id="comeIn", summary="I am here", status_code=200,
          responses=problems(400, 401, 403, 409, 410, 429))  # fmt: skip
    async def come_in(self, request: Asked, data: JSONBody[AtTheDoor]) -> Response[OccurrenceDetail]:
        return reply(request, await attending.scan(actor_of(request), data.code))

    @put(f"{ONE}/messages/{{client_id:str}}", operation_id="writeToAllSignedUp", status_code=201,
         summary="A message to all who signed up, once", opt={"keyless": True, "shaped": {"client_id"}},
         responses=AGAIN | PROBLEMS)  # fmt: skip
    async def write_to_all(
        self, request: Asked, occurrence_id: PathId, client_id: ClientId, data: JSONBody[MessageToAll]
    ) -> Response[MessageView]:
        view, new = await talking.message(actor_of(request), occurrence_id, client_id, data.text)
        return reply(request, view, 201 if new else 200)

    @put(f"{ONE}/conversation", operation_id="openActivityConversation",
         summary="The conversation of who comes, begun when there is none",
         responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def open_conversation(self, request: Asked, occurrence_id: PathId) -> Response[ActivityConversation]:
        return reply(request, ActivityConversation(await talking.conversation(actor_of(request), occurrence_id)))
