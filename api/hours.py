"""One's own hours."""

from litestar import Controller, Response, get

from api.problems import problems
from api.requests import Asked, Cursor, Limit, actor_of, reply
from backend.hours.views import ContributionPage, contributions


class HoursController(Controller):
    path = "/hours"
    tags = ["hours"]  # noqa: RUF012

    @get("/contributions", operation_id="listContributions", summary="What I gave, newest first",
         responses=problems(400, 401))  # fmt: skip
    async def list_contributions(
        self, request: Asked, cursor: Cursor = None, limit: Limit = 20
    ) -> Response[ContributionPage]:
        return reply(request, await contributions(actor_of(request), cursor, limit))
