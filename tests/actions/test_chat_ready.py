"""A page of messages that is kept is never out of date and never another's: whatever happens, what was kept equals
what is read anew, for every reader and for every length."""

from collections.abc import Awaitable
from unittest.mock import patch

import msgspec
import pytest

from backend.chat import blocking, changing, members, messages, reacting, ready
from backend.database import execute, transaction
from backend.errors import NotAllowed, NotFound
from backend.people import profile
from backend.people.profile import ProfileChange
from tests.house import House, long_ago
from tests.talk import direct, group, made, say, square

READERS = ("sem", "fatma", "mila", "noor", "wim")
LENGTHS = (1, 3, 50)


@pytest.fixture(autouse=True)
async def _settled(house: House) -> None:
    await long_ago()


async def agree(house: House, conversation: str) -> dict[str, list[bytes]]:
    """All readers get, from what was kept, what they get anew; answers that, by who may read."""
    pages: dict[str, list[bytes]] = {}
    for name in READERS:
        for limit in LENGTHS:
            try:
                page = await messages.page(house.people[name], conversation, limit=limit)
            except (NotFound, NotAllowed):
                with pytest.raises((NotFound, NotAllowed)):
                    await ready.newest(house.people[name], conversation, limit)
                continue
            for _ in range(2):
                body, _ = await ready.newest(house.people[name], conversation, limit)
                assert body == msgspec.json.encode(page)
            pages.setdefault(name, []).append(body)
    return pages


async def changed(house: House, conversation: str, change: Awaitable[object]) -> None:
    """The same after this, which at least one of them notices."""
    before = await agree(house, conversation)
    await change
    assert await agree(house, conversation) != before


async def test_every_change_is_seen_at_once(house: House):
    sem, fatma, here = house.sem, house.fatma, await square(house.sem)
    await agree(house, here)
    for number in range(5):
        await changed(house, here, say(sem, here, str(number)))
    one = await say(sem, here, "Soep!")
    await changed(house, here, changing.edit(sem, one.id, "Soep om zes uur!"))
    await changed(house, here, reacting.react(fatma, one.id, "heart", True))
    await changed(house, here, reacting.react(fatma, one.id, "heart", False))
    await changed(house, here, changing.delete(sem, one.id))


async def test_a_new_name_or_face_is_seen_at_once(house: House):
    here = await square(house.sem)
    await say(house.sem, here)
    await changed(house, here, profile.change(house.sem, ProfileChange(shown_name="Semmie")))
    await execute("UPDATE resident SET photo_id = NULL WHERE id = $1", house.sem.resident)
    await agree(house, here)


async def test_who_came_later_gets_no_page_of_who_was_there(house: House):
    trap = await made(house, "Trap", "sem", "fatma")
    await say(house.sem, trap, "Verrassing")
    await agree(house, trap)
    await changed(house, trap, members.add(house.sem, trap, house.mila.resident))
    for number in range(4):
        await changed(house, trap, say(house.sem, trap, str(number)))
        pages = await agree(house, trap)
        assert b"Verrassing" in pages["sem"][-1]
        assert b"Verrassing" not in b"".join(pages["mila"])


async def test_who_leaves_gets_nothing_more(house: House):
    trap = await made(house, "Trap", "sem", "fatma")
    await say(house.sem, trap)
    assert "fatma" in await agree(house, trap)
    await members.remove(house.fatma, trap, house.fatma.resident)
    assert "fatma" not in await agree(house, trap)
    walk = await group(house.mila, house.walking)
    await say(house.mila, walk)
    assert "mila" in await agree(house, walk)
    with pytest.raises(NotFound):
        await ready.newest(msgspec.structs.replace(house.mila, groups=frozenset()), walk, 50)


async def test_what_is_withheld_stays_with_who_wrote_it(house: House):
    pair = await direct(house, "sem", "fatma")
    one = await say(house.fatma, pair, "Dag")
    await agree(house, pair)
    await blocking.block(house.fatma, house.sem.resident)
    await reacting.react(house.sem, one.id, "heart", True)
    pages = await agree(house, pair)
    assert b"heart" in pages["sem"][-1]
    assert b"heart" not in pages["fatma"][-1]
    assert not any(slot[0] == pair for slot in ready._kept)


async def test_what_was_undone_is_not_kept(house: House):
    here = await square(house.sem)
    one = await say(house.sem, here, "Eerst")
    with pytest.raises(ZeroDivisionError):
        async with transaction():
            await changing.edit(house.sem, one.id, "Nooit gebeurd")
            assert b"Nooit gebeurd" in (await ready.newest(house.sem, here, 50))[0]
            raise ZeroDivisionError
    await agree(house, here)
    # Takes the very number that was given back.
    await changing.edit(house.sem, one.id, "Wel gebeurd")
    assert b"Wel gebeurd" in (await agree(house, here))["sem"][-1]


async def test_no_more_is_kept_than_fits(house: House):
    here = await square(house.sem)
    await say(house.sem, here, "Lang" * 100)
    ready.forget_all()
    with patch.object(ready, "MOST_BYTES", 1500):
        for limit in range(1, 8):
            await ready.newest(house.sem, here, limit)
            assert sum(len(page.body) for page in ready._kept.values()) == ready._size <= 1500
    assert ready._kept
