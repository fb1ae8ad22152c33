"""The worlds in which the matrix is asked: a call of Fatma's in some state, things of hers, and conversations."""

import io

import httpx
from PIL import Image

from backend.database import transaction
from backend.people.models import Home
from backend.signin import invitations
from backend.signin.models import Session
from tests.api.chatting import direct, made, of_kind, ok, said
from tests.house import House, long_ago
from tests.visits import Visits


async def world(kind: str, house: House, at: Visits) -> dict[str, str]:
    """Bring the house into that state; answers the ids that a row's path and body may speak of."""
    fatma = at("fatma")
    ids = {name: house.people[name].resident for name in ("fatma", "sem", "mila")} | {"walking": house.walking}
    if kind == "chat":
        return ids | await _conversations(house, at)
    ids |= await _call(kind, fatma, at)
    ids |= await _things(fatma, house)
    if kind == "claimed":
        ok(await at(None).post("/sign-in/links", json={"token": ids["link"], "device_name": "tablet"}))
    return ids


async def _call(kind: str, fatma: httpx.AsyncClient, at: Visits) -> dict[str, str]:
    call = ok(await fatma.post("/help", json={"kind": "ask", "category": "furnish", "title": "Kast in elkaar"}))["id"]
    answer = ok(await at("sem").post(f"/help/{call}/answers", json={}))["answers"][0]["id"]
    if kind in ("accepted", "done"):
        ok(await fatma.post(f"/help/{call}/answers/{answer}/acceptance", json={}))
    if kind == "done":
        ok(await fatma.post(f"/help/{call}/completion", json={"helpers": [{"answer": answer, "minutes": 60}]}))
    if kind == "hidden":
        ok(await at("noor").post(f"/help/{call}/hiding", json={"reason": "Reclame"}))
    return {"call": call, "answer": answer}


async def _conversations(house: House, at: Visits) -> dict[str, str]:
    await long_ago()
    fatma, sem = at("fatma"), at("sem")
    two = await direct(fatma, house.sem.resident)
    square = await of_kind(fatma, "square")
    picture, view = await photo(fatma), await photo(fatma)
    message = await said(fatma, two, "Hoi Sem", photos=[picture])
    open_to_all = await said(fatma, square, "Hoi allemaal", photos=[view])
    ok(await sem.post(f"/chat/messages/{open_to_all['id']}/reports", json={"reason": "unkind"}))
    return {
        "direct": two,
        "made": await made(fatma, "Koffie", house.sem.resident),
        "square": square,
        "walk": await of_kind(at("noor"), "group"),
        "message": message["id"],
        "open": open_to_all["id"],
        "report": ok(await at("noor").get("/chat/reports"))["items"][0]["id"],
        "picture": picture,
        "view": view,
    }


async def photo(client: httpx.AsyncClient) -> str:
    """The id of a small photo that this person keeps."""
    out = io.BytesIO()
    Image.new("RGB", (9, 9)).save(out, "PNG")
    return ok(await client.post("/photos", content=out.getvalue(), headers={"content-type": "image/png"}))["id"]


async def _things(fatma: httpx.AsyncClient, house: House) -> dict[str, str]:
    own_photo = await photo(fatma)
    link = ok(await fatma.post("/devices/links"))
    home = await Home.get(complex_id=house.complex, label="2-01")
    async with transaction():
        invited = await invitations.make_by_operator(home, shown_name=None, role="resident")
    other = await Session.get(resident_id=house.fatma.resident)
    return {
        "photo": own_photo,
        "link": link["url"].partition("#")[2],
        "link_id": link["id"],
        "invitation": invited.token,
        "invitation_id": invited.id,
        "device": other.id,
    }
