"""Production, with static files of its own that are not compressed, quick passwords, and an address that tells who asks."""

import os
from pathlib import Path

from config.settings import *

STATIC_ROOT = Path(os.environ["COLLECTED"])
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
SECOND_FACTOR_FOR = "nobody"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ROOT_URLCONF = "tests.config.served_urls"
