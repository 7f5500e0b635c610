import pytest

from blocs.linking import link, of_keys, place
from blocs.models import Membership, Person, Unit
from tests.factories import MembershipFactory, PersonFactory, UnitFactory, UserFactory

pytestmark = pytest.mark.django_db
UNITS = of_keys(Unit.objects.all())


def test_link_fetches_what_rows_of_several_models_point_at_in_one_query(django_assert_num_queries):
    memberships, people = MembershipFactory.create_batch(3), PersonFactory.create_batch(2, unit=UnitFactory())
    rows, user = [*Membership.objects.all(), *Person.objects.all()], UserFactory()
    with django_assert_num_queries(1):
        link(rows, Unit, UNITS, user)
    with django_assert_num_queries(0):
        assert {row.unit for row in rows} == {row.unit for row in [*memberships, *people]}


def test_link_asks_nothing_where_all_is_in_place(django_assert_num_queries):
    MembershipFactory()
    rows, user = list(Membership.objects.select_related("unit")), UserFactory()
    with django_assert_num_queries(0):
        link(rows, Unit, UNITS, user)


def test_place_leaves_what_was_not_fetched_to_the_database():
    membership = MembershipFactory()
    row = Membership.objects.get()
    place([row], [UnitFactory()])
    assert row.unit == membership.unit
