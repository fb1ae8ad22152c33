"""Finding words again in messages, and never in those of others."""

import pytest

from backend.chat import blocking, changing, members, search
from backend.database import on_postgres
from backend.errors import Invalid, NotAllowed
from backend.permissions import Actor
from tests.actions.test_search import ODD
from tests.house import House, long_ago
from tests.talk import direct, group, made, say, square


@pytest.fixture(autouse=True)
async def _settled(house: House) -> None:
    await long_ago()


async def found(actor: Actor, typed: str) -> list[str]:
    return [one.message.text for one in (await search.find(actor, typed)).items]


async def test_a_word_is_found_from_its_beginning_newest_first(house: House):
    here = await square(house.fatma)
    await say(house.fatma, here, "De fietsband is lek")
    await say(house.sem, here, "Neem mijn fietspomp")
    await say(house.sem, here, "Hij ligt in de gang")
    assert await found(house.mila, "fiets") == ["Neem mijn fietspomp", "De fietsband is lek"]
    assert await found(house.mila, "lek FIETSB") == ["De fietsband is lek"]
    if on_postgres():
        assert await found(house.mila, "gangen") == ["Hij ligt in de gang"]


async def test_what_is_edited_is_found_by_its_new_words(house: House):
    here = await square(house.fatma)
    message = await say(house.fatma, here, "Ik breng taart")
    assert await found(house.sem, "taart") == ["Ik breng taart"]
    await changing.edit(house.fatma, message.id, "Ik breng soep")
    assert (await found(house.sem, "taart"), await found(house.sem, "soep")) == ([], ["Ik breng soep"])


async def test_what_is_deleted_is_found_no_more(house: House):
    here = await square(house.fatma)
    message = await say(house.fatma, here, "Ik breng taart")
    assert await found(house.sem, "taart")
    await changing.delete(house.fatma, message.id)
    assert await found(house.sem, "taart") == []
    assert await found(house.fatma, "taart") == []


async def test_only_where_one_may_read(house: House):
    await say(house.mila, await group(house.mila, house.walking), "Zondag naar de plas")
    await say(house.sem, await direct(house, "sem", "fatma"), "De plas is mooi")
    await say(house.samir, await square(house.samir), "Een plas in de hal")
    assert await found(house.noor, "plas") == ["Zondag naar de plas"]
    assert await found(house.fatma, "plas") == ["De plas is mooi"]
    assert await found(house.samir, "plas") == ["Een plas in de hal"]
    assert await found(house.wim, "plas") == []


async def test_what_was_said_before_joining_is_not_found(house: House):
    together = await made(house, "Feest", "fatma", "sem")
    await say(house.sem, together, "Het cadeau is een plant")
    await members.add(house.fatma, together, house.mila.resident)
    await say(house.sem, together, "Het cadeau staat in de gang")
    assert await found(house.fatma, "cadeau") == ["Het cadeau staat in de gang", "Het cadeau is een plant"]
    assert await found(house.mila, "cadeau") == ["Het cadeau staat in de gang"]


async def test_what_was_withheld_is_not_found_by_whom_it_is_withheld_from(house: House):
    conversation = await direct(house, "sem", "fatma")
    await say(house.sem, conversation, "Kom je soep eten")
    await blocking.block(house.fatma, house.sem.resident)
    await say(house.sem, conversation, "De soep wordt koud")
    assert await found(house.fatma, "soep") == ["Kom je soep eten"]
    assert await found(house.sem, "soep") == ["De soep wordt koud", "Kom je soep eten"]


async def test_lines_of_the_house_and_ids_are_no_words(house: House):
    together = await made(house, "Geheime taart", "fatma", "sem")
    message = await say(house.fatma, together, "Hallo")
    assert await found(house.sem, "hallo")
    for typed in ("taart", message.id, message.client_id):
        assert await found(house.sem, typed) == []


async def test_each_says_where_it_stands(house: House):
    places = {
        await square(house.noor): "",
        await group(house.noor, house.walking): "Wandelen",
        await direct(house, "noor", "fatma"): "Fatma",
        await made(house, "Feest", "noor", "sem"): "Feest",
    }
    for conversation in places:
        await say(house.noor, conversation, "Overal koffie")
    items = (await search.find(house.noor, "koffie")).items
    assert {one.conversation: one.title for one in items} == places


async def test_page_by_page_nothing_is_twice_or_missing(house: House):
    here = await square(house.fatma)
    for number in range(7):
        await say(house.fatma, here, f"Koffie {number}")
    seen: list[str] = []
    page = None
    while True:
        found_now = await search.find(house.sem, "koffie", page, 3)
        seen += [one.message.text for one in found_now.items]
        page = found_now.next
        if page is None:
            break
    assert seen == [f"Koffie {number}" for number in reversed(range(7))]


@pytest.mark.parametrize("typed", ["", "  !? ", *ODD])
async def test_whatever_is_typed_is_no_mistake(house: House, typed: str):
    await say(house.fatma, await square(house.fatma), "Fiets lenen")
    await search.find(house.sem, typed)


async def test_bad_questions_are_refused(house: House):
    for asked in ({"q": "x" * 101}, {"q": "a", "page": "???"}, {"q": "a", "limit": 0}):
        with pytest.raises(Invalid):
            await search.find(house.sem, **asked)


@pytest.mark.parametrize("name", ["anna", "kees", "lies", "otto"])
async def test_who_is_no_neighbour_searches_nothing(house: House, name: str):
    with pytest.raises(NotAllowed):
        await search.find(house.people[name], "koffie")
