"""Posting a call: one statement for the usual one, since it is the write that everybody waits for."""

import contextlib
import sqlite3
from collections.abc import Iterator

import asyncpg
from tortoise.exceptions import IntegrityError

from backend.clock import local_date, now
from backend.database import fetch_one, transaction
from backend.errors import Conflict, Invalid
from backend.help import pictures
from backend.help.asked import PostHelp
from backend.help.cards import Help
from backend.help.clockwork import lapse
from backend.help.drafting import Draft, draft
from backend.help.inserting import insert
from backend.people.residents import LIVES_HERE
from backend.permissions import Actor

ARCHIVED = "SELECT 1 FROM working_group WHERE id = $1 AND archived_at IS NOT NULL"


async def post(actor: Actor, asked: PostHelp) -> Help:
    """Put a call on the board; answers it as its author sees it.

    Raises NotAllowed, Invalid, Conflict group_archived, urgent_already (one open urgent ask a person and poster: were
    it one a person, asking for somebody would tell whether they have one open, also when it is discreet).
    """
    made = draft(actor, asked, now())
    if asked.group is not None and await fetch_one(ARCHIVED, asked.group):
        raise Conflict("group_archived")
    if not (asked.photos or asked.on_behalf or asked.urgent):
        return await insert(actor, made)
    async with transaction():
        await _prepare(actor, made)
        with one_urgent_a_person():
            return await insert(actor, made)


@contextlib.contextmanager
def one_urgent_a_person() -> Iterator[None]:
    """The unique index is what decides. Raises Conflict urgent_already."""
    try:
        yield
    except (asyncpg.UniqueViolationError, sqlite3.IntegrityError, IntegrityError) as error:
        if "help_request_one_urgent" not in str(error):
            raise
        raise Conflict("urgent_already") from None


async def _prepare(actor: Actor, made: Draft) -> None:
    asked = made.asked
    if asked.on_behalf is not None:
        await _must_live_here(actor, asked.on_behalf.resident)
    if asked.urgent:
        # What was urgent yesterday may not stand in the way until the clock has come round.
        helped = asked.on_behalf.resident if asked.on_behalf else actor.resident
        await lapse(actor.resident, helped, local_date(now(), actor.zone))
    await pictures.show(asked.photos, actor.resident, asked.group)


async def _must_live_here(actor: Actor, resident: str) -> None:
    sql = f"SELECT 1 FROM resident r WHERE {LIVES_HERE} AND r.id = $2"
    if await fetch_one(sql, actor.complex, resident) is None:
        raise Invalid("unknown_choice", "on_behalf.resident")
