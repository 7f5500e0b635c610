import pytest
from django.urls import reverse

from awards.models import Award, HandingOver
from blocs.partial_dates import PartialDate
from tests.conftest import signed_in
from tests.factories import (
    AwardFactory,
    BlocFactory,
    CampaignFactory,
    ConferencePurposeFactory,
    HandingOverFactory,
    UnitFactory,
    staff_of,
)
from tests.filled_form import filled_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference(bloc):
    """The closing of 2018."""
    held = PartialDate(2018, 12, 20)
    return ConferencePurposeFactory(campaign__bloc=bloc, conference__held=held).conference


def url(conference):
    return reverse("awards:conference-hand-over", args=[conference.pk])


def award_of(bloc, year=2018, **facts):
    return AwardFactory(campaign=the_year(bloc, year), **facts)


def the_year(bloc, year):
    found = bloc.campaigns.filter(period__starts_on__year=year).first()
    return found or CampaignFactory(bloc=bloc, year=year)


def offered(client, conference):
    return list(client.get(url(conference)).context["form"].fields["awards"].queryset)


def test_awards_of_the_year_and_the_year_before_are_offered_the_highest_first(staff_client, bloc, conference):
    low, high = award_of(bloc, kind__precedence=40), award_of(bloc, 2017, kind__precedence=3)
    award_of(bloc, 2016)
    award_of(bloc, state=Award.State.REVOKED)
    HandingOverFactory(award=award_of(bloc))
    AwardFactory()
    assert offered(staff_client, conference) == [high, low]


def test_chosen_awards_are_handed_over(staff_client, bloc, conference):
    low, high, stays = (award_of(bloc, kind__precedence=number) for number in (40, 3, 50))
    sent = {"awards": [low.pk, high.pk], "by_as_printed": "Đại tá Hùng", "on_behalf_of": "Ban Cơ yếu"}
    response = staff_client.post(url(conference), sent)
    assert response.url == f"{conference.get_absolute_url()}#awards"
    rows = HandingOver.objects.order_by("pk")
    assert [(row.award, row.handed_by_as_printed) for row in rows] == [
        (high, "Đại tá Hùng"),
        (low, "Đại tá Hùng"),
    ]
    assert offered(staff_client, conference) == [stays]


def test_nothing_chosen_keeps_what_was_typed(staff_client, bloc, conference):
    award_of(bloc)
    response = staff_client.post(url(conference), {"by_as_printed": "Đại tá Hùng"})
    assert list(response.context["form"].errors) == ["awards"]
    assert filled_form(response)["by_as_printed"] == "Đại tá Hùng"


def test_award_that_somebody_handed_over_meanwhile_is_refused(staff_client, bloc, conference):
    first, second = award_of(bloc), award_of(bloc)
    HandingOverFactory(award=first)
    response = staff_client.post(url(conference), {"awards": [first.pk, second.pk]})
    assert list(response.context["form"].errors) == ["awards"]
    assert HandingOver.objects.count() == 1


def test_award_granted_after_the_conference_is_refused_in_words(staff_client, bloc, conference):
    award = award_of(bloc, granted=PartialDate(2019, 1, 5))
    response = staff_client.post(url(conference), {"awards": [award.pk]})
    assert len(response.context["form"].non_field_errors()) == 1
    assert not HandingOver.objects.exists()


def test_conference_page_leads_there_only_those_who_may_enter(staff_client, leader_client, conference):
    page = conference.get_absolute_url()
    assert url(conference) in staff_client.get(page).content.decode()
    assert url(conference) not in leader_client.get(page).content.decode()


def test_leader_is_refused(leader_client, conference):
    assert [
        leader_client.get(url(conference)).status_code,
        leader_client.post(url(conference)).status_code,
    ] == [
        403,
        403,
    ]


def test_conference_of_another_bloc_is_not_there(conference):
    other = signed_in(staff_of(BlocFactory()))
    assert other.get(url(conference)).status_code == 404


def test_unknown_conference_and_other_methods(staff_client, conference):
    assert staff_client.get(reverse("awards:conference-hand-over", args=[10**9])).status_code == 404
    assert staff_client.put(url(conference)).status_code == 405


def test_page_says_when_nothing_waits(staff_client, conference):
    page = staff_client.get(url(conference)).content.decode()
    assert 'class="empty"' in page


@pytest.mark.parametrize("count", [1, 3])
def test_page_query_count(staff_client, bloc, conference, django_assert_num_queries, count):
    for _ in range(count):
        award_of(bloc, unit=UnitFactory())
    with django_assert_num_queries(6):
        staff_client.get(url(conference))
