import gc
import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from waitress.proxy_headers import proxy_headers_middleware

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

# A page makes thousands of objects, and Python would look for rubbish among them at each seven hundredth.
gc.set_threshold(20_000, 20, 100)

# What X-Forwarded-* says of a request replaces what the connection says, or is taken away where no proxy is to be
# believed. Of several addresses in X-Forwarded-For the last counts: the proxy wrote it, the others anyone may have.
application = proxy_headers_middleware(
    get_wsgi_application(),
    trusted_proxy="*" if settings.BEHIND_PROXY else None,
    trusted_proxy_headers={"x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"},
)
