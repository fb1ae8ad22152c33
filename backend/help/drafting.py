"""From what somebody sent to a call that may be posted: tidied and checked, without the database."""

import re
from datetime import date, datetime

from msgspec import Struct

from backend.clock import local_date
from backend.errors import Invalid, NotAllowed
from backend.help import pictures
from backend.help.asked import LONGEST_TEXT, TITLE, PostHelp
from backend.help.rules import check_expected, check_people, check_wanted, expires_at, wanted_when_urgent
from backend.help.visibility import shaped
from backend.permissions import Actor, Role, may_only_ask_for_others, may_post_help, require
from backend.texts import line, paragraph

_WALL = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


class Draft(Struct, frozen=True, gc=False):
    """A call as it will be stored."""

    asked: PostHelp
    title: str
    text: str
    wanted_on: date | None
    expires_at: datetime


def draft(actor: Actor, asked: PostHelp, now: datetime) -> Draft:
    """Raises NotAllowed (not on the board; ask_for_others), Invalid."""
    require(may_post_help(actor), actor, Role.COACH, Role.SITE_MANAGER)
    _check_for_whom(actor, asked)
    if asked.group is not None and asked.group not in actor.groups:
        raise Invalid("unknown_choice", "group")
    if asked.discreet and asked.kind != "ask":
        raise Invalid("discreet_is_for_asks", "discreet")
    check_people(asked.people_needed)
    check_expected(asked.minutes_expected)
    pictures.check(asked.photos)
    today = local_date(now, actor.zone)
    on = wanted_when_urgent(asked.kind, asked.wanted_on, asked.wanted_until, today) if asked.urgent else asked.wanted_on
    check_wanted(on, asked.wanted_until, read_wall(asked.wanted_at), today)
    expiry = expires_at(now, asked.wanted_until or on, actor.zone)
    return Draft(asked, read_title(asked.title), read_text(asked.text), on, expiry)


def read_title(typed: str) -> str:
    return line(typed, "title", least=TITLE[0], most=TITLE[1])


def read_text(typed: str) -> str:
    return paragraph(typed, "text", most=LONGEST_TEXT)


def read_wall(typed: str | None) -> str | None:
    """A time on the clock such as 14:00. Raises Invalid."""
    if typed is not None and not _WALL.fullmatch(typed):
        raise Invalid("wrong_type", "wanted_at")
    return typed


def _check_for_whom(actor: Actor, asked: PostHelp) -> None:
    """A coach or site manager asks for others only; for somebody else one can only ask (domain.md, principle 3)."""
    if asked.on_behalf is None:
        if may_only_ask_for_others(actor):
            raise NotAllowed("ask_for_others")
        return
    if asked.kind != "ask":
        raise Invalid("on_behalf_is_for_asks", "on_behalf")
    if asked.on_behalf.resident == actor.resident:
        raise Invalid("on_behalf_of_self", "on_behalf.resident")
    if not shaped(asked.on_behalf.resident):
        raise Invalid("unknown_choice", "on_behalf.resident")
