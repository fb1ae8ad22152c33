from datetime import timedelta

import pytest
import time_machine

from backend.clock import now
from backend.errors import Invalid, NotAllowed, TooMany
from backend.people.models import Resident
from backend.signin import actors, address_change, codes, invitations, sessions
from backend.signin.joining import Newcomer, join
from backend.signin.models import Session
from tests.house import House
from tests.mailbox import Mailbox

pytestmark = pytest.mark.usefixtures("remembering")
NEW = "fatma@new.example"


async def email_of(resident: str) -> str | None:
    return (await Resident.get(id=resident)).email


async def test_a_new_address_is_kept_once_its_code_came_back(house: House, mailbox: Mailbox):
    asked = await address_change.ask(house.fatma, NEW)
    assert await email_of(house.fatma.resident) == "fatma@example.org"
    await address_change.change(house.fatma, asked.attempt, await mailbox.code_for(NEW))
    assert await email_of(house.fatma.resident) == NEW


async def test_the_old_address_is_told(house: House, mailbox: Mailbox):
    asked = await address_change.ask(house.fatma, NEW)
    await address_change.change(house.fatma, asked.attempt, await mailbox.code_for(NEW))
    assert await mailbox.letter_to("fatma@example.org")
    assert NEW not in (await mailbox.letter_to("fatma@example.org")).get_content()


async def test_an_address_of_somebody_else_here_gives_nothing_away(house: House, mailbox: Mailbox):
    free = await address_change.ask(house.fatma, NEW)
    taken = await address_change.ask(house.fatma, "sem@example.org")
    assert len(free.attempt) == len(taken.attempt)
    letter = (await mailbox.letter_to("sem@example.org")).get_content()
    assert not [word for word in letter.split() if word.isdigit()]
    assert "Fatma" not in letter
    with pytest.raises(Invalid, match="code_wrong"):
        await address_change.change(house.fatma, taken.attempt, await mailbox.code_for(NEW))
    assert await email_of(house.sem.resident) == "sem@example.org"
    assert await email_of(house.fatma.resident) == "fatma@example.org"


async def test_an_address_that_somebody_took_meanwhile_is_a_wrong_code(house: House, mailbox: Mailbox):
    asked = await address_change.ask(house.fatma, NEW)
    await Resident.filter(id=house.sem.resident).update(email=NEW)
    with pytest.raises(Invalid, match="code_wrong"):
        await address_change.change(house.fatma, asked.attempt, await mailbox.code_for(NEW))


async def test_the_same_address_may_be_known_in_another_complex(house: House, mailbox: Mailbox):
    asked = await address_change.ask(house.fatma, "samir@example.org")
    await address_change.change(house.fatma, asked.attempt, await mailbox.code_for("samir@example.org"))
    assert await email_of(house.fatma.resident) == "samir@example.org" == await email_of(house.samir.resident)


async def test_a_phone_left_on_a_table_can_not_change_the_address(house: House, mailbox: Mailbox):
    await Session.filter(id=house.fatma.session).update(confirmed_at=now() - timedelta(hours=1))
    with pytest.raises(NotAllowed, match="confirm_first"):
        await address_change.ask(house.fatma, NEW)
    asked = await codes.ask_confirmation(house.fatma)
    await codes.confirm(house.fatma, asked.attempt, await mailbox.code_for("fatma@example.org"))
    await address_change.ask(house.fatma, NEW)


async def test_a_first_address_needs_no_proof_by_mail(house: House, mailbox: Mailbox):
    await Resident.filter(id=house.fatma.resident).update(email=None)
    await Session.filter(id=house.fatma.session).update(confirmed_at=now() - timedelta(days=1))
    asked = await address_change.ask(house.fatma, NEW)
    await address_change.change(house.fatma, asked.attempt, await mailbox.code_for(NEW))
    assert await email_of(house.fatma.resident) == NEW


async def test_nobody_keeps_an_address_with_anothers_code(house: House, mailbox: Mailbox):
    asked = await address_change.ask(house.fatma, NEW)
    with pytest.raises(Invalid, match="code_wrong"):
        await address_change.change(house.sem, asked.attempt, await mailbox.code_for(NEW))


async def test_nobody_has_letters_sent_to_the_whole_town(house: House, mailbox: Mailbox):
    for number in range(5):
        await address_change.ask(house.fatma, f"stranger{number}@example.org")
    with pytest.raises(TooMany):
        await address_change.ask(house.fatma, "stranger6@example.org")


async def test_an_address_given_while_joining_is_kept_once_its_code_came_back(house: House, mailbox: Mailbox):
    made = await invitations.invite(house.wim, "3-01")
    lara = Newcomer("a" * 43, "Lara", "nl", "phone", "cookie", "Lara@example.org")
    actor = await actors.authenticate(await join(made.token, None, lara))
    assert actor is not None
    assert await email_of(actor.resident) is None
    await address_change.change(actor, lara.attempt, await mailbox.code_for("lara@example.org"))
    assert await email_of(actor.resident) == "lara@example.org"


async def test_joining_with_somebody_elses_address_tells_nothing_and_takes_nothing(house: House, mailbox: Mailbox):
    made = await invitations.invite(house.wim, "3-01")
    lara = Newcomer("a" * 43, "Lara", "nl", "phone", "cookie", "sem@example.org")
    actor = await actors.authenticate(await join(made.token, None, lara))
    assert actor is not None
    assert await email_of(actor.resident) is None
    assert await email_of(house.sem.resident) == "sem@example.org"
    assert "Lara" not in (await mailbox.letter_to("sem@example.org")).get_content()


async def test_joining_works_also_for_an_address_that_had_too_many_codes(house: House, mailbox: Mailbox):
    for _ in range(5):
        await codes.ask("lara@example.org")
    made = await invitations.invite(house.wim, "3-01")
    lara = Newcomer("a" * 43, "Lara", "nl", "phone", "cookie", "lara@example.org")
    assert await join(made.token, None, lara)


async def test_with_the_new_address_one_comes_in_and_with_the_old_one_no_more(house: House, mailbox: Mailbox):
    asked = await address_change.ask(house.fatma, NEW)
    await address_change.change(house.fatma, asked.attempt, await mailbox.code_for(NEW))
    with time_machine.travel(now() + timedelta(minutes=1)):
        again = await codes.ask(NEW)
        assert await codes.sign_in(again.attempt, await mailbox.code_for(NEW, 2), "bearer", "phone")
        await codes.ask("fatma@example.org")
    assert await mailbox.nothing_more() == 3
    assert await sessions.confirmed_at(house.fatma)
