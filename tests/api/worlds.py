"""The worlds in which the matrix is asked: a call of Fatma's in some state, things of hers, and conversations."""

import io

import httpx
from PIL import Image

from backend.database import transaction
from backend.people.models import Home
from backend.signin import invitations
from backend.signin.models import Session
from tests.agenda import plan
from tests.api.chatting import direct, made, of_kind, ok, said
from tests.api.world_activities import agenda
from tests.groups import coordinating, now_as
from tests.house import House, long_ago
from tests.visits import Visits


async def world(kind: str, house: House, at: Visits) -> dict[str, str]:
    """Bring the house into that state; answers the ids that a row's path and body may speak of."""
    fatma = at("fatma")
    ids = {name: house.people[name].resident for name in ("fatma", "sem", "mila", "noor")} | {"walking": house.walking}
    if kind == "chat":
        return ids | await _conversations(house, at)
    if kind == "groups":
        return ids | await _groups(house, at)
    if kind == "activities":
        return ids | {"jonas": house.jonas.resident} | await agenda(house, at)
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


async def _groups(house: House, at: Visits) -> dict[str, str]:
    for group in (house.walking, house.secret_club):
        await coordinating(house, "noor", group)
    ok(await at("sem").put(f"/groups/{house.secret_club}/request", json={"words": "Ik wil graag mee"}))
    wish = ok(await at("noor").get(f"/groups/{house.secret_club}/requests"))["items"][0]["id"]
    body = {"title": "Bankje schilderen", "minutes": 60}
    task = ok(await at("noor").post(f"/groups/{house.walking}/tasks", json=body))
    coffee = await plan(await now_as(house.noor), title="Koffie", group=house.walking)
    return {
        "coffee": coffee.id,
        "club": house.secret_club,
        "wish": wish,
        "task": task["id"],
        "turn": task["turns"][0]["id"],
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
    calendar = ok(await fatma.post("/me/calendar/house"))["url"]
    return {
        "calendar": calendar.split("/")[-2],
        "photo": own_photo,
        "link": link["url"].partition("#")[2],
        "link_id": link["id"],
        "invitation": invited.token,
        "invitation_id": invited.id,
        "device": other.id,
    }
