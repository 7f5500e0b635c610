import datetime
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from types import SimpleNamespace

import pytest
from django.db import connections
from django.db.models import Prefetch
from django.http import Http404
from django.utils import timezone

from blocs import kept
from blocs.kept import Kept
from blocs.models import Bloc, Membership, Person, Unit, UnitName

from ..factories import (
    AdminFactory,
    BlocFactory,
    MembershipFactory,
    StewardshipFactory,
    UnitFactory,
    UnitNameFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def memberships():
    """Those of a unit that a user may see; named: how often Django was told of them."""
    named = []

    def of_unit(user, unit):
        named.append(user.sees_everything)
        return Membership.objects.visible_to(user).of_unit(unit).by_bloc()

    return Kept(of_unit), named


@pytest.fixture
def many_turns():
    """Threads take turns as often as can be."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_threads_that_ask_at_the_same_moment_get_the_same_statement(many_turns):
    named = Kept(
        lambda user, of: Person.objects.visible_to(user).with_keys(of).select_related("unit__parent")
    )
    expected, together = named.statement(False, {"of": []}).reading().prepared.sql, Barrier(4)

    def asked(statement):
        together.wait()
        try:
            return statement.reading().prepared.sql
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as threads:
        for _ in range(50):
            named.statements.clear()
            statement = named.statement(False, {"of": []})
            assert set(threads.map(asked, [statement] * 4)) == {expected}


def test_what_is_kept_answers_for_other_keys():
    of_unit, named = memberships()
    admin, (one, other) = AdminFactory(), MembershipFactory.create_batch(2)
    assert of_unit.rows(admin, unit=one.unit_id) == [one]
    assert of_unit.rows(admin, unit=other.unit_id) == [other]
    assert named == [True]


def test_what_is_selected_along_is_there(django_assert_num_queries):
    of_unit, _named = memberships()
    admin, membership = AdminFactory(), MembershipFactory()
    with django_assert_num_queries(1):
        found = of_unit.rows(admin, unit=membership.unit_id)
        assert found[0].bloc.name == membership.bloc.name


def test_each_user_gets_what_they_may_see_at_that_moment():
    of_unit, named = memberships()
    membership = MembershipFactory()
    stewardship = StewardshipFactory(bloc=membership.bloc)
    assert of_unit.rows(AdminFactory(), unit=membership.unit_id) == [membership]
    assert of_unit.rows(stewardship.user, unit=membership.unit_id) == [membership]
    assert of_unit.rows(UserFactory(), unit=membership.unit_id) == []
    stewardship.withdrawn_at = timezone.now()
    stewardship.save()
    assert of_unit.rows(stewardship.user, unit=membership.unit_id) == []
    assert named == [True, False]


def test_another_day_is_asked_for_by_a_statement_of_its_own(monkeypatch):
    of_unit, named = memberships()
    admin, membership = AdminFactory(), MembershipFactory()
    of_unit.rows(admin, unit=membership.unit_id)
    tomorrow = datetime.date.today() + datetime.timedelta(days=1)
    days = SimpleNamespace(date=SimpleNamespace(today=lambda: tomorrow))
    monkeypatch.setattr(kept, "datetime", days)
    assert of_unit.rows(admin, unit=membership.unit_id) == [membership]
    assert named == [True, True]
    assert [day for day, _sees in of_unit.statements] == [tomorrow]


def test_one_that_is_not_there_or_not_to_be_seen_is_not_found():
    bloc_of = Kept(lambda user, code: Bloc.objects.visible_to(user).filter(code=code))
    bloc = BlocFactory()
    assert bloc_of.one(AdminFactory(), code=bloc.code) == bloc
    with pytest.raises(Http404):
        bloc_of.one(AdminFactory(), code="no-such-bloc")
    with pytest.raises(Http404):
        bloc_of.one(UserFactory(), code=bloc.code)


def test_what_is_fetched_beside_the_rows_is_there(django_assert_num_queries):
    names = Prefetch("unit__names", UnitName.objects.with_papers())
    of_bloc = Kept(
        lambda user, bloc: Membership.objects.in_bloc(bloc).select_related("unit").prefetch_related(names)
    )
    bloc, former = BlocFactory(), UnitNameFactory()
    MembershipFactory(bloc=bloc, unit=former.unit)
    with django_assert_num_queries(2):
        found = of_bloc.rows(AdminFactory.build(pk=1), bloc=bloc.pk)
    with django_assert_num_queries(0):
        assert list(found[0].unit.names.all()) == [former]


def test_nothing_is_asked_where_there_can_be_nothing(django_assert_num_queries):
    nothing = Kept(lambda user, unit: Membership.objects.of_unit(unit).none())
    with django_assert_num_queries(0):
        assert nothing.rows(AdminFactory.build(pk=1), unit=UnitFactory.build(pk=1).pk) == []


NAMES = Kept(lambda user, of: UnitName.objects.of_units(of))


def test_values_are_what_django_reads():
    seen = Kept(
        lambda user: (
            Membership.objects.visible_to(user)
            .order_by("pk")
            .values_list("unit__name", "bloc__since", "valid")
        )
    )
    MembershipFactory(bloc__since="1990-05"), MembershipFactory(bloc__since="")
    assert seen.rows(AdminFactory()) == list(seen.named(AdminFactory()))


def test_one_value_of_each_row_stands_by_itself():
    names = Kept(lambda user: Bloc.objects.visible_to(user).order_by("pk").values_list("name", flat=True))
    blocs = BlocFactory.create_batch(2)
    assert names.rows(AdminFactory()) == [bloc.name for bloc in blocs]


@pytest.mark.parametrize(("at_most", "counted"), [(2, 2), (3, 3), (4, 3)])
def test_rows_are_counted_as_far_as_is_asked(django_assert_num_queries, at_most, counted):
    of_bloc = Kept(lambda user, bloc: Membership.objects.visible_to(user).in_bloc(bloc).values_list("pk"))
    bloc = BlocFactory()
    admin, stranger = AdminFactory(), UserFactory()
    MembershipFactory.create_batch(3, bloc=bloc), MembershipFactory()
    with django_assert_num_queries(2):
        assert of_bloc.count(admin, at_most=at_most, bloc=bloc.pk) == counted
        assert of_bloc.count(stranger, at_most=at_most, bloc=bloc.pk) == 0


def test_of_what_cannot_be_there_none_is_counted(django_assert_num_queries):
    nothing = Kept(lambda user: Bloc.objects.none().values_list("pk"))
    admin = AdminFactory()
    with django_assert_num_queries(0):
        assert (nothing.count(admin, at_most=1), nothing.rows(admin)) == (0, [])


def test_rows_are_put_with_those_they_refer_to(django_assert_num_queries):
    admin = AdminFactory()
    first, second, without = UnitFactory.create_batch(3)
    names = [UnitNameFactory(unit=unit, kind="spelling", valid=None) for unit in (first, second, second)]
    with django_assert_num_queries(1):
        units = NAMES.put("other_names", [first, second, without], admin, by="unit_id")
    assert [set(unit.other_names) for unit in units] == [{names[0]}, set(names[1:]), set()]


def test_of_no_rows_nothing_is_asked(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert NAMES.put("other_names", [], AdminFactory.build(), by="unit_id") == []


def test_what_several_rows_point_at_is_read_once():
    of_bloc = Kept(lambda user, bloc: Membership.objects.in_bloc(bloc).select_related("bloc", "decision"))
    bloc = BlocFactory()
    MembershipFactory.create_batch(2, bloc=bloc)
    first, second = of_bloc.rows(AdminFactory(), bloc=bloc.pk)
    assert first is not second
    assert first.bloc is second.bloc
    assert (first.bloc, first.decision) == (bloc, None)


def test_rows_have_what_django_reads():
    of_key = Kept(lambda user, of: Unit.objects.with_keys(of).select_related("parent").with_names())
    unit = UnitFactory(since="1990-05", parent=UnitFactory(until="2001"))
    name = UnitNameFactory(unit=unit)
    (found,) = of_key.rows(AdminFactory(), of=[unit.pk])
    for row, read in (
        (found, Unit.objects.get(pk=unit.pk)),
        (found.parent, Unit.objects.get(pk=unit.parent_id)),
    ):
        for field in Unit._meta.concrete_fields:
            assert getattr(row, field.attname) == getattr(read, field.attname)
        assert (row._state.db, row._state.adding) == ("default", False)
    assert found.fetched_names == [name]


def test_a_row_can_be_changed_as_any_other():
    of_unit, _named = memberships()
    membership = MembershipFactory()
    (found,) = of_unit.rows(AdminFactory(), unit=membership.unit_id)
    found.note = "as it was told"
    found.save()
    assert Membership.objects.get().note == "as it was told"


def test_a_slice_of_the_rows_is_read(django_assert_num_queries):
    named = Kept(
        lambda user, kind: Unit.objects.filter(kind=kind).order_by("code").values_list("code", flat=True)
    )
    for code in ("a", "b", "c", "d"):
        UnitFactory(code=code, kind=Unit.Kind.FORCE)
    admin = AdminFactory()
    with django_assert_num_queries(2):
        assert named.rows(admin, places=slice(1, 3), kind="force") == ["b", "c"]
        assert named.rows(admin, places=slice(3, 50), kind="force") == ["d"]
    assert named.rows(admin, kind="force") == ["a", "b", "c", "d"]


def test_rows_of_several_models_come_as_dicts_where_values_name_them():
    units = Unit.objects.order_by().values("code", "kind")
    both = Kept(lambda user: units.union(Bloc.objects.order_by().values("code", "kind"), all=True))
    unit, bloc = UnitFactory(), BlocFactory(organiser=None)
    assert both.rows(AdminFactory()) == [
        {"code": unit.code, "kind": unit.kind},
        {"code": bloc.code, "kind": bloc.kind},
    ]
