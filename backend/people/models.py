"""People and where they live. Where somebody comes from is not stored, here or anywhere (trust.md §3.1)."""

from tortoise import fields
from tortoise.fields import OnDelete
from tortoise.indexes import Index
from tortoise.models import Model

from backend.ids import ID_LENGTH


class Complex(Model):
    """One building or site. Everything else belongs to exactly one."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    slug = fields.CharField(max_length=40, unique=True)
    name = fields.CharField(max_length=80)
    zone = fields.CharField(max_length=40, default="Europe/Amsterdam")
    profile = fields.CharField(max_length=40, default="mixit")
    created_at = fields.DatetimeField()

    class Meta:
        table = "complex"


class Home(Model):
    """A flat or house number in the complex, as it stands on the door."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex: fields.ForeignKeyRelation[Complex] = fields.ForeignKeyField("models.Complex", on_delete=OnDelete.RESTRICT)
    complex_id: str
    label = fields.CharField(max_length=20)

    class Meta:
        table = "home"
        unique_together = (("complex", "label"),)


class Resident(Model):
    """A person known in one complex. Who has no home here (coach, site manager) has no `home`."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex: fields.ForeignKeyRelation[Complex] = fields.ForeignKeyField("models.Complex", on_delete=OnDelete.RESTRICT)
    complex_id: str
    home: fields.ForeignKeyNullableRelation[Home] = fields.ForeignKeyField(
        "models.Home", null=True, on_delete=OnDelete.RESTRICT
    )
    home_id: str | None
    shown_name = fields.CharField(max_length=40)
    email = fields.CharField(max_length=254, null=True)
    language = fields.CharField(max_length=5, default="nl")
    languages: list[str] = fields.JSONField(default=list)
    skills: list[str] = fields.JSONField(default=list)
    told_of_fitting = fields.BooleanField(default=False)
    house_number_to = fields.CharField(max_length=12, default="helpers")
    photo_id = fields.CharField(null=True, max_length=ID_LENGTH)
    joined_at = fields.DatetimeField()
    moved_out_at = fields.DatetimeField(null=True)
    # Moves whenever roles, groups or sessions change, so that every process can see whom to look at again.
    access_changed_at = fields.DatetimeField()
    version = fields.IntField(default=1)

    class Meta:
        table = "resident"
        unique_together = (("complex", "email"),)
        indexes = (
            Index(fields=("complex_id", "shown_name")),
            Index(fields=("email",)),
            Index(fields=("access_changed_at",)),
        )


class RoleGrant(Model):
    """One role of one person. Who lives here has `resident` among theirs."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    resident: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", related_name="grants", on_delete=OnDelete.RESTRICT
    )
    resident_id: str
    role = fields.CharField(max_length=20)
    granted_at = fields.DatetimeField()

    class Meta:
        table = "role_grant"
        unique_together = (("resident", "role"),)
