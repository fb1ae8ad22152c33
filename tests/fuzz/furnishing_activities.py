"""Activities for generated requests to aim at: of this role's and of a neighbour's."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.fuzz.furnishing import NEIGHBOURS, Furnisher

# An organiser has ten open plans at most: soon enough there are no new ones to be had.
MOST = 4


class Agenda:
    """Makes activities of this role (of Fatma's, who may have none) and of a neighbour's."""

    def __init__(self, furnisher: Furnisher) -> None:
        self.furnisher = furnisher
        self.me = furnisher.role if furnisher.role in NEIGHBOURS else "fatma"
        self.other = "bo" if self.me == "samir" else "mila"
        self.planned = {self.me: [self._plan(self.me)], self.other: [self._plan(self.other)]}

    def _plan(self, name: str) -> Any:
        day = (datetime.now(UTC).date() + timedelta(days=20)).isoformat()
        body = {"title": "Samen soep", "first_on": day, "at": "18:00", "minutes": 120, "rule": "FREQ=WEEKLY;COUNT=3",
                "guests": 3, "slots": [{"capacity": 5, "counts": True}, {"name": "Eten"}]}  # fmt: skip
        return self.furnisher.ask(name, "POST", "/activities", body)

    def own(self, fresh: bool) -> Any:
        """One that this role runs."""
        return self._one(self.me, fresh)

    def others(self, fresh: bool) -> Any:
        return self._one(self.other, fresh)

    def _one(self, name: str, fresh: bool) -> Any:
        known = self.planned[name]
        if fresh and len(known) < MOST:
            known.append(self._plan(name))
        return known[-1]

    def sign_up(self, activity: Any, name: str) -> None:
        """Let somebody come who may be coming already."""
        url = f"/activities/occurrences/{activity['id']}"
        slot = self.furnisher.ask(name, "GET", url)["slots"][0]
        if "sign_up" in slot["may"]:
            self.furnisher.ask(name, "PUT", f"/activities/slots/{slot['id']}/sign-up", {})

    def line(self, activity: Any) -> str | None:
        """A line on the organiser's list: that of a neighbour who comes; None when nobody can (any more)."""
        self.sign_up(activity, self.other)
        people = self.furnisher.ask(self.me, "GET", f"/activities/occurrences/{activity['id']}/attendance")["people"]
        return str(people[0]["sign_up"]) if people else None

    def pair(self, activity: Any) -> str | None:
        """A question to this role whether to come together; None when that can't be asked (any more)."""
        slot = activity["slots"][1]["id"]
        body = {"resident": self.furnisher.server.house.people[self.me].resident}
        try:
            return str(self.furnisher.ask(self.other, "POST", f"/activities/slots/{slot}/pairs", body)["pair"])
        except RuntimeError:
            return None
