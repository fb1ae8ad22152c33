"""How a call and its answers move: open → matched → done, or withdrawn, or expired (domain.md, help board)."""

from collections.abc import Iterable
from enum import StrEnum

from backend.errors import Conflict


class State(StrEnum):
    """Where a call stands."""

    OPEN = "open"
    MATCHED = "matched"
    DONE = "done"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class Reply(StrEnum):
    """Where one answer to a call stands."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    REPORTED = "reported"
    DONE = "done"


LIVE = frozenset({State.OPEN, State.MATCHED})
TAKEN = frozenset({Reply.ACCEPTED, Reply.REPORTED, Reply.DONE})
STANDING = TAKEN | {Reply.OFFERED}


def settled(state: str, needed: int, answers: Iterable[str]) -> State:
    """Where the call stands given its answers: matched once enough are accepted, done once all of those are.

    A call that ended stays as it ended.
    """
    if state not in LIVE:
        return State(state)
    taken = [answer for answer in answers if answer in TAKEN]
    if len(taken) < needed:
        return State.OPEN
    return State.DONE if all(answer == Reply.DONE for answer in taken) else State.MATCHED


def must_be_live(state: str) -> None:
    """Raises Conflict call_closed when the call is done, withdrawn or expired."""
    if state not in LIVE:
        raise Conflict("call_closed")


def answered(state: str, mine: str | None) -> Reply:
    """Somebody offers (again): only while people are still looked for, and not after a refusal. Raises Conflict."""
    must_be_live(state)
    if mine == Reply.DECLINED:
        raise Conflict("answer_was_refused")
    if mine in STANDING:
        raise Conflict("already_answered")
    if state != State.OPEN:
        raise Conflict("enough_people")
    return Reply.OFFERED


def accepted(state: str, answer: str) -> Reply:
    """One more person accepted, while there is a place. Raises Conflict."""
    must_be_live(state)
    if answer != Reply.OFFERED:
        raise Conflict("answer_changed")
    if state != State.OPEN:
        raise Conflict("enough_people")
    return Reply.ACCEPTED


def declined(state: str, answer: str) -> Reply:
    """No thanks; also to somebody accepted who did not come, whose place falls open again. Raises Conflict."""
    must_be_live(state)
    if answer not in STANDING or answer == Reply.DONE:
        raise Conflict("answer_changed")
    return Reply.DECLINED


def taken_back(state: str, answer: str) -> Reply:
    """Who answered can't after all. Raises Conflict; what was reported or done is not taken back."""
    must_be_live(state)
    if answer not in (Reply.OFFERED, Reply.ACCEPTED):
        raise Conflict("answer_changed")
    return Reply.WITHDRAWN


def reported(answer: str) -> Reply:
    """The helper says it is done and how long it took. Raises Conflict.

    In any state of the call: who helped keeps their minutes, however the call itself ended.
    """
    if answer not in (Reply.ACCEPTED, Reply.REPORTED):
        raise Conflict("answer_changed")
    return Reply.REPORTED


def finished(answer: str) -> Reply:
    """The helped says it is done. Raises Conflict. In any state of the call, as for `reported`."""
    if answer not in (Reply.ACCEPTED, Reply.REPORTED):
        raise Conflict("answer_changed")
    return Reply.DONE
