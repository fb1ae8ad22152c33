"""The tables below every feature: facts, the audit, and answers kept for a retry."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


class OutboxEvent(Model):
    """A committed fact that the durable lane still has to tell (`done_at` empty) or has told."""

    id = fields.CharField(max_length=26, primary_key=True)
    complex_id = fields.CharField(max_length=26)
    kind = fields.CharField(max_length=60)
    payload = fields.TextField()
    occurred_at = fields.DatetimeField()
    unique_key = fields.CharField(max_length=120, null=True, unique=True)
    done_at = fields.DatetimeField(null=True)
    tries = fields.IntField(default=0)
    error = fields.TextField(null=True)

    class Meta:
        table = "outbox"
        indexes = (Index(fields=("done_at", "id")),)


class AuditEntry(Model):
    """Who did what to whom and why, appended only, never with content (trust.md §3.7)."""

    id = fields.CharField(max_length=26, primary_key=True)
    complex_id = fields.CharField(max_length=26)
    at = fields.DatetimeField()
    who = fields.CharField(max_length=26, null=True)
    what = fields.CharField(max_length=60)
    subject = fields.CharField(max_length=26, null=True)
    why = fields.CharField(max_length=300, default="")

    class Meta:
        table = "audit"
        indexes = (Index(fields=("complex_id", "at")), Index(fields=("subject", "at")))


class KeptAnswer(Model):
    """The first answer to a request that carried an Idempotency-Key, for 24 hours."""

    id = fields.CharField(max_length=64, primary_key=True)
    complex_id = fields.CharField(max_length=26)
    fingerprint = fields.CharField(max_length=64)
    status = fields.IntField(null=True)
    headers = fields.TextField(default="[]")
    body = fields.BinaryField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "kept_answer"
        indexes = (Index(fields=("created_at",)),)
