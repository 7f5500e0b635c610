import datetime

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from blocs.models import Unit, UnitName
from blocs.partial_dates import PartialDate
from tests.factories import UnitFactory, UnitNameFactory

pytestmark = pytest.mark.django_db


def day(year, month=1, date=1):
    return datetime.date(year, month, date)


@pytest.fixture
def unit():
    """Ban A until 2004, Cục A until 30 June 2017, not known for half a year, Cục B since."""
    unit = UnitFactory(name="Cục B")
    UnitNameFactory(unit=unit, name="Ban A", valid=DateRange(None, day(2005)))
    UnitNameFactory(unit=unit, name="Cục A", valid=DateRange(day(2005), day(2017, 7)))
    return unit


@pytest.mark.parametrize(
    ("on", "name"),
    [
        (day(1975, 4, 30), "Ban A"),
        (day(2004, 12, 31), "Ban A"),
        (day(2005, 1, 1), "Cục A"),
        (day(2017, 6, 30), "Cục A"),
        (day(2017, 7, 1), "Cục B"),
        (day(2026), "Cục B"),
        (None, "Cục B"),
    ],
)
def test_any_date_gives_the_name_of_that_date(unit, on, name):
    assert unit.name_on(on) == name


@pytest.mark.parametrize(
    ("on", "name"),
    [
        (PartialDate(2004), "Ban A"),
        (PartialDate(2017, 6), "Cục A"),
        (PartialDate(2017), "Cục B"),
        (PartialDate(2017, 6, 30), "Cục A"),
        (PartialDate(None, 9, 16), "Cục B"),
    ],
)
def test_partial_date_counts_as_its_last_possible_day(unit, on, name):
    assert unit.name_on(on) == name


def test_gap_between_two_names_gives_todays_name(unit):
    UnitNameFactory(unit=unit, name="Cục A bis", valid=DateRange(day(2018), day(2019)))
    names = [unit.name_on(day(2017, 12)), unit.name_on(day(2018, 6)), unit.name_on(day(2019))]
    assert names == ["Cục B", "Cục A bis", "Cục B"]


@pytest.mark.parametrize("kind", [UnitName.Kind.SPELLING, UnitName.Kind.ABBREVIATION])
def test_other_spelling_is_never_the_name_of_a_date(unit, kind):
    UnitNameFactory(unit=unit, name="C.B", kind=kind, valid=DateRange(day(2018), None))
    UnitNameFactory(unit=unit, name="CB", kind=kind, valid=None)
    assert unit.name_on(day(2020)) == "Cục B"


def test_rename_keeps_the_past(unit):
    UnitNameFactory(unit=unit, name="Cục B", valid=DateRange(day(2017, 7), day(2025, 3)))
    unit.name = "Cục C"
    unit.save()
    unit = Unit.objects.get(pk=unit.pk)
    assert [unit.name_on(day(year)) for year in (2000, 2010, 2020, 2026)] == [
        "Ban A",
        "Cục A",
        "Cục B",
        "Cục C",
    ]


def test_former_names_find_the_unit(unit):
    UnitFactory(name="Ban khác")
    assert list(Unit.objects.named("ban a")) == list(Unit.objects.matching("cuc a")) == [unit]


def test_words_of_two_names_find_the_unit_too(unit):
    assert list(Unit.objects.matching("ban cục")) == [unit]


def test_names_of_many_units_and_dates_take_one_query(unit, django_assert_num_queries):
    UnitNameFactory.create_batch(3)
    with django_assert_num_queries(1):
        names = {former.name_on(day(2000)) for former in Unit.objects.with_names()}
    assert len(names) == 4
