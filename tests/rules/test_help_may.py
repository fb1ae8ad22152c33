from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from backend.help.may import may

STRANGER: dict[str, Any] = {
    "kind": "ask", "state": "open", "hidden": False, "author": False, "helped": False, "neighbour": True,
    "moderator": False, "soon": False, "mine": None, "thanked": False, "answers": frozenset(),
}  # fmt: skip


def verbs(**given: Any) -> set[str]:
    return set(may(**(STRANGER | given)))


def test_a_neighbour_may_help_and_nothing_else():
    assert verbs() == {"answer"}
    assert verbs(state="matched") == set()
    assert verbs(neighbour=False) == set()


def test_an_answer_taken_back_may_be_given_again_a_refused_one_not():
    assert verbs(mine="withdrawn") == {"answer"}
    assert verbs(mine="declined") == set()


def test_the_author_chooses_and_ends():
    assert verbs(author=True) == {"edit", "withdraw"}
    assert verbs(author=True, soon=True) == {"edit", "withdraw", "extend"}
    assert verbs(author=True, answers=frozenset({"offered"})) == {"edit", "withdraw", "accept"}
    assert verbs(author=True, state="matched", answers=frozenset({"accepted"})) == {"edit", "withdraw", "complete"}
    assert verbs(author=True, state="done", answers=frozenset({"done"})) == {"thank"}
    assert verbs(author=True, state="done", answers=frozenset({"thanked"})) == set()


def test_the_person_helped_withdraws_accepts_and_completes_but_does_not_edit():
    assert verbs(helped=True, answers=frozenset({"offered", "accepted"})) == {"withdraw", "accept", "complete"}


def test_the_helper_reports_and_thanks():
    assert verbs(mine="accepted", state="matched") == {"withdraw_answer", "report_done"}
    assert verbs(mine="done", state="done") == {"thank"}
    assert verbs(mine="done", state="done", thanked=True) == set()


def test_of_an_offer_the_author_is_the_helper():
    assert "report_done" in verbs(kind="offer", author=True, state="matched", answers=frozenset({"accepted"}))
    assert "complete" not in verbs(kind="offer", author=True, state="matched", answers=frozenset({"accepted"}))
    assert "complete" in verbs(kind="offer", mine="accepted", state="matched")


def test_what_was_helped_may_still_be_settled_when_the_call_has_expired():
    assert verbs(state="expired", mine="accepted") == {"report_done"}
    assert verbs(state="expired", author=True, answers=frozenset({"reported"})) == {"complete"}


def test_a_moderator_hides_and_shows_but_never_their_own():
    assert verbs(moderator=True) == {"answer", "hide"}
    assert verbs(moderator=True, hidden=True) == {"show"}
    assert not verbs(moderator=True, author=True, hidden=True) & {"hide", "show"}


@given(some.fixed_dictionaries({
    "kind": some.sampled_from(["ask", "offer"]),
    "state": some.sampled_from(["done", "withdrawn", "expired"]),
    "author": some.booleans(), "helped": some.booleans(), "moderator": some.booleans(), "soon": some.booleans(),
    "mine": some.sampled_from([None, "offered", "accepted", "declined", "withdrawn", "reported", "done"]),
    "answers": some.frozensets(some.sampled_from(["offered", "accepted", "reported", "done", "thanked", "declined"])),
}))  # fmt: skip
def test_what_has_ended_can_only_be_settled_and_thanked_for(given: dict[str, Any]):
    assert verbs(**given) <= {"complete", "report_done", "thank"}
