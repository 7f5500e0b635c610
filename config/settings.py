import re
import sys
from pathlib import Path

import django
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from jinja2 import Undefined

from config.environment import (
    address,
    choice,
    env,
    flag,
    folder,
    hosts,
    kept_secret,
    needed,
    number,
    origin_of,
    origins,
    postgresql,
    prefix,
    read_file,
    secret,
)
from config.error_reports import report_errors_to

BASE_DIR = Path(__file__).resolve().parent.parent
read_file(BASE_DIR / ".env")

# The environment: the table in README.md and .env.example say the same.
DEBUG = flag("DEBUG", default=False)
EMBEDDED = not env.str("DATABASE_URL", default="")
EMBEDDED_DATA_DIR = folder("EMBEDDED_DATA_DIR", default=BASE_DIR / "var")
ALLOWED_HOSTS = hosts("ALLOWED_HOSTS", default=["127.0.0.1", "localhost"])
CSRF_TRUSTED_ORIGINS = origins("CSRF_TRUSTED_ORIGINS")
DB_POOL_SIZE = number("DB_POOL_SIZE", default=8)
HTTPS = flag("HTTPS", default=not EMBEDDED and not DEBUG)
# Where a proxy stands in front, config/wsgi.py takes its word for who asks, and how.
BEHIND_PROXY = flag("BEHIND_PROXY", default=False)
FORCE_SCRIPT_NAME = prefix("FORCE_SCRIPT_NAME") or None
# A terminal is read by people, all else by machines.
LOG_FORMAT = choice(
    "LOG_FORMAT", ["json", "lines"], default="lines" if DEBUG or sys.stderr.isatty() else "json"
)
SLOW_QUERY_MS = number("SLOW_QUERY_MS", default=500)
# A first look with sample accounts is not to begin with a code app.
SECOND_FACTOR_FOR = choice(
    "SECOND_FACTOR_FOR",
    ["admins", "everyone", "nobody"],
    default="nobody" if "quickstart" in sys.argv else "admins",
)
# For monitors; without it there is nothing to read at /metrics.
METRICS_TOKEN = secret("METRICS_TOKEN", shortest=20)
SENTRY_DSN = address("SENTRY_DSN", like="https://key@sentry.example.vn/1")
OIDC_SERVER = address("OIDC_SERVER", like="https://sso.example.vn/realms/house")
OIDC_NAME = env.str("OIDC_NAME", default="").strip()
SECRET_KEY = secret("SECRET_KEY")
# While a new one takes over: who is signed in stays so, and second proofs stay readable.
SECRET_KEY_FALLBACKS = [key for key in [secret("OLD_SECRET_KEY")] if key]
if not SECRET_KEY and not EMBEDDED:
    raise ImproperlyConfigured(
        "SECRET_KEY is missing: with DATABASE_URL it should be 50 random letters or more."
    )
if not SECRET_KEY:
    SECRET_KEY = kept_secret(EMBEDDED_DATA_DIR / "secret_key")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "csp",
    "pgtrigger",
    "pghistory",
    "config",
    "blocs",
    "campaigns",
    "awards",
]
MIDDLEWARE = [
    "config.request_log.requests_are_logged",
    "django.middleware.security.SecurityMiddleware",
    # Before what serves static files, which have these headers too.
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "config.isolation.pages_stay_apart",
    "blocs.addresses.prefix_is_known",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.compression.CompressionMiddleware",
    "config.api.apart.api_stands_apart",
    "config.outages.reading_is_tried_again",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "config.language.language_from_cookie",
    "config.caching.pages_are_not_kept",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "config.signing_in.second_factor_where_due",
    "config.acting.admins_may_act_as_others",
    "django.contrib.messages.middleware.MessageMiddleware",
    "config.sent_forms.forms_are_taken_once",
    "config.exports.exports_are_recorded",
    "config.acting.HistoryOfBoth",
]
if METRICS_TOKEN:
    MIDDLEWARE.insert(0, "django_prometheus.middleware.PrometheusBeforeMiddleware")
    MIDDLEWARE.append("django_prometheus.middleware.PrometheusAfterMiddleware")
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
FORM_RENDERER = "config.compiled.FormRenderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
            ]
        },
    },
    {
        "NAME": "compiled",
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates/compiled", Path(django.__path__[0]) / "forms/jinja2"],
        "OPTIONS": {
            "environment": "config.compiled.environment",
            # What is not there is empty, while debugging too, as Django's own templates have it.
            "undefined": Undefined,
            "context_processors": [
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

if EMBEDDED:
    # One connection per server thread, kept and checked: it comes back by itself after a restart.
    DATABASES = {
        "default": {
            "ENGINE": "config.embedded",
            "NAME": "postgres",
            "DATA_DIR": EMBEDDED_DATA_DIR,
            "CONN_MAX_AGE": None,
            "CONN_HEALTH_CHECKS": True,
        }
    }
else:
    DATABASES = {"default": postgresql("DATABASE_URL")}
    if env.str("DATABASE_REPLICA_URL", default=""):
        DATABASES["replica"] = postgresql("DATABASE_REPLICA_URL")
        DATABASE_ROUTERS = ["config.replica.Router"]
        # Around the transaction of what is sent: up to where is written is known only once it is over.
        MIDDLEWARE.insert(
            MIDDLEWARE.index("config.sent_forms.forms_are_taken_once"),
            "config.replica.summaries_are_read_elsewhere",
        )
    for database in DATABASES.values():
        database["CONN_HEALTH_CHECKS"] = True
        # Nobody waits long for a database that is away, and it is asked for anew as soon as somebody comes again.
        options = database.setdefault("OPTIONS", {})
        options.setdefault("connect_timeout", 5)
        options["pool"] = {
            "min_size": 1,
            "max_size": DB_POOL_SIZE,
            "timeout": 4,
            "reconnect_timeout": 2,
        }
# What failed sign-ins are counted in: of all processes at once.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "shared_cache"},
}
AUTH_USER_MODEL = "blocs.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in {
        "UserAttributeSimilarityValidator": {},
        "MinimumLengthValidator": {"min_length": 10},
        "CommonPasswordValidator": {},
        "NumericPasswordValidator": {},
    }.items()
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "account_login"
# What admins hand over to somebody who has no password, or has forgotten it.
PASSWORD_RESET_TIMEOUT = 3 * 24 * 60 * 60

ACCOUNT_ADAPTER = "config.signing_in.Accounts"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_FORMS = {
    "login": "config.sign_in_forms.LoginForm",
    "reauthenticate": "config.sign_in_forms.ConfirmForm",
    "change_password": "config.sign_in_forms.ChangePasswordForm",
    "set_password": "config.sign_in_forms.SetPasswordForm",
    "reset_password_from_key": "config.sign_in_forms.ResetPasswordKeyForm",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
# key: one account. A whole office may stand behind one address.
ACCOUNT_RATE_LIMITS = {
    "login": "300/m/ip",
    "login_failed": "100/m/ip,5/5m/key",
    "reset_password_from_key": "30/m/ip",
}
MFA_FORMS = {
    "authenticate": "config.sign_in_forms.CodeForm",
    "reauthenticate": "config.sign_in_forms.ConfirmByCodeForm",
    "activate_totp": "config.sign_in_forms.CodeAppForm",
    "add_webauthn": "config.sign_in_forms.AddKeyForm",
    "edit_webauthn": "config.sign_in_forms.RenameKeyForm",
}
MFA_ADAPTER = "config.signing_in.SecondFactors"
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Sổ thi đua"
# On a closed network a clock may be half a minute wrong.
MFA_TOTP_TOLERANCE = 1
# Browsers allow keys without HTTPS on this machine only.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
SOCIALACCOUNT_ADAPTER = "config.signing_in.SingleSignOn"
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "house",
                "name": OIDC_NAME,
                "client_id": needed("OIDC_CLIENT_ID", by="OIDC_SERVER"),
                "secret": needed("OIDC_CLIENT_SECRET", by="OIDC_SERVER"),
                "settings": {"server_url": OIDC_SERVER},
            }
        ]
        if OIDC_SERVER
        else [],
    }
}

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = HTTPS
# Under a prefix other apps share the host, and none of them gets our cookies.
LANGUAGE_COOKIE_PATH = SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = f"{FORCE_SCRIPT_NAME or ''}/"
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["config.formats"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

# An entry page with hundreds of rows sends thousands of fields; the size of a request stays bounded.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
# A page sends one scan or template at a time; how large it may be says its field.
DATA_UPLOAD_MAX_NUMBER_FILES = 5
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = BASE_DIR / "staticfiles"
# Outside of what the web server can reach: a paper is served only after a look at who asks.
MEDIA_ROOT = EMBEDDED_DATA_DIR / "papers"
# Where the copies of each day are kept; of a server of their own people may have better ones. None: nowhere.
BACKUP_DIR = folder("BACKUP_DIR", default=EMBEDDED_DATA_DIR / "backups" if EMBEDDED else "off")
BACKUP_DIR = None if BACKUP_DIR.name == "off" else BACKUP_DIR
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage",
        # Who collects them need not be who serves them.
        "OPTIONS": {"file_permissions_mode": 0o644, "directory_permissions_mode": 0o755},
    },
}
# Only the hashed copies are served, so the plain ones need no room.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
# No other site has a use for them.
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Pages load these from this server and nothing else from anywhere: no inline script or style, no frame, no font.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "base-uri": [NONE],
        # A browser looks at where a form leads in the end.
        "form-action": [SELF, *filter(None, [origin_of(OIDC_SERVER)])],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = HTTPS
# A monitor inside the house asks over plain HTTP.
SECURE_REDIRECT_EXEMPT = [rf"^({re.escape((FORCE_SCRIPT_NAME or '')[1:])}/)?(healthz|readyz)$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS

# Django's default mails errors to nobody once DEBUG is off.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {"()": "config.log_lines.JsonFormatter"},
        "lines": {"()": "config.log_lines.LineFormatter"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        # What was not found or not allowed is in the line of its request.
        "django.request": {"level": "ERROR"},
        "config.request_log": {"level": "INFO"},
    },
}

if SENTRY_DSN:
    report_errors_to(SENTRY_DSN)
