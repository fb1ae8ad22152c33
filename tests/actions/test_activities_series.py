from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from backend.activities import cancelling, editing, making, views
from backend.activities.agenda import agenda
from backend.activities.asked import ChangeActivity, SlotWish
from backend.activities.cards import OccurrenceCard
from backend.activities.models import Activity, Occurrence
from backend.clock import now
from backend.errors import ChangedMeanwhile, Conflict, Invalid, NotAllowed, TooMany
from backend.permissions import Actor
from tests.agenda import WEEKLY, in_days, plan, sign_up, state_of
from tests.house import House

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


async def times(actor: Actor) -> list[OccurrenceCard]:
    """All that is planned, in order."""
    found = [one for n in (0, 60) for one in (await agenda(actor, *_stretch(n))).items]
    return [one for one in found if one.state == "planned"]


def _stretch(days: int) -> tuple[datetime, datetime]:
    return now() + timedelta(days=days), now() + timedelta(days=days + 60)


async def test_a_series_is_made_eight_weeks_ahead_and_no_time_twice(house: House):
    await plan(house.mila, 4, first_on=in_days(1), rule=WEEKLY)
    assert len(await times(house.sem)) == 8
    assert await making.ahead(now()) == 0
    with time_machine.travel(now() + timedelta(days=14), tick=True):
        assert await making.ahead(now()) == 2
        assert await making.ahead(now()) == 0
    originals = await Occurrence.all().values_list("original", flat=True)
    assert len(set(originals)) == len(originals) == 10


async def test_what_was_missed_while_nobody_worked_is_not_made_up_for(house: House):
    soup = await plan(house.mila, 4, first_on=in_days(1), rule=WEEKLY)
    with time_machine.travel(now() + timedelta(days=200), tick=True):
        await making.ahead(now())
        later = [one.starts_at > now() for one in await Occurrence.filter(activity_id=soup.activity)]
        assert later.count(True) == 8
        assert later.count(False) == 8


@pytest.mark.parametrize(
    ("first_on", "at", "instants"),
    [
        (date(2027, 3, 21), "02:30", ["2027-03-21T01:30", "2027-03-28T01:30", "2027-04-04T00:30"]),
        (date(2027, 10, 24), "02:30", ["2027-10-24T00:30", "2027-10-31T00:30", "2027-11-07T01:30"]),
    ],
)
async def test_over_both_nights_that_the_clock_changes_it_keeps_its_time(house: House, first_on, at, instants):
    with time_machine.travel(datetime(first_on.year, first_on.month, 1, 12, tzinfo=AMSTERDAM), tick=True):
        soup = await plan(house.mila, 4, first_on=first_on, at=at, rule=f"{WEEKLY};COUNT=3")
        made = await Occurrence.filter(activity_id=soup.activity).order_by("starts_at")
        assert [one.starts_at.strftime("%Y-%m-%dT%H:%M") for one in made] == instants
        assert [one.original[11:] for one in made] == [at] * 3


async def test_a_change_of_the_series_touches_only_what_nobody_signed_up_to(house: House):
    soup = await plan(house.mila, 4, first_on=in_days(1), rule=WEEKLY)
    second = (await times(house.sem))[1]
    await sign_up(house.sem, second)
    done = await editing.change(
        house.mila, soup.id, ChangeActivity(title="Samen stamppot"), reach="all", words="Het wordt winter."
    )
    assert done.affected == [second.id]
    assert len(done.touched) == 7
    titles = [one.title for one in await times(house.sem)]
    assert titles == ["Samen stamppot", "Samen soep", *["Samen stamppot"] * 6]
    assert (await views.detail(house.sem, second.id)).words == "Het wordt winter."


async def test_this_one_alone_changes_with_whoever_is_in_it_and_the_series_leaves_it(house: House):
    soup = await plan(house.mila, 4, first_on=in_days(1), rule=WEEKLY)
    await sign_up(house.sem, soup)
    changed = await editing.change(house.mila, soup.id, ChangeActivity(at="19:30", place="Tuin"), words="Later.")
    assert changed.affected == [soup.id]
    await editing.change(house.mila, (await times(house.sem))[1].id, ChangeActivity(place="Zaal"), reach="all")
    places = [one.place for one in await times(house.sem)]
    assert places == ["Tuin", *["Zaal"] * 7]
    first = (await times(house.sem))[0]
    assert first.starts_at.astimezone(AMSTERDAM).strftime("%H:%M") == "19:30"
    assert await state_of(house.sem, soup) == "in"
    with pytest.raises(Invalid, match="unknown_choice"):
        await editing.change(house.mila, soup.id, ChangeActivity(public=True))


async def test_this_and_following_at_another_time_leaves_what_comes_before(house: House):
    await plan(house.mila, 4, first_on=in_days(1), rule=WEEKLY)
    before = await times(house.sem)
    await sign_up(house.sem, before[4])
    done = await editing.change(house.mila, before[3].id, ChangeActivity(at="19:30"), reach="following")
    after = await times(house.sem)
    walls = [one.starts_at.astimezone(AMSTERDAM).strftime("%H:%M") for one in after]
    assert walls == ["18:00"] * 3 + ["19:30", "18:00", "19:30", "19:30", "19:30", "19:30"]
    assert done.affected == [before[4].id]
    assert await state_of(house.sem, before[4]) == "in"
    assert await Activity.all().count() == 2
    with time_machine.travel(now() + timedelta(days=14), tick=True):
        await making.ahead(now())
        later = await Occurrence.filter(state="planned").order_by("-starts_at").limit(2)
        assert {one.original[11:] for one in later} == {"19:30"}


async def test_a_series_moved_back_has_its_times_again(house: House):
    await plan(house.mila, 4, first_on=in_days(1), rule=WEEKLY)
    before = [one.starts_at for one in await times(house.sem)]
    for at in ("19:30", "18:00"):
        await editing.change(house.mila, (await times(house.sem))[0].id, ChangeActivity(at=at), reach="all")
    assert [one.starts_at for one in await times(house.sem)] == before
    assert await Activity.all().count() == 1


async def test_fewer_places_put_nobody_out_and_more_let_in_who_waits(house: House):
    soup = await plan(house.mila, 2)
    for one in (house.sem, house.fatma, house.wim):
        await sign_up(one, soup)
    await editing.change(house.mila, soup.id, ChangeActivity(slots=[SlotWish(position=0, capacity=1)]))
    assert [await state_of(one, soup) for one in (house.sem, house.fatma, house.wim)] == ["in", "in", "waiting"]
    await editing.change(
        house.mila, soup.id, ChangeActivity(slots=[SlotWish(position=0, capacity=3), SlotWish(name="Afwas")])
    )
    assert await state_of(house.wim, soup) == "in"
    assert [one.name for one in (await views.detail(house.sem, soup.id)).slots] == ["", "Afwas"]
    with pytest.raises(Conflict, match="slot_in_use"):
        await editing.change(house.mila, soup.id, ChangeActivity(slots=[SlotWish(position=1, name="Afwas")]))


async def test_a_single_one_may_become_a_series(house: House):
    await plan(house.mila, 2, first_on=in_days(1))
    soup = (await times(house.sem))[0]
    await editing.change(house.mila, soup.id, ChangeActivity(rule=f"{WEEKLY};COUNT=3"))
    assert len(await times(house.sem)) == 3


async def test_called_off_with_words_this_one_or_the_rest(house: House):
    await plan(house.mila, 2, first_on=in_days(1), rule=WEEKLY)
    before = await times(house.sem)
    await sign_up(house.sem, before[0])
    done = await cancelling.cancel(house.mila, before[0].id, "Ik ben ziek.")
    assert (done.touched, done.affected) == ([before[0].id], [before[0].id])
    seen = await views.detail(house.sem, before[0].id)
    assert (seen.state, seen.words) == ("cancelled", "Ik ben ziek.")
    with pytest.raises(Conflict, match="activity_cancelled"):
        await sign_up(house.fatma, before[0])
    with pytest.raises(Conflict, match="already_cancelled"):
        await cancelling.cancel(house.mila, before[0].id)
    done = await cancelling.cancel(house.mila, before[3].id, "Het is klaar.", reach="following")
    assert len(done.touched) == 5
    assert [one.id for one in await times(house.sem)] == [before[1].id, before[2].id]
    with time_machine.travel(now() + timedelta(days=14), tick=True):
        assert await making.ahead(now()) == 0


async def test_only_who_runs_it_changes_it_and_only_what_they_saw(house: House):
    soup = await plan(house.mila, 2)
    with pytest.raises(NotAllowed):
        await editing.change(house.sem, soup.id, ChangeActivity(title="Anders"))
    with pytest.raises(NotAllowed):
        await cancelling.cancel(house.sem, soup.id)

    def check(version: int) -> None:
        if version != 1:
            raise ChangedMeanwhile

    await editing.change(house.wim, soup.id, ChangeActivity(title="Van het bestuur"), check=check)
    with pytest.raises(ChangedMeanwhile):
        await editing.change(house.mila, soup.id, ChangeActivity(title="Nog anders"), check=check)


async def test_ten_plans_stand_open_and_no_more(house: House):
    for _ in range(10):
        await plan(house.mila)
    with pytest.raises(TooMany, match="too_many_plans"):
        await plan(house.mila)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"rule": "FREQ=HOURLY"}, "rule_too_often"),
        ({"rule": "FREQ=WEEKLY;COUNT=1000000"}, "rule_too_many"),
        ({"minutes": 0}, "out_of_range"),
        ({"first_on": date(2020, 1, 1)}, "wanted_in_past"),
        ({"slots": []}, "required"),
    ],
)
async def test_what_can_not_be_planned_is_refused(house: House, fields, code):
    with pytest.raises(Invalid, match=code):
        await plan(house.mila, **fields)
