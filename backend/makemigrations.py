"""For developers: `python -m backend.makemigrations NAME` writes the migration that brings the tables to the models."""

import asyncio
import sys

from tortoise.cli import cli as tortoise_cli

from backend.connections import config

TORTOISE_ORM = config("sqlite://unused.db")


def main(name: str | None = None) -> None:
    """Compare models and migrations and write what differs, as backend/migrations/NNNN_name.py."""
    context = tortoise_cli.CLIContext(config="backend.makemigrations.TORTOISE_ORM", config_file=None)
    asyncio.run(tortoise_cli.makemigrations(context, (), False, name))


if __name__ == "__main__":
    main(*sys.argv[1:2])
