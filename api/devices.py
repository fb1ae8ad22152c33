"""The devices one is signed in on, and bringing in the next."""

import msgspec
from litestar import Controller, Response, delete, get, post

from api.cookies import public_url
from api.problems import problems
from api.requests import Asked, PathId, actor_of, nothing, reply
from backend.signin import device_links, sessions
from backend.signin.views import DeviceLinkState, DeviceLinkView, DeviceView, devices, link_view


class Devices(msgspec.Struct):
    items: list[DeviceView]


class DevicesController(Controller):
    path = "/devices"
    tags = ["session"]  # noqa: RUF012

    @get(operation_id="listDevices", summary="Where I am signed in", responses=problems(401))
    async def list_devices(self, request: Asked) -> Response[Devices]:
        return reply(request, Devices(await devices(actor_of(request))))

    @delete("/{id:str}", operation_id="signOutDevice", summary="Sign one of my devices out", status_code=204,
            responses=problems(401, 403, 404, 429))  # fmt: skip
    async def sign_out_device(self, request: Asked, id: PathId) -> Response[None]:
        await sessions.end(actor_of(request), id)
        return nothing()

    @post("/links", operation_id="offerDeviceLink", summary="Offer a link to my next device", status_code=201,
          opt={"keyless": True},
          responses=problems(401, 403, 429))  # fmt: skip
    async def offer_device_link(self, request: Asked) -> Response[DeviceLinkView]:
        return reply(request, link_view(await device_links.offer(actor_of(request)), public_url(request)), 201)

    @get("/links/{id:str}", operation_id="getDeviceLink", summary="How far that link is",
         responses=problems(401, 404))  # fmt: skip
    async def get_device_link(self, request: Asked, id: PathId) -> Response[DeviceLinkState]:
        return reply(request, DeviceLinkState(id, *await device_links.state(actor_of(request), id)))

    @post("/links/{id:str}/confirmation", operation_id="confirmDeviceLink", summary="Say yes: that is my device",
          status_code=204, responses=problems(401, 403, 404, 409, 410, 429))  # fmt: skip
    async def confirm_device_link(self, request: Asked, id: PathId) -> Response[None]:
        await device_links.confirm(actor_of(request), id)
        return nothing()
