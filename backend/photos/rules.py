"""What a photo may be (trust.md §1, upload)."""

MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 25_000_000
FORMATS = ("JPEG", "PNG", "WEBP")
LARGE, SMALL = 1600, 400
SIZES = ("small", "large")
MOST_A_DAY = 60


def fits(width: int, height: int) -> bool:
    """Whether a picture of this size, in pixels, may be opened at all."""
    return 0 < width * height <= MOST_PIXELS
