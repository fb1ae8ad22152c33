"""The help board's tables (domain.md, help board)."""

from tortoise import fields
from tortoise.fields import OnDelete
from tortoise.indexes import Index
from tortoise.models import Model

from backend.groups.models import WorkingGroup
from backend.ids import ID_LENGTH
from backend.people.models import Complex, Resident


class HelpBoard(Model):
    """One per complex: counts the changes of its calls, so that who was away can ask what came after."""

    complex_id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    seq = fields.BigIntField(default=0)

    class Meta:
        table = "help_board"


class HelpRequest(Model):
    """A call: somebody asks for help or offers it. `seq` is the board's count at its last change."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex: fields.ForeignKeyRelation[Complex] = fields.ForeignKeyField("models.Complex", on_delete=OnDelete.RESTRICT)
    complex_id: str
    author: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", related_name="calls", on_delete=OnDelete.RESTRICT
    )
    author_id: str
    beneficiary: fields.ForeignKeyNullableRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", related_name="calls_for_them", null=True, on_delete=OnDelete.RESTRICT
    )
    beneficiary_id: str | None
    consent = fields.CharField(max_length=10, null=True)
    group: fields.ForeignKeyNullableRelation[WorkingGroup] = fields.ForeignKeyField(
        "models.WorkingGroup", null=True, on_delete=OnDelete.RESTRICT
    )
    group_id: str | None
    seq = fields.BigIntField()
    version = fields.IntField(default=1)
    kind = fields.CharField(max_length=5)
    state = fields.CharField(max_length=10, default="open")
    category = fields.CharField(max_length=20)
    title = fields.CharField(max_length=80)
    text = fields.TextField(default="")
    language = fields.CharField(max_length=5, default="nl")
    wanted_on = fields.DateField(null=True)
    wanted_until = fields.DateField(null=True)
    wanted_at = fields.CharField(max_length=5, null=True)
    minutes_expected = fields.IntField(null=True)
    people_needed = fields.IntField(default=1)
    people_accepted = fields.IntField(default=0)
    urgent = fields.BooleanField(default=False)
    discreet = fields.BooleanField(default=False)
    # Posted by a coach or site manager: to everybody but those two it is the call of the person helped.
    veiled = fields.BooleanField(default=False)
    photos: list[str] = fields.JSONField(default=list)
    created_at = fields.DatetimeField()
    changed_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    first_answer_at = fields.DatetimeField(null=True)
    suggested_at = fields.DatetimeField(null=True)
    hidden_at = fields.DatetimeField(null=True)
    hidden_by = fields.CharField(null=True, max_length=ID_LENGTH)
    hidden_reason = fields.CharField(max_length=300, null=True)
    withdrawn_reason = fields.CharField(max_length=300, null=True)

    class Meta:
        table = "help_request"
        indexes = (
            Index(fields=("author_id", "id")),
            Index(fields=("beneficiary_id", "id")),
            Index(fields=("complex_id", "seq")),
            Index(fields=("state", "expires_at")),
        )


class HelpAnswer(Model):
    """Somebody says 'I'll help' (or, to an offer, 'yes please'): one per person and call."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    request: fields.ForeignKeyRelation[HelpRequest] = fields.ForeignKeyField(
        "models.HelpRequest", related_name="answers", on_delete=OnDelete.RESTRICT
    )
    request_id: str
    resident: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", related_name="answers", on_delete=OnDelete.RESTRICT
    )
    resident_id: str
    state = fields.CharField(max_length=10, default="offered")
    note = fields.CharField(max_length=500, default="")
    reply = fields.CharField(max_length=500, default="")
    accepted_by = fields.CharField(max_length=ID_LENGTH, null=True)
    reported_minutes = fields.IntField(null=True)
    minutes = fields.IntField(null=True)
    thanks_from_asker = fields.CharField(max_length=300, null=True)
    thanks_from_helper = fields.CharField(max_length=300, null=True)
    created_at = fields.DatetimeField()
    changed_at = fields.DatetimeField()

    class Meta:
        table = "help_answer"
        unique_together = (("request", "resident"),)
        indexes = (Index(fields=("resident_id", "state")),)


class HelpSuggestion(Model):
    """That this call was shown to this person as fitting: once, quietly."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    request: fields.ForeignKeyRelation[HelpRequest] = fields.ForeignKeyField(
        "models.HelpRequest", on_delete=OnDelete.RESTRICT
    )
    request_id: str
    resident: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", on_delete=OnDelete.RESTRICT
    )
    resident_id: str
    made_at = fields.DatetimeField()

    class Meta:
        table = "help_suggestion"
        unique_together = (("resident", "request"),)
