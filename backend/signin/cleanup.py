"""What signing in leaves behind and nobody needs any more."""

from datetime import datetime, timedelta

from backend.database import execute

# Limits look back a day; an ended session stays a while, so that 'when was that?' has an answer.
OLD = timedelta(days=2)
SESSIONS_KEPT = timedelta(days=30)


async def forget_old(moment: datetime) -> int:
    """Drop old codes, guesses, device links and ended sessions; answers how many."""
    gone = 0
    for table, column, kept in (
        ("sign_in_code", "made_at", OLD),
        ("guess_count", "last_at", OLD),
        ("device_link", "expires_at", OLD),
        ("session", "ended_at", SESSIONS_KEPT),
        ("session", "last_seen_at", timedelta(days=180)),
    ):
        gone += await execute(f"DELETE FROM {table} WHERE {column} < $1", moment - kept)
    return gone
