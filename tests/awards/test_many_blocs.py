"""Filters where there are more blocs and units than a list can offer, and lists that are compared in parts."""

import pytest
from django.urls import reverse

from awards import forms
from awards.offers import Offers
from awards.reconciling import choosing
from tests.factories import BlocFactory, CampaignFactory, RecommendationFactory, UnitFactory

pytestmark = pytest.mark.django_db
REGISTER = reverse("awards:register")
RECONCILIATION = reverse("awards:reconciliation-list")


@pytest.fixture
def many(monkeypatch):
    monkeypatch.setattr("awards.offers.MOST_OFFERED", 1)
    for offers in vars(forms).values():
        if isinstance(offers, Offers):
            monkeypatch.setattr(offers, "statements", {})


@pytest.fixture
def row(many):
    """A row of one of three blocs, two of which are called alike."""
    for code in ("ha-noi-1", "ha-noi-2"):
        BlocFactory(code=code, name="Cụm thi đua Hà Nội")
    return RecommendationFactory(campaign__bloc=BlocFactory(code="yen-bai", name="Cụm thi đua Yên Bái"))


def found(client, **asked):
    context = client.get(REGISTER, asked).context
    return list(context["page"]), context["form"]


@pytest.mark.parametrize("asked", ["yen-bai", "Cụm thi đua Yên Bái", "yen bai"])
def test_bloc_among_many_is_found_by_code_and_by_words_of_its_name(admin_client, row, asked):
    other = RecommendationFactory()
    rows, form = found(admin_client, bloc=asked)
    assert rows == [row] != [row, other]
    assert (form["bloc"].label, "Cụm thi đua Yên Bái") in form.in_words()
    assert f'value="{asked}"' in str(form["bloc"])


def test_name_of_several_blocs_narrows_nothing_and_names_their_codes(admin_client, row):
    rows, form = found(admin_client, bloc="Cụm thi đua Hà Nội")
    assert rows == [row]
    [error] = form.errors["bloc"]
    assert "(ha-noi-1)" in error
    assert "(ha-noi-2)" in error


def test_name_of_no_bloc_narrows_nothing(admin_client, row):
    rows, form = found(admin_client, bloc="Sao Hỏa")
    assert rows == [row]
    assert "bloc" in form.errors


def test_exact_name_goes_before_longer_ones(admin_client, many):
    whole = RecommendationFactory(campaign__bloc=BlocFactory(name="Khối 1"))
    RecommendationFactory(campaign__bloc=BlocFactory(name="Khối 1 mở rộng"))
    assert found(admin_client, bloc="khoi 1")[0] == [whole]


def test_authority_not_stated_is_asked_for_among_many_too(admin_client, many):
    RecommendationFactory(authority=UnitFactory())
    RecommendationFactory(authority=UnitFactory())
    unstated = RecommendationFactory(authority=None)
    assert found(admin_client, authority="none")[0] == [unstated]


def test_reconciliation_of_many_bloc_years_is_made_in_parts(admin_client, monkeypatch):
    monkeypatch.setattr(choosing, "BLOC_YEARS_AT_ONCE", 2)
    rows = [RecommendationFactory(campaign=CampaignFactory(year=2018)) for _number in range(3)]
    parts = [
        admin_client.get(RECONCILIATION, {"year": "2018", "part": part}).context["found"].rows
        for part in (1, 2)
    ]
    assert [len(part) for part in parts] == [2, 1]
    assert {row.campaign for part in parts for row in part} == {row.campaign for row in rows}
