"""From a fact of the help board to what each may hear of it, every frame serialised once."""

from collections.abc import Collection

from backend.database import look
from backend.help import views
from backend.help.events import HelpEvent, HelpPosted
from realtime import frames
from realtime.envelope import Letter

INVOLVED = """SELECT author_id AS id FROM help_request WHERE id = $1
UNION SELECT beneficiary_id FROM help_request WHERE id = $1 AND beneficiary_id IS NOT NULL
UNION SELECT resident_id FROM help_answer WHERE request_id = $1"""


async def letters(event: HelpEvent, here: Collection[str] | None) -> tuple[Letter, ...]:
    """The public card (or that it is gone) for the audience, and to those concerned their own view instead.

    Who gets their own view gets only that: it holds all that the card holds, and one frame can't arrive
    without the other. `here` are all who are connected anywhere, when that is known.
    """
    card = await views.public_card(event.request)
    told = dict.fromkeys(event.told)
    if card is None:
        # It leaves the board, but not the sight of those who had a part in it.
        told |= dict.fromkeys(row["id"] for row in await look(INVOLVED, event.request))
    personal = await _personal(event, [resident for resident in told if here is None or resident in here])
    besides = tuple(resident for letter in personal for resident in letter.residents or ())
    if card is not None:
        posted = isinstance(event, HelpPosted)
        frame = frames.HelpPosted(event.seq, card) if posted else frames.HelpChanged(event.seq, card)
        return (Letter(frames.encode(frame), card.group.id if card.group else None, besides=besides), *personal)
    # A moderator may still see what is hidden: each fetches what they may, with their own powers.
    _, group = await views.audience(event.request)
    gone = frames.encode(frames.HelpGone(event.seq, event.request))
    fetch = frames.encode(frames.Catchup(event.seq - 1))
    return (
        Letter(gone, group, besides=besides, moderators=False),
        Letter(fetch, group, besides=besides, moderators=True),
        *personal,
    )


async def _personal(event: HelpEvent, residents: list[str]) -> list[Letter]:
    found = []
    for resident in residents:
        own = await views.personal(resident, event.request)
        if own is not None:
            frame = frames.encode(frames.HelpMine(event.seq, event.what, own))
            found.append(Letter(frame, residents=(resident,)))
    return found
