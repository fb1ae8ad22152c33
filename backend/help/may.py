"""What a reader may do with a call they see, so that a phone shows just those buttons."""

from functools import lru_cache
from typing import Literal

from backend.help.states import LIVE, State

Verb = Literal[
    "edit", "withdraw", "extend", "answer", "withdraw_answer", "accept", "complete", "report_done", "thank",
    "hide", "show",
]  # fmt: skip

TO_FINISH = frozenset({"accepted", "reported"})


@lru_cache(maxsize=4096)
def may(
    *, kind: str, state: str, hidden: bool, author: bool, helped: bool, neighbour: bool, moderator: bool, soon: bool,
    mine: str | None, thanked: bool, answers: frozenset[str],
) -> tuple[Verb, ...]:  # fmt: skip
    """The verbs open to one reader.

    `author` wrote the call, `helped` is for whom it was written; `mine` is where the reader's own answer stands
    and `thanked` whether they gave thanks for it; `answers` are the states of all answers, of interest to
    author and helped only, where 'done' is one still to be thanked for.
    """
    live, keeper, ask = state in LIVE, author or helped, kind == "ask"
    rules: tuple[tuple[Verb, bool], ...] = (
        ("edit", author and live),
        ("withdraw", keeper and live),
        ("extend", author and live and soon),
        ("answer", neighbour and not keeper and not hidden and state == State.OPEN and mine in (None, "withdrawn")),
        ("withdraw_answer", live and mine in ("offered", "accepted")),
        ("accept", keeper and not hidden and state == State.OPEN and "offered" in answers),
        ("complete", _completes(keeper, ask, live, mine, answers)),
        ("report_done", mine == "accepted" if ask else author and "accepted" in answers),
        ("thank", "done" in answers if keeper else mine == "done" and not thanked),
        ("hide", moderator and live and not hidden and not author),
        ("show", moderator and live and hidden and not author),
    )
    return tuple(verb for verb, allowed in rules if allowed)


def _completes(keeper: bool, ask: bool, live: bool, mine: str | None, answers: frozenset[str]) -> bool:
    """The helped marks it done: of an offer whoever's answer was accepted, of an ask those who asked."""
    if not ask:
        return mine in TO_FINISH
    return keeper and (bool(answers & TO_FINISH) or (live and bool(answers & {"done", "thanked"})))
