"""Our own server without its memory for cards: every read makes all of its cards anew.

`python -m bench.cold serve` is `python -m naober serve` at its worst, as if every call changed between two reads.
"""

from backend.help import ready
from naober.cli import main

if __name__ == "__main__":
    ready.MOST_KEPT = 0
    main()
