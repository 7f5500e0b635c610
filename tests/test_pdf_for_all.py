"""Every PDF of the app is one that can be heard as well as seen, whatever is on record, in both languages."""

import pytest
from django.conf import settings
from django.urls import reverse

from awards.models import Edition
from campaigns.models import Campaign

from .addresses import KNOWN, addresses
from .awards.official_forms.year_of_awards import make_year_of_awards
from .conftest import signed_in
from .factories import AdminFactory, CampaignFactory
from .on_record import fill_empty_models, load_reports, year_of
from .pdf_faults import faults_of

pytestmark = pytest.mark.django_db
LANGUAGES = [code for code, _name in settings.LANGUAGES]
FILES = [address for address in addresses() if "form" in address.parameters]


@pytest.fixture(scope="module")
def client(module_db):
    """Sees the five reports, a full year, one of which nothing is known, an edition with an annex, a row of everything."""
    load_reports()
    year_of(3)
    make_year_of_awards()
    CampaignFactory(year=2030)
    client = signed_in(AdminFactory())
    change_after_freezing(client)
    fill_empty_models()
    return client


def change_after_freezing(client):
    campaign = Campaign.objects.filter(recommendations__count__gt=0).first()
    client.post(reverse("awards:edition-list"), {"campaign": campaign.pk})
    campaign.recommendations.update(count=1234)
    assert client.get(Edition.objects.get().get_absolute_url()).context["changes"]


def pdf_answers(client, address, language):
    """The answers for the objects that the address has a file of, every second one of many in each language."""
    known = KNOWN.get(address.name.removesuffix("-file"), address.known_arguments)()
    known = known[LANGUAGES.index(language) :: len(LANGUAGES)] or known
    client.cookies["django_language"] = language
    return [client.get(address.url(**arguments | {"form": "pdf"})) for arguments in known]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", FILES, ids=[address.name for address in FILES])
def test_pdf_is_for_those_too_who_hear_it_read(client, address, language):
    answers = pdf_answers(client, address, language)
    pdfs = [answer.content for answer in answers if answer.status_code == 200]
    assert pdfs or {answer.status_code for answer in answers} == {404}  # where there is no PDF at all
    assert [fault for pdf in pdfs for fault in faults_of(pdf)] == []
