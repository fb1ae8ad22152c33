import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.signin import shapes
from backend.signin.shapes import ALPHABET

codes = st.text(ALPHABET, min_size=12, max_size=12)


@given(codes, st.sampled_from([" ", "-", "–", "  ", "_", "\u00a0"]))
def test_a_typed_code_may_be_lower_case_with_any_spaces_and_dashes(code: str, between: str):
    typed = f" {code[:4].lower()}{between}{code[4:8]}{between}{code[8:].lower()}\n"
    assert shapes.invitation_code(typed) == code


def test_letters_that_look_like_digits_are_read_as_those():
    assert shapes.invitation_code("oOil-ILab-0011") == "0011" + "11AB" + "0011"


@pytest.mark.parametrize("typed", ["", "ABCD-EFGH", "ABCD-EFGH-JKMN-P", "ABCD-EFGH-JKMU", "ABCD-EFGH-JKM!", "🙂" * 12])
def test_what_cannot_be_a_code_is_none(typed: str):
    assert shapes.invitation_code(typed) is None


@given(codes)
def test_a_code_is_printed_in_three_groups_and_read_back(code: str):
    assert len(shapes.spaced(code)) == 14
    assert shapes.invitation_code(shapes.spaced(code)) == code


@pytest.mark.parametrize("typed", ["123456", " 123 456 ", "123-456", "١٢٣٤٥٦", "۱۲۳۴۵۶", "１２３４５６"])
def test_six_digits_may_come_from_any_keyboard(typed: str):
    assert shapes.six_digits(typed) == "123456"


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "12345a", "½23456"])
def test_what_is_not_six_digits_is_none(typed: str):
    assert shapes.six_digits(typed) is None


def test_an_address_is_kept_in_one_spelling():
    assert shapes.address(" Fatma@Example.ORG ") == "fatma@example.org"


@pytest.mark.parametrize(
    "typed",
    ["", "fatma", "@example.org", "fatma@", "a@b@c", "a b@c.nl", "a@b.nl\nBcc: x@y.nl", "a@b.nl,c@d.nl", "<a@b.nl>"],
)
def test_what_could_smuggle_another_address_into_a_letter_is_refused(typed: str):
    assert shapes.address(typed) is None


@given(st.text(max_size=40))
def test_reading_never_breaks(typed: str):
    for read in (shapes.invitation_code, shapes.six_digits, shapes.address):
        read(typed)
