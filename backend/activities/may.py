"""What a reader may do with an occurrence and its slots, so that a phone shows just those buttons."""

from typing import Literal

from backend.activities.entries import State

Verb = Literal["change", "cancel", "record", "message", "copy", "door"]
SlotVerb = Literal["sign_up", "leave", "decline", "come_after_all"]


def may(*, runs: bool, planned: bool, started: bool, recordable: bool) -> tuple[Verb, ...]:
    """The verbs open to one reader; `runs` is organiser, coordinator or board."""
    if not runs:
        return ("copy",)
    rules: tuple[tuple[Verb, bool], ...] = (
        ("change", planned and not started),
        ("cancel", planned and not started),
        ("record", planned and recordable),
        ("door", planned),
        ("message", planned),
        ("copy", True),
    )
    return tuple(verb for verb, allowed in rules if allowed)


def slot_may(*, planned: bool, started: bool, state: str | None, promoted: bool) -> tuple[SlotVerb, ...]:
    """The verbs of one slot, `state` being where the reader's own sign-up stands."""
    if not planned or started:
        return ()
    if state is None:
        return ("sign_up",)
    if state == State.MISSING:
        return ("come_after_all",)
    return ("leave", "decline") if promoted or state == State.WAITING else ("leave",)
