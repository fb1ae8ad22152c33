"""One conversation as a phone keeps it. No network here: frames and answers go in, and it says whether something lacks.

Two numbers say what is known without a hole: `seq` counts messages, `change` what happened to them afterwards (edits,
deletions, reactions). What arrives before its turn waits in `_early`. A message replaces the same message with
the same or a lower `change`, so it does no harm when something comes twice.
"""

from typing import Any

MOST_COUNTED = 100

Message = dict[str, Any]
# What the server counts for us in a fetched view, and we ourselves afterwards.
COUNTED = ("last_seq", "last_change", "unread", "mentions", "last")


class Conversation:
    """`messages` by their number; `view` is what the list shows, as last fetched or told."""

    def __init__(self, view: dict[str, Any], me: str) -> None:
        self.id: str = view["id"]
        self.me = me
        self.view = view
        self.messages: dict[int, Message] = {}
        self.seq = 0
        self.change = 0
        # We hold everything from `first` on; `whole` when that is all this person may see.
        self.first = 1
        self.whole = False
        self._early: dict[int, Message] = {}
        self._early_changes: set[int] = set()

    @property
    def lacks(self) -> bool:
        """Whether we know that something is missing: then wait a moment for it, or fetch the changes."""
        behind = self.seq < self.view["last_seq"] or self.change < self.view["last_change"]
        return behind or bool(self._early) or bool(self._early_changes)

    @property
    def read_seq(self) -> int:
        return int(self.view["read_seq"])

    # What is fetched.

    def begin(self, page: dict[str, Any]) -> None:
        """The newest page, in place of what was here."""
        newer = [one for one in self.messages.values() if one["seq"] > page["seq"] or one["change"] > page["change"]]
        self.messages = {}
        self._reach(page)
        self.first = self.seq + 1
        self.older(page)
        self._put_all(newer)
        self._go_on()

    def older(self, page: dict[str, Any]) -> None:
        """A page of what came before."""
        self.whole = not page["before"]
        self.first = min([self.first, *(one["seq"] for one in page["items"])])
        self._put_all(page["items"])

    def catch_up(self, changes: dict[str, Any]) -> bool:
        """What came and what changed after the two numbers we had; whether that brought us further."""
        before = self.seq, self.change
        self._reach(changes)
        self._put_all(changes["items"])
        self._go_on()
        return before != (self.seq, self.change)

    def _reach(self, fetched: dict[str, Any]) -> None:
        self.seq, self.change = max(self.seq, fetched["seq"]), max(self.change, fetched["change"])

    def look(self, view: dict[str, Any]) -> None:
        """A newer view of the same conversation. Nobody unreads what they have read."""
        read = max(self.read_seq, view["read_seq"])
        self.view = view | {"read_seq": read}

    # What is told.

    def told(self, message: Message) -> None:
        """`chat.message`: a new one."""
        self._put(message)
        self._go_on()

    def changed(self, change: int, message: Message) -> None:
        """`chat.changed`: one that was there already, or is still on its way."""
        if change > self.change:
            self._early_changes.add(change)
        self._put(message)
        self._go_on()

    def reached(self, seq: int, change: int) -> None:
        """`chat.reached`: after a hello, all was sent up to here; of several changes of one message only the last."""
        self._reach({"seq": seq, "change": change})
        self._go_on()

    def read(self, seq: int) -> None:
        """We read up to here, on this phone or another."""
        self.view["read_seq"] = max(self.read_seq, seq)

    # What is shown.

    def shown(self) -> dict[str, Any]:
        """The view with the counts as they are now."""
        unread = [one for seq, one in self.messages.items() if seq > self.read_seq and self._counts(one)]
        mentions = sum(self.me in one["mentions"] for one in unread)
        last = next((one for one in reversed(self.in_order()) if not one["withheld"]), None)
        counted = (self.seq, self.change, min(len(unread), MOST_COUNTED), min(mentions, MOST_COUNTED), last)
        return self.view | dict(zip(COUNTED, counted, strict=True))

    def in_order(self) -> list[Message]:
        return [self.messages[seq] for seq in sorted(self.messages)]

    def _counts(self, one: Message) -> bool:
        silent = one["author"] is None or one["deleted"] or one["withheld"]
        return not silent and one["author"]["id"] != self.me

    def _put_all(self, items: list[Message]) -> None:
        for message in items:
            self._put(message)

    def _put(self, message: Message) -> None:
        seq = message["seq"]
        place = self.messages if seq <= self.seq else self._early
        known = place.get(seq)
        if known is None or known["change"] <= message["change"]:
            place[seq] = message
            if message["author"] and message["author"]["id"] == self.me:
                self.read(seq)

    def _go_on(self) -> None:
        """Take in what waited, as far as there is no hole any more."""
        while self.seq + 1 in self._early:
            self.seq += 1
            self.messages[self.seq] = self._early.pop(self.seq)
        for seq in [seq for seq in self._early if seq <= self.seq]:
            self._put(self._early.pop(seq))
        while self.change + 1 in self._early_changes:
            self.change += 1
        self._early_changes = {change for change in self._early_changes if change > self.change}
