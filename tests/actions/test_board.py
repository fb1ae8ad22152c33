import pytest

from backend.errors import Invalid, NotFound
from backend.help import accepting, ending, finishing, views
from backend.help.asked import OnBehalf
from backend.help.board import Filter
from backend.help.finishing import Helper
from backend.people.models import Resident
from tests.board import accepted, answer, newest, post, titles
from tests.house import House


async def test_the_board_shows_open_and_matched_calls_newest_first(house: House):
    await accepted(house.fatma, house.sem, await post(house.fatma, title="Al geregeld"))
    await ending.withdraw(house.fatma, (await post(house.fatma, title="Weg")).id)
    await post(house.mila, title="Nieuw")
    assert await titles(house.noor) == ["Nieuw", "Al geregeld"]


async def test_another_complex_sees_nothing_of_it(house: House):
    call = await post(house.fatma)
    assert await titles(house.samir) == []
    with pytest.raises(NotFound):
        await views.detail(house.samir, call.id)


async def test_pages_follow_each_other_without_gap_or_repeat(house: House):
    for number in range(7):
        await post(house.fatma, title=f"Vraag {number}")
    seen, page = [], None
    for _ in range(3):
        shown = await newest(house.sem, page=page, limit=3)
        seen += [one.title for one in shown.items]
        page = shown.next
        await post(house.mila, title="Tussendoor")
    assert seen == [f"Vraag {number}" for number in range(6, -1, -1)]
    assert page is None


@pytest.mark.parametrize("limit", [0, -1, 101, 2**70])
async def test_a_page_has_one_to_a_hundred(house: House, limit: int):
    with pytest.raises(Invalid):
        await newest(house.sem, limit=limit)


@pytest.mark.parametrize("cursor", ["", "x", "AAAA", "' OR 1=1", "\x00", "é" * 30])
async def test_a_cursor_of_ones_own_making_is_refused(house: House, cursor: str):
    with pytest.raises(Invalid, match="bad_cursor"):
        await newest(house.sem, page=cursor)


async def test_filters_narrow_together(house: House):
    await post(house.fatma, title="Kast", urgent=True)
    await post(house.mila, title="Hond", category="pets")
    await post(house.sem, title="Fiets", kind="offer", category="repair")
    await post(house.mila, title="Wandelen", category="company", group=house.walking)
    assert await titles(house.noor, Filter(kind="offer")) == ["Fiets"]
    assert await titles(house.noor, Filter(category="pets")) == ["Hond"]
    assert await titles(house.noor, Filter(urgent=True)) == ["Kast"]
    assert await titles(house.noor, Filter(urgent=False, kind="ask")) == ["Wandelen", "Hond"]
    assert await titles(house.noor, Filter(group=house.walking)) == ["Wandelen"]
    assert await titles(house.noor, Filter(category="pets", kind="offer")) == []
    with pytest.raises(NotFound):
        await titles(house.sem, Filter(group=house.walking))


async def test_mine_holds_all_i_have_a_part_in_whatever_became_of_it(house: House):
    await ending.withdraw(house.sem, (await post(house.sem, title="Van mij")).id)
    await post(house.anna, title="Voor mij", on_behalf=OnBehalf(house.sem.resident, "spoken"))
    done = await post(house.fatma, title="Door mij")
    mine = await accepted(house.fatma, house.sem, done)
    await finishing.complete(house.fatma, done.id, [Helper(mine, 10)])
    refused = await post(house.fatma, title="Niet door mij")
    await accepting.refuse(house.fatma, refused.id, await answer(house.sem, refused))
    assert await titles(house.sem, Filter(scope="mine")) == ["Door mij", "Voor mij", "Van mij"]
    assert await titles(house.noor, Filter(scope="mine")) == []


async def test_what_fits_is_open_asks_of_others_for_what_i_can(house: House):
    await Resident.filter(id=house.sem.resident).update(skills=["carry", "pets"])
    await post(house.fatma, title="Past")
    await post(house.fatma, title="Past niet", category="letters")
    await post(house.fatma, title="Is aanbod", kind="offer")
    await post(house.sem, title="Is van mij")
    await post(house.anna, title="Is voor mij", on_behalf=OnBehalf(house.sem.resident, "spoken"))
    await answer(house.sem, await post(house.mila, title="Ken ik al"))
    assert await titles(house.sem, Filter(scope="fits")) == ["Past"]
    assert await titles(house.noor, Filter(scope="fits")) == []


async def test_a_finished_call_exists_only_for_those_involved(house: House):
    call = await post(house.fatma, people_needed=2)
    mine = await accepted(house.fatma, house.sem, call)
    refused = await answer(house.mila, call)
    await accepting.refuse(house.fatma, call.id, refused)
    await finishing.complete(house.fatma, call.id, [Helper(mine, 10)])
    for reader in (house.fatma, house.sem):
        assert (await views.detail(reader, call.id)).state == "done"
    for reader in (house.mila, house.noor, house.wim, house.anna):
        with pytest.raises(NotFound):
            await views.detail(reader, call.id)


@pytest.mark.parametrize("id", ["", "x", "0" * 26, "' OR 1=1", "\x00" * 26, "é" * 26, "A" * 5000])
async def test_an_id_of_ones_own_making_is_not_found(house: House, id: str):
    with pytest.raises(NotFound):
        await views.detail(house.sem, id)


async def test_who_reads_without_a_session_sees_the_same_but_has_no_powers(house: House):
    call = await post(house.fatma)
    await answer(house.sem, call)
    for reader in (house.fatma, house.sem, house.mila):
        assert await views.personal(reader.resident, call.id) == await views.detail(reader, call.id)
    noors = await views.personal(house.noor.resident, call.id)
    assert noors is not None
    assert noors.mine is not None
    assert noors.mine.may == ("answer",)
    assert await views.personal(house.samir.resident, call.id) is None
    assert await views.personal("nobody", call.id) is None


async def test_a_card_for_everybody_has_no_reader(house: House):
    call = await post(house.mila, group=house.walking)
    card = await views.public_card(call.id)
    assert card is not None
    assert card.mine is None
    assert await views.audience(call.id) == (house.complex, house.walking)
    await ending.withdraw(house.mila, call.id)
    assert await views.public_card(call.id) is None
