"""Throws generated requests, right and wrong ones, at a server and gathers what is not as described."""

import contextlib
import math
import random
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode

from tests.fuzz.aiming import ALWAYS, Aim, name_of
from tests.fuzz.furnishing import Furnisher, picture
from tests.servers import Server

# None is a stranger; the others are people of the cast, one for each role.
ROLES = (None, "fatma", "noor", "wim", "kees", "anna", "lies", "otto", "samir")
# Strangers come from many addresses, and nobody waits.
ENVIRONMENT = {"NAOBER_TRUSTED_PROXIES": "127.0.0.1", "NAOBER_MESSAGES_PER_MINUTE": "100000"}
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
QUIET = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large, HealthCheck.large_base_example]
CHECKS = [
    schemathesis.checks.not_a_server_error,
    schemathesis.checks.status_code_conformance,
    schemathesis.checks.content_type_conformance,
    schemathesis.checks.response_headers_conformance,
    schemathesis.checks.response_schema_conformance,
]
REFUSED = schemathesis.checks.negative_data_rejection
for kind in ("image/jpeg", "image/png", "image/webp"):
    schemathesis.openapi.media_type(
        kind, st.one_of(st.just(picture()), st.binary(), st.binary().map(picture().__add__))
    )


Sender = Callable[[Any], tuple[Any, list[Any]]]


@dataclass
class Found:
    """How many cases were thrown, what statuses came back, and every answer that was wrong."""

    cases: int = 0
    statuses: Counter[int] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    unsent: Counter[str] = field(default_factory=Counter)

    @property
    def reached(self) -> float:
        """The part that did something, or would have but for the state things are in."""
        done = sum(count for status, count in self.statuses.items() if status < 400 or status == 409)
        return done / max(1, self.cases)

    def in_words(self) -> str:
        statuses = "  ".join(f"{status}×{count}" for status, count in sorted(self.statuses.items()))
        return f"{self.cases:>6} cases  {self.reached:4.0%} reached  {statuses}"


def described(server: Server) -> dict[str, Any]:
    """What the server says of itself."""
    return requests.get(f"{server.url}/openapi.json", timeout=20).json()


def throw(
    server: Server,
    role: str | None,
    cases: int,
    only: str | None = None,
    start: str = "",
    document: dict[str, Any] | None = None,
) -> Found:
    """About that many cases over all operations, half of them deliberately wrong; another `start`, other cases."""
    schema = schemathesis.openapi.from_dict(document or described(server))
    # Who is somebody shows their own token; a stranger makes up all kinds of them.
    schema.config.generation.update(with_security_parameters=role is None)
    operations = [result.ok() for result in schema.get_all_operations()]
    if only:
        operations = [one for one in operations if only in one.label]
    headers = {"Authorization": f"Bearer {server.house.tokens[role]}"} if role else {}
    found, furnisher = Found(), Furnisher(server, role)
    with contextlib.closing(furnisher), requests.Session() as session:
        session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        aim = Aim(furnisher)
        targets = [(operation, mode) for operation in operations for mode in MODES]
        # A short run must not meet the same few operations in every role.
        random.Random(f"{role} {start}").shuffle(targets)
        for number, (operation, mode) in enumerate(targets):
            # What one operation has no wrong cases for, the next ones get.
            each = math.ceil((cases - found.cases) / (len(targets) - number))
            if each > 0:
                mark = zlib.crc32(f"{role} {operation.label} {mode} {start}".encode())
                _throw_at(operation, mode, seed(mark), each, _sender(session, aim, headers), found)
    return found


def _sender(session: requests.Session, aim: Aim, headers: dict[str, str]) -> Sender:
    def send(case: Any) -> tuple[Any, list[Any]]:
        wrong = case.meta.generation.mode == GenerationMode.NEGATIVE
        aimed = aim.dice.random() < (0.5 if wrong else 0.95) or name_of(case) in ALWAYS
        mine = headers | (aim.at(case) if aimed else {}) | {"X-Forwarded-For": aim.furnisher.address()}
        response = case.call(aim.furnisher.server.url, session=session, headers=mine, timeout=20)
        # What was wrong may have been put right by aiming.
        return response, [*CHECKS, REFUSED] if wrong and not aimed else CHECKS

    return send


def _throw_at(operation: Any, mode: GenerationMode, seeded: Any, each: int, send: Sender, found: Found) -> None:
    @seeded
    @settings(max_examples=each, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=QUIET)
    @given(case=operation.as_strategy(generation_mode=mode))
    def once(case: Any) -> None:
        try:
            response, checks = send(case)
        except (requests.exceptions.InvalidHeader, requests.exceptions.InvalidURL, UnicodeError) as error:
            # No client could send this.
            found.unsent[type(error).__name__] += 1
            return
        except Exception as error:
            found.wrong.append(f"{operation.label}: {type(error).__name__} {error}"[:900])
            return
        found.cases += 1
        found.statuses[response.status_code] += 1
        _check(case, response, checks, found)

    try:
        once()
    except Exception as error:
        # Some operations have nothing that could be wrong with them; there is no case to throw then.
        if type(error).__name__ not in ("Unsatisfiable", "SkipTest"):
            found.wrong.append(f"{operation.label}: {type(error).__name__} {error}"[:900])


def _check(case: Any, response: Any, checks: list[Any], found: Found) -> None:
    try:
        case.validate_response(response, checks=checks)
    except (Exception, BaseExceptionGroup) as error:
        found.wrong.append(f"{case.operation.label} {response.status_code}: {error}"[:1500])
