"""`naober serve`: the application, its socket and its clock in one process."""

import asyncio
import contextlib
from typing import Annotated

import typer
import uvicorn

from backend.migrate import migrate, pending
from backend.settings import Settings
from naober.cli import app, console, settings, stop
from naober.lock import only_process


@app.command()
def serve(
    demo: Annotated[bool, typer.Option(help="Fill an empty database with a demo complex and print ways in.")] = False,
) -> None:
    """Serve the app and the API. On SQLite it migrates first; on PostgreSQL run `naober migrate` yourself."""
    chosen = settings()
    with only_process(chosen.data_dir) if chosen.sqlite else contextlib.nullcontext():
        asyncio.run(_prepare(chosen, demo))
        console.print(f"\n[bold]naober[/] on [link]{chosen.public_url}[/link]   (stop: Ctrl-C)\n")
        run(chosen)


async def _prepare(chosen: Settings, demo: bool) -> None:
    if chosen.sqlite or demo:
        with console.status("Bringing the database up to date ..."):
            ran = await migrate(chosen.database_url, console.print)
        if ran:
            console.print(f"[green]✓[/] database ready ({ran} migrations)")
    elif await pending(chosen.database_url):
        stop("the database needs migrations: run  naober migrate")
    if demo:
        from naober.commands.demo import show_ways_in

        await show_ways_in(chosen)


def run(chosen: Settings) -> None:
    """Start uvicorn and stay until it is told to stop."""
    from naober.app import build

    config = uvicorn.Config(
        build(chosen),
        host=chosen.host,
        port=chosen.port,
        http="httptools",
        ws="websockets-sansio",
        ws_max_size=64 * 1024,
        ws_per_message_deflate=False,
        ws_ping_interval=20,
        ws_ping_timeout=20,
        proxy_headers=bool(chosen.trusted_proxies),
        forwarded_allow_ips=list(chosen.trusted_proxies),
        access_log=False,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=5,
    )
    server = uvicorn.Server(config)
    server.run()
    if not server.started:
        stop(f"could not listen on {chosen.host}:{chosen.port}: is something else using it? (PORT=8001 make run)")
