"""What was reported, for the moderators: a list of closed envelopes, one opened at a time, and what they decide.

Each opening is audited and shows the message with five around it, as who reported it could see them.
"""

from typing import Any, Literal

from backend import audit
from backend.chat import changing, rows
from backend.chat.cards import MessageView, ReportView
from backend.chat.seats import shaped
from backend.clock import now
from backend.database import as_time, execute, fetch, fetch_one, for_update, transaction
from backend.errors import Conflict, NotFound
from backend.permissions import Actor, Role, may_moderate, require

Decision = Literal["removed", "kept"]
AROUND = 5
MOST_LISTED = 100

# Nobody judges what they wrote themselves, nor learns that it was reported; nor what they reported themselves, as
# long as somebody else can.
ANOTHER = """SELECT 1 FROM role_grant g JOIN resident r ON r.id = g.resident_id
WHERE g.complex_id = $1 AND g.role IN ('coordinator', 'board') AND r.moved_out_at IS NULL
AND g.resident_id NOT IN ($2, m.author_id)"""
OWN = "SELECT 1 FROM message_report own WHERE own.message_id = m.id AND own.reporter_id = $2"
THEIRS = f"""FROM message_report t JOIN message m ON m.id = t.message_id JOIN conversation c ON c.id = m.conversation_id
WHERE t.complex_id = $1 AND m.author_id <> $2 AND (NOT EXISTS ({OWN}) OR NOT EXISTS ({ANOTHER}))"""
COLUMNS = """t.id, t.reason, t.words, t.made_at, t.decision, t.message_id, t.reporter_id, m.conversation_id, m.seq,
CASE c.kind WHEN 'made' THEN COALESCE((SELECT from_seq FROM conversation_member
 WHERE conversation_id = c.id AND resident_id = t.reporter_id), m.seq - 1) ELSE 0 END AS from_seq"""
WAITING = f"SELECT {COLUMNS} {THEIRS} AND t.decision IS NULL ORDER BY t.id LIMIT {MOST_LISTED}"
ONE = f"SELECT {COLUMNS} {THEIRS} AND t.id = $3"
NEAR = "WHERE x.conversation_id = $2 AND x.seq BETWEEN $3 AND $4 ORDER BY x.seq"
SETTLE = """UPDATE message_report SET decision = $2, decided_by = $3, decided_at = $4
WHERE message_id = $1 AND decision IS NULL"""


async def waiting(actor: Actor) -> list[ReportView]:
    """What nobody decided yet, oldest first; no words, nor whose, before it is opened. Raises NotAllowed."""
    _require(actor)
    found = await fetch(WAITING, actor.complex, actor.resident)
    return [_view(row, None, [_closed(row)]) for row in found]


async def open_one(actor: Actor, report: str) -> ReportView:
    """The reported message with five before and five after; that it was opened is audited.

    Raises NotAllowed, NotFound also for one about a message of their own, and for one that is decided.
    """
    _require(actor)
    async with transaction():
        row = await _one(actor, report)
        if row["decision"] is not None:
            raise NotFound
        await audit.note(actor.complex, actor.resident, "chat.report_opened", report)
    first, last = max(row["from_seq"] + 1, row["seq"] - AROUND), row["seq"] + AROUND
    near = await fetch(f"{rows.select()} {rows.FROM} {NEAR}", row["reporter_id"], row["conversation_id"], first, last)
    return _view(row, row["seq"], [rows.view(one) for one in rows.read(near)])


async def decide(actor: Actor, report: str, decision: Decision) -> ReportView:
    """Take the message away or leave it: this settles all reports of it so far, audited.

    Deciding the same again is fine. Raises NotAllowed, NotFound, Conflict report_decided when it was decided otherwise.
    """
    _require(actor)
    async with transaction():
        row = await _locked(actor, report)
        if row["decision"] not in (None, decision):
            raise Conflict("report_decided")
        if row["decision"] is None:
            if decision == "removed":
                await changing.remove(row["message_id"])
            await execute(SETTLE, row["message_id"], decision, actor.resident, now())
            await audit.note(actor.complex, actor.resident, f"chat.message_{decision}", row["message_id"])
    view = _view(row, None, [_closed(row)])
    view.decision = decision
    return view


async def _locked(actor: Actor, report: str) -> Any:
    """The report, with the lock of its conversation: two who decide on one message come one after the other."""
    row = await _one(actor, report)
    await fetch_one(f"SELECT id FROM conversation WHERE id = $1{for_update()}", row["conversation_id"])
    return await _one(actor, report)


async def _one(actor: Actor, report: str) -> Any:
    row = await fetch_one(ONE, actor.complex, actor.resident, report) if shaped(report) else None
    if row is None:
        raise NotFound
    return row


def _require(actor: Actor) -> None:
    require(may_moderate(actor), actor, Role.BOARD, Role.COORDINATOR)


def _view(row: Any, seq: int | None, near: list[MessageView]) -> ReportView:
    message = next(one for one in near if seq is None or one.seq == seq)
    return ReportView(
        row["id"], row["reason"], row["words"], as_time(row["made_at"]), message.author, row["decision"], message,
        [] if seq is None else near,
    )  # fmt: skip


def _closed(row: Any) -> MessageView:
    return MessageView(
        row["message_id"], row["conversation_id"], row["seq"], 0, "", None, None, None, "", [], [], None, [],
        as_time(row["made_at"]), None, None, True,
    )  # fmt: skip
