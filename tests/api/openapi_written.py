"""`make openapi`: write the API's description to docs/openapi.json, where changes to it can be seen in a review."""

import tempfile
from pathlib import Path
from typing import Any

import msgspec

from api.openapi import description
from backend.settings import load
from naober.app import build

PATH = Path(__file__).parent.parent.parent / "docs" / "openapi.json"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        app: Any = build(load({"NAOBER_DATA_DIR": folder}))
    PATH.write_bytes(msgspec.json.format(msgspec.json.encode(description(app.app)), indent=2) + b"\n")


if __name__ == "__main__":
    main()
