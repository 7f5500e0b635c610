import calendar
import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from blocs.models import Person
from blocs.partial_dates import PartialDate, PartialDateFormField
from tests.factories import PersonFactory

YEARS = st.integers(1000, 9999)
MONTHS = st.integers(1, 12)
DATES = st.one_of(
    st.dates(datetime.date(1000, 1, 1)).map(PartialDate.of),
    st.builds(PartialDate, YEARS),
    st.builds(PartialDate, YEARS, MONTHS),
    st.builds(PartialDate, st.none(), MONTHS),
    st.dates(datetime.date(2000, 1, 1), datetime.date(2000, 12, 31)).map(
        lambda day: PartialDate(None, day.month, day.day)
    ),
)


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("16/11/2018", PartialDate(2018, 11, 16)),
        ("16-11-2018", PartialDate(2018, 11, 16)),
        ("16.11.2018", PartialDate(2018, 11, 16)),
        ("1/3/2018", PartialDate(2018, 3, 1)),
        ("  16/11/2018\u00a0", PartialDate(2018, 11, 16)),
        ("2018-11-16", PartialDate(2018, 11, 16)),
        ("11/2018", PartialDate(2018, 11)),
        ("2018-11", PartialDate(2018, 11)),
        ("2018", PartialDate(2018)),
        ("16/9", PartialDate(None, 9, 16)),
        ("16-9", PartialDate(None, 9, 16)),
        ("--09-16", PartialDate(None, 9, 16)),
        ("--09", PartialDate(None, 9)),
        ("29/2", PartialDate(None, 2, 29)),
        ("ngày 16/9", PartialDate(None, 9, 16)),
        ("ngày 16 tháng 11 năm 2018", PartialDate(2018, 11, 16)),
        ("Ngày 16 tháng 9", PartialDate(None, 9, 16)),
        ("tháng 11 năm 2018", PartialDate(2018, 11)),
        ("Tháng 11/2018", PartialDate(2018, 11)),
        ("tháng 5", PartialDate(None, 5)),
        ("năm 2018", PartialDate(2018)),
    ],
)
def test_a_date_is_read_as_vietnamese_write_it(written, date):
    assert PartialDate.parse(written) == date


@pytest.mark.parametrize(
    "written",
    [
        "", "16", "hôm qua", "31/02/2018", "29/02/2018", "31/4", "30/2", "0/5/2018", "5/0/2018", "13/2018", "2018-00",
        "16/11/18", "0000", "0999", "2018-11-16-1", "16/11/2018 và 17/11/2018", "\x00",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(written):
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(written)


@pytest.mark.parametrize(
    "parts", [(None,), (None, None, 3), (2018, None, 3), (2018, 0), (2018, 11, 0), (999,)]
)
def test_parts_that_make_no_date_are_refused(parts):
    with pytest.raises(ValueError, match=r"."):
        PartialDate(*parts)


@given(DATES)
def test_the_stored_form_reads_back(date):
    assert PartialDate.parse(date.stored()) == date


@given(DATES.filter(lambda date: date.year))
def test_the_printed_form_reads_back(date):
    assert PartialDate.parse(str(date)) == date


@given(DATES)
def test_what_a_form_shows_reads_back(date):
    field = PartialDateFormField(required=False)
    assert field.clean(field.prepare_value(date)) == date


@given(DATES, DATES)
def test_text_order_is_date_order(one, other):
    def place(date):
        return (date.year or 0, date.month or 0, date.day or 0)

    assert (one.stored() < other.stored()) == (place(one) < place(other))
    assert (one < other) == (place(one) < place(other))


@given(DATES.filter(lambda date: date.year))
def test_a_partial_date_spans_its_possible_days(date):
    first, last = date.first_day(), date.last_day()
    assert first.day == (date.day or 1)
    assert (first == last) == date.is_full
    assert {(day.year, date.month and day.month) for day in (first, last)} == {(date.year, date.month)}


@pytest.mark.parametrize(
    ("date", "last_day"),
    [
        (PartialDate(2018), datetime.date(2018, 12, 31)),
        (PartialDate(2018, 2), datetime.date(2018, 2, 28)),
        (PartialDate(2020, 2), datetime.date(2020, 2, 29)),
        (PartialDate(2018, 11, 16), datetime.date(2018, 11, 16)),
    ],
)
def test_a_partial_date_ends_on_its_last_possible_day(date, last_day):
    assert date.last_day() == last_day


def test_a_day_without_its_year_spans_no_days():
    assert PartialDate(None, 9, 16).first_day() is None
    assert PartialDate(None, 9, 16).last_day() is None


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        (PartialDate(2018, 3, 7), "07/03/2018"),
        (PartialDate(2018, 3), "03/2018"),
        (PartialDate(2018), "2018"),
        (PartialDate(None, 9, 16), "16/09 (year unknown)"),
        (PartialDate(None, 9), "month 09 (year unknown)"),
    ],
)
def test_a_date_is_printed_as_far_as_it_is_known(date, printed):
    with translation.override("en"):
        assert str(date) == printed


@pytest.mark.django_db
def test_the_database_takes_every_date_there_is():
    days = [datetime.date(2000, 1, 1) + datetime.timedelta(days=day) for day in range(366)]
    leap_days = [PartialDate(year, 2, 29) for year in range(1000, 10000) if calendar.isleap(year)]
    dates = [PartialDate.of(day) for day in days] + [PartialDate(None, day.month, day.day) for day in days]
    Person.objects.bulk_create(Person(name="An", born=date) for date in dates + leap_days)
    assert list(Person.objects.order_by("pk").values_list("born", flat=True)) == dates + leap_days


@pytest.mark.parametrize(
    "date", [PartialDate(2018, 11, 16), PartialDate(2018), PartialDate(None, 9, 16), None]
)
@pytest.mark.django_db
def test_the_database_gives_back_what_was_stored(date):
    person = PersonFactory(born=date)
    person.refresh_from_db()
    assert person.born == date


@pytest.mark.django_db
def test_a_full_date_is_taken_as_a_partial_one():
    person = PersonFactory(born=datetime.date(1970, 5, 2))
    person.refresh_from_db()
    assert person.born == PartialDate(1970, 5, 2)


@pytest.mark.django_db
def test_the_database_sorts_by_date():
    written = ["--09-16", "1970", "1970-05", "1970-05-02", "1970-12", "1971"]
    PersonFactory.create_batch(6)
    for person, born in zip(Person.objects.order_by("pk"), reversed(written), strict=True):
        Person.objects.filter(pk=person.pk).update(born=born)
    assert [
        date.stored() for date in Person.objects.order_by("born").values_list("born", flat=True)
    ] == written


@pytest.mark.django_db
def test_a_filter_takes_a_written_date():
    person = PersonFactory(born=PartialDate(1970, 5, 2))
    assert list(Person.objects.filter(born="02/05/1970")) == [person]


@pytest.mark.parametrize(
    "stored",
    [
        "2018-02-30",
        "2018-04-31",
        "2018-00",
        "2018-13",
        "2018-11-00",
        "2018-1-1",
        "0999",
        "2018-02-29",
        "1900-02-29",
        "--13",
        "--02-30",
        "16/9",
        "",
    ],
)
@pytest.mark.django_db
def test_the_database_refuses_a_date_that_does_not_exist(stored):
    person = PersonFactory()
    with (
        pytest.raises(IntegrityError, match="person_birth_date_exists"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE blocs_person SET born = %s WHERE id = %s", [stored, person.pk])


@pytest.mark.django_db
def test_a_date_that_does_not_exist_is_refused_with_a_sentence():
    person = PersonFactory()
    person.born = "31/02/2018"
    with translation.override("en"):
        with pytest.raises(ValidationError) as refused:
            person.full_clean()
        assert refused.value.message_dict == {
            "born": [
                "“31/02/2018” is no date. Write the day as 16/11/2018; where only a part is known: 11/2018, 2018 or 16/11."
            ]
        }
