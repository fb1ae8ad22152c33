"""What a browser does with our cookie: it takes a Secure one from this very machine too, which httpx does not."""

import httpx


def keep_cookie(client: httpx.AsyncClient, answer: httpx.Response) -> str:
    """Send the cookie of this answer from now on; answers its value."""
    pair = answer.headers["set-cookie"].partition(";")[0]
    client.headers["cookie"] = pair
    return pair.partition("=")[2]
