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
                image.draft("RGB", (LARGE, LARGE))
                upright = ImageOps.exif_transpose(image)
                return _encoded(upright.convert("RGB"))
    except UnidentifiedImageError:
        raise WrongMedia from None
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError, Warning):
        raise Invalid("broken_photo", "photo") from None


def _encoded(image: Image.Image) -> Pictures:
    image.thumbnail((LARGE, LARGE), Image.Resampling.LANCZOS)
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
