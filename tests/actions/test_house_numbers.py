"""A front door is shown to who comes to help, by its owner's own yes, and no longer than that."""

from backend.help.accepting import accept
from backend.help.asked import OnBehalf
from backend.help.ending import withdraw
from backend.help.views import detail
from backend.people.residents import look_at
from tests.board import accepted, answer, post
from tests.house import House


async def test_who_was_accepted_knows_the_door(house: House):
    call = await post(house.fatma)
    await accepted(house.fatma, house.sem, call)
    assert (await look_at(house.sem, house.fatma.resident)).home_label == "2-01"
    assert (await detail(house.sem, call.id)).answers[0].home_label == "2-01"


async def test_two_neighbours_together_can_t_open_a_third_one_s_door(house: House):
    call = await post(house.mila, on_behalf=OnBehalf(house.fatma.resident, "spoken"))
    await accept(house.mila, call.id, await answer(house.sem, call))
    assert (await look_at(house.sem, house.fatma.resident)).home_label is None
    assert (await detail(house.sem, call.id)).answers[0].home_label is None


async def test_the_yes_of_the_person_helped_does_open_it(house: House):
    call = await post(house.mila, on_behalf=OnBehalf(house.fatma.resident, "spoken"))
    await accept(house.fatma, call.id, await answer(house.sem, call))
    assert (await look_at(house.sem, house.fatma.resident)).home_label == "2-01"


async def test_when_the_call_has_ended_the_door_is_closed_again(house: House):
    call = await post(house.fatma)
    await accepted(house.fatma, house.sem, call)
    await withdraw(house.fatma, call.id)
    assert (await look_at(house.sem, house.fatma.resident)).home_label is None
    assert (await detail(house.sem, call.id)).answers[0].home_label is None
