"""Changing a call that is still on the board: its author may, all but audience, kind and whether a name shows."""

from collections.abc import Callable
from typing import Any

from msgspec import UNSET, structs

from backend.clock import local_date, now
from backend.database import transaction
from backend.errors import NotAllowed
from backend.help import pictures
from backend.help.asked import EditHelp
from backend.help.clockwork import lapse
from backend.help.drafting import read_text, read_title, read_wall
from backend.help.events import HelpDone, HelpEdited
from backend.help.models import HelpRequest
from backend.help.posting import one_urgent_a_person
from backend.help.rules import check_expected, check_people, check_wanted, expires_at, wanted_when_urgent
from backend.help.states import State, must_be_live
from backend.help.taking import Taken, take
from backend.help.tongue import tongue
from backend.permissions import Actor

DATES = frozenset({"wanted_on", "wanted_until", "wanted_at"})
FIELDS = (
    "category", "title", "text", "language", "wanted_on", "wanted_until", "wanted_at", "minutes_expected", "photos",
    "version",
)  # fmt: skip


async def edit(
    actor: Actor, request: str, wanted: EditHelp, check: Callable[[int], None] = lambda version: None
) -> None:
    """Change what differs; `check` is called with the version that is there and may raise ChangedMeanwhile.

    Raises NotFound, NotAllowed (not the author), Conflict (call_closed, fewer_than_accepted, urgent_already),
    Invalid.
    """
    async with transaction():
        taken = await take(actor, request)
        call = taken.call
        if actor.resident != call.author_id:
            raise NotAllowed
        check(call.version)
        must_be_live(call.state)
        changes = _changes(call, wanted)
        if not changes:
            return
        await _apply(actor, taken, changes)
        taken.settle()
        told = [*taken.keepers, *taken.standing]
        with one_urgent_a_person():
            await taken.tell(HelpDone if call.state == State.DONE else HelpEdited, told, fields=FIELDS)


def _changes(call: HelpRequest, wanted: EditHelp) -> dict[str, Any]:
    """What is asked for, tidied, and differs from what is there. Raises Invalid."""
    read: dict[str, Callable[[Any], Any]] = {"title": read_title, "text": read_text, "wanted_at": read_wall}
    asked = {key: value for key, value in structs.asdict(wanted).items() if value is not UNSET}
    tidy = {key: read[key](value) if key in read else value for key, value in asked.items()}
    return {key: value for key, value in tidy.items() if value != getattr(call, key)}


async def _apply(actor: Actor, taken: Taken, changes: dict[str, Any]) -> None:
    call = taken.call
    check_people(changes.get("people_needed", call.people_needed), call.people_accepted)
    check_expected(changes.get("minutes_expected"))
    if "photos" in changes:
        await _change_photos(call, changes["photos"])
    call.version += 1
    call.update_from_dict(changes)
    if changes.keys() & {"title", "text"}:
        call.language = tongue(f"{call.title} {call.text}", actor.language, call.discreet)
    if changes.keys() & DATES or changes.get("urgent"):
        await _move(actor, call)


async def _change_photos(call: HelpRequest, photos: list[str]) -> None:
    pictures.check(photos)
    await pictures.hide([one for one in call.photos if one not in photos])
    # Also on a hidden call they must be the author's own.
    await pictures.show(photos, call.author_id, call.group_id)
    if call.hidden_at is not None:
        await pictures.hide(photos)


async def _move(actor: Actor, call: HelpRequest) -> None:
    """Other days: they must hold from today on, and the call ends accordingly."""
    today = local_date(now(), actor.zone)
    if call.urgent:
        call.wanted_on = wanted_when_urgent(call.kind, call.wanted_on, call.wanted_until, today)
        await lapse(call.author_id, call.beneficiary_id or call.author_id, today)
    check_wanted(call.wanted_on, call.wanted_until, call.wanted_at, today)
    call.expires_at = expires_at(now(), call.wanted_until or call.wanted_on, actor.zone)
