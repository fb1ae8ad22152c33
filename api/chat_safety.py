"""Keeping a chat safe: shutting somebody out, and asking the moderators to look."""

from typing import Annotated

from litestar import Controller, Response, delete, get, post, put
from litestar.params import JSONBody
from msgspec import Meta, Struct

from api.chat_messages import MESSAGE
from api.problems import problems
from api.requests import Asked, PathId, actor_of, nothing, reply
from backend.chat import blocking, reporting
from backend.chat.cards import ReportView
from backend.chat.reporting import LONGEST_WORDS, Reason
from backend.chat.reports import Decision
from backend.people.views import Person

BLOCK = "/blocks/{resident_id:str}"
REPORT = "/reports/{report_id:str}"


class Blocks(Struct):
    """Whom I shut out; they are not told."""

    items: list[Person]


class Reports(Struct):
    """What waits for the moderators, oldest first, without words until it is opened. Who reported is never said."""

    items: list[ReportView]


class ReportMessage(Struct, forbid_unknown_fields=True):
    """Why, and in own words if one likes."""

    reason: Reason
    words: Annotated[str, Meta(max_length=LONGEST_WORDS)] = ""


class DecideReport(Struct, forbid_unknown_fields=True):
    """`removed` takes the message away, `kept` leaves it."""

    decision: Decision


class ChatSafetyController(Controller):
    path = "/chat"
    tags = ["chat"]  # noqa: RUF012

    @get("/blocks", operation_id="listBlocks", summary="Whom I shut out", responses=problems(401, 403))
    async def list_blocks(self, request: Asked) -> Response[Blocks]:
        return reply(request, Blocks(await blocking.listed(actor_of(request))))

    @put(BLOCK, operation_id="blockResident", summary="Hear nothing from somebody any more", status_code=204,
         opt={"keyless": True}, responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def block_resident(self, request: Asked, resident_id: PathId) -> Response[None]:
        await blocking.block(actor_of(request), resident_id)
        return nothing()

    @delete(BLOCK, operation_id="unblockResident", summary="Hear from somebody again", status_code=204,
            opt={"keyless": True}, responses=problems(401, 403, 404, 429))  # fmt: skip
    async def unblock_resident(self, request: Asked, resident_id: PathId) -> Response[None]:
        await blocking.unblock(actor_of(request), resident_id)
        return nothing()

    @post(f"{MESSAGE}/reports", operation_id="reportMessage", summary="Ask the moderators to look at a message",
          status_code=204, opt={"keyless": True}, responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def report_message(self, request: Asked, message_id: PathId, data: JSONBody[ReportMessage]) -> Response[None]:
        await reporting.report(actor_of(request), message_id, data.reason, data.words)
        return nothing()

    @get("/reports", operation_id="listReports", summary="Reports that wait for a decision",
         responses=problems(401, 403))  # fmt: skip
    async def list_reports(self, request: Asked) -> Response[Reports]:
        return reply(request, Reports(await reporting.reports(actor_of(request))))

    @get(REPORT, operation_id="openReport", summary="One report, with what was written around it; this is noted down",
         responses=problems(401, 403, 404))  # fmt: skip
    async def open_report(self, request: Asked, report_id: PathId) -> Response[ReportView]:
        return reply(request, await reporting.open(actor_of(request), report_id))

    @post(f"{REPORT}/decision", operation_id="decideReport", summary="Take the message away, or keep it",
          status_code=200, opt={"keyless": True}, responses=problems(400, 401, 403, 404, 409, 429))  # fmt: skip
    async def decide_report(
        self, request: Asked, report_id: PathId, data: JSONBody[DecideReport]
    ) -> Response[ReportView]:
        return reply(request, await reporting.decide(actor_of(request), report_id, data.decision))
