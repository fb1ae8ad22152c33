"""`make openapi`: write the socket's description down too, in docs/asyncapi.json."""

from pathlib import Path

import msgspec

from realtime.asyncapi import document

PATH = Path(__file__).parent.parent.parent / "docs" / "asyncapi.json"


def main() -> None:
    PATH.write_bytes(msgspec.json.format(msgspec.json.encode(document()), indent=2) + b"\n")


if __name__ == "__main__":
    main()
