"""The tables that keep a chat safe: who shut whom out, what was reported, and what each lets others see."""

from tortoise import fields
from tortoise.fields import OnDelete
from tortoise.indexes import Index
from tortoise.models import Model

from backend.chat.models import Message
from backend.ids import ID_LENGTH
from backend.people.models import Resident


class Block(Model):
    """`blocker` wants no direct messages from `blocked`, who is not told (trust.md §3.8)."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    blocker: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", related_name="blocks", on_delete=OnDelete.RESTRICT
    )
    blocker_id: str
    blocked: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", related_name="blocked_by", on_delete=OnDelete.RESTRICT
    )
    blocked_id: str
    made_at = fields.DatetimeField()

    class Meta:
        table = "block"
        unique_together = (("blocker", "blocked"),)
        indexes = (Index(fields=("blocked_id", "blocker_id")),)


class Report(Model):
    """Somebody asked the moderators to look at a message. Who asked is never shown."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    message: fields.ForeignKeyRelation[Message] = fields.ForeignKeyField(
        "models.Message", related_name="reports", on_delete=OnDelete.RESTRICT
    )
    message_id: str
    reporter_id = fields.CharField(max_length=ID_LENGTH)
    reason = fields.CharField(max_length=12)
    words = fields.CharField(max_length=300, default="")
    made_at = fields.DatetimeField()
    decision = fields.CharField(max_length=8, null=True)
    decided_by = fields.CharField(max_length=ID_LENGTH, null=True)
    decided_at = fields.DatetimeField(null=True)

    class Meta:
        table = "message_report"
        unique_together = (("message", "reporter_id"),)
        indexes = (Index(fields=("complex_id", "decided_at")),)


class ChatWishes(Model):
    """What one person lets neighbours see of them, which is nothing unless they say so."""

    resident_id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    shows_seen = fields.BooleanField(default=False)
    shows_presence = fields.BooleanField(default=False)
    shows_typing = fields.BooleanField(default=False)

    class Meta:
        table = "chat_wishes"


class ChatRules(Model):
    """What this complex allows in its conversations, as the board decides."""

    complex_id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    seen_by = fields.BooleanField(default=False)

    class Meta:
        table = "chat_rules"
