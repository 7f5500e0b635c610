import pytest

from awards.granting import hand_over
from awards.models import Award, HandingOver
from blocs.partial_dates import PartialDate
from tests.factories import AwardFactory, ConferenceFactory, HandingOverFactory

from .refused import refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference(db):
    return ConferenceFactory(held=PartialDate(2018, 12, 20))


def test_awards_are_handed_over_from_the_highest_to_the_lowest(conference, user):
    low, unknown, high = (
        AwardFactory(kind__precedence=40),
        AwardFactory(kind=None, award_as_printed="Quà"),
        AwardFactory(kind__precedence=3),
    )
    rows = hand_over(
        awards=[low, unknown, high],
        conference=conference,
        by_as_printed="Đại tá Nguyễn Quốc Hùng",
        on_behalf_of="Ban Cơ yếu Chính phủ",
        user=user,
    )
    assert [row.award for row in HandingOver.objects.order_by("pk")] == [high, low, unknown]
    assert (rows[0].handed_by_as_printed, rows[0].on_behalf_of) == (
        "Đại tá Nguyễn Quốc Hùng",
        "Ban Cơ yếu Chính phủ",
    )


def test_revoked_award_is_not_handed_over(conference, user):
    with refused("revoked"):
        hand_over(
            awards=[AwardFactory(), AwardFactory(state=Award.State.REVOKED)], conference=conference, user=user
        )
    assert not HandingOver.objects.exists()


def test_award_is_handed_over_only_once(conference, user):
    award = HandingOverFactory().award
    with refused("handed_over_already"):
        hand_over(awards=[award], conference=conference, user=user)


@pytest.mark.parametrize("status", ["announced", "cancelled"])
def test_nothing_is_handed_over_where_no_conference_was_held(user, status):
    with refused("not_held"):
        hand_over(awards=[AwardFactory()], conference=ConferenceFactory(status=status), user=user)


def test_award_is_not_handed_over_before_it_was_granted(conference, user):
    with refused("granted_later"):
        hand_over(awards=[AwardFactory(granted="2019-01")], conference=conference, user=user)


@pytest.mark.parametrize("granted", ["2018", "2018-12", "2018-12-20", None, "--12-24"])
def test_award_that_may_have_been_granted_before_is_handed_over(conference, user, granted):
    hand_over(awards=[AwardFactory(granted=granted)], conference=conference, user=user)
    assert HandingOver.objects.count() == 1
