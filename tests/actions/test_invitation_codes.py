import pytest

from backend.errors import Invalid, Refusal, TooMany
from backend.ids import digest
from backend.signin import actors, hashing, invitations
from backend.signin.joining import Newcomer, join, look
from backend.signin.models import GuessCount, Invitation
from backend.signin.views import invitation_view
from tests.house import House

pytestmark = pytest.mark.usefixtures("remembering")
LARA = Newcomer(attempt="a" * 43, shown_name="Lara", language="ar", device_name="phone", kind="cookie")


async def refusal_of(call) -> Refusal:
    with pytest.raises(Refusal) as caught:
        await call
    return caught.value


async def test_a_code_typed_in_lower_case_with_spaces_opens_the_door(house: House):
    made = await invitations.invite(house.wim, "3-01")
    typed = made.code.lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert (await look(None, typed)).home_label == "3-01"
    assert await actors.authenticate(await join(None, typed, LARA))


async def test_of_an_invitation_only_what_checks_it_is_stored(house: House):
    made = await invitations.invite(house.wim, "3-01")
    row = await Invitation.get(id=made.id)
    stored = [str(value) for value in dict(row).values()]
    assert row.token_sha256 == digest(made.token)
    assert made.token not in stored
    assert made.code.replace("-", "")[4:] not in stored
    assert row.secret_hash.startswith("$argon2id$")


async def test_a_wrong_handle_and_a_wrong_secret_are_the_same_refusal_and_the_same_work(
    house: House, monkeypatch: pytest.MonkeyPatch
):
    worked: list[bool] = []
    verify = hashing._verified
    monkeypatch.setattr(hashing, "_verified", lambda *values: (worked.append(True), verify(*values))[1])
    made = await invitations.invite(house.wim, "3-01")
    wrong_secret = made.code[:5] + "0000-0000"
    wrong_handle = ("0000" if made.code[:4] != "0000" else "1111") + made.code[4:]
    refusals = [await refusal_of(join(None, typed, LARA)) for typed in (wrong_secret, wrong_handle)]
    assert [(type(one), one.code, one.params) for one in refusals] == [(Invalid, "code_wrong", {})] * 2
    assert len(worked) == 2
    assert await GuessCount.all().count() == 2


async def test_guesses_at_a_handle_are_counted_before_they_are_judged(house: House):
    made = await invitations.invite(house.wim, "3-01")
    typed = made.code[:5] + "0000-0000"
    results = [await refusal_of(one) for one in [look(None, typed) for _ in range(8)]]
    assert [one.code for one in results[:3]] == ["code_wrong"] * 3
    assert isinstance(results[-1], TooMany)


async def test_fifty_guesses_at_a_handle_and_it_is_tomorrow_though_the_link_still_works(house: House):
    made = await invitations.invite(house.wim, "3-01")
    await look(None, made.code)
    await GuessCount.all().update(wrong=50)
    assert isinstance(await refusal_of(look(None, made.code)), TooMany)
    assert await look(made.token, None)


async def test_a_right_code_does_not_count_as_a_guess(house: House):
    made = await invitations.invite(house.wim, "3-01")
    for _ in range(6):
        await look(None, made.code)
    assert [row.wrong for row in await GuessCount.all()] == [0]


async def test_neither_link_nor_code_is_asked_for_one(house: House):
    assert (await refusal_of(look(None, None))).code == "required"


async def test_an_invitation_is_shown_as_link_code_and_picture(house: House):
    view = invitation_view(await invitations.invite(house.wim, "3-01"), "https://linde.example")
    assert view.url.startswith("https://linde.example/kom#")
    assert len(view.url.partition("#")[2]) == 43
    assert view.code.count("-") == 2
    assert view.qr.startswith("<svg xmlns")
