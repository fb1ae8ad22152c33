"""Photos: clean, small, and only for who may see them."""

import asyncio
import errno
import io
import random
import resource
import time
from pathlib import Path

import pytest
from PIL import Image

from backend.database import transaction
from backend.errors import Busy, Invalid, NotFound, StorageFull, TooLarge, WrongMedia
from backend.people.models import Resident
from backend.photos import actions, store
from backend.photos.models import Photo
from tests.house import House


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Path:
    store.open_at(tmp_path / "photos")
    return tmp_path / "photos"


def picture(kind: str = "JPEG", size: tuple[int, int] = (64, 48), **more: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (15, 92, 77)).save(out, kind, **more)
    return out.getvalue()


def with_a_place(number: int) -> bytes:
    """A JPEG that says where and by what phone it was taken, and how to turn it."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0112] = "Phone of Fatma", f"Model {number}", 1 + number % 8
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 6.0, float(number % 60)), 3: "E", 4: (5.0, 3.0, 1.0)})
    dice = random.Random(number)
    return picture(size=(dice.randint(8, 90), dice.randint(8, 90)), exif=exif, comment=b"home of Fatma")


async def test_nothing_of_where_it_was_taken_is_kept(house: House):
    for number in range(200):
        photo = await added_freely(house, with_a_place(number))
        for size in ("small", "large"):
            data = await actions.get(house.fatma, photo.id, size)
            with Image.open(io.BytesIO(data)) as kept:
                assert not kept.getexif()
                assert not {"exif", "xmp", "icc_profile", "comment"} & set(kept.info)
            assert b"Fatma" not in data
            assert b"EXIF" not in data


async def added_freely(house: House, data: bytes) -> Photo:
    """Add past the daily limit: yesterday's photos don't count."""
    photo = await actions.add(house.fatma, data)
    await Photo.filter(id=photo.id).update(made_at=photo.made_at.replace(year=2020))
    return photo


async def test_it_stands_upright_and_is_made_smaller(house: House):
    exif = Image.Exif()
    exif[0x0112] = 6
    photo = await actions.add(house.fatma, picture(size=(3000, 1500), exif=exif))
    assert (photo.width, photo.height) == (800, 1600)
    with Image.open(io.BytesIO(await actions.get(house.fatma, photo.id, "small"))) as small:
        assert small.size == (200, 400)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
async def test_three_kinds_are_taken(house: House, kind: str):
    assert (await actions.add(house.fatma, picture(kind))).width == 64


@pytest.mark.parametrize("data", [picture("GIF"), picture("TIFF"), b"<svg onload=alert(1)>", b"", b"%PDF-1.7"])
async def test_anything_else_is_refused(house: House, data: bytes):
    with pytest.raises(WrongMedia):
        await actions.add(house.fatma, data)


async def test_a_torn_photo_is_refused(house: House):
    whole = picture("PNG", (400, 400))
    with pytest.raises(Invalid, match="broken_photo"):
        await actions.add(house.fatma, whole[: len(whole) // 2])


async def test_a_bomb_is_refused_at_once_and_cheaply(house: House):
    bomb = picture("PNG", (19000, 19000))
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
    with pytest.raises(Invalid, match="broken_photo"):
        await actions.add(house.fatma, bomb)
    assert time.perf_counter() - started < 1
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024


async def test_a_picture_small_to_send_and_huge_to_hold_is_refused(house: House):
    with pytest.raises(Invalid, match="broken_photo"):
        await actions.add(house.fatma, picture("PNG", (1, 13000)))


async def test_odd_notes_of_the_camera_don_t_cost_the_photo(house: House):
    torn = b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x05\x01\x12\x00\x09\xff\xff\xff\xff\x00\x06\x00\x00"
    assert (await actions.add(house.fatma, picture(exif=torn))).width == 64


async def test_one_neighbour_can_t_keep_the_others_waiting(house: House):
    many = await asyncio.gather(*(actions.add(house.sem, picture()) for _ in range(5)), return_exceptions=True)
    assert sum(isinstance(one, Busy) for one in many) == 4
    assert (await actions.add(house.fatma, picture())).width == 64


async def test_the_id_of_a_portrait_tells_no_date(house: House):
    ids = [(await actions.add(house.fatma, picture())).id for _ in range(6)]
    assert len({id[:6] for id in ids}) == 6


async def test_more_than_ten_megabytes_is_refused(house: House):
    with pytest.raises(TooLarge):
        await actions.add(house.fatma, b"\xff\xd8\xff" + bytes(10 * 1024 * 1024))


async def test_a_full_disk_is_said_and_leaves_nothing_behind(
    house: House, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("backend.photos.store.os.fsync", full)
    with pytest.raises(StorageFull):
        await actions.add(house.fatma, picture())
    assert await Photo.all().count() == 0
    assert [path for path in folder.rglob("*") if path.is_file()] == []


async def test_until_it_hangs_somewhere_only_its_owner_sees_it(house: House):
    photo = await actions.add(house.fatma, picture())
    assert await actions.get(house.fatma, photo.id, "large")
    with pytest.raises(NotFound):
        await actions.get(house.sem, photo.id, "large")


async def test_hung_for_all_neighbours_see_it_and_nobody_else(house: House):
    photo = await actions.add(house.fatma, picture())
    async with transaction():
        await actions.show([photo.id], house.fatma.resident, "complex", None)
    assert await actions.get(house.sem, photo.id, "small")
    for stranger in (house.samir, house.anna, house.lies, house.kees):
        with pytest.raises(NotFound):
            await actions.get(stranger, photo.id, "small")
    await actions.hide([photo.id])
    with pytest.raises(NotFound):
        await actions.get(house.sem, photo.id, "small")


async def test_hung_for_a_group_only_members_see_it(house: House):
    photo = await actions.add(house.mila, picture())
    async with transaction():
        await actions.show([photo.id], house.mila.resident, "group", house.walking)
    assert await actions.get(house.noor, photo.id, "small")
    with pytest.raises(NotFound):
        await actions.get(house.sem, photo.id, "small")


async def test_nobody_hangs_somebody_elses_photo(house: House):
    photo = await actions.add(house.fatma, picture())
    with pytest.raises(Invalid, match="unknown_photo"):
        async with transaction():
            await actions.show([photo.id], house.sem.resident, "complex", None)


async def test_a_portrait_is_for_the_neighbours(house: House):
    photo = await actions.add(house.fatma, picture())
    await Resident.filter(id=house.fatma.resident).update(photo_id=photo.id)
    assert await actions.get(house.sem, photo.id, "small")
    with pytest.raises(NotFound):
        await actions.get(house.samir, photo.id, "small")
