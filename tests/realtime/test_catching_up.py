"""Who was away gets exactly what they missed, and nothing falls between fetching and listening."""

import pytest

from backend.help import changes, ending
from tests.realtime.calls import accepted, answered, asked
from tests.realtime.conftest import Lane, hear, say, silence


async def caught_up(lane: Lane, name: str, since: int, count: int) -> list[dict]:
    phone = await lane.phone(name, since)
    frames = [await hear(phone) for _ in range(count)]
    assert await silence(phone, 0.1)
    return frames


async def test_who_was_away_gets_what_changed_in_its_order(lane: Lane):
    house = lane.house
    first = await asked(house.fatma, "Eerst")
    second = await asked(house.fatma, "Toen")
    await answered(house.sem, first)
    await ending.withdraw(house.fatma, second.id)
    third = await asked(house.sem, "Daarna")
    frames = await caught_up(lane, "mila", 2, 3)
    assert [(frame["type"], frame["seq"]) for frame in frames] == [
        ("help.changed", 3),
        ("help.gone", 4),
        ("help.changed", 5),
    ]
    assert frames[1]["id"] == second.id
    assert [frames[at]["help"]["id"] for at in (0, 2)] == [first.id, third.id]
    assert frames[2]["help"]["mine"]["may"] == ["answer"]


async def test_who_missed_nothing_gets_nothing(lane: Lane):
    await asked(lane.house.fatma)
    assert await caught_up(lane, "mila", 1, 0) == []


async def test_the_own_part_comes_along(lane: Lane):
    house = lane.house
    call = await asked(house.fatma)
    await accepted(house.fatma, house.sem, call)
    (frame,) = await caught_up(lane, "sem", 1, 1)
    assert frame["help"]["mine"]["answer_state"] == "accepted"


async def test_ready_says_from_where_on_frames_follow(lane: Lane):
    for number in range(3):
        await asked(lane.house.fatma, f"Vraag {number}")
    for since, seq in ((None, 3), (1, 1), (3, 3)):
        phone = await lane.knock()
        await say(phone, type="hello", ticket=await lane.ticket("sem"), since=since)
        assert (await hear(phone))["seq"] == seq


@pytest.mark.parametrize("since", [7, 2**53])
async def test_a_number_that_was_never_reached_means_begin_anew(lane: Lane, since):
    await asked(lane.house.fatma)
    assert await caught_up(lane, "sem", since, 1) == [{"type": "reset"}]


async def test_more_than_can_be_sent_means_begin_anew(lane: Lane, monkeypatch):
    monkeypatch.setattr(changes, "MOST", 5)
    for number in range(6):
        await asked(lane.house.fatma, f"Vraag {number}")
    assert await caught_up(lane, "sem", 0, 1) == [{"type": "reset"}]
    assert len(await caught_up(lane, "sem", 1, 5)) == 5


async def test_who_does_not_see_the_board_learns_nothing_of_it(lane: Lane):
    await asked(lane.house.fatma)
    phone = await lane.knock()
    await say(phone, type="hello", ticket=await lane.ticket("lies"), since=0)
    assert (await hear(phone))["seq"] == 0
    assert await silence(phone)


async def test_resume_sends_what_changed_after_a_number(lane: Lane):
    for number in range(3):
        await asked(lane.house.fatma, f"Vraag {number}")
    phone = await lane.phone("sem")
    await say(phone, type="resume", since=1)
    assert [(await hear(phone))["seq"] for _ in range(2)] == [2, 3]
    await asked(lane.house.fatma, "Vraag 3")
    assert (await hear(phone))["seq"] == 4


@pytest.mark.parametrize("when", ["before", "after"])
async def test_what_happens_while_they_catch_up_is_not_missed(lane: Lane, monkeypatch, when):
    house, read = lane.house, changes.since
    await asked(house.fatma, "Gemist")

    async def meanwhile(actor, seq):
        if when == "before":
            await asked(house.fatma, "Tussendoor")
        found = await read(actor, seq)
        if when == "after":
            await asked(house.fatma, "Tussendoor")
        return found

    monkeypatch.setattr(changes, "since", meanwhile)
    phone = await lane.phone("sem", 0)
    monkeypatch.setattr(changes, "since", read)
    await asked(house.fatma, "Later")
    heard: dict[str, int] = {}
    while "Later" not in heard:
        frame = await hear(phone)
        heard[frame["help"]["title"]] = frame["seq"]
    assert heard == {"Gemist": 1, "Tussendoor": 2, "Later": 3}


async def test_who_loses_a_right_while_they_catch_up_must_come_back(lane: Lane, monkeypatch):
    from backend.signin import actors
    from tests.realtime.conftest import closed
    from tests.realtime.test_access import leave_group

    read, reads = actors.by_session, []

    async def changing(ids):
        found = await read(ids)
        if not reads:
            reads.append(1)
            await leave_group(lane, "mila")
        return found

    monkeypatch.setattr("backend.signin.tickets.by_session", changing)
    phone = await lane.knock()
    await say(phone, type="hello", ticket=await lane.ticket("mila"), since=0)
    assert await closed(phone) == 1012
