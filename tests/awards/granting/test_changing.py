import pytest

from awards.granting import correct, revoke
from awards.models import Award, AwardChange
from blocs.partial_dates import PartialDate
from tests.factories import AwardDecisionFactory, AwardFactory

from .refused import refused

pytestmark = pytest.mark.django_db
ACTS = [correct, revoke]


@pytest.fixture
def award(decision):
    return AwardFactory(name_as_printed="Cục Cơ yêu", decision=decision)


def do(act, award, decision, user, ground="In sai tên"):
    printed = {"printed": {"name_as_printed": "Cục Cơ yếu"}} if act is correct else {}
    return act(award=award, decision=decision, ground=ground, user=user, **printed)


def test_correction_changes_what_is_printed(award, later, user):
    correct(
        award=award,
        decision=later,
        ground="In sai tên",
        printed={"name_as_printed": "Cục Cơ yếu", "award_class": ""},
        user=user,
    )
    award.refresh_from_db()
    assert (award.name_as_printed, award.state) == ("Cục Cơ yếu", Award.State.CORRECTED)
    change = AwardChange.objects.get()
    assert (change.award, change.kind, change.decision, change.ground) == (
        award,
        "corrected",
        later,
        "In sai tên",
    )


def test_what_stood_before_a_correction_is_kept_with_the_ground(award, later, user):
    do(correct, award, later, user)
    before, after = award.events.order_by("pgh_id")
    assert (before.name_as_printed, after.name_as_printed) == ("Cục Cơ yêu", "Cục Cơ yếu")
    assert after.pgh_context.metadata == {"user": user.pk, "reason": "In sai tên"}


def test_only_what_is_printed_is_corrected(award, later, user):
    with refused("nothing_corrected"):
        correct(award=award, decision=later, ground="…", printed={"state": "revoked"}, user=user)


def test_correction_that_changes_nothing_is_refused(award, later, user):
    with refused("nothing_corrected"):
        correct(
            award=award, decision=later, ground="…", printed={"name_as_printed": "Cục Cơ yêu "}, user=user
        )


def test_corrected_award_is_corrected_once_more(award, later, user):
    do(correct, award, later, user)
    correct(award=award, decision=later, ground="…", printed={"award_class": "Nhất"}, user=user)
    assert award.changes.count() == 2


def test_revoked_award_stays_on_record_and_counts_no_more(award, later, user):
    do(revoke, award, later, user, ground="Khai man thành tích")
    assert list(Award.objects.all()) == [award]
    assert list(Award.objects.counted()) == []


@pytest.mark.parametrize("act", ACTS)
def test_revoked_award_is_not_changed_again(award, later, user, act):
    do(revoke, award, later, user)
    with refused("revoked"):
        do(act, award, later, user)
    assert award.changes.count() == 1


@pytest.mark.parametrize("act", ACTS)
def test_change_without_a_ground_is_refused(award, later, user, act):
    with refused("no_ground"):
        do(act, award, later, user, ground=" ")
    award.refresh_from_db()
    assert (award.state, award.name_as_printed) == (Award.State.ACTIVE, "Cục Cơ yêu")


@pytest.mark.parametrize("act", ACTS)
def test_decision_that_granted_the_award_does_not_change_it(award, decision, user, act):
    with refused("same_decision"):
        do(act, award, decision, user)


@pytest.mark.parametrize("act", ACTS)
def test_older_decision_does_not_change_an_award(award, user, act):
    with refused("older_decision"):
        do(act, award, AwardDecisionFactory(document__dated=PartialDate(2018, 11)), user)


@pytest.mark.parametrize("dated", [PartialDate(2018), PartialDate(2018, 12), None])
def test_decision_that_may_be_later_changes_an_award(award, user, dated):
    do(revoke, award, AwardDecisionFactory(document__dated=dated), user)
    assert award.changes.count() == 1


def test_award_without_a_decision_is_revoked_by_one(later, user):
    assert do(revoke, AwardFactory(), later, user).state == Award.State.REVOKED
