"""A report shows the moderators one message and five around it, is noted, and never says who reported."""

import msgspec
import pytest

from backend.chat import blocking, changing, members, reporting
from backend.chat.cards import ReportView
from backend.chat.models import Message
from backend.chat.safety_models import Report
from backend.clock import now
from backend.errors import Conflict, Invalid, NotAllowed, NotFound
from backend.outbox_models import AuditEntry
from backend.people.models import Resident
from tests.house import House, long_ago
from tests.talk import direct, made, read, say, square, texts


@pytest.fixture
async def told(house: House) -> str:
    """Sem wrote something unkind to Fatma, among ten other messages of theirs; she reported it. Its id."""
    await long_ago()
    conversation = await direct(house, "sem", "fatma")
    for number in range(7):
        await say(house.fatma, conversation, f"eerder {number}")
    message = await say(house.sem, conversation, "Wat ben jij dom")
    for number in range(7):
        await say(house.fatma, conversation, f"later {number}")
    await reporting.report(house.fatma, message.id, "unkind", "Hij doet dit vaker")
    return message.id


async def only(house: House, name: str = "noor") -> ReportView:
    (one,) = await reporting.reports(house.people[name])
    return one


@pytest.mark.parametrize("name", ["noor", "wim"])
async def test_a_moderator_opens_it_and_sees_five_before_and_five_after(house: House, told: str, name: str):
    opened = await reporting.open(house.people[name], (await only(house, name)).id)
    assert (opened.message.text, opened.reason, opened.words) == ("Wat ben jij dom", "unkind", "Hij doet dit vaker")
    assert opened.author is not None
    assert opened.author.shown_name == "Sem"
    shown = [one.text for one in opened.around]
    assert shown == [f"eerder {n}" for n in range(2, 7)] + ["Wat ben jij dom"] + [f"later {n}" for n in range(5)]


async def test_the_list_holds_closed_envelopes(house: House, told: str):
    one = await only(house)
    assert (one.author, one.message.text, one.message.author, one.around) == (None, "", None, [])
    assert "dom" not in str(one)
    assert house.sem.resident not in str(one)


async def test_who_reported_is_never_said(house: House, told: str):
    report = await Report.get(message_id=told)
    assert report.reporter_id == house.fatma.resident
    one = await only(house)
    opened = await reporting.open(house.noor, one.id)
    opened.around = [near for near in opened.around if near.author and near.author.shown_name != "Fatma"]
    for said in (one, opened):
        assert house.fatma.resident.encode() not in msgspec.json.encode(said)
    noted = await AuditEntry.all()
    assert noted
    assert all(house.fatma.resident not in (entry.who, entry.subject) for entry in noted)


async def test_each_opening_is_noted(house: House, told: str):
    one = await only(house)
    assert await AuditEntry.filter(what="chat.report_opened").count() == 0
    await reporting.open(house.noor, one.id)
    await reporting.open(house.noor, one.id)
    noted = await AuditEntry.filter(what="chat.report_opened")
    assert [(entry.who, entry.subject, entry.why) for entry in noted] == [(house.noor.resident, one.id, "")] * 2


async def test_the_same_report_again_is_the_same(house: House, told: str):
    await reporting.report(house.fatma, told, "spam")
    assert (await only(house)).reason == "unkind"


async def test_taking_it_away_empties_it_for_all_and_settles_every_report(house: House, told: str):
    conversation = (await Message.get(id=told)).conversation_id
    assert "Wat ben jij dom" in await texts(house.fatma, conversation)
    decided = await reporting.decide(house.noor, (await only(house)).id, "removed")
    assert decided.decision == "removed"
    for name in ("fatma", "sem"):
        there = [one for one in await read(house.people[name], conversation) if one.id == told]
        assert [(one.text, one.deleted) for one in there] == [("", "moderator")]
    assert await reporting.reports(house.noor) == []
    assert await AuditEntry.filter(what="chat.message_removed", subject=told, who=house.noor.resident).count() == 1


async def test_left_as_it_is_it_is_left(house: House, told: str):
    one = await only(house)
    await reporting.decide(house.wim, one.id, "kept")
    await reporting.decide(house.wim, one.id, "kept")
    assert (await Message.get(id=told)).text == "Wat ben jij dom"
    assert await AuditEntry.filter(what="chat.message_kept").count() == 1
    with pytest.raises(Conflict, match="report_decided"):
        await reporting.decide(house.noor, one.id, "removed")
    with pytest.raises(NotFound):
        await reporting.open(house.noor, one.id)


async def test_nobody_judges_what_they_wrote_themselves(house: House):
    message = await say(house.noor, await square(house.noor), "Stil allemaal")
    await reporting.report(house.sem, message.id, "unkind")
    report = (await only(house, "wim")).id
    assert await reporting.reports(house.noor) == []
    for act in (reporting.open(house.noor, report), reporting.decide(house.noor, report, "kept")):
        with pytest.raises(NotFound):
            await act
    assert (await reporting.open(house.wim, report)).message.text == "Stil allemaal"


@pytest.mark.parametrize("name", ["fatma", "sem", "jonas", "anna", "kees", "lies", "otto"])
async def test_only_moderators_see_reports(house: House, told: str, name: str):
    report, actor = (await only(house)).id, house.people[name]
    for act in (reporting.reports(actor), reporting.open(actor, report), reporting.decide(actor, report, "kept")):
        with pytest.raises(NotAllowed):
            await act


async def test_nor_those_of_another_complex(house: House, told: str):
    report = (await only(house)).id
    assert await reporting.reports(house.bo) == []
    for act in (reporting.open(house.bo, report), reporting.decide(house.bo, report, "removed")):
        with pytest.raises(NotFound):
            await act
    assert (await Message.get(id=told)).text


async def test_only_who_reads_it_reports_it(house: House, told: str):
    await Report.all().delete()
    for name in ("mila", "noor", "samir"):
        with pytest.raises(NotFound):
            await reporting.report(house.people[name], told, "threat")
    with pytest.raises(NotAllowed, match="own_message"):
        await reporting.report(house.sem, told, "threat")
    assert await reporting.reports(house.noor) == []


async def test_what_is_gone_withheld_or_said_by_the_house_is_not_reported(house: House, told: str):
    conversation = (await Message.get(id=told)).conversation_id
    together = await made(house, "Feest", "fatma", "sem")
    line = (await read(house.sem, together))[0]
    gone = await say(house.fatma, together, "Oeps")
    await changing.delete(house.fatma, gone.id)
    await blocking.block(house.fatma, house.sem.resident)
    unread = await say(house.sem, conversation, "Hoor je mij?")
    for reader, message in ((house.sem, line.id), (house.sem, gone.id), (house.fatma, unread.id), (house.sem, "x")):
        with pytest.raises(NotFound):
            await reporting.report(reader, message, "other")


async def test_moderators_see_no_more_than_who_reported_could(house: House):
    await long_ago()
    together = await made(house, "Feest", "sem", "mila")
    await say(house.sem, together, "Dit is van vroeger")
    await members.add(house.sem, together, house.fatma.resident)
    message = await say(house.sem, together, "Wat ben jij dom")
    await reporting.report(house.fatma, message.id, "unkind")
    opened = await reporting.open(house.noor, (await only(house)).id)
    assert opened.message.text == "Wat ben jij dom"
    assert "vroeger" not in str(opened)


async def test_what_reports_cannot_say_is_refused(house: House, told: str):
    for asked in (("rude", ""), ("other", "x" * 301)):
        with pytest.raises(Invalid):
            await reporting.report(house.fatma, told, *asked)
    with pytest.raises(NotFound):
        await reporting.open(house.noor, "x\x00")


async def test_who_reported_does_not_judge_as_long_as_another_can(house: House):
    message = await say(house.sem, await square(house.sem), "Wat zijn jullie dom")
    await reporting.report(house.noor, message.id, "threat")
    report = (await only(house, "wim")).id
    assert await reporting.reports(house.noor) == []
    with pytest.raises(NotFound):
        await reporting.decide(house.noor, report, "removed")
    await Resident.filter(id=house.wim.resident).update(moved_out_at=now())
    assert [one.id for one in await reporting.reports(house.noor)] == [report]
