"""Makes of what a phone sends two clean pictures: turned upright, smaller, and with nothing else in them."""

import asyncio
import io
import warnings
from typing import NamedTuple

from PIL import Image, ImageOps, UnidentifiedImageError

from backend.errors import Busy, Invalid, TooLarge, WrongMedia
from backend.photos.rules import FORMATS, LARGE, MOST_BYTES, SMALL, fits

# One at a time: decoding 25 megapixels takes some 100 MB.
_one = asyncio.Semaphore(1)
MOST_WAITING = 20
_waiting = 0


class Pictures(NamedTuple):
    """Both sizes as WebP, and the size in pixels of the large one."""

    large: bytes
    small: bytes
    width: int
    height: int


async def made_of(data: bytes) -> Pictures:
    """Re-encode, off the event loop.

    Raises TooLarge (10 MB), WrongMedia (no JPEG, PNG or WebP), Invalid `broken_photo`, Busy when many wait.
    """
    global _waiting
    if len(data) > MOST_BYTES:
        raise TooLarge
    if _waiting >= MOST_WAITING:
        raise Busy
    _waiting += 1
    try:
        async with _one:
            return await asyncio.to_thread(_made, data)
    finally:
        _waiting -= 1


def _made(data: bytes) -> Pictures:
    try:
        with warnings.catch_warnings():
            # Pillow only warns of what may be a bomb; here that is reason enough.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                # The header tells the size before a pixel is decoded.
                if not fits(*image.size):
                    raise Invalid("broken_photo", "photo")
                # Made small before anything copies it: a copy of 25 megapixels is 75 MB.
                image.draft("RGB", (LARGE, LARGE))
                image.thumbnail((LARGE, LARGE), Image.Resampling.LANCZOS)
                return _encoded(_upright(image).convert("RGB"))
    except UnidentifiedImageError:
        raise WrongMedia from None
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError, Image.DecompressionBombError, Warning):
        raise Invalid("broken_photo", "photo") from None


def _upright(image: Image.Image) -> Image.Image:
    """Turned as the camera was held; phones write odd things there, and then it stays as it is."""
    try:
        return ImageOps.exif_transpose(image)
    except Exception:
        return image


def _encoded(image: Image.Image) -> Pictures:
    small = image.copy()
    small.thumbnail((SMALL, SMALL), Image.Resampling.LANCZOS)
    return Pictures(_webp(image), _webp(small), *image.size)


def _webp(image: Image.Image) -> bytes:
    # A fresh picture with the same pixels: whatever else the file carried stays behind.
    clean = Image.new("RGB", image.size)
    clean.paste(image)
    out = io.BytesIO()
    clean.save(out, "WEBP", quality=80, method=4)
    return out.getvalue()
