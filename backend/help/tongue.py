"""In what language a text is written, as far as it must be known: for reading aloud and hyphens."""

import unicodedata

# By the alphabet alone. The author's own language stands on no call whose name is hidden: it would narrow down
# who asks (trust.md §3.1), and tell a coach's words from those of the person helped.
ALPHABETS = {"ARABIC": "ar", "CYRILLIC": "uk", "ETHIOPIC": "ti"}
LATIN = frozenset({"nl", "en"})


def tongue(text: str, own: str, hidden: bool) -> str:
    """The language to write on a call: `own` is its author's, used only where the name is shown."""
    for sign in text:
        if sign.isalpha():
            alphabet = unicodedata.name(sign, "").split(" ")[0]
            if alphabet in ALPHABETS:
                return ALPHABETS[alphabet]
            if alphabet == "LATIN":
                break
    return own if own in LATIN and not hidden else "nl"
