"""The tables of what neighbours ask each other around a sign-up: to stand in, to come together, to come each time."""

from tortoise import fields
from tortoise.fields import OnDelete
from tortoise.indexes import Index
from tortoise.models import Model

from backend.activities.models import SignUp, Slot, SlotPlan
from backend.ids import ID_LENGTH
from backend.people.models import Resident


class StandInCall(Model):
    """Somebody is looked for in the place of a sign-up. Whom it is at now (`stage`) never goes out."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    sign_up: fields.ForeignKeyRelation[SignUp] = fields.ForeignKeyField(
        "models.SignUp", related_name="calls", on_delete=OnDelete.RESTRICT
    )
    sign_up_id: str
    occurrence_id = fields.CharField(max_length=ID_LENGTH)
    opened_at = fields.DatetimeField()
    stage = fields.CharField(max_length=5)
    stage_until = fields.DatetimeField()
    taken_by = fields.CharField(max_length=ID_LENGTH, null=True)
    closed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "stand_in_call"
        indexes = (Index(fields=("occurrence_id",)),)


class StandInAsk(Model):
    """That this person was asked to stand in, which only they know."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    call: fields.ForeignKeyRelation[StandInCall] = fields.ForeignKeyField(
        "models.StandInCall", related_name="asked", on_delete=OnDelete.RESTRICT
    )
    call_id: str
    resident: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", on_delete=OnDelete.RESTRICT
    )
    resident_id: str

    class Meta:
        table = "stand_in_ask"
        unique_together = (("resident", "call"),)
        indexes = (Index(fields=("call_id",)),)


class Standing(Model):
    """Signs somebody up for each new occurrence, as far as places are not left for others (fair_share.py)."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    plan: fields.ForeignKeyRelation[SlotPlan] = fields.ForeignKeyField(
        "models.SlotPlan", related_name="standing", on_delete=OnDelete.RESTRICT
    )
    plan_id: str
    resident: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", on_delete=OnDelete.RESTRICT
    )
    resident_id: str
    shown = fields.BooleanField(default=True)
    made_at = fields.DatetimeField()

    class Meta:
        table = "standing_sign_up"
        unique_together = (("plan", "resident"),)
        indexes = (Index(fields=("resident_id",)),)


class PairAsk(Model):
    """`asker` would like to come together with `partner`, who decides. `yes` is None until they did."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    slot: fields.ForeignKeyRelation[Slot] = fields.ForeignKeyField("models.Slot", on_delete=OnDelete.RESTRICT)
    slot_id: str
    asker: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", related_name="pairs_asked", on_delete=OnDelete.RESTRICT
    )
    asker_id: str
    partner: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", related_name="asked_to_pair", on_delete=OnDelete.RESTRICT
    )
    partner_id: str
    guests = fields.IntField(default=0)
    shown = fields.BooleanField(default=True)
    yes = fields.BooleanField(null=True)
    made_at = fields.DatetimeField()

    class Meta:
        table = "pair_ask"
        unique_together = (("slot", "asker", "partner"),)
        indexes = (Index(fields=("partner_id", "yes")),)
