"""For screens: print the token of a link that signs somebody in (`python -m tests.way_in URL RESIDENT`)."""

import asyncio
import sys

from backend import database
from backend.signin import device_links


async def main(url: str, resident: str) -> None:
    await database.connect(url, pool=1)
    async with database.transaction():
        print(await device_links.make_for_operator(resident))
    await database.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
