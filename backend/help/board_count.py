"""The board's count of changes: every change of a call takes the next number (docs/decisions/0002)."""

from backend.database import fetch

# The row stays locked until the commit, which makes the order of numbers the order of commits.
NEXT = """INSERT INTO help_board (complex_id, seq) VALUES ({complex}, 1)
ON CONFLICT (complex_id) DO UPDATE SET seq = help_board.seq + 1 RETURNING seq"""


async def next_seq(complex: str) -> int:
    """Take the next number of this complex's board, inside a transaction, after locking the call."""
    rows = await fetch(NEXT.format(complex="$1"), complex)
    return int(rows[0]["seq"])
