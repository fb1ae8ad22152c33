"""What a page needs at once, found by following its imports: one round trip instead of one a level deep."""

import posixpath
import re
from collections.abc import Mapping

import msgspec

_IMPORT = re.compile(r"""(?:^|[;\s}])(?:import|export)\s*(?:[\w*{][^"';]*?\sfrom\s*)?["']([^"']+)["']""")


def imported(start: str, sources: Mapping[str, str], bare: Mapping[str, str]) -> list[str]:
    """Every module that `start` imports, directly or not, each once; `import()` comes later and is left out.

    `sources` are the scripts by name; `bare` says which names an import map stands for.
    """
    found: dict[str, None] = {}
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name in found or name not in sources:
            continue
        found[name] = None
        for target in _IMPORT.findall(sources[name]):
            waiting.append(bare.get(target) or posixpath.normpath(posixpath.join(posixpath.dirname(name), target)))
    return list(found)


def with_preloads(page: str, sources: Mapping[str, str]) -> str:
    """The page with a modulepreload for every module that its own script will ask for."""
    script = re.search(r'<script type="module" src="/web/([^"]+)">', page)
    listed = re.search(r'<script type="importmap">(.*?)</script>', page, re.DOTALL)
    if script is None:
        return page
    known = msgspec.json.decode(listed[1])["imports"] if listed else {}
    bare = {name: path.removeprefix("/web/") for name, path in known.items()}
    links = "".join(
        f'    <link rel="modulepreload" href="/web/{name}">\n' for name in imported(script[1], sources, bare)
    )
    return page.replace("  </head>", links + "  </head>", 1)
