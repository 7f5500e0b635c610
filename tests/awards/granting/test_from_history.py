import pytest

from awards.granting import enter_history, name_decision, verify
from awards.models import Award
from tests.factories import (
    AwardDecisionFactory,
    AwardFactory,
    AwardKindFactory,
    CampaignFactory,
    PeriodFactory,
    PersonFactory,
    UnitFactory,
    UnitNameFactory,
)

from .refused import refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def with_scan(decision):
    decision.document.file = "papers/2018/x.pdf"
    decision.document.save()
    return decision


def enter(user, **facts):
    facts = {"kind": AwardKindFactory(to_individuals=True, to_households=True)} | facts
    if "campaign" not in facts and "period" not in facts:
        facts["period"] = PeriodFactory(year=2015)
    return enter_history(user=user, **facts)


def test_award_to_a_unit_is_entered_unverified(user):
    unit = UnitFactory(name="Cục Cơ yếu")
    award = enter(user, unit=unit)
    award.refresh_from_db()
    assert (award.unit, award.recipient_kind, award.count, award.is_verified) == (
        unit,
        "collective",
        1,
        False,
    )


def test_award_to_a_person_and_to_a_household(user):
    person = PersonFactory(name="Trần An")
    to_person, to_household = enter(user, person=person), enter(user, household="Hộ ông Nguyễn Văn Ba")
    assert (to_person.name_as_printed, to_person.recipient_kind) == ("Trần An", "individual")
    assert (to_household.name_as_printed, to_household.recipient_kind) == (
        "Hộ ông Nguyễn Văn Ba",
        "household",
    )


def test_name_is_that_of_the_year_where_none_is_printed(user):
    unit = UnitFactory(name="Cục Viễn thông và Cơ yếu")
    UnitNameFactory(unit=unit, name="Cục Cơ yếu Công an")
    assert enter(user, unit=unit).name_as_printed == "Cục Cơ yếu Công an"


def test_count_without_names_is_entered(user):
    award = enter(user, figure="number", count=20, recipient_kind="individual")
    assert (award.count, award.name_as_printed) == (20, "")


def test_award_of_a_bloc_year_has_its_decision_and_date(user, decision):
    award = enter(user, unit=UnitFactory(), campaign=CampaignFactory(), decision=decision)
    assert (award.decision, str(award.granted), award.source) == (decision, "12/12/2018", decision.document)


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"kind": None}, "no_award"),
        ({}, "nobody"),
        ({"household": "Hộ ông Ba", "period": None}, "no_year"),
        ({"kind": "flag", "household": "Hộ ông Ba"}, "recipient_not_allowed"),
    ],
)
def test_award_that_cannot_be_is_refused(user, facts, code):
    if facts.get("kind"):
        facts = facts | {"kind": AwardKindFactory()}
    with refused(code):
        enter(user, **facts)
    assert not Award.objects.exists()


def test_award_to_a_unit_and_a_person_is_refused(user):
    with refused("two_recipients"):
        enter(user, unit=UnitFactory(), person=PersonFactory())


def test_award_for_a_bloc_year_and_a_period_is_refused(user):
    with refused("two_periods"):
        enter(user, unit=UnitFactory(), campaign=CampaignFactory(), period=PeriodFactory())


def test_award_is_verified_against_the_scan(user, with_scan):
    award = enter(user, unit=UnitFactory(), decision=with_scan)
    verify(awards=[award], decision=with_scan, user=user)
    award.refresh_from_db()
    assert award.is_verified


def test_award_without_a_decision_is_verified_by_one(user, with_scan):
    award = enter(user, unit=UnitFactory())
    verify(awards=[award], decision=with_scan, user=user)
    award.refresh_from_db()
    assert (award.decision, award.is_verified) == (with_scan, True)


def test_nothing_is_verified_without_the_paper(user, decision):
    award = enter(user, unit=UnitFactory(), decision=decision)
    with refused("no_paper"):
        verify(awards=[award], decision=decision, user=user)


def test_secret_paper_is_looked_at_where_it_is_held(user, decision):
    decision.document.is_secret = True
    decision.document.save()
    [award] = verify(
        awards=[enter(user, unit=UnitFactory(), decision=decision)], decision=decision, user=user
    )
    assert award.is_verified


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"is_verified": True}, "verified_already"),
        ({"state": Award.State.REVOKED}, "revoked"),
        ({"decision": "another"}, "other_decision"),
    ],
)
def test_verification_is_refused_in_a_wrong_state(user, with_scan, facts, code):
    if facts.get("decision"):
        facts = {"decision": AwardDecisionFactory()}
    award = AwardFactory(**{"decision": with_scan} | facts)
    with refused(code):
        verify(awards=[award], decision=with_scan, user=user)


def test_decision_is_named_for_an_award_without_one(user, decision):
    award = enter(user, unit=UnitFactory())
    name_decision(awards=[award], decision=decision, user=user)
    award.refresh_from_db()
    assert (award.decision, award.is_verified) == (decision, False)


def test_decision_is_named_only_once(user, decision, later):
    award = enter(user, unit=UnitFactory(), decision=decision)
    with refused("has_decision"):
        name_decision(awards=[award], decision=later, user=user)
