import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from backend.database import on_postgres
from backend.errors import Invalid
from backend.help import editing, ending
from backend.help.asked import EditHelp
from backend.help.board import Filter
from tests.board import newest, post, titles
from tests.house import House

ODD = ['"', "'", '"fiets', "fiets*", "NEAR(fiets", "fiets AND", "-", "-fiets", "()", "a:b", "{title}:x", "fiets & |",
       "\\", "%", "²", "🚲", "fiets\x00", "' OR 1=1 --", "؟", "((fiets", "!fiets", "fiets:*", "a <-> b"]  # fmt: skip


async def found(house: House, typed: str) -> list[str]:
    return await titles(house.sem, Filter(q=typed))


async def test_a_word_is_found_from_its_beginning_newest_first(house: House):
    await post(house.fatma, title="Fietsband plakken", text="Ik kan het niet alleen")
    await post(house.mila, title="Plant water geven", text="Mijn fietspomp mag je lenen")
    assert await found(house, "fiets") == ["Plant water geven", "Fietsband plakken"]
    assert await found(house, "FIETSB") == ["Fietsband plakken"]
    assert await found(house, "plakken alleen") == ["Fietsband plakken"]
    assert await found(house, "plakken water") == []


async def test_in_dutch_where_the_database_has_it(house: House):
    await post(house.fatma, title="Een lamp voor mijn fiets")
    for typed in ("lampen", "fietsen", "lampen fietsen", '"lampen voor"'):
        assert await found(house, typed) == (["Een lamp voor mijn fiets"] if on_postgres() else [])
    await post(house.fatma, title="Wie kan fietsen?")
    assert len(await found(house, "fiets")) == 2
    assert await found(house, "fietsen -lamp") == (["Wie kan fietsen?"] if on_postgres() else [])


async def test_what_is_edited_is_found_by_its_new_words(house: House):
    call = await post(house.fatma, title="Bank tillen")
    await editing.edit(house.fatma, call.id, EditHelp(title="Piano tillen"))
    assert (await found(house, "bank"), await found(house, "piano")) == ([], ["Piano tillen"])


async def test_search_finds_only_what_one_sees(house: House):
    await post(house.mila, title="Wandeling zondag", group=house.walking)
    gone = await post(house.fatma, title="Wandelstok lenen")
    await ending.withdraw(house.fatma, gone.id)
    assert await found(house, "wandel") == []
    assert await titles(house.noor, Filter(q="wandel")) == ["Wandeling zondag"]
    assert await titles(house.samir, Filter(q="wandel")) == []


async def test_the_id_is_no_word(house: House):
    call = await post(house.fatma)
    assert await found(house, call.id) == []


async def test_nothing_looked_for_is_everything_and_no_word_is_nothing(house: House):
    await post(house.fatma)
    assert len(await found(house, "")) == 1
    assert await found(house, "  !? ") == []


async def test_too_much_to_look_for_is_said(house: House):
    with pytest.raises(Invalid, match="too_long"):
        await newest(house.sem, Filter(q="x" * 101))


@pytest.mark.parametrize("typed", ODD)
async def test_whatever_is_typed_is_no_mistake(house: House, typed: str):
    await post(house.fatma, title="Fiets lenen")
    await found(house, typed)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.one_of(some.text(max_size=40), some.lists(some.sampled_from(ODD), max_size=5).map(" ".join)))
async def test_nor_is_anything_else(house: House, typed: str):
    if len(typed) <= 100:
        await found(house, typed)
