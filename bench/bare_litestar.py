"""The baselines for reading: Litestar alone, behind the same uvicorn as ours, with no database and nobody signed in.

`python -m bench.bare_litestar PORT FILE` answers the page in FILE: at /structs as Structs that Litestar encodes, at
/bytes as the bytes they are.
"""

import sys
from pathlib import Path

import msgspec
import uvicorn
from litestar import Litestar, get
from litestar.enums import MediaType

from backend.help.cards import HelpPage


def serve(port: int, body: bytes) -> None:
    page = msgspec.json.decode(body, type=HelpPage)

    @get("/structs")
    async def structs() -> HelpPage:
        return page

    @get("/bytes", media_type=MediaType.JSON)
    async def as_bytes() -> bytes:
        return body

    app = Litestar([structs, as_bytes], logging_config=None, openapi_config=None)
    # As in naober/commands/serve.py.
    uvicorn.run(
        app, host="127.0.0.1", port=port, http="httptools", proxy_headers=False, access_log=False, log_config=None,
        server_header=False,
    )  # fmt: skip


if __name__ == "__main__":
    serve(int(sys.argv[1]), Path(sys.argv[2]).read_bytes())
