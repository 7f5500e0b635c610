import datetime

import pytest

from awards.summaries.states import MostUrgent, expected_in
from campaigns.models import Expectation
from tests.factories import AdminFactory, CampaignFactory, ExpectationFactory, LeadershipFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_head_and_a_theme_are_expected(db):
    """Both late for long; and a pledge that never is."""
    Expectation.objects.update(is_active=False)
    for fact, days in (("head", 10), ("theme", 10), ("pledge", None)):
        ExpectationFactory(fact=fact)
        Expectation.objects.filter(fact=fact).update(is_active=True, due_after_days=days)


def most_urgent(user=None):
    user = user or AdminFactory()
    return MostUrgent(user, 2018, expected_in(2018, user))


def campaign(name, theme="", *, is_led=False):
    made = CampaignFactory(bloc__name=name, theme=theme)
    if is_led:
        LeadershipFactory(bloc=made.bloc)
    return made.pk


def test_slices_follow_each_other_from_what_is_latest_to_what_is_not_late():
    led = campaign("Khối B", is_led=True)
    in_order = campaign("Khối C", "Đoàn kết", is_led=True)
    bare = campaign("Khối D"), campaign("Khối E")
    themed = campaign("Khối A", "Đoàn kết")
    found, all_of_them = most_urgent(), [*bare, themed, led, in_order]
    assert len(found) == 5
    assert found[0:5] == all_of_them
    for size in (1, 2, 3, 4):
        slices = [found[first : first + size] for first in range(0, 5, size)]
        assert [key for keys in slices for key in keys] == all_of_them
    assert found[5:10] == []


def test_of_those_as_late_the_one_that_misses_more_comes_first():
    less, more = campaign("Khối A", "Đoàn kết"), campaign("Khối B", "Đoàn kết")
    Expectation.objects.filter(fact="theme").update(due_after_days=None)
    none_of_both = campaign("Khối C")
    assert most_urgent()[0:3] == [none_of_both, less, more]


def test_nobody_sees_the_bloc_years_of_others():
    campaign("Khối A")
    found = most_urgent(UserFactory())
    assert (len(found), found[0:50]) == (0, [])


def test_other_years_take_no_part():
    campaign("Khối A")
    CampaignFactory(period__code="2017", period__label="2017", period__starts_on=datetime.date(2017, 1, 1))
    assert len(most_urgent()) == 1
