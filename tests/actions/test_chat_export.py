"""Taking along what one wrote oneself, and nothing of anybody else."""

from datetime import timedelta

import msgspec
import pytest

from backend.chat import blocking, changing, export, members
from backend.clock import now
from backend.database import execute
from backend.errors import NotAllowed
from backend.outbox_models import AuditEntry
from backend.permissions import Actor
from tests.house import House, long_ago
from tests.talk import direct, group, made, say, square


async def pieces(actor: Actor) -> list[bytes]:
    return [piece async for piece in await export.mine(actor)]


async def taken(actor: Actor) -> list[dict[str, object]]:
    return msgspec.json.decode(b"".join(await pieces(actor)))["messages"]


async def test_all_that_one_wrote_and_where_oldest_first(house: House):
    await long_ago()
    first = await say(house.noor, await square(house.noor), "Hallo buren")
    await say(house.noor, await group(house.noor, house.walking), "Tot zondag")
    await say(house.noor, await made(house, "Feest", "noor", "sem"), "Ik bak")
    await say(house.noor, await direct(house, "noor", "fatma"), "Dag Fatma")
    await changing.edit(house.noor, first.id, "Hallo allemaal")
    mine = await taken(house.noor)
    assert [(one["kind"], one["conversation"], one["text"]) for one in mine] == [
        ("square", "", "Hallo allemaal"),
        ("group", "Wandelen", "Tot zondag"),
        ("made", "Feest", "Ik bak"),
        ("direct", "", "Dag Fatma"),
    ]
    assert [one["edited_at"] is not None for one in mine] == [True, False, False, False]


async def test_nobody_elses_words_nor_names(house: House):
    await long_ago()
    conversation = await direct(house, "sem", "fatma")
    await say(house.sem, conversation, "Mijn geheim")
    await say(house.fatma, conversation, "Dat blijft bij mij")
    assert "geheim" in str(await taken(house.sem))
    hers = str(await taken(house.fatma))
    assert "bij mij" in hers
    for other in ("geheim", "Sem", house.sem.resident):
        assert other not in hers


async def test_not_what_was_deleted(house: House):
    here = await square(house.fatma)
    message = await say(house.fatma, here, "Oeps")
    assert len(await taken(house.fatma)) == 1
    await changing.delete(house.fatma, message.id)
    assert await taken(house.fatma) == []


async def test_it_never_tells_that_somebody_shut_one_out(house: House):
    await long_ago()
    conversation = await direct(house, "sem", "fatma")
    await say(house.sem, conversation, "Een")
    before = (await taken(house.sem))[0].keys()
    await blocking.block(house.fatma, house.sem.resident)
    await say(house.sem, conversation, "Twee")
    mine = await taken(house.sem)
    assert [one["text"] for one in mine] == ["Een", "Twee"]
    assert all(one.keys() == before for one in mine)


async def test_ten_years_come_in_pieces(house: House, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(export, "PAGE", 4)
    here = await square(house.fatma)
    for number in range(10):
        await say(house.fatma, here, f"{number}")
    parts = await pieces(house.fatma)
    assert len(parts) == 2 + 3
    assert [one["text"] for one in msgspec.json.decode(b"".join(parts))["messages"]] == [f"{n}" for n in range(10)]


async def test_who_wrote_nothing_gets_an_empty_list(house: House):
    assert await taken(house.fatma) == []


async def test_a_phone_left_on_a_table_gives_nothing_away(house: House):
    await say(house.fatma, await square(house.fatma), "Hallo")
    assert len(await taken(house.fatma)) == 1
    long = now() - timedelta(hours=1)
    await execute("UPDATE session SET confirmed_at = $2 WHERE id = $1", house.fatma.session, long)
    with pytest.raises(NotAllowed, match="confirm_first"):
        await export.mine(house.fatma)
    await execute("UPDATE resident SET email = NULL WHERE id = $1", house.fatma.resident)
    assert len(await taken(house.fatma)) == 1


async def test_that_it_was_taken_is_noted(house: House):
    await taken(house.fatma)
    noted = await AuditEntry.get(what="chat.exported")
    assert (noted.who, noted.subject, noted.why) == (house.fatma.resident, house.fatma.resident, "")


@pytest.mark.parametrize("name", ["anna", "kees", "lies", "otto"])
async def test_who_is_no_neighbour_has_nothing_to_take(house: House, name: str):
    with pytest.raises(NotAllowed):
        await export.mine(house.people[name])


async def test_not_what_a_group_is_called_after_one_left_it(house: House):
    await long_ago()
    here = await made(house, "Feest", "noor", "sem", "fatma")
    await say(house.sem, here, "Tot dan")
    assert [one["conversation"] for one in await taken(house.sem)] == ["Feest"]
    await members.remove(house.sem, here, house.sem.resident)
    await members.rename(house.noor, here, "Feest zonder Sem")
    assert [(one["conversation"], one["text"]) for one in await taken(house.sem)] == [("", "Tot dan")]
