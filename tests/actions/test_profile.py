import pytest

from backend import outbox
from backend.clock import now
from backend.errors import ChangedMeanwhile, Invalid, NotAllowed, NotFound
from backend.events import Event
from backend.help.models import HelpAnswer, HelpRequest
from backend.ids import new_id
from backend.people.events import ProfileChanged
from backend.people.models import Resident
from backend.people.profile import ProfileChange, change
from backend.people.residents import find, look_at
from backend.people.views import me
from backend.photos.models import Photo
from backend.signin import actors
from tests.house import House

pytestmark = pytest.mark.usefixtures("remembering")


@pytest.fixture
def heard():
    events: list[Event] = []

    async def listener(event: Event) -> None:
        events.append(event)

    stop = outbox.listen(listener)
    yield events
    stop()


async def photo_of(house: House, name: str) -> str:
    actor = house.people[name]
    made = await Photo.create(
        id=new_id(), complex_id=actor.complex, owner_id=actor.resident, width=1, height=1, made_at=now()
    )
    return made.id


async def test_what_is_named_changes_and_the_rest_stays(house: House, heard: list[Event]):
    await change(house.fatma, ProfileChange(shown_name="  Fatma   B. ", skills=["cooking", "repair"]))
    page = await me(house.fatma)
    assert (page.shown_name, page.skills, page.languages) == ("Fatma B.", ["repair", "cooking"], ["nl"])
    assert page.version == 2
    assert heard == [ProfileChanged(house.complex, house.fatma.resident)]


async def test_nothing_to_change_changes_nothing(house: House, heard: list[Event]):
    await change(house.fatma, ProfileChange())
    assert (await me(house.fatma)).version == 1
    assert heard == []


async def test_another_language_holds_from_the_next_request(house: House):
    await actors.authenticate(house.tokens["fatma"])
    await change(house.fatma, ProfileChange(language="ar"))
    actor = await actors.authenticate(house.tokens["fatma"])
    assert actor is not None
    assert actor.language == "ar"


@pytest.mark.parametrize(
    "wanted",
    [
        ProfileChange(shown_name="\u202e"),
        ProfileChange(shown_name="x" * 41),
        ProfileChange(language="tlh"),
        ProfileChange(languages=["Dutch"]),
        ProfileChange(skills=["magic"]),
        ProfileChange(house_number_to="everyone"),
        ProfileChange(photo="x" * 26),
    ],
)
async def test_what_can_not_be_meant_so_changes_nothing(house: House, wanted: ProfileChange):
    with pytest.raises(Invalid):
        await change(house.fatma, wanted)
    assert (await me(house.fatma)).version == 1


async def test_a_portrait_is_ones_own_photo_and_can_be_taken_away(house: House):
    own, sems = await photo_of(house, "fatma"), await photo_of(house, "sem")
    with pytest.raises(Invalid, match="unknown_photo"):
        await change(house.fatma, ProfileChange(photo=sems))
    await change(house.fatma, ProfileChange(photo=own))
    assert (await look_at(house.sem, house.fatma.resident)).photo == own
    await change(house.fatma, ProfileChange(photo=None))
    assert (await me(house.fatma)).photo is None


async def test_an_edit_made_meanwhile_is_not_overwritten(house: House):
    def unchanged(version: int) -> None:
        if version != 1:
            raise ChangedMeanwhile

    await change(house.fatma, ProfileChange(shown_name="Fatma B."), unchanged)
    with pytest.raises(ChangedMeanwhile):
        await change(house.fatma, ProfileChange(shown_name="Fatma C."), unchanged)


async def test_a_page_shows_no_address_and_is_the_same_shape_for_everyone(house: House):
    page = await me(house.fatma)
    assert page.email == "f•••@example.org"
    assert page.newcomer
    assert (await me(house.anna)).home_label is None


async def test_neighbours_are_found_by_the_beginning_of_a_name(house: House):
    await Resident.filter(id=house.sem.resident).update(shown_name="Özlem Sémir")
    assert [one.shown_name for one in await find(house.fatma, "oz")] == ["Özlem Sémir"]
    assert [one.shown_name for one in await find(house.fatma, " SEM ")] == ["Özlem Sémir"]
    assert [one.shown_name for one in await find(house.anna, "fat")] == ["Fatma"]


async def test_one_letter_or_a_wildcard_finds_nobody(house: House):
    for typed in ("", "f", "%", "__", "%%", "f%"):
        assert await find(house.noor, typed) == []


async def test_nobody_is_found_who_lives_elsewhere_moved_out_or_only_works_here(house: House):
    await Resident.filter(id=house.sem.resident).update(moved_out_at=now())
    for typed in ("samir", "sem", "kees", "anna"):
        assert await find(house.fatma, typed) == []


async def test_at_most_ten_are_found(house: House):
    await Resident.all().update(shown_name="Anna Jansen")
    assert len(await find(house.fatma, "anna")) == 6
    assert len(await find(house.fatma, "jans")) <= 10


async def test_the_landlord_and_the_operator_find_nobody(house: House):
    for actor in (house.lies, house.otto):
        with pytest.raises(NotAllowed):
            await find(actor, "fatma")


async def test_pages_are_for_neighbours_of_the_same_complex(house: House):
    for actor in (house.anna, house.kees, house.lies, house.otto):
        with pytest.raises(NotAllowed):
            await look_at(actor, house.fatma.resident)
    for id in (house.samir.resident, house.anna.resident, "unknown"):
        with pytest.raises(NotFound):
            await look_at(house.fatma, id)


async def door_seen_by(house: House, name: str) -> str | None:
    return (await look_at(house.people[name], house.fatma.resident)).home_label


async def answer(house: House, name: str, state: str) -> None:
    moment = now()
    call = await HelpRequest.create(
        id=new_id(), complex_id=house.complex, author_id=house.fatma.resident, seq=1, kind="ask", category="carry",
        title="Kast tillen", created_at=moment, changed_at=moment, expires_at=moment,
    )  # fmt: skip
    await HelpAnswer.create(
        id=new_id(), complex_id=house.complex, request=call, resident_id=house.people[name].resident, state=state,
        created_at=moment, changed_at=moment,
    )  # fmt: skip


async def test_a_house_number_is_for_those_who_help_each_other(house: House):
    assert await door_seen_by(house, "fatma") == "2-01"
    assert await door_seen_by(house, "sem") is None
    await answer(house, "sem", "offered")
    assert await door_seen_by(house, "sem") is None
    await answer(house, "sem", "accepted")
    assert await door_seen_by(house, "sem") == "2-01"
    assert (await look_at(house.fatma, house.sem.resident)).home_label == "2-02"
    assert await door_seen_by(house, "noor") is None


async def test_once_it_is_done_the_door_is_closed_again(house: House):
    await answer(house, "sem", "done")
    assert await door_seen_by(house, "sem") is None


async def test_a_house_number_is_its_owners_choice(house: House):
    await answer(house, "sem", "accepted")
    await change(house.fatma, ProfileChange(house_number_to="nobody"))
    assert await door_seen_by(house, "sem") is None
    await change(house.fatma, ProfileChange(house_number_to="neighbours"))
    assert await door_seen_by(house, "noor") == "2-01"
