import datetime
from decimal import Decimal

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import OuterRef

from blocs.children import Children
from blocs.models import Bloc, Document, Membership
from campaigns.models import Target, TargetResult
from tests.factories import (
    BlocFactory,
    CampaignFactory,
    ConferenceFactory,
    MembershipFactory,
    PledgeFactory,
    TargetFactory,
    TargetResultFactory,
)

pytestmark = pytest.mark.django_db


def fetched(**extra):
    results = TargetResult.objects.filter(target=OuterRef("pk")).order_by("pk")
    return Target.objects.annotate(rows=Children(results, **extra)).get().rows


def test_children_come_with_their_parents_in_one_query(django_assert_num_queries):
    results = TargetResultFactory.create_batch(3, target=TargetFactory(), conference=None)
    with django_assert_num_queries(1):
        assert fetched() == results


def test_children_keep_their_values():
    made = TargetResultFactory(
        verdict=TargetResult.Verdict.PARTLY, number=Decimal("12345678901234.5678"), words="gần “đạt”"
    )
    (child,) = fetched()
    assert (child.get_verdict_display(), child.number, child.words) == (
        made.get_verdict_display(),
        made.number,
        made.words,
    )


def test_children_bring_what_is_named_of_their_relations():
    TargetResultFactory(conference=ConferenceFactory(title="Hội nghị sơ kết"))
    assert [child.title for child in fetched(title="conference__title")] == ["Hội nghị sơ kết"]


def test_a_parent_without_children_has_an_empty_list():
    TargetFactory()
    assert fetched() == []


def test_partial_dates_survive():
    BlocFactory()
    Document.objects.create(number="1/QĐ", dated="2018-11")
    papers = Document.objects.filter(number="1/QĐ")
    (bloc,) = Bloc.objects.annotate(papers=Children(papers))
    assert [str(paper.dated) for paper in bloc.papers] == ["11/2018"]


def test_child_keeps_its_range_and_an_open_end():
    membership = MembershipFactory(valid=DateRange(datetime.date(2018, 1, 1), None))
    rows = Membership.objects.filter(bloc=OuterRef("pk"))
    [bloc] = Bloc.objects.annotate(rows=Children(rows))
    assert bloc.rows[0].valid == membership.valid


def told(*, only, **extra):
    results = TargetResult.objects.filter(target=OuterRef("pk")).order_by("pk")
    return Target.objects.annotate(rows=Children(results, only=only, **extra)).get().rows


def test_children_bring_the_columns_that_are_wanted_of_them_and_of_what_they_point_at(
    django_assert_num_queries,
):
    campaign = CampaignFactory(year=2018)
    result = TargetResultFactory(
        target__pledge=PledgeFactory(campaign=campaign),
        words="đạt",
        verdict="partly",
        number="80.5",
        conference=ConferenceFactory(held="2018-11"),
    )
    wanted = ["words", "number", "conference__held", "target__pledge__campaign__period__ends_on"]
    with django_assert_num_queries(1):
        [child] = told(only=wanted, year="target__pledge__campaign__period__code")
        assert (child.words, child.number, str(child.conference.held)) == ("đạt", Decimal("80.5"), "11/2018")
        assert child.target.pledge.campaign.period.ends_on == datetime.date(2018, 12, 31)
        assert child.year == campaign.period.code
    with django_assert_num_queries(1):
        assert child.verdict == result.verdict


def test_child_that_points_at_nothing_has_nothing_there(django_assert_num_queries):
    TargetResultFactory(conference=None)
    with django_assert_num_queries(1):
        assert [child.conference for child in told(only=["conference__title"])] == [None]
