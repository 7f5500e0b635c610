import brotli
import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from config.compression import CompressionMiddleware


def login_page(client, encodings):
    return client.get(reverse("account_login"), headers={"accept-encoding": encodings})


@pytest.mark.django_db
def test_browser_that_takes_brotli_gets_it(client):
    page = login_page(client, "gzip, deflate, br")
    assert page["Content-Encoding"] == "br"
    assert page["Content-Length"] == str(len(page.content))
    assert "Accept-Encoding" in page["Vary"]
    assert b"<!DOCTYPE html>" in brotli.decompress(page.content)


@pytest.mark.django_db
@pytest.mark.parametrize(("encodings", "chosen"), [("gzip, deflate", "gzip"), ("identity", None)])
def test_other_browsers_get_what_they_take(client, encodings, chosen):
    assert login_page(client, encodings).get("Content-Encoding") == chosen


@pytest.mark.django_db
def test_length_of_a_page_tells_nothing(client):
    assert len({len(login_page(client, "br").content) for _ in range(20)}) > 1


@pytest.mark.django_db
def test_empty_answer_stays_empty(client):
    page = client.get(reverse("home"), headers={"accept-encoding": "br"})
    assert (page.status_code, page.content, page.get("Content-Encoding")) == (302, b"", None)


def sent(content):
    """What a browser that takes Brotli gets of a page with that content."""
    asking = RequestFactory().get("/", headers={"accept-encoding": "br"})
    answer = CompressionMiddleware(lambda request: HttpResponse(content))(asking)
    return brotli.decompress(answer.content).decode().partition("<!--")[0]


def test_indentation_stays_here_and_words_stay_apart():
    assert sent("<p>\n    Khối\n    <b>21</b>\n</p>\n\n") == "<p>\n    Khối\n<b>21</b>\n</p>\n\n"


def test_what_was_typed_is_not_touched():
    typed = "<textarea>\n\n  Một\n    &lt;hai&gt;\n\n   </textarea>"
    assert sent(typed) == typed
