"""Asks for pages as a browser does, without the network: through the WSGI application with all its middleware."""

import gzip
import io
import secrets
import time
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from wsgiref.util import setup_testing_defaults

import brotli
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection, transaction

UNPACKED = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}


@dataclass(frozen=True)
class Answer:
    seconds: float
    cpu_seconds: float  # of this process, without those of the database
    content: bytes
    sent: int = 0  # bytes, compressed as browsers take them
    queries: int = 0
    sql_seconds: float = 0.0


class Asked:
    """What a request asks the database, and how long it waits there."""

    def __init__(self):
        self.queries, self.seconds = 0, 0.0

    def __call__(self, execute, sql, params, many, context):
        begun = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            self.queries += 1
            self.seconds += time.perf_counter() - begun


def application(addresses):
    """The WSGI application, with more addresses than those of its own."""
    import_module("config.wsgi")  # which says how a process that serves pages keeps house
    patterns = (*addresses, *import_module(settings.ROOT_URLCONF).urlpatterns)

    class Request(WSGIRequest):
        def __init__(self, environ):
            super().__init__(environ)
            # On the request itself: the history's middleware gives it another class.
            self.urlconf = patterns

    class Application(WSGIHandler):
        request_class = Request

    return Application()


def ask(serve, address):
    """The Answer at an address, to an administrator who is made for it and taken back."""
    with connection_kept(), transaction.atomic():
        cookie = sign_in(make_admin())
        answer = send(serve, environ(address, cookie))
        transaction.set_rollback(True)
    return answer


@contextmanager
def connection_kept():
    """Django begins and ends each request by giving up connections that are within a transaction."""
    signals = [request_started, request_finished]
    for signal in signals:
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in signals:
            signal.connect(close_old_connections)


def make_admin():
    name = f"benchmark-{secrets.token_hex(8)}"
    # Not a password that is hashed, which takes longer than most pages.
    return get_user_model().objects.create(username=name, password="!", is_staff=True, is_superuser=True)


def sign_in(user):
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    # As of one who came in with a second proof (config/signing_in.py).
    session["second_factor_of"] = user.pk
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


def environ(address, cookie):
    path, _mark, query = address.partition("?")
    host = settings.ALLOWED_HOSTS[0].lstrip(".").replace("*", "localhost")
    asked = {
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "HTTP_HOST": host,
        "HTTP_COOKIE": cookie,
        "HTTP_ACCEPT_ENCODING": "gzip, deflate, br",
        "wsgi.url_scheme": "https" if settings.HTTPS else "http",
        "wsgi.input": io.BytesIO(),
    }
    setup_testing_defaults(asked)
    return asked


def send(serve, asked_for):
    head, asked = {}, Asked()

    def start_response(status, headers):
        head.update(headers, status=status)

    with connection.execute_wrapper(asked):
        begun, busy = time.perf_counter(), time.process_time()
        response = serve(asked_for, start_response)
        body = b"".join(response)
        response.close()
        seconds, busy = time.perf_counter() - begun, time.process_time() - busy
    if not head["status"].startswith("200"):
        raise RuntimeError(f"{asked_for['PATH_INFO']} answers {head['status']}.")
    content = UNPACKED[head.get("Content-Encoding", "")](body)
    return Answer(seconds, busy, content, len(body), asked.queries, asked.seconds)
