"""Builds the application: house, doors and clock, wired together here and nowhere else."""

import contextlib
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, cast

import msgspec
import structlog
from litestar import Litestar
from litestar.config.app import AppConfig
from litestar.types import ASGIApp

from api.answered import teller
from api.bodies import StrictRequest
from api.doorway import Doorway, safe_headers
from api.limits import limit
from api.openapi import openapi_config
from api.problems import HANDLERS
from api.retry_middleware import retry
from api.routes import api_router, outside
from api.sign_in_middleware import sign_in
from api.web import Shell
from backend import database, outbox
from backend.chat import pace
from backend.mail import SmtpMailer
from backend.photos import store
from backend.settings import Settings
from backend.signin import codes
from jobs.clock import Clock
from realtime import asyncapi
from realtime.live import Realtime

WEB = Path(__file__).parent.parent / "web"


def build(settings: Settings) -> ASGIApp:
    """The whole application as one ASGI callable; its lifespan connects and disconnects everything."""
    shell = Shell(WEB)
    realtime = Realtime(settings)
    middleware = [sign_in(settings), limit(settings.changes_per_minute, settings.redis_url), retry]

    @contextlib.asynccontextmanager
    async def lifespan(app: Litestar) -> AsyncIterator[None]:
        async with running(settings, realtime):
            yield

    def state(config: AppConfig) -> AppConfig:
        config.state.update(settings=settings, shell=shell, live_healthy=lambda: realtime.broker.healthy)
        return config

    app = Litestar(
        route_handlers=[api_router(middleware, realtime.handler), outside(asyncapi.served)],
        exception_handlers=HANDLERS,
        lifespan=[lifespan],
        on_app_init=[state],
        openapi_config=openapi_config(),
        request_class=StrictRequest,
        request_max_body_size=128 * 1024,
        logging_config=None,
    )
    headers = safe_headers(shell.script_hash, settings.public_url.startswith("https"))
    return Doorway(cast(ASGIApp, app), headers, teller(settings.log_level), realtime.door.open)


@contextlib.asynccontextmanager
async def running(settings: Settings, realtime: Realtime) -> AsyncIterator[None]:
    """Everything that runs beside requests: database, live lane, mail, clock."""
    log_as_json(settings.log_level)
    await database.connect(settings.database_url)
    store.open_at(settings.data_dir / "photos")
    pace.allow(settings.messages_per_minute)
    mailer = SmtpMailer(settings.mail_url, settings.mail_from) if settings.mail_url else None
    await codes.outgoing.start(mailer, show=settings.loopback)
    await realtime.start(outbox.listen)
    clock = Clock()
    clock.start()
    try:
        yield
    finally:
        clock.stop()
        await realtime.stop()
        await codes.outgoing.stop()
        await database.close()


def log_as_json(level: str) -> None:
    """One JSON object a line on standard output; ids of requests, never names."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(_encode),
        ],
        logger_factory=structlog.BytesLoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        cache_logger_on_first_use=True,
    )


def _encode(entry: Any, default: Any) -> bytes:
    return msgspec.json.encode(entry, enc_hook=default)


def application() -> Any:
    """For `uvicorn naober.app:application --factory`: settings from the environment."""
    import os

    from backend.settings import load

    return build(load(os.environ))
