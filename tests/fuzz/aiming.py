"""Points generated requests at things that are there: random ids only ever find nothing."""

import random
from collections.abc import Callable
from typing import Any

from tests.fuzz.aiming_activities import ActivityAim
from tests.fuzz.aiming_chat import ChatAim
from tests.fuzz.furnishing import Furnisher

# What a step of a call needs to be able to succeed: whose call, in which state.
NEEDS = {
    "getHelp": ("own", "answered"),
    "editHelp": ("own", "open"),
    "withdrawHelp": ("own", "answered"),
    "extendHelp": ("own", "open"),
    "answerHelp": ("others", "open"),
    "acceptAnswer": ("own", "answered"),
    "refuseAnswer": ("own", "answered"),
    "withdrawAnswer": ("others", "answered"),
    "completeAnswer": ("own", "accepted"),
    "completeHelp": ("own", "accepted"),
    "thank": ("own", "done"),
    "hideHelp": ("others", "open"),
    "showHelp": ("others", "hidden"),
}


# The own session is ended only when it is one made for that.
ALWAYS = ("signOut",)


def name_of(case: Any) -> str:
    return str(case.operation.definition.raw["operationId"])


class Aim:
    """Puts ids of this role's house in the places of a generated case; keeps what it made to aim at it again."""

    def __init__(self, furnisher: Furnisher) -> None:
        house = furnisher.server.house
        self.furnisher = furnisher
        self.dice = random.Random(20)
        self.residents = [one.resident for one in house.people.values()]
        self.groups = [house.walking, house.secret_club]
        self.pairs = [furnisher.own_call("answered"), furnisher.others_call("accepted")]
        self.photos = [furnisher.photo()]
        self.chat = ChatAim(furnisher, self.dice, self.photos)
        self.activities = ActivityAim(furnisher, self.dice, self.photos)

    def at(self, case: Any) -> dict[str, str]:
        """Change the case, and answer the headers that this needs beside its own."""
        operation = name_of(case)
        if operation == "signOut":
            return {"Authorization": f"Bearer {self.furnisher.device()[1]}"}
        if "/chat/" in case.operation.path:
            self.chat.at(operation, case)
            return {}
        if "/activities" in case.operation.path:
            self.activities.at(operation, case)
            return {}
        pair = self._pair(operation, self.dice.random() < 0.9)
        for name in list(case.path_parameters or {}):
            case.path_parameters[name] = self._id(operation, name, pair) or case.path_parameters[name]
        if isinstance(case.body, dict):
            case.body = self._body(operation, case.body, pair)
        if operation == "listHelp" and "group" in (case.query or {}):
            case.query["group"] = self.dice.choice(self.groups)
        return {}

    def _pair(self, operation: str, well: bool) -> tuple[str, str]:
        if operation not in NEEDS or not well:
            return self.dice.choice(self.pairs)
        whose, stage = NEEDS[operation]
        make = self.furnisher.own_call if whose == "own" else self.furnisher.others_call
        self.pairs.append(make(stage))
        return self.pairs[-1]

    def _id(self, operation: str, name: str, pair: tuple[str, str]) -> str | None:
        """One that is there; None where nothing is made to aim at."""
        makers: dict[str, Callable[[], str]] = {
            "help_id": lambda: pair[0],
            "answer_id": lambda: pair[1],
            "group_id": lambda: self.dice.choice(self.groups),
            "resident_id": lambda: self.dice.choice(self.residents),
            "photo_id": lambda: self.dice.choice(self.photos),
            "getResident": lambda: self.dice.choice(self.residents),
            "signOutDevice": lambda: self.furnisher.device()[0],
            "getDeviceLink": lambda: self.furnisher.link()[0],
            "confirmDeviceLink": lambda: self.furnisher.claimed()[0],
            "withdrawInvitation": lambda: self.furnisher.invitation()[0],
        }
        maker = makers.get(operation if name == "id" else name)
        return maker() if maker else None

    def _body(self, operation: str, body: dict[str, Any], pair: tuple[str, str]) -> dict[str, Any]:
        """The same body with what it names really there; what it does not name stays away."""
        good: dict[str, Callable[[], Any]] = {
            "answer": lambda: pair[1],
            "helpers": lambda: [{"answer": pair[1], "minutes": 30}],
            "photos": lambda: [self.dice.choice(self.photos)],
            "photo": lambda: self.dice.choice(self.photos),
            "on_behalf": lambda: {"resident": self.dice.choice(self.residents), "consent": "written"},
            "group": lambda: self.dice.choice(self.groups),
        }
        if operation in ("join", "lookAtInvitation"):
            good |= {"token": lambda: self.furnisher.invitation()[1]}
        if operation == "claimDeviceLink":
            good |= {"token": lambda: self.furnisher.link()[1]}
        if operation == "signInWithLink":
            good |= {"attempt": self.furnisher.confirmed}
        if operation == "postHelp":
            # Most days there are lie far from today, and most combinations of fields contradict each other.
            good |= {"wanted_on": lambda: None, "wanted_until": lambda: None, "wanted_at": lambda: None}
        return {key: good[key]() if key in good else value for key, value in body.items()}
