"""Points generated requests about conversations at things that are there, as aiming.py does for the board."""

import random
from collections.abc import Callable
from typing import Any

from tests.fuzz.furnishing import Furnisher
from tests.fuzz.furnishing_chat import Talk, Talks

# What uses a thing up gets a new one each time.
USED_UP = ("removeConversationMember", "editMessage", "deleteMessage", "reportMessage", "decideReport")
# Only in a group that residents made.
MADE = ("renameConversation", "addConversationMember", "removeConversationMember")
# What is done to a neighbour's message, not to one's own.
THEIRS = ("reportMessage", "addReaction", "removeReaction")


class ChatAim:
    """Puts ids of this role's conversations in the places of a generated case."""

    def __init__(self, furnisher: Furnisher, dice: random.Random, photos: list[str]) -> None:
        self.dice, self.photos = dice, photos
        self.talks = Talks(furnisher, dice)
        self.known = {kind: [self.talks.talk(kind)] for kind in ("direct", "made", "square")}
        house = furnisher.server.house
        self.residents = [one.resident for one in house.people.values()]
        # Blocking the one neighbour that furniture is made with would leave the house empty.
        self.others = [
            house.people[name].resident for name in ("mila", "jonas", "lies", "bo") if name != self.talks.other
        ]

    def at(self, operation: str, case: Any) -> None:
        """Change the case."""
        talk = self._talk(operation)
        for name in list(case.path_parameters or {}):
            maker = self._makers(operation, talk).get(name)
            if maker:
                case.path_parameters[name] = maker()
        if isinstance(case.body, dict):
            case.body = self._body(case.body, talk)
        for name in ("seq", "change", "before", "after", "around"):
            if name in (case.query or {}) and self.dice.random() < 0.8:
                case.query[name] = self.dice.randrange(4)
        if operation == "listMessages" and self.dice.random() < 0.8:
            # More than one of these contradict each other.
            for name in self.dice.sample(("before", "after", "around"), 2):
                (case.query or {}).pop(name, None)

    def _talk(self, operation: str) -> Talk:
        kind = "made" if operation in MADE else self.dice.choice(("direct", "made", "square"))
        if operation in USED_UP and self.dice.random() < 0.9:
            self.known[kind].append(self.talks.talk(kind))
            return self.known[kind][-1]
        return self.dice.choice(self.known[kind])

    def _makers(self, operation: str, talk: Talk) -> dict[str, Callable[[], str]]:
        resident = self.others if operation in ("blockResident", "addConversationMember") else self.residents
        if operation == "removeConversationMember":
            resident = [self.talks.friend]
        return {
            "conversation_id": lambda: talk.conversation,
            "message_id": lambda: talk.theirs if operation in THEIRS else talk.mine,
            "resident_id": lambda: self.dice.choice(resident),
            "report_id": self.talks.report,
        }

    def _body(self, body: dict[str, Any], talk: Talk) -> dict[str, Any]:
        good: dict[str, Callable[[], Any]] = {
            "reply_to": lambda: self.dice.choice((talk.mine, talk.theirs, None)),
            "photos": lambda: self.dice.choice(([], [self.dice.choice(self.photos)])),
            "mentions": lambda: self.dice.choice(([], [self.talks.friend])),
            "residents": lambda: self.dice.choice(([], [self.talks.friend])),
            "resident": lambda: self.dice.choice(self.residents),
        }
        return {key: good[key]() if key in good else value for key, value in body.items()}
