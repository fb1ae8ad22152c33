"""The baselines for reading conversations: Litestar alone, behind the same uvicorn as ours, with the same structs.

`python -m bench.bare_pages PORT FOLDER` answers what is in FOLDER/messages.json and FOLDER/conversations.json.
"""

import sys
from pathlib import Path

import msgspec
import uvicorn
from litestar import Litestar, get

from backend.chat.cards import ConversationPage, MessagePage


def serve(port: int, folder: Path) -> None:
    message_page = msgspec.json.decode((folder / "messages.json").read_bytes(), type=MessagePage)
    conversation_page = msgspec.json.decode((folder / "conversations.json").read_bytes(), type=ConversationPage)

    @get("/messages")
    async def messages() -> MessagePage:
        return message_page

    @get("/conversations")
    async def conversations() -> ConversationPage:
        return conversation_page

    app = Litestar([messages, conversations], logging_config=None, openapi_config=None)
    # As in naober/commands/serve.py.
    uvicorn.run(
        app, host="127.0.0.1", port=port, http="httptools", proxy_headers=False, access_log=False, log_config=None,
        server_header=False,
    )  # fmt: skip


if __name__ == "__main__":
    serve(int(sys.argv[1]), Path(sys.argv[2]))
