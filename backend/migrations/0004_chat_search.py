"""Full-text search of messages and the indexes that Tortoise can't express, in each database's own words."""

from typing import Any

from tortoise import migrations
from tortoise.migrations import operations as ops

BOTH = (
    # Few messages have a photo: who may fetch one is asked of those alone.
    "CREATE INDEX message_with_photos ON message (conversation_id, author_id) WHERE photos <> '[]'",
    "CREATE INDEX message_report_waiting ON message_report (complex_id, id) WHERE decision IS NULL",
)

POSTGRES = (
    """ALTER TABLE message ADD COLUMN search tsvector
       GENERATED ALWAYS AS (CASE WHEN author_id IS NULL THEN NULL ELSE to_tsvector('dutch', text) END) STORED""",
    "CREATE INDEX message_search ON message USING gin (search)",
)

# The id is a word in the index too: that is how a row is found again without reading the whole index.
FORGET = """DELETE FROM message_search WHERE rowid IN
       (SELECT rowid FROM message_search WHERE message_search MATCH 'message_id:"' || old.id || '"');"""
REMEMBER = "INSERT INTO message_search (message_id, text) SELECT new.id, new.text WHERE new.text <> '';"

# What the house itself says is no message to look for. Nothing is ranked, so how long each message is need not be kept.
SQLITE = (
    """CREATE VIRTUAL TABLE message_search USING fts5
       (message_id, text, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4', columnsize = 0)""",
    f"""CREATE TRIGGER message_search_add AFTER INSERT ON message WHEN new.author_id IS NOT NULL
       BEGIN {REMEMBER} END""",
    f"""CREATE TRIGGER message_search_change AFTER UPDATE OF text ON message
       WHEN new.author_id IS NOT NULL AND new.text <> old.text BEGIN {FORGET} {REMEMBER} END""",
    f"CREATE TRIGGER message_search_drop AFTER DELETE ON message BEGIN {FORGET} END",
)


async def forward(apps: Any, editor: Any) -> None:
    own = POSTGRES if editor.client.capabilities.dialect == "postgres" else SQLITE
    for statement in BOTH + own:
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("models", "0003_chat")]

    operations = [ops.RunPython(forward)]
