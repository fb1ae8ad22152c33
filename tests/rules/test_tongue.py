import pytest

from backend.help.tongue import tongue


@pytest.mark.parametrize(
    ("text", "language"),
    [("Wie helpt mij?", "nl"), ("أحتاج مساعدة", "ar"), ("Хто допоможе?", "uk"), ("ሰላም", "ti"), ("2 x 4!", "nl")],
)
def test_the_alphabet_tells_the_language_whoever_writes(text: str, language: str):
    assert {tongue(text, own, True) for own in ("nl", "en", "ar")} == {language}


def test_a_hidden_name_is_not_narrowed_down_by_the_language_of_its_phone():
    assert tongue("Wie helpt mij?", "ar", True) == tongue("Wie helpt mij?", "nl", True)


def test_who_shows_their_name_is_read_aloud_in_their_own_language():
    assert tongue("Who helps me?", "en", False) == "en"
    assert tongue("Wie helpt mij?", "ar", False) == "nl"
