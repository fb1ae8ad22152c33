"""Beginning, changing and archiving a working group."""

from collections.abc import Callable
from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType

from backend.clock import now
from backend.database import execute, fetch, transaction
from backend.errors import Conflict
from backend.groups import membership, talking
from backend.groups.models import WorkingGroup
from backend.groups.rules import LONGEST_NAME, LONGEST_PURPOSE, GroupKind, read_name, read_purpose
from backend.groups.taking import Taken, take_to_run
from backend.ids import Id, opaque_id
from backend.permissions import Actor, Role, may_make_groups, require
from backend.photos import actions as photos

Name = Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]
Purpose = Annotated[str, Meta(max_length=LONGEST_PURPOSE)]
NAMED = "SELECT 1 FROM working_group WHERE complex_id = $1 AND lower(name) = lower($2) AND id <> $3"
WAITING = """SELECT q.resident_id FROM group_join_request q JOIN resident r ON r.id = q.resident_id
WHERE q.group_id = $1 AND q.state = 'waiting' AND r.moved_out_at IS NULL ORDER BY q.asked_at"""
LOCK_COMPLEX = "UPDATE complex SET name = name WHERE id = $1"


class MakeGroup(Struct, forbid_unknown_fields=True, frozen=True):
    """A new group; who makes it coordinates it, until they hand that on."""

    name: Name
    purpose: Purpose = ""
    kind: GroupKind = "open"
    photo: Id | None = None


class ChangeGroup(Struct, forbid_unknown_fields=True, frozen=True):
    """What is left out stays as it is."""

    name: Name | UnsetType = UNSET
    purpose: Purpose | UnsetType = UNSET
    kind: GroupKind | UnsetType = UNSET
    photo: Id | None | UnsetType = UNSET


async def make(actor: Actor, made: MakeGroup) -> str:
    """Begin a group. Raises NotAllowed, Invalid, Conflict `group_name_taken`."""
    require(may_make_groups(actor), actor, Role.BOARD)
    name, purpose = read_name(made.name), read_purpose(made.purpose)
    async with transaction():
        id = opaque_id()
        await _must_be_free(actor.complex, name, id)
        group = await WorkingGroup.create(
            id=id, complex_id=actor.complex, name=name, purpose=purpose, kind=made.kind, photo_id=made.photo,
            made_at=now(),
        )  # fmt: skip
        if made.photo is not None:
            await photos.show([made.photo], actor.resident, "complex", None)
        taken = Taken(group, {})
        await membership.add(taken, actor.resident)
        await membership.coordinate(taken, actor.resident, True)
        if made.kind == "everybody":
            await membership.everybody(taken)
    return id


async def change(actor: Actor, group_id: str, asked: ChangeGroup, check: Callable[[int], None]) -> None:
    """Change what a group is called, does, looks like, or who may come in; `check` sees the version that is changed.

    Made open, it lets in who was waiting; made everybody's, all who live here and did not leave it once.
    Raises NotAllowed, NotFound, Invalid, ChangedMeanwhile, Conflict (group_archived, group_name_taken).
    """
    async with transaction():
        taken = await take_to_run(actor, group_id)
        group = taken.group
        check(group.version)
        taken.require_open()
        before = group.name, group.purpose, group.kind, group.photo_id
        if asked.name is not UNSET:
            group.name = read_name(asked.name)
        if asked.purpose is not UNSET:
            group.purpose = read_purpose(asked.purpose)
        if asked.kind is not UNSET:
            group.kind = asked.kind
        if asked.photo is not UNSET and asked.photo != group.photo_id:
            await _hang(actor, group, asked.photo)
        if before == (group.name, group.purpose, group.kind, group.photo_id):
            return
        if group.name != before[0]:
            await _must_be_free(group.complex_id, group.name, group.id)
        group.version += 1
        await group.save(update_fields=["name", "purpose", "kind", "photo_id", "version"])
        if group.name != before[0]:
            await talking.renamed(group, actor.resident, taken.members)
        if group.kind != before[2]:
            await _let_in(taken)


async def archive(actor: Actor, group_id: str) -> None:
    """Put a group away: to look back, not to join or write in. Twice is fine. Raises NotAllowed, NotFound."""
    async with transaction():
        taken = await take_to_run(actor, group_id)
        if taken.group.archived_at is not None:
            return
        taken.group.archived_at = now()
        await _keep(taken)


async def restore(actor: Actor, group_id: str) -> None:
    """Take a group out of the archive, as it was. Twice is fine. Raises NotAllowed, NotFound."""
    async with transaction():
        taken = await take_to_run(actor, group_id)
        if taken.group.archived_at is None:
            return
        taken.group.archived_at = None
        await _keep(taken)
        await _let_in(taken)


async def _keep(taken: Taken) -> None:
    taken.group.version += 1
    await taken.group.save(update_fields=["archived_at", "version"])
    await talking.archived(taken.group, taken.members)


async def _let_in(taken: Taken) -> None:
    if taken.group.kind == "closed":
        return
    for row in await fetch(WAITING, taken.group.id):
        await membership.add(taken, row["resident_id"])
    if taken.group.kind == "everybody":
        await membership.everybody(taken)


async def _hang(actor: Actor, group: WorkingGroup, photo: str | None) -> None:
    if photo is not None:
        await photos.show([photo], actor.resident, "complex", None)
    if group.photo_id is not None:
        await photos.hide([group.photo_id])
    group.photo_id = photo


async def _must_be_free(complex: str, name: str, but: str) -> None:
    """Raises Conflict `group_name_taken`; also of an archived group, which may come back."""
    # Two at once with one name: the second waits here, and sees the first.
    await execute(LOCK_COMPLEX, complex)
    if await fetch(NAMED, complex, name, but):
        raise Conflict("group_name_taken")
