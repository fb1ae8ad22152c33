"""What a phone has to fetch before it shows anything stays small: the app's promise to a slow line."""

import re

from api.web import Shell
from naober.app import WEB

MOST = 100_000
AT_ONCE = r'(?:modulepreload|stylesheet)" href="/web/([^"]+)"'


def packed(shell: Shell, name: str) -> int:
    file = shell.files[name]
    return len(file.packed or file.body)


def first_load(shell: Shell) -> set[str]:
    """The page, what it names itself, the icons, and the words of one language."""
    page = shell.files["index.html"].body.decode()
    listed = re.search(r"const FILES = (.*?);", shell.files["lib/words.js"].body.decode())
    assert listed is not None
    words = {f"locales/nl/{one}.ftl" for one in re.findall(r'"([a-z-]+)"', listed[1])}
    return {"index.html", "icons/sprite.svg", *re.findall(AT_ONCE, page), *words}


def test_the_first_load_of_the_app_is_at_most_100_kb():
    shell = Shell(WEB)
    assert sum(packed(shell, name) for name in first_load(shell)) <= MOST


def test_the_chat_comes_only_to_who_opens_it():
    shell = Shell(WEB)
    there = {name for name in shell.files if "chat" in name}
    assert len(there) > 50
    assert there & first_load(shell) == {"lib/chat-count.js"}
