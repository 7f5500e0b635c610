"""The app's settings, in a hurry: a database of its own that need not survive, plain static files, a cheap hash."""

import os

os.environ.setdefault("SECRET_KEY", "only-for-the-tests" * 3)
os.environ.setdefault("HTTPS", "no")

from config.settings import *

from .memory import database_folder

if EMBEDDED:
    DATABASES["default"].update(DATA_DIR=database_folder(EMBEDDED_DATA_DIR), DURABLE=False)
else:
    # A pool outlives the test database it was opened for.
    del DATABASES["default"]["OPTIONS"]["pool"]
DATABASES["default"].update(CONN_MAX_AGE=0, CONN_HEALTH_CHECKS=False)
# Sign-ins of the tests need no second factor, but where they are about it.
SECOND_FACTOR_FOR = "nobody"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
STORAGES["default"] = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
WHITENOISE_AUTOREFRESH = True
