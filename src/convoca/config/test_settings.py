"""Settings of the test runs: a private database, a throw-away folder, a clock the test sets."""

import os
import tempfile
from pathlib import Path

_scratch = Path(os.environ.get("CONVOCA_TEST_SCRATCH") or tempfile.mkdtemp(prefix="convoca-"))
os.environ["CONVOCA_TEST_SCRATCH"] = str(_scratch)
os.environ.setdefault("CONVOCA_KEYS", str(_scratch / "keys"))
os.environ.setdefault("CONVOCA_FILES", str(_scratch / "files"))
os.environ.setdefault("CONVOCA_SECRET_KEY", "only-for-tests")
os.environ.setdefault("DATABASE_URL", "postgresql:///postgres")

from convoca.config.settings import *  # noqa: E402, F403
from convoca.config.settings import CONVOCA_KEYS, DATABASES, STATIC_ROOT  # noqa: E402
from convoca.workflow import keys  # noqa: E402

keys.generate(CONVOCA_KEYS)
ALLOWED_HOSTS = ["*"]
SECURE_SSL_REDIRECT = False
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
SECURE_HSTS_SECONDS = 0
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CONVOCA_FILES_DURABLE = False
CONVOCA_CLOCK = "convoca.workflow.clock.rehearsal"
CONVOCA_INSTALLATION = "rehearsal"
DATABASES["default"]["CONN_MAX_AGE"] = 60
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # WhiteNoise warns of a folder that is not there
