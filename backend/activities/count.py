"""The agenda's count of changes: every change of an occurrence takes the next number (docs/decisions/0002)."""

from backend.database import fetch

# The row stays locked until the commit, which makes the order of numbers the order of commits.
NEXT = """INSERT INTO agenda_count (complex_id, seq) VALUES ({complex}, {many})
ON CONFLICT (complex_id) DO UPDATE SET seq = agenda_count.seq + {many} RETURNING seq"""


async def next_seq(complex: str, many: int = 1) -> int:
    """Take the next number, or as many as that and get the last, in a transaction, after locking the occurrence."""
    rows = await fetch(NEXT.format(complex="$1", many=int(many)), complex)
    return int(rows[0][0])
