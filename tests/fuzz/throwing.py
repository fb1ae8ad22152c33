"""Throws generated requests, right and wrong ones, at a server and gathers what is not as described."""

import math
import random
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import GenerationMode

from tests.servers import Server

# None is a stranger; the others are people of the cast, one for each role.
ROLES = (None, "fatma", "noor", "wim", "kees", "anna", "lies", "otto", "samir")
QUIET = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large, HealthCheck.large_base_example]


@dataclass
class Found:
    """How many cases were thrown, what statuses came back, and every answer that was wrong."""

    cases: int = 0
    statuses: Counter[int] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def statuses_in_words(self) -> str:
        return "  ".join(f"{status}×{count}" for status, count in sorted(self.statuses.items()))


def throw(server: Server, role: str | None, cases: int, only: str | None = None) -> Found:
    """At least that many cases over all operations, half of them deliberately wrong."""
    schema = schemathesis.openapi.from_url(f"{server.url}/openapi.json")
    operations = [result.ok() for result in schema.get_all_operations()]
    if only:
        operations = [one for one in operations if only in one.path]
    each = max(1, math.ceil(cases / (2 * len(operations))))
    headers = {"Authorization": f"Bearer {server.house.tokens[role]}"} if role else {}
    found = Found()
    known = _known_ids(server)
    for operation in operations:
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            _throw_at(operation, mode, each, headers, known, found)
    return found


def _throw_at(
    operation: Any, mode: GenerationMode, each: int, headers: dict[str, str], known: list[str], found: Found
) -> None:
    dice = random.Random(operation.label)

    @seed(20)
    @settings(max_examples=each, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=QUIET)
    @given(case=operation.as_strategy(generation_mode=mode))
    def once(case: Any) -> None:
        _aim(case, known, dice)
        found.cases += 1
        try:
            response = case.call(headers=headers, timeout=20)
        except Exception as error:
            if "timed out" in str(error) or "Connection" in type(error).__name__:
                found.wrong.append(f"{operation.label}: {type(error).__name__} {error}"[:600])
            return
        found.statuses[response.status_code] += 1
        _check(case, response, found)

    try:
        once()
    except Exception as error:
        # Some operations have nothing that could be wrong with them; there is no case to throw then.
        if type(error).__name__ not in ("Unsatisfiable", "SkipTest"):
            found.wrong.append(f"{operation.label}: {type(error).__name__} {error}"[:600])


def _check(case: Any, response: Any, found: Found) -> None:
    checks = schemathesis.checks
    wanted = [
        checks.not_a_server_error,
        schemathesis.openapi.checks.response_schema_conformance,
        schemathesis.openapi.checks.status_code_conformance,
        schemathesis.openapi.checks.content_type_conformance,
    ]
    for check in wanted:
        try:
            case.validate_response(response, checks=[check])
        except Exception as error:
            found.wrong.append(f"{case.operation.label} {response.status_code}: {error}"[:900])
            return


def _aim(case: Any, known: list[str], dice: random.Random) -> None:
    # Random ids only ever find nothing: half the time an id is one that exists.
    for name in list(case.path_parameters or {}):
        if dice.random() < 0.5 and known:
            case.path_parameters[name] = dice.choice(known)


def _known_ids(server: Server) -> list[str]:
    house = server.house
    return [house.walking, house.secret_club, *(one.resident for one in house.people.values())]
