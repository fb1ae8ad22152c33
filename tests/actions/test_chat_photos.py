"""A photo in a conversation is for who may read the message it hangs on, and gone with it."""

from pathlib import Path

import pytest

from backend.chat import blocking, changing, members, reporting
from backend.errors import Invalid, NotFound
from backend.permissions import Actor
from backend.photos import actions, store
from tests.actions.test_photos import picture
from tests.board import post
from tests.house import House, long_ago
from tests.talk import direct, group, made, say, square


@pytest.fixture(autouse=True)
async def _settled(house: House, tmp_path: Path) -> None:
    store.open_at(tmp_path / "photos")
    await long_ago()


async def photo_of(actor: Actor) -> str:
    return (await actions.add(actor, picture())).id


async def sees(actor: Actor, photo: str) -> bool:
    try:
        return bool(await actions.get(actor, photo, "small"))
    except NotFound:
        return False


async def seen_by(house: House, photo: str) -> set[str]:
    return {name for name, actor in house.people.items() if await sees(actor, photo)}


NEIGHBOURS = {"fatma", "sem", "noor", "wim", "jonas", "mila"}


async def test_only_those_of_the_conversation_see_it(house: House):
    here, walking = await square(house.mila), await group(house.mila, house.walking)
    two, few = await direct(house, "mila", "fatma"), await made(house, "Feest", "mila", "sem", "jonas")
    shown = {here: NEIGHBOURS, walking: {"mila", "noor"}, two: {"mila", "fatma"}, few: {"mila", "sem", "jonas"}}
    for conversation, who in shown.items():
        photo = await photo_of(house.mila)
        assert await seen_by(house, photo) == {"mila"}
        await say(house.mila, conversation, "Kijk", photos=[photo])
        assert await seen_by(house, photo) == who


async def test_who_joins_a_made_group_later_does_not_see_what_was_shown_before(house: House):
    together = await made(house, "Feest", "fatma", "sem")
    before, later = await photo_of(house.sem), await photo_of(house.sem)
    await say(house.sem, together, "Toen", photos=[before])
    await members.add(house.fatma, together, house.mila.resident)
    await say(house.sem, together, "Nu", photos=[later])
    assert await seen_by(house, before) == {"fatma", "sem"}
    assert await seen_by(house, later) == {"fatma", "sem", "mila"}


async def test_who_left_sees_it_no_more(house: House):
    together = await made(house, "Feest", "fatma", "sem")
    photo = await photo_of(house.fatma)
    await say(house.fatma, together, "Kijk", photos=[photo])
    assert await sees(house.sem, photo)
    await members.remove(house.sem, together, house.sem.resident)
    assert await seen_by(house, photo) == {"fatma"}


async def test_what_was_withheld_stays_unseen(house: House):
    conversation = await direct(house, "sem", "fatma")
    first, second = await photo_of(house.sem), await photo_of(house.sem)
    await say(house.sem, conversation, "Kijk", photos=[first])
    await blocking.block(house.fatma, house.sem.resident)
    await say(house.sem, conversation, "Kijk nog eens", photos=[second])
    assert await seen_by(house, first) == {"fatma", "sem"}
    assert await seen_by(house, second) == {"sem"}


async def test_with_the_message_deleted_nobody_sees_it(house: House):
    photo = await photo_of(house.fatma)
    message = await say(house.fatma, await square(house.fatma), "", photos=[photo])
    assert await seen_by(house, photo) == NEIGHBOURS
    await changing.delete(house.fatma, message.id)
    assert await seen_by(house, photo) == set()


async def test_a_reported_one_is_seen_by_moderators_until_they_decided(house: House):
    photo = await photo_of(house.sem)
    message = await say(house.sem, await direct(house, "sem", "fatma"), "Kijk", photos=[photo])
    assert await seen_by(house, photo) == {"fatma", "sem"}
    await reporting.report(house.fatma, message.id, "unkind")
    assert await seen_by(house, photo) == {"fatma", "sem", "noor", "wim"}
    (report,) = await reporting.reports(house.noor)
    await reporting.decide(house.noor, report.id, "kept")
    assert await seen_by(house, photo) == {"fatma", "sem"}


async def test_a_photo_hangs_in_one_place(house: House):
    photo = await photo_of(house.fatma)
    here, two = await square(house.fatma), await direct(house, "fatma", "sem")
    await say(house.fatma, two, "Voor jou", photos=[photo])
    with pytest.raises(Invalid, match="unknown_photo"):
        await say(house.fatma, here, "Voor allen", photos=[photo])
    with pytest.raises(Invalid, match="unknown_photo"):
        await post(house.fatma, photos=[photo])
    assert await seen_by(house, photo) == {"fatma", "sem"}
