"""The calls of the demo complex, with the dates, answers and minutes that a month of living there leaves."""

import random
from datetime import datetime, timedelta
from typing import Any

from backend.clock import local_date
from backend.help.models import HelpAnswer, HelpBoard, HelpRequest
from backend.help.rules import expires_at
from backend.hours.models import Contribution
from backend.ids import new_id
from backend.people.models import Resident
from naober.demo.content import calls
from naober.demo.people import Village


async def fill_board(village: Village, now: datetime, dice: random.Random) -> int:
    """Put every call on the board; answers how many. Runs in the caller's transaction."""
    answers: list[HelpAnswer] = []
    given: list[Contribution] = []
    requests: list[HelpRequest] = []
    urgent: set[str] = set()
    for seq, call in enumerate(calls(), 1):
        request = _request(village, call, seq, now, dice)
        requests.append(request)
        # One open urgent ask a person, as everywhere; chance may have given somebody two.
        request.urgent = request.urgent and request.author_id not in urgent
        urgent |= {request.author_id} if request.urgent else set()
        own = _answers(village, call, request, dice)
        answers += own
        given += [_contribution(village, request, answer) for answer in own if answer.state == "done"]
    await HelpRequest.bulk_create(requests)
    await HelpAnswer.bulk_create(answers)
    await Contribution.bulk_create(given)
    await HelpBoard.filter(complex_id=village.complex.id).update(seq=len(requests))
    return len(requests)


def _request(village: Village, call: dict[str, Any], seq: int, now: datetime, dice: random.Random) -> HelpRequest:
    zone = village.complex.zone
    posted = now - timedelta(days=call["days_ago"], minutes=dice.randint(5, 600 if call["days_ago"] else 180))
    group = village.groups.get(call.get("group", ""))
    behalf = call.get("on_behalf")
    author = _author(village, call, dice)
    helped = dice.choice([one for one in village.neighbours if one is not author]) if behalf else None
    veiled = author.home_id is None
    day = _day(call, "wanted_in_days", posted, zone)
    until = _day(call, "wanted_until_in_days", posted, zone)
    today = local_date(now, zone)
    if call["state"] in ("open", "matched") and day and (until or day) < today:
        day, until = today, None
    state = call["state"]
    accepted = sum(one["state"] in ("accepted", "reported", "done") for one in call.get("answers", ()))
    expires = expires_at(posted, until or day, zone)
    if state in ("open", "matched") and expires <= now:
        expires = now + timedelta(days=3)
    return HelpRequest(
        id=new_id(posted),
        complex_id=village.complex.id,
        author_id=author.id,
        beneficiary_id=helped.id if helped else None,
        consent=behalf["consent"] if behalf else None,
        group_id=group.id if group else None,
        seq=seq,
        kind=call["kind"],
        state=state,
        category=call["category"],
        title=call["title"],
        text=call.get("text", ""),
        language=call.get("language", "nl"),
        wanted_on=day,
        wanted_until=until,
        # Whatever hour the demo is filled, nothing is wanted at an hour that is past.
        wanted_at=call.get("wanted_at") if day != today else None,
        minutes_expected=call.get("minutes"),
        people_needed=call.get("people_needed", 1),
        people_accepted=accepted,
        urgent=bool(call.get("urgent")) and day == today,
        discreet=call.get("discreet", False) or veiled,
        veiled=veiled,
        photos=[],
        created_at=posted,
        changed_at=posted,
        expires_at=expires,
        first_answer_at=posted + timedelta(hours=2) if call.get("answers") else None,
        suggested_at=posted,
    )


def _day(call: dict[str, Any], key: str, posted: datetime, zone: str) -> Any:
    return local_date(posted, zone) + timedelta(days=call[key]) if key in call else None


def _author(village: Village, call: dict[str, Any], dice: random.Random) -> Resident:
    poster = call.get("on_behalf", {}).get("by", "neighbour")
    if poster != "neighbour":
        return village.professionals[poster]
    named = [one for one in village.neighbours if one.shown_name == call.get("by")]
    pool = village.members.get(call.get("group", ""), village.neighbours)
    return named[0] if named else dice.choice(pool[4:] or pool)


def _answers(village: Village, call: dict[str, Any], request: HelpRequest, dice: random.Random) -> list[HelpAnswer]:
    part = {request.author_id, request.beneficiary_id}
    pool = village.members.get(call.get("group", ""), village.neighbours)
    made = []
    for n, one in enumerate(call.get("answers", ())):
        named = [who for who in village.neighbours if who.shown_name == one.get("by") and who.id not in part]
        who = named[0] if named else dice.choice([who for who in pool[4:] or pool if who.id not in part])
        part.add(who.id)
        at = request.created_at + timedelta(minutes=7 + 11 * n)
        made.append(
            HelpAnswer(
                id=new_id(at), complex_id=village.complex.id, request_id=request.id, resident_id=who.id,
                state=one["state"],
                note=one.get("note", ""), reply=one.get("reply", ""), created_at=at, changed_at=at,
                reported_minutes=one.get("minutes") if one["state"] == "reported" else None,
                minutes=one.get("minutes") if one["state"] == "done" else None,
                thanks_from_asker=one.get("thanks_asker"), thanks_from_helper=one.get("thanks_helper"),
            )
        )  # fmt: skip
    return made


def _contribution(village: Village, request: HelpRequest, answer: HelpAnswer) -> Contribution:
    helper = request.author_id if request.kind == "offer" else answer.resident_id
    on = request.wanted_on or local_date(answer.created_at, village.complex.zone)
    return Contribution(
        id=new_id(answer.created_at), complex_id=village.complex.id, resident_id=helper, minutes=answer.minutes or 60,
        given_on=min(on, local_date(answer.changed_at + timedelta(days=2), village.complex.zone)),
        source_kind="help", source_id=answer.id, title=request.title, made_at=answer.changed_at,
    )  # fmt: skip
