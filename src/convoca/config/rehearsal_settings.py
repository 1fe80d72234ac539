"""Settings of a rehearsal and of the demo: synthetic people, a clock of its own, never production.

They work only on a database that a rehearsal made (`installation.require_right_house`), listen on
this machine alone, and name nothing that the production settings could switch on.
"""

from typing import cast

from convoca.config.settings import *  # noqa: F403
from convoca.config.settings import CONVOCA_FILES, DATABASES, INSTALLED_APPS, MIDDLEWARE, TEMPLATES

INSTALLED_APPS = [*INSTALLED_APPS, "convoca.rehearsal"]
MIDDLEWARE = [
    "convoca.rehearsal.theatre.TheatreMiddleware",
    *MIDDLEWARE,
    "convoca.rehearsal.spectators.SpectatorsMiddleware",
]
_options = cast(dict[str, list[str]], TEMPLATES[0]["OPTIONS"])
_context = [*_options["context_processors"], "convoca.rehearsal.bar.context"]
TEMPLATES = [{**TEMPLATES[0], "OPTIONS": {**_options, "context_processors": _context}}]
ROOT_URLCONF = "convoca.config.rehearsal_urls"

ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
STATIC_ROOT = CONVOCA_FILES / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
EMAIL_BACKEND = "convoca.rehearsal.mailbox.Mailbox"
CONVOCA_FILES_DURABLE = False
CONVOCA_CLOCK = "convoca.workflow.clock.rehearsal"
CONVOCA_INSTALLATION = "rehearsal"
# A moment is a database of its own: connections must not outlive a request.
DATABASES["default"]["CONN_MAX_AGE"] = 0
