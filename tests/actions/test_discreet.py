import msgspec

from backend.help import answering, changes, finishing, views
from backend.help.asked import OnBehalf
from backend.help.board import Filter
from backend.permissions import Actor
from tests.board import accepted, answer, newest, post
from tests.house import House


async def everything(reader: Actor, call: str) -> str:
    """All that this reader can get to see of the board, as text."""
    seen = [
        await views.detail(reader, call),
        await views.personal(reader.resident, call),
        await newest(reader),
        await newest(reader, Filter(scope="mine")),
        await changes.since(reader, 0),
        await views.public_card(call),
    ]
    return msgspec.json.encode(seen).decode()


async def test_the_name_of_who_asks_discreetly_is_in_nothing_a_neighbour_gets(house: House):
    call = await post(house.fatma, discreet=True)
    for reader in (house.sem, house.noor, house.wim):
        seen = await everything(reader, call.id)
        assert house.fatma.resident not in seen
        assert "Fatma" not in seen
        assert '"author":null' in seen


async def test_the_author_sees_themselves(house: House):
    call = await post(house.fatma, discreet=True)
    assert call.author is not None
    assert call.author == (await views.detail(house.fatma, call.id)).author


async def test_only_who_is_accepted_learns_the_name(house: House):
    call = await post(house.fatma, discreet=True, people_needed=2)
    await answer(house.noor, call)
    mine = await accepted(house.fatma, house.sem, call)
    for reader in (house.noor, house.wim):
        assert "Fatma" not in await everything(reader, call.id)
    sems = await views.detail(house.sem, call.id)
    assert (sems.author and sems.author.shown_name) == "Fatma"
    await finishing.complete_answer(house.fatma, call.id, mine, 30)
    assert (await views.detail(house.sem, call.id)).author == sems.author


async def test_who_gives_the_place_back_no_longer_has_the_name(house: House):
    call = await post(house.fatma, discreet=True)
    mine = await accepted(house.fatma, house.sem, call)
    await answering.withdraw_answer(house.sem, call.id, mine)
    assert (await views.detail(house.sem, call.id)).author is None


async def test_the_answers_of_others_give_nobody_away(house: House):
    call = await post(house.fatma, discreet=True, people_needed=2)
    await answer(house.mila, call, "Ik ken je wel, Fatma")
    await answer(house.sem, call)
    assert "Mila" not in await everything(house.sem, call.id)


async def test_the_person_helped_is_known_only_to_who_asked_and_who_is_accepted(house: House):
    call = await post(house.sem, on_behalf=OnBehalf(house.jonas.resident, "spoken"), people_needed=2)
    await answer(house.noor, call)
    await accepted(house.sem, house.mila, call)
    for reader in (house.noor, house.wim):
        assert "Jonas" not in await everything(reader, call.id)
        assert "Sem" in await everything(reader, call.id)
    for reader in (house.sem, house.mila, house.jonas):
        helped = (await views.detail(reader, call.id)).helped
        assert (helped and helped.shown_name) == "Jonas"


async def test_discreet_and_for_somebody_hides_both_names(house: House):
    call = await post(house.sem, on_behalf=OnBehalf(house.jonas.resident, "spoken"), discreet=True)
    seen = await everything(house.mila, call.id)
    assert "Jonas" not in seen
    assert "Sem" not in seen
    jonas = await views.detail(house.jonas, call.id)
    assert (jonas.author and jonas.author.shown_name) == "Sem"


async def test_two_discreet_calls_look_alike_whoever_asks(house: House):
    one, other = await post(house.fatma, discreet=True), await post(house.wim, discreet=True)
    different = {"id", "seq", "created_at", "changed_at"}
    cards = [msgspec.to_builtins(await views.detail(house.sem, call.id)) for call in (one, other)]
    assert {key: value for key, value in cards[0].items() if key not in different} == {
        key: value for key, value in cards[1].items() if key not in different
    }
