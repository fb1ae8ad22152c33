"""Who was away gets what they missed of the agenda; whatever happens, frames make what a fresh fetch gives."""

import asyncio
import contextlib
from datetime import timedelta

import msgspec
import time_machine

from backend.activities import (
    agenda,
    attending,
    cancelling,
    changes,
    editing,
    pairing,
    signing_up,
    standing,
    standing_in,
    talking,
    views,
)
from backend.activities.asked import ChangeActivity, Tick
from backend.clock import now
from backend.groups import actions as groups
from tests.agenda import WEEKLY, in_days, plan, sign_up, the_slot
from tests.realtime.agenda import FAR, phones
from tests.realtime.conftest import Lane, hear, say


async def hello(lane: Lane, name: str, since: int | None, count: int) -> tuple[int, list[dict]]:
    """What ready says of the agenda, and the frames after it."""
    phone = await lane.knock()
    await say(phone, type="hello", ticket=await lane.ticket(name), agenda=since)
    begins = (await hear(phone))["agenda"]
    frames = [await hear(phone) for _ in range(count)]
    # What was told while this was fetched may come once more, never anything newer.
    with contextlib.suppress(TimeoutError):
        while True:
            late = msgspec.json.decode(await asyncio.wait_for(phone.recv(), 0.1))
            assert late.get("seq", 0) <= frames[-1]["seq"]
    return begins, frames


async def test_who_was_away_gets_what_changed_in_its_order_with_their_own_part(lane: Lane):
    house = lane.house
    soup = await plan(house.mila, 2)
    await sign_up(house.sem, soup)
    begins = (await agenda.agenda(house.sem, now(), now() + FAR)).seq
    assert (begins, (await hello(lane, "sem", begins, 0 + 1))[1]) == (2, [{"type": "activity.reached", "seq": 2}])
    other = await plan(house.fatma, 1)
    await signing_up.cancel(house.sem, the_slot(soup))
    first, (a, b, reached) = await hello(lane, "sem", begins, 3)
    assert first == begins
    assert [(one["type"], one["activity"]["id"]) for one in (a, b)] == [
        ("activity.changed", other.id), ("activity.changed", soup.id),
    ]  # fmt: skip
    assert b["activity"]["mine"]["may"] == ["copy"]
    assert reached == {"type": "activity.reached", "seq": 4}


async def test_what_is_no_more_comes_along_in_its_place(lane: Lane):
    soup = await plan(lane.house.mila, 1, rule=f"{WEEKLY};COUNT=2", first_on=in_days(1))
    known = (await changes.since(lane.house.sem, 0)).seq
    await editing.change(lane.house.mila, soup.id, ChangeActivity(first_on=in_days(2)), reach="all")
    news = await changes.since(lane.house.sem, known)
    _, frames = await hello(lane, "sem", known, len(news.changed) + len(news.gone) + 1)
    numbers = [frame["seq"] for frame in frames]
    assert numbers == sorted(numbers)
    assert {frame["id"] for frame in frames if frame["type"] == "activity.gone"} == set(news.gone)
    assert news.gone


async def test_who_says_nothing_of_the_agenda_hears_from_where_frames_follow(lane: Lane):
    await plan(lane.house.mila, 1)
    assert await hello(lane, "sem", None, 0) == (1, [])


async def test_a_number_that_was_never_reached_means_begin_anew(lane: Lane):
    await plan(lane.house.mila, 1)
    assert await hello(lane, "sem", 7, 1) == (1, [{"type": "activity.reset", "seq": 1}])


async def test_more_than_can_be_sent_means_begin_anew(lane: Lane, monkeypatch):
    monkeypatch.setattr(changes, "MOST", 3)
    for _ in range(4):
        await plan(lane.house.mila, 1)
    assert (await hello(lane, "sem", 0, 1))[1] == [{"type": "activity.reset", "seq": 4}]
    assert len((await hello(lane, "sem", 1, 4))[1]) == 4


async def test_who_is_no_neighbour_learns_nothing_of_the_agenda(lane: Lane):
    await plan(lane.house.mila, 1)
    for name in ("anna", "lies", "kees", "otto"):
        assert await hello(lane, name, 0, 0) == (0, [])


async def test_the_agenda_of_the_group_is_not_sent_to_others(lane: Lane):
    await plan(lane.house.mila, 1, group=lane.house.walking)
    assert (await hello(lane, "sem", 0, 1))[1] == [{"type": "activity.reached", "seq": 1}]
    assert len((await hello(lane, "noor", 0, 2))[1]) == 2


async def test_whatever_happens_frames_make_what_a_fresh_fetch_gives(lane: Lane):
    house = lane.house
    people = await phones(lane, "mila", "sem", "fatma", "noor", "jonas", "samir")
    made: dict[str, object] = {}

    async def agree(what: object) -> None:
        for name, phone in people.items():
            await phone.listen()
            assert await phone.wrong() == [], (what, name)

    soup = await plan(house.mila, 1, first_on=in_days(1), rule=f"{WEEKLY};COUNT=4")
    walk = await plan(house.mila, 1, first_on=in_days(1), group=house.walking)
    second, third, fourth = (await agenda.agenda(house.mila, now() + timedelta(days=5), now() + FAR)).items
    other = await plan(house.mila, 2)
    await agree("planned")

    async def ask() -> None:
        made["pair"] = await pairing.ask(house.fatma, the_slot(other), house.sem.resident)

    steps = [
        lambda: sign_up(house.sem, soup),
        lambda: sign_up(house.fatma, soup),
        lambda: sign_up(house.noor, soup),
        lambda: sign_up(house.noor, walk),
        lambda: signing_up.cancel(house.sem, the_slot(soup)),
        lambda: signing_up.decline(house.fatma, the_slot(soup)),
        lambda: standing.put(house.sem, the_slot(second)),
        lambda: standing.take_back(house.sem, the_slot(second)),
        lambda: editing.change(house.mila, soup.id, ChangeActivity(at="19:00"), reach="all"),
        lambda: cancelling.cancel(house.mila, second.id, "Op reis."),
        lambda: editing.change(house.mila, third.id, ChangeActivity(place="Tuin")),
        lambda: editing.change(house.mila, fourth.id, ChangeActivity(place="Zaal", public=True), reach="following"),
        lambda: editing.change(house.mila, soup.id, ChangeActivity(public=True), reach="all"),
        ask,
        lambda: pairing.answer(house.sem, str(made["pair"]), True),
        lambda: signing_up.cancel(house.fatma, the_slot(other)),
        lambda: editing.change(house.mila, walk.id, ChangeActivity(title="Rondje park")),
        lambda: talking.conversation(house.mila, walk.id),
        lambda: groups.leave(house.noor, house.walking),
        lambda: cancelling.cancel(house.mila, walk.id, "Regen."),
    ]
    for number, step in enumerate(steps):
        await step()
        if number == 18:
            # They asked for their groups anew; the test's own actor must know it too.
            people["noor"].actor = house.people["noor"] = _without(house.people["noor"], house.walking)
        await agree(number)
    evening = await plan(house.mila, 1, first_on=in_days(1), at="06:00", counts=True)
    await sign_up(house.sem, evening)
    with time_machine.travel(evening.starts_at - timedelta(hours=2), tick=True):
        await agree("evening")
        await standing_in.call(house.sem, the_slot(evening))
        await agree("a stand-in is called for")
        mine = (await views.detail(house.fatma, evening.id)).mine
        assert mine is not None
        await standing_in.take_over(house.fatma, mine.stand_in[0].sign_up)
        await agree("a stand-in is found")
    with time_machine.travel(evening.starts_at, tick=True):
        line = (await attending.page(house.mila, evening.id)).people[0].sign_up
        for phone in people.values():
            phone.seen.clear()
        await attending.tick(house.mila, evening.id, [Tick(line, True)])
        for phone in people.values():
            await phone.listen()
        assert people["fatma"].seen == ["activity.mine"]
    assert people["samir"].cards == {}


def _without(actor, group: str):
    from msgspec.structs import replace

    return replace(actor, groups=actor.groups - {group})
