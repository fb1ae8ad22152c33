from collections.abc import Iterator

import pytest

from backend.chat import pace
from backend.errors import TooMany


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    pace.forget_all()
    pace.allow(60)
    yield
    pace.forget_all()


def sent(who: str, moments: list[float]) -> int:
    """How many of these got through."""
    through = 0
    for moment in moments:
        try:
            pace.keep(who, moment)
            through += 1
        except TooMany:
            pass
    return through


def test_a_burst_is_twenty_messages_in_ten_seconds():
    assert sent("sem", [i / 10 for i in range(50)]) == 20
    assert sent("sem", [10.0]) == 1


def test_a_thousand_messages_in_a_minute_become_sixty():
    assert sent("sem", [i * 0.0599 for i in range(1000)]) == 60


def test_who_waits_as_told_gets_through():
    sent("sem", [100.0] * 20)
    with pytest.raises(TooMany) as refused:
        pace.keep("sem", 103.5)
    assert refused.value.seconds == 7
    pace.keep("sem", 103.5 + refused.value.seconds)


def test_one_who_writes_much_keeps_nobody_else_from_writing():
    assert sent("sem", [1.0] * 30) == 20
    assert sent("fatma", [1.0] * 5) == 5


def test_an_operator_may_set_another_pace():
    pace.allow(3000)
    assert sent("sem", [1.0] * 900) == 900
