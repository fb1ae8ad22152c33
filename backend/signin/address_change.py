"""A new e-mail address: kept only once a code that was sent there has come back.

When somebody else in the complex has the address already, the answer is the same and a letter goes there
too, but one without a code: it says that they can simply sign in. So whoever asks learns nothing, whoever
owns the address loses nothing, and the code in our rows can't be confirmed, since nobody was sent it.
"""

from contextlib import suppress

from backend.database import after_commit, execute, fetch_one, transaction
from backend.errors import Invalid, NotFound, TooMany
from backend.outbox import record
from backend.people.events import ProfileChanged
from backend.permissions import Actor
from backend.signin.alone import alone
from backend.signin.code_rows import (
    Asked,
    Fresh,
    Whose,
    fresh,
    outgoing,
    proven,
    refuse_too_many,
    spend,
    write,
)
from backend.signin.codes import SELF, read_address
from backend.signin.outgoing import Letter
from backend.signin.proof import require_recent

TAKEN = "SELECT language FROM resident WHERE complex_id = $1 AND email = $2 AND id <> $3"
CHANGE = """UPDATE resident SET email = $2, version = version + 1 WHERE id = $1 AND NOT EXISTS
(SELECT 1 FROM resident other WHERE other.complex_id = $3 AND other.email = $2 AND other.id <> $1)"""


async def ask(actor: Actor, typed: str) -> Asked:
    """Send a code to the new address.

    Raises NotAllowed `confirm_first` when there is an address already and who holds the phone was not proven
    in the last half hour: otherwise a phone left on a table is an account given away. Also Invalid
    `bad_email`, TooMany, Busy.
    """
    to = read_address(typed)
    await require_recent(actor)
    await refuse_too_many(to, "email", actor.resident)
    made = await fresh()
    async with transaction():
        await alone(actor.resident)
        await alone(to)
        await refuse_too_many(to, "email", actor.resident)
        return await offer(actor.resident, actor.complex, to, made)


async def offer(resident: str, complex: str, to: str, made: Fresh, attempt: str | None = None) -> Asked:
    """Write the code and its letter, inside a transaction."""
    me = await fetch_one(SELF, resident)
    if me is None:
        raise NotFound
    taken = await fetch_one(TAKEN, complex, to, resident)
    if taken:
        letter = Letter("taken", to, taken["language"], me["name"])
    else:
        letter = Letter("code", to, me["language"], me["name"], made.code)
    return await write(to, made, Whose("email", resident, complex, to), letter, attempt)


async def offer_at_joining(resident: str, complex: str, to: str, made: Fresh, attempt: str) -> None:
    """Send a code to the address given while joining, under the attempt of joining.

    An address that got too many codes stays as it is: they can give it later, the door opens now.
    """
    await alone(to)
    with suppress(TooMany):
        await refuse_too_many(to, "email")
        await offer(resident, complex, to, made, attempt)


async def change(actor: Actor, attempt: str, typed: str) -> None:
    """Keep the address whose code came back; the old address is told.

    Raises Invalid `code_wrong` (also when somebody else took the address meanwhile), Gone `code_expired`, TooMany.
    """
    row = await proven("email", attempt, typed, actor.resident)
    async with transaction():
        await alone(row["new_email"])
        await spend(row)
        me = await fetch_one(SELF, actor.resident)
        if me is None or not await execute(CHANGE, actor.resident, row["new_email"], actor.complex):
            raise Invalid("code_wrong", "code")
        if me["email"] not in (None, row["new_email"]):
            letter = Letter("changed", me["email"], me["language"], me["name"])
            after_commit(lambda: outgoing.post(letter))
        await record(ProfileChanged(complex=actor.complex, resident=actor.resident))
