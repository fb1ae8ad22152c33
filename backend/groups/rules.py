"""What holds for working groups and what there is to do in them: pure, `now` and `today` are arguments."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Literal

from dateutil.relativedelta import relativedelta

from backend.errors import Conflict, Invalid
from backend.texts import line, paragraph

GroupKind = Literal["open", "closed", "everybody"]
Every = Literal["week", "two_weeks", "month"]

LONGEST_NAME, LONGEST_PURPOSE, LONGEST_WORDS = 60, 300, 300
LONGEST_TITLE, LONGEST_TEXT = 80, 500
MOST_PEOPLE = 20
MOST_TASKS = 50
# Turns are handed out so far ahead that people can plan, and so near that who joins soon has one.
AHEAD = timedelta(days=42)
AT_LEAST = 2
EARLY = timedelta(days=7)
LAPSES = timedelta(days=14)
ASK_AGAIN = timedelta(days=7)
FAR = timedelta(days=366)


def read_name(typed: str) -> str:
    """Raises Invalid."""
    return line(typed, "name", least=1, most=LONGEST_NAME)


def read_purpose(typed: str) -> str:
    """What the group does, in a few sentences. Raises Invalid."""
    return paragraph(typed, "purpose", most=LONGEST_PURPOSE)


def read_words(typed: str) -> str:
    """Raises Invalid."""
    return paragraph(typed, "words", most=LONGEST_WORDS)


def read_title(typed: str) -> str:
    """What is to be done. Raises Invalid."""
    return line(typed, "title", least=1, most=LONGEST_TITLE)


def read_text(typed: str) -> str:
    """Raises Invalid."""
    return paragraph(typed, "text", most=LONGEST_TEXT)


def read_people(many: int) -> int:
    """How many do a task together: 1 to 20. Raises Invalid `out_of_range`."""
    if not 1 <= many <= MOST_PEOPLE:
        raise Invalid("out_of_range", "people", least=1, most=MOST_PEOPLE)
    return many


def check_first_on(every: Every | None, first_on: date | None, today: date) -> None:
    """A rota begins on a day; what is done once may have one. Raises Invalid: required, wanted_in_past, …_too_far."""
    if first_on is None:
        if every is not None:
            raise Invalid("required", "first_on")
        return
    if first_on < today:
        raise Invalid("wanted_in_past", "first_on")
    if first_on > today + FAR:
        raise Invalid("wanted_too_far", "first_on")


def check_ask(state: str | None, decided_at: datetime | None, now: datetime) -> None:
    """Who heard no may ask again after a week. Raises Conflict `group_said_no`."""
    if state == "refused" and decided_at is not None and now < decided_at + ASK_AGAIN:
        raise Conflict("group_said_no")


def due_on(every: Every, first_on: date, number: int) -> date:
    """The day of the turn with that number, counted from 0; a month without that day has it on its last."""
    if every == "month":
        later: date = first_on + relativedelta(months=number)
        return later
    return first_on + timedelta(weeks=number * (2 if every == "two_weeks" else 1))


def turns_to_make(every: Every, first_on: date, made: int, today: date) -> list[tuple[int, date]]:
    """The turns that should be handed out by today, when those under `made` were; none for days gone by."""
    found, number = [], made
    while (due := due_on(every, first_on, number)) <= today + AHEAD or number < AT_LEAST:
        if due >= today:
            found.append((number, due))
        number += 1
    return found


def next_up(members: Sequence[str], had: Mapping[str, tuple[int, int]], people: int) -> list[str]:
    """Whose turn is next: who had none yet, then who had theirs longest ago; `members` in the order they joined.

    `had` is the number of everybody's latest turn, and how many they had; who comes and goes changes nobody else's
    order.
    """
    return sorted(members, key=lambda one: had.get(one, (-1, 0)))[:people]


def check_done(due: date | None, today: date) -> None:
    """From a week before its day. Raises Conflict `turn_not_due`."""
    if due is not None and today < due - EARLY:
        raise Conflict("turn_not_due")
