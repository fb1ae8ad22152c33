from tortoise import migrations
from tortoise.migrations import operations as ops
import functools
from json import dumps, loads
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('models', '0002_search')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Block',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=26)),
                ('complex_id', fields.CharField(max_length=26)),
                ('blocker', fields.ForeignKeyField('models.Resident', source_field='blocker_id', db_constraint=True, to_field='id', related_name='blocks', on_delete=OnDelete.RESTRICT)),
                ('blocked', fields.ForeignKeyField('models.Resident', source_field='blocked_id', db_constraint=True, to_field='id', related_name='blocked_by', on_delete=OnDelete.RESTRICT)),
                ('made_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'block', 'app': 'models', 'unique_together': (('blocker', 'blocked'),), 'indexes': [Index(fields=['blocked_id', 'blocker_id'])], 'pk_attr': 'id', 'table_description': '`blocker` wants no direct messages from `blocked`, who is not told (trust.md §3.8).'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ChatRules',
            fields=[
                ('complex_id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=26)),
                ('seen_by', fields.BooleanField(default=False)),
            ],
            options={'table': 'chat_rules', 'app': 'models', 'pk_attr': 'complex_id', 'table_description': 'What this complex allows in its conversations, as the board decides.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ChatWishes',
            fields=[
                ('resident_id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=26)),
                ('complex_id', fields.CharField(max_length=26)),
                ('shows_seen', fields.BooleanField(default=False)),
                ('shows_presence', fields.BooleanField(default=False)),
                ('shows_typing', fields.BooleanField(default=False)),
            ],
            options={'table': 'chat_wishes', 'app': 'models', 'pk_attr': 'resident_id', 'table_description': 'What one person lets neighbours see of them, which is nothing unless they say so.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Conversation',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=26)),
                ('complex', fields.ForeignKeyField('models.Complex', source_field='complex_id', db_constraint=True, to_field='id', on_delete=OnDelete.RESTRICT)),
                ('kind', fields.CharField(max_length=8)),
                ('key', fields.CharField(null=True, unique=True, max_length=80)),
                ('subject_id', fields.CharField(null=True, max_length=26)),
                ('title', fields.CharField(default='', max_length=80)),
                ('last_seq', fields.BigIntField(default=0)),
                ('last_change', fields.BigIntField(default=0)),
                ('activity', fields.CharField(max_length=26)),
                ('made_by', fields.CharField(null=True, max_length=26)),
                ('made_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('closed_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'conversation', 'app': 'models', 'indexes': [Index(fields=['complex_id', 'kind']), Index(fields=['subject_id'])], 'pk_attr': 'id', 'table_description': 'People who write to each other. `last_seq` counts messages without a gap, `last_change` what happened to them.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ConversationMember',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=26)),
                ('complex_id', fields.CharField(max_length=26)),
                ('conversation', fields.ForeignKeyField('models.Conversation', source_field='conversation_id', db_constraint=True, to_field='id', related_name='members', on_delete=OnDelete.RESTRICT)),
                ('resident', fields.ForeignKeyField('models.Resident', source_field='resident_id', db_constraint=True, to_field='id', on_delete=OnDelete.RESTRICT)),
                ('from_seq', fields.BigIntField(default=0)),
                ('read_seq', fields.BigIntField(default=0)),
                ('involvement', fields.CharField(default='everything', max_length=10)),
                ('muted_until', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('joined_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'conversation_member', 'app': 'models', 'unique_together': (('conversation', 'resident'),), 'indexes': [Index(fields=['resident_id', 'conversation_id'])], 'pk_attr': 'id', 'table_description': "One person's place in a conversation: from where they see it, how far they read, what they want to hear."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Message',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=26)),
                ('complex_id', fields.CharField(max_length=26)),
                ('conversation', fields.ForeignKeyField('models.Conversation', source_field='conversation_id', db_constraint=True, to_field='id', related_name='messages', on_delete=OnDelete.RESTRICT)),
                ('seq', fields.BigIntField()),
                ('change', fields.BigIntField(default=0)),
                ('author', fields.ForeignKeyField('models.Resident', source_field='author_id', null=True, db_constraint=True, to_field='id', on_delete=OnDelete.RESTRICT)),
                ('client_id', fields.CharField(max_length=64)),
                ('fingerprint', fields.CharField(default='', max_length=32)),
                ('what', fields.CharField(null=True, max_length=20)),
                ('about_id', fields.CharField(null=True, max_length=26)),
                ('text', fields.TextField(default='', unique=False)),
                ('photos', fields.JSONField(default=list, encoder=functools.partial(dumps, separators=(',', ':')), decoder=loads)),
                ('mentions', fields.JSONField(default=list, encoder=functools.partial(dumps, separators=(',', ':')), decoder=loads)),
                ('reply_to_id', fields.CharField(null=True, max_length=26)),
                ('reply_to_seq', fields.BigIntField(null=True)),
                ('withheld_from', fields.CharField(null=True, max_length=26)),
                ('made_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('edited_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('deleted_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('deleted_by', fields.CharField(null=True, max_length=10)),
            ],
            options={'table': 'message', 'app': 'models', 'unique_together': (('conversation', 'seq'), ('conversation', 'author', 'client_id')), 'indexes': [Index(fields=['conversation_id', 'change']), Index(fields=['author_id', 'id']), Index(fields=['conversation_id', 'made_at'])], 'pk_attr': 'id', 'table_description': "One message. A deleted one stays as an empty stone, so that its number and its client's id stay taken."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Mention',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=26)),
                ('complex_id', fields.CharField(max_length=26)),
                ('message', fields.ForeignKeyField('models.Message', source_field='message_id', db_constraint=True, to_field='id', related_name='named', on_delete=OnDelete.RESTRICT)),
                ('conversation_id', fields.CharField(max_length=26)),
                ('seq', fields.BigIntField()),
                ('resident_id', fields.CharField(max_length=26)),
            ],
            options={'table': 'message_mention', 'app': 'models', 'unique_together': (('message', 'resident_id'),), 'indexes': [Index(fields=['resident_id', 'conversation_id', 'seq'])], 'pk_attr': 'id', 'table_description': 'A message that names somebody, there as long as the message says it.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Reaction',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=26)),
                ('complex_id', fields.CharField(max_length=26)),
                ('message', fields.ForeignKeyField('models.Message', source_field='message_id', db_constraint=True, to_field='id', related_name='reactions', on_delete=OnDelete.RESTRICT)),
                ('resident', fields.ForeignKeyField('models.Resident', source_field='resident_id', db_constraint=True, to_field='id', on_delete=OnDelete.RESTRICT)),
                ('name', fields.CharField(max_length=10)),
                ('withheld_from', fields.CharField(null=True, max_length=26)),
                ('made_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'message_reaction', 'app': 'models', 'unique_together': (('message', 'resident', 'name'),), 'pk_attr': 'id', 'table_description': "One person's sign under one message. `name` is one of `rules.REACTIONS`."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Report',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=26)),
                ('complex_id', fields.CharField(max_length=26)),
                ('message', fields.ForeignKeyField('models.Message', source_field='message_id', db_constraint=True, to_field='id', related_name='reports', on_delete=OnDelete.RESTRICT)),
                ('reporter_id', fields.CharField(max_length=26)),
                ('reason', fields.CharField(max_length=12)),
                ('words', fields.CharField(default='', max_length=300)),
                ('made_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('decision', fields.CharField(null=True, max_length=8)),
                ('decided_by', fields.CharField(null=True, max_length=26)),
                ('decided_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'message_report', 'app': 'models', 'unique_together': (('message', 'reporter_id'),), 'indexes': [Index(fields=['complex_id', 'decided_at'])], 'pk_attr': 'id', 'table_description': 'Somebody asked the moderators to look at a message. Who asked is never shown.'},
            bases=['Model'],
        ),
        ops.AlterModelOptions(
            name='Photo',
            options={'table': 'photo', 'app': 'models', 'pk_attr': 'id', 'table_description': '`audience` says who may fetch it: private (the owner), complex, group (with `group_id`) or chat (with'},
        ),
        ops.AddField(
            model_name='Photo',
            name='conversation_id',
            field=fields.CharField(null=True, max_length=26),
        ),
    ]
