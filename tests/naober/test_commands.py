"""The command line, as an operator types it: real processes on a real SQLite file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from naober.cli import permission
from naober.lock import AlreadyRunning, only_process
from tests.databases import copy_of
from tests.servers import ROOT, serving


def naober(*words: str, data: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    ours = {key: value for key, value in os.environ.items() if not key.startswith("NAOBER_")}
    return subprocess.run(
        [sys.executable, "-m", "naober", *words],
        cwd=ROOT, env={**ours, "NAOBER_DATA_DIR": str(data), "COLUMNS": "200", **environment},
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("demo")
    assert naober("migrate", data=data).returncode == 0
    filled = naober("demo", "--profile", "starters-up", data=data)
    assert filled.returncode == 0, filled.stderr
    assert filled.stdout.count("/erbij#") == 3
    assert filled.stdout.count("/kom#") == 1
    return data


@pytest.mark.parametrize("profile", ["mixit", "majella"])
def test_every_profile_can_be_moved_into(demo: Path, profile: str):
    done = naober("demo", "--profile", profile, "--residents", "30", data=demo)
    assert done.returncode == 0, done.stderr
    assert "30 neighbours" in done.stdout


def test_a_demo_is_not_poured_over_another(demo: Path):
    done = naober("demo", "--profile", "starters-up", data=demo)
    assert done.returncode == 1
    assert "there already" in done.stderr


def test_a_token_stands_alone_on_its_line(demo: Path):
    done = naober("token", "Fatma", "--complex", "starters-up", data=demo)
    assert len(done.stdout.strip()) >= 40
    assert len(done.stdout.split()) == 1


def test_a_token_for_nobody_is_refused(demo: Path):
    done = naober("token", "Rumpelstiltskin", "--complex", "starters-up", data=demo)
    assert done.returncode == 1
    assert "nobody here" in done.stderr


def test_a_real_house_begins_with_its_first_board_member(tmp_path: Path):
    naober("migrate", data=tmp_path)
    made = naober("complex", "De Linde", "--slug", "linde", "--first-home", "2-14", data=tmp_path)
    assert made.returncode == 0, made.stderr
    assert "/kom#" in made.stdout
    invited = naober("invite", "2-15", "--name", "Noor", data=tmp_path)
    assert invited.returncode == 0, invited.stderr
    assert "/kom#" in invited.stdout


def test_the_doctor_finds_a_healthy_house_healthy(demo: Path):
    done = naober("doctor", data=demo)
    assert done.returncode == 0, done.stdout + done.stderr
    for what in ("settings", "data folder", "database", "migrations", "redis", "mail", "push", "clock"):
        assert what in done.stdout


def test_the_doctor_says_what_is_wrong_and_ends_so(demo: Path):
    done = naober(
        "doctor", data=demo, NAOBER_PUBLIC_URL="http://192.168.1.4:8000", NAOBER_REDIS_URL="redis://127.0.0.1:1/0",
        NAOBER_MAIL_URL="smtp://127.0.0.1:1",
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stdout.count("✗") == 3


def test_wrong_settings_are_all_named_and_nothing_starts(tmp_path: Path):
    done = naober("serve", data=tmp_path, NAOBER_PORT="x", NAOBER_DATABASE_URL="oracle://")
    assert done.returncode == 1
    assert "NAOBER_PORT" in done.stderr
    assert "NAOBER_DATABASE_URL" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_second_process_on_the_same_file_is_refused(sqlite_template: Path, tmp_path: Path):
    with serving(copy_of(sqlite_template, tmp_path), tmp_path) as server:
        again = naober("serve", data=tmp_path, NAOBER_DATABASE_URL=server.database_url)
    assert again.returncode == 1
    assert "already runs" in again.stderr


def test_the_lock_is_free_again_afterwards(tmp_path: Path):
    with only_process(tmp_path), pytest.raises(AlreadyRunning), only_process(tmp_path):
        pass
    with only_process(tmp_path):
        pass


def test_a_folder_that_is_not_ours_names_the_command_that_mends_it():
    assert "chown -R" in permission(PermissionError(13, "Permission denied", "/data"))
    assert "/data" in permission(PermissionError(13, "Permission denied", "/data"))
