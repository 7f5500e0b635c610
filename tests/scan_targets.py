"""What a scanner is to try: each address with all that it reads from its query, each form with its fields, once.

python -m tests.scan_targets FOLDER HOST:PORT ACCOUNT writes a request a file, as sqlmap -r takes it, signed in.
"""

import html
import os
import re
import sys
from importlib import import_module
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

import django
from django.http import QueryDict
from django.test import Client
from django.test.client import ClientHandler
from django.urls import resolve

from .filled_form import FormReader

FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.DOTALL)
LINK = re.compile(r'href="([^"]*\?[^"]*)"')
# A scanner that leaves, ends a session or deletes what it looks at finds nothing more.
LEFT_OUT = re.compile("logout|delete|discard|take-back|/account/|/mfa/|/admin/blocs/user/|/i18n/")
# Any token is good that the cookie repeats.
TOKEN = "a" * 32
VALUES = {"year": "2018", "q": "a", "term": "a", "app_label": "blocs", "on": "2018-01-01"}


class NotedQuery(QueryDict):
    """Notes what is read from it."""

    def __init__(self, *arguments, **options):
        self.read = set()
        super().__init__(*arguments, **options)

    def __contains__(self, name):
        self.read.add(name)
        return super().__contains__(name)

    def __getitem__(self, name):
        self.read.add(name)
        return super().__getitem__(name)

    def get(self, name, default=None):
        self.read.add(name)
        return super().get(name, default)

    def getlist(self, name, default=None):
        self.read.add(name)
        return super().getlist(name, default)


class NotingHandler(ClientHandler):
    def get_response(self, request):
        request.GET = NotedQuery(request.META["QUERY_STRING"], encoding=request.encoding)
        response = super().get_response(request)
        response.read = request.GET.read
        return response


def requests_of(client, url):
    """(method, path, values) of the address itself, and of what its page links to and sends."""
    response = client.get(url)
    yield "GET", url, dict.fromkeys(response.read, "1")
    if response.status_code != 200 or "html" not in response.get("Content-Type", ""):
        return
    for link in LINK.findall(response.text):
        parts = urlsplit(urljoin(url, html.unescape(link)))
        yield "GET", parts.path, dict(parse_qsl(parts.query, keep_blank_values=True))
    for attributes, body in FORM.findall(response.text):
        reader = FormReader()
        reader.feed(body)
        values = {name: value for name, value in reader.sent.items() if "__prefix__" not in name}
        action = re.search(r'\baction="([^"]*)"', attributes)
        path = urlsplit(urljoin(url, html.unescape(action[1]) if action else "")).path
        yield "POST" if 'method="post"' in attributes else "GET", path, values


def targets(client, urls):
    """The values of each method and view, under the first path that it was seen at."""
    found = {}
    for url in urls:
        for method, path, values in requests_of(client, url):
            if not LEFT_OUT.search(path):
                _path, known = found.setdefault((method, resolve(path).route), (path, {}))
                known.update({name: value for name, value in values.items() if not known.get(name)})
    return {key: found[key] for key in found if found[key][1]}


def as_sent(method, path, values, host, session):
    values = {name: value or VALUES.get(name, "1") for name, value in values.items()}
    if method == "POST":
        values["csrfmiddlewaretoken"] = TOKEN
    sent = urlencode(values, doseq=True)
    cookie = f"sessionid={session}; csrftoken={TOKEN}; django_language=en"
    line, body = (f"GET {path}?{sent}", "") if method == "GET" else (f"POST {path}", sent)
    kind = "Content-Type: application/x-www-form-urlencoded\n" if body else ""
    return f"{line} HTTP/1.1\nHost: {host}\nCookie: {cookie}\n{kind}\n{body}"


def main(folder, host, account):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    user = import_module("blocs.models").User.objects.get(username=account)
    addresses = import_module("tests.addresses").addresses()
    client = Client(SERVER_NAME=host.partition(":")[0])
    client.handler = NotingHandler()
    client.force_login(user)
    urls = [url for address in addresses for url in address.known_urls()[:2] if not LEFT_OUT.search(url)]
    found = targets(client, urls)
    # The pages of the app before those of the admin.
    in_order = sorted(found.items(), key=lambda item: (item[1][0].startswith("/admin/"), item[0]))
    for number, ((method, _view), (path, values)) in enumerate(in_order):
        text = as_sent(method, path, values, host, client.cookies["sessionid"].value)
        Path(folder, f"{number:03}.txt").write_text(text)
    print(f"{len(found)} requests, {sum(len(values) for _path, values in found.values())} parameters")


if __name__ == "__main__":
    main(*sys.argv[1:])
