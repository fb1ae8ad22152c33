import asyncio
import statistics
import time
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from backend.clock import now
from backend.database import fetch
from backend.errors import Conflict, Gone, Invalid, TooMany
from backend.signin import actors, codes
from backend.signin.models import GuessCount, Session, SignInCode
from tests.house import House
from tests.mailbox import Mailbox

pytestmark = pytest.mark.usefixtures("remembering")
FATMA = "fatma@example.org"


def other_than(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


async def refused(attempt: str, code: str) -> Exception:
    with pytest.raises((Invalid, Gone, TooMany)) as caught:
        await codes.sign_in(attempt, code, "bearer", "phone")
    return caught.value


async def test_a_code_from_the_letter_opens_the_door(house: House, mailbox: Mailbox):
    asked = await codes.ask(" Fatma@Example.org")
    code = await mailbox.code_for(FATMA)
    token = await codes.sign_in(asked.attempt, f" {code[:3]} {code[3:]} ", "bearer", "New phone")
    actor = await actors.authenticate(token)
    assert actor is not None
    assert actor.resident == house.fatma.resident


async def test_a_letter_holds_no_name_and_no_link(house: House, mailbox: Mailbox):
    await codes.ask(FATMA)
    letter = await mailbox.letter_to(FATMA)
    assert "Fatma" not in letter.get_content()
    assert "http" not in letter.get_content()
    assert letter["Auto-Submitted"] == "auto-generated"


async def test_a_code_works_once(house: House, mailbox: Mailbox):
    asked = await codes.ask(FATMA)
    code = await mailbox.code_for(FATMA)
    await codes.sign_in(asked.attempt, code, "bearer", "phone")
    assert (await refused(asked.attempt, code)).code == "code_expired"


async def test_a_code_used_twice_at_the_same_instant_opens_one_session(house: House, mailbox: Mailbox):
    asked = await codes.ask(FATMA)
    code = await mailbox.code_for(FATMA)
    before = await Session.all().count()
    tries = [codes.sign_in(asked.attempt, code, "bearer", "phone") for _ in range(4)]
    results = await asyncio.gather(*tries, return_exceptions=True)
    assert len([one for one in results if isinstance(one, str)]) == 1
    assert await Session.all().count() == before + 1


async def test_a_code_works_for_ten_minutes(house: House, mailbox: Mailbox):
    asked = await codes.ask(FATMA)
    code = await mailbox.code_for(FATMA)
    with time_machine.travel(now() + timedelta(minutes=10, seconds=1)):
        assert (await refused(asked.attempt, code)).code == "code_expired"


async def test_only_the_newest_code_works(house: House, mailbox: Mailbox):
    first = await codes.ask(FATMA)
    code = await mailbox.code_for(FATMA)
    second = await codes.ask(FATMA)
    assert (await refused(first.attempt, code)).code == "code_expired"
    await codes.sign_in(second.attempt, await mailbox.code_for(FATMA, 2), "bearer", "phone")


async def test_a_code_works_only_on_the_device_that_asked(house: House, mailbox: Mailbox):
    await codes.ask(FATMA)
    sems = await codes.ask("sem@example.org")
    assert (await refused(sems.attempt, await mailbox.code_for(FATMA))).code == "code_wrong"


async def test_five_tries_and_the_code_is_worthless(house: House, mailbox: Mailbox):
    asked = await codes.ask(FATMA)
    code = await mailbox.code_for(FATMA)
    for wait in range(5):
        with time_machine.travel(now() + timedelta(minutes=wait)):
            assert (await refused(asked.attempt, other_than(code))).code == "code_wrong"
    with time_machine.travel(now() + timedelta(minutes=8)):
        assert (await refused(asked.attempt, code)).code == "code_expired"


async def test_a_hundred_guesses_at_the_same_instant_are_not_better_than_five(house: House, mailbox: Mailbox):
    asked = await codes.ask(FATMA)
    code = await mailbox.code_for(FATMA)
    guesses = [refused(asked.attempt, other_than(code)) for _ in range(100)]
    judged = [error for error in await asyncio.gather(*guesses) if error.code == "code_wrong"]
    assert len(judged) <= 5


async def test_after_fifty_wrong_guesses_at_an_account_it_is_tomorrow(house: House, mailbox: Mailbox):
    asked = await codes.ask(FATMA)
    code = await mailbox.code_for(FATMA)
    await refused(asked.attempt, other_than(code))
    await GuessCount.all().update(wrong=50)
    assert isinstance(error := await refused(asked.attempt, code), TooMany)
    assert 0 < error.seconds <= 86400


async def test_a_right_code_does_not_count_as_a_guess(house: House, mailbox: Mailbox):
    asked = await codes.ask(FATMA)
    await codes.sign_in(asked.attempt, await mailbox.code_for(FATMA), "bearer", "phone")
    assert [row.wrong for row in await GuessCount.all()] == [0]


async def test_a_sixth_code_within_the_hour_has_to_wait(house: House, mailbox: Mailbox):
    for address in (FATMA, "nobody@example.org"):
        for _ in range(5):
            await codes.ask(address)
        with pytest.raises(TooMany) as caught:
            await codes.ask(address)
        assert 3500 < caught.value.seconds <= 3600
        with time_machine.travel(now() + timedelta(hours=1, seconds=1)):
            await codes.ask(address)


async def test_twenty_requests_at_the_same_instant_make_five_codes(house: House, mailbox: Mailbox):
    results = await asyncio.gather(*(codes.ask(FATMA) for _ in range(20)), return_exceptions=True)
    assert len([one for one in results if isinstance(one, TooMany)]) == 15
    assert await SignInCode.all().count() == 5


async def test_asking_for_an_unknown_address_looks_the_same_from_everywhere(house: House, mailbox: Mailbox):
    known, unknown = await codes.ask(FATMA), await codes.ask("stranger@example.org")
    assert len(known.attempt) == len(unknown.attempt)
    rows = await fetch("SELECT * FROM sign_in_code ORDER BY id")
    assert len(rows) == 2
    for column in ("purpose", "tries", "used_at", "new_email"):
        assert rows[0][column] == rows[1][column]
    assert len(rows[0]["code_hash"]) == len(rows[1]["code_hash"])
    assert (await refused(unknown.attempt, "123456")).code == "code_wrong"
    assert await mailbox.nothing_more() == 1


async def test_a_wrong_code_and_a_wrong_attempt_are_the_same_refusal(house: House, mailbox: Mailbox):
    asked = await codes.ask(FATMA)
    wrong_code = await refused(asked.attempt, other_than(await mailbox.code_for(FATMA)))
    wrong_attempt = await refused("x" * 43, "123456")
    assert (type(wrong_code), wrong_code.code) == (type(wrong_attempt), wrong_attempt.code)


async def test_asking_takes_the_same_time_whether_or_not_somebody_lives_here(house: House, mailbox: Mailbox):
    async def taken(address: str) -> float:
        started = time.perf_counter()
        await codes.ask(address)
        return time.perf_counter() - started

    await taken("warm@example.org")
    known, unknown = [], []
    names = ("fatma", "sem", "noor", "wim", "jonas", "mila", "kees", "anna", "lies", "otto")
    for number in range(5):
        for name in names:
            known.append(await taken(f"{name}@example.org"))
            unknown.append(await taken(f"{name}.x@example.org"))
        assert len(known) == 10 * (number + 1)
    # The promise is 5 ms over a thousand. Here the numbers are few and the machine may be busy with other tests, so
    # that each pair, measured right after each other, is compared with itself and with how long asking takes at all.
    gap = statistics.median(one - other for one, other in zip(known, unknown, strict=True))
    assert abs(gap) < max(0.005, statistics.median(known) / 4)


async def test_a_server_that_turns_a_letter_away_twice_gets_it_a_third_time(house: House, mailbox: Mailbox):
    mailbox.refusals = 2
    await codes.ask(FATMA)
    assert await mailbox.code_for(FATMA)


async def test_a_letter_that_nobody_takes_does_not_hold_up_the_next(house: House, mailbox: Mailbox):
    mailbox.refusals = 3
    await codes.ask(FATMA)
    await mailbox.nothing_more()
    await codes.ask("sem@example.org")
    assert await mailbox.code_for("sem@example.org")


async def test_who_moved_out_gets_no_letter(house: House, mailbox: Mailbox):
    from backend.people.moving import move_out

    await move_out(house.wim, house.fatma.resident)
    await codes.ask(FATMA)
    assert await mailbox.nothing_more() == 0


async def test_who_lives_in_two_complexes_comes_in_where_they_were_last(house: House, mailbox: Mailbox):
    from backend.people.models import Resident

    await Resident.filter(id=house.samir.resident).update(email=FATMA)
    await Session.filter(id=house.samir.session).update(last_seen_at=datetime(2024, 1, 1, tzinfo=UTC))
    asked = await codes.ask(FATMA)
    token = await codes.sign_in(asked.attempt, await mailbox.code_for(FATMA), "bearer", "phone")
    actor = await actors.authenticate(token)
    assert actor is not None
    assert actor.complex == house.complex


async def test_a_confirmation_wakes_the_powers_of_this_device(house: House, mailbox: Mailbox):
    with time_machine.travel(now() + timedelta(hours=13)):
        asleep = await actors.authenticate(house.tokens["wim"])
        assert asleep is not None
        assert asleep.asleep == {"board"}
        asked = await codes.ask_confirmation(asleep)
        await codes.confirm(asleep, asked.attempt, await mailbox.code_for("wim@example.org"))
        awake = await actors.authenticate(house.tokens["wim"])
        assert awake is not None
        assert not awake.asleep
        assert "board" in awake.roles


async def test_nobody_confirms_with_another_persons_code(house: House, mailbox: Mailbox):
    asked = await codes.ask_confirmation(house.fatma)
    with pytest.raises(Invalid, match="code_wrong"):
        await codes.confirm(house.wim, asked.attempt, await mailbox.code_for(FATMA))


async def test_a_sign_in_code_does_not_confirm_and_a_confirmation_does_not_sign_in(house: House, mailbox: Mailbox):
    sign_in = await codes.ask(FATMA)
    code = await mailbox.code_for(FATMA)
    with pytest.raises(Invalid, match="code_wrong"):
        await codes.confirm(house.fatma, sign_in.attempt, code)
    confirmation = await codes.ask_confirmation(house.fatma)
    assert (await refused(confirmation.attempt, await mailbox.code_for(FATMA, 2))).code == "code_wrong"


async def test_who_has_no_address_can_not_be_sent_a_code(house: House):
    from backend.people.models import Resident

    await Resident.filter(id=house.fatma.resident).update(email=None)
    with pytest.raises(Conflict, match="no_email"):
        await codes.ask_confirmation(house.fatma)
