"""An accepted answer has a conversation, which tells nobody who asked for whom by profession."""

from backend.chat.models import Conversation, ConversationMember
from backend.help import accepting, answering, ending, finishing, thanking
from backend.help.asked import OnBehalf
from tests.board import accepted, answer, post
from tests.house import House
from tests.talk import group, lines, of_answer, read, say, square, texts


async def people(answer: str) -> set[str]:
    conversation = await of_answer(answer)
    rows = await ConversationMember.filter(conversation_id=conversation.id).prefetch_related("resident")
    return {row.resident.shown_name for row in rows}


async def test_who_is_accepted_can_write_with_who_asked(house: House):
    call = await post(house.fatma, title="Kast tillen")
    id = await answer(house.sem, call)
    assert not await Conversation.exists(key=f"help:{id}")
    await accepting.accept(house.fatma, call.id, id)
    talk = await of_answer(id)
    assert (talk.kind, talk.title, talk.subject_id, talk.made_by) == ("help", "Kast tillen", call.id, None)
    assert await people(id) == {"Fatma", "Sem"}
    assert await lines(house.sem, talk.id) == ["accepted"]
    await say(house.sem, talk.id, "Hoe laat?")
    assert await texts(house.fatma, talk.id) == ["Hoe laat?"]


async def test_each_who_is_accepted_has_an_own_one(house: House):
    call = await post(house.fatma, people_needed=2)
    first, second = await accepted(house.fatma, house.sem, call), await accepted(house.fatma, house.mila, call)
    assert await people(first) == {"Fatma", "Sem"}
    assert await people(second) == {"Fatma", "Mila"}


async def test_what_happens_to_the_help_is_said_there(house: House):
    call = await post(house.fatma)
    id = await accepted(house.fatma, house.sem, call)
    await finishing.complete_answer(house.sem, call.id, id, 30)
    await finishing.complete_answer(house.fatma, call.id, id, 30)
    await thanking.thank(house.fatma, call.id, id, "Dank je")
    talk = (await of_answer(id)).id
    assert await lines(house.sem, talk) == ["accepted", "reported", "done", "thanked"]
    said = [one.about and one.about.shown_name for one in await read(house.sem, talk)]
    assert said == ["Fatma", "Sem", "Fatma", "Fatma"]
    assert "Dank je" not in str(await read(house.sem, talk))


async def test_all_done_at_once_is_said_to_each(house: House):
    call = await post(house.fatma, people_needed=2)
    ids = [await accepted(house.fatma, one, call) for one in (house.sem, house.mila)]
    await finishing.complete(house.fatma, call.id, [finishing.Helper(id, 30) for id in ids])
    for id in ids:
        assert await lines(house.fatma, (await of_answer(id)).id) == ["accepted", "done"]


async def test_it_stays_when_the_help_is_taken_back_and_goes_on_when_it_comes_again(house: House):
    call = await post(house.fatma)
    id = await accepted(house.fatma, house.sem, call)
    await answering.withdraw_answer(house.sem, call.id, id)
    await accepted(house.fatma, house.sem, call)
    talk = (await of_answer(id)).id
    assert await lines(house.fatma, talk) == ["accepted", "withdrawn", "accepted"]
    await accepting.refuse(house.fatma, call.id, id)
    assert (await lines(house.sem, talk))[-1] == "withdrawn"
    await say(house.sem, talk, "Jammer!")
    assert await texts(house.fatma, talk) == ["Jammer!"]
    assert await Conversation.filter(kind="help").count() == 1


async def test_a_call_taken_off_the_board_is_said_to_who_would_help(house: House):
    call = await post(house.fatma, people_needed=2)
    id = await accepted(house.fatma, house.sem, call)
    await answer(house.mila, call)
    await ending.withdraw(house.fatma, call.id)
    assert await lines(house.sem, (await of_answer(id)).id) == ["accepted", "withdrawn"]
    assert await Conversation.filter(kind="help").count() == 1


async def test_a_refusal_begins_no_conversation(house: House):
    call = await post(house.fatma)
    await accepting.refuse(house.fatma, call.id, await answer(house.sem, call))
    assert await Conversation.filter(kind="help").count() == 0


async def test_of_an_offer_it_is_who_offers_and_who_is_helped(house: House):
    call = await post(house.fatma, kind="offer", title="Ik naai knopen aan")
    id = await accepted(house.fatma, house.sem, call)
    assert await people(id) == {"Fatma", "Sem"}


async def test_a_neighbour_who_asked_for_another_is_there_with_them(house: House):
    call = await post(house.mila, on_behalf=OnBehalf(resident=house.fatma.resident, consent="spoken"))
    assert await people(await accepted(house.mila, house.sem, call)) == {"Mila", "Fatma", "Sem"}


async def test_what_a_professional_asked_looks_there_as_if_asked_oneself(house: House):
    """Whoever of the two says yes, and whoever says it is done."""
    shown = []
    for asker in (house.anna, house.kees, None):
        behalf = OnBehalf(resident=house.fatma.resident, consent="spoken") if asker else None
        call = await post(asker or house.fatma, title="Samen lezen", on_behalf=behalf, discreet=True)
        id = await accepted(asker or house.fatma, house.sem, call)
        await finishing.complete_answer(asker or house.fatma, call.id, id, 30)
        await thanking.thank(asker or house.fatma, call.id, id)
        talk = await of_answer(id)
        assert await people(id) == {"Fatma", "Sem"}
        there = await read(house.sem, talk.id)
        assert talk.made_by is None
        for one in (house.anna, house.kees):
            assert one.resident not in str(there)
        shown.append([(one.seq, one.what, one.about and one.about.shown_name, one.text) for one in there])
    assert len(shown[0]) == 3
    assert shown[0] == shown[1] == shown[2]


async def test_a_hidden_name_shows_to_who_is_accepted_and_to_nobody_else(house: House):
    call = await post(house.fatma, discreet=True, people_needed=2, title="Boodschappen")
    id = await accepted(house.fatma, house.sem, call)
    await answer(house.mila, call)
    assert "Fatma" in str(await read(house.sem, (await of_answer(id)).id))
    for name in ("mila", "noor", "wim"):
        here = await square(house.people[name])
        assert await read(house.people[name], here) == []


async def test_a_group_reads_that_somebody_offered_but_never_who(house: House):
    call = await post(house.mila, group=house.walking, title="Wie neemt thee mee?")
    await answering.answer(house.noor, call.id, "Ik!")
    talk = await group(house.mila, house.walking)
    (line,) = await read(house.mila, talk)
    assert (line.what, line.author, line.about, line.text) == ("offered", None, None, "Wie neemt thee mee?")
    assert house.noor.resident not in str(line)


async def test_offering_again_is_no_news(house: House):
    call = await post(house.mila, group=house.walking)
    id = await answer(house.noor, call)
    await answering.withdraw_answer(house.noor, call.id, id)
    await answering.answer(house.noor, call.id)
    assert await lines(house.mila, await group(house.mila, house.walking)) == ["offered"]


async def test_of_a_discreet_call_the_group_does_not_even_read_which(house: House):
    call = await post(house.mila, group=house.walking, title="Ik durf niet alleen", discreet=True)
    await answering.answer(house.noor, call.id)
    (line,) = await read(house.noor, await group(house.noor, house.walking))
    assert (line.what, line.text) == ("offered", "")


async def test_a_call_for_all_is_not_spoken_of_in_any_group(house: House):
    await answer(house.noor, await post(house.mila))
    assert await read(house.mila, await group(house.mila, house.walking)) == []
    assert await read(house.mila, await square(house.mila)) == []
