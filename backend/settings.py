"""Settings from the environment: one frozen struct, every mistake named at once."""

from collections.abc import Callable, Mapping
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct


class SettingsError(Exception):
    """All that is wrong with the environment, one line each."""

    def __init__(self, mistakes: list[str]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes


class Settings(Struct, frozen=True, kw_only=True):
    """What an operator can set; every NAOBER_X may also come from the file named in NAOBER_X_FILE."""

    data_dir: Path
    database_url: str
    redis_url: str | None
    public_url: str
    host: str
    port: int
    trusted_proxies: tuple[str, ...]
    mail_url: str | None
    mail_from: str
    metrics_token: str | None
    fcm_credentials: str | None
    log_level: str
    changes_per_minute: int
    messages_per_minute: int

    @property
    def sqlite(self) -> bool:
        """Whether this is the embedded installation: one file, one process."""
        return self.database_url.startswith("sqlite://")

    @property
    def origins(self) -> frozenset[str]:
        """The web origins that may speak with a cookie; on loopback both usual names of this machine."""
        public = urlsplit(self.public_url)
        names = {public.netloc}
        if self.loopback:
            port = f":{public.port}" if public.port else ""
            names |= {f"127.0.0.1{port}", f"localhost{port}"}
        return frozenset(f"{public.scheme}://{name}" for name in names)

    @property
    def loopback(self) -> bool:
        """Whether the public address is this very machine."""
        return urlsplit(self.public_url).hostname in ("127.0.0.1", "localhost", "::1")

    @property
    def cookie_name(self) -> str:
        """`__Host-` wherever browsers accept it: over https and on loopback."""
        secure = self.public_url.startswith("https://") or self.loopback
        return "__Host-naober" if secure else "naober"


def load(environ: Mapping[str, str]) -> Settings:
    """Read the settings; raises SettingsError with every mistake in it."""
    mistakes: list[str] = []
    known = _values(environ, mistakes)

    def take(name: str, default: str, check: Callable[[str], str | None] = lambda _: None) -> str:
        value = known.pop(name, default)
        if value and (problem := check(value)):
            mistakes.append(f"NAOBER_{name}: {problem}")
        return value

    data_dir = Path(take("DATA_DIR", "data")).absolute()
    host = take("HOST", "127.0.0.1")
    port = take("PORT", "8000", _a_port)
    settings = Settings(
        data_dir=data_dir,
        database_url=take("DATABASE_URL", f"sqlite://{data_dir / 'naober.db'}", _a_database),
        redis_url=take("REDIS_URL", "", _scheme("redis", "rediss", "unix")) or None,
        public_url=take("PUBLIC_URL", f"http://{_reachable(host)}:{port}", _scheme("http", "https")).rstrip("/"),
        host=host,
        port=_number(port),
        trusted_proxies=tuple(take("TRUSTED_PROXIES", "", _networks).replace(",", " ").split()),
        mail_url=take("MAIL_URL", "", _scheme("smtp", "smtps")) or None,
        mail_from=take("MAIL_FROM", "naober@localhost", _an_address),
        metrics_token=take("METRICS_TOKEN", "") or None,
        fcm_credentials=take("FCM_CREDENTIALS", "") or None,
        log_level=take("LOG_LEVEL", "info", _a_level),
        changes_per_minute=_number(take("CHANGES_PER_MINUTE", "120", _a_number)),
        messages_per_minute=_number(take("MESSAGES_PER_MINUTE", "60", _a_number)),
    )
    mistakes += [f"NAOBER_{name}: no such setting" for name in sorted(known) if not name.startswith("TEST_")]
    if mistakes:
        raise SettingsError(mistakes)
    return settings


def _values(environ: Mapping[str, str], mistakes: list[str]) -> dict[str, str]:
    values = {key[7:]: text for key, text in environ.items() if key.startswith("NAOBER_")}
    for name in [name for name in values if name.endswith("_FILE")]:
        path = values.pop(name)
        try:
            values.setdefault(name[:-5], Path(path).read_text().strip())
        except OSError as error:
            mistakes.append(f"NAOBER_{name}: {path} can't be read ({error.strerror})")
    return values


def _reachable(host: str) -> str:
    return "127.0.0.1" if host in ("0.0.0.0", "::", "") else host  # noqa: S104


def _a_port(text: str) -> str | None:
    return None if text.isdigit() and 0 < int(text) < 65536 else f"{text!r} is no port (1 to 65535)"


def _a_number(text: str) -> str | None:
    return None if text.isdigit() and int(text) > 0 else f"{text!r} is no whole number above 0"


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 0


def _a_database(text: str) -> str | None:
    ok = text.startswith(("sqlite://", "postgres://", "postgresql://"))
    return None if ok else "must begin with sqlite:// or postgres://"


def _scheme(*schemes: str) -> Callable[[str], str | None]:
    def check(text: str) -> str | None:
        return None if urlsplit(text).scheme in schemes else f"must begin with {'://, '.join(schemes)}://"

    return check


def _networks(text: str) -> str | None:
    for part in text.replace(",", " ").split():
        try:
            ip_network(part)
        except ValueError:
            return f"{part!r} is no address or network (10.0.0.0/8)"
    return None


def _an_address(text: str) -> str | None:
    return None if "@" in text else f"{text!r} is no e-mail address"


def _a_level(text: str) -> str | None:
    levels = ("debug", "info", "warning", "error")
    return None if text in levels else f"{text!r} must be one of {', '.join(levels)}"
