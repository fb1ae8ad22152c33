"""The message catalogue: the same Fluent files speak on the phone and here."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

LOCALES = Path(__file__).parent.parent / "web" / "locales"
LANGUAGES = ("nl", "en", "ar")
SERVER_FILES = ("errors.ftl", "mail.ftl", "calendar.ftl")


@cache
def bundle(language: str) -> FluentBundle:
    made = FluentBundle([language])
    for name in SERVER_FILES:
        made.add_resource(FluentResource((LOCALES / language / name).read_text(encoding="utf-8")))
    return made


def say(language: str, message: str, **args: object) -> str:
    """The sentence in the language, in Dutch where that language lacks it; raises KeyError if Dutch does too."""
    for tongue in (language, "nl"):
        found = bundle(tongue) if tongue in LANGUAGES else None
        if found is not None and found.has_message(message):
            pattern = found.get_message(message).value
            if pattern is not None:
                return str(found.format_pattern(pattern, args)[0])
    raise KeyError(message)


def sentence(language: str, code: str, params: dict[str, object]) -> str:
    """What a refusal's code means, for people; a code without words of its own is simply not understood."""
    try:
        return say(language, f"error-{code.replace('_', '-')}", **params)
    except KeyError:
        return say(language, "error-invalid")


def best_language(accepted: Iterable[str], default: str = "nl") -> str:
    """The first language we speak among those accepted, such as ['ar-MA', 'nl']."""
    for tag in accepted:
        base = tag.split("-")[0].strip().lower()
        if base in LANGUAGES:
            return base
    return default
