import pytest
from django.db import connection
from django.urls import reverse


def test_alive_asks_no_database(client):
    response = client.get(reverse("alive"))
    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_ready_while_the_database_answers_and_has_all_migrations(client):
    response = client.get(reverse("ready"))
    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_ready_takes_none_of_the_connections_of_the_app(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get(reverse("ready"))


def test_ready_says_that_the_database_is_unreachable(client, monkeypatch, django_db_blocker):
    # Where the embedded server has its data, or else where another one listens: there is none.
    nowhere = {"DATA_DIR": "/proc/nowhere", "HOST": "127.0.0.1", "PORT": "1"}
    for name, value in nowhere.items():
        monkeypatch.setitem(connection.settings_dict, name, value)
    with django_db_blocker.unblock():
        response = client.get(reverse("ready"))
    assert (response.status_code, response.content) == (503, b"database unreachable\n")


@pytest.mark.django_db(transaction=True)
def test_ready_says_that_a_migration_is_not_applied(client):
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE django_migrations SET name = '0000' WHERE app = 'awards' AND name = '0001_records'"
        )
        response = client.get(reverse("ready"))
        cursor.execute("UPDATE django_migrations SET name = '0001_records' WHERE name = '0000'")
    assert (response.status_code, response.content) == (503, b"migrations not applied\n")
    assert client.get(reverse("ready")).status_code == 200


@pytest.mark.django_db
def test_ready_says_that_an_empty_database_has_no_migrations(client, monkeypatch):
    monkeypatch.setitem(connection.settings_dict, "NAME", "template1")
    response = client.get(reverse("ready"))
    assert (response.status_code, response.content) == (503, b"migrations not applied\n")


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["alive", "ready"])
def test_nobody_keeps_what_a_monitor_was_told(client, name):
    assert "no-store" in client.get(reverse(name))["Cache-Control"]


@pytest.mark.parametrize("name", ["alive", "ready"])
def test_monitor_only_reads(client, name):
    assert client.post(reverse(name)).status_code == 405
