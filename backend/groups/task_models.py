"""The tables of what there is to do in a group: a task, its turns, and who has which turn."""

from tortoise import fields
from tortoise.fields import OnDelete
from tortoise.indexes import Index
from tortoise.models import Model

from backend.groups.models import WorkingGroup
from backend.ids import ID_LENGTH
from backend.people.models import Resident


class GroupTask(Model):
    """Work that counts as `minutes` for each of up to `people` who do it together.

    `every` is null for what is done once; otherwise (week, two_weeks, month) it turns among the members from
    `first_on`.
    """

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    group: fields.ForeignKeyRelation[WorkingGroup] = fields.ForeignKeyField(
        "models.WorkingGroup", on_delete=OnDelete.RESTRICT
    )
    group_id: str
    title = fields.CharField(max_length=80)
    text = fields.CharField(max_length=500, default="")
    minutes = fields.IntField()
    people = fields.IntField(default=1)
    every = fields.CharField(max_length=10, null=True)
    first_on = fields.DateField(null=True)
    made_by = fields.CharField(max_length=ID_LENGTH)
    made_at = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "group_task"
        indexes = (Index(fields=("group_id", "ended_at")),)


class TaskTurn(Model):
    """One time that a task is done: a task done once has one, a rota has a row of them. `state`: open, done, lapsed."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    task: fields.ForeignKeyRelation[GroupTask] = fields.ForeignKeyField("models.GroupTask", on_delete=OnDelete.RESTRICT)
    task_id: str
    number = fields.IntField()
    due_on = fields.DateField(null=True)
    state = fields.CharField(max_length=10, default="open")
    done_at = fields.DatetimeField(null=True)

    class Meta:
        table = "group_turn"
        unique_together = (("task", "number"),)
        indexes = (Index(fields=("state", "due_on")),)


class TurnPlace(Model):
    """Somebody whose turn it is. `minutes` is what was counted for it, null as long as it is not done."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    turn: fields.ForeignKeyRelation[TaskTurn] = fields.ForeignKeyField("models.TaskTurn", on_delete=OnDelete.RESTRICT)
    turn_id: str
    resident: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", on_delete=OnDelete.RESTRICT
    )
    resident_id: str
    minutes = fields.IntField(null=True)

    class Meta:
        table = "group_turn_place"
        unique_together = (("turn", "resident"),)
        indexes = (Index(fields=("resident_id", "turn_id")),)
