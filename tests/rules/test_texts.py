import pytest

from backend.errors import Invalid
from backend.texts import line, paragraph


def test_a_line_keeps_its_words_and_loses_its_tricks():
    assert line("  Kast \u202e in\telkaar\n", "title", most=80) == "Kast in elkaar"


def test_two_spellings_of_one_letter_become_one():
    assert line("Rene\u0301", "shown_name", most=40) == "René"


def test_a_paragraph_keeps_its_line_breaks():
    assert paragraph("Dag\r\nbuur\r\n", "text", most=80) == "Dag\nbuur"


def test_too_much_is_refused_by_name():
    with pytest.raises(Invalid) as caught:
        line("x" * 81, "title", most=80)
    assert (caught.value.code, caught.value.field) == ("too_long", "title")


def test_nothing_where_something_is_needed_is_refused():
    with pytest.raises(Invalid) as caught:
        line("   ", "title", least=3, most=80)
    assert caught.value.code == "required"


@pytest.mark.parametrize("blank", ["\u200b\u200b\u200b", "\u3164", "\u00ad\u00ad\u00ad", "\u2060"])
def test_a_name_nobody_can_see_is_no_name(blank: str):
    with pytest.raises(Invalid, match="required"):
        line(blank, "shown_name", least=1, most=40)


def test_joiners_inside_words_stay():
    assert line("می\u200cخواهم", "title", least=3, most=80) == "می\u200cخواهم"
