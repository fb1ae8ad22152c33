import pytest
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from backend.errors import Conflict
from backend.help.states import (
    LIVE,
    TAKEN,
    Reply,
    State,
    accepted,
    answered,
    declined,
    finished,
    reported,
    settled,
    taken_back,
)

NEIGHBOURS = some.sampled_from(["sem", "noor", "wim", "jonas", "mila"])


class OneCall(RuleBasedStateMachine):
    """Everything that may happen to one call, in any order: what may not is refused and changes nothing."""

    @initialize(needed=some.integers(1, 3))
    def posted(self, needed: int) -> None:
        self.needed, self.state = needed, State.OPEN
        self.answers: dict[str, Reply] = {}
        self.credited: dict[str, int] = {}
        self.refused: set[str] = set()

    def move(self, who: str, step, *arguments) -> bool:
        try:
            self.answers[who] = step(*arguments)
        except Conflict:
            return False
        self.state = settled(self.state, self.needed, self.answers.values())
        return True

    @rule(who=NEIGHBOURS)
    def answer(self, who: str) -> None:
        again = who in self.refused
        assert not (self.move(who, answered, self.state, self.answers.get(who)) and again)

    @rule(who=NEIGHBOURS)
    def accept(self, who: str) -> None:
        if who in self.answers:
            self.move(who, accepted, self.state, self.answers[who])

    @rule(who=NEIGHBOURS)
    def decline(self, who: str) -> None:
        if who in self.answers and self.move(who, declined, self.state, self.answers[who]):
            self.refused.add(who)

    @rule(who=NEIGHBOURS)
    def take_back(self, who: str) -> None:
        if who in self.answers:
            self.move(who, taken_back, self.state, self.answers[who])

    @rule(who=NEIGHBOURS)
    def report(self, who: str) -> None:
        if who in self.answers:
            self.move(who, reported, self.answers[who])

    @rule(who=NEIGHBOURS)
    def finish(self, who: str) -> None:
        if who in self.answers and self.move(who, finished, self.answers[who]):
            self.credited[who] = self.credited.get(who, 0) + 1

    @rule(needed=some.integers(1, 3))
    def need_others(self, needed: int) -> None:
        if self.state in LIVE and needed >= self.taken:
            self.needed = needed
            self.state = settled(self.state, needed, self.answers.values())

    @precondition(lambda self: self.state in LIVE)
    @rule(end=some.sampled_from([State.WITHDRAWN, State.EXPIRED]))
    def end(self, end: State) -> None:
        self.state = end

    @property
    def taken(self) -> int:
        return sum(answer in TAKEN for answer in self.answers.values())

    @invariant()
    def never_more_people_than_places(self) -> None:
        assert self.taken <= self.needed

    @invariant()
    def matched_when_enough_and_done_when_all_are(self) -> None:
        if self.state == State.OPEN:
            assert self.taken < self.needed
        if self.state == State.MATCHED:
            assert self.taken == self.needed
        if self.state == State.DONE:
            assert all(answer == Reply.DONE for answer in self.answers.values() if answer in TAKEN)

    @invariant()
    def nobody_is_credited_twice(self) -> None:
        assert all(times == 1 for times in self.credited.values())
        assert set(self.credited) == {who for who, answer in self.answers.items() if answer == Reply.DONE}


TestOneCall = OneCall.TestCase


def test_a_call_that_ended_stays_as_it_ended():
    for state in set(State) - LIVE:
        assert settled(state, 1, [Reply.DONE]) == state


def test_who_was_accepted_may_still_report_when_the_call_has_ended():
    assert reported(Reply.ACCEPTED) == Reply.REPORTED
    assert finished(Reply.REPORTED) == Reply.DONE


@pytest.mark.parametrize("answer", [Reply.OFFERED, Reply.DECLINED, Reply.WITHDRAWN, Reply.DONE])
def test_only_who_was_accepted_can_have_helped(answer: Reply):
    for step in (reported, finished):
        with pytest.raises(Conflict, match="answer_changed"):
            step(answer)
