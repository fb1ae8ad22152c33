from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as some

from backend.activities.stand_in import Stage, asked, following, opening, stage_ends

STARTS = datetime(2026, 11, 28, 18, tzinfo=UTC)
HOUSE = ["sem", "noor", "wim", "jonas", "mila"]
SHORT = {"jonas", "mila"}
COOKS = frozenset({"wim", "mila"})


def ask(stage: Stage, *passed: str, group: frozenset[str] | None = COOKS) -> list[str]:
    return asked(stage, HOUSE, short=SHORT.__contains__, group=group, passed=frozenset(passed))


def test_first_those_short_of_hours_then_the_group_then_all():
    assert ask(Stage.SHORT, "sem") == ["jonas", "mila"]
    assert ask(Stage.GROUP, "sem", "jonas", "mila") == ["wim"]
    assert ask(Stage.ALL, "sem", "jonas", "mila", "wim") == ["noor"]


def test_nobody_is_asked_who_was_asked_before_or_is_in_already():
    assert ask(Stage.SHORT, "jonas", "mila") == []
    assert ask(Stage.ALL, *HOUSE) == []


def test_what_the_whole_house_does_has_no_group_to_ask():
    assert following(Stage.SHORT, grouped=False) == Stage.ALL
    assert following(Stage.SHORT, grouped=True) == Stage.GROUP
    assert following(Stage.GROUP, grouped=True) == Stage.ALL
    assert following(Stage.ALL, grouped=True) is None
    assert ask(Stage.GROUP, group=None) == HOUSE


def test_with_less_than_three_hours_left_everybody_is_asked_at_once():
    assert opening(STARTS - timedelta(hours=3), STARTS) == Stage.SHORT
    assert opening(STARTS - timedelta(hours=2, minutes=59), STARTS) == Stage.ALL


def test_a_stage_lasts_a_third_of_the_time_left_and_a_day_at_most():
    for hours, stage in ((3, 1), (12, 4), (72, 24), (240, 24)):
        opened = STARTS - timedelta(hours=hours)
        assert stage_ends(Stage.SHORT, opened, opened, STARTS) == opened + timedelta(hours=stage)
    assert stage_ends(Stage.ALL, STARTS - timedelta(hours=9), STARTS - timedelta(hours=9), STARTS) == STARTS


@given(some.integers(1, 14 * 24 * 60), some.booleans())
def test_all_are_asked_with_a_third_of_the_time_to_go(minutes: int, grouped: bool):
    opened = STARTS - timedelta(minutes=minutes)
    stage, moment = opening(opened, STARTS), opened
    while (after := following(stage, grouped=grouped)) is not None:
        moment, stage = stage_ends(stage, moment, opened, STARTS), after
    assert stage == Stage.ALL
    assert 3 * (STARTS - moment) >= STARTS - opened
