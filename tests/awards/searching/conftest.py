import pytest
from django.test import Client
from django.urls import reverse

from awards.searching.search import Search
from tests.factories import AdminFactory


@pytest.fixture
def admin(db):
    return AdminFactory()


@pytest.fixture
def titles(admin):
    """The titles that an admin finds, the best first."""
    return lambda text, **narrowed: titles_of(Search(admin, text, **narrowed))


def titles_of(search):
    return [hit.title for group in search.groups for hit in group.hits]


@pytest.fixture
def page(admin):
    """The page of a search, as an admin has it in English."""

    def got(text="", user=admin, **narrowed):
        client = Client()
        client.force_login(user)
        client.cookies["django_language"] = "en"
        return client.get(reverse("search"), {"q": text, **narrowed})

    return got
