"""The app as `manage.py serve` serves it in production, behind a proxy and under a path."""

import contextlib
import json
import os
import re
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.db import connection

from config.isolation import PERMISSIONS
from tests.factories import AdminFactory, CampaignFactory, ImportFactory

# Without it a run of these tests alone would find no database of the tests.
pytestmark = pytest.mark.django_db

PROJECT = Path(__file__).parents[2]
# What the proxy in deploy/nginx.conf says of a request that came to it over HTTPS.
PROXIED = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "khoi.example.vn", "X-Forwarded-For": "10.1.2.3"}
UNDER_A_PATH = {"BEHIND_PROXY": "yes", "FORCE_SCRIPT_NAME": "/khoi"}
LOCAL = re.compile(r'(?:href|src|action|data-[a-z-]+)="(/[^"]*)"')


def environment(folder, **more):
    return {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "tests.config.served_settings",
        "COLLECTED": str(folder / "static"),
        "DATABASE_URL": database(),
        "SECRET_KEY": "k7Zq-Vn3_pLw8RtXyB2mGdHs6JcUf4EaQo9TiKzWvNxMrPbYhDgCjLuSe1A5",
        "ALLOWED_HOSTS": "khoi.example.vn,127.0.0.1",
        "DB_POOL_SIZE": "2",
        **more,
    }


def database():
    """The address of the tests' database."""
    at = connection.get_connection_params()
    where = urlencode({name: at[name] for name in ("host", "port") if at.get(name)})
    return f"postgres://{at.get('user', '')}:{at.get('password', '')}@/{at['dbname']}?{where}"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Served:
    def __init__(self, folder, **more):
        self.port, self.log, self.static = free_port(), folder / "log", folder / "static"
        self.static.mkdir(exist_ok=True)
        there = environment(folder, **{"LISTEN": f"127.0.0.1:{self.port}", **more})
        command = [sys.executable, "manage.py", "serve"]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                command, cwd=PROJECT, env=there, stdout=subprocess.PIPE, stderr=log, text=True
            )
        self.greeting = self.process.stdout.readline()

    def ask(self, path, form=None, **headers):
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        visit = HTTPConnection("127.0.0.1", self.port, timeout=30)
        visit.request("GET" if form is None else "POST", path, form and urlencode(form), headers)
        answer = visit.getresponse()
        answer.text = answer.read().decode()
        visit.close()
        return answer

    def end(self):
        self.process.terminate()
        self.process.communicate(timeout=30)
        return self.process.returncode


@contextlib.contextmanager
def served_with(folder, **more):
    """The app with its static files collected in a folder, and these settings."""
    collect = [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"]
    subprocess.run(collect, cwd=PROJECT, env=environment(folder, **more), check=True)
    served = Served(folder, **more)
    yield served
    served.end()


@pytest.fixture(scope="module")
def under_a_path(django_db_setup, tmp_path_factory):
    with served_with(tmp_path_factory.mktemp("served"), **UNDER_A_PATH) as served:
        yield served


def cookies_of(answer):
    """The cookies that an answer sets, each with its attributes."""
    return {line.partition("=")[0]: line for line in answer.headers.get_all("Set-Cookie", [])}


def as_sent(cookies):
    return "; ".join(line.partition(";")[0] for line in cookies.values())


def signed_in(served):
    """The cookies of an administrator who came in through the login page."""
    user = AdminFactory(username="quan-tri")
    page = served.ask("/login/", **PROXIED)
    cookies = cookies_of(page)
    token = re.search(r'name="csrfmiddlewaretoken"\s+value="(\w+)"', page.text)[1]
    form = {"login": user.username, "password": "mat-khau", "csrfmiddlewaretoken": token}
    sender = {"Origin": "https://khoi.example.vn", "Cookie": as_sent(cookies)}
    answer = served.ask("/login/", form, **PROXIED, **sender)
    return answer, {**cookies, **cookies_of(answer)}


def test_style_is_served_under_the_path_and_may_be_kept_for_ever(under_a_path):
    page = under_a_path.ask("/login/", **PROXIED).text
    style = re.search(r'"/khoi(/static/site\.[0-9a-f]{12}\.css)"', page)[1]
    answer = under_a_path.ask(style, **PROXIED)
    assert (answer.status, "immutable" in answer.headers["Cache-Control"]) == (200, True)


def test_static_files_may_be_read_by_another_account_than_collected_them(under_a_path):
    collected = list(under_a_path.static.rglob("*"))
    assert collected
    assert [path for path in collected if not path.stat().st_mode & 0o004] == []


@pytest.mark.parametrize("path", ["/login/", "/i18n/nowhere/"])
def test_page_for_strangers_links_only_under_the_path(under_a_path, path):
    links = LOCAL.findall(under_a_path.ask(path, **PROXIED).text)
    assert links
    assert [link for link in links if not link.startswith("/khoi/")] == []


def test_stranger_is_sent_to_the_login_page_under_the_path(under_a_path):
    answer = under_a_path.ask("/units/", **PROXIED)
    assert answer.headers["Location"] == "/khoi/login/?next=/khoi/units/"


@pytest.mark.django_db(transaction=True)
def test_user_comes_in_and_finds_links_and_cookies_under_the_path(under_a_path):
    answer, cookies = signed_in(under_a_path)
    assert (answer.status, answer.headers["Location"]) == (302, "/khoi/")
    assert cookies.keys() == {"csrftoken", "sessionid"}
    assert all("; Path=/khoi/;" in line and "; Secure" in line for line in cookies.values())
    for path in ("/", "/units/", "/admin/", "/admin/blocs/unit/"):
        page = under_a_path.ask(path, **PROXIED, Cookie=as_sent(cookies))
        assert page.status == 200
        assert [link for link in LOCAL.findall(page.text) if not link.startswith("/khoi/")] == []


# What a strict observatory asks of an answer.
TOLD = {
    "Content-Security-Policy": "base-uri 'none'; connect-src 'self'; default-src 'none'; form-action 'self'; "
    "frame-ancestors 'none'; img-src 'self'; script-src 'self'; style-src 'self'",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains; preload",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS,
    "Access-Control-Allow-Origin": None,
}


def told(answer):
    """What the answer says of each of these; the parts of the policy have no order."""
    said = {name: answer.headers[name] for name in TOLD}
    policy = said["Content-Security-Policy"] or ""
    return said | {"Content-Security-Policy": "; ".join(sorted(policy.split("; ")))}


@pytest.mark.django_db(transaction=True)
def test_every_answer_tells_browsers_what_they_may(under_a_path):
    year = CampaignFactory().get_absolute_url()
    _answer, cookies = signed_in(under_a_path)
    style = re.search(r'"/khoi(/static/[^"]*)"', under_a_path.ask("/login/", **PROXIED).text)[1]
    sender = {**PROXIED, "Cookie": as_sent(cookies)}
    answers = {
        "page": (200, under_a_path.ask("/units/", **sender)),
        "page of the admin": (200, under_a_path.ask("/admin/blocs/unit/", **sender)),
        "static file": (200, under_a_path.ask(style, **sender)),
        "download": (200, under_a_path.ask(f"{year}report.txt", **sender)),
        "refused": (403, under_a_path.ask("/login/", {}, **sender)),
        "not found": (404, under_a_path.ask("/nowhere/", **sender)),
        "another way": (405, under_a_path.ask("/logout/", **sender)),
    }
    assert {name: (answer.status, told(answer)) for name, (_status, answer) in answers.items()} == {
        name: (status, TOLD) for name, (status, _answer) in answers.items()
    }


@pytest.mark.django_db(transaction=True)
def test_cookies_are_read_by_no_script_and_sent_by_no_other_site(under_a_path):
    _answer, cookies = signed_in(under_a_path)
    guards = {"HttpOnly", "SameSite=Lax", "Secure"}
    assert {name: guards - set(line.split("; ")) for name, line in cookies.items()} == {
        "csrftoken": set(),
        "sessionid": set(),
    }


def test_form_of_another_site_is_refused(under_a_path):
    sender = {"Origin": "https://elsewhere.example", "Cookie": "csrftoken=" + "a" * 32}
    answer = under_a_path.ask("/login/", {"csrfmiddlewaretoken": "a" * 32}, **PROXIED, **sender)
    assert answer.status == 403


def test_language_is_remembered_under_the_path(under_a_path):
    page = under_a_path.ask("/login/", **PROXIED)
    token = re.search(r'name="csrfmiddlewaretoken"\s+value="(\w+)"', page.text)[1]
    form = {"language": "en", "next": "/khoi/login/", "csrfmiddlewaretoken": token}
    sender = {"Origin": "https://khoi.example.vn", "Cookie": as_sent(cookies_of(page))}
    answer = under_a_path.ask("/i18n/", form, **PROXIED, **sender)
    assert answer.headers["Location"] == "/khoi/login/"
    assert "; Path=/khoi/;" in cookies_of(answer)["django_language"]


def test_plain_http_is_led_to_https_under_the_path(under_a_path):
    answer = under_a_path.ask("/units/?page=2", **{**PROXIED, "X-Forwarded-Proto": "http"})
    assert (answer.status, answer.headers["Location"]) == (301, "https://khoi.example.vn/khoi/units/?page=2")


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_monitor_asks_over_plain_http(under_a_path, path):
    answer = under_a_path.ask(path)
    assert (answer.status, answer.text) == (200, "ok\n")


def test_last_address_is_believed_since_the_proxy_wrote_it(under_a_path):
    answer = under_a_path.ask("/who-asks/", **{**PROXIED, "X-Forwarded-For": "6.6.6.6, 10.1.2.3"})
    assert answer.text == "10.1.2.3 https://khoi.example.vn/"


def test_log_is_one_object_a_line(under_a_path):
    number = under_a_path.ask("/who-asks/?q=An", **PROXIED, **{"X-Request-ID": "from-the-proxy"}).headers[
        "X-Request-ID"
    ]
    lines = [json.loads(line) for line in under_a_path.log.read_text().splitlines()]
    assert (number, lines[-1]["request"]) == ("from-the-proxy", "from-the-proxy")
    assert lines[-1]["path"] == "/khoi/who-asks/"


def test_app_without_a_proxy_believes_nobody(django_db_setup, tmp_path):
    served = Served(tmp_path, HTTPS="no")
    answer = served.ask("/who-asks/", **PROXIED, **{"X-Request-ID": "mine"})
    assert answer.text == f"127.0.0.1 http://127.0.0.1:{served.port}/"
    assert answer.headers["X-Request-ID"] != "mine"
    assert (served.end(), served.greeting) == (
        0,
        f"Serving on 127.0.0.1:{served.port} with 2 threads.\n",
    )


def test_database_that_never_answers_is_said_within_seconds(tmp_path):
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        url = f"postgres://app:secret@127.0.0.1:{silent.getsockname()[1]}/blocs"
        served = Served(tmp_path, DATABASE_URL=url)
        begun = time.monotonic()
        answer = served.ask("/readyz")
        took = time.monotonic() - begun
        served.end()
    assert (answer.status, answer.text, took < 4) == (503, "database unreachable\n", True)
    assert "secret" not in served.log.read_text()


def test_taken_port_is_said_in_one_sentence(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        place = f"127.0.0.1:{taken.getsockname()[1]}"
        served = Served(tmp_path, LISTEN=place)
        assert served.process.wait(timeout=30) == 1
    sentence = f"{place} cannot be used (Address already in use): choose another LISTEN."
    assert served.log.read_text() == f"CommandError: {sentence}\n"


@pytest.mark.django_db(transaction=True)
def test_lists_that_wait_are_worked_on_as_long_as_the_app_is_served(under_a_path):
    brought = ImportFactory(state="reading", counts={})
    until = time.monotonic() + 60
    while brought.is_at_work and time.monotonic() < until:
        time.sleep(0.5)
        brought.refresh_from_db()
    # Its file is not there.
    assert brought.state == "refused"
