import asyncio
from datetime import timedelta

import msgspec
import pytest
import time_machine

from backend.clock import now
from backend.database import transaction
from backend.errors import Conflict, Gone, NotFound, Refusal
from backend.groups.models import WorkingGroup
from backend.ids import opaque_id
from backend.outbox_models import AuditEntry
from backend.people.models import Home, Resident, RoleGrant
from backend.permissions import Actor, Role
from backend.signin import actors, invitations
from backend.signin.joining import Newcomer, join, look
from backend.signin.models import Invitation
from tests.house import House

pytestmark = pytest.mark.usefixtures("remembering")
LARA = Newcomer(attempt="a" * 43, shown_name="Lara", language="ar", device_name="phone", kind="cookie")


def asleep(actor: Actor) -> Actor:
    return Actor(
        **{**msgspec.structs.asdict(actor), "roles": frozenset({Role.RESIDENT}), "asleep": frozenset({Role.BOARD})}
    )


async def refusal_of(call) -> Refusal:
    with pytest.raises(Refusal) as caught:
        await call
    return caught.value


async def test_who_is_invited_comes_in_by_the_link_as_a_neighbour(house: House):
    made = await invitations.invite(house.wim, "3-01")
    actor = await actors.authenticate(await join(made.token, None, LARA))
    assert actor is not None
    assert (actor.complex, actor.roles, actor.language) == (house.complex, {Role.RESIDENT}, "ar")
    lara = await Resident.get(id=actor.resident).prefetch_related("home")
    assert (lara.shown_name, lara.home.label, lara.languages, lara.email) == ("Lara", "3-01", ["ar"], None)


async def test_looking_shows_the_complex_the_home_and_the_name_and_nothing_else(house: House):
    made = await invitations.invite(house.wim, "2-01", "Lara")
    assert msgspec.to_builtins(await look(made.token, None)) == {
        "complex_name": "MIXIT",
        "home_label": "2-01",
        "shown_name": "Lara",
    }


async def test_a_link_used_twice_lets_one_person_in(house: House):
    made = await invitations.invite(house.wim, "3-01")
    await join(made.token, None, LARA)
    thief = msgspec.structs.replace(LARA, attempt="b" * 43, shown_name="Thief")
    for call in (join(made.token, None, thief), join(None, made.code, thief), look(made.token, None)):
        refusal = await refusal_of(call)
        assert isinstance(refusal, Conflict)
        assert refusal.code == "link_used"
    assert not await Resident.exists(shown_name="Thief")


async def test_two_people_with_one_link_at_the_same_instant_are_one_neighbour(house: House):
    made = await invitations.invite(house.wim, "3-01")
    people = [msgspec.structs.replace(LARA, attempt=str(number) * 43) for number in range(5)]
    results = await asyncio.gather(*(join(made.token, None, one) for one in people), return_exceptions=True)
    assert len([one for one in results if isinstance(one, str)]) == 1
    assert await Resident.filter(shown_name="Lara").count() == 1


async def test_who_lost_the_answer_asks_again_and_is_still_one_neighbour(house: House):
    made = await invitations.invite(house.wim, "3-01")
    first = await actors.authenticate(await join(made.token, None, LARA))
    with time_machine.travel(now() + timedelta(minutes=9)):
        again = await actors.authenticate(await join(made.token, None, LARA))
    assert first is not None
    assert again is not None
    assert again.resident == first.resident
    assert again.session != first.session
    assert await Resident.filter(shown_name="Lara").count() == 1


async def test_after_ten_minutes_the_same_device_needs_another_way_in(house: House):
    made = await invitations.invite(house.wim, "3-01")
    await join(made.token, None, LARA)
    with time_machine.travel(now() + timedelta(minutes=11)):
        assert (await refusal_of(join(made.token, None, LARA))).code == "link_used"


async def test_an_invitation_lasts_fourteen_days(house: House):
    made = await invitations.invite(house.wim, "3-01")
    with time_machine.travel(now() + timedelta(days=13, hours=23)):
        assert await look(made.token, None)
    with time_machine.travel(now() + timedelta(days=14)):
        for call in (look(made.token, None), join(made.token, None, LARA), look(None, made.code)):
            refusal = await refusal_of(call)
            assert isinstance(refusal, Gone)
            assert refusal.code == "link_expired"


async def test_a_withdrawn_invitation_lets_nobody_in(house: House):
    made = await invitations.invite(house.wim, "3-01")
    await invitations.withdraw(house.wim, made.id)
    await invitations.withdraw(house.wim, made.id)
    assert (await refusal_of(join(made.token, None, LARA))).code == "link_expired"
    assert await AuditEntry.filter(what="invitation.withdrawn", subject=made.id).count() == 1


async def test_an_invitation_that_was_used_can_not_be_withdrawn(house: House):
    made = await invitations.invite(house.wim, "3-01")
    await join(made.token, None, LARA)
    assert (await refusal_of(invitations.withdraw(house.wim, made.id))).code == "link_used"


async def test_an_unknown_link_looks_like_an_old_one(house: House):
    refusal = await refusal_of(look("x" * 43, None))
    assert isinstance(refusal, Gone)
    assert refusal.code == "link_expired"


async def test_only_the_board_invites_and_only_with_its_powers_awake(house: House):
    for name in ("fatma", "noor", "kees", "anna", "lies", "otto"):
        for call in (
            invitations.invite(house.people[name], "3-01"),
            invitations.waiting(house.people[name]),
            invitations.withdraw(house.people[name], "x"),
        ):
            assert (await refusal_of(call)).code == "not_allowed"
    assert (await refusal_of(invitations.invite(asleep(house.wim), "3-01"))).code == "confirm_first"
    assert await Invitation.all().count() == 0


async def test_a_board_sees_and_withdraws_only_its_own_invitations(house: House):
    ours = await invitations.invite(house.wim, "3-01")
    theirs = await invitations.invite(house.bo, "3-01")
    assert [row["id"] for row in await invitations.waiting(house.wim)] == [ours.id]
    assert isinstance(await refusal_of(invitations.withdraw(house.wim, theirs.id)), NotFound)


async def test_the_list_shows_who_is_still_awaited(house: House):
    used, withdrawn, open_ = [await invitations.invite(house.wim, f"3-0{n}") for n in range(3)]
    await join(used.token, None, LARA)
    await invitations.withdraw(house.wim, withdrawn.id)
    assert [row["id"] for row in await invitations.waiting(house.wim)] == [open_.id]
    with time_machine.travel(now() + timedelta(days=15)):
        assert not await invitations.waiting(house.wim)


async def test_two_invitations_to_one_door_are_one_home(house: House):
    await asyncio.gather(*(invitations.invite(house.wim, label) for label in ("3a", " 3A ", "3a", "3-b")))
    assert await Home.filter(complex_id=house.complex, label__istartswith="3").count() == 2


async def test_the_role_comes_from_the_invitation_alone(house: House):
    assert "role" not in Newcomer.__struct_fields__
    async with transaction():
        home = await Home.create(id=opaque_id(), complex_id=house.complex, label="9")
        made = await invitations.make_by_operator(home, shown_name=None, role="board")
    actor = await actors.authenticate(await join(made.token, None, LARA))
    assert actor is not None
    assert actor.roles == {Role.RESIDENT, Role.BOARD}
    assert await RoleGrant.filter(resident_id=actor.resident).count() == 2


async def test_a_newcomer_is_in_the_groups_that_are_everybodys(house: House):
    everyone = await WorkingGroup.create(
        id=opaque_id(), complex_id=house.complex, name="Iedereen", kind="everybody", made_at=now()
    )
    made = await invitations.invite(house.wim, "3-01")
    actor = await actors.authenticate(await join(made.token, None, LARA))
    assert actor is not None
    assert actor.groups == {everyone.id}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"shown_name": " "}, "required"),
        ({"shown_name": "x" * 41}, "too_long"),
        ({"language": "tlh"}, "unknown_choice"),
        ({"email": "nothing"}, "bad_email"),
        ({"device_name": "x" * 61}, "too_long"),
    ],
)
async def test_what_can_not_be_meant_so_leaves_the_invitation_unused(house: House, change: dict[str, str], code: str):
    made = await invitations.invite(house.wim, "3-01")
    assert (await refusal_of(join(made.token, None, msgspec.structs.replace(LARA, **change)))).code == code
    assert await look(made.token, None)
    assert not await Resident.exists(shown_name="Lara")
