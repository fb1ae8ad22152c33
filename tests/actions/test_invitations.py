import asyncio
from datetime import timedelta

import msgspec
import pytest
import time_machine

from backend.clock import now
from backend.database import transaction
from backend.errors import Conflict, Gone, Invalid, NotFound, Refusal, TooMany
from backend.groups.models import WorkingGroup
from backend.ids import digest, opaque_id
from backend.outbox_models import AuditEntry
from backend.people.models import Home, Resident, RoleGrant
from backend.permissions import Actor, Role
from backend.signin import actors, hashing, invitations
from backend.signin.joining import Newcomer, join, look
from backend.signin.models import GuessCount, Invitation
from backend.signin.views import invitation_view
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


async def test_a_code_typed_in_lower_case_with_spaces_opens_the_door(house: House):
    made = await invitations.invite(house.wim, "3-01")
    typed = made.code.lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert (await look(None, typed)).home_label == "3-01"
    assert await actors.authenticate(await join(None, typed, LARA))


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


async def test_of_an_invitation_only_what_checks_it_is_stored(house: House):
    made = await invitations.invite(house.wim, "3-01")
    row = await Invitation.get(id=made.id)
    stored = [str(value) for value in dict(row).values()]
    assert row.token_sha256 == digest(made.token)
    assert made.token not in stored
    assert made.code.replace("-", "")[4:] not in stored
    assert row.secret_hash.startswith("$argon2id$")


async def test_a_wrong_handle_and_a_wrong_secret_are_the_same_refusal_and_the_same_work(
    house: House, monkeypatch: pytest.MonkeyPatch
):
    worked: list[bool] = []
    verify = hashing._verified
    monkeypatch.setattr(hashing, "_verified", lambda *values: (worked.append(True), verify(*values))[1])
    made = await invitations.invite(house.wim, "3-01")
    wrong_secret = made.code[:5] + "0000-0000"
    wrong_handle = ("0000" if made.code[:4] != "0000" else "1111") + made.code[4:]
    refusals = [await refusal_of(join(None, typed, LARA)) for typed in (wrong_secret, wrong_handle)]
    assert [(type(one), one.code, one.params) for one in refusals] == [(Invalid, "code_wrong", {})] * 2
    assert len(worked) == 2
    assert await GuessCount.all().count() == 2


async def test_guesses_at_a_handle_are_counted_before_they_are_judged(house: House):
    made = await invitations.invite(house.wim, "3-01")
    typed = made.code[:5] + "0000-0000"
    results = [await refusal_of(one) for one in [look(None, typed) for _ in range(8)]]
    assert [one.code for one in results[:3]] == ["code_wrong"] * 3
    assert isinstance(results[-1], TooMany)


async def test_fifty_guesses_at_a_handle_and_it_is_tomorrow_though_the_link_still_works(house: House):
    made = await invitations.invite(house.wim, "3-01")
    await look(None, made.code)
    await GuessCount.all().update(wrong=50)
    assert isinstance(await refusal_of(look(None, made.code)), TooMany)
    assert await look(made.token, None)


async def test_a_right_code_does_not_count_as_a_guess(house: House):
    made = await invitations.invite(house.wim, "3-01")
    for _ in range(6):
        await look(None, made.code)
    assert [row.wrong for row in await GuessCount.all()] == [0]


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


async def test_neither_link_nor_code_is_asked_for_one(house: House):
    assert (await refusal_of(look(None, None))).code == "required"


async def test_an_invitation_is_shown_as_link_code_and_picture(house: House):
    view = invitation_view(await invitations.invite(house.wim, "3-01"), "https://linde.example")
    assert view.url.startswith("https://linde.example/kom#")
    assert len(view.url.partition("#")[2]) == 43
    assert view.code.count("-") == 2
    assert view.qr.startswith("<svg xmlns")
