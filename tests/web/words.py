"""What the app says in a language, from the files it reads itself."""

from fluent.runtime import FluentBundle, FluentResource

from backend.words import LOCALES


class Words:
    """`Words("ar")["help-title"]`."""

    def __init__(self, language: str) -> None:
        self.bundle = FluentBundle([language], use_isolating=False)
        for file in (LOCALES / language).glob("*.ftl"):
            self.bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))

    def __getitem__(self, message: str) -> str:
        return str(self.bundle.format_pattern(self.bundle.get_message(message).value, {})[0])
