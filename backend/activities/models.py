"""The tables of activities (domain.md, activities)."""

from tortoise import fields
from tortoise.fields import OnDelete
from tortoise.indexes import Index
from tortoise.models import Model

from backend.groups.models import WorkingGroup
from backend.ids import ID_LENGTH
from backend.people.models import Complex, Resident


class AgendaCount(Model):
    """One per complex: counts the changes of its activities, so that who was away can ask what came after."""

    complex_id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    seq = fields.BigIntField(default=0)

    class Meta:
        table = "agenda_count"


class Activity(Model):
    """One plan, single or a series. `rule` is an RRULE without DTSTART, None for a single one.

    `first_on` and `at` are local in `zone`; `made_until` is up to when its occurrences were made. `ics_seq` is what
    calendars call SEQUENCE. `group` None is the whole house.
    """

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex: fields.ForeignKeyRelation[Complex] = fields.ForeignKeyField("models.Complex", on_delete=OnDelete.RESTRICT)
    complex_id: str
    group: fields.ForeignKeyNullableRelation[WorkingGroup] = fields.ForeignKeyField(
        "models.WorkingGroup", null=True, on_delete=OnDelete.RESTRICT
    )
    group_id: str | None
    organiser: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", related_name="activities", on_delete=OnDelete.RESTRICT
    )
    organiser_id: str
    title = fields.CharField(max_length=80)
    text = fields.TextField(default="")
    place = fields.CharField(max_length=80, default="")
    photos: list[str] = fields.JSONField(default=list)
    cost_note = fields.CharField(max_length=80, default="")
    guests = fields.IntField(default=0)
    rule = fields.CharField(max_length=300, null=True)
    zone = fields.CharField(max_length=40)
    first_on = fields.DateField()
    at = fields.CharField(max_length=5)
    minutes = fields.IntField()
    sign_off_hours = fields.IntField(default=24)
    fair_share = fields.IntField(null=True)
    newcomer_share = fields.IntField(default=0)
    public = fields.BooleanField(default=False)
    version = fields.IntField(default=1)
    ics_seq = fields.IntField(default=0)
    made_at = fields.DatetimeField()
    made_until = fields.DatetimeField()
    cancelled_at = fields.DatetimeField(null=True)

    class Meta:
        table = "activity"
        indexes = (Index(fields=("organiser_id", "cancelled_at")), Index(fields=("complex_id", "group_id")))


class SlotPlan(Model):
    """A role in each occurrence of a plan. No `name` is just joining in, `minutes` is what counts."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    activity: fields.ForeignKeyRelation[Activity] = fields.ForeignKeyField(
        "models.Activity", related_name="plans", on_delete=OnDelete.RESTRICT
    )
    activity_id: str
    position = fields.IntField()
    name = fields.CharField(max_length=40, default="")
    capacity = fields.IntField(null=True)
    skill = fields.CharField(max_length=20, null=True)
    counts = fields.BooleanField(default=False)
    minutes = fields.IntField(default=0)

    class Meta:
        table = "slot_plan"
        unique_together = (("activity", "position"),)


class Occurrence(Model):
    """One time it happens. `original` is its name in the series for good: the local time by the rule.

    `state` is planned, cancelled, or dropped: of a series that moved, seen by nobody. What is None is the plan's.
    `own` was changed by itself, so a change of the series leaves it. `seq` is the agenda's count at its last change,
    `settled_at` when places were given away for the last day, `talked` whether it has a conversation.
    """

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex: fields.ForeignKeyRelation[Complex] = fields.ForeignKeyField("models.Complex", on_delete=OnDelete.RESTRICT)
    complex_id: str
    activity: fields.ForeignKeyRelation[Activity] = fields.ForeignKeyField(
        "models.Activity", related_name="occurrences", on_delete=OnDelete.RESTRICT
    )
    activity_id: str
    original = fields.CharField(max_length=16)
    starts_at = fields.DatetimeField()
    ends_at = fields.DatetimeField()
    state = fields.CharField(max_length=10, default="planned")
    words = fields.CharField(max_length=300, default="")
    title = fields.CharField(max_length=80, null=True)
    text = fields.TextField(null=True)
    place = fields.CharField(max_length=80, null=True)
    cost_note = fields.CharField(max_length=80, null=True)
    guests = fields.IntField(null=True)
    sign_off_hours = fields.IntField(null=True)
    own = fields.BooleanField(default=False)
    door_code = fields.CharField(max_length=43)
    talked = fields.BooleanField(default=False)
    version = fields.IntField(default=1)
    seq = fields.BigIntField()
    ics_seq = fields.IntField(default=0)
    changed_at = fields.DatetimeField()
    settled_at = fields.DatetimeField(null=True)

    class Meta:
        table = "occurrence"
        unique_together = (("activity", "original"),)
        indexes = (
            Index(fields=("complex_id", "starts_at", "id")),
            Index(fields=("complex_id", "seq")),
            Index(fields=("door_code",)),
        )


class Slot(Model):
    """A role in one occurrence. `taken` counts places held, guests included, `waiting` and `missing` people.

    `last_place` is the number last given in the queue. All four move under the occurrence's lock only.
    """

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    occurrence: fields.ForeignKeyRelation[Occurrence] = fields.ForeignKeyField(
        "models.Occurrence", related_name="slots", on_delete=OnDelete.RESTRICT
    )
    occurrence_id: str
    plan_id = fields.CharField(max_length=ID_LENGTH, null=True)
    position = fields.IntField()
    name = fields.CharField(max_length=40, default="")
    capacity = fields.IntField(null=True)
    skill = fields.CharField(max_length=20, null=True)
    counts = fields.BooleanField(default=False)
    minutes = fields.IntField(default=0)
    taken = fields.IntField(default=0)
    waiting = fields.IntField(default=0)
    missing = fields.IntField(default=0)
    last_place = fields.IntField(default=0)

    class Meta:
        table = "slot"
        unique_together = (("occurrence", "position"),)


class SignUp(Model):
    """One person in one slot, in the words of entries.py. `shown`: whether neighbours see by name that they come.

    `minutes` is what was credited for it so far, `pair` is shared by two who come together.
    """

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    slot: fields.ForeignKeyRelation[Slot] = fields.ForeignKeyField(
        "models.Slot", related_name="sign_ups", on_delete=OnDelete.RESTRICT
    )
    slot_id: str
    occurrence_id = fields.CharField(max_length=ID_LENGTH)
    resident: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", related_name="sign_ups", on_delete=OnDelete.RESTRICT
    )
    resident_id: str
    state = fields.CharField(max_length=10)
    place = fields.IntField()
    guests = fields.IntField(default=0)
    pair = fields.CharField(max_length=ID_LENGTH, null=True)
    standing = fields.BooleanField(default=False)
    shown = fields.BooleanField(default=True)
    promoted_at = fields.DatetimeField(null=True)
    attended = fields.BooleanField(null=True)
    minutes = fields.IntField(default=0)
    changed_at = fields.DatetimeField()

    class Meta:
        table = "sign_up"
        unique_together = (("slot", "resident"),)
        indexes = (Index(fields=("occurrence_id", "state")), Index(fields=("resident_id", "occurrence_id")))
