"""The agenda: looking, planning, changing, calling off."""

from datetime import date, time
from typing import Annotated, Literal

from litestar import Controller, Response, get, patch, post
from litestar.params import JSONBody, QueryParameter
from msgspec import Struct

from api.problems import problems
from api.requests import Asked, Cursor, Limit, PathId, actor_of, reply, require_version
from backend.activities import agenda, attending, cancelling, changes, copying, editing, offering, planning, views
from backend.activities.agenda import Scope
from backend.activities.asked import ChangeActivity, PlanActivity, Wall, Words
from backend.activities.cards import AgendaChanges, AgendaPage, Changed, OccurrenceCard, OccurrenceDetail, Unrecorded
from backend.activities.offering import Offer
from backend.clock import instant
from backend.errors import Invalid
from backend.ids import PATTERN

ONE = "/occurrences/{occurrence_id:str}"
# Beyond them a day has no instant in UTC any more.
YEARS = (1900, 2200)
Reach = Literal["this", "following", "all"]


class ActivityWeek(Struct):
    items: list[OccurrenceCard]


class ActivityOffers(Struct):
    items: list[Offer]


class UnrecordedActivities(Struct):
    items: list[Unrecorded]


class ChangeOccurrence(Struct, forbid_unknown_fields=True):
    """What is to change, how far it goes in a series, and what those who signed up are told."""

    change: ChangeActivity
    reach: Reach = "this"
    words: Words = ""


class CancelOccurrence(Struct, forbid_unknown_fields=True):
    words: Words = ""
    reach: Reach = "this"


class CopyOccurrence(Struct, forbid_unknown_fields=True):
    """On which day, and when, unless at the same time of the day."""

    first_on: date
    at: Wall | None = None


class ActivitiesController(Controller):
    path = "/activities"
    tags = ["activities"]  # noqa: RUF012

    @get(operation_id="listActivities", summary="What starts on the days from one until another, at most 62",
         responses=problems(400, 401, 403, 404))  # fmt: skip
    async def list_activities(
        self,
        request: Asked,
        begins: Annotated[date, QueryParameter(name="from", description="The first day, where the complex is.")],
        ends: Annotated[date, QueryParameter(name="until", description="The day after the last.")],
        # Litestar keeps the bare name for the ASGI scope.
        part: Annotated[Scope, QueryParameter(name="scope")] = "all",
        group: Annotated[str | None, QueryParameter(pattern=PATTERN)] = None,
        cursor: Cursor = None,
        limit: Limit = 100,
    ) -> Response[AgendaPage]:
        actor = actor_of(request)
        for name, day in (("from", begins), ("until", ends)):
            if not YEARS[0] <= day.year <= YEARS[1]:
                raise Invalid("out_of_range", name)
        since, until = (instant(day, time(), actor.zone) for day in (begins, ends))
        page = await agenda.agenda(actor, since, until, scope=part, group=group, page=cursor, limit=limit)
        return reply(request, page)

    @post(operation_id="planActivity", summary="Plan an activity, for all or for a group of mine",
          responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def plan_activity(self, request: Asked, data: JSONBody[PlanActivity]) -> Response[OccurrenceDetail]:
        return reply(request, await planning.make(actor_of(request), data), 201)

    @get("/changes", operation_id="listActivityChanges", summary="What changed after a number of the agenda",
         responses=problems(400, 401, 403))  # fmt: skip
    async def list_activity_changes(
        self, request: Asked, since: Annotated[int, QueryParameter(ge=0, le=2**53)]
    ) -> Response[AgendaChanges]:
        return reply(request, await changes.since(actor_of(request), since))

    @get("/week", operation_id="getMyWeek", summary="What I come to or organise in the seven days to come",
         responses=problems(401, 403))  # fmt: skip
    async def get_my_week(self, request: Asked) -> Response[ActivityWeek]:
        return reply(request, ActivityWeek(await agenda.mine_this_week(actor_of(request))))

    @get("/offers", operation_id="listActivityOffers", summary="What counts as hours, has a place free and suits me",
         responses=problems(401, 403))  # fmt: skip
    async def list_activity_offers(self, request: Asked) -> Response[ActivityOffers]:
        return reply(request, ActivityOffers(await offering.others(actor_of(request))))

    @get("/unrecorded", operation_id="listUnrecordedActivities",
         summary="What is over and nobody said who came, of what I organise", responses=problems(401, 403))  # fmt: skip
    async def list_unrecorded(self, request: Asked) -> Response[UnrecordedActivities]:
        return reply(request, UnrecordedActivities(await attending.unrecorded(actor_of(request))))

    @get(ONE, operation_id="getActivity", summary="One time of an activity, with who comes",
         responses=problems(401, 403, 404))  # fmt: skip
    async def get_activity(self, request: Asked, occurrence_id: PathId) -> Response[OccurrenceDetail]:
        return reply(request, await views.detail(actor_of(request), occurrence_id))

    @patch(ONE, operation_id="changeActivity", summary="Change this time, or a series",
           responses=problems(400, 401, 403, 404, 409, 412, 429))  # fmt: skip
    async def change_activity(
        self, request: Asked, occurrence_id: PathId, data: JSONBody[ChangeOccurrence]
    ) -> Response[Changed]:
        done = await editing.change(
            actor_of(request), occurrence_id, data.change, reach=data.reach, words=data.words,
            check=lambda version: require_version(request, version),
        )  # fmt: skip
        return reply(request, done)

    @post(f"{ONE}/cancellation", operation_id="cancelActivity", summary="Call off this time, or a series",
          status_code=200, responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def cancel_activity(
        self, request: Asked, occurrence_id: PathId, data: JSONBody[CancelOccurrence]
    ) -> Response[Changed]:
        return reply(request, await cancelling.cancel(actor_of(request), occurrence_id, data.words, reach=data.reach))

    @post(f"{ONE}/copy", operation_id="copyActivity", summary="The same again on another day",
          responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def copy_activity(
        self, request: Asked, occurrence_id: PathId, data: JSONBody[CopyOccurrence]
    ) -> Response[OccurrenceDetail]:
        return reply(request, await copying.copy(actor_of(request), occurrence_id, data.first_on, data.at), 201)
