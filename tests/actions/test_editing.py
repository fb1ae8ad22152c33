from datetime import timedelta

import pytest
import time_machine

from backend.clock import local_date, now
from backend.errors import ChangedMeanwhile, Conflict, Invalid, NotAllowed
from backend.help import editing, ending, finishing, views
from backend.help.asked import EditHelp, OnBehalf
from backend.help.models import HelpRequest
from backend.photos.models import Photo
from tests.actions.test_posting import photo
from tests.board import accepted, answer, heard, post, state
from tests.house import House


async def test_the_author_changes_what_it_says_and_those_who_answered_are_told(house: House):
    call = await post(house.fatma)
    await answer(house.sem, call)
    events, stop = heard()
    await editing.edit(house.fatma, call.id, EditHelp(title="Wie tilt er mee?", text="Vierde etage"))
    stop()
    seen = await views.detail(house.sem, call.id)
    assert (seen.title, seen.text, seen.version) == ("Wie tilt er mee?", "Vierde etage", 2)
    assert set(events[0].told) == {house.fatma.resident, house.sem.resident}


async def test_nobody_else_does_not_even_the_person_helped(house: House):
    call = await post(house.anna, on_behalf=OnBehalf(house.jonas.resident, "spoken"))
    for who in (house.sem, house.noor, house.jonas):
        with pytest.raises(NotAllowed):
            await editing.edit(who, call.id, EditHelp(title="Anders"))


async def test_what_was_edited_meanwhile_is_not_overwritten(house: House):
    call = await post(house.fatma)

    def still_first(version: int) -> None:
        if version != 1:
            raise ChangedMeanwhile

    await editing.edit(house.fatma, call.id, EditHelp(title="Eerst dit"), still_first)
    with pytest.raises(ChangedMeanwhile):
        await editing.edit(house.fatma, call.id, EditHelp(title="Dan dat"), still_first)
    assert (await views.detail(house.fatma, call.id)).title == "Eerst dit"


async def test_an_answer_is_no_edit(house: House):
    call = await post(house.fatma)
    await answer(house.sem, call)
    assert (await views.detail(house.fatma, call.id)).version == 1


async def test_saving_without_a_change_is_nothing(house: House):
    call = await post(house.fatma)
    events, stop = heard()
    await editing.edit(house.fatma, call.id, EditHelp(title=call.title, urgent=False, wanted_on=None))
    stop()
    assert events == []
    assert (await views.detail(house.fatma, call.id)).seq == call.seq


async def test_not_fewer_people_than_were_accepted(house: House):
    call = await post(house.fatma, people_needed=3)
    for who in (house.sem, house.mila):
        await accepted(house.fatma, who, call)
    with pytest.raises(Conflict, match="fewer_than_accepted"):
        await editing.edit(house.fatma, call.id, EditHelp(people_needed=1))
    await editing.edit(house.fatma, call.id, EditHelp(people_needed=2))
    assert await state(house.noor, call) == "matched"
    await editing.edit(house.fatma, call.id, EditHelp(people_needed=4))
    assert await state(house.noor, call) == "open"


async def test_needing_no_more_people_when_all_are_done_is_done(house: House):
    call = await post(house.fatma, people_needed=2)
    mine = await accepted(house.fatma, house.sem, call)
    await finishing.complete_answer(house.fatma, call.id, mine, 30)
    assert await state(house.fatma, call) == "open"
    events, stop = heard()
    await editing.edit(house.fatma, call.id, EditHelp(people_needed=1))
    stop()
    assert [event.kind for event in events] == ["help.done"]
    assert await state(house.sem, call) == "done"


async def test_another_day_is_another_end(house: House):
    call = await post(house.fatma)
    day = local_date(now(), house.fatma.zone) + timedelta(days=60)
    await editing.edit(house.fatma, call.id, EditHelp(wanted_on=day, wanted_at="14:00"))
    seen = await views.detail(house.fatma, call.id)
    assert local_date(seen.expires_at, house.fatma.zone) == day + timedelta(days=14)
    with pytest.raises(Invalid, match="wanted_in_past"):
        await editing.edit(house.fatma, call.id, EditHelp(wanted_on=day - timedelta(days=90)))
    with pytest.raises(Invalid, match="time_needs_day"):
        await editing.edit(house.fatma, call.id, EditHelp(wanted_on=None))


async def test_a_title_can_be_mended_after_the_day_has_passed(house: House):
    with time_machine.travel("2026-11-23T10:00:00Z", tick=True):
        call = await post(house.fatma, wanted_on=local_date(now(), house.fatma.zone), urgent=True)
    with time_machine.travel("2026-11-25T10:00:00Z", tick=True):
        await editing.edit(house.fatma, call.id, EditHelp(title="Nog steeds", urgent=False))
        seen = await views.detail(house.fatma, call.id)
        assert (seen.title, seen.urgent, seen.expires_at) == ("Nog steeds", False, call.expires_at)


async def test_making_it_urgent_keeps_to_one_a_person_and_to_today(house: House):
    first, second = await post(house.fatma), await post(house.fatma)
    await editing.edit(house.fatma, first.id, EditHelp(urgent=True))
    assert (await views.detail(house.fatma, first.id)).wanted_on == local_date(now(), house.fatma.zone)
    with pytest.raises(Conflict, match="urgent_already"):
        await editing.edit(house.fatma, second.id, EditHelp(urgent=True))
    with pytest.raises(Invalid, match="urgent_is_for_today"):
        await editing.edit(
            house.fatma, first.id, EditHelp(wanted_on=local_date(now(), house.fatma.zone) + timedelta(days=1))
        )


async def test_photos_come_and_go(house: House):
    first, second = await photo(house, "fatma"), await photo(house, "sem")
    call = await post(house.fatma, photos=[first])
    with pytest.raises(Invalid, match="unknown_photo"):
        await editing.edit(house.fatma, call.id, EditHelp(photos=[second]))
    await editing.edit(house.fatma, call.id, EditHelp(photos=[]))
    assert (await Photo.get(id=first)).audience == "private"
    assert (await views.detail(house.sem, call.id)).photos == []


async def test_what_has_ended_is_not_changed(house: House):
    call = await post(house.fatma)
    await ending.withdraw(house.fatma, call.id)
    with pytest.raises(Conflict, match="call_closed"):
        await editing.edit(house.fatma, call.id, EditHelp(title="Toch nog"))


async def test_one_tap_keeps_it_longer_and_a_second_changes_nothing(house: House):
    call = await post(house.fatma)
    await HelpRequest.filter(id=call.id).update(expires_at=now() + timedelta(days=2))
    events, stop = heard()
    await ending.extend(house.fatma, call.id)
    await ending.extend(house.fatma, call.id)
    stop()
    assert [event.kind for event in events] == ["help.extended"]
    until = (await views.detail(house.fatma, call.id)).expires_at
    assert local_date(until, house.fatma.zone) == local_date(now(), house.fatma.zone) + timedelta(days=30)
    with pytest.raises(NotAllowed):
        await ending.extend(house.sem, call.id)
