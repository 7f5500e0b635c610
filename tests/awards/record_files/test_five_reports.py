"""The five reports the project started from load from their record files."""

import pytest
from django.apps import apps
from django.conf import settings

from awards.models import Award, Recommendation
from awards.record_files import BadRecordFile, load
from blocs.figures import Figure
from blocs.models import Bloc, Document
from campaigns.models import Campaign, Leadership

# Though the module's fixture opens the database: so the tests run before those that empty the tables.
pytestmark = pytest.mark.django_db

REPORTS = sorted((settings.BASE_DIR / "records").glob("[0-9]*.json"))


@pytest.fixture(scope="module")
def five_reports(module_db):
    outcomes = load(REPORTS)
    bad = [str(outcome) for outcome in outcomes.values() if isinstance(outcome, BadRecordFile)]
    assert bad == []
    return outcomes


def history():
    """The number of history rows of every model."""
    return {
        model._meta.label: model.objects.count()
        for model in apps.get_models()
        if hasattr(model, "pgh_tracked_model")
    }


def test_all_five_load(five_reports):
    assert len(five_reports) == 5
    assert Document.objects.exclude(file_name="").count() == 5
    assert set(Bloc.objects.values_list("code", flat=True)) == {
        "4-he-co-yeu",
        "co-quan-tham-muu-bcy",
        "nganh-co-yeu",
        "noi-chinh-trung-uong",
    }


def test_loading_them_again_leaves_no_trace(five_reports):
    before = history()
    again = load(list(reversed(REPORTS)))
    assert {outcome for rows in again.values() for _model, outcome in rows.counts} == {"unchanged"}
    assert history() == before


@pytest.mark.django_db
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_each_loads_alone(path):
    assert not isinstance(load([path])[path], BadRecordFile)


def test_heads_of_the_four_systems_stand_in_their_years(five_reports):
    heads = Leadership.objects.filter(bloc__code="4-he-co-yeu").heads().order_by("term")
    assert [
        (head.term.lower.year, head.unit.name, head.represents and head.represents.name) for head in heads
    ] == [
        (2018, "Cục Cơ yếu Bộ Tổng Tham mưu", "Hệ Cơ yếu Quân đội"),
        (2019, "Cục Cơ yếu Đảng - Chính quyền", "Hệ Cơ yếu Đảng - Chính quyền"),
        (2023, "Cục Cơ yếu Bộ Tổng Tham mưu", "Hệ Cơ yếu Quân đội"),
        (2024, "Cục Viễn thông và Cơ yếu", "Hệ Cơ yếu Công an"),
    ]


def test_many_certificates_stay_unknown(five_reports):
    many = Recommendation.objects.get(campaign__bloc__code="4-he-co-yeu", kind__code="BK")
    assert (many.figure, many.count, many.count_words) == (Figure.UNKNOWN, None, "nhiều")


def test_one_conference_closes_2020_and_opens_2021(five_reports):
    campaign = Campaign.objects.get(bloc__code="noi-chinh-trung-uong", period__code="2021")
    conference = campaign.conferences.distinct().get()
    served = {(row.campaign.period.code, row.purpose) for row in conference.purposes.all()}
    assert served == {
        ("2020", "closing"),
        ("2021", "handover"),
        ("2021", "launch"),
        ("2021", "pledge_signing"),
    }
    assert (conference.held, conference.place) == (None, "")


def test_flags_of_the_ministry_were_handed_over_on_its_behalf(five_reports):
    flags = Award.objects.get(kind__code="CTD_BO")
    assert flags.count == 2
    assert flags.handings_over.get().on_behalf_of == "Thừa ủy quyền của Bộ trưởng Bộ Quốc phòng"
