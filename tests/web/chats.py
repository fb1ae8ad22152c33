"""What happens in conversations without a screen: straight through the API, as another device would."""

import secrets
from typing import Any

from playwright.async_api import Page

from tests.servers import Server
from tests.web.calls import as_device

API = "/api/v1/chat"
SHOWN = "[...document.querySelectorAll('.chat-bubble .written')].map((one) => one.innerText)"


async def direct(server: Server, name: str, other: str) -> str:
    """The conversation of these two; its id."""
    async with as_device(server, name) as client:
        answer = await client.post(f"{API}/direct", json={"resident": server.house.people[other].resident})
        answer.raise_for_status()
        return str(answer.json()["id"])


async def group(server: Server, name: str, title: str, *others: str) -> str:
    """A group that one of them makes; its id."""
    residents = [server.house.people[one].resident for one in others]
    async with as_device(server, name) as client:
        answer = await client.post(f"{API}/conversations", json={"title": title, "residents": residents})
        answer.raise_for_status()
        return str(answer.json()["id"])


async def square(server: Server, name: str) -> str:
    """The conversation of all neighbours; its id."""
    async with as_device(server, name) as client:
        page = (await client.get(f"{API}/conversations")).json()
        return str(next(one["id"] for one in page["items"] if one["kind"] == "square"))


async def write(server: Server, name: str, conversation: str, *texts: str, **more: Any) -> dict[str, Any]:
    """Messages by that person, one after the other; the last as the server gives it."""
    answer: dict[str, Any] = {}
    async with as_device(server, name) as client:
        for text in texts:
            path = f"{API}/conversations/{conversation}/messages/{secrets.token_urlsafe(18)}"
            sent = await client.put(path, json={"text": text, **more})
            sent.raise_for_status()
            answer = sent.json()
    return answer


async def texts(server: Server, name: str, conversation: str) -> list[str]:
    """What the server has there for that person, oldest first; what happened left out."""
    async with as_device(server, name) as client:
        page = (await client.get(f"{API}/conversations/{conversation}/messages", params={"limit": 100})).json()
        return [one["text"] for one in page["items"] if one["author"] and not one["withheld"]]


async def shown(page: Page) -> list[str]:
    """The words of the messages on the screen, from top to bottom."""
    words: list[str] = await page.evaluate(SHOWN)
    return words


async def say(page: Page, text: str) -> None:
    """Type it and send it, as people do."""
    await page.locator("#schrijf").fill(text)
    await page.get_by_role("button", name="Verstuur", exact=True).click()


async def more(page: Page, text: str) -> None:
    """Open what can be done with the message that says this."""
    await page.locator(".chat-item", has_text=text).get_by_role("button", name="Meer bij").click()
    await page.locator("dialog[open]").wait_for()
