from typing import Any

import pytest

from tests.house import House
from tests.mailbox import Mailbox

pytestmark = pytest.mark.usefixtures("remembering")


async def test_my_page_is_changed_and_read_back(at: Any):
    fatma = at("fatma")
    wanted = {"shown_name": "Fatma B.", "languages": ["ar", "nl"], "skills": ["cooking"], "house_number_to": "nobody"}
    changed = (await fatma.patch("/me", json=wanted)).json()
    assert {key: changed[key] for key in wanted} == wanted
    assert (await fatma.get("/me")).json() == changed


async def test_an_edit_made_meanwhile_on_another_phone_is_not_overwritten(at: Any):
    fatma = at("fatma")
    tag = (await fatma.get("/me")).headers["etag"]
    await fatma.patch("/me", json={"shown_name": "Fatma B."})
    late = await fatma.patch("/me", json={"shown_name": "Fatma C."}, headers={"If-Match": tag})
    assert (late.status_code, late.json()["code"]) == (412, "changed_meanwhile")


@pytest.mark.parametrize(
    "body", [{"roles": ["board"]}, {"email": "x@y.nl"}, {"shown_name": None}, {"skills": "cooking"}, {"photo": 3}, []]
)
async def test_what_is_not_mine_to_change_is_refused(at: Any, body: Any):
    answer = await at("fatma").patch("/me", json=body)
    assert answer.status_code == 400
    assert answer.json()["errors"]


async def test_a_new_address_comes_with_its_code(at: Any, mailbox: Mailbox):
    fatma = at("fatma")
    attempt = (await fatma.post("/me/email/codes", json={"email": "fatma@new.example"})).json()["attempt"]
    body = {"attempt": attempt, "code": await mailbox.code_for("fatma@new.example")}
    assert (await fatma.put("/me/email", json=body)).json()["email"] == "f•••@new.example"


async def test_a_neighbours_page_has_no_address_and_no_role(at: Any, house: House):
    page = (await at("fatma").get(f"/residents/{house.wim.resident}")).json()
    assert set(page) == {"id", "shown_name", "photo", "languages", "skills", "home_label"}
    found = (await at("fatma").get("/residents", params={"q": "WI"})).json()
    assert found == {"items": [{"id": house.wim.resident, "shown_name": "Wim", "photo": None}]}
