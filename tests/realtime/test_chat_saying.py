"""What is said over the socket does what HTTP does: kept once, in order, refused kindly, and never in the way."""

import pytest

from backend.database import execute
from tests.realtime.chats import ID, made, square, texts, two, until, write
from tests.realtime.conftest import Lane, hear, say, silence


async def test_a_message_is_acknowledged_once_it_is_kept_and_heard_by_the_others(lane: Lane):
    conversation = await square(lane.house)
    sem, fatma = await lane.phone("sem"), await lane.phone("fatma")
    await say(sem, type="chat.send", conversation=conversation, id=ID, text="Hoi allemaal")
    sent = await until(sem, "chat.sent")
    assert (sent["id"], sent["conversation"], sent["message"]["seq"]) == (ID, conversation, 1)
    assert await texts(conversation) == ["Hoi allemaal"]
    assert (await until(fatma, "chat.message"))["message"] == sent["message"]


async def test_sent_again_it_has_one_effect_and_the_same_answer(lane: Lane):
    conversation = await square(lane.house)
    sem, tablet = await lane.phone("sem"), await lane.phone("sem")
    frame = {"type": "chat.send", "conversation": conversation, "id": ID, "text": "Eén keer"}
    for phone in (sem, sem, tablet):
        await say(phone, **frame)
    answers = [await until(sem, "chat.sent"), await until(sem, "chat.sent"), await until(tablet, "chat.sent")]
    assert answers[0] == answers[1] == answers[2]
    assert await texts(conversation) == ["Eén keer"]


async def test_the_same_id_with_other_words_is_refused(lane: Lane):
    conversation = await square(lane.house)
    sem = await lane.phone("sem")
    await say(sem, type="chat.send", conversation=conversation, id=ID, text="Eerst")
    await until(sem, "chat.sent")
    await say(sem, type="chat.send", conversation=conversation, id=ID, text="Anders")
    refused = await until(sem, "chat.refused")
    assert (refused["id"], refused["code"]) == (ID, "id_used_otherwise")
    assert await texts(conversation) == ["Eerst"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"text": ""}, "required"),
        ({"text": "x" * 4001}, "too_long"),
        ({"id": "kort"}, "invalid"),
        ({"conversation": "x" * 26}, "not_found"),
        ({"conversation": ""}, "not_found"),
        ({"reply_to": "x" * 26}, "unknown_message"),
        ({"mentions": ["x" * 26]}, "unknown_resident"),
    ],
)
async def test_what_is_not_done_is_refused_in_the_language_of_the_person(lane: Lane, change, code):
    conversation = await square(lane.house)
    await execute("UPDATE resident SET language = 'en' WHERE id = $1", lane.house.sem.resident)
    sem, fatma = await lane.phone("sem"), await lane.phone("fatma")
    frame = {"type": "chat.send", "conversation": conversation, "id": ID, "text": "Hoi"} | change
    details = {}
    for phone, language in ((sem, "en"), (fatma, "nl")):
        await say(phone, **frame)
        refused = await until(phone, "chat.refused")
        assert (refused["id"], refused["conversation"], refused["code"]) == (frame["id"], frame["conversation"], code)
        details[language] = refused["detail"]
    assert details["en"] != details["nl"]
    assert await texts(conversation) == []


async def test_somebody_elses_conversation_does_not_exist(lane: Lane):
    conversation = await two(lane.house, "fatma", "sem")
    mila = await lane.phone("mila")
    for where in (conversation, "x" * 26):
        await say(mila, type="chat.send", conversation=where, id=ID, text="Mag ik erbij?")
        assert (await hear(mila))["code"] == "not_found"
        await say(mila, type="chat.read", conversation=where, seq=3)
        assert await hear(mila) == {"type": "chat.gone", "conversation": where}
    assert await texts(conversation) == []


async def test_messages_of_one_socket_are_kept_in_their_order_also_when_one_is_refused(lane: Lane):
    conversation = await square(lane.house)
    sem = await lane.phone("sem")
    for number in range(15):
        text = "" if number == 7 else f"Regel {number}"
        await say(sem, type="chat.send", conversation=conversation, id=f"{number:016}", text=text)
    heard = []
    while len(heard) < 15:
        frame = await hear(sem)
        if frame["type"] in ("chat.sent", "chat.refused"):
            heard.append((frame["id"], frame["type"]))
    assert heard == [(f"{n:016}", "chat.refused" if n == 7 else "chat.sent") for n in range(15)]
    assert await texts(conversation) == [f"Regel {n}" for n in range(15) if n != 7]


async def test_reading_is_told_to_the_own_devices_with_what_is_left_and_never_goes_back(lane: Lane):
    house = lane.house
    conversation = await square(house)
    for number in range(3):
        await write(house.fatma, conversation, f"Regel {number}")
    sem, tablet, mila = await lane.phone("sem"), await lane.phone("sem"), await lane.phone("mila")
    await say(sem, type="chat.read", conversation=conversation, seq=2)
    for phone in (sem, tablet):
        frame = await until(phone, "chat.read")
        assert (frame["read_seq"], frame["unread"], frame["all_unread"]) == (2, 1, 1)
    await say(sem, type="chat.read", conversation=conversation, seq=1)
    assert (await until(sem, "chat.read"))["read_seq"] == 2
    await say(sem, type="chat.read", conversation=conversation, seq=2**53)
    assert (await until(tablet, "chat.read", read_seq=3))["unread"] == 0
    assert await silence(mila, 0.1)


async def test_the_clock_of_a_phone_does_not_matter(lane: Lane):
    conversation = await made(lane.house, "fatma", "sem")
    sem = await lane.phone("sem")
    await say(sem, type="chat.send", conversation=conversation, id="20310101T000000Z", text="Uit de toekomst")
    sent = await until(sem, "chat.sent")
    later = await write(lane.house.fatma, conversation, "Vandaag")
    assert sent["message"]["seq"] < later.seq
    assert sent["message"]["made_at"] < later.made_at.isoformat()
