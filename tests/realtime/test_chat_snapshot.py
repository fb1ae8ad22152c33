"""Whatever happens in a conversation: what a phone had, with what it is told, is what a fresh fetch gives."""

import secrets
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from docs.client import Neighbour
from tests.faults.comparing import Fresh, settled
from tests.faults.world import FREE, NEIGHBOURS, lived_here_long, phone, phones
from tests.servers import Server, serving

People = dict[str, Neighbour]
CALL = {"kind": "ask", "category": "carry", "title": "Wie helpt even tillen?"}


@pytest.fixture
def server(database_url: str, tmp_path: Path) -> Iterator[Server]:
    with serving(database_url, tmp_path, **FREE) as running:
        lived_here_long(database_url)
        yield running


class Story:
    """What happens, one after the other; each returns whom it concerns."""

    def __init__(self, people: People, house: Any) -> None:
        self.people, self.house = people, house
        self.ids: dict[str, str] = {}

    async def do(self, name: str, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        return await self.people[name].server.ask(method, path.format(**self.ids), body)

    async def say(self, name: str, where: str, text: str = "Hoi", **more: Any) -> str:
        message = await self.people[name].server.send(
            self.ids[where], secrets.token_urlsafe(16), {"text": text, **more}
        )
        return str(message["id"])

    async def a_message(self) -> None:
        self.ids["square"] = next(
            id for id, one in self.people["sem"].conversations.items() if one.view["kind"] == "square"
        )
        self.ids["message"] = await self.say("sem", "square")

    async def an_answer_that_mentions_somebody(self) -> None:
        fatma = self.people["fatma"].copies.me
        await self.say("wim", "square", "Fatma?", reply_to=self.ids["message"], mentions=[fatma])

    async def an_edit(self) -> None:
        await self.do("sem", "PATCH", "/chat/messages/{message}", {"text": "Hallo"})

    async def a_reaction(self) -> None:
        await self.do("noor", "PUT", "/chat/messages/{message}/reactions/heart")

    async def a_reaction_taken_back(self) -> None:
        await self.do("noor", "DELETE", "/chat/messages/{message}/reactions/heart")

    async def reading(self) -> None:
        await self.do("fatma", "PUT", "/chat/conversations/{square}/read", {"seq": 1})

    async def reading_further_than_there_is(self) -> None:
        await self.do("jonas", "PUT", "/chat/conversations/{square}/read", {"seq": 10**6})

    async def a_deletion(self) -> None:
        await self.do("sem", "DELETE", "/chat/messages/{message}")

    async def a_message_that_a_moderator_takes_away(self) -> None:
        self.ids["bad"] = await self.say("jonas", "square", "Iets lelijks")
        await self.do("mila", "POST", "/chat/messages/{bad}/reports", {"reason": "unkind"})
        self.ids["report"] = (await self.do("noor", "GET", "/chat/reports"))["items"][0]["id"]
        await self.do("noor", "POST", "/chat/reports/{report}/decision", {"decision": "removed"})

    async def a_group_is_made(self) -> None:
        ids = [self.people[name].copies.me for name in ("sem", "mila")]
        made = await self.do("fatma", "POST", "/chat/conversations", {"title": "Soep", "residents": ids})
        self.ids["made"] = made["id"]
        self.ids["soup"] = await self.say("fatma", "made", "Woensdag soep?")

    async def somebody_is_brought_in(self) -> None:
        self.ids["jonas"] = self.people["jonas"].copies.me
        await self.do("fatma", "PUT", "/chat/conversations/{made}/members/{jonas}")
        await self.say("jonas", "made", "Gezellig")

    async def what_was_said_before_they_came_changes(self) -> None:
        """And then something that they do see: a number of changes is passed over."""
        await self.do("sem", "PUT", "/chat/messages/{soup}/reactions/thumb")
        later = await self.say("mila", "made", "Wie maakt de soep?")
        await self.people["sem"].server.ask("PUT", f"/chat/messages/{later}/reactions/wave")

    async def another_title(self) -> None:
        await self.do("sem", "PATCH", "/chat/conversations/{made}", {"title": "Soep op woensdag"})

    async def somebody_is_sent_away(self) -> None:
        await self.do("fatma", "DELETE", "/chat/conversations/{made}/members/{jonas}")

    async def somebody_comes_back(self) -> None:
        await self.do("sem", "PUT", "/chat/conversations/{made}/members/{jonas}")

    async def somebody_leaves(self) -> None:
        await self.do("jonas", "DELETE", "/chat/conversations/{made}/members/{jonas}")

    async def writing_to_one_person(self) -> None:
        direct = await self.do("sem", "POST", "/chat/direct", {"resident": self.people["wim"].copies.me})
        self.ids["direct"] = direct["id"]
        await self.say("sem", "direct", "Mag ik je trap lenen?")

    async def silence_for_a_while(self) -> None:
        place = {"involvement": "mentions", "muted_until": "2030-01-01T12:00:00Z"}
        await self.do("mila", "PATCH", "/chat/conversations/{square}/place", place)

    async def something_is_hidden(self) -> None:
        await self.do("wim", "PATCH", "/chat/conversations/{direct}/place", {"involvement": "hidden"})

    async def what_is_hidden_comes_back(self) -> None:
        await self.say("sem", "direct", "Wim?")

    async def a_block(self) -> None:
        self.ids["sem"] = self.people["sem"].copies.me
        await self.do("wim", "PUT", "/chat/blocks/{sem}")
        self.ids["unheard"] = await self.say("sem", "direct", "Wim!")
        await self.do("sem", "PATCH", "/chat/messages/{unheard}", {"text": "Wim!!"})

    async def the_block_is_lifted(self) -> None:
        await self.do("wim", "DELETE", "/chat/blocks/{sem}")
        await self.say("sem", "direct", "Daar ben je weer")

    async def joining_a_working_group(self) -> None:
        self.ids["walking"] = self.house.walking
        await self.do("jonas", "PUT", "/groups/{walking}/membership")

    async def leaving_a_working_group(self) -> None:
        await self.do("jonas", "DELETE", "/groups/{walking}/membership")

    async def help_that_is_accepted(self) -> None:
        self.ids["call"] = (await self.do("fatma", "POST", "/help", CALL))["id"]
        answered = await self.do("sem", "POST", "/help/{call}/answers", {"note": "Ik kom"})
        self.ids["answer"] = answered["mine"]["answer"]
        await self.do("fatma", "POST", "/help/{call}/answers/{answer}/acceptance", {})

    async def help_that_is_done(self) -> None:
        await self.do("sem", "POST", "/help/{call}/answers/{answer}/completion", {"minutes": 30})


HAPPENINGS: list[Callable[[Story], Awaitable[None]]] = [
    happening for name, happening in vars(Story).items() if not name.startswith("_") and name not in ("do", "say")
]


async def test_what_a_phone_had_with_what_it_is_told_is_what_a_fresh_fetch_gives(server: Server):
    async with phones(*(phone(server, name) for name in NEIGHBOURS)) as opened:
        people = dict(zip(NEIGHBOURS, opened, strict=True))
        story = Story(people, server.house)
        before: dict[str, Fresh] = {}
        for happening in HAPPENINGS:
            await happening(story)
            told = 0
            for name, one in people.items():
                wrong, fresh = await settled(one, 10)
                assert not wrong, (happening.__name__, name, wrong)
                told += fresh != before.get(name)
                before[name] = fresh
            assert told, f"{happening.__name__} changed nothing for anybody: this proved nothing"
        assert all(one.line.connects == 1 for one in opened), "somebody came in fresh: this proved nothing"
