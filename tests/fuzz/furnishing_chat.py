"""Conversations for generated requests to aim at: with messages of this role's and of a neighbour's in them."""

import random
import uuid
from typing import NamedTuple

from tests.fuzz.furnishing import NEIGHBOURS, Furnisher

# Who looks at reports in whose complex.
MODERATORS = {"samir": "bo", "noor": "noor"}


class Talk(NamedTuple):
    """A conversation, and a message of each of the two in it."""

    conversation: str
    mine: str
    theirs: str


class Talks:
    """Makes conversations of this role (of Fatma's, who may have none) with a neighbour."""

    def __init__(self, furnisher: Furnisher, dice: random.Random) -> None:
        self.furnisher, self.dice = furnisher, dice
        self.me = furnisher.role if furnisher.role in NEIGHBOURS else "fatma"
        self.other = NEIGHBOURS[self.me]
        self.friend = furnisher.server.house.people[self.other].resident
        # Asked for once: later this role may have hidden it from its list.
        self._square = self._listed("square")

    def talk(self, kind: str) -> Talk:
        """One of this kind (direct, made, square), with a new message of each."""
        conversation = self._conversation(kind)
        return Talk(conversation, self.said(self.me, conversation), self.said(self.other, conversation))

    def _conversation(self, kind: str) -> str:
        ask = self.furnisher.ask
        if kind == "direct":
            return str(ask(self.me, "POST", "/chat/direct", {"resident": self.friend})["id"])
        if kind == "made":
            body = {"title": "Koffie", "residents": [self.friend]}
            return str(ask(self.me, "POST", "/chat/conversations", body)["id"])
        return self._square

    def _listed(self, kind: str) -> str:
        items = self.furnisher.ask(self.me, "GET", "/chat/conversations?limit=100")["items"]
        return next(str(one["id"]) for one in items if one["kind"] == kind)

    def said(self, name: str, conversation: str) -> str:
        """A new message of somebody's; answers its id."""
        path = f"/chat/conversations/{conversation}/messages/{uuid.uuid4()}"
        return str(self.furnisher.ask(name, "PUT", path, {"text": "Hoi"})["id"])

    def report(self) -> str:
        """A report that waits for a decision: about a message of the neighbour's, when there is none yet."""
        moderator = MODERATORS.get(self.me, "wim")
        waiting = self.furnisher.ask(moderator, "GET", "/chat/reports")["items"]
        theirs = ""
        if not waiting:
            # A new one: an older one may have been taken away.
            theirs = self.talk("square").theirs
            self.furnisher.ask(self.me, "POST", f"/chat/messages/{theirs}/reports", {"reason": "spam"})
            waiting = self.furnisher.ask(moderator, "GET", "/chat/reports")["items"]
        return str(self.dice.choice(waiting)["id"]) if waiting else theirs
