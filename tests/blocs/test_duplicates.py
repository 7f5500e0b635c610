"""People on record who may be one, and what is laid before the admin who decides."""

import pytest

from blocs.duplicates import alike, what_points_at
from blocs.merging import merge
from tests.factories import (
    AdminFactory,
    AppearanceFactory,
    AwardFactory,
    LeadershipFactory,
    PersonFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("count", [1, 3])
def test_what_points_at_two_people_is_counted_in_one_query(django_assert_num_queries, count):
    a, b = PersonFactory.create_batch(2)
    AppearanceFactory.create_batch(count, person=a, person_as_printed="Đ/c A")
    AwardFactory(person=b, name_as_printed="Bà B")
    LeadershipFactory(person=b, person_as_printed="")
    with django_assert_num_queries(1):
        found = what_points_at(a, b)
    counts = [(of_a.count, of_a.names, of_b.count, of_b.names) for _kind, (of_a, of_b) in found]
    assert sorted(counts) == sorted([(count, ("Đ/c A",), 0, ()), (0, (), 1, ("Bà B",)), (0, (), 1, ())])


SOMEBODY = {"name": "Nguyễn Văn An"}
ALIKE = {
    "same name": {},
    "no accents": {"name": "nguyen van an"},
    "a letter more": {"name": "Nguyễn Văn Anh"},
    "a letter less": {"name": "Nguyễn Vă An"},
    "another letter": {"name": "Nguyễn Văm An"},
    "letters changed round": {"name": "Nguyễn Vna An"},
    "born in that year": {"born": "1970"},
}
UNLIKE = {
    "other name": {"name": "Nguyễn Thị An"},
    "born in another year": {"born": "1971"},
}


@pytest.mark.parametrize("fields", ALIKE.values(), ids=ALIKE)
def test_people_who_may_be_one_are_found(fields):
    one = PersonFactory(**SOMEBODY, born="1970-05-02", unit=UnitFactory())
    other = PersonFactory(**SOMEBODY | fields)
    assert alike() == [(one.pk, other.pk)]


@pytest.mark.parametrize("fields", UNLIKE.values(), ids=UNLIKE)
def test_people_who_are_surely_not_one_are_not_offered(fields):
    PersonFactory(**SOMEBODY, born="1970-05-02")
    PersonFactory(**SOMEBODY | fields)
    assert alike() == []


def test_namesakes_of_two_units_are_offered_only_with_one_birth_date():
    for unit in UnitFactory.create_batch(2):
        PersonFactory(**SOMEBODY, unit=unit)
    born = [PersonFactory(**SOMEBODY, unit=unit, born="1970-05-02") for unit in UnitFactory.create_batch(2)]
    assert alike() == [tuple(person.pk for person in born)]


def test_people_who_were_merged_are_offered_no_more():
    one, other = PersonFactory.create_batch(2, **SOMEBODY)
    merge(kept=one, merged=other, by=AdminFactory(), reason="x")
    assert alike() == []


def test_equal_names_are_offered_before_near_ones():
    near = [PersonFactory(name=name).pk for name in ("Trần Văn An", "Trần Văn Anh")]
    same = [person.pk for person in PersonFactory.create_batch(2, name="Trần Văn Yên")]
    assert alike() == [tuple(same), tuple(near)]
