"""How Tortoise is told of our databases and of every module with models."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from backend.breath import PlainConnection

MODELS = [
    f"backend.{module}"
    for module in (
        "outbox_models",
        "people.models",
        "signin.models",
        "photos.models",
        "groups.models",
        "groups.task_models",
        "hours.models",
        "chat.models",
        "chat.safety_models",
        "help.models",
        "activities.models",
        "activities.asking_models",
        "calendar.models",
    )
]


def config(url: str, pool: int = 10) -> dict[str, Any]:
    """Tortoise's configuration for sqlite://path or postgres://user:password@host:port/name?options."""
    return {
        "connections": {"default": _sqlite(url) if url.startswith("sqlite") else _postgres(url, pool)},
        "apps": {"models": {"models": MODELS, "default_connection": "default", "migrations": "backend.migrations"}},
        "use_tz": True,
        "timezone": "UTC",
    }


def sqlite_path(url: str) -> Path:
    return Path(url.removeprefix("sqlite://"))


def _sqlite(url: str) -> dict[str, Any]:
    # FULL: with NORMAL a power cut may take back what was acknowledged (trust.md §1).
    pragmas = {"journal_mode": "WAL", "synchronous": "FULL", "busy_timeout": 5000, "foreign_keys": "ON"}
    pragmas |= {"journal_size_limit": 67108864, "cache_size": -16000, "temp_store": "MEMORY"}
    return {"engine": "backend.sqlite", "credentials": {"file_path": str(sqlite_path(url)), **pragmas}}


def _postgres(url: str, pool: int) -> dict[str, Any]:
    parts = urlsplit(url)
    # A statement that takes this long is lost anyway; the figures also bound how late a commit can come.
    limits = {"statement_timeout": "15000", "idle_in_transaction_session_timeout": "15000"}
    # Planning the board's query anew costs four times as much as running it.
    limits["plan_cache_mode"] = "force_generic_plan"
    return {
        "engine": "tortoise.backends.asyncpg",
        "credentials": {
            "host": parts.hostname or "127.0.0.1",
            "port": parts.port or 5432,
            "user": unquote(parts.username or "postgres"),
            "password": unquote(parts.password) if parts.password else None,
            "database": parts.path.lstrip("/") or "naober",
            "minsize": 1,
            "maxsize": pool,
            "connection_class": PlainConnection,
            "server_settings": {"application_name": "naober", "jit": "off", **limits},
            **{key: value for key, value in parse_qsl(parts.query) if key == "ssl"},
        },
    }
