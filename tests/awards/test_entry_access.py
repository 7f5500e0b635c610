"""Who may open and use the addresses of the entry page, for each of them."""

import datetime

import pytest
from django.urls import reverse

from blocs.models import Stewardship
from tests import factories as make
from tests.addresses import addresses
from tests.awards.entering.typing import draft_with, recorded
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db
TODAY = datetime.date.today()
DAY = datetime.timedelta(days=1)

ENTERED = [address for address in addresses() if address.template.startswith("/entries/")]
ENTERED += [
    address for address in addresses() if address.name in ("awards:entry-begin", "awards:entry-of-conference")
]
TAKE_BACK = next(address for address in addresses() if address.name == "awards:opening-take-back")
HANDOVER = next(address for address in addresses() if address.name == "awards:handover")
ALL = [*ENTERED, TAKE_BACK, HANDOVER]
POSTED = {
    "awards:entry-of-conference",
    "awards:entry-draft",
    "awards:entry-discard",
    "awards:opening-take-back",
}
READ = {"awards:entry-choices", "awards:handover"}
every_address = pytest.mark.parametrize("address", ALL, ids=lambda address: address.name)
entered_address = pytest.mark.parametrize("address", [*ENTERED, TAKE_BACK], ids=lambda address: address.name)


@pytest.fixture(scope="module")
def year(module_db):
    """A bloc-year with a recorded conference that opened the next one, and a draft of a correction."""
    entry = make.EntryFactory()
    admin = make.AdminFactory()
    recorded(entry, admin, {"years-this-purposes": "closing", "years-next-purposes": "launch"})
    entry.own_draft = draft_with(entry, admin, {})
    return entry


def ask(client, address, entry):
    arguments = {"pk": entry.pk, "code": entry.bloc.code, "period": "2019", "draft": entry.own_draft.pk}
    if address.name == "awards:entry-of-conference":
        arguments["pk"] = entry.conference_id
    url = address.url(**{name: arguments[name] for name in address.parameters})
    return client.post(url) if address.name in POSTED else client.get(url)


def test_all_addresses_of_entering_are_asked():
    assert len(ENTERED) == 9
    assert {address.name for address in ALL} >= POSTED | READ


@entered_address
def test_leader_is_refused_where_he_may_only_read(address, year):
    assert ask(signed_in(make.leader_of(year.bloc)), address, year).status_code == 403


@every_address
def test_staff_of_another_bloc_do_not_find_it(address, year):
    assert ask(signed_in(make.staff_of(make.BlocFactory())), address, year).status_code == 404


@every_address
def test_user_without_a_stewardship_does_not_find_it(address, year):
    assert ask(signed_in(make.UserFactory()), address, year).status_code == 404


@every_address
@pytest.mark.parametrize("of", ["staff", "admin"])
def test_staff_and_admins_get_in(address, year, of):
    user = make.AdminFactory() if of == "admin" else make.staff_of(year.bloc)
    response = ask(signed_in(user), address, year)
    assert response.status_code == (302 if address.name in POSTED - {"awards:entry-draft"} else 200)


@every_address
@pytest.mark.parametrize(("ends_on", "gets_in"), [(TODAY, True), (TODAY - DAY, False)])
def test_stewardship_counts_to_its_last_day(address, year, ends_on, gets_in):
    staff = make.StewardshipFactory(bloc=year.bloc, role=Stewardship.Role.STAFF, ends_on=ends_on).user
    assert (ask(signed_in(staff), address, year).status_code != 404) is gets_in


@every_address
def test_stranger_is_led_to_the_login(address, year, client):
    assert ask(client, address, year).url.startswith(reverse("account_login"))


@every_address
@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_other_methods_are_refused(address, year, method):
    url = address.known_urls()[0]
    assert getattr(signed_in(make.AdminFactory()), method)(url).status_code == 405


@pytest.mark.parametrize(
    "address",
    [one for one in ALL if one.name in (POSTED | READ) - {"awards:entry-of-conference"}],
    ids=lambda one: one.name,
)
def test_page_that_only_reads_or_only_writes_refuses_the_other(address, year):
    client, url = signed_in(make.AdminFactory()), address.known_urls()[0]
    assert (client.get(url) if address.name in POSTED else client.post(url)).status_code == 405


def test_login_in_between_leads_from_the_button_back_to_the_conference(year):
    url = reverse("awards:entry-of-conference", args=[year.conference_id, year.bloc.code])
    assert signed_in(make.AdminFactory()).get(url).url == year.conference.get_absolute_url()


@every_address
def test_unknown_object_is_not_found(address, year):
    url = address.url(
        **{name: {"code": "khong-co", "period": "1999"}.get(name, 10**9) for name in address.parameters}
    )
    client = signed_in(make.AdminFactory())
    assert (client.post(url) if address.name in POSTED else client.get(url)).status_code == 404


def test_entry_is_not_opened_for_a_bloc_that_the_conference_did_not_serve(year):
    other = make.BlocFactory()
    url = reverse("awards:entry-of-conference", args=[year.conference_id, other.code])
    assert signed_in(make.AdminFactory()).post(url).status_code == 404


def test_conference_that_served_two_blocs_has_an_entry_page_for_each(year):
    purpose = make.ConferencePurposeFactory(conference=year.conference)
    staff = make.staff_of(purpose.campaign.bloc)
    url = reverse("awards:entry-of-conference", args=[year.conference_id, purpose.campaign.bloc.code])
    assert signed_in(staff).post(url).url != year.get_absolute_url()
    assert year.conference.entries.count() == 2
