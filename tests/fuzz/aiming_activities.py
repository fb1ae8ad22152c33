"""Points generated requests about activities at things that are there, as aiming.py does for the board."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.fuzz.furnishing import Furnisher
from tests.fuzz.furnishing_activities import Agenda

# What is done by who runs it.
RUNS = ("changeActivity", "getAttendance", "recordAttendance", "getDoorCode", "writeToAllSignedUp", "cancelActivity")
# What is done by who came already.
COMES = ("signOff", "declinePlace", "callStandIn", "comeAfterAll")


class ActivityAim:
    """Puts ids of this role's agenda in the places of a generated case."""

    def __init__(self, furnisher: Furnisher, dice: random.Random, photos: list[str]) -> None:
        self.dice, self.photos = dice, photos
        self.agenda = Agenda(furnisher)
        house = furnisher.server.house
        self.residents = [one.resident for one in house.people.values()]
        self.groups = [house.walking, house.secret_club]

    def at(self, operation: str, case: Any) -> None:
        """Change the case."""
        own = operation in RUNS or self.dice.random() < 0.2
        activity = (self.agenda.own if own else self.agenda.others)(operation == "cancelActivity")
        if operation in COMES:
            self.agenda.sign_up(activity, self.agenda.me)
        makers: dict[str, Callable[[], str | None]] = {
            "occurrence_id": lambda: activity["id"],
            "slot_id": lambda: activity["slots"][0]["id"],
            "sign_up_id": lambda: self.agenda.line(self.agenda.own(False)),
            "pair_id": lambda: self.agenda.pair(activity),
        }
        for name in list(case.path_parameters or {}):
            made = makers[name]() if name in makers else None
            if made is not None:
                case.path_parameters[name] = made
        if isinstance(case.body, dict):
            case.body = self._body(operation, case.body)
        if operation == "listActivities" and isinstance(case.query, dict) and self.dice.random() < 0.8:
            # Most days there are lie further apart than anybody may ask.
            begins = datetime.now(UTC).date() + timedelta(days=self.dice.randrange(60))
            case.query |= {"from": str(begins), "until": str(begins + timedelta(days=31))}

    def _body(self, operation: str, body: dict[str, Any]) -> dict[str, Any]:
        """The same body with what it names really there; what it does not name stays away."""
        day = str(datetime.now(UTC).date() + timedelta(days=self.dice.randrange(1, 60)))
        good: dict[str, Callable[[], Any]] = {
            "photos": lambda: self.dice.choice(([], [self.dice.choice(self.photos)])),
            "group": lambda: self.dice.choice((None, *self.groups)),
            "resident": lambda: self.dice.choice(self.residents),
            "first_on": lambda: day,
            "rule": lambda: self.dice.choice((None, "FREQ=WEEKLY;COUNT=2")),
            "guests": lambda: self.dice.randrange(3),
            "people": self._people,
        }
        if operation == "changeActivity":
            good = {"change": lambda: self._body("", body["change"]) if isinstance(body["change"], dict) else {}}
        return {key: good[key]() if key in good else value for key, value in body.items()}

    def _people(self) -> list[dict[str, Any]]:
        line = self.agenda.line(self.agenda.own(False))
        return [{"sign_up": line, "attended": True}] if line else []
