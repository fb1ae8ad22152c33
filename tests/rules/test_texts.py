import sys
import time
import unicodedata

import pytest

from backend.errors import Invalid
from backend.texts import line, paragraph


def test_a_line_keeps_its_words_and_loses_its_tricks():
    assert line("  Kast \u202e in\telkaar\n", "title", most=80) == "Kast in elkaar"


def test_two_spellings_of_one_letter_become_one():
    assert line("Rene\u0301", "shown_name", most=40) == "René"
    assert line("Rene\x00\u0301", "shown_name", most=40) == "René"


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


@pytest.mark.parametrize("marks", ["\u0301\u0316", "\u0f73", "\u0f75\u0315"])
def test_a_mountain_of_marks_keeps_nobody_waiting(marks: str):
    began = time.process_time()
    with pytest.raises(Invalid, match="too_long"):
        line("a" * 81 + "".join(sorted(marks * 20_000)), "title", most=80)
    assert time.process_time() - began < 0.5


def test_all_that_comes_apart_into_marks_counts_as_one():
    signs = [chr(number) for number in range(sys.maxunicode + 1) if not 0xD800 <= number < 0xE000]
    apart = {one for one in signs if unicodedata.combining(unicodedata.normalize("NFD", one)[0])}
    assert len(apart) > 800
    assert all(len(line("a" + one * 200, "title", most=300)) < 100 for one in apart)


def test_words_with_many_marks_stay_as_they_are():
    for word in ("بِسْمِ ٱللَّهِ", "Nguyễn", "שָׁלוֹם", "ཧཱུྃ"):
        assert line(word, "title", most=80) == unicodedata.normalize("NFC", word)
