import pytest

from backend.errors import Conflict, Invalid, NotAllowed, NotFound
from backend.help import accepting, answering, editing, ending, moderation, views
from backend.help.asked import EditHelp, OnBehalf
from backend.outbox_models import AuditEntry
from backend.permissions import Actor, Role
from backend.photos.models import Photo
from tests.actions.test_posting import photo
from tests.board import answer, heard, may, post, titles
from tests.house import House


def asleep(actor: Actor, role: Role) -> Actor:
    return Actor(
        resident=actor.resident, complex=actor.complex, session=actor.session, language=actor.language,
        zone=actor.zone, roles=actor.roles - {role}, asleep=frozenset({role}), groups=actor.groups,
    )  # fmt: skip


async def test_a_hidden_call_is_there_for_its_author_with_the_reason_and_for_moderators(house: House):
    call = await post(house.fatma)
    await answer(house.mila, call)
    events, stop = heard()
    await moderation.hide(house.noor, call.id, "Er staat een telefoonnummer in")
    stop()
    assert set(events[0].told) == {house.noor.resident, house.fatma.resident}
    for reader in (house.fatma, house.noor, house.wim):
        assert (await views.detail(reader, call.id)).hidden_reason == "Er staat een telefoonnummer in"
    for reader in (house.sem, house.mila):
        with pytest.raises(NotFound):
            await views.detail(reader, call.id)
    assert await views.public_card(call.id) is None
    assert (await titles(house.sem), await titles(house.noor)) == ([], [call.title])
    with pytest.raises(NotFound):
        await answering.answer(house.sem, call.id)


async def test_the_reason_is_needed_and_noted(house: House):
    call = await post(house.fatma)
    with pytest.raises(Invalid):
        await moderation.hide(house.noor, call.id, "  ")
    await moderation.hide(house.noor, call.id, "Reclame")
    line = await AuditEntry.get(what="help.hidden")
    assert (line.who, line.subject, line.why) == (house.noor.resident, call.id, "Reclame")


async def test_shown_again_it_is_as_it_was(house: House):
    id = await photo(house, "fatma")
    call = await post(house.fatma, photos=[id])
    await moderation.hide(house.noor, call.id, "Even kijken")
    assert (await Photo.get(id=id)).audience == "private"
    await moderation.show(house.wim, call.id)
    assert (await Photo.get(id=id)).audience == "complex"
    seen = await views.detail(house.sem, call.id)
    assert (seen.state, seen.hidden_reason, await may(house.sem, call)) == ("open", None, {"answer"})


async def test_neighbours_coaches_and_foreigners_do_not_hide(house: House):
    call = await post(house.fatma)
    with pytest.raises(NotAllowed):
        await moderation.hide(house.sem, call.id, "x")
    for who in (house.anna, house.kees, house.bo):
        with pytest.raises(NotFound):
            await moderation.hide(who, call.id, "x")


async def test_a_board_member_whose_powers_sleep_confirms_first(house: House):
    call = await post(house.fatma)
    with pytest.raises(NotAllowed, match="confirm_first"):
        await moderation.hide(asleep(house.wim, Role.BOARD), call.id, "x")


async def test_nobody_judges_their_own_call(house: House):
    call = await post(house.noor)
    with pytest.raises(NotAllowed, match="own_call"):
        await moderation.hide(house.noor, call.id, "x")
    await moderation.hide(house.wim, call.id, "Dubbel")
    with pytest.raises(NotAllowed, match="own_call"):
        await moderation.show(house.noor, call.id)


async def test_a_moderator_sees_no_group_they_are_not_in(house: House):
    call = await post(house.mila, group=house.walking)
    with pytest.raises(NotFound):
        await moderation.hide(house.wim, call.id, "x")
    await moderation.hide(house.noor, call.id, "x")


async def test_hiding_twice_or_showing_what_is_shown_is_said(house: House):
    call = await post(house.fatma)
    with pytest.raises(Conflict, match="not_hidden"):
        await moderation.show(house.noor, call.id)
    await moderation.hide(house.noor, call.id, "x")
    with pytest.raises(Conflict, match="already_hidden"):
        await moderation.hide(house.wim, call.id, "x")


async def test_while_hidden_nobody_is_accepted_but_the_author_may_withdraw(house: House):
    call = await post(house.fatma)
    id = await answer(house.sem, call)
    await moderation.hide(house.noor, call.id, "x")
    with pytest.raises(Conflict, match="call_hidden"):
        await accepting.accept(house.fatma, call.id, id)
    assert await may(house.fatma, call) == {"edit", "withdraw"}
    await ending.withdraw(house.fatma, call.id)
    with pytest.raises(NotFound):
        await views.detail(house.noor, call.id)


async def test_the_coach_reads_why_what_they_asked_was_hidden(house: House):
    call = await post(house.anna, on_behalf=OnBehalf(house.jonas.resident, "spoken"))
    await moderation.hide(house.noor, call.id, "Noem geen ziekte")
    assert (await views.detail(house.anna, call.id)).hidden_reason == "Noem geen ziekte"


async def test_a_hidden_call_can_t_take_somebody_elses_photo_along(house: House):
    theirs = await photo(house, "sem")
    await post(house.sem, photos=[theirs])
    mine = await post(house.fatma)
    await moderation.hide(house.noor, mine.id, "Reclame")
    with pytest.raises(Invalid, match="unknown_photo"):
        await editing.edit(house.fatma, mine.id, EditHelp(photos=[theirs]))
    assert (await Photo.get(id=theirs)).audience == "complex"
