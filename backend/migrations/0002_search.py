"""Full-text search and the indexes that Tortoise can't express, in each database's own words."""

from typing import Any

from tortoise import migrations
from tortoise.migrations import operations as ops

BOTH = (
    """CREATE INDEX help_request_browse ON help_request (complex_id, id DESC)
       WHERE state IN ('open', 'matched')""",
    """CREATE UNIQUE INDEX help_request_one_urgent ON help_request (author_id, COALESCE(beneficiary_id, author_id))
       WHERE urgent AND kind = 'ask' AND state IN ('open', 'matched')""",
    """CREATE INDEX help_request_unanswered ON help_request (created_at)
       WHERE state = 'open' AND suggested_at IS NULL AND first_answer_at IS NULL""",
    "CREATE INDEX outbox_waiting ON outbox (id) WHERE done_at IS NULL",
)

POSTGRES = (
    """ALTER TABLE help_request ADD COLUMN search tsvector
       GENERATED ALWAYS AS (to_tsvector('dutch', title || ' ' || text)) STORED""",
    "CREATE INDEX help_request_search ON help_request USING gin (search)",
)

# The id is a word in the index too: that is how a row is found again without reading the whole index.
FORGET = """DELETE FROM help_search WHERE rowid IN
       (SELECT rowid FROM help_search WHERE help_search MATCH 'request_id:"' || old.id || '"');"""
REMEMBER = "INSERT INTO help_search (request_id, title, text) VALUES (new.id, new.title, new.text);"

SQLITE = (
    """CREATE VIRTUAL TABLE help_search USING fts5
       (request_id, title, text, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4')""",
    f"CREATE TRIGGER help_search_add AFTER INSERT ON help_request BEGIN {REMEMBER} END",
    f"CREATE TRIGGER help_search_change AFTER UPDATE OF title, text ON help_request BEGIN {FORGET} {REMEMBER} END",
    f"CREATE TRIGGER help_search_drop AFTER DELETE ON help_request BEGIN {FORGET} END",
)


async def forward(apps: Any, editor: Any) -> None:
    own = POSTGRES if editor.client.capabilities.dialect == "postgres" else SQLITE
    for statement in BOTH + own:
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("models", "0001_first")]

    operations = [ops.RunPython(forward)]
