"""What signing in leaves in the database: of every secret only its digest."""

from tortoise import fields
from tortoise.fields import OnDelete
from tortoise.indexes import Index
from tortoise.models import Model

from backend.ids import ID_LENGTH
from backend.people.models import Home, Resident


class Session(Model):
    """One device of one person. `confirmed_at` is when they last proved who they are (for powers)."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    resident: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", on_delete=OnDelete.RESTRICT
    )
    resident_id: str
    token_sha256 = fields.CharField(max_length=64, unique=True)
    kind = fields.CharField(max_length=10)
    device_name = fields.CharField(max_length=60)
    created_at = fields.DatetimeField()
    last_seen_at = fields.DatetimeField()
    confirmed_at = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "session"


class Invitation(Model):
    """A way in for one person in one home: by link (token) or by typed code (handle + secret)."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    home: fields.ForeignKeyRelation[Home] = fields.ForeignKeyField("models.Home", on_delete=OnDelete.RESTRICT)
    home_id: str
    shown_name = fields.CharField(max_length=40, null=True)
    role = fields.CharField(max_length=20, default="resident")
    token_sha256 = fields.CharField(max_length=64, unique=True)
    handle = fields.CharField(max_length=4, unique=True)
    secret_hash = fields.CharField(max_length=120)
    made_by = fields.CharField(null=True, max_length=ID_LENGTH)
    made_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    withdrawn_at = fields.DatetimeField(null=True)
    used_at = fields.DatetimeField(null=True)
    used_attempt_sha256 = fields.CharField(max_length=64, null=True)
    resident_id = fields.CharField(null=True, max_length=ID_LENGTH)

    class Meta:
        table = "invitation"
        indexes = (Index(fields=("complex_id", "made_at")),)


class SignInCode(Model):
    """Six digits sent to an address, also made, unsent, for an address nobody has, so that both look alike."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(null=True, max_length=ID_LENGTH)
    resident_id = fields.CharField(null=True, max_length=ID_LENGTH)
    purpose = fields.CharField(max_length=10)
    address_sha256 = fields.CharField(max_length=64)
    new_email = fields.CharField(max_length=254, null=True)
    attempt_sha256 = fields.CharField(max_length=64, unique=True)
    code_hash = fields.CharField(max_length=120)
    tries = fields.IntField(default=0)
    made_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "sign_in_code"
        indexes = (Index(fields=("address_sha256", "made_at")),)


class GuessCount(Model):
    """How often a secret of this account or handle was guessed wrong, a day at a time."""

    id = fields.CharField(max_length=80, primary_key=True)
    wrong = fields.IntField(default=0)
    last_at = fields.DatetimeField()

    class Meta:
        table = "guess_count"


class DeviceLink(Model):
    """A way to bring a person's next device in, offered by one already in (or by the operator)."""

    id = fields.CharField(primary_key=True, max_length=ID_LENGTH)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    resident: fields.ForeignKeyRelation[Resident] = fields.ForeignKeyField(
        "models.Resident", on_delete=OnDelete.RESTRICT
    )
    resident_id: str
    offered_by = fields.CharField(null=True, max_length=ID_LENGTH)
    token_sha256 = fields.CharField(max_length=64, unique=True)
    made_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    claimed_at = fields.DatetimeField(null=True)
    attempt_sha256 = fields.CharField(max_length=64, null=True, unique=True)
    device_name = fields.CharField(max_length=60, default="")
    check_digits = fields.CharField(max_length=2, default="")
    confirmed_at = fields.DatetimeField(null=True)
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "device_link"


class LiveTicket(Model):
    """Opens one socket, once, within 30 seconds."""

    id = fields.CharField(max_length=64, primary_key=True)
    complex_id = fields.CharField(max_length=ID_LENGTH)
    session_id = fields.CharField(max_length=ID_LENGTH)
    expires_at = fields.DatetimeField()

    class Meta:
        table = "live_ticket"
