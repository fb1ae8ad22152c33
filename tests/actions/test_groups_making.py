import pytest
from msgspec import UNSET

from backend.chat import lists
from backend.database import execute, transaction
from backend.errors import ChangedMeanwhile, Conflict, Invalid, NotAllowed, NotFound
from backend.groups import asking, making
from backend.groups.actions import join, leave
from backend.groups.making import ChangeGroup, MakeGroup
from backend.groups.views import groups
from backend.help import posting
from backend.help.asked import PostHelp
from backend.people.arriving import move_in
from backend.people.models import Home
from backend.permissions import Actor
from backend.photos.models import Photo
from tests import talk
from tests.groups import coordinating, members, now_as, seen
from tests.house import House

NEIGHBOURS = ("fatma", "sem", "noor", "wim", "jonas", "mila")


async def change(actor: Actor, group: str, **fields: object) -> None:
    await making.change(actor, group, ChangeGroup(**fields), lambda version: None)


def everyone(house: House) -> set[str]:
    return {house.people[name].resident for name in NEIGHBOURS}


async def test_a_coordinator_or_the_board_begins_a_group_and_coordinates_it(house: House):
    for actor in (house.noor, house.wim):
        id = await making.make(actor, MakeGroup(f"Koken {actor.resident}", "Samen eten"))
        found = await seen(actor, id)
        assert (found.purpose, found.kind, found.member, found.coordinates) == ("Samen eten", "open", True, True)
        assert found.conversation is not None
    with pytest.raises(NotAllowed):
        await making.make(house.sem, MakeGroup("Koken"))


async def test_two_groups_never_have_one_name(house: House):
    with pytest.raises(Conflict, match="group_name_taken"):
        await making.make(house.noor, MakeGroup("wandelen"))
    await coordinating(house, "noor")
    with pytest.raises(Conflict, match="group_name_taken"):
        await change(house.noor, house.walking, name="VERRASSING")
    await change(house.noor, house.walking, name="wandelen")
    assert await making.make(house.bo, MakeGroup("Wandelen"))


async def test_only_who_coordinates_a_group_and_the_board_change_it(house: House):
    await coordinating(house, "mila")
    for actor in (house.mila, house.wim):
        await change(actor, house.walking, purpose=actor.resident)
        assert (await seen(house.sem, house.walking)).purpose == actor.resident
    for actor in (house.noor, house.sem):
        with pytest.raises(NotAllowed):
            await change(actor, house.walking, purpose="Anders")
    with pytest.raises(NotFound):
        await change(house.bo, house.walking, purpose="Anders")


async def test_what_somebody_changed_meanwhile_is_not_overwritten(house: House):
    await change(house.wim, house.walking, purpose="Eerst")

    def check(version: int) -> None:
        if version != 1:
            raise ChangedMeanwhile

    with pytest.raises(ChangedMeanwhile):
        await making.change(house.wim, house.walking, ChangeGroup(purpose="Dan"), check)
    assert (await seen(house.wim, house.walking)).purpose == "Eerst"


async def test_a_renamed_group_has_a_renamed_conversation(house: House):
    await change(house.wim, house.walking, name="Hardlopen")
    conversation = await talk.group(house.mila, house.walking)
    assert await talk.lines(house.mila, conversation) == ["titled"]
    assert (await lists.one(house.mila, conversation)).title == "Hardlopen"


async def test_a_photo_of_the_group_is_seen_by_the_house_and_only_its_owner_hangs_it(house: House):
    for id, owner in (("p" * 26, house.wim), ("q" * 26, house.sem)):
        await Photo.create(
            id=id, complex_id=house.complex, owner_id=owner.resident, width=9, height=9, made_at="2026-01-01T00:00:00Z"
        )
    await change(house.wim, house.walking, photo="p" * 26)
    assert (await Photo.get(id="p" * 26)).audience == "complex"
    with pytest.raises(Invalid, match="unknown_photo"):
        await change(house.wim, house.walking, photo="q" * 26)
    assert (await seen(house.sem, house.walking)).photo == "p" * 26
    await change(house.wim, house.walking, photo=None)
    assert (await Photo.get(id="p" * 26)).audience == "private"
    assert ChangeGroup().photo is UNSET


async def test_a_group_of_everybody_takes_in_all_who_live_here(house: House):
    id = await making.make(house.wim, MakeGroup("Huis", kind="everybody"))
    assert await members(id) == everyone(house)
    sem = await now_as(house.sem)
    assert await talk.lines(sem, await talk.group(sem, id)) == []


async def test_who_once_left_is_never_put_back_in(house: House):
    id = await making.make(house.wim, MakeGroup("Huis", kind="everybody"))
    await leave(house.sem, id)
    await leave(house.mila, house.walking)
    await change(house.wim, id, kind="open")
    for group in (id, house.walking):
        await change(house.wim, group, kind="everybody")
    assert await members(id) == everyone(house) - {house.sem.resident}
    assert await members(house.walking) == everyone(house) - {house.mila.resident}
    await join(house.sem, id)
    await change(house.wim, id, kind="open")
    await change(house.wim, id, kind="everybody")
    assert await members(id) == everyone(house)


async def test_who_moves_in_is_in_the_groups_of_everybody_but_not_in_archived_ones(house: House):
    there = await making.make(house.wim, MakeGroup("Huis", kind="everybody"))
    gone = await making.make(house.wim, MakeGroup("Oud", kind="everybody"))
    await making.archive(house.wim, gone)
    home = await Home.create(id="h" * 26, complex_id=house.complex, label="9-99")
    async with transaction():
        new = await move_in(house.complex, home.id, "resident", "Nieuw", "nl")
    assert new in await members(there)
    assert new not in await members(gone)


async def test_a_group_that_opens_lets_in_who_was_waiting(house: House):
    await asking.ask(house.sem, house.secret_club)
    assert (await seen(house.sem, house.secret_club)).asked == "waiting"
    await change(house.wim, house.secret_club, kind="open")
    assert await members(house.secret_club) == {house.sem.resident}
    assert (await seen(house.sem, house.secret_club)).asked is None


async def test_an_archived_group_is_to_look_back_in(house: House):
    conversation = await talk.group(house.mila, house.walking)
    await join(house.fatma, house.walking)
    for _ in range(2):
        await making.archive(house.wim, house.walking)
    assert "Wandelen" not in [one.name for one in await groups(house.mila)]
    assert [(one.name, one.archived) for one in await groups(house.mila, archived=True)] == [("Wandelen", True)]
    assert await talk.lines(house.mila, conversation) == ["joined"]
    with pytest.raises(Conflict, match="conversation_closed"):
        await talk.say(house.mila, conversation, "Nog iets")
    for deed in (join(house.sem, house.walking), change(house.wim, house.walking, name="Nieuw")):
        with pytest.raises(Conflict, match="group_archived"):
            await deed
    await leave(house.noor, house.walking)


async def test_a_group_comes_back_as_it_was(house: House):
    conversation = await talk.group(house.mila, house.walking)
    await making.archive(house.wim, house.walking)
    await making.restore(house.wim, house.walking)
    await talk.say(house.mila, conversation, "We zijn er weer")
    assert await members(house.walking) == {house.mila.resident, house.noor.resident}


async def test_who_may_no_more_confirm_their_board_role_is_told_to_confirm(house: House):
    asleep = Actor(
        resident=house.wim.resident, complex=house.complex, session="", language="nl", zone=house.wim.zone,
        roles=house.sem.roles, asleep=house.wim.roles - house.sem.roles,
    )  # fmt: skip
    with pytest.raises(NotAllowed, match="confirm_first"):
        await making.archive(asleep, house.walking)
    assert await execute("UPDATE working_group SET version = version WHERE archived_at IS NOT NULL") == 0


async def test_nobody_asks_an_archived_group_for_help(house: House):
    mila = await now_as(house.mila)
    asked = PostHelp(kind="ask", category="carry", title="Bank naar boven", group=house.walking)
    await posting.post(mila, asked)
    await making.archive(house.wim, house.walking)
    with pytest.raises(Conflict, match="group_archived"):
        await posting.post(mila, asked)
