"""Production's settings on a scratch database of a rehearsal: no bar, no theatre, no short cut.

What differs from production is only what a loopback without TLS needs, the shifted clock, the mail
that is kept in a folder, and one more address: the floor.
"""

from convoca.config.rehearsal_settings import *  # noqa: F403
from convoca.config.rehearsal_settings import (
    CONVOCA_FILES,
    DATABASES,
    INSTALLED_APPS,
    MIDDLEWARE,
    TEMPLATES,
)


def _everyones(names: list[str]) -> list[str]:
    return [name for name in names if not name.startswith("convoca.rehearsal")]


INSTALLED_APPS = _everyones(INSTALLED_APPS)
MIDDLEWARE = _everyones(MIDDLEWARE)
_options = TEMPLATES[0]["OPTIONS"]
_options["context_processors"] = _everyones(_options["context_processors"])
ROOT_URLCONF = "benchmarks.web.urls"
SESSION_ENGINE = "convoca.registry.sessions"
CONVOCA_FILES_DURABLE = True
CONVOCA_CLOCK = "benchmarks.web.day.now"
DATABASES["default"]["CONN_MAX_AGE"] = 600
EMAIL_BACKEND = "benchmarks.web.letterbox.Letterbox"
# As behind a proxy: each doctor writes from her own address, so limits count her and not the proxy.
ALLAUTH_TRUSTED_CLIENT_IP_HEADER = "X-Real-IP"
STATIC_ROOT = CONVOCA_FILES / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
