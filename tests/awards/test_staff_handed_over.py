"""Who no longer enters for a bloc cannot write with the very next request, not on a page that is still open either."""

import datetime

import pytest
from django.urls import reverse

from awards.entering.drafting import draft_of
from awards.models import Draft, Proposal, Recording
from blocs.handing_over import hand_over
from tests import factories as make
from tests.awards.entering.typing import form_on
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db
TODAY = datetime.date.today()


@pytest.fixture
def entry(bloc):
    return make.EntryFactory(bloc=bloc)


def hand_on(bloc, old, reads=True):
    new = make.UserFactory()
    readers = [old] if reads else []
    by = make.AdminFactory()
    hand_over(bloc=bloc, begins_on=TODAY, staff=[new], readers=readers, by=by, reason="Bàn giao")
    return new


def addresses_of(entry):
    return [
        reverse(f"awards:{page}", args=[entry.pk])
        for page in ("entry", "entry-draft", "entry-check", "entry-discard")
    ]


@pytest.mark.parametrize(("reads", "status"), [(True, 403), (False, 404)])
def test_open_entry_page_saves_and_records_nothing_any_more(staff_client, bloc, entry, reads, status):
    form = form_on(staff_client.get(entry.get_absolute_url())) | {"held": "16/11/2018", "place": "Huế"}
    hand_on(bloc, staff_client.user, reads)
    answers = {address: staff_client.post(address, form).status_code for address in addresses_of(entry)}
    assert answers == dict.fromkeys(answers, status)
    assert draft_of(entry, staff_client.user).typed.get("place", "") == ""
    assert not Recording.objects.exists()
    assert Draft.objects.count() == 1


def test_next_staff_enter_with_their_next_request(bloc, entry, staff_client):
    new = hand_on(bloc, staff_client.user)
    assert signed_in(new).get(entry.get_absolute_url()).status_code == 200


def test_old_staff_go_on_reading_the_bloc(staff_client, bloc):
    hand_on(bloc, staff_client.user)
    assert staff_client.get(bloc.get_absolute_url()).status_code == 200


def test_open_proposal_is_not_sent_any_more(staff_client, bloc):
    line = make.ProposalLineFactory(proposal__campaign__bloc=bloc, proposal__bloc=bloc)
    address = reverse("awards:proposal-act", args=[line.proposal_id, "submit"])
    assert staff_client.get(address).status_code == 200
    hand_on(bloc, staff_client.user)
    assert staff_client.post(address, {}).status_code == 403
    assert Proposal.objects.get().state == Proposal.State.DRAFT


def test_who_is_both_staff_and_admin_goes_on_as_admin(bloc, entry):
    admin = make.AdminFactory()
    make.StewardshipFactory(user=admin, bloc=bloc, role="staff")
    hand_on(bloc, admin)
    assert signed_in(admin).get(entry.get_absolute_url()).status_code == 200
