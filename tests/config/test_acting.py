"""An admin acts as somebody else, to help: within their rights, for all to see, and on record."""

import pytest
from django.contrib.auth.models import Permission
from django.test import override_settings
from django.urls import reverse

from awards.models import Edition
from blocs.models import Act, Export, User
from tests.factories import AdminFactory, BlocFactory, CampaignFactory, leader_of

pytestmark = pytest.mark.django_db
STOP = "/acting/stop/"


@pytest.fixture
def campaign(bloc):
    return CampaignFactory(bloc=bloc)


@pytest.fixture
def helped(bloc):
    return leader_of(bloc)


@pytest.fixture
def acting(admin_client, helped, campaign):
    """A client of an admin who acts as the leader of the bloc."""
    admin_client.cookies["django_language"] = "en"
    assert begin(admin_client, helped).url == "/"
    return admin_client


def begin(client, user):
    form = {"act": "act", "reason": "Asked on the phone"}
    return client.post(f"/admin/blocs/user/{user.pk}/way-in/", form)


def test_admin_sees_what_they_see_and_is_told_so(acting, helped, bloc):
    elsewhere = BlocFactory()
    page = acting.get(bloc.get_absolute_url()).content.decode()
    assert f"You act as {helped.username}." in page
    assert f'action="{STOP}"' in page
    assert acting.get(elsewhere.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    "address",
    ["/admin/", "/admin/blocs/user/", "/account/", "/account/password/", "/account/sessions/1/end/"],
)
def test_administration_and_account_stay_shut_meanwhile(acting, address):
    assert acting.get(address).url == "/"
    assert acting.post(address).url == "/"


def test_what_is_done_is_on_record_as_the_admins_acting_as_them(acting, admin_user, helped):
    acting.post(reverse("awards:edition-list"), {"first": 2018, "last": 2018})
    assert Edition.objects.get().made_by == helped
    [said] = Act.objects.filter(metadata__url=reverse("awards:edition-list")).values_list(
        "metadata", flat=True
    )
    assert (said["user"], said["acting_as"]) == (admin_user.pk, helped.pk)
    acting.post(STOP)
    audit = acting.get("/audit/").content.decode()
    assert f"acting as {helped.known_as}" in audit


def test_file_went_out_to_the_admin(acting, admin_user):
    acting.get("/summary/2018.xlsx")
    assert Export.objects.get().user == admin_user


def test_stopping_leads_back_and_both_ends_stand_in_the_history(acting, helped):
    assert acting.post(STOP).url == f"/admin/blocs/user/{helped.pk}/change/"
    assert acting.get("/admin/").status_code == 200
    history = acting.get(f"/history/user/{helped.pk}/").content.decode()
    assert "Asked on the phone" in history
    assert "stopped acting as this account" in history
    assert "You act as" not in acting.get("/").content.decode()


def test_stopping_twice_does_no_harm(acting):
    acting.post(STOP)
    assert acting.post(STOP).url == "/"
    assert acting.get(STOP).status_code == 405


@pytest.mark.parametrize("changes", [{"is_active": False}, {"is_staff": True}, {"is_superuser": True}])
def test_nobody_acts_as_an_admin_or_an_account_out_of_use(admin_client, helped, changes):
    User.objects.filter(pk=helped.pk).update(**changes)
    begin(admin_client, helped)
    assert admin_client.get("/admin/").status_code == 200


def test_clerk_who_may_change_accounts_acts_as_nobody(client, helped):
    clerk = AdminFactory(is_superuser=False)
    clerk.user_permissions.set(Permission.objects.filter(codename__in=["change_user", "view_user"]))
    client.force_login(clerk)
    assert begin(client, helped).context["form"].errors["act"]


@pytest.mark.parametrize("whose", ["admin", "helped"])
def test_acting_ends_at_once_where_one_of_the_two_no_longer_may(acting, admin_user, helped, whose):
    if whose == "admin":
        User.objects.filter(pk=admin_user.pk).update(is_superuser=False)
    else:
        User.objects.filter(pk=helped.pk).update(is_active=False)
    assert "You act as" not in acting.get("/").content.decode()


def test_second_proof_is_the_admins_not_theirs(acting):
    session = acting.session
    session["second_factor_of"] = int(session["_auth_user_id"])
    session.save()
    with override_settings(SECOND_FACTOR_FOR="everyone"):
        assert acting.get("/").status_code == 200
