"""Six digits by e-mail, to come back in or to prove once more who holds the phone.

Nobody can find out here who lives in the building: for an address nobody has, the same rows are written,
the same time is spent and the same answer given; only the letter goes nowhere.
"""

from backend.database import fetch_one, transaction
from backend.errors import Conflict, Invalid
from backend.permissions import Actor
from backend.signin import sessions
from backend.signin.alone import alone
from backend.signin.code_rows import Asked, Whose, fresh, outgoing, proven, refuse_too_many, spend, write
from backend.signin.outgoing import Letter
from backend.signin.shapes import address

__all__ = ["ask", "ask_confirmation", "confirm", "outgoing", "read_address", "sign_in"]

# An address may be known in two complexes; the code is for where its owner was last.
OWNER = """SELECT r.id, r.complex_id, r.language, c.name FROM resident r JOIN complex c ON c.id = r.complex_id
LEFT JOIN session s ON s.resident_id = r.id WHERE r.email = $1 AND r.moved_out_at IS NULL
ORDER BY s.last_seen_at IS NULL, s.last_seen_at DESC, r.id LIMIT 1"""
SELF = """SELECT r.email, r.language, c.name FROM resident r JOIN complex c ON c.id = r.complex_id
WHERE r.id = $1"""


def read_address(typed: str) -> str:
    """The address as we keep it. Raises Invalid `bad_email`."""
    read = address(typed)
    if read is None:
        raise Invalid("bad_email", "email")
    return read


async def ask(typed: str) -> Asked:
    """Send a code to this address if somebody has it. Raises Invalid `bad_email`, TooMany, Busy."""
    to = read_address(typed)
    await refuse_too_many(to, "sign_in")
    made = await fresh()
    async with transaction():
        await alone(to)
        await refuse_too_many(to, "sign_in")
        owner = await fetch_one(OWNER, to)
        if owner is None:
            letter, whose = Letter("code", None, "nl", ""), Whose("sign_in", None, None)
        else:
            letter = Letter("code", to, owner["language"], owner["name"], made.code)
            whose = Whose("sign_in", owner["id"], owner["complex_id"])
        return await write(to, made, whose, letter)


async def sign_in(attempt: str, typed: str, kind: str, device_name: str) -> str:
    """The token of a new session, for who typed their code on the device that asked for it.

    Raises Invalid `code_wrong`, Gone `code_expired`, TooMany.
    """
    row = await proven("sign_in", attempt, typed)
    if row["resident_id"] is None:
        raise Invalid("code_wrong", "code")
    async with transaction():
        await spend(row)
        token, _ = await sessions.start(row["resident_id"], row["complex_id"], kind, device_name)
    return token


async def ask_confirmation(actor: Actor) -> Asked:
    """Send a code to one's own address, to wake powers. Raises Conflict `no_email`, TooMany, Busy."""
    me = await fetch_one(SELF, actor.resident)
    if me is None or me["email"] is None:
        raise Conflict("no_email")
    await refuse_too_many(me["email"], "confirm")
    made = await fresh()
    async with transaction():
        await alone(me["email"])
        await refuse_too_many(me["email"], "confirm")
        letter = Letter("code", me["email"], me["language"], me["name"], made.code)
        return await write(me["email"], made, Whose("confirm", actor.resident, actor.complex), letter)


async def confirm(actor: Actor, attempt: str, typed: str) -> None:
    """Wake one's powers on this device. Raises Invalid `code_wrong`, Gone `code_expired`, TooMany."""
    row = await proven("confirm", attempt, typed, actor.resident)
    async with transaction():
        await spend(row)
        await sessions.confirm(actor)
