"""The neighbour app's files: read once, kept compressed, served with a tag each."""

import gzip
import hashlib
import mimetypes
import re
from base64 import b64encode
from pathlib import Path
from typing import Any

import msgspec
from litestar import Request, Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response.base import ASGIResponse

from api.preload import with_preloads
from api.requests import Ready

COMPRESSED = (".html", ".js", ".css", ".svg", ".json", ".ftl", ".webmanifest", ".txt")
TYPES = {".js": "text/javascript", ".ftl": "text/plain",
         ".webmanifest": "application/manifest+json", ".html": "text/html",
         ".css": "text/css"}  # fmt: skip


class File(msgspec.Struct, frozen=True):
    """One file as it goes over the wire."""

    body: bytes
    packed: bytes | None
    media_type: str
    tag: str


class Shell:
    """All of web/, in memory: some 100 files that never change while the process runs."""

    def __init__(self, folder: Path) -> None:
        paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix not in (".md", ".ts")]
        self.files = {path.relative_to(folder).as_posix(): _read(path) for path in paths}
        scripts = {name: file.body.decode() for name, file in self.files.items() if name.endswith(".js")}
        page = with_preloads(self.files["index.html"].body.decode(), scripts)
        self.files["index.html"] = _file(page.encode(), ".html")
        together = "".join(f"{name}{file.tag}" for name, file in self.files.items())
        self.version = hashlib.sha256(together.encode()).hexdigest()[:12]
        self.files["shell.json"] = _file(self._list(), ".json")

    def _list(self) -> bytes:
        # sw.js and icons for the home screen are the browser's to fetch; some words only the server says.
        left = ("sw.js", "index.html", ".png", "licences/", "mail.ftl", "calendar.ftl")
        own = [f"/web/{name}" for name in self.files if not any(part in name for part in left)]
        return msgspec.json.encode({"version": self.version, "files": ["/", *own]})

    @property
    def script_hash(self) -> str:
        """For the content security policy: the hash of the import map written in index.html."""
        page = self.files["index.html"].body.decode()
        scripts = re.findall(r"<script type=\"importmap\">(.*?)</script>", page, re.DOTALL)
        digests = [b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
        return " ".join(f"'sha256-{digest}'" for digest in digests)


def _read(path: Path) -> File:
    return _file(path.read_bytes(), path.suffix)


def _file(body: bytes, suffix: str) -> File:
    packed = gzip.compress(body, 9, mtime=0) if suffix in COMPRESSED and len(body) > 400 else None
    media_type = TYPES.get(suffix) or mimetypes.guess_type(f"x{suffix}")[0] or "application/octet-stream"
    return File(body, packed, media_type, f'"{hashlib.sha256(body).hexdigest()[:16]}"')


def _serve(request: Request[Any, Any, Any], name: str) -> Response[bytes]:
    file = request.app.state.shell.files.get(name)
    if file is None:
        raise NotFoundException
    # Asked again each time but rarely sent again: an update must reach every phone at once.
    headers = {"etag": file.tag, "cache-control": "no-cache", "vary": "accept-encoding"}
    if request.headers.get("if-none-match") == file.tag:
        return Ready(ASGIResponse(status_code=304, headers=headers))
    body = file.body
    if file.packed is not None and "gzip" in request.headers.get("accept-encoding", ""):
        body, headers["content-encoding"] = file.packed, "gzip"
    return Ready(ASGIResponse(body=body, headers=headers, media_type=file.media_type))


@get("/web/{name:path}", opt={"public": True}, include_in_schema=False, sync_to_thread=False)
def file(request: Request[Any, Any, Any], name: FromPath[str]) -> Response[bytes]:
    return _serve(request, name.lstrip("/"))


@get(["/sw.js", "/manifest.webmanifest", "/shell.json"], opt={"public": True}, include_in_schema=False,
     sync_to_thread=False)  # fmt: skip
def root_file(request: Request[Any, Any, Any]) -> Response[bytes]:
    return _serve(request, request.url.path.lstrip("/"))


@get(["/", "/{place:path}"], opt={"public": True}, include_in_schema=False, sync_to_thread=False)
def page(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Every screen of the app is the same page; what looks like a file and is none is not found."""
    place = str(request.path_params.get("place", ""))
    if "." in place.rpartition("/")[2] or place.startswith(("/api/", "/openapi", "/health")):
        raise NotFoundException
    return _serve(request, "index.html")
