"""Reading over HTTP: pages, what one has already, markers, changes, and what is asked for wrongly."""

from collections.abc import Callable

import httpx
import pytest

from tests.api.chatting import direct, made, neighbours, of_kind, ok, page, said, send
from tests.house import House

__all__ = ["neighbours"]
At = Callable[..., httpx.AsyncClient]
ID = "0" * 26


async def test_what_has_not_changed_is_not_sent_again(at: At, neighbours: House):
    fatma, sem = at("fatma"), at("sem")
    square = await of_kind(fatma, "square")
    await said(fatma, square, "Hallo")
    url = f"/chat/conversations/{square}"
    for path in (
        "/chat/conversations", url, f"{url}/messages", f"{url}/changes?seq=0&change=0", f"{url}/seen?seq=1",
        "/chat/search?q=hallo", "/chat/blocks", "/chat/wishes",
    ):  # fmt: skip
        first = await sem.get(path)
        again = await sem.get(path, headers={"If-None-Match": f'"other", W/{first.headers["etag"]}'})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"]), path
        assert (await sem.get(path, headers={"If-None-Match": '"other"'})).status_code == 200
    for path in ("/chat/conversations", url, f"{url}/messages", f"{url}/changes?seq=0&change=0"):
        tag = (await sem.get(path)).headers["etag"]
        await said(fatma, square, "Nog iets")
        assert (await sem.get(path, headers={"If-None-Match": tag})).status_code == 200


async def test_a_list_in_pages_has_everything_once(at: At, neighbours: House):
    fatma = at("fatma")
    groups = [await made(fatma, f"Groep {n}", neighbours.sem.resident) for n in range(5)]
    for group in groups:
        await said(fatma, group, "Hoi")
    seen, cursor = [], ""
    while cursor is not None:
        found = ok(await fatma.get(f"/chat/conversations?limit=2{cursor}"))
        assert len(found["items"]) <= 2
        seen += [one["id"] for one in found["items"]]
        cursor = f"&cursor={found['next']}" if found["next"] else None
    assert len(seen) == len(set(seen))
    assert [one for one in seen if one in groups] == groups[::-1]


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=101", "limit=x", "cursor=x", "cursor=", "cursor=%00", f"cursor={'A' * 35}"]
)
async def test_a_page_of_conversations_that_can_not_be_meant(at: At, neighbours: House, query: str):
    for url in ("/chat/conversations?", "/chat/search?q=hoi&"):
        refused = await at("fatma").get(url + query)
        assert refused.status_code == 400, refused.text
        assert refused.json()["errors"][0]["path"] == query.partition("=")[0]


async def test_messages_in_pages_have_every_number_once(at: At, neighbours: House):
    fatma = at("fatma")
    square = await of_kind(fatma, "square")
    for n in range(7):
        await said(fatma, square, f"Nummer {n}")
    newest = await page(fatma, square, limit=3)
    assert ([one["seq"] for one in newest["items"]], newest["before"], newest["after"]) == ([5, 6, 7], True, False)
    older = await page(fatma, square, limit=3, before=5)
    assert ([one["seq"] for one in older["items"]], older["before"], older["after"]) == ([2, 3, 4], True, True)
    newer = await page(fatma, square, limit=3, after=4)
    assert [one["seq"] for one in newer["items"]] == [5, 6, 7]
    middle = await page(fatma, square, limit=3, around=4)
    assert [one["seq"] for one in middle["items"]] == [3, 4, 5]
    assert (middle["seq"], middle["before"], middle["after"]) == (7, True, True)


@pytest.mark.parametrize(
    "query",
    ["before=x", "before=-1", f"after={2**63}", "around=1.5", "limit=0", "limit=101", "before=1&after=1",
     "after=1&around=1"],
)  # fmt: skip
async def test_a_page_of_messages_that_can_not_be_meant(at: At, neighbours: House, query: str):
    square = await of_kind(at("fatma"), "square")
    refused = await at("fatma").get(f"/chat/conversations/{square}/messages?{query}")
    assert (refused.status_code, refused.json()["code"]) == (400, "invalid"), refused.text


@pytest.mark.parametrize("query", ["", "?seq=0", "?change=0", "?seq=x&change=0", "?seq=-1&change=0", "?seq=&change="])
async def test_changes_after_what_is_no_number(at: At, neighbours: House, query: str):
    square = await of_kind(at("fatma"), "square")
    assert (await at("fatma").get(f"/chat/conversations/{square}/changes{query}")).status_code == 400


async def test_what_came_and_what_changed_after_two_numbers(at: At, neighbours: House):
    fatma, sem = at("fatma"), at("sem")
    square = await of_kind(fatma, "square")
    first = await said(fatma, square, "Eerst")
    url = f"/chat/conversations/{square}/changes"
    known = ok(await sem.get(f"{url}?seq=0&change=0"))
    assert ([one["text"] for one in known["items"]], known["reset"]) == (["Eerst"], False)
    second = await said(fatma, square, "Daarna")
    await fatma.patch(f"/chat/messages/{first['id']}", json={"text": "Eerst!"})
    missed = ok(await sem.get(f"{url}?seq={known['seq']}&change={known['change']}"))
    assert {one["id"]: one["text"] for one in missed["items"]} == {first["id"]: "Eerst!", second["id"]: "Daarna"}
    nothing = ok(await sem.get(f"{url}?seq={missed['seq']}&change={missed['change']}"))
    assert (nothing["items"], nothing["seq"], nothing["change"]) == ([], missed["seq"], missed["change"])
    # Further than this conversation ever was: whoever asks has another one in mind.
    assert ok(await sem.get(f"{url}?seq=999&change=0"))["reset"]


async def test_a_marker_ahead_of_the_end_stands_at_the_end_and_never_goes_back(at: At, neighbours: House):
    fatma, sem = at("fatma"), at("sem")
    square = await of_kind(fatma, "square")
    await of_kind(sem, "square")
    for n in range(3):
        await said(fatma, square, f"Nummer {n}")
    assert ok(await sem.get(f"/chat/conversations/{square}"))["unread"] == 3
    url = f"/chat/conversations/{square}/read"
    for asked, read, unread in ((1, 1, 2), (2**53, 3, 0), (1, 3, 0), (0, 3, 0)):
        marked = ok(await sem.put(url, json={"seq": asked}))
        assert (marked["read_seq"], marked["unread"], marked["all_unread"]) == (read, unread, unread)
    await said(fatma, square, "Nog een")
    assert ok(await sem.get("/chat/conversations"))["unread"] == 1
    for wrong in ({"seq": -1}, {"seq": 1.5}, {"seq": "1"}, {"seq": 2**63}, {"seq": None}, {}, {"seq": 1, "x": 1}):
        assert (await sem.put(url, json=wrong)).status_code == 400, wrong


async def test_muted_until_a_moment_leaves_the_total_alone(at: At, neighbours: House):
    fatma, sem = at("fatma"), at("sem")
    square = await of_kind(sem, "square")
    url = f"/chat/conversations/{square}/place"
    muted = ok(await sem.patch(url, json={"muted_until": "2099-01-01T00:00:00Z"}))
    assert muted["muted_until"] == "2099-01-01T00:00:00Z"
    await said(fatma, square, "Hallo")
    found = ok(await sem.get("/chat/conversations"))
    assert (found["unread"], found["items"][0]["unread"]) == (0, 1)
    assert ok(await sem.patch(url, json={"muted_until": None}))["muted_until"] is None
    assert ok(await sem.get("/chat/conversations"))["unread"] == 1
    for moment in ("9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00"):
        assert (await sem.patch(url, json={"muted_until": moment})).status_code == 400, moment
    for wrong in ({"muted_until": "tomorrow"}, {"muted_until": "2099-01-01T00:00:00"}, {"involvement": "all"},
                  {"muted_until": 7}, {"involvement": None}, {"colour": 1}):  # fmt: skip
        assert (await sem.patch(url, json=wrong)).status_code == 400, wrong


@pytest.mark.parametrize("id", ["%00", "x", "a" * 500, "A" * 26, f"{ID}%0A", ID])
async def test_ids_of_ones_own_making(at: At, neighbours: House, id: str):
    fatma = at("fatma")
    for path in ("", "/messages", "/changes?seq=0&change=0", "/seen?seq=1"):
        assert (await fatma.get(f"/chat/conversations/{id}{path}")).status_code == 404, path
    assert (await send(fatma, id, "Hoi")).status_code == 404
    assert (await fatma.put(f"/chat/conversations/{id}/read", json={"seq": 1})).status_code == 404
    assert (await fatma.patch(f"/chat/messages/{id}", json={"text": "x"})).status_code == 404
    assert (await fatma.put(f"/chat/messages/{id}/reactions/heart")).status_code == 404
    assert (await fatma.delete(f"/chat/messages/{id}")).status_code == 404
    assert (await at("wim").get(f"/chat/reports/{id}")).status_code == 404


async def test_words_are_found_again_by_who_may_read_them(at: At, neighbours: House):
    fatma, sem, mila = at("fatma"), at("sem"), at("mila")
    two = await direct(fatma, neighbours.sem.resident)
    message = await said(fatma, two, "De sleutel ligt onder de bloempot")
    for reader, expected in ((fatma, [message["id"]]), (sem, [message["id"]]), (mila, [])):
        found = ok(await reader.get("/chat/search?q=bloempot"))
        assert [one["message"]["id"] for one in found["items"]] == expected
    for query in ("q=%00", "q='\"(*)", "q=", "q=%FF", "unknown=1"):
        assert (await fatma.get(f"/chat/search?{query}")).status_code == 200


async def test_what_one_wrote_can_be_taken_along(at: At, neighbours: House):
    fatma, sem = at("fatma"), at("sem")
    square = await of_kind(fatma, "square")
    await said(fatma, square, "Van Fatma")
    await said(sem, square, "Van Sem")
    answer = await fatma.get("/chat/export")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["cache-control"] == "no-store"
    assert [one["text"] for one in answer.json()["messages"]] == ["Van Fatma"]
