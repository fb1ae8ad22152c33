from backend.clock import now
from backend.help.accepting import accept
from backend.help.answering import answer
from backend.help.asked import PostHelp
from backend.help.leaving import let_go
from backend.help.models import HelpRequest
from backend.help.posting import post
from backend.help.views import detail
from backend.people.models import Resident
from tests.house import House


async def call_of(house: House, name: str) -> str:
    return (await post(house.people[name], PostHelp(kind="ask", category="carry", title="Bank naar boven"))).id


async def test_a_neighbour_who_moved_out_leaves_no_call_open(house: House):
    call = await call_of(house, "fatma")
    await Resident.filter(id=house.fatma.resident).update(moved_out_at=now())
    assert await let_go(now()) == 1
    assert await let_go(now()) == 0
    assert (await HelpRequest.get(id=call)).state == "withdrawn"


async def test_the_place_of_a_helper_who_moved_out_falls_open_again(house: House):
    call = await call_of(house, "fatma")
    await answer(house.sem, call)
    await accept(house.fatma, call, (await detail(house.fatma, call)).answers[0].id)
    await Resident.filter(id=house.sem.resident).update(moved_out_at=now())
    assert await let_go(now()) == 1
    seen = await detail(house.fatma, call)
    assert (seen.state, seen.people_accepted, seen.answers[0].state) == ("open", 0, "withdrawn")


async def test_everybody_elses_calls_stay_as_they_are(house: House):
    call = await call_of(house, "fatma")
    await Resident.filter(id=house.sem.resident).update(moved_out_at=now())
    assert await let_go(now()) == 0
    assert (await HelpRequest.get(id=call)).state == "open"
