"""The demo's month of conversations: such as the app itself would have written it."""

import random
from collections import Counter

import pytest

from backend.chat import lists, search
from backend.chat.models import Conversation, ConversationMember, Message, Reaction
from backend.chat.rules import REACTIONS, read_text
from backend.clock import now
from backend.database import transaction
from backend.help.models import HelpAnswer, HelpRequest
from backend.help.states import TAKEN
from backend.people.readers import neighbour
from backend.permissions import Actor
from naober.demo import calls, chat, content, people
from naober.demo.people import Village


@pytest.fixture
async def village(db: str) -> Village:
    plan, dice = content.profile("mixit"), random.Random("mixit")
    async with transaction():
        made = await people.settle(plan, "mixit", 97, now(), dice)
        await calls.fill_board(made, now(), dice)
        await chat.fill_chat(made, now())
    return made


async def cast(village: Village, role: str) -> Actor:
    shown = content.profile("mixit")["cast"][role]
    who = next(one for one in village.neighbours if one.shown_name == shown)
    actor = await neighbour(who.id)
    assert actor is not None
    return actor


async def test_the_square_the_groups_and_what_people_share_are_there(village: Village):
    kinds = Counter([one.kind for one in await Conversation.all()])
    assert (kinds["square"], kinds["group"], kinds["made"]) == (1, 3, 1)
    assert kinds["direct"] >= 4
    assert await Message.filter(reply_to_id__isnull=False).count() > 10
    assert await Message.filter(edited_at__isnull=False).exists()
    assert await Message.filter(deleted_at__isnull=False, text="").exists()
    assert await Reaction.all().count() > 50


async def test_numbers_have_no_gaps_and_follow_the_time(village: Village):
    for talk in await Conversation.all():
        rows = await Message.filter(conversation_id=talk.id).order_by("seq")
        assert [one.seq for one in rows] == list(range(1, talk.last_seq + 1))
        assert [one.made_at for one in rows] == sorted(one.made_at for one in rows)
        assert not rows or rows[-1].made_at <= now()
        assert max([one.change for one in rows], default=0) <= talk.last_change
        assert talk.activity == (rows[-1].id if rows else talk.id)


async def test_every_accepted_answer_has_its_conversation_and_no_professional_is_in_one(village: Village):
    answers = await HelpAnswer.filter(state__in=list(TAKEN))
    keys = set(await Conversation.filter(kind="help").values_list("key", flat=True))
    assert keys == {f"help:{one.id}" for one in answers}
    assert await HelpRequest.filter(veiled=True).exists()
    working_here = [one.id for one in village.professionals.values()]
    assert not await ConversationMember.filter(resident_id__in=working_here).exists()
    assert not await Message.filter(author_id__in=working_here).exists()
    assert not await Message.filter(about_id__in=working_here).exists()


@pytest.mark.parametrize("role", ["resident", "coordinator", "board"])
async def test_who_comes_in_by_a_link_of_the_demo_has_something_to_read(village: Village, role: str):
    actor = await cast(village, role)
    page = await lists.conversations(actor)
    assert 0 < page.unread < 40
    assert {"square", "direct", "made"} <= {one.kind for one in page.items}
    assert (await search.find(actor, "koffie")).items


def test_what_they_write_is_what_one_may_write():
    said = [one for talk in content.talks() for one in talk["messages"]]
    for one in said:
        assert read_text(one["text"]) == one["text"]
        assert set(one.get("signs", {})) <= set(REACTIONS)
        sentences = one["text"].replace("!", ".").replace("?", ".").split(".")
        assert all(len(sentence.split()) <= 14 for sentence in sentences), one["text"]
