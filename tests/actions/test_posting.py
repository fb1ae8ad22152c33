import asyncio
from datetime import timedelta

import msgspec
import pytest
import time_machine

from backend import outbox
from backend.clock import local_date, now
from backend.database import transaction
from backend.errors import Conflict, Invalid, NotAllowed
from backend.help import views
from backend.help.asked import OnBehalf
from backend.help.models import HelpRequest
from backend.outbox_models import OutboxEvent
from backend.photos.models import Photo
from tests.board import heard, newest, post, titles
from tests.house import House


async def test_a_call_is_on_the_board_with_its_fact_and_its_number(house: House):
    events, stop = heard()
    call = await post(house.fatma, text="Drie trappen op", minutes_expected=30, people_needed=2)
    stop()
    fact = await OutboxEvent.get(kind="help.posted")
    assert msgspec.json.decode(fact.payload) == {
        "complex": house.complex, "request": call.id, "seq": call.seq, "by": house.fatma.resident,
        "told": [house.fatma.resident],
    }  # fmt: skip
    assert [(event.request, event.seq) for event in events] == [(call.id, call.seq)]
    assert msgspec.to_builtins(await views.detail(house.fatma, call.id)) == msgspec.to_builtins(call) | {"answers": []}


async def test_the_numbers_of_a_board_have_no_gaps_and_each_complex_counts_for_itself(house: House):
    calls = await asyncio.gather(*(post(who) for who in (house.fatma, house.sem, house.mila) * 5))
    assert sorted(call.seq for call in calls) == list(range(1, 16))
    assert (await post(house.samir)).seq == 1


async def test_a_call_rolled_back_was_never_there_and_nobody_hears_of_it(house: House):
    events, stop = heard()
    with pytest.raises(ZeroDivisionError):
        async with transaction():
            await post(house.fatma)
            raise ZeroDivisionError
    assert (await post(house.fatma)).seq == 1
    stop()
    assert len(events) == 1
    assert await HelpRequest.all().count() == await OutboxEvent.all().count() == 1


async def test_a_listener_that_fails_does_not_undo_what_was_posted(house: House):
    async def fails(event: object) -> None:
        raise RuntimeError

    stop = outbox.listen(fails)
    call = await post(house.fatma)
    stop()
    assert (await views.detail(house.fatma, call.id)).title == call.title


async def test_for_a_group_only_its_members_see_it(house: House):
    call = await post(house.mila, group=house.walking, title="Wie loopt mee?")
    assert (call.group.name if call.group else None) == "Wandelen"
    assert await titles(house.noor) == ["Wie loopt mee?"]
    assert await titles(house.sem) == []
    with pytest.raises(Invalid):
        await post(house.sem, group=house.walking)


async def test_urgent_is_for_today_and_the_day_is_filled_in(house: House):
    call = await post(house.fatma, urgent=True)
    assert call.wanted_on == local_date(now(), house.fatma.zone)
    with pytest.raises(Invalid, match="urgent_is_for_today"):
        await post(house.sem, urgent=True, wanted_on=local_date(now(), house.sem.zone) + timedelta(days=1))


async def test_one_urgent_ask_a_person_even_at_the_same_instant(house: House):
    outcomes = await asyncio.gather(*(post(house.fatma, urgent=True) for _ in range(5)), return_exceptions=True)
    refused = [one for one in outcomes if isinstance(one, Conflict)]
    assert [one.code for one in refused] == ["urgent_already"] * 4
    assert len(await titles(house.sem)) == 1
    await post(house.sem, urgent=True)


async def test_asking_for_somebody_tells_nothing_of_what_they_ask_themselves(house: House):
    await post(house.jonas, urgent=True, discreet=True)
    for_jonas = OnBehalf(house.jonas.resident, "spoken")
    probe = await post(house.mila, urgent=True, on_behalf=for_jonas)
    assert probe.urgent
    await post(house.mila, urgent=True, on_behalf=OnBehalf(house.sem.resident, "spoken"))
    with pytest.raises(Conflict, match="urgent_already"):
        await post(house.mila, urgent=True, on_behalf=for_jonas)


async def test_yesterdays_urgent_ask_does_not_stand_in_the_way(house: House):
    with time_machine.travel("2026-11-23T20:00:00Z", tick=True):
        old = await post(house.fatma, urgent=True)
    with time_machine.travel("2026-11-24T06:00:00Z", tick=True):
        new = await post(house.fatma, urgent=True)
        assert new.urgent
        assert not (await views.detail(house.fatma, old.id)).urgent


async def test_on_someones_behalf_with_their_consent(house: House):
    events, stop = heard()
    call = await post(house.mila, on_behalf=OnBehalf(house.jonas.resident, "written"))
    stop()
    assert events[0].told == (house.mila.resident, house.jonas.resident)
    assert call.helped is not None
    assert call.helped.shown_name == "Jonas"
    assert (await HelpRequest.get(id=call.id)).consent == "written"
    seen = await views.detail(house.sem, call.id)
    assert (seen.for_someone, seen.helped, seen.author and seen.author.shown_name) == (True, None, "Mila")


@pytest.mark.parametrize("who", ["samir", "kees", "nobody"])
async def test_only_a_neighbour_of_this_complex_can_be_asked_for(house: House, who: str):
    resident = "a" * 26 if who == "nobody" else house.people[who].resident
    with pytest.raises(Invalid, match="unknown_choice"):
        await post(house.anna, on_behalf=OnBehalf(resident, "spoken"))


async def test_coach_and_site_manager_only_ask_for_others_and_see_only_what_they_asked(house: House):
    for who in (house.anna, house.kees):
        with pytest.raises(NotAllowed, match="ask_for_others"):
            await post(who)
    await post(house.sem)
    mine = await post(house.anna, on_behalf=OnBehalf(house.jonas.resident, "spoken"))
    assert [one.id for one in (await newest(house.anna)).items] == [mine.id]
    assert (await newest(house.kees)).items == []


@pytest.mark.parametrize("who", ["lies", "otto"])
async def test_landlord_and_operator_have_no_board(house: House, who: str):
    with pytest.raises(NotAllowed):
        await post(house.people[who])
    with pytest.raises(NotAllowed):
        await newest(house.people[who])


async def photo(house: House, who: str) -> str:
    id = f"{who:x<26}"
    owner = house.people[who]
    await Photo.create(id=id, complex_id=owner.complex, owner_id=owner.resident, width=1, height=1, made_at=now())
    return id


async def test_photos_are_shown_to_the_calls_audience(house: House):
    id = await photo(house, "mila")
    call = await post(house.mila, photos=[id], group=house.walking)
    assert call.photos == (await views.detail(house.noor, call.id)).photos == [id]
    shown = await Photo.get(id=id)
    assert (shown.audience, shown.group_id) == ("group", house.walking)


async def test_a_photo_of_somebody_else_is_refused_and_nothing_is_posted(house: House):
    with pytest.raises(Invalid, match="unknown_photo"):
        await post(house.fatma, photos=[await photo(house, "sem")])
    assert await titles(house.sem) == []
