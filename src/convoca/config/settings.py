"""Production settings. The demo and the tests add to these; nothing here knows of either."""

from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONE, SELF

from convoca.config import environment

ENV = environment.read()

SECRET_KEY = ENV.secret_key
DEBUG = False
ALLOWED_HOSTS = list(ENV.hosts)
CSRF_TRUSTED_ORIGINS = [ENV.origin]
ROOT_URLCONF = "convoca.config.urls"
WSGI_APPLICATION = "convoca.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "convoca.registry",
    "convoca.portal",
    "convoca.portal.ui",
    "convoca.portal.public",
    "convoca.portal.api",
    "convoca.portal.applicant",
    "convoca.portal.desk",
    "convoca.portal.board",
]

MIDDLEWARE = [
    "convoca.portal.ui.arrival.ArrivalMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "convoca.portal.ui.accounts.ReaderMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "convoca.portal.ui.answers.AnswersMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # Ours before allauth's, so that its pages look and speak like the rest.
        "DIRS": [Path(__file__).parent.parent / "portal" / "ui" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "convoca.portal.ui.context.page",
            ],
        },
    }
]

DATABASES = {"default": environment.database(ENV.database_url)}
AUTH_USER_MODEL = "registry.User"
AUTHENTICATION_BACKENDS = ["convoca.portal.ui.accounts.AuthenticationBackend"]

LANGUAGE_CODE = "es"
LANGUAGES = [("es", "Español"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "convoca_language"
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = Path(ENV.files) / "static"
WHITENOISE_USE_FINDERS = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# An upload is refused by its size before it is read whole (rules: 30 MB is the most a slot may take).
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
FILE_UPLOAD_HANDLERS = [
    "convoca.portal.applicant.uploads.BoundedUpload",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_ENGINE = "convoca.registry.sessions"
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "convoca_session"
SESSION_COOKIE_AGE = 60 * 60 * 12
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "convoca_csrf"
CSRF_FAILURE_VIEW = "convoca.portal.ui.errors.csrf"
X_FRAME_OPTIONS = "SAMEORIGIN"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "font-src": [SELF],
        "frame-src": [SELF],
        "object-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
    }
}

# Accounts: an address proved by a code; no password to hash in the opening minute.
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 60 * 60
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_CHANGE = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 60 * 15
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_ADAPTER = "convoca.portal.ui.accounts.AccountAdapter"
ACCOUNT_SESSION_REMEMBER = False
# A hospital's whole ward stands behind one address in the opening minute.
ACCOUNT_RATE_LIMITS = {"signup": "300/m/ip"}
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/mi-expediente/"
LOGOUT_REDIRECT_URL = "/"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]

_smtp = urlsplit(ENV.smtp_url)
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = _smtp.hostname or "localhost"
EMAIL_PORT = _smtp.port or 25
EMAIL_HOST_USER = _smtp.username or ""
EMAIL_HOST_PASSWORD = _smtp.password or ""
EMAIL_USE_TLS = _smtp.scheme == "smtp+tls"
DEFAULT_FROM_EMAIL = ENV.mail_from

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

# Ours
CONVOCA_KEYS = ENV.keys
CONVOCA_FILES = ENV.files
CONVOCA_FILES_DURABLE = True
CONVOCA_ORIGIN = ENV.origin
CONVOCA_CLAMD = ENV.clamd
CONVOCA_CLOCK = "convoca.workflow.clock.wall"
CONVOCA_INSTALLATION = "production"
