from pathlib import Path

import pytest

from backend.settings import SettingsError, load


def test_nothing_set_is_one_process_on_sqlite_on_this_machine():
    settings = load({})
    assert settings.sqlite
    assert settings.public_url == "http://127.0.0.1:8000"
    assert settings.cookie_name == "__Host-naober"
    assert settings.redis_url is None


def test_every_mistake_is_named_at_once():
    with pytest.raises(SettingsError) as caught:
        load(
            {
                "NAOBER_PORT": "eighty",
                "NAOBER_DATABASE_URL": "mysql://x",
                "NAOBER_TRUSTED_PROXIES": "10.0.0.0/8, here",
                "NAOBER_COLOUR": "green",
                "NAOBER_LOG_LEVEL": "loud",
            }
        )
    named = " ".join(caught.value.mistakes)
    assert len(caught.value.mistakes) == 5
    for name in ("PORT", "DATABASE_URL", "TRUSTED_PROXIES", "COLOUR", "LOG_LEVEL"):
        assert f"NAOBER_{name}" in named


def test_a_secret_may_come_from_a_file(tmp_path: Path):
    (tmp_path / "mail").write_text("smtp://user:secret@mail.example.org:587\n")
    settings = load({"NAOBER_MAIL_URL_FILE": str(tmp_path / "mail")})
    assert settings.mail_url == "smtp://user:secret@mail.example.org:587"


def test_a_secret_file_that_can_t_be_read_is_named(tmp_path: Path):
    with pytest.raises(SettingsError, match="NAOBER_MAIL_URL_FILE"):
        load({"NAOBER_MAIL_URL_FILE": str(tmp_path / "nowhere")})


def test_settings_can_t_be_changed_afterwards():
    with pytest.raises(AttributeError):
        load({}).port = 1  # type: ignore[misc]


@pytest.mark.parametrize(
    ("public_url", "cookie"),
    [
        ("https://huis.example.org", "__Host-naober"),
        ("http://localhost:8000", "__Host-naober"),
        ("http://192.168.1.4:8000", "naober"),
    ],
)
def test_the_cookie_is_bound_to_the_host_wherever_browsers_allow_it(public_url: str, cookie: str):
    assert load({"NAOBER_PUBLIC_URL": public_url}).cookie_name == cookie


def test_on_loopback_both_names_of_this_machine_are_our_own_page():
    assert load({}).origins == {"http://127.0.0.1:8000", "http://localhost:8000"}
    assert load({"NAOBER_PUBLIC_URL": "https://huis.example.org"}).origins == {"https://huis.example.org"}
