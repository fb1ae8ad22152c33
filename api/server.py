"""What this server is and can: for apps that must know whether they still fit."""

import msgspec
from litestar import Controller, Response, get

from api.requests import Asked, reply
from backend.words import LANGUAGES

VERSION = "0.1.0"


class Server(msgspec.Struct):
    """`oldest_client` is the oldest version of our own apps that still works here."""

    version: str
    api: str
    capabilities: list[str]
    oldest_client: str
    languages: list[str]


class ServerController(Controller):
    path = "/server"
    tags = ["server"]  # noqa: RUF012

    @get(operation_id="getServer", summary="What this server is and can", opt={"public": True})
    async def get_server(self, request: Asked) -> Response[Server]:
        capabilities = ["help", "groups", "activities", "calendar", "chat", "live", "photos", "idempotency"]
        return reply(request, Server(VERSION, "v1", capabilities, "0.1.0", list(LANGUAGES)))
