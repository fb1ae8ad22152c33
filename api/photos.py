"""Photos: sent as they come from the camera, fetched as WebP."""

from typing import Literal

import msgspec
from litestar import Controller, Response, get, post
from litestar.params import FromQuery

from api.problems import problems
from api.requests import Asked, PathId, actor_of, picture, reply
from backend.photos.actions import add
from backend.photos.actions import get as get_photo
from backend.photos.rules import MEDIA_TYPES, MOST_BYTES


class PhotoView(msgspec.Struct):
    """A photo that was kept; `width` and `height` in pixels, of the large size."""

    id: str
    width: int
    height: int


class PhotosController(Controller):
    path = "/photos"
    tags = ["photos"]  # noqa: RUF012

    @post(operation_id="addPhoto", summary="Keep a photo: the body is the picture itself, 10 MB at most",
          status_code=201, request_max_body_size=MOST_BYTES + 1024, opt={"keyless": True, "body": MEDIA_TYPES},
          responses=problems(401, 413, 415, 429, 507))  # fmt: skip
    async def add_photo(self, request: Asked) -> Response[PhotoView]:
        photo = await add(actor_of(request), await request.body())
        return reply(request, PhotoView(photo.id, photo.width, photo.height), 201)

    @get("/{photo_id:str}", operation_id="getPhoto", summary="A photo, small (400 px) or large (1600 px)",
         media_type="image/webp", responses=problems(401, 404))  # fmt: skip
    async def get_photo(
        self, request: Asked, photo_id: PathId, size: FromQuery[Literal["small", "large"]] = "small"
    ) -> Response[bytes]:
        body = await get_photo(actor_of(request), photo_id, size)
        return picture(request, f"{photo_id}-{size}", body, "image/webp")
