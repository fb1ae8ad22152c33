"""The baselines for the socket: whatever one says, all get these bytes; nothing stored, nobody asked who they are.

`python -m bench.bare_live litestar|websockets PORT SIZE`
"""

import asyncio
import sys

import uvicorn
import uvloop
from litestar import Litestar, WebSocket, websocket
from litestar.exceptions import WebSocketDisconnect
from websockets.asyncio.server import ServerConnection, broadcast, serve


def litestar(port: int, text: str) -> None:
    """`send_text` to every member in turn, behind the same uvicorn as ours."""
    members: set[WebSocket] = set()

    @websocket("/live")
    async def live(socket: WebSocket) -> None:
        await socket.accept()
        members.add(socket)
        try:
            while True:
                await socket.receive_text()
                for member in list(members):
                    await member.send_text(text)
        except WebSocketDisconnect:
            members.discard(socket)

    app = Litestar([live], logging_config=None, openapi_config=None)
    # As in naober/commands/serve.py.
    uvicorn.run(
        app, host="127.0.0.1", port=port, ws="websockets-sansio", ws_per_message_deflate=False, access_log=False,
        log_config=None, server_header=False,
    )  # fmt: skip


async def websockets(port: int, text: str) -> None:
    """The library's own `broadcast`."""
    members: set[ServerConnection] = set()

    async def live(socket: ServerConnection) -> None:
        members.add(socket)
        async for _ in socket:
            broadcast(members, text)

    async with serve(live, "127.0.0.1", port, compression=None):
        await asyncio.get_running_loop().create_future()


if __name__ == "__main__":
    kind, number, size = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    if kind == "litestar":
        litestar(number, "x" * size)
    else:
        uvloop.run(websockets(number, "x" * size))
