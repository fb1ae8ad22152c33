"""The worlds in which the matrix is asked: a call of Fatma's in some state, and things of hers."""

import io

import httpx
from PIL import Image

from backend.database import transaction
from backend.people.models import Home
from backend.signin import invitations
from backend.signin.models import Session
from tests.house import House
from tests.visits import Visits


async def world(kind: str, house: House, at: Visits) -> dict[str, str]:
    """Bring the house into that state; answers the ids that a row's path and body may speak of."""
    fatma = at("fatma")
    ids = {"fatma": house.fatma.resident, "walking": house.walking}
    ids |= await _call(kind, fatma, at)
    ids |= await _things(fatma, house)
    if kind == "claimed":
        _ok(await at(None).post("/sign-in/links", json={"token": ids["link"], "device_name": "tablet"}))
    return ids


async def _call(kind: str, fatma: httpx.AsyncClient, at: Visits) -> dict[str, str]:
    call = _ok(await fatma.post("/help", json={"kind": "ask", "category": "furnish", "title": "Kast in elkaar"}))["id"]
    answer = _ok(await at("sem").post(f"/help/{call}/answers", json={}))["answers"][0]["id"]
    if kind in ("accepted", "done"):
        _ok(await fatma.post(f"/help/{call}/answers/{answer}/acceptance", json={}))
    if kind == "done":
        _ok(await fatma.post(f"/help/{call}/completion", json={"helpers": [{"answer": answer, "minutes": 60}]}))
    if kind == "hidden":
        _ok(await at("noor").post(f"/help/{call}/hiding", json={"reason": "Reclame"}))
    return {"call": call, "answer": answer}


async def _things(fatma: httpx.AsyncClient, house: House) -> dict[str, str]:
    out = io.BytesIO()
    Image.new("RGB", (9, 9)).save(out, "PNG")
    photo = _ok(await fatma.post("/photos", content=out.getvalue(), headers={"content-type": "image/png"}))["id"]
    link = _ok(await fatma.post("/devices/links"))
    home = await Home.get(complex_id=house.complex, label="2-01")
    async with transaction():
        made = await invitations.make_by_operator(home, shown_name=None, role="resident")
    other = await Session.get(resident_id=house.fatma.resident)
    return {
        "photo": photo,
        "link": link["url"].partition("#")[2],
        "link_id": link["id"],
        "invitation": made.token,
        "invitation_id": made.id,
        "device": other.id,
    }


def _ok(answer: httpx.Response) -> dict:
    assert answer.status_code < 300, answer.text
    return answer.json()
