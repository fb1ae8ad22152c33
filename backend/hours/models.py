"""The ledger of minutes given: appended only, each source once per person (domain.md, agreed hours)."""

from tortoise import fields
from tortoise.fields import OnDelete
from tortoise.indexes import Index
from tortoise.models import Model

from backend.ids import ID_LENGTH
from backend.people.models import Resident


class Contribution(Model):
    """Minutes one person gave on one local day, and where they come from."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    resident: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", on_delete=OnDelete.RESTRICT
    )
    resident_id: str
    minutes = fields.IntField()
    given_on = fields.DateField()
    source_kind = fields.CharField(max_length=20)
    source_id = fields.CharField(max_length=ID_LENGTH)
    title = fields.CharField(max_length=80, default="")
    made_at = fields.DatetimeField()

    class Meta:
        table = "contribution"
        unique_together = (("resident", "source_kind", "source_id"),)
        indexes = (Index(fields=("resident_id", "given_on")),)
