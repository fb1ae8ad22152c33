"""A month of conversations in the demo complex: who is in them, what they wrote, and what is still unread."""

from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta
from typing import Any

from backend.chat.models import Conversation, ConversationMember, Mention, Message, Reaction
from backend.chat.rules import direct_key
from backend.clock import instant, local_date
from backend.help.models import HelpAnswer, HelpRequest
from backend.help.states import TAKEN
from backend.ids import new_id
from backend.people.models import Resident
from naober.demo.content import talks
from naober.demo.people import Village
from naober.demo.writing import Entry, Talk, seat, write

BEGAN = timedelta(days=60)
NOTHING: dict[str, Any] = {"messages": []}


async def fill_chat(village: Village, now: datetime) -> int:
    """Write every conversation; answers how many messages. Runs in the caller's transaction."""
    plans = talks()
    by_call = {plan["call"]: plan for plan in plans if plan["kind"] == "help"}
    calls = await HelpRequest.filter(complex_id=village.complex.id).order_by("id")
    answers = await HelpAnswer.filter(complex_id=village.complex.id).order_by("id")
    found = [_by_plan(village, plan, now, calls, answers) for plan in plans if plan["kind"] != "help"]
    residents = {one.id: one for one in village.neighbours}
    for call in calls:
        for answer in (one for one in answers if one.request_id == call.id and one.state in TAKEN):
            found.append(_of_call(residents, call, answer, by_call.pop(call.title, NOTHING), now))
    made = [one for one in found if one is not None]
    await Conversation.bulk_create(one.conversation for one in made)
    await ConversationMember.bulk_create(row for one in made for row in one.members)
    await Message.bulk_create(row for one in made for row in one.messages)
    await Mention.bulk_create(row for one in made for row in one.mentions)
    await Reaction.bulk_create(row for one in made for row in one.reactions)
    return sum(len(one.messages) for one in made)


def _by_plan(
    village: Village, plan: dict[str, Any], now: datetime, calls: list[HelpRequest], answers: list[HelpAnswer]
) -> Talk | None:
    """The square, a working group's, one of two people or one that neighbours made; None without its people."""
    kind, complex = plan["kind"], village.complex.id
    named = {one.shown_name: one for one in reversed(village.neighbours)}
    people: dict[Any, Resident] = {**named, **dict(enumerate(village.members.get(plan.get("group", ""), []), 1))}
    entries = [
        Entry(_when(village, one, now), people[one["by"]], one) for one in plan["messages"] if one["by"] in people
    ]
    if kind == "square":
        own = _conversation(complex, kind, now, key=f"square:{complex}")
        return seat(write(own, entries, people), village.neighbours, plan["unread"])
    if kind == "group":
        group = village.groups.get(plan["group"])
        if group is None:
            return None
        own = _conversation(complex, kind, now, key=f"group:{group.id}", subject=group.id)
        lines = _offers([one for one in calls if one.group_id == group.id], answers)
        return seat(write(own, [*entries, *lines], people), village.members[plan["group"]], plan["unread"])
    if not all(one in named for one in plan["between"]):
        return None
    members = [named[one] for one in plan["between"]]
    if kind == "direct":
        own = _conversation(complex, kind, now, key=direct_key(*(one.id for one in members)))
        return seat(write(own, entries, people), members, plan.get("unread", {}))
    own = _conversation(complex, kind, now, title=plan["title"], by=members[0].id)
    began = Entry(
        min(one.at for one in entries) - timedelta(minutes=1), None, {"text": plan["title"]}, "opened", own.made_by
    )
    return seat(write(own, [began, *entries], people), members, plan.get("unread", {}))


def _of_call(
    residents: Mapping[str, Resident], call: HelpRequest, answer: HelpAnswer, plan: dict[str, Any], now: datetime
) -> Talk:
    """That of an accepted answer. Of a veiled call nothing here says that somebody else asked."""
    asked = [
        one for one in (call.author_id, call.beneficiary_id) if one and not (call.veiled and one == call.author_id)
    ]
    members = [residents[one] for one in (*asked, answer.resident_id)]
    people = {"asker": members[0], "helper": members[-1]}
    accepted = min(answer.created_at + timedelta(minutes=5), now - timedelta(minutes=3))
    own = _conversation(call.complex_id, "help", accepted, key=f"help:{answer.id}", subject=call.id, title=call.title)
    left = len(plan["messages"])
    said = [
        Entry(
            min(accepted + timedelta(minutes=one["after"]), now - timedelta(seconds=20 * (left - n))),
            people[one["by"]],
            one,
        )
        for n, one in enumerate(plan["messages"])
    ]
    end = max([accepted + timedelta(hours=2), *(one.at for one in said)])
    lines = [Entry(accepted, None, {}, "accepted", members[0].id)]
    if answer.state in ("reported", "done"):
        helper = members[-1] if call.kind == "ask" else members[0]
        lines.append(Entry(min(end, now), None, {}, answer.state, helper.id if answer.state == "reported" else None))
    return seat(write(own, [*lines, *said], people), members, plan.get("unread", {}))


def _offers(calls: Iterable[HelpRequest], answers: Iterable[HelpAnswer]) -> list[Entry]:
    """What a group reads of calls meant for it: that somebody offered, never who."""
    titles = {one.id: "" if one.discreet else one.title for one in calls}
    return [
        Entry(one.created_at, None, {"text": titles[one.request_id]}, "offered")
        for one in answers
        if one.request_id in titles
    ]


def _conversation(
    complex: str, kind: str, moment: datetime, *, key: str | None = None, subject: str | None = None, title: str = "",
    by: str | None = None,
) -> Conversation:  # fmt: skip
    began = moment if kind == "help" else moment - BEGAN
    id = new_id(began)
    return Conversation(
        id=id, complex_id=complex, kind=kind, key=key, subject_id=subject, title=title, activity=id, made_by=by,
        made_at=began,
    )  # fmt: skip


def _when(village: Village, plan: dict[str, Any], now: datetime) -> datetime:
    if "minutes_ago" in plan:
        return now - timedelta(minutes=plan["minutes_ago"])
    zone = village.complex.zone
    return instant(local_date(now, zone) - timedelta(days=plan["days_ago"]), time.fromisoformat(plan["at"]), zone)
