import asyncio
from datetime import timedelta

import pytest

from backend.clock import local_date, now
from backend.errors import Conflict, Invalid, NotAllowed, NotFound
from backend.help import clockwork, ending, finishing, thanking, views
from backend.help.asked import OnBehalf
from backend.help.finishing import Helper
from backend.hours.models import Contribution
from backend.hours.views import contributions
from backend.permissions import Actor
from tests.board import accepted, answer, heard, may, post, state
from tests.house import House


async def minutes(who: Actor) -> list[int]:
    return [one.minutes for one in (await contributions(who)).items]


async def test_who_was_helped_says_how_long_it_took_and_the_helper_has_it(house: House):
    call = await post(house.fatma, title="Kast tillen")
    mine = await accepted(house.fatma, house.sem, call)
    events, stop = heard()
    await finishing.complete_answer(house.fatma, call.id, mine, 45)
    stop()
    (one,) = (await contributions(house.sem)).items
    assert (one.minutes, one.source, one.title) == (45, "help", "Kast tillen")
    assert one.on == local_date(now(), house.sem.zone)
    assert [event.kind for event in events] == ["help.done"]
    assert await state(house.sem, call) == "done"


async def test_the_helpers_word_waits_for_the_yes_of_who_was_helped(house: House):
    call = await post(house.fatma)
    mine = await accepted(house.fatma, house.sem, call)
    await finishing.complete_answer(house.sem, call.id, mine, 90)
    assert await minutes(house.sem) == []
    assert (await views.detail(house.fatma, call.id)).answers[0].reported_minutes == 90
    assert await state(house.fatma, call) == "matched"
    await finishing.complete_answer(house.fatma, call.id, mine, 60)
    assert await minutes(house.sem) == [60]


async def test_of_an_offer_the_author_is_the_helper(house: House):
    call = await post(house.sem, kind="offer", title="Ik repareer fietsen", people_needed=2)
    fatmas = await accepted(house.sem, house.fatma, call)
    milas = await accepted(house.sem, house.mila, call)
    await finishing.complete_answer(house.sem, call.id, fatmas, 30)
    assert await minutes(house.sem) == []
    await finishing.complete_answer(house.fatma, call.id, fatmas, 30)
    await finishing.complete_answer(house.mila, call.id, milas, 20)
    assert sorted(await minutes(house.sem)) == [20, 30]
    assert await minutes(house.fatma) == []
    assert await state(house.sem, call) == "done"
    with pytest.raises(NotAllowed):
        await finishing.complete(house.sem, call.id, [])


async def test_a_call_is_done_when_everybody_is(house: House):
    call = await post(house.fatma, people_needed=2)
    sems, milas = await accepted(house.fatma, house.sem, call), await accepted(house.fatma, house.mila, call)
    await finishing.complete_answer(house.fatma, call.id, sems, 30)
    assert await state(house.noor, call) == "matched"
    await finishing.complete_answer(house.fatma, call.id, milas, 30)
    assert await state(house.fatma, call) == "done"


async def test_everything_at_once(house: House):
    call = await post(house.fatma, people_needed=3)
    sems, milas = await accepted(house.fatma, house.sem, call), await accepted(house.fatma, house.mila, call)
    await answer(house.jonas, call)
    events, stop = heard()
    await finishing.complete(house.fatma, call.id, [Helper(sems, 30), Helper(milas, 40)])
    stop()
    assert (await minutes(house.sem), await minutes(house.mila)) == ([30], [40])
    assert set(events[0].told) == {who.resident for who in (house.fatma, house.sem, house.mila, house.jonas)}
    assert await state(house.fatma, call) == "done"


async def test_the_same_help_never_counts_twice(house: House):
    call = await post(house.fatma)
    mine = await accepted(house.fatma, house.sem, call)
    outcomes = await asyncio.gather(
        *(finishing.complete_answer(house.fatma, call.id, mine, 30) for _ in range(3)),
        *(finishing.complete(house.fatma, call.id, [Helper(mine, 30)]) for _ in range(3)),
        return_exceptions=True,
    )
    assert [str(one) for one in outcomes].count("None") == 1
    assert await minutes(house.sem) == [30]


@pytest.mark.parametrize("given", [0, -1, 1441, 2**40])
async def test_help_takes_between_a_minute_and_a_day(house: House, given: int):
    call = await post(house.fatma)
    mine = await accepted(house.fatma, house.sem, call)
    with pytest.raises(Invalid, match="minutes_out_of_range"):
        await finishing.complete_answer(house.fatma, call.id, mine, given)
    with pytest.raises(Invalid, match="minutes_out_of_range"):
        await finishing.complete(house.fatma, call.id, [Helper(mine, given)])


async def test_a_helper_is_named_once_and_somebody_helped(house: House):
    call = await post(house.fatma)
    mine = await accepted(house.fatma, house.sem, call)
    with pytest.raises(Invalid):
        await finishing.complete(house.fatma, call.id, [Helper(mine, 30), Helper(mine, 30)])
    with pytest.raises(Conflict, match="nobody_helped"):
        await finishing.complete(house.fatma, call.id, [])
    with pytest.raises(NotFound):
        await finishing.complete(house.fatma, call.id, [Helper("x" * 26, 30)])
    assert await Contribution.all().count() == 0


async def test_one_wrong_helper_and_nobody_is_credited(house: House):
    call = await post(house.fatma, people_needed=2)
    mine = await accepted(house.fatma, house.sem, call)
    offered = await answer(house.mila, call)
    with pytest.raises(Conflict, match="answer_changed"):
        await finishing.complete(house.fatma, call.id, [Helper(mine, 30), Helper(offered, 30)])
    assert await Contribution.all().count() == 0
    assert await state(house.sem, call) == "open"


async def test_the_person_helped_completes_what_was_asked_for_them(house: House):
    call = await post(house.anna, on_behalf=OnBehalf(house.jonas.resident, "spoken"))
    mine = await accepted(house.anna, house.sem, call)
    await finishing.complete(house.jonas, call.id, [Helper(mine, 25)])
    assert await minutes(house.sem) == [25]


async def test_who_helped_keeps_their_minutes_when_the_call_has_expired(house: House):
    call = await post(house.fatma)
    mine = await accepted(house.fatma, house.sem, call)
    await clockwork.expire_due(now() + timedelta(days=31))
    assert await may(house.sem, call) == {"report_done"}
    await finishing.complete_answer(house.sem, call.id, mine, 30)
    await finishing.complete_answer(house.fatma, call.id, mine, 30)
    assert await minutes(house.sem) == [30]
    assert await state(house.sem, call) == "expired"


async def test_a_withdrawn_call_tells_why_to_who_answered_and_is_gone_for_others(house: House):
    call = await post(house.fatma)
    await answer(house.sem, call)
    events, stop = heard()
    await ending.withdraw(house.fatma, call.id, "Al gelukt, dank je")
    stop()
    assert set(events[0].told) == {house.fatma.resident, house.sem.resident}
    seen = await views.detail(house.sem, call.id)
    assert (seen.state, seen.withdrawn_reason) == ("withdrawn", "Al gelukt, dank je")
    with pytest.raises(NotFound):
        await views.detail(house.mila, call.id)
    with pytest.raises(Conflict, match="call_closed"):
        await ending.withdraw(house.fatma, call.id)


async def test_thanks_go_both_ways_once(house: House):
    call = await post(house.fatma)
    mine = await accepted(house.fatma, house.sem, call)
    with pytest.raises(Conflict, match="not_done_yet"):
        await thanking.thank(house.fatma, call.id, mine)
    await finishing.complete_answer(house.fatma, call.id, mine, 30)
    await thanking.thank(house.fatma, call.id, mine, "Super!")
    await thanking.thank(house.sem, call.id, mine)
    thanks = (await views.detail(house.sem, call.id)).answers[0].thanks
    assert [(one.by, one.text) for one in thanks] == [("asker", "Super!"), ("helper", "")]
    for who in (house.fatma, house.sem):
        assert "thank" not in await may(who, call)
        with pytest.raises(Conflict, match="already_thanked"):
            await thanking.thank(who, call.id, mine, "nog eens")


async def test_somebody_who_had_no_part_does_not_complete_or_thank(house: House):
    call = await post(house.fatma, people_needed=2)
    mine = await accepted(house.fatma, house.sem, call)
    for who in (house.mila, house.wim):
        with pytest.raises(NotAllowed):
            await finishing.complete_answer(who, call.id, mine, 30)
        with pytest.raises(NotAllowed):
            await thanking.thank(who, call.id, mine)
