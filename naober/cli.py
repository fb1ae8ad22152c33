"""The command line `naober`."""

import os
from typing import NoReturn

import typer
from rich.console import Console

from backend.migrate import MigrationError
from backend.settings import Settings, SettingsError, load
from naober.lock import AlreadyRunning

app = typer.Typer(
    name="naober", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
    help="Neighbours in a mixed housing complex run their life together.",
)  # fmt: skip
console = Console()
errors = Console(stderr=True)


def settings() -> Settings:
    """The settings of this environment; ends the program with every mistake named when there is one."""
    try:
        return load(os.environ)
    except SettingsError as error:
        stop(*error.mistakes)


def stop(*lines: str) -> NoReturn:
    """End with an error that says what is wrong, a line each."""
    for line in lines:
        errors.print(f"[bold red]✗[/] {line}", highlight=False)
    raise typer.Exit(1)


def main() -> None:
    """Run the command; what an operator can mend is said in a line, never as a traceback."""
    from naober.commands import complex, demo, doctor, migrate, people, serve  # noqa: F401  (they register themselves)

    try:
        app()
    except (AlreadyRunning, MigrationError) as error:
        errors.print(f"[bold red]✗[/] {error}", highlight=False)
        raise SystemExit(1) from None
    except PermissionError as error:
        errors.print(f"[bold red]✗[/] {permission(error)}", highlight=False)
        raise SystemExit(1) from None


def permission(error: PermissionError) -> str:
    """Names the exact command that mends a folder we may not write in."""
    uid = os.getuid() if hasattr(os, "getuid") else 0
    return f"may not write {error.filename}: run  chown -R {uid} {error.filename}"
