"""The environment as typed values; every setting a deployment may turn is read here and nowhere else."""

import base64
import os
from dataclasses import dataclass
from pathlib import Path

from psycopg.conninfo import conninfo_to_dict


class SettingMissingError(RuntimeError):
    """A deployment forgot a setting: `code` and `params` say it in the reader's language."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(f"{code} {params}")
        self.code = code
        self.params = params


@dataclass(frozen=True, slots=True)
class Environment:
    """What the operator says through environment variables (docs/reference/settings.md)."""

    secret_key: str
    database_url: str
    keys: Path
    files: Path
    hosts: tuple[str, ...]
    origin: str
    smtp_url: str
    mail_from: str
    clamd: str


def read() -> Environment:
    """Read every variable; raise SettingMissingError for one that has no safe default."""
    keys = Path(_required("CONVOCA_KEYS"))
    origin = os.environ.get("CONVOCA_ORIGIN", "https://localhost")
    return Environment(
        secret_key=_secret(keys),
        database_url=_required("DATABASE_URL"),
        keys=keys,
        files=Path(_required("CONVOCA_FILES")),
        hosts=tuple(h for h in os.environ.get("CONVOCA_HOSTS", "").split(",") if h),
        origin=origin.rstrip("/"),
        smtp_url=os.environ.get("CONVOCA_SMTP_URL", "smtp://localhost:25"),
        mail_from=os.environ.get("CONVOCA_MAIL_FROM", "Convoca <no-responder@localhost>"),
        clamd=os.environ.get("CONVOCA_CLAMD", ""),
    )


# Parameters travel apart from the sentence, and what a connection asks twice is planned once. Django
# and psycopg know these words; libpq does not.
_PREPARED = {"server_side_binding": True, "prepare_threshold": 2}


def database(url: str) -> dict[str, object]:
    """Turn a libpq address into Django's DATABASES entry, keeping what Django has no name for."""
    parts = {k: str(v) for k, v in conninfo_to_dict(url).items() if v is not None}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname", "postgres"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": parts.pop("port", ""),
        "OPTIONS": {**parts, **_PREPARED},
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }


def _secret(keys: Path) -> str:
    given = os.environ.get("CONVOCA_SECRET_KEY")
    if given:
        return given
    stored = keys / "session.key"
    if not stored.exists():
        raise SettingMissingError("server.key-missing", path=str(stored), folder=str(keys))
    return base64.b64encode(stored.read_bytes()).decode()


def _required(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise SettingMissingError("server.setting-missing", name=name)
    return value
