"""What monitors of the house are told: Prometheus, which shows a token, and a Sentry; here with real HTTP."""

import gzip
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import brotli
import pytest
from django.test import override_settings

from .test_served import PROXIED, UNDER_A_PATH, served_with

pytestmark = pytest.mark.django_db
TOKEN = "k7Zq-Vn3_pLw8RtXyB2mG"
SHOWN = {"Authorization": f"Bearer {TOKEN}"}


class Sentry(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        packed = brotli if self.headers["Content-Encoding"] == "br" else gzip
        self.server.told += packed.decompress(body).decode()
        self.send_response(200)
        self.end_headers()
        self.server.heard.set()

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def sentry():
    server = HTTPServer(("127.0.0.1", 0), Sentry)
    server.told, server.heard = "", threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


@pytest.fixture(scope="module")
def watched(django_db_setup, sentry, tmp_path_factory):
    dsn = f"http://key@127.0.0.1:{sentry.server_port}/1"
    told = {"METRICS_TOKEN": TOKEN, "SENTRY_DSN": dsn}
    with served_with(tmp_path_factory.mktemp("watched"), **UNDER_A_PATH, **told) as served:
        yield served


def test_monitor_that_shows_the_token_reads_how_many_asked(watched):
    watched.ask("/who-asks/", **PROXIED)
    answer = watched.ask("/metrics", **PROXIED, **SHOWN)
    assert answer.status == 200
    assert 'django_http_responses_total_by_status_total{status="200"}' in answer.text


@pytest.mark.parametrize("shown", [{}, {"Authorization": "Bearer x"}, {"Authorization": TOKEN}])
def test_nobody_else_finds_the_numbers(watched, shown):
    assert watched.ask("/metrics", **PROXIED, **shown).status == 404


@override_settings(METRICS_TOKEN="")
def test_without_a_token_nobody_finds_them(client):
    assert client.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404


def test_error_is_told_without_what_was_typed(watched, sentry):
    answer = watched.ask("/fails/?typed=a-secret", **PROXIED, Cookie="sessionid=of-somebody")
    assert answer.status == 500
    assert sentry.heard.wait(20)
    assert "ArithmeticError" in sentry.told
    for secret in ("a-secret", "of-somebody", "10.1.2.3"):
        assert secret not in sentry.told, secret
