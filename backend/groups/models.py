"""Working groups and who is in them: membership is the permission."""

from tortoise import fields
from tortoise.fields import OnDelete
from tortoise.models import Model

from backend.ids import ID_LENGTH
from backend.people.models import Complex, Resident


class WorkingGroup(Model):
    """`kind` is open, closed (a coordinator lets you in) or everybody (with opt-out)."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex: fields.ForeignKeyRelation[Complex] = fields.ForeignKeyField("models.Complex", on_delete=OnDelete.RESTRICT)
    complex_id: str
    name = fields.CharField(max_length=60)
    purpose = fields.CharField(max_length=300, default="")
    kind = fields.CharField(max_length=10, default="open")
    made_at = fields.DatetimeField()

    class Meta:
        table = "working_group"
        unique_together = (("complex", "name"),)


class GroupMembership(Model):
    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    group: fields.ForeignKeyRelation[WorkingGroup] = fields.ForeignKeyField(
        "models.WorkingGroup", on_delete=OnDelete.RESTRICT
    )
    group_id: str
    resident: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", on_delete=OnDelete.RESTRICT
    )
    resident_id: str
    coordinates = fields.BooleanField(default=False)
    joined_at = fields.DatetimeField()

    class Meta:
        table = "group_membership"
        unique_together = (("resident", "group"),)
