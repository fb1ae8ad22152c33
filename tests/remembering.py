"""What the live lane does for who is remembered, without the rest of it."""

from collections.abc import Iterator

import pytest

from backend import outbox
from backend.events import Event
from backend.people.events import AccessChanged, ProfileChanged
from backend.signin import actors


async def _hear(event: Event) -> None:
    if isinstance(event, AccessChanged | ProfileChanged):
        actors.forget(event.resident)


@pytest.fixture
def remembering() -> Iterator[None]:
    """Who is remembered is forgotten when their access changes, as in a running server."""
    stop = outbox.listen(_hear)
    yield
    stop()
