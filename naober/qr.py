"""A link with its QR code, on the terminal."""

import io

import segno

from naober.cli import console


def show(url: str, title: str) -> None:
    """Print the title, the link and, small, its QR code."""
    picture = io.StringIO()
    segno.make(url, error="l", micro=False).terminal(out=picture, compact=True, border=2)
    console.print(f"\n[bold]{title}[/]\n{url}", highlight=False, soft_wrap=True)
    console.file.write(picture.getvalue())
