"""Which file went out, to whom and when, stands on record, and stays there as it was written."""

import datetime

import pytest
from django.core.files.base import ContentFile
from django.db import DatabaseError, transaction
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from awards.models import PaperTemplate
from awards.summaries.files import FORMS
from blocs.models import Export
from config.exports import exports_are_recorded
from tests import factories as make
from tests.addresses import addresses
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db

FILES = [
    "awards:bloc-summary-file",
    "awards:bloc-report",
    "awards:edition-file",
    "awards:summary-file",
    "awards:summary-years-file",
    "awards:official-form-file",
    "awards:paper",
    "awards:achievement-report",
    "blocs:paper-file",
    "admin:awards_papertemplate_default",
    "admin:awards_papertemplate_file",
]


@pytest.fixture(scope="module")
def records(module_db):
    """What each of the files is about."""
    line = make.ProposalLineFactory(person=make.PersonFactory(), proposal__campaign=make.CampaignFactory())
    make.EditionFactory(campaign=line.proposal.campaign)
    make.ScannedPaperFactory()
    template = make.PaperTemplateFactory(paper=PaperTemplate.Paper.MINUTES)
    template.file.storage.save(template.file.name, ContentFile(b"PK"))


@pytest.fixture
def admin(db):
    return make.AdminFactory(username="an", last_name="Nguyễn Văn", first_name="An")


def test_every_address_of_a_file_is_tried():
    answered = [one.name for one in addresses() if "form" in one.parameters or one.name.endswith("file")]
    assert set(answered) <= set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_every_file_that_goes_out_is_recorded(records, admin, name):
    [url] = next(one for one in addresses() if one.name == name).known_urls()[:1]
    before = timezone.now() - datetime.timedelta(minutes=5)
    response = signed_in(admin).get(url)
    assert response.status_code == 200, url
    export = Export.objects.get()
    assert (export.user, export.username, export.full_name) == (admin, "an", "Nguyễn Văn An")
    assert export.address == url
    assert before < export.at < before + datetime.timedelta(minutes=10)


@pytest.mark.parametrize("form", FORMS)
def test_file_is_recorded_under_its_vietnamese_name(admin, form):
    campaign = make.CampaignFactory(bloc__name="Khối Đoàn kết")
    url = reverse("awards:bloc-summary-file", args=[campaign.bloc.code, campaign.period.code, form])
    signed_in(admin).get(url, query_params={"print": "yes"})
    export = Export.objects.get()
    assert "Khối Đoàn kết" in export.file_name
    assert export.file_name.endswith(f".{form}")
    assert export.address == f"{url}?print=yes"


def test_page_is_no_export(admin):
    signed_in(admin).get(make.BlocFactory().get_absolute_url())
    assert not Export.objects.exists()


def test_what_is_asked_for_without_its_content_is_no_export(admin):
    signed_in(admin).head(reverse("blocs:paper-file", args=[make.ScannedPaperFactory().pk]))
    assert not Export.objects.exists()


def test_file_that_is_not_found_is_no_export(user_client, records):
    [url] = next(one for one in addresses() if one.name == "blocs:paper-file").known_urls()[:1]
    assert user_client.get(url).status_code == 404
    assert not Export.objects.exists()


def test_no_file_goes_out_without_its_record(rf):
    """As where the disk of the database is full."""

    def answer(request):
        return HttpResponse(headers={"Content-Disposition": 'attachment; filename="x.pdf"'})

    request = rf.get("/x.pdf")
    request.user, request.acting_admin = make.UserFactory.build(), None  # whom the database does not know
    with pytest.raises(ValueError, match="unsaved related object"):
        exports_are_recorded(answer)(request)


def test_record_outlives_the_name_of_the_account(admin):
    export = Export.objects.record(user=admin, file_name="x.pdf", address="/x.pdf")
    admin.username, admin.last_name, admin.is_active = "binh", "Trần", False
    admin.save()
    export.refresh_from_db()
    assert (export.username, export.full_name) == ("an", "Nguyễn Văn An")


@pytest.mark.parametrize("change", [lambda row: row.delete(), lambda row: row.save()])
def test_export_is_written_once(change):
    export = make.ExportFactory()
    refused = pytest.raises(DatabaseError, match="Cannot update or delete rows from blocs_export")
    with refused, transaction.atomic():
        change(export)
    assert Export.objects.get() == export
