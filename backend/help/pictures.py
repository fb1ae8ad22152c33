"""The photos on a call, seen by those who see the call while it is on the board."""

from collections.abc import Sequence

from backend.errors import Invalid
from backend.help.rules import MOST_PHOTOS
from backend.help.visibility import shaped
from backend.photos import actions as photos


def check(ids: Sequence[str]) -> None:
    """At most four, each once. Raises Invalid."""
    if len(ids) > MOST_PHOTOS:
        raise Invalid("too_many_items", "photos", most=MOST_PHOTOS)
    if len(set(ids)) != len(ids) or not all(map(shaped, ids)):
        raise Invalid("unknown_photo", "photos")


async def show(ids: Sequence[str], owner: str, group: str | None) -> None:
    """Let the call's audience see them. Raises Invalid unknown_photo for what is not the owner's."""
    if ids:
        await photos.show(ids, owner, "complex" if group is None else "group", group)


async def hide(ids: Sequence[str]) -> None:
    """They are the owner's alone again."""
    if ids:
        await photos.hide(ids)
