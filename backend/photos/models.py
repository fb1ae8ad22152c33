"""A photo's row; its pictures lie beside the database, under its id."""

from tortoise import fields
from tortoise.models import Model


class Photo(Model):
    """`audience` says who may fetch it: private (the owner), complex, group (with `group_id`) or chat (with
    `conversation_id`)."""

    id = fields.CharField(max_length=26, primary_key=True)
    complex_id = fields.CharField(max_length=26)
    owner_id = fields.CharField(max_length=26, db_index=True)
    width = fields.IntField()
    height = fields.IntField()
    audience = fields.CharField(max_length=10, default="private")
    group_id = fields.CharField(max_length=26, null=True)
    conversation_id = fields.CharField(max_length=26, null=True)
    made_at = fields.DatetimeField()

    class Meta:
        table = "photo"
