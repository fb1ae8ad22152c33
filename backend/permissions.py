"""Who asks, and what each role may: pure predicates on an Actor."""

from enum import StrEnum

from msgspec import Struct

from backend.errors import NotAllowed


class Role(StrEnum):
    """What somebody is in this complex; the words are those of domain.md."""

    RESIDENT = "resident"
    COORDINATOR = "coordinator"
    BOARD = "board"
    SITE_MANAGER = "site_manager"
    COACH = "coach"
    LANDLORD = "landlord"
    OPERATOR = "operator"


# Powers over others need a recent proof of who holds the phone (docs/decisions/0005).
POWERFUL = frozenset({Role.BOARD, Role.COACH, Role.LANDLORD, Role.SITE_MANAGER, Role.OPERATOR})


class Actor(Struct, frozen=True, kw_only=True):
    """The person behind a request or a socket, as they stand at this moment.

    `roles` holds only the roles in force now; `asleep` those that need a confirmation first.
    """

    resident: str
    complex: str
    session: str
    language: str
    zone: str
    roles: frozenset[Role]
    asleep: frozenset[Role] = frozenset()
    groups: frozenset[str] = frozenset()

    @property
    def neighbour(self) -> bool:
        return Role.RESIDENT in self.roles


def may_see_board(actor: Actor) -> bool:
    """Neighbours see each other's calls; professionals only what they asked themselves."""
    return actor.neighbour


def may_post_help(actor: Actor) -> bool:
    return actor.neighbour or may_only_ask_for_others(actor)


def may_only_ask_for_others(actor: Actor) -> bool:
    """A coach or site manager has no calls of their own; they ask on someone's behalf (domain.md, principle 3)."""
    return not actor.neighbour and bool(actor.roles & {Role.COACH, Role.SITE_MANAGER})


def may_notice(actor: Actor) -> bool:
    """Who is here and who is writing is among neighbours: never for who has power over them, awake or not."""
    return actor.neighbour and not (actor.roles | actor.asleep) & POWERFUL


def may_moderate(actor: Actor) -> bool:
    return actor.neighbour and bool(actor.roles & {Role.COORDINATOR, Role.BOARD})


def may_make_groups(actor: Actor) -> bool:
    return may_moderate(actor)


def may_run_group(actor: Actor, coordinates: bool) -> bool:
    """Who coordinates it, and the board, for a group that has nobody else."""
    return actor.neighbour and (coordinates or Role.BOARD in actor.roles)


def may_invite(actor: Actor) -> bool:
    return Role.BOARD in actor.roles


def may_find_residents(actor: Actor) -> bool:
    return actor.neighbour or bool(actor.roles & {Role.COACH, Role.SITE_MANAGER, Role.BOARD})


def require(allowed: bool, actor: Actor, *powers: Role) -> None:
    """Raises NotAllowed; `confirm_first` when a role of theirs that is asleep would do."""
    if allowed:
        return
    raise NotAllowed("confirm_first" if actor.asleep & set(powers) else "not_allowed")
