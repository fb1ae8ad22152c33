"""One catalogue for server and app: the same sentences in every language, and none missing."""

import ast
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from backend.words import LANGUAGES, LOCALES, say

ROOT = LOCALES.parent.parent
REFUSALS = {"Refusal", "Invalid", "SignInFirst", "NotAllowed", "NotFound", "Conflict", "Gone", "TooLarge", "WrongMedia",
            "Busy", "StorageFull"}  # fmt: skip


def messages(language: str) -> dict[str, fluent.Message]:
    found: dict[str, fluent.Message] = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            assert not isinstance(entry, fluent.Junk), f"{path.name}: {entry.content[:80]}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{entry.id.name} twice in {language}"
                found[entry.id.name] = entry
    return found


def variables(message: fluent.Message) -> set[str]:
    names: set[str] = set()

    def walk(node: object) -> None:
        if isinstance(node, fluent.VariableReference):
            names.add(node.id.name)
        if isinstance(node, fluent.BaseNode):
            for value in vars(node).values():
                walk(value)
        if isinstance(node, list):
            for one in node:
                walk(one)

    walk(message)
    return names


def codes_raised() -> set[str]:
    """Every code that the house or a door can refuse with, read from the source."""
    codes = {"invalid", "sign_in_first", "not_allowed", "not_found", "changed_meanwhile", "too_large", "wrong_media",
             "too_many", "busy", "storage_full", "internal", "wrong_method", "unknown_field", "required", "too_long",
             "too_short", "wrong_type"}  # fmt: skip
    for folder in ("backend", "api", "realtime"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in REFUSALS:
                    codes |= {one.value for one in node.args[:1] if isinstance(one, ast.Constant)}
    return codes


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "nl"])
def test_every_sentence_is_there_in_every_language_with_the_same_parts(language: str):
    dutch, other = messages("nl"), messages(language)
    assert set(other) == set(dutch)
    different = {name for name in dutch if variables(dutch[name]) != variables(other[name])}
    assert different == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_words(language: str):
    there = messages(language)
    assert {code for code in codes_raised() if f"error-{code.replace('_', '-')}" not in there} == set()


def test_every_sentence_the_app_says_is_in_the_catalogue():
    dutch = messages("nl")
    said: set[str] = set()
    for path in (ROOT / "web").rglob("*.js"):
        if "vendor" not in path.parts:
            said |= set(re.findall(r"""\bt\(\s*["']([a-z][a-z0-9-]+)["']""", path.read_text(encoding="utf-8")))
    assert len(said) > 100
    assert said - set(dutch) == set()


def test_languages_nobody_checked_say_so():
    for path in (LOCALES / "ar").glob("*.ftl"):
        assert "draft translation" in path.read_text(encoding="utf-8").splitlines()[0], path.name


def test_a_sentence_missing_in_a_language_is_said_in_dutch():
    assert say("fy", "error-not-found") == say("nl", "error-not-found")


def test_a_sentence_nobody_wrote_is_a_mistake():
    with pytest.raises(KeyError):
        say("nl", "error-that-never-was")


def test_the_words_forbidden_in_look_are_not_used():
    for path in sorted((LOCALES / "nl").glob("*.ftl")):
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            text = line.partition("=")[2].lower()
            for word in ("deadline", "account", "inloggen", "optioneel"):
                assert word not in text, f"{path.name}: {line}"
