import datetime

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.urls import reverse

from blocs.figures import Figure
from blocs.models import ReorganisedUnit
from tests.factories import (
    AdminFactory,
    AwardFactory,
    AwardKindFactory,
    BlocFactory,
    CampaignFactory,
    ConferencePurposeFactory,
    LeadershipFactory,
    MembershipFactory,
    PledgeFactory,
    RecommendationFactory,
    ReorganisedUnitFactory,
    StewardshipFactory,
    TargetFactory,
    TargetResultFactory,
    UnitFactory,
    UnitNameFactory,
)

from ..figures import figures_in

pytestmark = pytest.mark.django_db
YEARS = reverse("awards:summary-years")


@pytest.fixture
def client(db):
    client = Client()
    client.force_login(AdminFactory())
    client.cookies["django_language"] = "en"
    return client


def shown(client, **asked):
    return client.get(YEARS, asked).context["summary"]


def table(summary, key):
    return next(table for table in summary.tables() if table.key == key)


def column(summary, key, name):
    """{row: (total, known, rows)} of a column of a table."""
    found = table(summary, key)
    place = [column.key for column in found.columns].index(name)
    cells = {row.key: row.cells[place] for row in found.rows}
    return {key: (cell.total, cell.known, cell.rows) for key, cell in cells.items()}


@pytest.fixture
def bloc():
    """A bloc with 2018 and 2020 on record; nothing is known of 2019."""
    bloc = BlocFactory(organiser=UnitFactory(code="council"))
    flag = AwardKindFactory(level="state")
    for year, verdicts, granted in (
        (2018, ["reached", "partly", "not_reported"], 2),
        (2020, ["reached"], None),
    ):
        campaign = CampaignFactory(bloc=bloc, year=year)
        LeadershipFactory(bloc=bloc, year=year, unit__name=f"Cục {year}")
        ConferencePurposeFactory(campaign=campaign, purpose="closing")
        pledge = PledgeFactory(campaign=campaign)
        for verdict in verdicts:
            TargetResultFactory(target__pledge=pledge, verdict=verdict)
        AwardFactory(
            campaign=campaign, kind=flag, count=granted, figure=Figure.NUMBER if granted else Figure.UNKNOWN
        )
        RecommendationFactory(campaign=campaign, kind=flag, figure=Figure.NUMBER, count=5)
    MembershipFactory(bloc=bloc, valid=DateRange(datetime.date(2018, 1, 1), None))
    CampaignFactory(year=2020)
    return bloc


def test_years_stand_side_by_side(client, bloc):
    summary = shown(client, first=2018, last=2020, bloc=bloc.code)
    assert column(summary, "by-year", "targets") == {
        "2018": (3, 3, 3), "2019": (None, 0, 0), "2020": (1, 1, 1), "average": (2, 2, 3),
    }  # fmt: skip
    assert column(summary, "by-year", "reached")["2018"] == (1, 2, 3)
    assert column(summary, "by-year", "share")["2018"] == (50, 2, 3)
    assert column(summary, "by-year", "members")["2020"] == (1, 1, 1)


def test_average_leaves_out_years_without_data_and_says_of_how_many_it_is(client, bloc):
    granted = column(shown(client, first=2018, last=2020, bloc=bloc.code), "by-year", "granted")
    assert granted == {"2018": (2, 1, 1), "2019": (None, 0, 0), "2020": (None, 0, 1), "average": (2, 1, 3)}


def test_levels_stand_year_by_year_and_add_up(client, bloc):
    summary = shown(client, first=2018, last=2020, bloc=bloc.code)
    found = [column(summary, "agreed", name) for name in ("2018", "2019", "2020", "all")]
    assert found == [
        {"state": sums, "all": sums} for sums in ((5, 1, 1), (None, 0, 0), (5, 1, 1), (10, 2, 2))
    ]


def test_chart_shows_what_the_table_says_and_no_zero_for_unknown(client, bloc):
    chart = table(shown(client, first=2018, last=2020, bloc=bloc.code), "granted").chart
    assert [bar.value for bar in chart.series[0].bars] == [2, None, None]


def test_where_nothing_is_known_nothing_is_drawn(client):
    CampaignFactory(year=2018)
    assert [table.chart for table in shown(client, first=2018, last=2018).tables()] == [None] * 4


def test_rotation_names_the_head_of_each_year(client, bloc):
    rows = table(shown(client, first=2018, last=2020, bloc=bloc.code), "rotation").rows
    assert [[cell.text for cell in row.cells] for row in rows] == [["2018", "Cục 2018"], ["2020", "Cục 2020"]]


@pytest.mark.parametrize("whose", ["all", "organiser", "bloc"])
def test_every_figure_opens_just_the_rows_it_counts(client, bloc, whose):
    asked = {"all": {}, "organiser": {"organiser": "council"}, "bloc": {"bloc": bloc.code}}[whose]
    for count in (7, 8):  # of different units
        AwardFactory(campaign=bloc.campaigns.first(), unit=UnitFactory(), figure=Figure.NUMBER, count=count)
    for year in (2017, 2021):  # before and after the years that are asked for
        AwardFactory(campaign=CampaignFactory(bloc=bloc, year=year), figure=Figure.NUMBER, count=100)
    page = client.get(YEARS, {"first": 2018, "last": 2020} | asked).content.decode()
    figures = [figure for figure in figures_in(page) if figure[0]]
    assert len(figures) > 15
    of_numbers = {href for href, number, _coverage in figures if not number.endswith("%")}
    for href, number, _coverage in figures:
        if number.endswith("%"):
            assert href in of_numbers  # the targets of which it is a share, which are counted beside it
            continue
        found = client.get(href).context
        if href.startswith(reverse("awards:register")):
            total = found["sums"][0]["total"]
            assert (href, number) == (href, "no data yet" if total is None else str(total))
        else:
            count = found["page"].paginator.count
            assert (href, number) == (href, str(count) if count or number == "0" else "no data yet")


@pytest.fixture
def merged(bloc):
    """Two units that became one in 2019; an officer decided that their past counts."""
    before = UnitFactory.create_batch(2)
    after = UnitFactory(name="Cục hợp nhất")
    side = ReorganisedUnitFactory(
        unit=before[0], side="before", history=ReorganisedUnit.History.COUNTS, history_reason="Công văn"
    )
    for unit, where in ((before[1], "before"), (after, "after")):
        ReorganisedUnitFactory(
            reorganisation=side.reorganisation,
            unit=unit,
            side=where,
            history=ReorganisedUnit.History.COUNTS,
            history_reason="Công văn",
        )
    for unit, year, count in ((before[0], 2018, 1), (before[1], 2018, 2), (after, 2020, 4)):
        campaign = bloc.campaigns.get(period__starts_on__year=year)
        AwardFactory(campaign=campaign, unit=unit, figure=Figure.NUMBER, count=count)
    return before, after


def units(client, bloc, names):
    rows = table(shown(client, first=2018, last=2020, bloc=bloc.code, names=names), "units").rows
    return {row.cells[0].text: [cell.total for cell in row.cells[1:]] for row in rows}, rows


def test_by_names_of_that_time_units_stand_apart(client, bloc, merged):
    before, after = merged
    found, _rows = units(client, bloc, "")
    assert found == {
        before[0].name: [1, None, None],
        before[1].name: [2, None, None],
        after.name: [None, None, 4],
    }


def test_by_todays_units_a_merged_unit_sums_its_forerunners_and_says_so(client, bloc, merged):
    before, after = merged
    found, rows = units(client, bloc, "today")
    assert found == {after.name: [3, None, 4]}
    assert all(unit.name in rows[0].cells[0].remark for unit in before)


def test_a_past_that_no_officer_counted_stays_with_the_unit(client, bloc, merged):
    ReorganisedUnit.objects.update(history=ReorganisedUnit.History.UNDECIDED)
    assert len(units(client, bloc, "today")[0]) == 3


def test_a_renamed_unit_stands_under_each_of_its_names(client, bloc):
    unit = UnitFactory(name="Cục mới")
    UnitNameFactory(unit=unit, name="Cục cũ", valid=DateRange(None, datetime.date(2019, 1, 1)))
    for campaign in bloc.campaigns.all():
        AwardFactory(campaign=campaign, unit=unit, figure=Figure.NUMBER, count=1)
    assert units(client, bloc, "")[0] == {"Cục cũ": [1, None, None], "Cục mới": [None, None, 1]}
    assert units(client, bloc, "today")[0] == {"Cục mới": [1, None, 1]}


@pytest.mark.parametrize(
    ("asked", "wrong"),
    [({"first": 2020, "last": 2018}, {"last"}), ({"first": "x"}, {"first"}), ({"bloc": "x"}, {"bloc"})],
)
def test_what_makes_no_sense_is_said_beside_the_field(client, bloc, asked, wrong):
    page = client.get(YEARS, asked)
    assert (page.status_code, set(page.context["form"].errors)) == (200, wrong)


def test_only_years_of_the_readers_blocs_are_offered(bloc):
    client = Client()
    own = CampaignFactory(year=2015)
    client.force_login(StewardshipFactory(bloc=own.bloc).user)
    form = client.get(YEARS).context["form"]
    assert form.fields["first"].choices == [(2015, 2015)]
    assert client.get(YEARS, {"bloc": bloc.code}).context["form"].errors


def test_who_sees_no_year_is_told_that_there_is_none(user_client):
    assert user_client.get(YEARS).status_code == 404


@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx"])
def test_years_can_be_kept_as_files(client, bloc, form):
    address = reverse("awards:summary-years-file", args=[form])
    assert client.get(address, {"first": 2018, "last": 2020}).status_code == 200
    assert client.get(address, {"first": 2020, "last": 2018}).status_code == 404


def test_years_are_only_read(client, bloc):
    assert client.post(YEARS).status_code == 405


@pytest.mark.parametrize("count", [1, 3])
def test_query_count_does_not_grow_with_the_rows(client, bloc, django_assert_num_queries, count):
    for campaign in bloc.campaigns.all():
        for _number in range(count):
            AwardFactory(campaign=campaign, unit=UnitFactory())
            TargetFactory(pledge__campaign=campaign, pledge__unit=UnitFactory())
    with django_assert_num_queries(11):
        client.get(YEARS, {"first": 2018, "last": 2020, "bloc": bloc.code})


def test_an_organiser_is_called_as_at_the_end_of_the_years(client, bloc):
    UnitNameFactory(unit=bloc.organiser, name="Hội đồng cũ", valid=DateRange(None, datetime.date(2021, 1, 1)))
    assert shown(client, first=2018, last=2020, organiser="council").title.endswith(": Hội đồng cũ")
