"""The answers under a call: all of them for who asked, their own for who answered, for nobody else any."""

from typing import Any

from backend.database import as_time, fetch
from backend.help.cards import AnswerView, HelpDetail, Thanks
from backend.help.states import TAKEN, Reply
from backend.people.rules import sees_house_number
from backend.people.views import Person
from backend.permissions import Actor

# `theirs` is who stands on the other side from the reader ($2): for who answered that is the person helped (or
# who offered), for who asked it is who answered.
_SELECT = """SELECT o.id, p.id AS person, p.shown_name, p.photo_id, o.state, o.note, o.reply, o.minutes,
o.reported_minutes, o.thanks_from_asker, o.thanks_from_helper, o.created_at, home.label, theirs.house_number_to,
$2 IN (o.resident_id, COALESCE(h.beneficiary_id, h.author_id)) AND h.state IN ('open', 'matched')
AND (h.beneficiary_id IS NULL OR h.veiled OR o.accepted_by = h.beneficiary_id) AS between_them
FROM help_answer o JOIN help_request h ON h.id = o.request_id JOIN resident p ON p.id = o.resident_id
LEFT JOIN resident theirs ON theirs.id = CASE WHEN o.resident_id = $2
 THEN COALESCE(h.beneficiary_id, h.author_id) ELSE o.resident_id END
LEFT JOIN home ON home.id = theirs.home_id
WHERE o.request_id = $1 AND (o.resident_id = $2 OR h.author_id = $2 OR h.beneficiary_id = $2) ORDER BY o.id"""


async def add_answers(call: HelpDetail, actor: Actor) -> HelpDetail:
    """Fill in the answers this person may see."""
    mine = call.mine
    if mine is not None and (mine.author or mine.helped or mine.answer):
        call.answers = [_view(row, actor.neighbour) for row in await fetch(_SELECT, call.id, actor.resident)]
    return call


def _view(row: Any, neighbour: bool) -> AnswerView:
    given: tuple[tuple[Any, str | None], ...] = (
        ("asker", row["thanks_from_asker"]),
        ("helper", row["thanks_from_helper"]),
    )
    return AnswerView(
        id=row["id"],
        person=Person(row["person"], row["shown_name"], row["photo_id"]),
        state=row["state"],
        note=row["note"],
        reply=row["reply"],
        minutes=row["minutes"],
        reported_minutes=row["reported_minutes"],
        home_label=row["label"] if _knows_door(row, neighbour) else None,
        thanks=[Thanks(by, text) for by, text in given if text is not None],
        created_at=as_time(row["created_at"]),
    )


def _knows_door(row: Any, neighbour: bool) -> bool:
    """Only from acceptance on: before, the asker of a discreet call would be given away."""
    if row["house_number_to"] is None or row["state"] not in TAKEN:
        return False
    together = bool(row["between_them"]) and row["state"] != Reply.DONE
    return sees_house_number(row["house_number_to"], self=False, neighbour=neighbour, help_each_other=together)
