"""Neighbours: finding one by name, and looking at a page."""

from typing import Annotated

import msgspec
from litestar import Controller, Response, get
from litestar.params import QueryParameter

from api.problems import problems
from api.requests import Asked, PathId, actor_of, reply
from backend.people.residents import find, look_at
from backend.people.views import Person, ResidentView


class FoundResidents(msgspec.Struct):
    items: list[Person]


class ResidentsController(Controller):
    path = "/residents"
    tags = ["people"]  # noqa: RUF012

    @get(operation_id="findResidents", summary="Find neighbours by the beginning of a name",
         responses=problems(400, 401, 403))  # fmt: skip
    async def find_residents(
        self, request: Asked, q: Annotated[str, QueryParameter(description="At least two letters.", max_length=60)] = ""
    ) -> Response[FoundResidents]:
        return reply(request, FoundResidents(await find(actor_of(request), q)))

    @get("/{id:str}", operation_id="getResident", summary="A neighbour's page", responses=problems(401, 403, 404))
    async def get_resident(self, request: Asked, id: PathId) -> Response[ResidentView]:
        return reply(request, await look_at(actor_of(request), id))
