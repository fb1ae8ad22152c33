from datetime import UTC, datetime, timedelta

import pytest

from backend.signin import rules

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def terms(neighbour: bool, made: timedelta, seen: timedelta, confirmed: timedelta, kind: str = "cookie") -> rules.Terms:
    return rules.terms(kind, neighbour, NOW - made, NOW - seen, NOW - confirmed)


def test_a_neighbour_stays_signed_in_for_90_days_of_silence():
    assert terms(True, 89 * DAY, 89 * DAY, 89 * DAY).ends_at > NOW
    assert terms(True, 90 * DAY, 90 * DAY, 90 * DAY).ends_at <= NOW


def test_no_session_lasts_longer_than_180_days():
    assert terms(True, 179 * DAY, MINUTE, MINUTE).ends_at > NOW
    assert terms(True, 180 * DAY, MINUTE, MINUTE).ends_at <= NOW


def test_powers_fall_asleep_after_half_an_hour_of_silence():
    assert terms(True, HOUR, 29 * MINUTE, HOUR).powers_until > NOW
    assert terms(True, HOUR, 30 * MINUTE, HOUR).powers_until <= NOW


def test_powers_fall_asleep_twelve_hours_after_the_last_proof_however_busy():
    assert terms(True, DAY, MINUTE, 11 * HOUR).powers_until > NOW
    assert terms(True, DAY, MINUTE, 12 * HOUR).powers_until <= NOW


def test_who_is_here_by_their_work_is_signed_out_with_their_powers():
    assert terms(False, HOUR, 29 * MINUTE, HOUR).ends_at > NOW
    assert terms(False, HOUR, 30 * MINUTE, HOUR).ends_at <= NOW
    assert terms(False, DAY, MINUTE, 12 * HOUR).ends_at <= NOW


def test_a_script_of_the_operator_has_a_day_and_needs_no_tapping():
    long_silent = terms(False, 23 * HOUR, 23 * HOUR, 23 * HOUR, kind="operator")
    assert long_silent.ends_at > NOW < long_silent.powers_until
    assert terms(True, 24 * HOUR, MINUTE, MINUTE, kind="operator").ends_at <= NOW


def test_three_wrong_guesses_cost_nothing_and_then_the_wait_grows():
    waits = [rules.seconds_before_guess(wrong, NOW, NOW) for wrong in range(14)]
    assert waits == [0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]


def test_who_waited_may_guess_again():
    assert rules.seconds_before_guess(8, NOW - 31 * timedelta(seconds=1), NOW) == 1
    assert rules.seconds_before_guess(8, NOW - 32 * timedelta(seconds=1), NOW) == 0


def test_after_fifty_wrong_guesses_it_is_tomorrow():
    assert rules.seconds_before_guess(49, NOW - HOUR, NOW) == 0
    assert rules.seconds_before_guess(50, NOW - HOUR, NOW) == 12 * 3600


def test_five_codes_an_hour():
    asked = [NOW - minutes * MINUTE for minutes in (1, 5, 10, 20)]
    assert rules.seconds_before_code(asked, NOW) == 0
    assert rules.seconds_before_code([*asked, NOW - 50 * MINUTE], NOW) == 600


def test_ten_codes_a_day():
    asked = [NOW - hours * HOUR for hours in range(1, 10)]
    assert rules.seconds_before_code(asked, NOW) == 0
    assert rules.seconds_before_code([*asked, NOW - 23 * HOUR], NOW) == 3600


@pytest.mark.parametrize(
    ("used", "withdrawn", "expires", "state"),
    [
        (None, None, NOW + DAY, "open"),
        (None, None, NOW, "expired"),
        (None, NOW, NOW + DAY, "withdrawn"),
        (NOW, None, NOW - DAY, "used"),
    ],
)
def test_an_invitation_works_until_it_is_used_withdrawn_or_old(used, withdrawn, expires, state):
    assert rules.invitation_state(used, withdrawn, expires, NOW) == state


def test_a_device_that_was_confirmed_in_the_last_second_may_still_come_in():
    over = NOW - timedelta(seconds=30)
    assert rules.link_state(NOW, NOW, over, NOW) == "confirmed"
    assert rules.link_state(NOW, None, over, NOW) == "expired"
    assert rules.link_state(NOW, NOW, over - MINUTE, NOW) == "expired"


def test_the_csrf_proof_is_made_of_the_session_and_is_not_the_session():
    proof = rules.csrf("a session's token")
    assert len(proof) == 32
    assert proof == rules.csrf("a session's token") != rules.csrf("another's")
