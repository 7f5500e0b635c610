import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from awards.searching import seen
from awards.searching.search import Search
from blocs.models import Stewardship
from tests.factories import MembershipFactory, StewardshipFactory, UnitFactory, staff_of

from .conftest import titles_of


@pytest.fixture(autouse=True)
def remembered(transactional_db):
    seen.REMEMBERED.clear()
    yield seen.REMEMBERED
    seen.REMEMBERED.clear()


@pytest.fixture
def staff():
    return staff_of(MembershipFactory(unit__name="Sở Nội vụ A").bloc)


def queries_of(user, text):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        Search(user, text)
    return len(queries)


def test_who_searches_again_is_not_asked_for_again(staff):
    first = queries_of(staff, "so noi vu")
    assert queries_of(staff, "so noi vu") == first - 1


def test_very_many_keys_are_not_remembered(staff, remembered, monkeypatch):
    monkeypatch.setattr(seen, "MOST_REMEMBERED", 1)
    Search(staff, "so noi vu")
    assert not remembered


def test_what_anybody_changed_between_two_searches_is_seen(staff):
    unit = UnitFactory(name="Sở Nội vụ B")
    assert titles_of(Search(staff, "so noi vu")) == ["Sở Nội vụ A"]
    MembershipFactory(unit=unit, bloc=staff.stewardships.get().bloc)
    assert sorted(titles_of(Search(staff, "so noi vu"))) == ["Sở Nội vụ A", "Sở Nội vụ B"]


def test_who_is_no_steward_any_more_finds_nothing(staff):
    assert titles_of(Search(staff, "so noi vu"))
    Stewardship.objects.filter(user=staff).update(withdrawn_at=timezone.now())
    assert titles_of(Search(staff, "so noi vu")) == []


def test_of_a_transaction_that_changes_something_nothing_is_remembered(staff, remembered):
    with transaction.atomic():
        StewardshipFactory(user=staff, bloc=MembershipFactory(unit__name="Sở Nội vụ B").bloc)
        assert sorted(titles_of(Search(staff, "so noi vu"))) == ["Sở Nội vụ A", "Sở Nội vụ B"]
        assert not remembered
        transaction.set_rollback(True)
    assert titles_of(Search(staff, "so noi vu")) == ["Sở Nội vụ A"]


def test_what_changes_during_a_search_leaves_nothing_behind(staff, remembered):
    changing = seen.Seen(staff)
    changing.keys_of(seen.Bloc)
    UnitFactory(name="Sở Nội vụ B")
    remembered.clear()
    changing.keys_of(seen.Unit)
    assert not remembered


def test_only_the_last_users_are_remembered(remembered, monkeypatch):
    monkeypatch.setattr(seen, "USERS_REMEMBERED", 2)
    staff = [staff_of(MembershipFactory().bloc) for _ in range(3)]
    for one in staff:
        Search(one, "so noi vu")
    assert list(remembered) == [one.pk for one in staff[1:]]
