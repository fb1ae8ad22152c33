"""Going over many calls, each in a transaction of its own, so that one that fails keeps no other waiting."""

from collections.abc import Awaitable, Callable, Iterable

import structlog

from backend.database import transaction
from backend.help.models import HelpRequest
from backend.help.states import LIVE
from backend.help.taking import Taken, answers_of

log = structlog.get_logger()
BATCH = 200


async def hold(request: str, *, wait: bool = False) -> Taken | None:
    """Lock a live call for the clock; None when it ended, or (unless `wait`) when somebody else holds it."""
    query = HelpRequest.filter(id=request, state__in=list(LIVE)).select_for_update(skip_locked=not wait)
    call = await query.first()
    return None if call is None else Taken(call, await answers_of(request), None)


async def sweep(requests: Iterable[str], touch: Callable[[Taken], Awaitable[bool]]) -> int:
    """Do this to each of these calls; answers to how many it was done. `touch` looks again whether it still holds."""
    done = 0
    for request in requests:
        try:
            async with transaction():
                taken = await hold(request)
                done += taken is not None and await touch(taken)
        except Exception:
            log.exception("sweeping a call", request=request)
    return done
