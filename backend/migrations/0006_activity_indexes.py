"""The indexes of activities that Tortoise can't express."""

from typing import Any

from tortoise import migrations
from tortoise.migrations import operations as ops

INDEXES = (
    # Series whose times are still made ahead.
    "CREATE INDEX activity_to_make ON activity (made_until) WHERE rule IS NOT NULL AND cancelled_at IS NULL",
    "CREATE INDEX occurrence_to_settle ON occurrence (starts_at) WHERE state = 'planned' AND settled_at IS NULL",
    "CREATE INDEX occurrence_over ON occurrence (complex_id, ends_at) WHERE state = 'planned'",
    "CREATE UNIQUE INDEX stand_in_call_one_open ON stand_in_call (sign_up_id) WHERE closed_at IS NULL",
    "CREATE INDEX stand_in_call_waiting ON stand_in_call (stage_until) WHERE closed_at IS NULL",
)


async def forward(apps: Any, editor: Any) -> None:
    for statement in INDEXES:
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("models", "0005_activities")]

    operations = [ops.RunPython(forward)]
