"""What happens on the board is on everybody's screen at once: each sees what is theirs, and nothing else."""

import asyncio
import time
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection

from backend.help import ending, finishing, moderation, thanking
from backend.help.finishing import Helper
from realtime import telling
from realtime.metrics import GAPS
from tests.realtime import conftest
from tests.realtime.calls import accepted, answered, asked
from tests.realtime.conftest import Lane, silence
from tests.realtime.doubles import until


async def hear(phone: ClientConnection, within: float = 3) -> dict[str, Any]:
    """The next frame of the board: an accepted answer also begins a conversation, which has tests of its own."""
    while (frame := await conftest.hear(phone, within))["type"].startswith("chat."):
        pass
    return frame


async def test_a_new_call_is_on_every_neighbours_screen_and_its_author_has_their_own_view(lane: Lane):
    house = lane.house
    fatma, sem, samir = await lane.phone("fatma"), await lane.phone("sem"), await lane.phone("samir")
    call = await asked(house.fatma)
    frame = await hear(sem)
    assert (frame["type"], frame["seq"], frame["help"]["title"]) == ("help.posted", call.seq, call.title)
    assert (frame["help"]["mine"], frame["help"]["author"]["id"]) == (None, house.fatma.resident)
    own = await hear(fatma)
    assert (own["type"], own["what"], own["seq"]) == ("help.mine", "changed", call.seq)
    assert own["help"]["mine"]["author"] is True
    assert await silence(samir)
    assert await silence(sem, 0.1)
    assert await silence(fatma, 0.1)


async def test_a_call_for_a_group_is_heard_in_the_group_only(lane: Lane):
    house = lane.house
    noor, sem, fatma = await lane.phone("noor"), await lane.phone("sem"), await lane.phone("fatma")
    await asked(house.mila, group=house.walking)
    assert (await hear(noor))["help"]["group"]["id"] == house.walking
    assert await silence(sem)
    assert await silence(fatma)


async def test_of_a_discreet_call_nobody_hears_whose_it_is_until_they_are_accepted(lane: Lane):
    house = lane.house
    sem, mila = await lane.phone("sem"), await lane.phone("mila")
    call = await asked(house.fatma, discreet=True)
    for phone in (sem, mila):
        heard = str(await hear(phone))
        assert house.fatma.resident not in heard
        assert "Fatma" not in heard
    await accepted(house.fatma, house.sem, call)
    assert (await hear(sem))["what"] == "answered"
    assert (await hear(sem))["help"]["author"]["shown_name"] == "Fatma"
    for _ in range(2):
        assert "Fatma" not in str(await hear(mila))


async def test_who_answered_is_told_to_who_asked_and_to_nobody_else(lane: Lane):
    house = lane.house
    call = await asked(house.fatma)
    fatma, sem, mila = await lane.phone("fatma"), await lane.phone("sem"), await lane.phone("mila")
    await answered(house.sem, call)
    frame = await hear(fatma)
    assert (frame["what"], [one["person"]["shown_name"] for one in frame["help"]["answers"]]) == ("answered", ["Sem"])
    assert (await hear(sem))["help"]["mine"]["answer_state"] == "offered"
    other = await hear(mila)
    assert other["type"] == "help.changed"
    assert "Sem" not in str(other)
    assert house.sem.resident not in str(other)


async def test_a_call_that_is_done_goes_from_every_screen_but_theirs(lane: Lane):
    house = lane.house
    call = await asked(house.fatma)
    answer = await accepted(house.fatma, house.sem, call)
    phones = {name: await lane.phone(name) for name in ("fatma", "sem", "mila")}
    await finishing.complete(house.fatma, call.id, [Helper(answer, 45)])
    gone = await hear(phones["mila"])
    assert (gone["type"], gone["id"]) == ("help.gone", call.id)
    for name in ("fatma", "sem"):
        own = await hear(phones[name])
        assert (own["what"], own["help"]["state"]) == ("done", "done")
    await thanking.thank(house.fatma, call.id, answer, "Dank je wel!")
    assert (await hear(phones["sem"]))["help"]["answers"][0]["thanks"] == [{"from": "asker", "text": "Dank je wel!"}]
    assert "Dank" not in str(await hear(phones["mila"]))


async def test_who_had_answered_a_call_that_is_withdrawn_keeps_it_in_sight(lane: Lane):
    house = lane.house
    call = await asked(house.fatma)
    await answered(house.sem, call)
    sem, mila = await lane.phone("sem"), await lane.phone("mila")
    await ending.withdraw(house.fatma, call.id, "Al gelukt")
    assert (await hear(sem))["help"]["state"] == "withdrawn"
    assert (await hear(mila))["type"] == "help.gone"


async def test_a_hidden_call_goes_for_neighbours_and_moderators_look_for_themselves(lane: Lane):
    house = lane.house
    call = await asked(house.fatma)
    await answered(house.sem, call)
    names = ("fatma", "sem", "mila", "noor", "wim")
    phones = {name: await lane.phone(name) for name in names}
    await moderation.hide(house.noor, call.id, "Reclame")
    heard = {name: await hear(phones[name]) for name in names}
    assert {name: frame["type"] for name, frame in heard.items()} == {
        "fatma": "help.mine", "sem": "help.gone", "mila": "help.gone", "noor": "catchup", "wim": "catchup",
    }  # fmt: skip
    assert heard["fatma"]["help"]["hidden_reason"] == "Reclame"
    assert "Reclame" not in str(heard["sem"]) + str(heard["mila"])
    assert heard["wim"]["since"] < heard["fatma"]["seq"]
    await moderation.show(house.noor, call.id)
    assert (await hear(phones["mila"]))["type"] == "help.changed"


async def test_a_coach_hears_of_the_call_they_made_for_somebody(lane: Lane):
    from backend.help.asked import OnBehalf

    house = lane.house
    anna = await lane.phone("anna")
    call = await asked(house.anna, on_behalf=OnBehalf(house.jonas.resident, "spoken"))
    assert (await hear(anna))["type"] == "help.mine"
    await answered(house.sem, call)
    assert (await hear(anna))["what"] == "answered"
    await asked(house.fatma)
    assert await silence(anna)


async def test_every_fact_has_the_next_number_so_that_a_missing_one_shows(lane: Lane):
    house = lane.house
    await lane.phone("mila")
    gaps = GAPS._value.get()
    call = await asked(house.fatma)
    answer = await accepted(house.fatma, house.sem, call)
    await finishing.complete(house.fatma, call.id, [Helper(answer, 20)])
    await thanking.thank(house.sem, call.id, answer, "")
    other = await asked(house.sem, urgent=True)
    await moderation.hide(house.noor, other.id, "Nee")
    await moderation.show(house.noor, other.id)
    await ending.withdraw(house.sem, other.id)
    await until(lambda: lane.realtime.order.last(house.complex) == 9)
    await asyncio.sleep(0.6)
    assert GAPS._value.get() == gaps


async def test_whoever_posts_does_not_wait_for_the_telling(lane: Lane, monkeypatch):
    sem, tell = await lane.phone("sem"), telling.letters

    async def slow(*args):
        await asyncio.sleep(2)
        return await tell(*args)

    monkeypatch.setattr(telling, "letters", slow)
    started = time.monotonic()
    await asked(lane.house.fatma)
    assert time.monotonic() - started < 1.5
    assert (await hear(sem, 5))["type"] == "help.posted"


async def test_where_nobody_is_connected_nothing_is_read(lane: Lane, monkeypatch):
    asked_for = []
    monkeypatch.setattr(telling, "letters", lambda *args: asked_for.append(args))
    await lane.phone("samir")
    await asked(lane.house.fatma)
    await asyncio.sleep(0.1)
    assert asked_for == []


async def test_more_facts_than_can_be_told_end_in_a_catchup(lane: Lane, monkeypatch):
    sem, tell, go_on = await lane.phone("sem"), telling.letters, asyncio.Event()

    async def stuck(*args):
        await go_on.wait()
        return await tell(*args)

    monkeypatch.setattr(telling, "letters", stuck)
    lane.realtime.delivery.board._waiting._maxsize = 3
    for number in range(8):
        await asked(lane.house.fatma, f"Vraag {number}")
    go_on.set()
    heard = [await hear(sem) for _ in range(5)]
    assert [frame["type"] for frame in heard] == ["help.posted"] * 4 + ["catchup"]
    assert heard[-1]["since"] == 4
    await until(lambda: lane.realtime.order.last(lane.house.complex) == 8)
    await asked(lane.house.fatma, "Nog een")
    assert (await hear(sem))["seq"] == 9


async def test_a_fact_that_can_not_be_told_is_admitted_and_the_next_one_is_told(lane: Lane, monkeypatch):
    sem, tell, fail = await lane.phone("sem"), telling.letters, [True]

    async def failing(*args):
        if fail.pop():
            raise OSError("no database")
        return await tell(*args)

    monkeypatch.setattr(telling, "letters", failing)
    await asked(lane.house.fatma)
    assert await hear(sem) == {"type": "catchup", "since": 0}
    fail.append(False)
    await asked(lane.house.fatma)
    assert (await hear(sem))["type"] == "help.posted"


@pytest.mark.parametrize("devices", [2])
async def test_all_devices_of_one_person_hear_the_same(lane: Lane, devices):
    phones = [await lane.phone("sem") for _ in range(devices)]
    await asked(lane.house.sem)
    assert len({str(await hear(phone)) for phone in phones}) == 1
