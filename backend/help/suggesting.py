"""An ask that nobody answered for a day is shown once, quietly, to those whose skills fit and who allow that."""

from datetime import datetime

from backend.database import fetch, on_postgres
from backend.help.events import HelpFits
from backend.help.models import HelpRequest, HelpSuggestion
from backend.help.rules import QUIET_BEFORE_SUGGESTING
from backend.help.states import State
from backend.help.sweeping import BATCH, sweep
from backend.help.taking import Taken
from backend.ids import new_id
from backend.people.residents import LIVES_HERE

UNANSWERED = f"""SELECT id FROM help_request WHERE state = 'open' AND suggested_at IS NULL
AND first_answer_at IS NULL AND created_at <= $1 AND kind = 'ask' AND hidden_at IS NULL
ORDER BY created_at LIMIT {BATCH}"""
IN_GROUP = "AND EXISTS (SELECT 1 FROM group_membership m WHERE m.resident_id = r.id AND m.group_id = $5)"


async def suggest_unanswered(now: datetime) -> int:
    """Show such asks to whom they fit, at most once each; answers how many asks were looked at."""

    async def suggest(taken: Taken) -> bool:
        call = taken.call
        if call.suggested_at is not None or call.first_answer_at is not None or call.state != State.OPEN:
            return False
        call.suggested_at = now
        people = await _fitting(call)
        if not people:
            # Nothing that anybody could see has changed.
            await call.save(update_fields=["suggested_at"])
            return True
        await HelpSuggestion.bulk_create(
            HelpSuggestion(id=new_id(), complex_id=call.complex_id, request=call, resident_id=one, made_at=now)
            for one in people
        )
        await taken.tell(HelpFits, people)
        return True

    rows = await fetch(UNANSWERED, now - QUIET_BEFORE_SUGGESTING)
    return await sweep([row["id"] for row in rows], suggest)


async def _fitting(call: HelpRequest) -> list[str]:
    """Neighbours in the call's audience with the skill, who may be told; not who asked."""
    skilled = "r.skills @> to_jsonb($2::text)" if on_postgres() else "$2 IN (SELECT value FROM json_each(r.skills))"
    sql = f"""SELECT r.id FROM resident r WHERE {LIVES_HERE} AND r.told_of_fitting AND {skilled}
    AND r.id <> $3 AND r.id <> $4 {IN_GROUP if call.group_id else ""} ORDER BY r.id"""
    values = [call.complex_id, call.category, call.author_id, call.beneficiary_id or call.author_id]
    rows = await fetch(sql, *values, *([call.group_id] if call.group_id else []))
    return [row["id"] for row in rows]
