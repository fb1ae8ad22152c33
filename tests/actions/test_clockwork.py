import asyncio
import contextvars
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from tortoise.transactions import in_transaction

from backend.clock import now
from backend.database import on_postgres
from backend.errors import NotFound
from backend.help import answering, clockwork, ending, views
from backend.help.asked import OnBehalf
from backend.help.models import HelpRequest, HelpSuggestion
from backend.outbox_models import OutboxEvent
from backend.people.models import Resident
from tests.board import accepted, answer, heard, post, state
from tests.house import House


async def test_a_call_expires_once_and_those_involved_are_told(house: House):
    call = await post(house.fatma)
    await answer(house.sem, call)
    assert await clockwork.expire_due(call.expires_at - timedelta(seconds=1)) == 0
    events, stop = heard()
    assert await clockwork.expire_due(call.expires_at) == 1
    assert await clockwork.expire_due(call.expires_at) == 0
    stop()
    assert [(event.kind, event.by, set(event.told)) for event in events] == [
        ("help.expired", None, {house.fatma.resident, house.sem.resident})
    ]
    assert await state(house.sem, call) == "expired"
    with pytest.raises(NotFound):
        await views.detail(house.mila, call.id)


async def test_several_clocks_at_once_have_one_effect(house: House):
    calls = [await post(house.fatma) for _ in range(5)]
    late = now() + timedelta(days=31)
    counts = await asyncio.gather(*(clockwork.expire_due(late) for _ in range(4)))
    assert sum(counts) == 5
    assert await OutboxEvent.filter(kind="help.expired").count() == 5
    assert (await HelpRequest.get(id=calls[0].id)).state == "expired"


async def test_a_call_that_somebody_holds_keeps_no_other_waiting(house: House):
    if not on_postgres():
        pytest.skip("SQLite has one writer at a time: nothing to wait past")
    held, free = await post(house.fatma), await post(house.sem)
    # A task started inside a transaction would be part of it.
    outside = contextvars.copy_context()
    async with in_transaction():
        await HelpRequest.filter(id=held.id).select_for_update().first()
        clock = clockwork.expire_due(now() + timedelta(days=31))
        assert await asyncio.create_task(clock, context=outside) == 1
    assert [(await HelpRequest.get(id=one.id)).state for one in (held, free)] == ["open", "expired"]


async def test_the_author_is_reminded_once_three_days_before(house: House):
    call = await post(house.fatma)
    assert await clockwork.remind_expiring(call.expires_at - timedelta(days=3, seconds=1)) == 0
    events, stop = heard()
    counts = [await clockwork.remind_expiring(call.expires_at - timedelta(days=days)) for days in (3, 2, 1)]
    stop()
    assert counts == [1, 0, 0]
    assert [event.told for event in events] == [(house.fatma.resident,)]


async def test_kept_longer_it_is_reminded_of_again_before_its_new_end(house: House):
    with time_machine.travel(datetime(2026, 11, 1, 12, tzinfo=UTC), tick=True) as clock:
        call = await post(house.fatma)
        clock.move_to(datetime(2026, 11, 29, 12, tzinfo=UTC))
        assert await clockwork.remind_expiring(now()) == 1
        mine = (await views.detail(house.fatma, call.id)).mine
        assert mine is not None
        assert (mine.expires_soon, "extend" in mine.may) == (True, True)
        await ending.extend(house.fatma, call.id)
        assert await clockwork.remind_expiring(now()) == 0
        assert await clockwork.remind_expiring(now() + timedelta(days=28)) == 1


async def test_urgent_lapses_when_the_day_is_over_where_people_live(house: House):
    with time_machine.travel(datetime(2026, 11, 23, 20, tzinfo=UTC), tick=True):
        call = await post(house.fatma, urgent=True)
        assert await clockwork.lapse_urgency(datetime(2026, 11, 23, 22, 59, tzinfo=UTC)) == 0
        assert await clockwork.lapse_urgency(datetime(2026, 11, 23, 23, 1, tzinfo=UTC)) == 1
        assert await clockwork.lapse_urgency(datetime(2026, 11, 23, 23, 2, tzinfo=UTC)) == 0
        seen = await views.detail(house.sem, call.id)
    assert (seen.urgent, seen.state) == (False, "open")


async def fit(house: House, *names: str, told: bool = True) -> None:
    ids = [house.people[name].resident for name in names]
    await Resident.filter(id__in=ids).update(skills=["pets", "carry"], told_of_fitting=told)


async def test_an_ask_nobody_answered_is_shown_once_to_those_it_fits(house: House):
    await fit(house, "fatma", "sem", "mila", "anna", "samir")
    await fit(house, "wim", told=False)
    call = await post(house.fatma)
    assert await clockwork.suggest_unanswered(now() + timedelta(hours=23)) == 0
    events, stop = heard()
    counts = [await clockwork.suggest_unanswered(now() + timedelta(hours=hours)) for hours in (25, 49)]
    stop()
    assert counts == [1, 0]
    assert [set(event.told) for event in events] == [{house.sem.resident, house.mila.resident}]
    assert await HelpSuggestion.filter(request_id=call.id).count() == 2


async def test_for_a_group_it_fits_only_its_members_and_never_who_is_helped(house: House):
    await fit(house, "sem", "mila", "noor", "jonas")
    await post(house.mila, group=house.walking)
    await post(house.anna, on_behalf=OnBehalf(house.jonas.resident, "spoken"))
    events, stop = heard()
    await clockwork.suggest_unanswered(now() + timedelta(hours=25))
    stop()
    told = [set(event.told) for event in events]
    assert told == [{house.noor.resident}, {house.sem.resident, house.mila.resident, house.noor.resident}]


async def test_answered_hidden_or_offered_is_not_suggested(house: House):
    await fit(house, "sem", "mila")
    taken_back = await post(house.fatma)
    await answering.withdraw_answer(house.sem, taken_back.id, await answer(house.sem, taken_back))
    await post(house.fatma, kind="offer")
    await accepted(house.fatma, house.sem, await post(house.fatma))
    assert await clockwork.suggest_unanswered(now() + timedelta(hours=25)) == 0


async def test_when_it_fits_nobody_nothing_is_told(house: House):
    call = await post(house.fatma)
    events, stop = heard()
    assert await clockwork.suggest_unanswered(now() + timedelta(hours=25)) == 1
    stop()
    assert events == []
    assert (await views.detail(house.fatma, call.id)).seq == call.seq
