from typing import Any

import pytest

from backend.people.models import Resident
from backend.signin import invitations
from backend.signin.invitations import Made
from tests.api.cookies import keep_cookie
from tests.house import House

pytestmark = pytest.mark.usefixtures("remembering")
LARA = {"attempt": "a" * 43, "shown_name": "Lara", "language": "nl", "device_name": "phone", "kind": "cookie"}


@pytest.fixture
async def made(house: House) -> Made:
    return await invitations.invite(house.wim, "3-01", "Lara")


async def test_look_come_in_and_be_a_neighbour(at: Any, made: Made):
    stranger = at(None)
    seen = await stranger.post("/join/look", json={"code": made.code.lower().replace("-", " ")})
    assert seen.json() == {"complex_name": "MIXIT", "home_label": "3-01", "shown_name": "Lara"}
    answer = await stranger.post("/join", json={**LARA, "token": made.token})
    assert answer.status_code == 201
    keep_cookie(stranger, answer)
    session = answer.json()
    assert "token" not in session
    assert session["me"]["home_label"] == "3-01"
    assert session["me"]["roles"] == ["resident"]
    assert not session["powers"]
    assert (await stranger.get("/help")).status_code == 200


async def test_the_cookie_is_for_this_site_alone_and_no_script_reads_it(at: Any, made: Made):
    answer = await at(None).post("/join", json={**LARA, "token": made.token})
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-naober=")
    for flag in ("; Path=/", "; Max-Age=15552000", "; HttpOnly", "; SameSite=Lax", "; Secure"):
        assert flag in cookie
    assert "Domain" not in cookie


async def test_who_wants_a_bearer_token_gets_it_once_and_no_cookie(at: Any, made: Made):
    answer = await at(None).post("/join", json={**LARA, "token": made.token, "kind": "bearer"})
    assert "set-cookie" not in answer.headers
    me = at(None, Authorization=f"Bearer {answer.json()['token']}")
    session = await me.get("/session")
    assert session.status_code == 200
    assert "token" not in session.json()


async def test_a_lost_answer_is_given_again(at: Any, made: Made):
    answers = [await at(None).post("/join", json={**LARA, "token": made.token}) for _ in range(3)]
    assert [one.status_code for one in answers] == [201, 201, 201]
    assert len({one.json()["me"]["id"] for one in answers}) == 1


async def test_each_way_to_fail_is_a_clear_answer(at: Any, house: House, made: Made):
    stranger = at(None)

    async def look(**body: str) -> tuple[int, str]:
        answer = await stranger.post("/join/look", json=body)
        assert answer.headers["content-type"] == "application/problem+json"
        return answer.status_code, answer.json()["code"]

    assert await look(token="x" * 43) == (410, "link_expired")
    assert await look(code="AAAA-BBBB-CCCC") == (400, "code_wrong")
    assert await look() == (400, "required")
    assert await look(token=made.token, role="board") == (400, "invalid")
    await stranger.post("/join", json={**LARA, "token": made.token})
    assert await look(token=made.token) == (409, "link_used")


@pytest.mark.parametrize(
    "change",
    [
        {"role": "board"},
        {"attempt": "short"},
        {"attempt": "a" * 42 + "!"},
        {"kind": "operator"},
        {"shown_name": None},
        {"shown_name": "x" * 10_000_000},
        {"email": "not an address"},
        {"language": "xx"},
    ],
)
async def test_what_can_not_be_meant_so_is_refused_and_the_invitation_stays(
    at: Any, made: Made, change: dict[str, str]
):
    answer = await at(None).post("/join", json={**LARA, "token": made.token, **change})
    assert answer.status_code in (400, 413)
    assert not await Resident.exists(shown_name="Lara")
    assert (await at(None).post("/join/look", json={"token": made.token})).status_code == 200


async def test_a_foreign_page_can_not_sign_somebody_in_under_its_own_account(at: Any, made: Made):
    foreign = at(None, Origin="https://evil.example")
    answer = await foreign.post("/join", json={**LARA, "token": made.token})
    assert (answer.status_code, answer.json()["code"]) == (403, "csrf")
    assert "set-cookie" not in answer.headers
    own = at(None, Origin="http://127.0.0.1:8000")
    assert (await own.post("/join", json={**LARA, "token": made.token})).status_code == 201


async def test_the_board_invites_and_is_shown_the_code_once(at: Any):
    wim = at("wim")
    made = (await wim.post("/invitations", json={"home_label": "3-02"})).json()
    assert made["url"].startswith("http://127.0.0.1:8000/kom#")
    assert made["qr"].startswith("<svg")
    listed = (await wim.get("/invitations")).json()["items"]
    assert [set(one) for one in listed] == [{"id", "home_label", "shown_name", "made_at", "expires_at"}]
    assert (await wim.delete(f"/invitations/{made['id']}")).status_code == 204
    assert (await wim.get("/invitations")).json() == {"items": []}
