"""A coach's name beside a person would tell where they come from: so nobody sees who asked for them."""

import pytest

from backend.errors import NotAllowed, NotFound
from backend.help.accepting import accept
from backend.help.answering import answer
from backend.help.asked import OnBehalf, PostHelp
from backend.help.posting import post
from backend.help.views import detail, public_card
from tests.board import newest
from tests.house import House


def a_call(**more: object) -> PostHelp:
    return PostHelp(kind="ask", category="letters", title="Samen een brief lezen", **more)


async def for_fatma(house: House, name: str) -> str:
    behalf = OnBehalf(resident=house.fatma.resident, consent="spoken")
    return (await post(house.people[name], a_call(on_behalf=behalf))).id


@pytest.mark.parametrize("name", ["anna", "kees"])
async def test_neighbours_see_a_discreet_call_like_any_other(house: House, name: str):
    asked = await for_fatma(house, name)
    own = (await post(house.fatma, a_call(discreet=True))).id
    theirs, hers = [(await detail(house.sem, one)) for one in (asked, own)]
    for what in ("author", "helped", "for_someone", "discreet", "mine", "people_needed", "language", "answers"):
        assert getattr(theirs, what) == getattr(hers, what)
    card = await public_card(asked)
    assert card is not None
    assert (card.author, card.helped, card.for_someone, card.discreet) == (None, None, False, True)


@pytest.mark.parametrize("name", ["anna", "kees"])
async def test_who_is_accepted_learns_whom_they_help_and_not_who_asked(house: House, name: str):
    asked = await for_fatma(house, name)
    await answer(house.sem, asked)
    mine = (await detail(house.fatma, asked)).answers[0].id
    await accept(house.fatma, asked, mine)
    seen = await detail(house.sem, asked)
    assert seen.author is not None
    assert seen.author.shown_name == "Fatma"
    assert (seen.helped, seen.for_someone) == (None, False)
    assert house.people[name].resident not in str(seen)
    assert name.capitalize() not in str(seen)


async def test_the_two_who_agreed_on_it_see_it_whole(house: House):
    asked = await for_fatma(house, "anna")
    for reader in (house.anna, house.fatma):
        seen = await detail(reader, asked)
        assert seen.author is not None
        assert seen.helped is not None
        assert (seen.author.shown_name, seen.helped.shown_name) == ("Anna", "Fatma")


async def test_a_professional_sees_no_other_calls(house: House):
    await post(house.fatma, a_call())
    assert (await newest(house.anna)).items == []
    with pytest.raises(NotAllowed):
        await post(house.anna, a_call())
    call = (await post(house.fatma, a_call())).id
    with pytest.raises(NotFound):
        await detail(house.kees, call)
