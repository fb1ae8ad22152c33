"""What holds for a person's own page: names, languages, skills, and who sees a house number."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Literal, get_args

from backend.errors import Invalid
from backend.texts import line

HouseNumberTo = Literal["nobody", "helpers", "neighbours"]
OurLanguage = Literal["nl", "en", "ar"]
# The same list as the categories of the help board: what one can do is what others ask for.
Skill = Literal[
    "repair", "furnish", "carry", "groceries", "transport", "language", "letters", "digital", "childcare",
    "pets", "cooking", "plants", "company", "borrow", "other",
]  # fmt: skip

SHOWN_NAME = 40
NEWCOMER = timedelta(days=90)
OUR_LANGUAGES: tuple[OurLanguage, ...] = get_args(OurLanguage)
MOST_LANGUAGES = 8
HOUSE_NUMBER_TO: tuple[HouseNumberTo, ...] = get_args(HouseNumberTo)
LEAST_LETTERS = 2
SKILLS: tuple[Skill, ...] = get_args(Skill)

_LANGUAGE = re.compile(r"[a-z]{2,3}")


def read_name(typed: str) -> str:
    """A name to be shown to neighbours: one line of 1 to 40. Raises Invalid."""
    return line(typed, "shown_name", least=1, most=SHOWN_NAME)


def read_language(code: str) -> str:
    """A language the app speaks. Raises Invalid `unknown_choice`."""
    if code not in OUR_LANGUAGES:
        raise Invalid("unknown_choice", "language")
    return code


def read_languages(codes: Iterable[str]) -> list[str]:
    """Languages somebody speaks, each once in the order given: ISO 639 codes, whatever the app speaks itself.

    Raises Invalid `unknown_choice` or `too_many_items`.
    """
    chosen = list(dict.fromkeys(code.strip().lower() for code in codes))
    if not all(map(_LANGUAGE.fullmatch, chosen)):
        raise Invalid("unknown_choice", "languages")
    if len(chosen) > MOST_LANGUAGES:
        raise Invalid("too_many_items", "languages", most=MOST_LANGUAGES)
    return chosen


def read_skills(chosen: Iterable[str]) -> list[str]:
    """Skills one is willing to use, in the order of the list. Raises Invalid `unknown_choice`."""
    wanted = set(chosen)
    if not wanted <= set(SKILLS):
        raise Invalid("unknown_choice", "skills")
    return [skill for skill in SKILLS if skill in wanted]


def read_house_number_to(choice: str) -> str:
    """Raises Invalid `unknown_choice`."""
    if choice not in HOUSE_NUMBER_TO:
        raise Invalid("unknown_choice", "house_number_to")
    return choice


def sees_house_number(choice: str, *, self: bool, neighbour: bool, help_each_other: bool) -> bool:
    """Whether the reader sees somebody's house number, as its owner chose.

    'helpers' are both sides of a call from the moment of acceptance until it is done.
    """
    if self:
        return True
    return neighbour and (choice == "neighbours" or (choice == "helpers" and help_each_other))


def newcomer(joined_at: datetime, now: datetime) -> bool:
    """The first 90 days (domain.md, words)."""
    return now < joined_at + NEWCOMER


def roles_given(role: str) -> frozenset[str]:
    """What an invitation's role makes of somebody: who lives here is a neighbour besides."""
    living_here = role in ("resident", "coordinator", "board")
    return frozenset({role, "resident"} if living_here else {role})


def masked(email: str | None) -> str | None:
    """An address its owner recognises and somebody looking over their shoulder can't use."""
    if email is None:
        return None
    name, _, host = email.partition("@")
    return f"{name[:1]}•••@{host}"


def folded(text: str) -> str:
    """For comparing names: without case and accents, so that 'ozlem' finds 'Özlem'."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def name_rank(name: str, looked_for: str) -> int | None:
    """How well a name fits what is typed: 0 it begins so, 1 a later word does, None not. Both folded."""
    if name.startswith(looked_for):
        return 0
    return 1 if f" {looked_for}" in name or f"-{looked_for}" in name else None
