"""`naober doctor`: looks at everything an installation needs and says what to do."""

import asyncio
import contextlib
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

import typer
from rich.table import Table

from backend import database
from backend.clock import now
from backend.connections import sqlite_path
from backend.mail import SmtpMailer
from backend.migrate import pending
from backend.settings import Settings
from naober.cli import app, console, settings

GOOD, WARN, BAD = "[green]✓[/]", "[yellow]![/]", "[red]✗[/]"
Finding = tuple[str, str, str]


@app.command()
def doctor() -> None:
    """Check everything an installation needs; ends with 1 when something is wrong."""
    chosen = settings()
    findings = asyncio.run(_examine(chosen))
    table = Table(box=None, show_header=False, padding=(0, 1))
    for sign, what, said in findings:
        table.add_row(sign, what, said)
    console.print(table)
    if any(sign == BAD for sign, _, _ in findings):
        raise typer.Exit(1)


async def _examine(chosen: Settings) -> list[Finding]:
    checks: list[tuple[str, Callable[[Settings], Awaitable[tuple[str, str]]]]] = [
        ("settings", _address),
        ("data folder", _folder),
        ("database", _database),
        ("migrations", _migrations),
        ("redis", _redis),
        ("mail", _mail),
        ("push", _push),
        ("clock", _clock),
    ]
    findings = []
    for what, check in checks:
        try:
            sign, said = await asyncio.wait_for(check(chosen), 15)
        except Exception as error:
            sign, said = BAD, f"{type(error).__name__}: {error}"
        findings.append((sign, what, said))
    return findings


async def _address(chosen: Settings) -> tuple[str, str]:
    if chosen.public_url.startswith("https://"):
        return GOOD, f"people reach it at {chosen.public_url}"
    if chosen.loopback:
        return (
            WARN,
            f"{chosen.public_url}: only this machine can use it; set NAOBER_PUBLIC_URL=https://… for phones",
        )
    return BAD, f"{chosen.public_url}: without https phones can't install it and cookies travel in the open"


async def _folder(chosen: Settings) -> tuple[str, str]:
    probe = chosen.data_dir / ".doctor"
    chosen.data_dir.mkdir(parents=True, exist_ok=True)
    probe.write_bytes(b"x")
    probe.unlink()
    free = shutil.disk_usage(chosen.data_dir).free / 2**30
    said = f"{chosen.data_dir}: writable, {free:.1f} GiB free"
    return (GOOD, said) if free > 1 else (BAD, f"{said}: make room")


async def _database(chosen: Settings) -> tuple[str, str]:
    if chosen.sqlite and not sqlite_path(chosen.database_url).exists():
        return WARN, "not made yet: run  naober migrate"
    await database.connect(chosen.database_url, pool=1)
    try:
        if chosen.sqlite:
            row = await database.fetch_one("PRAGMA quick_check")
            sound = row is not None and row[0] == "ok"
            return (GOOD, "SQLite, sound") if sound else (BAD, "SQLite file is damaged: restore a backup")
        row = await database.fetch_one("SELECT current_setting('server_version') AS version")
        return GOOD, f"PostgreSQL {row['version'] if row else '?'}"
    finally:
        await database.close()


async def _migrations(chosen: Settings) -> tuple[str, str]:
    if chosen.sqlite and not sqlite_path(chosen.database_url).exists():
        return WARN, "all of them: run  naober migrate"
    count = await pending(chosen.database_url)
    return (GOOD, "up to date") if not count else (BAD, f"{count} to apply: run  naober migrate")


async def _redis(chosen: Settings) -> tuple[str, str]:
    if not chosen.redis_url:
        return GOOD, "not used: fine for one process"
    import redis.asyncio

    async with contextlib.aclosing(redis.asyncio.from_url(chosen.redis_url)) as client:
        await client.ping()
    return GOOD, "answers"


async def _mail(chosen: Settings) -> tuple[str, str]:
    if not chosen.mail_url:
        return WARN, "no mail server: nobody gets a code by e-mail; set NAOBER_MAIL_URL=smtp://…"
    await SmtpMailer(chosen.mail_url, chosen.mail_from).check()
    return GOOD, f"the server takes mail from {chosen.mail_from}"


async def _push(chosen: Settings) -> tuple[str, str]:
    if not chosen.fcm_credentials:
        return GOOD, "no native app's keys (NAOBER_FCM_CREDENTIALS): not needed for the web app"
    from firebase_admin import credentials

    await asyncio.to_thread(credentials.Certificate, Path(chosen.fcm_credentials))
    return GOOD, "the service account of the native app can be read"


async def _clock(chosen: Settings) -> tuple[str, str]:
    if chosen.sqlite and not sqlite_path(chosen.database_url).exists():
        return GOOD, f"{now():%Y-%m-%d %H:%M} UTC"
    await database.connect(chosen.database_url, pool=1)
    try:
        clock = "now()" if database.on_postgres() else "strftime('%Y-%m-%d %H:%M:%f+00:00', 'now')"
        row = await database.fetch_one(f"SELECT {clock} AS now")
        off = (now() - database.as_time(row["now"])).total_seconds() if row else 0.0
        newest = await database.fetch_one("SELECT MAX(occurred_at) AS at FROM outbox")
    finally:
        await database.close()
    if abs(off) > 5:
        return BAD, f"{off:+.0f} s from the database's clock: switch on time synchronisation on both"
    if newest and newest["at"] and database.as_time(newest["at"]) > now():
        return BAD, "behind what was written before: switch on time synchronisation"
    return GOOD, f"{now():%Y-%m-%d %H:%M} UTC, as the database has it"
