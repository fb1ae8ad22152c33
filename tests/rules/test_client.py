"""The client that app developers copy: whatever order frames come in, in the end it has what the server has."""

import copy
import random
import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from docs.client import Conversation, Unsent

ME, SEM = "me", "sem"


class Talk:
    """The server's side of one conversation, in memory, with every frame it gave."""

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []
        self.change = 0
        self.frames: list[dict[str, Any]] = []

    def send(self, author: str, mentions: tuple[str, ...] = ()) -> None:
        seq = len(self.messages) + 1
        self.messages.append({
            "id": f"m{seq}", "seq": seq, "change": 0, "author": {"id": author}, "text": f"{seq}", "deleted": None,
            "withheld": False, "mentions": list(mentions),
        })  # fmt: skip
        self._tell(type="chat.message", seq=seq, message=self.messages[-1])

    def edit(self, dice: random.Random) -> None:
        if self.messages:
            self.change += 1
            one = dice.choice(self.messages)
            one["text"], one["change"] = f"{one['seq']} at {self.change}", self.change
            self._tell(type="chat.changed", change=self.change, message=one)

    def view(self, read_seq: int = 0) -> dict[str, Any]:
        return {"id": "c", "last_seq": len(self.messages), "last_change": self.change, "read_seq": read_seq}

    def page(self, limit: int = 5) -> dict[str, Any]:
        return copy.deepcopy(
            {"items": self.messages[-limit:], "seq": len(self.messages), "change": self.change,
             "before": len(self.messages) > limit}
        )  # fmt: skip

    def before(self, seq: int) -> dict[str, Any]:
        items = self.messages[: seq - 1][-5:]
        return copy.deepcopy(self.page() | {"items": items, "before": seq - 1 > len(items)})

    def changes(self, seq: int, change: int) -> dict[str, Any]:
        items = [one for one in self.messages if one["seq"] > seq or one["change"] > change]
        return copy.deepcopy({"items": items, "seq": len(self.messages), "change": self.change, "reset": False})

    def _tell(self, **frame: Any) -> None:
        self.frames.append(copy.deepcopy(frame))


def hear(own: Conversation, frame: dict[str, Any]) -> None:
    if frame["type"] == "chat.message":
        own.told(frame["message"])
    else:
        own.changed(frame["change"], frame["message"])


def written(dice: random.Random, talk: Talk, times: int) -> None:
    for _ in range(times):
        if dice.random() < 0.6:
            talk.send(dice.choice((ME, SEM)), (ME,) if dice.random() < 0.2 else ())
        else:
            talk.edit(dice)


@given(st.randoms(use_true_random=False), st.integers(0, 20), st.integers(0, 30))
def test_frames_in_any_order_lost_or_doubled_give_what_a_fresh_phone_sees(dice: random.Random, first: int, then: int):
    talk = Talk()
    written(dice, talk, first)
    own = Conversation(talk.view(), ME)
    snapshot = talk.page()
    # What is told while the page was on its way.
    told_already = talk.frames[first // 2 :]
    for frame in told_already:
        hear(own, frame)
    own.begin(snapshot)
    talk.frames.clear()
    written(dice, talk, then)
    frames = [frame for frame in talk.frames for _ in range(dice.choice((0, 1, 1, 1, 2)))]
    dice.shuffle(frames)
    for frame in frames:
        hear(own, frame)
        if own.lacks and dice.random() < 0.1:
            own.catch_up(talk.changes(own.seq, own.change))
    own.look(talk.view(own.read_seq))
    if own.lacks:
        own.catch_up(talk.changes(own.seq, own.change))
    assert not own.lacks
    while not own.whole:
        own.older(talk.before(own.first))
    assert own.in_order() == talk.messages
    unread = [one for one in talk.messages if one["seq"] > own.read_seq and one["author"]["id"] != ME]
    shown = own.shown()
    assert (shown["unread"], shown["mentions"]) == (len(unread), sum(ME in one["mentions"] for one in unread))


def test_a_message_that_comes_early_is_not_shown_before_the_one_that_precedes_it():
    talk = Talk()
    own = Conversation(talk.view(), ME)
    own.begin(talk.page())
    talk.send(SEM)
    talk.send(SEM)
    hear(own, talk.frames[1])
    assert (own.seq, own.in_order(), own.lacks) == (0, [], True)
    hear(own, talk.frames[0])
    assert ([one["seq"] for one in own.in_order()], own.lacks) == ([1, 2], False)


def test_nobody_unreads_what_they_have_read():
    talk = Talk()
    talk.send(SEM)
    own = Conversation(talk.view(), ME)
    own.begin(talk.page())
    own.read(1)
    own.look(talk.view(0))
    assert (own.read_seq, own.shown()["unread"]) == (1, 0)


def test_every_message_has_an_id_of_its_own_that_the_server_takes():
    ids = [Unsent("c", {"text": "Hoi"}).id for _ in range(1000)]
    assert len(set(ids)) == 1000
    assert all(re.fullmatch("[A-Za-z0-9_-]{16,64}", id) for id in ids)


def test_what_is_refused_for_now_is_tried_again_and_what_is_refused_for_good_is_not():
    one = Unsent("c", {"text": "Hoi"})
    one.refused("too_many")
    assert (one.state, one.code) == ("queued", "too_many")
    one.refused("not_allowed")
    assert (one.state, one.code) == ("failed", "not_allowed")
