"""What the house says when it can't do what is asked: a code, never a sentence.

The door that hears a refusal chooses the words (`error-<code>` in the catalogue) and the status.
"""

from typing import ClassVar


class Refusal(Exception):
    """The base: `code` is stable for clients, `params` fill the sentence."""

    status: ClassVar[int] = 400

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class Invalid(Refusal):
    """What was sent can't be meant so; `field` names where."""

    def __init__(self, code: str, field: str | None = None, **params: object) -> None:
        super().__init__(code, **params)
        self.field = field


class SignInFirst(Refusal):
    status = 401

    def __init__(self, code: str = "sign_in_first", **params: object) -> None:
        super().__init__(code, **params)


class NotAllowed(Refusal):
    status = 403

    def __init__(self, code: str = "not_allowed", **params: object) -> None:
        super().__init__(code, **params)


class NotFound(Refusal):
    """Also for what exists but may not be seen: the two must look alike."""

    status = 404

    def __init__(self, code: str = "not_found", **params: object) -> None:
        super().__init__(code, **params)


class Conflict(Refusal):
    status = 409


class Gone(Refusal):
    status = 410


class ChangedMeanwhile(Refusal):
    status = 412

    def __init__(self, code: str = "changed_meanwhile", **params: object) -> None:
        super().__init__(code, **params)


class TooLarge(Refusal):
    status = 413

    def __init__(self, code: str = "too_large", **params: object) -> None:
        super().__init__(code, **params)


class WrongMedia(Refusal):
    status = 415

    def __init__(self, code: str = "wrong_media", **params: object) -> None:
        super().__init__(code, **params)


class TooMany(Refusal):
    """Too often; `seconds` says when it may be tried again."""

    status = 429

    def __init__(self, seconds: int, code: str = "too_many") -> None:
        super().__init__(code, seconds=seconds)
        self.seconds = seconds


class Busy(Refusal):
    """The database can't be reached or is locked: nothing was written, try again."""

    status = 503

    def __init__(self, code: str = "busy", **params: object) -> None:
        super().__init__(code, **params)


class StorageFull(Refusal):
    status = 507

    def __init__(self, code: str = "storage_full", **params: object) -> None:
        super().__init__(code, **params)
