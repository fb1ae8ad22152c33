import asyncio

import pytest

from backend.errors import Conflict, NotAllowed, NotFound
from backend.help import accepting, answering, ending, views
from backend.help.asked import OnBehalf
from backend.help.models import HelpAnswer
from backend.people.models import Resident
from tests.board import accepted, answer, heard, may, own_answer, post, state
from tests.house import House


async def test_who_asked_hears_of_an_answer_and_sees_it_nobody_else_does(house: House):
    call = await post(house.fatma)
    events, stop = heard()
    await answer(house.sem, call, "Ik kom om vier uur")
    stop()
    assert events[0].told == (house.sem.resident, house.fatma.resident)
    (one,) = (await views.detail(house.fatma, call.id)).answers
    assert (one.person.shown_name, one.note, one.state) == ("Sem", "Ik kom om vier uur", "offered")
    await answer(house.mila, call)
    assert [one.person.shown_name for one in (await views.detail(house.sem, call.id)).answers] == ["Sem"]
    assert (await views.detail(house.noor, call.id)).answers == []
    assert len((await views.detail(house.fatma, call.id)).answers) == 2


async def test_nobody_answers_their_own_call(house: House):
    call = await post(house.fatma)
    with pytest.raises(NotAllowed, match="own_call"):
        await answering.answer(house.fatma, call.id)


async def test_the_person_helped_can_not_be_the_helper(house: House):
    call = await post(house.sem, on_behalf=OnBehalf(house.jonas.resident, "spoken"))
    with pytest.raises(NotAllowed, match="own_call"):
        await answering.answer(house.jonas, call.id)


async def test_answering_twice_is_said_once(house: House):
    call = await post(house.fatma)
    outcomes = await asyncio.gather(
        *(answering.answer(house.sem, call.id) for _ in range(4)), return_exceptions=True
    )  # fmt: skip
    assert sorted(str(one) for one in outcomes) == ["None"] + ["already_answered"] * 3
    assert await HelpAnswer.all().count() == 1


async def test_an_answer_taken_back_may_be_given_again(house: House):
    call = await post(house.fatma)
    first = await answer(house.sem, call, "Ja")
    await answering.withdraw_answer(house.sem, call.id, first)
    assert await may(house.sem, call) == {"answer"}
    assert await answer(house.sem, call, "Toch wel") == first
    assert (await views.detail(house.fatma, call.id)).answers[0].note == "Toch wel"


async def test_an_answer_refused_may_not_be_given_again(house: House):
    call = await post(house.fatma)
    await accepting.refuse(house.fatma, call.id, await answer(house.sem, call))
    with pytest.raises(Conflict, match="answer_was_refused"):
        await answering.answer(house.sem, call.id)


async def test_a_call_stays_open_until_enough_are_accepted(house: House):
    call = await post(house.fatma, people_needed=2)
    await accepted(house.fatma, house.sem, call)
    assert await state(house.noor, call) == "open"
    await accepted(house.fatma, house.mila, call)
    assert await state(house.noor, call) == "matched"
    with pytest.raises(Conflict, match="enough_people"):
        await answering.answer(house.noor, call.id)


async def test_who_can_not_come_after_all_makes_room_again(house: House):
    call = await post(house.fatma)
    mine = await accepted(house.fatma, house.sem, call)
    events, stop = heard()
    await answering.withdraw_answer(house.sem, call.id, mine)
    stop()
    card = await views.public_card(call.id)
    assert card is not None
    assert (card.state, card.people_accepted) == ("open", 0)
    assert events[0].told == (house.sem.resident, house.fatma.resident)


async def test_accepting_tells_who_is_accepted_with_a_word(house: House):
    call = await post(house.fatma)
    id = await answer(house.sem, call)
    events, stop = heard()
    await accepting.accept(house.fatma, call.id, id, "Fijn, bel maar aan")
    stop()
    assert set(events[0].told) == {house.fatma.resident, house.sem.resident}
    assert (await views.detail(house.sem, call.id)).answers[0].reply == "Fijn, bel maar aan"


async def test_two_accepted_for_one_place_at_the_same_instant_is_one(house: House):
    for _ in range(5):
        call = await post(house.fatma)
        ids = [await answer(who, call) for who in (house.sem, house.mila, house.noor)]
        outcomes = await asyncio.gather(
            *(accepting.accept(house.fatma, call.id, id) for id in ids), return_exceptions=True
        )
        assert sorted(str(one) for one in outcomes) == ["None", "enough_people", "enough_people"]
        detail = await views.detail(house.fatma, call.id)
        assert detail.people_accepted == 1
        assert sorted(one.state for one in detail.answers) == ["accepted", "offered", "offered"]


async def test_only_who_asked_or_is_helped_chooses(house: House):
    call = await post(house.sem, on_behalf=OnBehalf(house.jonas.resident, "spoken"))
    id = await answer(house.mila, call)
    for who in (house.mila, house.noor):
        with pytest.raises(NotAllowed):
            await accepting.accept(who, call.id, id)
    await accepting.accept(house.jonas, call.id, id)
    assert await state(house.mila, call) == "matched"


async def test_only_who_answered_takes_it_back(house: House):
    call = await post(house.fatma)
    id = await answer(house.sem, call)
    for who in (house.fatma, house.mila):
        with pytest.raises(NotAllowed):
            await answering.withdraw_answer(who, call.id, id)


async def test_a_call_withdrawn_while_someone_answers_is_closed(house: House):
    call = await post(house.fatma)
    outcomes = await asyncio.gather(
        ending.withdraw(house.fatma, call.id), *(answering.answer(who, call.id) for who in (house.sem, house.mila)),
        return_exceptions=True,
    )  # fmt: skip
    assert {str(one) for one in outcomes} <= {"None", "call_closed"}
    with pytest.raises(Conflict, match="call_closed"):
        await answering.answer(house.noor, call.id)
    assert len(await HelpAnswer.filter(request_id=call.id)) == [str(one) for one in outcomes[1:]].count("None")


async def test_a_closed_call_of_others_does_not_exist(house: House):
    call = await post(house.mila, group=house.walking)
    await ending.withdraw(house.mila, call.id)
    with pytest.raises(NotFound):
        await answering.answer(house.sem, call.id)
    with pytest.raises(NotFound):
        await answering.answer(house.samir, call.id)


async def test_an_answer_of_another_call_is_not_found(house: House):
    first, second = await post(house.fatma), await post(house.fatma)
    id = await answer(house.sem, first)
    with pytest.raises(NotFound):
        await accepting.accept(house.fatma, second.id, id)


@pytest.mark.parametrize(("choice", "helper_sees", "asker_sees"), [
    ("nobody", None, None), ("helpers", "2-01", "2-02"), ("neighbours", "2-01", "2-02")
])  # fmt: skip
async def test_the_front_door_is_known_from_acceptance_on(
    house: House, choice: str, helper_sees: str | None, asker_sees: str | None
):
    await Resident.all().update(house_number_to=choice)
    call = await post(house.fatma, discreet=True)
    await answering.answer(house.sem, call.id)
    assert (await views.detail(house.sem, call.id)).answers[0].home_label is None
    await accepting.accept(house.fatma, call.id, await own_answer(house.sem, call))
    assert (await views.detail(house.sem, call.id)).answers[0].home_label == helper_sees
    assert (await views.detail(house.fatma, call.id)).answers[0].home_label == asker_sees


async def test_a_coach_never_learns_a_front_door(house: House):
    await Resident.all().update(house_number_to="neighbours")
    call = await post(house.anna, on_behalf=OnBehalf(house.jonas.resident, "spoken"))
    await accepted(house.jonas, house.sem, call)
    assert (await views.detail(house.anna, call.id)).answers[0].home_label is None
    assert (await views.detail(house.sem, call.id)).answers[0].home_label == "2-05"
