"""What is on record of the five reports reads as it would have been typed; recorded unchanged it changes nothing."""

import pytest
from django.apps import apps

from awards.entering.drafting import draft_of
from awards.entering.recording import sheet_of
from awards.models import Entry
from campaigns.models import ConferencePurpose
from tests.conftest import signed_in
from tests.factories import AdminFactory
from tests.on_record import load_reports

from .typing import form_on, problems_of, recorded

pytestmark = pytest.mark.django_db


def number_of_events():
    tracked = [model for model in apps.get_models() if hasattr(model, "pgh_tracked_model")]
    return {model._meta.label: model.objects.count() for model in tracked}


@pytest.fixture(scope="module")
def reports(module_db):
    load_reports()


@pytest.fixture(scope="module")
def admin(reports):
    return AdminFactory()


@pytest.fixture(scope="module")
def entries(reports):
    purposes = ConferencePurpose.objects.select_related("campaign__bloc", "campaign__period", "conference")
    served = {(line.conference, line.campaign.bloc): line.campaign for line in purposes.order_by("-pk")}
    return [
        Entry.objects.of_conference(conference, campaign) for (conference, _bloc), campaign in served.items()
    ]


def test_conferences_of_the_reports_read_without_a_problem(entries, admin):
    assert len(entries) >= 8
    sheets = [sheet_of(draft_of(entry, admin), admin) for entry in entries]
    assert [problems_of(sheet) for sheet in sheets] == [{} for _entry in entries]
    assert [sheet.changes() for sheet in sheets] == [[] for _entry in entries]


def test_conferences_of_the_reports_recorded_unchanged_write_no_history(entries, admin):
    before = number_of_events()
    for entry in entries:
        recorded(entry, admin, {}, reason="Xem lại")
    assert number_of_events() == before


def test_pages_of_the_reports_sent_back_unchanged_change_nothing(entries, admin):
    client = signed_in(admin)
    for entry in entries:
        url = entry.get_absolute_url()
        client.post(url, form_on(client.get(url)) | {"act": "save"})
        assert sheet_of(draft_of(entry, admin), admin).changes() == []
