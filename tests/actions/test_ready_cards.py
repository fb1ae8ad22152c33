"""Cards that are kept ready are never out of date and never somebody else's: whatever happens, the board with what
was kept equals the board made anew, for every reader."""

from collections.abc import Awaitable, Iterable
from datetime import timedelta
from unittest.mock import patch

import msgspec
import pytest
import time_machine

from backend.clock import now
from backend.database import execute, transaction
from backend.help import accepting, answering, clockwork, editing, ending, finishing, moderation, ready, thanking
from backend.help.asked import EditHelp, OnBehalf
from backend.help.board import Filter
from backend.help.cards import Help, HelpPage
from backend.help.finishing import Helper
from backend.people import moving, profile
from backend.people.profile import ProfileChange
from tests.actions.test_moderation import asleep
from tests.actions.test_posting import photo
from tests.board import accepted, answer, newest, own_answer, post, titles
from tests.house import House

READERS = ("fatma", "sem", "noor", "wim", "jonas", "mila", "anna", "samir")
SCOPES = (Filter(), Filter(scope="mine"), Filter(kind="ask"))


async def boards(house: House) -> dict[str, list[HelpPage]]:
    return {name: [await newest(house.people[name], wanted) for wanted in SCOPES] for name in READERS}


async def agree(house: House) -> dict[str, list[HelpPage]]:
    """All readers see, with what was kept, what they see with nothing kept; answers that."""
    kept = await boards(house)
    ready.forget_all()
    assert kept == await boards(house)
    return kept


async def changed(house: House, change: Awaitable[object]) -> None:
    """The same after this, which at least one of them notices."""
    before = await agree(house)
    await change
    assert await agree(house) != before


async def test_every_change_of_a_call_is_seen_at_once(house: House):
    fatma, sem, mila, noor = house.fatma, house.sem, house.mila, house.noor
    call = await post(fatma, title="Kast", people_needed=2, urgent=True)
    await post(mila, group=house.walking)
    await changed(house, post(house.jonas, discreet=True, category="pets"))
    await changed(house, editing.edit(fatma, call.id, EditHelp(title="Grote kast"), lambda version: None))
    await changed(house, answering.answer(sem, call.id, "Ik kom"))
    sems = await own_answer(sem, call)
    await changed(house, answering.answer(mila, call.id, ""))
    await changed(house, accepting.accept(fatma, call.id, sems))
    await changed(house, accepting.refuse(fatma, call.id, await own_answer(mila, call)))
    await changed(house, moderation.hide(noor, call.id, "Telefoonnummer"))
    await changed(house, moderation.show(noor, call.id))
    await changed(house, finishing.complete(fatma, call.id, [Helper(sems, 30)]))
    await changed(house, thanking.thank(sem, call.id, sems))
    offer = await post(sem, kind="offer", category="repair")
    mine = await accepted(sem, fatma, offer)
    await changed(house, answering.withdraw_answer(fatma, offer.id, mine))
    await changed(house, ending.withdraw(sem, offer.id, "Toch niet"))


async def test_what_the_clock_does_is_seen_at_once(house: House):
    call = await post(house.fatma, urgent=True)
    await changed(house, clockwork.lapse_urgency(now() + timedelta(days=2)))
    await changed(house, clockwork.expire_due(call.expires_at))


async def test_a_new_name_or_face_is_seen_at_once(house: House):
    await accepted(house.anna, house.sem, await post(house.anna, on_behalf=OnBehalf(house.mila.resident, "spoken")))
    await post(house.fatma)
    await post(house.mila, group=house.walking)
    for actor in (house.fatma, house.mila, house.anna):
        await changed(house, profile.change(actor, ProfileChange(shown_name=f"{actor.resident[:5]}-nieuw")))
    await changed(house, profile.change(house.fatma, ProfileChange(photo=await photo(house, "fatma"))))
    await changed(house, profile.change(house.fatma, ProfileChange(photo=None)))
    await changed(house, execute("UPDATE working_group SET name = 'Lopen' WHERE id = $1", house.walking))


async def test_names_are_told_apart_whatever_is_in_them(house: House):
    await post(house.mila, group=house.walking)
    for person, group in (('a","b', "c"), ("a", 'b","c'), ("a,b", "c"), ("a", "b,c"), ("null", ""), ('(")', "\\")):
        await execute("UPDATE resident SET shown_name = $2 WHERE id = $1", house.mila.resident, person)
        await execute("UPDATE working_group SET name = $2 WHERE id = $1", house.walking, group)
        card = (await newest(house.noor)).items[0]
        assert card.author is not None
        assert card.group is not None
        assert (card.author.shown_name, card.group.name) == (person, group)


async def test_who_loses_a_power_sees_less_at_once(house: House):
    call = await post(house.fatma)
    await moderation.hide(house.noor, call.id, "Telefoonnummer")
    assert (await newest(house.noor)).items[0].hidden_reason == "Telefoonnummer"
    (power,) = house.noor.roles - {"resident"}
    assert (await newest(asleep(house.noor, power))).items == []
    await moderation.show(house.noor, call.id)
    assert "hide" in verbs((await newest(house.noor)).items[0])
    assert "hide" not in verbs((await newest(asleep(house.noor, power))).items[0])


async def test_who_leaves_a_group_or_the_house_sees_less_at_once(house: House):
    await post(house.mila, group=house.walking, title="Wandelen")
    call = await post(house.fatma, title="Kast")
    left = msgspec.structs.replace(house.noor, groups=frozenset())
    assert (await titles(house.noor), await titles(left)) == (["Kast", "Wandelen"], ["Kast"])
    await accepted(house.fatma, house.sem, call)
    await moving.move_out(house.wim, house.sem.resident)
    await agree(house)


async def test_the_last_three_days_begin_by_themselves(house: House):
    call = await post(house.fatma)
    for reader, soon in ((house.fatma, True), (house.sem, False)):
        with time_machine.travel(call.expires_at - timedelta(days=3, seconds=1), tick=False):
            assert not expires_soon((await newest(reader)).items[0])
        with time_machine.travel(call.expires_at - timedelta(days=3), tick=False):
            assert expires_soon((await newest(reader)).items[0]) is soon


async def test_what_was_undone_is_not_kept(house: House):
    call = await post(house.fatma, title="Kast")

    async def edit(title: str) -> None:
        await editing.edit(house.fatma, call.id, EditHelp(title=title), lambda version: None)

    with pytest.raises(ZeroDivisionError):
        async with transaction():
            await edit("Nooit gebeurd")
            assert await titles(house.fatma) == ["Nooit gebeurd"]
            raise ZeroDivisionError
    # Takes the very number that was given back.
    await edit("Wel gebeurd")
    assert await titles(house.fatma) == ["Wel gebeurd"]


async def test_what_goes_out_of_sight_between_two_looks_is_left_out(house: House):
    call, _ = await post(house.fatma, title="Weg"), await post(house.fatma, title="Blijft")
    read = ready.read

    async def late(*values: object, **more: bool) -> object:
        await moderation.hide(house.noor, call.id, "Telefoonnummer")
        return await read(*values, **more)  # type: ignore[arg-type]

    with patch.object(ready, "read", late):
        assert await titles(house.sem) == ["Blijft"]


async def test_no_more_is_kept_than_fits(house: House):
    with patch.object(ready, "MOST_KEPT", 3):
        ready.forget_all()
        for _ in range(5):
            await post(house.fatma)
        for reader in (house.sem, house.fatma, house.sem):
            assert len((await newest(reader)).items) == 5
            assert len(ready._kept) == 3


async def test_an_answer_of_one_is_not_shown_to_another(house: House):
    call = await post(house.fatma)
    await answer(house.sem, call)
    seen = {name: (await newest(house.people[name])).items[0].mine for name in ("sem", "mila", "fatma", "jonas")}
    assert [one.answer_state for one in seen.values() if one] == ["offered", None, None, None]
    assert [one.author for one in seen.values() if one] == [False, False, True, False]


def verbs(card: Help) -> Iterable[str]:
    return card.mine.may if card.mine else ()


def expires_soon(card: Help) -> bool:
    return card.mine is not None and card.mine.expires_soon
