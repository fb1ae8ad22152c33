"""The addresses under which somebody's calendar program fetches: only the digest of each is kept."""

from tortoise import fields
from tortoise.fields import OnDelete
from tortoise.models import Model

from backend.ids import ID_LENGTH
from backend.people.models import Resident


class CalendarAddress(Model):
    """`kind` is own (what I signed up to) or house (what the complex does in public). A new one ends the old one."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    resident: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", on_delete=OnDelete.RESTRICT
    )
    resident_id: str
    kind = fields.CharField(max_length=10)
    sha256 = fields.CharField(max_length=64, unique=True)
    made_at = fields.DatetimeField()

    class Meta:
        table = "calendar_address"
        unique_together = (("resident", "kind"),)
