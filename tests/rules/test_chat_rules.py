from datetime import UTC, datetime, timedelta

import pytest

from backend.chat.rules import (
    check_edit,
    check_ids,
    check_same,
    check_write,
    counted,
    direct_key,
    fingerprint,
    in_first_week,
    listed,
    may,
    read_client_id,
    read_reaction,
    read_text,
    read_title,
)
from backend.errors import Conflict, Invalid, NotAllowed

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def test_a_message_has_words_or_a_photo():
    assert read_text("  Hoi\r\nallemaal ") == "Hoi\nallemaal"
    assert read_text("", ["photo"]) == ""
    for empty in ("", "   ", "\u200b"):
        with pytest.raises(Invalid, match="required"):
            read_text(empty)


def test_a_message_has_at_most_four_thousand_characters():
    assert len(read_text("x" * 4000)) == 4000
    with pytest.raises(Invalid, match="too_long"):
        read_text("x" * 4001)


def test_the_name_of_a_group_is_one_line():
    assert read_title(" Trap  2 \n hoog ") == "Trap 2 hoog"
    with pytest.raises(Invalid, match="too_long"):
        read_title("x" * 81)


@pytest.mark.parametrize("id", ["x" * 15, "x" * 65, "a b" * 8, "é" * 20, "x" * 20 + "\n", ""])
def test_an_id_that_an_app_can_not_have_made_is_refused(id: str):
    with pytest.raises(Invalid):
        read_client_id(id)


def test_ids_of_apps_of_any_kind_are_fine():
    for id in ("x" * 16, "A-b_0" * 12, "01j8kz3m2q9v7r5t1w4y6a8c0d"):
        assert read_client_id(id) == id


def test_only_signs_that_every_app_can_show():
    assert read_reaction("heart") == "heart"
    with pytest.raises(Invalid):
        read_reaction("middle_finger")


def test_nothing_hangs_on_a_message_twice():
    check_ids(["a", "b"], "photos", 2, "unknown_photo")
    with pytest.raises(Invalid, match="too_many_items"):
        check_ids(["a", "b", "c"], "photos", 2, "unknown_photo")
    with pytest.raises(Invalid, match="unknown_photo"):
        check_ids(["a", "a"], "photos", 2, "unknown_photo")


def test_every_part_of_a_message_makes_it_another():
    bodies = [
        ("a", [], None, []),
        ("b", [], None, []),
        ("a", ["p"], None, []),
        ("a", [], "r", []),
        ("a", [], None, ["m"]),
    ]
    prints = {fingerprint(*body) for body in bodies}
    assert len(prints) == len(bodies)
    assert fingerprint("a", [], None, []) in prints
    with pytest.raises(Conflict, match="id_used_otherwise"):
        check_same(*list(prints)[:2])


def test_one_may_edit_for_two_days():
    check_edit(own=True, deleted=False, made_at=NOON, now=NOON + timedelta(days=2))
    with pytest.raises(Conflict, match="edit_too_late"):
        check_edit(own=True, deleted=False, made_at=NOON, now=NOON + timedelta(days=2, seconds=1))
    with pytest.raises(Conflict, match="message_deleted"):
        check_edit(own=True, deleted=True, made_at=NOON, now=NOON)
    with pytest.raises(NotAllowed):
        check_edit(own=False, deleted=False, made_at=NOON, now=NOON)


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ({"closed": True, "blocked": False, "moved_out": False}, "conversation_closed"),
        ({"closed": False, "blocked": True, "moved_out": False}, "you_blocked"),
        ({"closed": False, "blocked": False, "moved_out": True}, "moved_out"),
    ],
)
def test_where_one_can_not_write_one_hears_why_and_may_nothing(state: dict[str, bool], code: str):
    with pytest.raises(Conflict, match=code):
        check_write(**state)
    assert may("direct", **state) == []


def test_only_groups_of_residents_have_people_to_choose():
    still = {"closed": False, "blocked": False, "moved_out": False}
    assert may("made", **still) == ["write", "add", "leave", "rename"]
    for kind in ("square", "direct", "group", "help"):
        assert may(kind, **still) == ["write"]


def test_a_newcomer_is_new_here_for_a_week():
    assert in_first_week(NOON, NOON + timedelta(days=6, hours=23))
    assert not in_first_week(NOON, NOON + timedelta(days=7))


@pytest.mark.parametrize(
    ("involvement", "muted", "numbers"),
    [
        ("everything", False, (7, 2)),
        ("mentions", False, (2, 2)),
        ("nothing", False, (0, 0)),
        ("hidden", False, (0, 0)),
        ("everything", True, (0, 0)),
        ("mentions", True, (0, 0)),
    ],
)
def test_the_icon_counts_what_somebody_wants_to_hear(involvement: str, muted: bool, numbers: tuple[int, int]):
    assert counted(involvement, muted, 7, 2) == numbers


def test_what_is_hidden_shows_only_while_it_asks_for_somebody():
    assert listed("square", "everything", 0, 0, 0)
    assert not listed("direct", "everything", 0, 0, 0)
    assert not listed("made", "hidden", 9, 9, 0)
    assert listed("made", "hidden", 9, 9, 1)
    assert listed("direct", "hidden", 9, 1, 0)


def test_two_people_have_one_key():
    assert direct_key("b", "a") == direct_key("a", "b") == "direct:a:b"
