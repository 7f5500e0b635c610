"""The admin page on which a reorganisation is taken back."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from blocs.models import Reorganisation, Unit
from tests.factories import AdminFactory, ReorganisationFactory, UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit():
    return UnitFactory(name="Cục A")


@pytest.fixture
def renamed(admin_client, unit):
    """The unit was renamed on its page."""
    sent = {"takes_effect": "01/03/2018", "new_name": "Cục C", "_confirm": "1"}
    admin_client.post(reverse("admin:blocs_unit_renamed", args=[unit.pk]), sent)
    return Reorganisation.objects.get()


def page_of(reorganisation):
    return reverse("admin:blocs_reorganisation_take_back", args=[reorganisation.pk])


def test_pages_of_the_unit_and_of_the_reorganisation_lead_there(admin_client, unit, renamed):
    for name, key in (("unit", unit.pk), ("reorganisation", renamed.pk)):
        change = reverse(f"admin:blocs_{name}_change", args=[key])
        assert page_of(renamed) in admin_client.get(change).content.decode()


def test_page_says_what_would_change(admin_client, renamed):
    page = admin_client.get(page_of(renamed)).content.decode()
    assert "Cục A" in page
    assert Unit.objects.get().name == "Cục C"


def test_it_is_taken_back_and_leads_to_the_unit(admin_client, unit, renamed):
    answer = admin_client.post(page_of(renamed), {"reason": "Nhầm đơn vị"})
    assert answer.url == reverse("admin:blocs_unit_change", args=[unit.pk])
    assert (Unit.objects.get().name, Reorganisation.objects.exists()) == ("Cục A", False)


def test_reason_is_asked_for_beside_its_field(admin_client, renamed):
    answer = admin_client.post(page_of(renamed), {"reason": " "})
    assert answer.context["form"].errors["reason"]
    assert Unit.objects.get().name == "Cục C"


@pytest.mark.django_db(transaction=True)
def test_what_can_no_longer_be_taken_back_says_why_and_asks_nothing(admin_client, renamed):
    Unit.objects.update(name="Cục D")
    page = admin_client.get(page_of(renamed))
    assert "Cục D" in page.context["why_not"][0]
    assert 'name="reason"' not in page.content.decode()
    refused = admin_client.post(page_of(renamed), {"reason": "Nhầm"})
    assert "Cục D" in refused.context["form"].non_field_errors()[0]
    assert Unit.objects.get().name == "Cục D"


def test_admin_without_the_right_to_change_units_takes_nothing_back(client, renamed):
    clerk = AdminFactory(is_superuser=False)
    clerk.user_permissions.set(Permission.objects.filter(codename__in=["change_reorganisation"]))
    client.force_login(clerk)
    assert [client.get(page_of(renamed)).status_code, client.post(page_of(renamed)).status_code] == [403, 403]


@pytest.mark.django_db(transaction=True)
def test_one_without_any_unit_leads_to_the_list(admin_client):
    answer = admin_client.post(page_of(ReorganisationFactory()), {"reason": "Nhầm"})
    assert answer.url == reverse("admin:blocs_reorganisation_changelist")
    assert not Reorganisation.objects.exists()


def test_admin_who_may_take_nothing_back_is_offered_none(client, unit, renamed):
    clerk = AdminFactory(is_superuser=False)
    rights = ["view_unit", "change_unit", "add_reorganisation"]
    clerk.user_permissions.set(Permission.objects.filter(codename__in=rights))
    client.force_login(clerk)
    change = reverse("admin:blocs_unit_change", args=[unit.pk])
    assert page_of(renamed) not in client.get(change).content.decode()


def test_unknown_one_is_not_there_and_other_methods_are_refused(admin_client):
    address = page_of(ReorganisationFactory())
    assert admin_client.put(address).status_code == 405
    assert admin_client.get(reverse("admin:blocs_reorganisation_take_back", args=[10**9])).status_code == 404
