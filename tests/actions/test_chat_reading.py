"""What is unread, what names somebody, and markers that only go forward."""

from datetime import timedelta

import pytest
import time_machine

from backend.chat import changing, lists, members, pace, places, reading
from backend.clock import now
from backend.errors import Invalid, NotAllowed, NotFound
from backend.groups import actions as groups
from backend.outbox_models import OutboxEvent
from backend.people.readers import neighbour
from backend.permissions import Actor
from tests.house import House, long_ago
from tests.talk import group, made, say, square


@pytest.fixture(autouse=True)
async def _settled(house: House) -> None:
    await long_ago()


async def unread(actor: Actor, conversation: str) -> tuple[int, int]:
    view = await lists.one(actor, conversation)
    return view.unread, view.mentions


async def in_all(actor: Actor) -> tuple[int, int]:
    page = await lists.conversations(actor)
    return page.unread, page.mentions


async def test_unread_is_what_others_wrote(house: House):
    here = await square(house.sem)
    await say(house.sem, here)
    gone = await say(house.sem, here)
    await say(house.fatma, here)
    await changing.delete(house.sem, gone.id)
    assert await unread(house.mila, here) == (2, 0)
    assert await unread(house.fatma, here) == (0, 0)


async def test_lines_of_what_happened_are_not_unread(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    await members.rename(house.sem, here, "Trap 2")
    assert await unread(house.fatma, here) == (0, 0)


async def test_a_message_that_names_somebody_counts_for_them(house: House):
    here = await square(house.sem)
    named = await say(house.sem, here, mentions=[house.fatma.resident])
    await say(house.sem, here)
    assert await unread(house.fatma, here) == (2, 1)
    assert await unread(house.mila, here) == (2, 0)
    await changing.delete(house.sem, named.id)
    assert await unread(house.fatma, here) == (1, 0)


async def test_reading_goes_forward_only(house: House):
    here = await square(house.sem)
    for _ in range(4):
        await say(house.sem, here)
    assert (await reading.mark(house.fatma, here, 3)).unread == 1
    for seq in (1, 0, 3):
        assert (await reading.mark(house.fatma, here, seq)).read_seq == 3
    assert await OutboxEvent.filter(kind="chat.read").count() == 1


async def test_reading_ahead_of_the_end_is_reading_to_the_end(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    last = await say(house.sem, here)
    read = await reading.mark(house.fatma, here, 2**50)
    assert (read.read_seq, read.unread, read.all_unread) == (last.seq, 0, 0)
    await say(house.sem, here)
    assert await unread(house.fatma, here) == (1, 0)


async def test_a_marker_answers_what_is_left_everywhere(house: House):
    here, there = await square(house.sem), await made(house, "Trap", "sem", "fatma")
    await say(house.sem, here, mentions=[house.fatma.resident])
    await say(house.sem, there)
    await say(house.sem, there)
    read = await reading.mark(house.fatma, here, 1)
    assert (read.unread, read.mentions, read.all_unread, read.all_mentions) == (0, 0, 2, 0)
    assert await reading.view(house.fatma.resident, here) == read


async def test_only_who_is_in_it_marks(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    with pytest.raises(NotFound):
        await reading.mark(house.mila, here, 1)
    with pytest.raises(NotAllowed):
        await reading.mark(house.kees, here, 1)
    with pytest.raises(Invalid):
        await reading.mark(house.sem, here, -1)
    assert await reading.view(house.mila.resident, here) is None


async def test_marking_does_not_let_somebody_in(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    last = await say(house.sem, here)
    await members.remove(house.fatma, here, house.fatma.resident)
    with pytest.raises(NotFound):
        await reading.mark(house.fatma, here, last.seq)
    assert house.fatma.resident not in [one.id for one in (await lists.one(house.sem, here)).members]


async def test_what_was_written_before_somebody_came_is_there_but_not_unread(house: House):
    here = await square(house.sem)
    with time_machine.travel(now() - timedelta(hours=2)):
        await say(house.sem, here, "Lang geleden")
    await say(house.sem, here, "Nu")
    assert await unread(house.jonas, here) == (1, 0)
    walks = await group(house.mila, house.walking)
    with time_machine.travel(now() - timedelta(hours=2)):
        await say(house.mila, walks)
    await groups.join(house.sem, house.walking)
    await say(house.mila, walks)
    sem = await neighbour(house.sem.resident)
    assert (await unread(sem, walks), (await lists.one(sem, walks)).from_seq) == ((1, 0), 0)


async def test_what_was_written_while_somebody_was_out_of_a_group_is_not_unread(house: House):
    walks = await group(house.mila, house.walking)
    await say(house.noor, walks)
    await reading.mark(house.mila, walks, 1)
    await groups.leave(house.mila, house.walking)
    await say(house.noor, walks, "Zonder Mila")
    await groups.join(house.mila, house.walking)
    await say(house.noor, walks, "Met Mila")
    assert await unread(house.mila, walks) == (1, 0)


async def test_all_together_leaves_out_what_somebody_does_not_want_to_hear(house: House):
    rooms = {name: await made(house, name, "sem", "fatma") for name in ("a", "b", "c", "d", "e")}
    for here in rooms.values():
        await say(house.sem, here, mentions=[house.fatma.resident])
        await say(house.sem, here)
    assert await in_all(house.fatma) == (10, 5)
    await places.change(house.fatma, rooms["a"], "nothing")
    await places.change(house.fatma, rooms["b"], "hidden")
    await places.change(house.fatma, rooms["c"], muted_until=now() + timedelta(hours=1))
    assert await in_all(house.fatma) == (4, 2)
    await places.change(house.fatma, rooms["d"], "mentions")
    assert await in_all(house.fatma) == (3, 2)
    with time_machine.travel(now() + timedelta(hours=2)):
        assert await in_all(house.fatma) == (5, 3)


async def test_nothing_is_counted_beyond_a_hundred(house: House):
    here = await square(house.sem)
    for who in (house.sem, house.mila, house.noor, house.wim, house.jonas):
        for _ in range(20):
            await say(who, here)
    assert await unread(house.fatma, here) == (100, 0)
    pace.forget_all()
    await say(house.sem, here)
    assert await unread(house.fatma, here) == (100, 0)
