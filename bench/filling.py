"""What is read and posted to: a complex with 200 neighbours and so many calls, with the demo's Dutch words.

Made from the newest call backwards, so that the newest 20 are alike however many are stored.
"""

import random
from datetime import datetime, timedelta
from typing import Any

from backend.clock import now
from backend.help.models import HelpRequest
from backend.ids import digest, new_id, opaque_id
from naober.demo import content

RESIDENTS = 200
ASIDE = timedelta(minutes=10)

DEFAULTS = {name: field.default for name, field in HelpRequest._meta.fields_map.items() if field.default is not None}

Rows = dict[str, list[dict[str, Any]]]


def village(calls: int) -> tuple[Rows, list[str]]:
    """Rows by table, parents first, and every neighbour's session token."""
    moment, complex = now(), opaque_id()
    rows: Rows = {
        "complex": [
            {"id": complex, "slug": "bench", "name": "Bench", "zone": "Europe/Amsterdam", "profile": "mixit",
             "created_at": moment}
        ],
        "help_board": [{"complex_id": complex, "seq": calls}],
        "home": [{"id": opaque_id(), "complex_id": complex, "label": f"2-{n:03d}"} for n in range(RESIDENTS)],
        "working_group": [
            {"id": opaque_id(), "complex_id": complex, "name": name, "purpose": "", "kind": "open", "made_at": moment}
            for name in ("Wandelen", "Koken", "Tuin")
        ],
    }  # fmt: skip
    people = [_resident(home, moment) for home in rows["home"]]
    tokens = [f"bench-{one['id']}" for one in people]
    rows["resident"] = people
    rows["role_grant"] = [_grant(one, moment) for one in people]
    rows["session"] = [_session(one, token, moment) for one, token in zip(people, tokens, strict=True)]
    rows["group_membership"] = [
        {"id": new_id(), "complex_id": complex, "resident_id": one["id"], "coordinates": False, "joined_at": moment,
         "group_id": rows["working_group"][n % 3]["id"]}
        for n, one in enumerate(people)
    ]  # fmt: skip
    rows["help_request"], rows["help_answer"] = _calls(calls, people, rows["working_group"], moment)
    return rows, tokens


def call(author: dict[str, Any], words: dict[str, Any], seq: int, at: datetime, **other: Any) -> dict[str, Any]:
    """One row of help_request, open unless told otherwise."""
    return DEFAULTS | {
        "id": new_id(at), "complex_id": author["complex_id"], "author_id": author["id"], "group_id": None, "seq": seq,
        "kind": words["kind"], "category": words["category"], "title": words["title"], "text": words.get("text", ""),
        "wanted_on": None, "minutes_expected": words.get("minutes"), "people_needed": words.get("people_needed", 1),
        "photos": "[]", "created_at": at, "changed_at": at, "expires_at": now() + timedelta(days=20),
        "first_answer_at": None, "suggested_at": at, **other,
    }  # fmt: skip


def _calls(count: int, people: list[Any], groups: list[Any], moment: datetime) -> tuple[list[Any], list[Any]]:
    words, dice = content.calls(), random.Random(20)
    calls, answers = [], []
    for back in range(count):
        author, helper = dice.sample(people, 2)
        at = moment - ASIDE * (back + 1)
        state = dice.choices(("open", "matched", "done"), (6, 2, 2))[0]
        one = call(author, words[back % len(words)], count - back, at, state=state)
        one["group_id"] = dice.choice(groups)["id"] if dice.random() < 0.15 else None
        one["discreet"] = dice.random() < 0.05
        one["wanted_on"] = (moment + timedelta(days=dice.randrange(10))).date() if dice.random() < 0.5 else None
        if state != "open" or dice.random() < 0.3:
            one["first_answer_at"] = at + ASIDE
            one["people_accepted"] = 0 if state == "open" else one["people_needed"]
            answers.append(_answer(one, helper, at + ASIDE))
        calls.append(one)
    return calls, answers


def _answer(request: dict[str, Any], helper: dict[str, Any], at: datetime) -> dict[str, Any]:
    state = {"open": "offered", "matched": "accepted", "done": "done"}[request["state"]]
    return {
        "id": new_id(at), "complex_id": request["complex_id"], "request_id": request["id"], "state": state,
        "resident_id": helper["id"], "note": "Ik kan wel even komen.", "reply": "",
        "minutes": 60 if state == "done" else None, "created_at": at, "changed_at": at,
    }  # fmt: skip


def _resident(home: dict[str, Any], moment: datetime) -> dict[str, Any]:
    label = home["label"]
    return {
        "id": opaque_id(), "complex_id": home["complex_id"], "home_id": home["id"], "shown_name": f"Bewoner {label}",
        "email": f"{label}@example.org", "language": "nl", "languages": '["nl"]', "skills": "[]",
        "told_of_fitting": False, "house_number_to": "helpers", "joined_at": moment, "access_changed_at": moment,
        "version": 1,
    }  # fmt: skip


def _grant(resident: dict[str, Any], moment: datetime) -> dict[str, Any]:
    return {
        "id": opaque_id(), "complex_id": resident["complex_id"], "resident_id": resident["id"], "role": "resident",
        "granted_at": moment,
    }  # fmt: skip


def _session(resident: dict[str, Any], token: str, moment: datetime) -> dict[str, Any]:
    return {
        "id": opaque_id(), "complex_id": resident["complex_id"], "resident_id": resident["id"], "kind": "bearer",
        "token_sha256": digest(token), "device_name": "telefoon", "created_at": moment, "last_seen_at": moment,
        "confirmed_at": moment,
    }  # fmt: skip
