"""Calendars: their secret addresses, what programs fetch there, and one activity to add to one's own."""

from litestar import Controller, Response, delete, get, post
from litestar.params import FromPath
from msgspec import Struct

from api.cookies import public_url
from api.problems import problems
from api.requests import Asked, PathId, actor_of, document, nothing, reply
from backend.calendar import addresses, feeds
from backend.calendar.addresses import CalendarAddressView, CalendarKind

MEDIA = "text/calendar"
SENT = f"{MEDIA}; charset=utf-8"
FILE = "agenda.ics"


class CalendarAddresses(Struct):
    items: list[CalendarAddressView]


class NewCalendarAddress(Struct):
    """Said once: it can't be shown again, only be made anew. Who has it reads the calendar without signing in."""

    kind: CalendarKind
    url: str


class CalendarController(Controller):
    tags = ["calendar"]  # noqa: RUF012

    @get("/me/calendar", operation_id="listCalendarAddresses", summary="Which addresses I have",
         responses=problems(401, 403))  # fmt: skip
    async def list_addresses(self, request: Asked) -> Response[CalendarAddresses]:
        return reply(request, CalendarAddresses(await addresses.mine(actor_of(request))))

    @post("/me/calendar/{kind:str}", operation_id="makeCalendarAddress", status_code=201,
          summary="A new address for my calendar program; the one before ends",
          opt={"keyless": True, "shaped": {"kind"}}, responses=problems(400, 401, 403, 429))  # fmt: skip
    async def make_address(self, request: Asked, kind: FromPath[CalendarKind]) -> Response[NewCalendarAddress]:
        secret = await addresses.make(actor_of(request), kind)
        url = f"{public_url(request)}/api/v1/calendar/{secret}/{FILE}"
        return reply(request, NewCalendarAddress(kind, url), 201)

    @delete("/me/calendar/{kind:str}", operation_id="endCalendarAddress", summary="No address any more",
            status_code=204, opt={"shaped": {"kind"}}, responses=problems(400, 401, 403, 429))  # fmt: skip
    async def end_address(self, request: Asked, kind: FromPath[CalendarKind]) -> Response[None]:
        await addresses.end(actor_of(request), kind)
        return nothing()

    # The secret stands in the path since calendar programs send no headers; paths are never logged (doorway.py).
    @get("/calendar/{token:str}/agenda.ics", operation_id="getCalendar", summary="What calendar programs fetch",
         media_type=MEDIA, opt={"public": True, "shaped": {"token"}}, responses=problems(404))  # fmt: skip
    async def get_calendar(self, request: Asked, token: FromPath[str]) -> Response[bytes]:
        return _answer(request, await feeds.by_token(token), {})

    @get("/activities/occurrences/{occurrence_id:str}/agenda.ics", operation_id="getActivityCalendar",
         summary="One activity, to add to a calendar", media_type=MEDIA,
         responses=problems(401, 403, 404))  # fmt: skip
    async def get_one(self, request: Asked, occurrence_id: PathId) -> Response[bytes]:
        named = {"content-disposition": f'attachment; filename="{FILE}"'}
        return _answer(request, await feeds.one(actor_of(request), occurrence_id), named)


def _answer(request: Asked, feed: feeds.Feed, headers: dict[str, str]) -> Response[bytes]:
    return document(request, feed.tag, feed.write, SENT, headers)
