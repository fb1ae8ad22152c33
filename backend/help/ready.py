"""Cards as the bytes that go out, made once for all who see the same (docs/decisions/0020).

Who sees which call is asked of the database every time, and in the same statement each card's key. All that a card
shows is decided by its key and by who reads: so a card that is kept can be forgotten, but never be out of date.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from hashlib import blake2b
from typing import Any, NamedTuple

import msgspec

from backend.database import any_of, array, in_transaction_now, on_postgres
from backend.help.cards import Help
from backend.help.rows import INVOLVED, OPEN, cards, has_part, joined, key_of, read, select
from backend.help.rules import REMIND_BEFORE
from backend.help.visibility import places, sees_of
from backend.permissions import Actor, may_moderate

# Of some 800 bytes each.
MOST_KEPT = 2000

# Who has a part in a call (wrote it, is helped by it, ever answered it) sees it otherwise than all others do.
PART = "(h.author_id = $1 OR COALESCE(h.beneficiary_id = $1, FALSE) OR a.id IS NOT NULL)"
# Every change of a call or of an answer to it takes a new number. Names change without.
# The cheapest question first.
HELPED = f"CASE WHEN h.beneficiary_id IS NOT NULL AND {INVOLVED} AND {OPEN} THEN {{}} END"
HELPED_NAME, HELPED_FACE = (
    HELPED.format(f"(SELECT {what} FROM resident WHERE id = h.beneficiary_id)") for what in ("shown_name", "photo_id")
)
KEY = f"h.id, h.seq, r.shown_name, r.photo_id, g.name, {HELPED_NAME}, {HELPED_FACE}"

_encode = msgspec.json.Encoder().encode


class Ready(NamedTuple):
    """One card: its bytes, their digest, and the instant until when it looks like this."""

    id: str
    body: bytes
    digest: bytes
    until: float


# By the reader's powers, the reader where they have a part, and the key.
_kept: dict[tuple[Any, ...], Ready] = {}


def keys() -> str:
    """SELECT … FROM … of each call's key and whether this reader has a part in it; to be followed by WHERE."""
    return _keys(on_postgres())


async def ready(actor: Actor, found: Sequence[Any], now: datetime, *, short: bool) -> list[Ready]:
    """The cards of rows that `keys` selected, in their order, without those that went out of sight meanwhile."""
    moderator, neighbour, resident, moment = may_moderate(actor), actor.neighbour, actor.resident, now.timestamp()
    kept = [_kept.get((moderator, neighbour, resident if part else "", *key)) for *key, part in found]
    cards = [card for card in kept if card is not None and card.until > moment]
    if len(cards) == len(found):
        return cards
    at_hand = {card.id: card for card in cards}
    made = await _made(actor, [row[0] for row in found if row[0] not in at_hand], now, short)
    all = at_hand | made
    return [all[row[0]] for row in found if row[0] in all]


def forget_all() -> None:
    """Make every card anew."""
    _kept.clear()


async def _made(actor: Actor, ids: list[str], now: datetime, short: bool) -> dict[str, Ready]:
    sql = f"{select(actor)} WHERE h.id {any_of('$4')} AND {sees_of(actor)}"
    rows = await read(sql, *places(actor), array(ids), short=short)
    made = {}
    for row, card in zip(rows, cards(rows, actor, now), strict=True):
        one = made[card.id] = _encoded(card)
        # What a transaction wrote may be undone yet, and its number given to another change.
        if not in_transaction_now():
            reader = actor.resident if has_part(row) else ""
            _kept[may_moderate(actor), actor.neighbour, reader, *key_of(row)] = one
    while len(_kept) > MOST_KEPT:
        del _kept[next(iter(_kept))]
    return made


def _encoded(card: Help) -> Ready:
    body, until = _encode(card), float("inf")
    if card.mine is not None and (card.mine.author or card.mine.helped) and not card.mine.expires_soon:
        until = (card.expires_at - REMIND_BEFORE).timestamp()
    return Ready(card.id, body, blake2b(body, digest_size=9).digest(), until)


@lru_cache
def _keys(postgres: bool) -> str:
    return f"SELECT {KEY}, {PART} {joined()}"
