"""Reads what the demo is made of (content/, described in its README)."""

import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "content"
PROFILES = tuple(sorted(path.stem for path in (HERE / "profiles").glob("*.toml")))


def profile(name: str) -> dict[str, Any]:
    """One profile; raises KeyError for a name that is none."""
    if name not in PROFILES:
        raise KeyError(name)
    return _read(HERE / "profiles" / f"{name}.toml")


def shown_names() -> list[str]:
    return list(_read(HERE / "shown_names.toml")["names"])


def calls() -> list[dict[str, Any]]:
    """All calls, oldest first."""
    files = sorted((HERE / "calls").glob("*.toml"))
    every = [call for path in files for call in _read(path)["call"]]
    return sorted(every, key=lambda call: -call["days_ago"])


def talks() -> list[dict[str, Any]]:
    """All conversations."""
    return [talk for path in sorted((HERE / "chat").glob("*.toml")) for talk in _read(path)["talk"]]


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
