"""The tables of conversations (trust.md §4).

Who may be in the square and in a working group's conversation follows from living here and from the group: rows of
`ConversationMember` there keep only what somebody read and wants to hear. Everywhere else the row is the permission.
"""

from tortoise import fields
from tortoise.fields import OnDelete
from tortoise.indexes import Index
from tortoise.models import Model

from backend.ids import ID_LENGTH
from backend.people.models import Complex, Resident


class Conversation(Model):
    """People who write to each other. `last_seq` counts messages without a gap, `last_change` what happened to them.

    `key` makes those unique that may exist only once: `square:<complex>`, `group:<group>`, `help:<answer>`,
    `direct:<resident>:<resident>` (the smaller id first); groups that residents make have none. `activity` is the
    id of the newest message (or a new id at the beginning): lists are in its order.
    """

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex: fields.ForeignKeyRelation[Complex] = fields.ForeignKeyField("models.Complex", on_delete=OnDelete.RESTRICT)
    complex_id: str
    kind = fields.CharField(max_length=8)
    key = fields.CharField(max_length=80, null=True, unique=True)
    # The group, activity or call that this is about.
    subject_id = fields.CharField(max_length=ID_LENGTH, null=True)
    title = fields.CharField(max_length=80, default="")
    last_seq = fields.BigIntField(default=0)
    last_change = fields.BigIntField(default=0)
    activity = fields.CharField(max_length=ID_LENGTH)
    made_by = fields.CharField(max_length=ID_LENGTH, null=True)
    made_at = fields.DatetimeField()
    closed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "conversation"
        indexes = (Index(fields=("complex_id", "kind")), Index(fields=("subject_id",)))


class ConversationMember(Model):
    """One person's place in a conversation: from where they see it, how far they read, what they want to hear."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    conversation: fields.ForeignKeyRelation[Conversation] = fields.ForeignKeyField(
        "models.Conversation", related_name="members", on_delete=OnDelete.RESTRICT
    )
    conversation_id: str
    resident: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", on_delete=OnDelete.RESTRICT
    )
    resident_id: str
    # Sees what came after this number: 0 everywhere but in groups that residents make.
    from_seq = fields.BigIntField(default=0)
    read_seq = fields.BigIntField(default=0)
    involvement = fields.CharField(max_length=10, default="everything")
    muted_until = fields.DatetimeField(null=True)
    joined_at = fields.DatetimeField()

    class Meta:
        table = "conversation_member"
        unique_together = (("conversation", "resident"),)
        indexes = (Index(fields=("resident_id", "conversation_id")),)


class Message(Model):
    """One message. A deleted one stays as an empty stone, so that its number and its client's id stay taken.

    `fingerprint` is of the body as first sent: the same id with another body is a mistake. `change` is the
    conversation's count when this message last changed, 0 when it never did. `withheld_from` is the person who had
    blocked the author when this was sent: for them it was never written.
    """

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    conversation: fields.ForeignKeyRelation[Conversation] = fields.ForeignKeyField(
        "models.Conversation", related_name="messages", on_delete=OnDelete.RESTRICT
    )
    conversation_id: str
    seq = fields.BigIntField()
    change = fields.BigIntField(default=0)
    author: fields.ForeignKeyNullableRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", null=True, on_delete=OnDelete.RESTRICT
    )
    author_id: str | None
    client_id = fields.CharField(max_length=64)
    fingerprint = fields.CharField(max_length=32, default="")
    # A system line says `what` happened, and to whom or by whom (`about_id`).
    what = fields.CharField(max_length=20, null=True)
    about_id = fields.CharField(max_length=ID_LENGTH, null=True)
    text = fields.TextField(default="")
    photos: list[str] = fields.JSONField(default=list)
    mentions: list[str] = fields.JSONField(default=list)
    reply_to_id = fields.CharField(max_length=ID_LENGTH, null=True)
    reply_to_seq = fields.BigIntField(null=True)
    withheld_from = fields.CharField(max_length=ID_LENGTH, null=True)
    made_at = fields.DatetimeField()
    edited_at = fields.DatetimeField(null=True)
    deleted_at = fields.DatetimeField(null=True)
    # 'moderator' when it was not the author who took it away.
    deleted_by = fields.CharField(max_length=10, null=True)

    class Meta:
        table = "message"
        unique_together = (("conversation", "seq"), ("conversation", "author", "client_id"))
        indexes = (
            Index(fields=("conversation_id", "change")),
            Index(fields=("author_id", "id")),
            Index(fields=("conversation_id", "made_at")),
        )


class Reaction(Model):
    """One person's sign under one message. `name` is one of `rules.REACTIONS`."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    message: fields.ForeignKeyRelation[Message] = fields.ForeignKeyField(
        "models.Message", related_name="reactions", on_delete=OnDelete.RESTRICT
    )
    message_id: str
    resident: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", on_delete=OnDelete.RESTRICT
    )
    resident_id: str
    name = fields.CharField(max_length=10)
    # The other one of a direct conversation who had shut them out.
    withheld_from = fields.CharField(max_length=ID_LENGTH, null=True)
    made_at = fields.DatetimeField()

    class Meta:
        table = "message_reaction"
        unique_together = (("message", "resident", "name"),)


class Mention(Model):
    """A message that names somebody, there as long as the message says it."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    message: fields.ForeignKeyRelation[Message] = fields.ForeignKeyField(
        "models.Message", related_name="named", on_delete=OnDelete.RESTRICT
    )
    message_id: str
    conversation_id = fields.CharField(max_length=ID_LENGTH)
    seq = fields.BigIntField()
    resident_id = fields.CharField(max_length=ID_LENGTH)

    class Meta:
        table = "message_mention"
        unique_together = (("message", "resident_id"),)
        indexes = (Index(fields=("resident_id", "conversation_id", "seq")),)
