import io
import json
import logging
import re

import pytest
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import include, path

from config.log_lines import JsonFormatter, LineFormatter
from tests.factories import UnitFactory


@login_not_required  # no matter who asks
def broken(request):
    raise RuntimeError("first line\nsecond line")


@login_not_required  # no matter who asks
def sleeping(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(%s),\n  %s", [0.02, "Nguyễn Văn An"])
    return HttpResponse("slept")


@login_not_required  # no matter who asks
def unavailable(request):
    return HttpResponse(status=503)


urlpatterns = [
    path("unavailable/", unavailable),
    path("broken/", broken),
    path("sleeping/", sleeping),
    path("", include("config.urls")),
]
handler500 = "config.views.server_error"


@pytest.fixture
def written(settings):
    """What a handler like that of production writes."""
    settings.ROOT_URLCONF = __name__
    handler = logging.StreamHandler(io.StringIO())
    handler.setFormatter(JsonFormatter())
    logging.getLogger().addHandler(handler)
    yield handler.stream
    logging.getLogger().removeHandler(handler)


def lines(written):
    return [json.loads(line) for line in written.getvalue().splitlines()]


@pytest.mark.django_db
def test_request_is_one_line_that_says_who_what_and_how_long(user_client, written):
    response = user_client.get("/units/?q=Nguyen")
    [line] = lines(written)
    assert (line["method"], line["path"], line["status"]) == ("GET", "/units/", 200)
    assert (line["level"], line["logger"], line["user"]) == (
        "INFO",
        "config.request_log",
        user_client.user.pk,
    )
    assert line["request"] == response["X-Request-ID"]
    assert 0 < line["sql_ms"] < line["duration_ms"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+07:00", line["time"])
    assert "Nguyen" not in written.getvalue()


@pytest.mark.django_db
def test_queries_of_a_request_are_counted(user_client, written, django_assert_max_num_queries):
    with django_assert_max_num_queries(50) as seen:
        user_client.get("/units/")
    assert lines(written)[0]["queries"] == len(seen)


def test_request_of_a_stranger_has_no_user(client, written):
    client.get("/units/")
    assert [(line["status"], line["user"]) for line in lines(written)] == [(302, None)]


def test_request_is_logged_while_the_database_cannot_say_who_asks(written):
    # Without the mark for it no test reaches the database.
    client = Client(raise_request_exception=False)
    client.cookies["sessionid"] = "a" * 32
    response = client.get("/units/")
    assert (response.status_code, lines(written)[-1]["request"]) == (500, response["X-Request-ID"])
    assert (lines(written)[-1]["status"], lines(written)[-1]["user"]) == (500, None)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_monitors_make_no_noise(client, written, address):
    assert client.get(address).status_code == 200
    assert lines(written) == []


def test_page_that_is_not_there_is_one_line(client, written):
    client.get("/i18n/nowhere/")
    assert [line["status"] for line in lines(written)] == [404]


@pytest.mark.parametrize("given", ["7f3a-B2", "a" * 64])
def test_number_of_a_trusted_proxy_is_kept(client, settings, given):
    settings.BEHIND_PROXY = True
    assert client.get("/login/", headers={"x-request-id": given})["X-Request-ID"] == given


@pytest.mark.parametrize("given", ["", "a" * 65, "a b", "a\nb", "<b>", "đ"])
def test_number_that_is_none_is_replaced(client, settings, given):
    settings.BEHIND_PROXY = True
    number = client.get("/login/", headers={"x-request-id": given})["X-Request-ID"]
    assert re.fullmatch("[0-9a-f]{12}", number)


def test_number_of_a_stranger_is_not_believed(client):
    assert client.get("/login/", headers={"x-request-id": "mine"})["X-Request-ID"] != "mine"


def test_error_is_one_line_with_its_traceback(written):
    response = Client(raise_request_exception=False).get("/broken/?q=Nguyen")
    error, request = lines(written)
    assert (error["level"], error["request"]) == ("ERROR", response["X-Request-ID"])
    assert error["exception"].startswith("Traceback (most recent call last):\n")
    assert error["exception"].endswith("RuntimeError: first line\nsecond line")
    assert (request["status"], "Nguyen" in written.getvalue()) == (500, False)


def test_answer_that_failed_has_one_number_in_all_lines(client, written):
    number = client.get("/unavailable/")["X-Request-ID"]
    assert [(line["level"], line["request"]) for line in lines(written)] == [
        ("INFO", number),
        ("ERROR", number),
    ]


def test_error_page_names_the_number_of_the_request(written):
    response = Client(raise_request_exception=False).get("/broken/")
    assert f"<code>{response['X-Request-ID']}</code>" in response.text


@pytest.mark.django_db
def test_slow_statement_is_named_without_its_values(client, written, settings):
    settings.SLOW_QUERY_MS = 20
    response = client.get("/sleeping/")
    slow, request = lines(written)
    assert (slow["level"], slow["sql"]) == ("WARNING", "SELECT pg_sleep(%s), %s")
    assert slow["duration_ms"] >= 20
    assert slow["request"] == request["request"] == response["X-Request-ID"]
    assert "Nguyễn" not in written.getvalue()


@pytest.mark.django_db
def test_slow_statement_that_is_prepared_is_named_by_its_own_sql(admin_client, written, settings):
    settings.SLOW_QUERY_MS = 0
    admin_client.get("/units/")
    named = [line["sql"] for line in lines(written) if "sql" in line]
    assert any(sql.startswith('SELECT "blocs_savedlist"') and "%s" in sql for sql in named)
    assert not any("EXECUTE" in sql for sql in named)


@pytest.mark.django_db
def test_statements_of_a_file_are_counted_and_named_though_it_asks_while_it_is_sent(
    admin_client, written, settings, django_assert_max_num_queries
):
    settings.SLOW_QUERY_MS = 0
    UnitFactory(name="Cục Cơ yếu")
    with django_assert_max_num_queries(50) as seen:
        response = admin_client.get("/units/", {"as": "csv"})
        assert [line for line in lines(written) if "path" in line] == []
        assert "Cục Cơ yếu" in response.getvalue().decode()
    *slow, line = lines(written)
    assert (line["path"], line["queries"], len(slow)) == ("/units/", len(seen), len(seen))
    assert {one["request"] for one in [*slow, line]} == {response["X-Request-ID"]}


@pytest.mark.django_db
def test_file_that_nobody_waits_for_is_logged(admin_client, written):
    admin_client.get("/units/", {"as": "csv"}).close()
    assert [line["path"] for line in lines(written)] == ["/units/"]


@pytest.mark.django_db
def test_quick_statement_is_not_named(client, written, settings):
    settings.SLOW_QUERY_MS = 10_000
    client.get("/sleeping/")
    assert [line["level"] for line in lines(written)] == ["INFO"]


def test_people_read_lines_of_their_own():
    record = logging.makeLogRecord({"name": "config", "levelname": "INFO", "msg": "Đã xong %s", "args": (1,)})
    assert re.fullmatch(r"\S+\+07:00 INFO config: Đã xong 1", LineFormatter().format(record))


def test_line_outside_of_requests_has_no_number():
    assert json.loads(JsonFormatter().format(logging.makeLogRecord({"msg": "x"})))["request"] is None
