"""Letters on their way: written and sent after whoever asked has had their answer.

Nothing here may tell who lives here: the same is posted for an address that nobody has, and thrown away.
"""

import asyncio

import structlog
from msgspec import Struct

from backend.mail import Mailer
from backend.words import say

log = structlog.get_logger("mail")

WORKERS = 3
MOST_WAITING = 1000
# Long enough for the answer to be on its way before the letter costs any time.
FIRST_ANSWER = 0.25
RETRY_AFTER = (2.0, 10.0)


class Letter(Struct, frozen=True):
    """`kind` names the words (`mail-<kind>-subject` and `-body`): code, changed, taken.

    `to` is None when nobody gets it.
    """

    kind: str
    to: str | None
    language: str
    complex_name: str
    code: str = ""


class Outgoing:
    """The post room of this process: a bounded queue and a few who carry."""

    def __init__(self) -> None:
        self._mailer: Mailer | None = None
        self._show = False
        self._queue: asyncio.Queue[Letter] = asyncio.Queue(MOST_WAITING)
        self._workers: list[asyncio.Task[None]] = []

    async def start(self, mailer: Mailer | None, *, show: bool = False) -> None:
        """Begin to carry. Without a mail server nothing is sent; `show` (loopback only) then logs the code."""
        self._mailer, self._show = mailer, show and mailer is None
        self._queue = asyncio.Queue(MOST_WAITING)
        self._workers = [asyncio.create_task(self._carry(), name=f"mail-{n}") for n in range(WORKERS)]

    async def stop(self) -> None:
        """Put the bag down: letters not yet sent are lost, whoever waits for one asks again."""
        left = set(self._workers)
        while left:
            # A mail client may take being cancelled for a lost connection and try again: then ask again.
            for worker in left:
                worker.cancel()
            _, left = await asyncio.wait(left, timeout=0.2)
        self._workers = []

    async def post(self, letter: Letter) -> None:
        """Hand in a letter; never waits."""
        try:
            self._queue.put_nowait(letter)
        except asyncio.QueueFull:
            log.error("too many letters waiting, one dropped", kind=letter.kind)

    async def _carry(self) -> None:
        while True:
            letter = await self._queue.get()
            try:
                await asyncio.sleep(FIRST_ANSWER)
                if letter.to is not None:
                    await self._deliver(letter, letter.to)
            except Exception:
                # The words of the error may hold the address.
                log.error("letter not written", kind=letter.kind)

    async def _deliver(self, letter: Letter, to: str) -> None:
        facts = {"complex": letter.complex_name, "code": letter.code}
        subject = say(letter.language, f"mail-{letter.kind}-subject", **facts)
        body = say(letter.language, f"mail-{letter.kind}-body", **facts)
        if self._mailer is None:
            log.warning("no mail server set", kind=letter.kind, **({"code": letter.code} if self._show else {}))
            return
        for wait in (*RETRY_AFTER, None):
            try:
                await self._mailer.send(to, subject, body)
                return
            except Exception as error:
                log.warning("mail not taken", kind=letter.kind, error=type(error).__name__, again=wait is not None)
            if wait is not None:
                await asyncio.sleep(wait)
