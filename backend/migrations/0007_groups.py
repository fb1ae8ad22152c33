from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('models', '0006_activity_indexes')]

    initial = False

    operations = [
        ops.CreateModel(
            name='CalendarAddress',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=26)),
                ('complex_id', fields.CharField(max_length=26)),
                ('resident', fields.ForeignKeyField('models.Resident', source_field='resident_id', db_constraint=True, to_field='id', on_delete=OnDelete.RESTRICT)),
                ('kind', fields.CharField(max_length=10)),
                ('sha256', fields.CharField(unique=True, max_length=64)),
                ('made_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'calendar_address', 'app': 'models', 'unique_together': (('resident', 'kind'),), 'pk_attr': 'id', 'table_description': '`kind` is own (what I signed up to) or house (what the complex does in public). A new one ends the old one.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='GroupOptOut',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=26)),
                ('complex_id', fields.CharField(max_length=26)),
                ('group_id', fields.CharField(max_length=26)),
                ('resident_id', fields.CharField(max_length=26)),
                ('left_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'group_opt_out', 'app': 'models', 'unique_together': (('group_id', 'resident_id'),), 'pk_attr': 'id', 'table_description': "Somebody left: nobody puts them back in but they themselves, also when the group becomes everybody's."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='GroupTask',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=26)),
                ('complex_id', fields.CharField(max_length=26)),
                ('group', fields.ForeignKeyField('models.WorkingGroup', source_field='group_id', db_constraint=True, to_field='id', on_delete=OnDelete.RESTRICT)),
                ('title', fields.CharField(max_length=80)),
                ('text', fields.CharField(default='', max_length=500)),
                ('minutes', fields.IntField()),
                ('people', fields.IntField(default=1)),
                ('every', fields.CharField(null=True, max_length=10)),
                ('first_on', fields.DateField(null=True)),
                ('made_by', fields.CharField(max_length=26)),
                ('made_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('ended_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'group_task', 'app': 'models', 'indexes': [Index(fields=['group_id', 'ended_at'])], 'pk_attr': 'id', 'table_description': 'Work that counts as `minutes` for each of up to `people` who do it together.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='JoinRequest',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=26)),
                ('complex_id', fields.CharField(max_length=26)),
                ('group_id', fields.CharField(max_length=26)),
                ('resident_id', fields.CharField(max_length=26)),
                ('words', fields.CharField(default='', max_length=300)),
                ('state', fields.CharField(default='waiting', max_length=10)),
                ('asked_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('decided_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('decided_by', fields.CharField(null=True, max_length=26)),
            ],
            options={'table': 'group_join_request', 'app': 'models', 'unique_together': (('group_id', 'resident_id'),), 'indexes': [Index(fields=['resident_id'])], 'pk_attr': 'id', 'table_description': 'Somebody would like to be in a closed group. `state`: waiting, accepted, refused or withdrawn. Asked again, it'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='TaskTurn',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=26)),
                ('complex_id', fields.CharField(max_length=26)),
                ('task', fields.ForeignKeyField('models.GroupTask', source_field='task_id', db_constraint=True, to_field='id', on_delete=OnDelete.RESTRICT)),
                ('number', fields.IntField()),
                ('due_on', fields.DateField(null=True)),
                ('state', fields.CharField(default='open', max_length=10)),
                ('done_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'group_turn', 'app': 'models', 'unique_together': (('task', 'number'),), 'indexes': [Index(fields=['state', 'due_on'])], 'pk_attr': 'id', 'table_description': 'One time that a task is done: a task done once has one, a rota has a row of them. `state`: open, done, lapsed.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='TurnPlace',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=26)),
                ('complex_id', fields.CharField(max_length=26)),
                ('turn', fields.ForeignKeyField('models.TaskTurn', source_field='turn_id', db_constraint=True, to_field='id', on_delete=OnDelete.RESTRICT)),
                ('resident', fields.ForeignKeyField('models.Resident', source_field='resident_id', db_constraint=True, to_field='id', on_delete=OnDelete.RESTRICT)),
                ('minutes', fields.IntField(null=True)),
            ],
            options={'table': 'group_turn_place', 'app': 'models', 'unique_together': (('turn', 'resident'),), 'indexes': [Index(fields=['resident_id', 'turn_id'])], 'pk_attr': 'id', 'table_description': 'Somebody whose turn it is. `minutes` is what was counted for it, null as long as it is not done.'},
            bases=['Model'],
        ),
        ops.AlterModelOptions(
            name='WorkingGroup',
            options={'table': 'working_group', 'app': 'models', 'unique_together': (('complex', 'name'),), 'pk_attr': 'id', 'table_description': '`kind` is open, closed (a coordinator lets you in) or everybody (with opt-out). Archived: only to look back.'},
        ),
        ops.AddField(
            model_name='WorkingGroup',
            name='archived_at',
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name='WorkingGroup',
            name='photo_id',
            field=fields.CharField(null=True, max_length=26),
        ),
        ops.AddField(
            model_name='WorkingGroup',
            name='version',
            field=fields.IntField(default=1, db_default=1),
        ),
    ]
