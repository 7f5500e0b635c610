"""What a page costs: its queries, and the bytes a browser loads for it the first time.

python -m tests.measure_pages prints it for every page, with the five reports and with a year of 300 rows.
"""

import os
import re
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from tempfile import TemporaryDirectory
from urllib.parse import unquote

import brotli
import django
from django.core.management import call_command
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import (
    CaptureQueriesContext,
    setup_databases,
    setup_test_environment,
    teardown_databases,
)

LOADED = re.compile(r"<(?:link|script|img|source)\b[^>]*?\b(?:href|src)=\"([^\"]+)\"")
BROWSER = {"accept-encoding": "gzip, deflate, br"}


@dataclass(frozen=True)
class Cost:
    status: int
    queries: int
    html: int
    loaded: int

    @property
    def weight(self):
        return self.html + self.loaded


@contextmanager
def served_as_in_production():
    """Static files are hashed, compressed and served as settings.py says; clients made within get them so."""
    storages = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }
    with (
        TemporaryDirectory() as folder,
        override_settings(STATIC_ROOT=folder, STORAGES=storages, WHITENOISE_AUTOREFRESH=False),
    ):
        call_command("collectstatic", interactive=False, ignore_patterns=["admin"], verbosity=0)
        yield


def measure(client, url):
    with CaptureQueriesContext(connection) as queries:
        response = client.get(url, headers=BROWSER)
    is_compressed = response.get("Content-Encoding") == "br"
    html = brotli.decompress(response.content) if is_compressed else response.content
    loaded = set(LOADED.findall(html.decode()))
    return Cost(
        status=response.status_code,
        queries=len(queries),
        html=len(response.content),
        loaded=sum(len(client.get(url, headers=BROWSER).getvalue()) for url in loaded),
    )


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        with served_as_in_production():
            measure_all()
    finally:
        teardown_databases(databases, verbosity=0)


def measure_all():
    # Not above: before the setup there are no models.
    addresses = import_module("tests.addresses").addresses()
    factories, on_record = import_module("tests.factories"), import_module("tests.on_record")
    ours = [address for address in addresses if not address.is_admins]
    on_record.load_reports()
    reports = [url for address in ours for url in address.known_urls()]
    print_costs("The five reports", factories.AdminFactory(), reports)
    year = on_record.year_of(300)
    pages = on_record.pages_of(year)
    of_year = [address for address in ours if address.name in pages or not address.parameters]
    print_costs("300 rows", year.reader, [page.url(**pages.get(page.name, {})) for page in of_year])


def print_costs(title, reader, urls):
    client = Client()
    client.force_login(reader)
    print(f"\n{title:45} queries   html  total (bytes, compressed)")
    for url in urls:
        cost = measure(client, url)
        if cost.status == 200:
            print(f"{unquote(url):45} {cost.queries:7} {cost.html:6} {cost.weight:6}")


if __name__ == "__main__":
    main()
