import datetime

import pytest

from awards.completeness import note_missing, with_facts
from awards.models import Award
from blocs.models import Bloc
from campaigns.models import Campaign, Conference, ConferencePurpose, Expectation, Leadership, TargetResult
from tests.factories import (
    AwardFactory,
    CampaignFactory,
    CampaignMovementFactory,
    ConferencePurposeFactory,
    LeadershipFactory,
    MembershipFactory,
    MovementFactory,
    RecommendationFactory,
    StandingFactory,
    TargetFactory,
    TargetResultFactory,
    year_range,
)

Fact = Expectation.Fact
Purpose = ConferencePurpose.Purpose


@pytest.fixture
def campaign(db):
    Expectation.objects.update(is_active=False)
    return CampaignFactory(year=2018)


def expect(fact, *, bloc_kind="", position=0, due_after_days=None, is_active=True):
    values = {"is_active": is_active, "position": position, "due_after_days": due_after_days}
    Expectation.objects.update_or_create(fact=fact, bloc_kind=bloc_kind, period_kind="", defaults=values)


def has(campaign, fact):
    return with_facts(Campaign.objects.all()).get(pk=campaign.pk).on_record[f"has_{fact}"]


def missing_labels():
    return [
        [item.label for item in campaign.missing]
        for campaign in note_missing(with_facts(Campaign.objects.order_by("pk")))
    ]


@pytest.mark.parametrize("fact", Fact.values)
def test_a_bare_campaign_has_no_fact(campaign, fact):
    assert has(campaign, fact) is False


@pytest.mark.parametrize(
    ("fact", "record"),
    [
        (Fact.MEMBERS, lambda campaign: MembershipFactory(bloc=campaign.bloc)),
        (Fact.THEME, lambda campaign: Campaign.objects.update(theme="Đoàn kết")),
        (Fact.THEME, lambda campaign: Campaign.objects.update(slogan="Tiến lên")),
        (Fact.HEAD, lambda campaign: LeadershipFactory(bloc=campaign.bloc, year=2018)),
        (
            Fact.DEPUTY,
            lambda campaign: LeadershipFactory(bloc=campaign.bloc, year=2018, role=Leadership.Role.DEPUTY),
        ),
        (Fact.PLEDGE, lambda campaign: TargetFactory(pledge__campaign=campaign)),
        (
            Fact.RESULTS,
            lambda campaign: TargetResultFactory(
                target__pledge__campaign=campaign, verdict=TargetResult.Verdict.REACHED
            ),
        ),
        (Fact.STANDINGS, lambda campaign: StandingFactory(campaign=campaign)),
        (Fact.RECOMMENDATIONS, lambda campaign: RecommendationFactory(campaign=campaign)),
        (Fact.GRANTED, lambda campaign: AwardFactory(campaign=campaign)),
        (Fact.NEXT_HEAD, lambda campaign: LeadershipFactory(bloc=campaign.bloc, year=2019)),
    ],
)
def test_a_recorded_fact_is_there(campaign, fact, record):
    record(campaign)
    assert has(campaign, fact) is True


@pytest.mark.parametrize(
    "purpose", [Purpose.LAUNCH, Purpose.PLEDGE_SIGNING, Purpose.MID_YEAR, Purpose.CLOSING]
)
def test_a_conference_counts_for_its_purpose_once_it_was_held(campaign, purpose):
    served = ConferencePurposeFactory(
        campaign=campaign, purpose=purpose, conference__status=Conference.Status.ANNOUNCED
    )
    announced = has(campaign, purpose)
    Conference.objects.filter(pk=served.conference_id).update(status=Conference.Status.HELD)
    assert (announced, has(campaign, purpose)) == (False, True)


def test_a_movement_answered_gives_the_theme_if_it_has_one(campaign):
    answer = CampaignMovementFactory(campaign=campaign, movement=MovementFactory(title="Thi đua quyết thắng"))
    without = has(campaign, Fact.THEME)
    answer.movement.theme = "Đoàn kết, sáng tạo, hiệu quả"
    answer.movement.save()
    assert (without, has(campaign, Fact.THEME)) == (False, True)


def test_members_and_heads_of_another_time_do_not_count(campaign):
    MembershipFactory(bloc=campaign.bloc, valid=year_range(2017))
    LeadershipFactory(bloc=campaign.bloc, year=2017)
    assert (has(campaign, Fact.MEMBERS), has(campaign, Fact.HEAD)) == (False, False)


def test_the_head_of_the_year_is_not_its_next_head(campaign):
    LeadershipFactory(bloc=campaign.bloc, year=2018)
    assert has(campaign, Fact.NEXT_HEAD) is False


def test_a_revoked_award_was_not_granted(campaign):
    AwardFactory(campaign=campaign, state=Award.State.REVOKED)
    assert has(campaign, Fact.GRANTED) is False


def test_an_unreported_result_is_none(campaign):
    TargetResultFactory(target__pledge__campaign=campaign)
    assert has(campaign, Fact.RESULTS) is False


def test_missing_facts_stand_in_the_order_of_the_expectations(campaign):
    expect(Fact.CLOSING, position=2)
    expect(Fact.HEAD, position=1)
    assert missing_labels() == [[Fact.HEAD.label, Fact.CLOSING.label]]


def test_what_is_on_record_is_not_missing(campaign):
    expect(Fact.HEAD)
    LeadershipFactory(bloc=campaign.bloc, year=2018)
    assert missing_labels() == [[]]


def test_an_expectation_out_of_use_is_not_asked_for(campaign):
    expect(Fact.HEAD)
    Expectation.objects.update(is_active=False)
    assert missing_labels() == [[]]


def test_an_expectation_may_concern_one_kind_of_bloc(campaign):
    expect(Fact.STANDINGS, bloc_kind=Bloc.Kind.CLUSTER)
    CampaignFactory(bloc__kind=Bloc.Kind.CLUSTER)
    assert missing_labels() == [[], [Fact.STANDINGS.label]]


def test_an_expectation_out_of_use_for_a_kind_takes_back_the_general_one(campaign):
    expect(Fact.HEAD)
    expect(Fact.HEAD, bloc_kind=Bloc.Kind.SECTOR, is_active=False)
    CampaignFactory(bloc__kind=Bloc.Kind.SECTOR)
    assert missing_labels() == [[Fact.HEAD.label], []]


def test_a_missing_fact_is_late_from_its_day_on(campaign):
    expect(Fact.LAUNCH, due_after_days=90)
    late = [
        note_missing(with_facts(Campaign.objects.all()), today=day)[0].missing[0].is_late
        for day in (datetime.date(2018, 3, 31), datetime.date(2018, 4, 1))
    ]
    assert late == [False, True]


def test_the_expectation_for_the_kind_goes_before_the_general_one(campaign):
    expect(Fact.LAUNCH, due_after_days=90)
    expect(Fact.LAUNCH, bloc_kind=Bloc.Kind.BLOC)
    (noted,) = note_missing(with_facts(Campaign.objects.all()), today=datetime.date(2019, 1, 1))
    assert [item.is_late for item in noted.missing] == [False]


def test_a_missing_fact_says_where_it_would_stand(campaign):
    expect(Fact.NEXT_HEAD)
    (noted,) = note_missing(with_facts(Campaign.objects.all()))
    assert noted.missing[0].url == f"/blocs/{campaign.bloc.code}/2018/#next-head"


@pytest.mark.parametrize("fact", Fact.values)
def test_a_missing_fact_opens_a_form_of_the_admin(campaign, admin_client, fact):
    expect(fact)
    (noted,) = note_missing(with_facts(Campaign.objects.all()))
    assert admin_client.get(noted.missing[0].entry_url).status_code == 200


def test_no_conference_brings_granted_awards(campaign):
    for fact in (Fact.GRANTED, Fact.HEAD):
        expect(fact)
    (noted,) = note_missing(with_facts(Campaign.objects.all()))
    by_fact = {item.fact: item.entering_url for item in noted.missing}
    assert (by_fact[Fact.GRANTED], "year=" in by_fact[Fact.HEAD]) == ("", True)


@pytest.mark.parametrize("count", [1, 3])
def test_missing_facts_of_many_campaigns_take_one_query(campaign, django_assert_num_queries, count):
    expect(Fact.HEAD)
    CampaignFactory.create_batch(count)
    with django_assert_num_queries(1):
        note_missing(with_facts(Campaign.objects.all()))
