"""What a photo may be (trust.md §1, upload)."""

MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 25_000_000
LONGEST_SIDE = 12_000
FORMATS = ("JPEG", "PNG", "WEBP")
MEDIA_TYPES = ("image/jpeg", "image/png", "image/webp")
LARGE, SMALL = 1600, 400
SIZES = ("small", "large")
MOST_A_DAY = 60


def fits(width: int, height: int) -> bool:
    """Whether a picture of this size, in pixels, may be opened at all."""
    # A picture of one pixel by millions is small to send and huge to hold: a row costs memory of its own.
    return 0 < width * height <= MOST_PIXELS and max(width, height) <= LONGEST_SIDE
