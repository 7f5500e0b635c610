"""Imports in Django's admin: looked at there, and worked with on the pages that everybody has."""

import pytest
from django.urls import reverse

from tests.conftest import signed_in
from tests.factories import AdminFactory, ImportFactory, UserFactory

pytestmark = pytest.mark.django_db
LIST = reverse("admin:awards_import_changelist")


@pytest.fixture
def client():
    return signed_in(AdminFactory())


@pytest.mark.parametrize("count", [1, 3])
def test_list_leads_to_the_pages_of_the_imports(client, count, django_assert_num_queries):
    brought = ImportFactory.create_batch(count)
    with django_assert_num_queries(4):
        page = client.get(LIST).content.decode()
    assert [row.get_absolute_url() in page for row in brought] == [True] * count


def test_adding_one_leads_to_the_page_where_lists_are_brought(client):
    assert client.get(reverse("admin:awards_import_add")).url == reverse("awards:import-new")


def test_row_leads_to_its_page(client):
    brought = ImportFactory()
    assert (
        client.get(reverse("admin:awards_import_change", args=[brought.pk])).url == brought.get_absolute_url()
    )


def test_nothing_is_deleted_there(client):
    address = reverse("admin:awards_import_delete", args=[ImportFactory().pk])
    assert client.post(address, {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("page", ["add", "changelist"])
def test_admin_without_the_right_is_refused(page):
    other = signed_in(UserFactory(is_staff=True))
    assert other.get(reverse(f"admin:awards_import_{page}")).status_code == 403
