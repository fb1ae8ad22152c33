"""`naober migrate`: bring the database to this version, with a snapshot before and a count after."""

import asyncio
import contextlib

from backend import migrate as migrations
from naober.cli import app, console, settings
from naober.lock import only_process


@app.command()
def migrate() -> None:
    """Apply pending migrations. Safe to run twice, and by several at once."""
    chosen = settings()
    with only_process(chosen.data_dir) if chosen.sqlite else contextlib.nullcontext():
        ran = asyncio.run(migrations.migrate(chosen.database_url, console.print))
    console.print(f"[green]✓[/] {ran} migrations applied" if ran else "[green]✓[/] nothing to do")
