from typing import Any

import pytest

from tests.api.cookies import keep_cookie
from tests.house import House
from tests.mailbox import Mailbox

pytestmark = pytest.mark.usefixtures("remembering")
FATMA = "fatma@example.org"


async def come_in(client: Any, mailbox: Mailbox) -> Any:
    attempt = (await client.post("/sign-in/codes", json={"email": FATMA})).json()["attempt"]
    body = {"attempt": attempt, "code": await mailbox.code_for(FATMA), "device_name": "phone", "kind": "cookie"}
    answer = await client.post("/sign-in/sessions", json=body)
    assert answer.status_code == 201
    keep_cookie(client, answer)
    return answer.json()


async def test_a_code_brings_one_in_by_cookie(at: Any, mailbox: Mailbox):
    phone = at(None)
    session = await come_in(phone, mailbox)
    assert session["me"]["shown_name"] == "Fatma"
    assert (await phone.get("/session")).json()["csrf"] == session["csrf"]


async def test_asking_answers_the_same_for_who_lives_here_and_who_does_not(at: Any, mailbox: Mailbox):
    answers = [await at(None).post("/sign-in/codes", json={"email": email}) for email in (FATMA, "x@example.org")]
    assert [one.status_code for one in answers] == [202, 202]
    first, second = (one.json() for one in answers)
    assert {key: len(value) for key, value in first.items()} == {key: len(value) for key, value in second.items()}
    names = [sorted(name for name in one.headers if name != "x-request-id") for one in answers]
    assert names[0] == names[1]


async def test_a_change_by_cookie_needs_the_proof_of_our_own_page(at: Any, mailbox: Mailbox):
    phone = at(None)
    session = await come_in(phone, mailbox)
    change = {"told_of_fitting": True}
    assert (await phone.patch("/me", json=change)).json()["code"] == "csrf"
    proof = {"X-CSRF-Token": session["csrf"]}
    assert (
        await phone.patch("/me", json=change, headers={**proof, "Origin": "https://evil.example"})
    ).status_code == 403
    assert (await phone.patch("/me", json=change, headers=proof)).json()["told_of_fitting"]


async def test_signing_out_takes_the_cookie_back_and_ends_the_session(at: Any, mailbox: Mailbox):
    phone = at(None)
    session = await come_in(phone, mailbox)
    kept = phone.headers["cookie"]
    answer = await phone.delete("/session", headers={"X-CSRF-Token": session["csrf"]})
    assert answer.status_code == 204
    assert "Max-Age=0" in answer.headers["set-cookie"]
    thief = at(None, Cookie=kept)
    assert (await thief.get("/session")).status_code == 401


async def test_a_lost_phone_is_sent_out_from_another(at: Any, mailbox: Mailbox):
    lost = at(None)
    await come_in(lost, mailbox)
    fatma = at("fatma")
    devices = (await fatma.get("/devices")).json()["items"]
    assert [one["current"] for one in devices].count(True) == 1
    lost_id = next(one["id"] for one in devices if one["name"] == "phone")
    assert (await fatma.delete(f"/devices/{lost_id}")).status_code == 204
    assert (await lost.get("/session")).status_code == 401
    assert (await at("sem").delete(f"/devices/{devices[0]['id']}")).status_code == 404


async def test_the_next_phone_comes_in_by_the_first(at: Any):
    first, second = at("sem"), at(None)
    link = (await first.post("/devices/links")).json()
    path = f"/devices/links/{link['id']}"
    token = link["url"].partition("/erbij#")[2]
    assert (await first.get(path)).json() == {"id": link["id"], "state": "open"}
    claimed = (await second.post("/sign-in/links", json={"token": token, "device_name": "Tablet"})).json()
    waiting = {"attempt": claimed["attempt"], "kind": "cookie"}
    assert (await second.post("/sign-in/links/sessions", json=waiting)).json()["code"] == "waiting_for_confirmation"
    shown = (await first.get(path)).json()
    assert shown == {"id": link["id"], "state": "claimed", "device_name": "Tablet", "check": claimed["check"]}
    assert (await first.post(f"{path}/confirmation")).status_code == 204
    session = await second.post("/sign-in/links/sessions", json=waiting)
    assert session.status_code == 201
    keep_cookie(second, session)
    assert (await second.get("/me")).json()["shown_name"] == "Sem"


async def test_powers_that_sleep_wake_with_a_code(at: Any, house: House, mailbox: Mailbox):
    from datetime import timedelta

    from backend.clock import now
    from backend.signin.models import Session

    await Session.filter(id=house.wim.session).update(confirmed_at=now() - timedelta(hours=13))
    wim = at("wim")
    session = (await wim.get("/session")).json()
    assert not session["powers"]
    assert session["me"]["roles"] == ["board", "resident"]
    refused = await wim.post("/invitations", json={"home_label": "3-01"})
    assert (refused.status_code, refused.json()["code"]) == (403, "confirm_first")
    attempt = (await wim.post("/session/codes")).json()["attempt"]
    body = {"attempt": attempt, "code": await mailbox.code_for("wim@example.org")}
    awake = (await wim.post("/session/confirmation", json=body)).json()
    assert awake["powers"]
    assert awake["powers_until"]
    assert (await wim.post("/invitations", json={"home_label": "3-01"})).status_code == 201


async def test_a_wrong_code_counts_though_the_request_carries_a_key(at: Any, house: House, mailbox: Mailbox):
    from backend.signin.models import GuessCount

    fatma = at("fatma", **{"Idempotency-Key": "k" * 32})
    attempt = (await fatma.post("/session/codes")).json()["attempt"]
    for _ in range(2):
        answer = await fatma.post("/session/confirmation", json={"attempt": attempt, "code": "000000"})
        assert answer.status_code in (200, 400)
    assert sum(row.wrong for row in await GuessCount.all()) == 2


async def test_too_many_codes_says_when_to_come_back(at: Any, mailbox: Mailbox):
    for _ in range(5):
        await at(None).post("/sign-in/codes", json={"email": FATMA})
    answer = await at(None).post("/sign-in/codes", json={"email": FATMA})
    assert answer.status_code == 429
    assert 0 < int(answer.headers["retry-after"]) <= 3600


async def test_no_letter_and_no_answer_of_the_log_holds_an_address(at: Any, mailbox: Mailbox, capfd: Any):
    mailbox.refusals = 9
    await at(None).post("/sign-in/codes", json={"email": FATMA})
    await mailbox.nothing_more()
    out, err = capfd.readouterr()
    assert FATMA not in out + err
