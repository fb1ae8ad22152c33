from datetime import UTC, datetime, timedelta

import pytest

from backend.errors import Invalid
from backend.help.rules import CATEGORIES
from backend.people import rules

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("choice", "self", "help_each_other", "sees"),
    [
        ("nobody", True, False, True),
        ("nobody", False, True, False),
        ("helpers", False, False, False),
        ("helpers", False, True, True),
        ("neighbours", False, False, True),
    ],
)
def test_a_house_number_is_seen_by_whom_its_owner_chose(choice, self, help_each_other, sees):
    assert rules.sees_house_number(choice, self=self, neighbour=True, help_each_other=help_each_other) is sees


def test_who_is_here_by_their_work_never_sees_a_house_number():
    assert not rules.sees_house_number("neighbours", self=False, neighbour=False, help_each_other=True)


def test_a_skill_is_what_others_can_ask_for():
    assert rules.SKILLS == CATEGORIES


def test_skills_come_in_the_order_of_the_list_each_once():
    assert rules.read_skills(["cooking", "repair", "cooking"]) == ["repair", "cooking"]
    with pytest.raises(Invalid, match="unknown_choice"):
        rules.read_skills(["magic"])


def test_languages_spoken_need_not_be_those_of_the_app():
    assert rules.read_languages(["ti", " NL ", "ti", "dse"]) == ["ti", "nl", "dse"]


@pytest.mark.parametrize("codes", [["Dutch"], [""], ["n"], ["nl-NL"], [f"a{letter}" for letter in "abcdefghi"]])
def test_languages_are_short_codes_and_few(codes):
    with pytest.raises(Invalid):
        rules.read_languages(codes)


def test_the_app_speaks_only_its_own_languages():
    assert rules.read_language("ar") == "ar"
    with pytest.raises(Invalid, match="unknown_choice"):
        rules.read_language("tlh")


def test_somebody_is_new_for_90_days():
    assert rules.newcomer(NOW - timedelta(days=89), NOW)
    assert not rules.newcomer(NOW - timedelta(days=90), NOW)


def test_an_address_is_masked_but_known_to_its_owner():
    assert rules.masked("fatma@example.org") == "f•••@example.org"
    assert rules.masked(None) is None


@pytest.mark.parametrize("typed", ["ozlem", "ÖZLEM", "Oz", "acos"])
def test_a_name_is_found_without_its_accents_by_any_of_its_words(typed):
    assert rules.name_rank(rules.folded("Özlem van-Açosta"), rules.folded(typed)) is not None


def test_a_name_that_begins_so_comes_before_one_that_only_contains_it():
    assert rules.name_rank("anna", "an") == 0
    assert rules.name_rank("joke anders", "an") == 1
    assert rules.name_rank("johan", "an") is None


def test_who_is_invited_to_live_here_is_a_neighbour_whatever_else_they_are():
    assert rules.roles_given("board") == {"board", "resident"}
    assert rules.roles_given("resident") == {"resident"}
    assert rules.roles_given("coach") == {"coach"}
