"""From a fact of the agenda to what each may hear of it, every frame serialised once."""

from collections.abc import Collection, Iterable

from backend.activities import views
from backend.activities.cards import OccurrenceCard, OccurrenceDetail
from backend.activities.events import ActivityEvent, SeriesSeenAnew, SignedUp, StandInAsked
from backend.activities.may import slot_may
from backend.clock import now
from backend.database import look
from realtime.activity_frames import ActivityCatchup, ActivityChanged, ActivityGone, ActivityMine
from realtime.envelope import Letter
from realtime.frames import encode

# Whose own part changes with what others do: their turn in the queue, who comes with them, who asks them.
TOUCHED = """SELECT resident_id FROM sign_up WHERE occurrence_id = $1 AND state = 'waiting'
UNION SELECT p.partner_id FROM pair_ask p JOIN slot s ON s.id = p.slot_id WHERE s.occurrence_id = $1
UNION SELECT p.asker_id FROM pair_ask p JOIN slot s ON s.id = p.slot_id WHERE s.occurrence_id = $1"""
MEMBERS = "SELECT resident_id FROM group_membership WHERE group_id = $1"


async def letters(event: ActivityEvent, here: Collection[str] | None) -> tuple[Letter, ...]:
    """The public card (or that it is gone) for the audience, and to those concerned their own view instead.

    Whom a call for a stand-in goes to is theirs alone: nobody else hears that there was one. `here` are all who are
    connected anywhere, when that is known.
    """
    _, group = await views.audience(event.occurrence)
    if isinstance(event, SeriesSeenAnew):
        fetch = encode(ActivityCatchup(event.seq))
        besides = tuple(await _outside(event, group)) if group else ()
        return Letter(fetch, group), Letter(fetch, residents=besides, neighbours=True)
    if isinstance(event, StandInAsked):
        return tuple(await _personal(event, event.told, here))
    card = await views.public_card(event.occurrence)
    personal = await _personal(event, await _concerned(event, group), here)
    besides = tuple(resident for letter in personal for resident in letter.residents or ())
    return (Letter(_frame(event, card), group, besides=besides), *personal)


def _frame(event: ActivityEvent, card: OccurrenceCard | None) -> bytes:
    if card is None:
        return encode(ActivityGone(event.seq, event.occurrence))
    for slot in card.slots:
        # As for somebody who has no part in it: that is who this card is for.
        slot.may = slot_may(
            planned=card.state == "planned", started=card.starts_at <= now(), state=None, promoted=False
        )
    return encode(ActivityChanged(event.seq, card))


async def _concerned(event: ActivityEvent, group: str | None) -> Iterable[str]:
    """Who is told, whose own part changes with it, and who sees it without being of its audience."""
    people = dict.fromkeys(event.told)
    # A rush of sign-ups must not tell everybody who waits about each: their turn stays what it was.
    if not isinstance(event, SignedUp):
        people |= dict.fromkeys(row[0] for row in await look(TOUCHED, event.occurrence))
    if group is not None:
        people |= dict.fromkeys(await _outside(event, group))
    return people


async def _outside(event: ActivityEvent, group: str) -> list[str]:
    """Who has a part in what is meant for a group they are not in (any more)."""
    members = {row[0] for row in await look(MEMBERS, group)}
    return [one for one in await views.involved(event.occurrence) if one not in members]


async def _personal(event: ActivityEvent, residents: Iterable[str], here: Collection[str] | None) -> list[Letter]:
    found = []
    for resident in residents:
        if here is not None and resident not in here:
            continue
        own = await views.personal(resident, event.occurrence)
        if own is not None:
            frame = encode(ActivityMine(event.seq, event.what, own))
            found.append(Letter(frame, _by_membership(own, resident), (resident,), neighbours=True))
        elif resident in event.told:
            gone = encode(ActivityGone(event.seq, event.occurrence))
            found.append(Letter(gone, residents=(resident,), neighbours=True))
    return found


def _by_membership(own: OccurrenceDetail, resident: str) -> str | None:
    """The group, when they see it only because they are in it: who left meanwhile must not hear it any more."""
    part = own.organiser.id == resident or any(slot.mine for slot in own.slots)
    part = part or (own.mine is not None and bool(own.mine.stand_in))
    return None if part or own.group is None else own.group.id
