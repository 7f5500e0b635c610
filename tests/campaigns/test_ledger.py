import datetime

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from campaigns.ledger import rotation_ledger
from campaigns.models import Leadership, Period
from tests.factories import (
    BlocFactory,
    CampaignFactory,
    LeadershipFactory,
    MembershipFactory,
    PersonFactory,
    UnitFactory,
    year_range,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def bloc():
    return BlocFactory()


def ledger_of(bloc):
    return rotation_ledger(
        campaigns=bloc.campaigns.select_related("period"),
        leaderships=bloc.leaderships.as_called_then(),
        memberships=bloc.memberships.with_units(datetime.date.today()),
    )


def labels(bloc):
    return [column.label for column in ledger_of(bloc).columns]


def marks(bloc):
    """Per row the marks in its cells, newest first: H, D with the order, x for no member, nothing."""
    return [
        ["".join(mark(leader) for leader in cell.leaders) or out(cell) for cell in row.cells]
        for row in ledger_of(bloc).rows
    ]


def mark(leader):
    return "H" if leader.role == Leadership.Role.HEAD else f"D{leader.ordinal or ''}"


def out(cell):
    return "x" if cell.is_member is False else ""


def test_years_stand_newest_first_and_gaps_are_seen(bloc):
    CampaignFactory(bloc=bloc, year=2018)
    LeadershipFactory(bloc=bloc, year=2021)
    assert labels(bloc) == ["2021", "2020", "2019", "2018"]


def test_a_long_gap_is_one_column(bloc):
    CampaignFactory(bloc=bloc, year=1948)
    CampaignFactory(bloc=bloc, year=2018)
    assert labels(bloc) == ["2018", "1949–2017", "1948"]


def test_school_years_leave_gaps_of_school_years(bloc):
    for year in (2014, 2016):
        period = Period.objects.create(
            code=f"{year}-{year + 1}",
            label=f"{year}-{year + 1}",
            kind=Period.Kind.SCHOOL_YEAR,
            starts_on=datetime.date(year, 9, 1),
            ends_on=datetime.date(year + 1, 8, 31),
        )
        CampaignFactory(bloc=bloc, period=period)
    assert labels(bloc) == ["2016-2017", "2015–2016", "2014-2015"]


def test_a_drive_within_the_year_is_no_column_but_stands_among_the_years(bloc):
    CampaignFactory(bloc=bloc, year=2018)
    period = Period.objects.create(
        code="dot-1",
        label="Đợt 1",
        kind=Period.Kind.DRIVE,
        starts_on=datetime.date(2018, 3, 1),
        ends_on=datetime.date(2018, 5, 1),
    )
    CampaignFactory(bloc=bloc, period=period)
    ledger = ledger_of(bloc)
    years = [year.label for year in ledger.years(bloc.campaigns.select_related("period"))]
    assert (labels(bloc), years) == (["2018"], ["Đợt 1", "2018"])


def test_heads_and_deputies_stand_in_their_years(bloc):
    first, second = UnitFactory(name="A"), UnitFactory(name="B")
    LeadershipFactory(bloc=bloc, unit=first, year=2018)
    LeadershipFactory(bloc=bloc, unit=second, year=2018, role="deputy", ordinal=2)
    LeadershipFactory(bloc=bloc, unit=second, year=2019)
    assert marks(bloc) == [["", "H"], ["H", "D2"]]


def test_a_term_of_several_years_is_marked_in_each(bloc):
    LeadershipFactory(bloc=bloc, term=year_range(2018, 2020))
    assert marks(bloc) == [["H", "H", "H"]]


def test_a_term_reaching_some_days_into_a_year_is_not_marked_there(bloc):
    CampaignFactory(bloc=bloc, year=2018)
    CampaignFactory(bloc=bloc, year=2019)
    LeadershipFactory(bloc=bloc, term=DateRange(datetime.date(2018, 1, 15), datetime.date(2019, 1, 20)))
    assert marks(bloc) == [["", "H"]]


def test_two_heads_of_one_year_both_stand_in_it(bloc):
    CampaignFactory(bloc=bloc, year=2018)
    for first, last in ((1, 6), (6, 12)):
        term = DateRange(datetime.date(2018, first, 1), datetime.date(2018, last, 1))
        LeadershipFactory(bloc=bloc, term=term, unit=UnitFactory(name=f"Đơn vị {first}"))
    assert marks(bloc) == [["H"], ["H"]]


def test_a_department_that_leads_for_its_system_stands_in_the_row_of_the_system(bloc):
    system = UnitFactory(name="Hệ Cơ yếu Quân đội")
    LeadershipFactory(bloc=bloc, represents=system)
    assert [row.unit for row in ledger_of(bloc).rows] == [system]


def test_a_person_who_leads_without_a_unit_has_a_row_of_their_own(bloc):
    MembershipFactory(bloc=bloc)
    LeadershipFactory(bloc=bloc, unit=None, person=PersonFactory(name="Trần Thị Ánh"))
    rows = ledger_of(bloc).rows
    assert [str(row.unit or row.leader.person) for row in rows][-1] == "Trần Thị Ánh"
    assert marks(bloc) == [[""], ["H"]]


def test_a_unit_that_had_not_joined_yet_is_told_from_a_member(bloc):
    CampaignFactory(bloc=bloc, year=2018)
    CampaignFactory(bloc=bloc, year=2019)
    MembershipFactory(bloc=bloc, unit__name="A", valid=year_range(2018, 2019))
    MembershipFactory(bloc=bloc, unit__name="B", valid=year_range(2019))
    assert marks(bloc) == [["", ""], ["", "x"]]


def test_in_a_year_without_any_membership_nobody_is_called_no_member(bloc):
    CampaignFactory(bloc=bloc, year=2018)
    CampaignFactory(bloc=bloc, year=2019)
    MembershipFactory(bloc=bloc, valid=year_range(2018))
    assert marks(bloc) == [["", ""]]


def test_a_year_without_head_says_so(bloc):
    CampaignFactory(bloc=bloc, year=2018)
    LeadershipFactory(bloc=bloc, year=2018, role="deputy")
    assert [column.heads for column in ledger_of(bloc).columns] == [[]]


def test_a_term_with_open_ends_stands_in_its_known_year(bloc):
    LeadershipFactory(bloc=bloc, term=DateRange(datetime.date(2018, 1, 1), None))
    assert (labels(bloc), marks(bloc)) == (["2018"], [["H"]])


def test_a_bloc_without_records_has_an_empty_ledger(bloc):
    assert (labels(bloc), marks(bloc)) == ([], [])
