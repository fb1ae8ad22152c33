"""Of conversations that are not theirs nobody gets a word, a name or an id: not in lists, search, reports or export."""

import msgspec
import pytest

from backend.chat import blocking, export, lists, reporting, search, seen, wishes
from backend.chat.wishes import WishesChange
from backend.errors import Refusal
from backend.permissions import Actor
from tests.house import CAST, House, long_ago
from tests.talk import direct, group, made, say, square

WORD = "kanarie"
IN_IT = {
    "square": {"fatma", "sem", "noor", "wim", "jonas", "mila"},
    "walking": {"mila", "noor"},
    "direct": {"fatma", "sem"},
    "made": {"fatma", "sem", "mila"},
    "elsewhere": {"samir", "bo"},
}


@pytest.fixture
async def canaries(house: House) -> dict[str, list[str]]:
    """For each conversation what would give it away: a word of its own, its title, the ids."""
    await long_ago()
    authors = {"square": "wim", "walking": "mila", "direct": "fatma", "made": "sem", "elsewhere": "samir"}
    ids = {
        "square": await square(house.wim),
        "walking": await group(house.mila, house.walking),
        "direct": await direct(house, "fatma", "sem"),
        "made": await made(house, "Titelgeheim", "fatma", "sem", "mila"),
        "elsewhere": await square(house.samir),
    }
    told = {}
    for kind, id in ids.items():
        message = await say(house.people[authors[kind]], id, f"{WORD} {kind}woord")
        told[kind] = [id, message.id, message.client_id, f"{kind}woord"]
    told["made"].append("Titelgeheim")
    await wishes.rules_change(house.wim, True)
    for name in ("fatma", "sem"):
        await wishes.change(house.people[name], WishesChange(shows_seen=True))
    await blocking.block(house.mila, house.jonas.resident)
    await reporting.report(house.fatma, told["made"][1], "unkind")
    return told


async def everything(actor: Actor, ids: list[str]) -> bytes:
    """All that somebody can get to see without opening a report; what is refused is nothing."""
    asked = [
        lists.conversations(actor), search.find(actor, WORD), blocking.listed(actor), wishes.mine(actor), taken(actor),
        reporting.reports(actor), *(lists.one(actor, id) for id in ids), *(seen.by(actor, id, 1) for id in ids),
    ]  # fmt: skip
    got = []
    for one in asked:
        try:
            got.append(msgspec.json.encode(await one))
        except Refusal as refused:
            got.append(msgspec.json.encode([refused.code, refused.params]))
    return b"\n".join(got)


async def taken(actor: Actor) -> str:
    return b"".join([piece async for piece in await export.mine(actor)]).decode()


@pytest.mark.parametrize("name", [*CAST, "samir", "bo"])
async def test_nobody_gets_what_is_not_theirs(house: House, canaries: dict[str, list[str]], name: str):
    got = (await everything(house.people[name], [told[0] for told in canaries.values()])).decode()
    for kind, told in canaries.items():
        if name in IN_IT[kind]:
            assert all(one in got for one in told if one != told[2] or kind != "elsewhere"), kind
        elif kind == "made" and name in ("noor", "wim"):
            # The envelope of a report says which message; what is in it is for who opens it, and is noted.
            assert not any(one in got for one in (told[2], told[3], told[4])), kind
        else:
            assert not any(one in got for one in told), kind


@pytest.mark.parametrize("name", ["anna", "kees", "lies", "otto"])
async def test_who_is_no_neighbour_gets_nothing_at_all(house: House, canaries: dict[str, list[str]], name: str):
    got = (await everything(house.people[name], [told[0] for told in canaries.values()])).decode()
    assert {msgspec.json.decode(line)[0] for line in got.split("\n")} == {"not_allowed"}


async def test_whom_somebody_shut_out_is_known_to_them_alone(house: House, canaries: dict[str, list[str]]):
    assert house.jonas.resident in str(await blocking.listed(house.mila))
    for name in (*CAST, "samir", "bo"):
        if name not in ("mila", "anna", "kees", "lies", "otto"):
            assert await blocking.listed(house.people[name]) == []
