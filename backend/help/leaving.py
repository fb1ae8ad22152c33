"""Who moved out leaves no call open and no promise standing."""

from datetime import datetime

from backend.database import fetch
from backend.help import talking
from backend.help.events import AnswerWithdrawn, HelpWithdrawn
from backend.help.states import LIVE, Reply, State
from backend.help.sweeping import BATCH, sweep
from backend.help.taking import Taken

GONE = "(SELECT id FROM resident WHERE moved_out_at IS NOT NULL)"
THEIRS = f"""SELECT id FROM help_request WHERE state IN ('open', 'matched')
AND (author_id IN {GONE} OR beneficiary_id IN {GONE}) LIMIT {BATCH}"""
PROMISED = f"""SELECT DISTINCT h.id FROM help_answer o JOIN help_request h ON h.id = o.request_id
WHERE o.state IN ('offered', 'accepted') AND h.state IN ('open', 'matched') AND o.resident_id IN {GONE} LIMIT {BATCH}"""


async def let_go(now: datetime) -> int:
    """Withdraw calls of people who left, and take their answers back; answers how many calls changed."""

    async def withdraw(taken: Taken) -> bool:
        if taken.call.state not in LIVE:
            return False
        taken.call.state = State.WITHDRAWN
        await talking.say(taken, taken.promised, "withdrawn")
        await taken.tell(HelpWithdrawn, [*taken.keepers, *taken.standing])
        return True

    async def take_back(taken: Taken) -> bool:
        gone = {row["id"] for row in await fetch(GONE[1:-1])}
        left = [
            one for one in taken.answers if one.resident_id in gone and one.state in (Reply.OFFERED, Reply.ACCEPTED)
        ]
        if taken.call.state not in LIVE or not left:
            return False
        await talking.say(taken, [one for one in left if one.state == Reply.ACCEPTED], "withdrawn")
        for one in left:
            one.state, one.changed_at = Reply.WITHDRAWN, now
            await one.save(update_fields=["state", "changed_at"])
        taken.settle()
        await taken.tell(AnswerWithdrawn, taken.keepers)
        return True

    done = await sweep([row["id"] for row in await fetch(THEIRS)], withdraw)
    return done + await sweep([row["id"] for row in await fetch(PROMISED)], take_back)
