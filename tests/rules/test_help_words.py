import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backend import cursors
from backend.clock import now
from backend.errors import Invalid, NotAllowed
from backend.help.asked import OnBehalf, PostHelp
from backend.help.drafting import draft, read_wall
from backend.ids import new_id, opaque_id
from backend.permissions import Actor, Role


def somebody(*roles: Role) -> Actor:
    return Actor(
        resident=opaque_id(), complex=opaque_id(), session="", language="ar", zone="Europe/Amsterdam",
        roles=frozenset(roles), groups=frozenset({"a" * 26}),
    )  # fmt: skip


NEIGHBOUR, COACH, LANDLORD = somebody(Role.RESIDENT), somebody(Role.COACH), somebody(Role.LANDLORD)
PLAIN = {"kind": "ask", "category": "carry", "title": "Kast tillen"}


def test_what_is_typed_is_tidied():
    made = draft(NEIGHBOUR, PostHelp(**PLAIN | {"title": "  Kast \n tillen\u202e ", "text": "a\r\nb\x00 "}), now())
    assert (made.title, made.text) == ("Kast tillen", "a\nb")


@pytest.mark.parametrize(
    ("more", "field", "code"),
    [
        ({"title": "  ab  "}, "title", "too_short"),
        ({"title": "a" * 81}, "title", "too_long"),
        ({"text": "a" * 2001}, "text", "too_long"),
        ({"people_needed": 0}, "people_needed", "out_of_range"),
        ({"people_needed": 10**30}, "people_needed", "out_of_range"),
        ({"minutes_expected": 4}, "minutes_expected", "out_of_range"),
        ({"wanted_at": "25:00"}, "wanted_at", "wrong_type"),
        ({"group": "b" * 26}, "group", "unknown_choice"),
        ({"photos": ["x"]}, "photos", "unknown_photo"),
        ({"photos": [str(n) * 26 for n in range(5)]}, "photos", "too_many_items"),
        ({"kind": "offer", "discreet": True}, "discreet", "discreet_is_for_asks"),
        ({"kind": "offer", "on_behalf": OnBehalf("c" * 26, "spoken")}, "on_behalf", "on_behalf_is_for_asks"),
        ({"on_behalf": OnBehalf(NEIGHBOUR.resident, "spoken")}, "on_behalf.resident", "on_behalf_of_self"),
        ({"on_behalf": OnBehalf("'; DROP", "spoken")}, "on_behalf.resident", "unknown_choice"),
    ],
)
def test_what_can_not_be_meant_is_refused_by_field(more: dict, field: str, code: str):
    with pytest.raises(Invalid, match=code) as refusal:
        draft(NEIGHBOUR, PostHelp(**PLAIN | more), now())
    assert refusal.value.field == field


def test_a_coach_asks_for_others_only():
    with pytest.raises(NotAllowed, match="ask_for_others"):
        draft(COACH, PostHelp(**PLAIN), now())
    draft(COACH, PostHelp(**PLAIN | {"on_behalf": OnBehalf(NEIGHBOUR.resident, "written")}), now())


def test_a_landlord_has_no_board():
    with pytest.raises(NotAllowed):
        draft(LANDLORD, PostHelp(**PLAIN), now())


def test_a_time_is_written_on_the_clock():
    assert [read_wall(time) for time in ("00:00", "23:59", None)] == ["00:00", "23:59", None]
    for typed in ("9:00", "24:00", "14:00\n", "１４:00", "14.00"):
        with pytest.raises(Invalid):
            read_wall(typed)


def test_a_cursor_leads_back_to_its_id():
    id = new_id()
    assert cursors.after(cursors.cursor(id)) == id


@given(some.text(max_size=60))
def test_no_made_up_cursor_gets_through_as_something_else(typed: str):
    with contextlib.suppress(Invalid):
        id = cursors.after(typed)
        assert len(id) == 26
        assert id.isascii()
        assert id.isalnum()
