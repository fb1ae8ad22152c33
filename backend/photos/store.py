"""Where the pictures lie: files beside the database, written whole or not at all."""

import asyncio
import errno
import os
from pathlib import Path

from backend.errors import NotFound, StorageFull
from backend.photos.pictures import Pictures

_folder = Path("data/photos")


def open_at(folder: Path) -> None:
    """Use this folder from now on; it is made when the first photo comes."""
    global _folder
    _folder = folder


async def write(id: str, pictures: Pictures) -> None:
    """Keep both sizes safely on disk. Raises StorageFull, and then nothing is left behind."""
    await asyncio.to_thread(_write, id, pictures)


async def read(id: str, size: str) -> bytes:
    """Raises NotFound."""
    return await asyncio.to_thread(_read, id, size)


async def remove(id: str) -> None:
    """Take both sizes away; what is gone already is fine."""
    for size in ("large", "small"):
        await asyncio.to_thread(_path(id, size).unlink, missing_ok=True)


def _path(id: str, size: str) -> Path:
    return _folder / id[:2] / f"{id}-{size}.webp"


def _read(id: str, size: str) -> bytes:
    try:
        return _path(id, size).read_bytes()
    except FileNotFoundError:
        raise NotFound from None


def _write(id: str, pictures: Pictures) -> None:
    written = []
    try:
        for size, data in (("large", pictures.large), ("small", pictures.small)):
            path = _path(id, size)
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_suffix(".tmp")
            written += [unfinished, path]
            with unfinished.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            unfinished.rename(path)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise StorageFull from None
        raise
