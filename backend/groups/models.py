"""Working groups and who is in them: membership is the permission."""

from tortoise import fields
from tortoise.fields import OnDelete
from tortoise.indexes import Index
from tortoise.models import Model

from backend.ids import ID_LENGTH
from backend.people.models import Complex, Resident


class WorkingGroup(Model):
    """`kind` is open, closed (a coordinator lets you in) or everybody (with opt-out). Archived: only to look back."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex: fields.ForeignKeyRelation[Complex] = fields.ForeignKeyField("models.Complex", on_delete=OnDelete.RESTRICT)
    complex_id: str
    name = fields.CharField(max_length=60)
    purpose = fields.CharField(max_length=300, default="")
    kind = fields.CharField(max_length=10, default="open")
    photo_id = fields.CharField(max_length=ID_LENGTH, null=True)
    # The database knows the first version too: there were groups before there were versions.
    version = fields.IntField(default=1, db_default=1)
    made_at = fields.DatetimeField()
    archived_at = fields.DatetimeField(null=True)

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


class GroupOptOut(Model):
    """Somebody left: nobody puts them back in but they themselves, also when the group becomes everybody's."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    group_id = fields.CharField(max_length=ID_LENGTH)
    resident_id = fields.CharField(max_length=ID_LENGTH)
    left_at = fields.DatetimeField()

    class Meta:
        table = "group_opt_out"
        unique_together = (("group_id", "resident_id"),)


class JoinRequest(Model):
    """Somebody would like to be in a closed group. `state`: waiting, accepted, refused or withdrawn. Asked again, it
    waits again."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    group_id = fields.CharField(max_length=ID_LENGTH)
    resident_id = fields.CharField(max_length=ID_LENGTH)
    words = fields.CharField(max_length=300, default="")
    state = fields.CharField(max_length=10, default="waiting")
    asked_at = fields.DatetimeField()
    decided_at = fields.DatetimeField(null=True)
    decided_by = fields.CharField(max_length=ID_LENGTH, null=True)

    class Meta:
        table = "group_join_request"
        unique_together = (("group_id", "resident_id"),)
        indexes = (Index(fields=("resident_id",)),)
