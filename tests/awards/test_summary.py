import html
import re

import pytest
from django.urls import reverse

from awards.models import Award, AwardKind, Moment, RecipientKind
from awards.summary import Figures
from blocs.figures import Figure
from campaigns.models import Conference, Expectation
from tests.factories import (
    AdminFactory,
    AwardFactory,
    AwardKindFactory,
    CampaignFactory,
    CampaignMovementFactory,
    ConferencePurposeFactory,
    ExpectationFactory,
    LeadershipFactory,
    PeriodFactory,
    ProposalLineFactory,
    RecommendationFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db

FIGURE = re.compile(
    r'<(?:a|span) class="fig[^"]*"(?: href="(?P<href>[^"]*)")?>\s*(?P<number>[^<]*?)\s*</(?:a|span)>'
    r'\s*(?:<span class="coverage">\s*(?P<coverage>[^<]*?)\s*</span>)?'
)


def summary_of(year):
    return reverse("awards:summary", args=[year])


def figures_in(text):
    """The figures of a page: the address each one opens, the number, and the coverage beside it."""
    return [
        (html.unescape(found["href"] or ""), found["number"], found["coverage"])
        for found in FIGURE.finditer(text)
    ]


@pytest.fixture
def year_of_everything(db):
    """2018 with every moment, level, kind of recipient and state of a figure, and what must not be counted."""
    flag = AwardKindFactory(level=AwardKind.Level.STATE)
    paper = AwardKindFactory(level=AwardKind.Level.BASE)
    ministry = UnitFactory()
    campaigns = CampaignFactory.create_batch(3)
    for number, campaign in enumerate(campaigns):
        flags = RecommendationFactory(
            campaign=campaign, kind=flag, authority=ministry, figure=Figure.NUMBER, count=13 + number
        )
        RecommendationFactory(campaign=campaign, kind=flag, part_of=flags, figure=Figure.NUMBER, count=2)
        RecommendationFactory(campaign=campaign, kind=paper, recipient_kind=RecipientKind.MIXED)
        ProposalLineFactory(
            proposal__campaign=campaign, proposal__state="submitted", kind=flag, figure=Figure.NUMBER, count=5
        )
        ProposalLineFactory(proposal__campaign=campaign, kind=flag, figure=Figure.NUMBER, count=99)
        AwardFactory(
            campaign=campaign, kind=flag, authority=ministry, recipient_kind=RecipientKind.COLLECTIVE,
            figure=Figure.NUMBER, count=4,
        )  # fmt: skip
        AwardFactory(campaign=campaign, kind=paper, figure=Figure.NONE)
        AwardFactory(campaign=campaign, kind=None, award_as_printed="Cờ")
        AwardFactory(campaign=campaign, kind=flag, state=Award.State.REVOKED, figure=Figure.NUMBER, count=77)
        AwardFactory(campaign=campaign, kind=paper, figure=Figure.NUMBER, count=200, counts_turns=True)
    AwardFactory(campaign__year=2019, kind=flag, figure=Figure.NUMBER, count=1000)
    ExpectationFactory(fact=Expectation.Fact.HEAD, due_after_days=10)
    LeadershipFactory(bloc=campaigns[0].bloc)
    return campaigns


def award_figures(client):
    page = client.get(summary_of(2018)).content.decode()
    return [figure for figure in figures_in(page) if figure[0].startswith(reverse("awards:register"))]


def test_every_award_figure_opens_a_register_page_with_the_same_sum(admin_client, year_of_everything):
    admin_client.cookies["django_language"] = "en"
    figures = award_figures(admin_client)
    assert len(figures) > 30
    for href, number, coverage in figures:
        register = admin_client.get(href).content.decode()
        tiles = register[register.index('id="totals"') :]
        assert figures_in(tiles)[0] == ("", number, coverage), href


def test_every_award_figure_opens_exactly_the_rows_it_counts(admin_client, year_of_everything):
    admin_client.cookies["django_language"] = "en"
    for href, number, coverage in award_figures(admin_client):
        rows = admin_client.get(href).context["page"].object_list
        known = [row for row in rows if row.figure != Figure.UNKNOWN]
        expected = str(sum(row.count or 0 for row in known)) if known else "no data yet"
        assert number == expected, href
        partial = f"({len(known)} of {len(rows)} with data)" if len(known) < len(rows) else None
        assert coverage == partial, href


def test_every_number_of_bloc_years_opens_that_many(admin_client, year_of_everything):
    page = admin_client.get(summary_of(2018)).content.decode()
    links = [figure for figure in figures_in(page) if "#blocs" in figure[0]]
    links += [
        (f"{summary_of(2018)}{href}", number, None)
        for href, number in re.findall(r'href="(\?show=[^"]*)"[^>]*>[^<]*\((\d+)\)', page)
    ]
    assert len(links) >= 6
    for href, number, _coverage in links:
        assert len(admin_client.get(href).context["campaigns"]) == int(number), href


def test_tables_add_up_to_the_overall_sum(year_of_everything):
    figures = Figures(AdminFactory(), 2018)
    kinds = AwardKind.objects.in_bulk()
    tables = [
        figures.by_level(kinds),
        figures.by_recipients(),
        figures.by_bloc([c.bloc for c in year_of_everything]),
    ]
    for lines in tables:
        for number, whole in enumerate(figures.overall().cells):
            assert sum(line.cells[number].total or 0 for line in lines) == whole.total
            assert sum(line.cells[number].rows for line in lines) == whole.rows


def test_sum_of_nothing_known_is_no_number():
    RecommendationFactory()
    agreed = Figures(AdminFactory(), 2018).overall().cells[0]
    assert (agreed.moment, agreed.total, agreed.known, agreed.rows) == (Moment.AGREED, None, 0, 1)


def test_same_award_of_two_authorities_stands_on_two_lines():
    kind = AwardKindFactory()
    for count, name in ((2, "Bộ Quốc phòng"), (20, "Ban Cơ yếu")):
        AwardFactory(kind=kind, authority=UnitFactory(name=name), figure=Figure.NUMBER, count=count)
    units = {award.authority_id: award.authority for award in Award.objects.all()}
    lines = Figures(AdminFactory(), 2018).by_kind({kind.pk: kind}, units)
    assert [(line.remark, line.cells[2].total) for line in lines] == [
        ("Ban Cơ yếu", 20),
        ("Bộ Quốc phòng", 2),
    ]


def test_award_is_called_as_printed_where_all_papers_agree():
    kind = AwardKindFactory(name="Cờ thi đua cấp bộ")
    award = AwardFactory(kind=kind, award_as_printed="Cờ thi đua của Bộ Quốc phòng")
    RecommendationFactory(kind=kind, campaign=award.campaign)
    [line] = Figures(AdminFactory(), 2018).by_kind({kind.pk: kind}, {})
    assert line.label == "Cờ thi đua của Bộ Quốc phòng"
    assert line.remark.startswith("Cờ thi đua cấp bộ – ")


def test_award_is_called_as_in_the_catalogue_where_papers_differ():
    kind = AwardKindFactory(name="Cờ thi đua cấp bộ")
    for name in ("Cờ thi đua của Bộ Quốc phòng", "cờ Thi đua"):
        AwardFactory(kind=kind, award_as_printed=name)
    [line] = Figures(AdminFactory(), 2018).by_kind({kind.pk: kind}, {})
    assert line.label == "Cờ thi đua cấp bộ"


def test_school_year_counts_to_the_year_it_begins_in(admin_client):
    period = PeriodFactory(
        code="2016-2017", label="2016–2017", starts_on="2016-09-01", ends_on="2017-05-31", year=2016
    )
    campaign = CampaignFactory(period=period)
    assert admin_client.get(summary_of(2016)).context["campaigns"] == [campaign]
    assert admin_client.get(summary_of(2017)).status_code == 404


def test_summary_shows_head_next_head_theme_and_conferences(admin_client):
    campaign = CampaignFactory()
    LeadershipFactory(bloc=campaign.bloc, unit__name="Cục A")
    LeadershipFactory(bloc=campaign.bloc, unit__name="Cục B", year=2019)
    CampaignMovementFactory(campaign=campaign, movement__theme="Đoàn kết, kỷ cương")
    ConferencePurposeFactory(campaign=campaign, conference__held="2018-11-16")
    page = admin_client.get(summary_of(2018)).content.decode()
    for words in ("Cục A", "Cục B", "Đoàn kết, kỷ cương", "16/11/2018"):
        assert words in page


def test_announced_conference_is_said_to_be_so(admin_client):
    ConferencePurposeFactory(conference__status=Conference.Status.ANNOUNCED, conference__held="2018-12")
    admin_client.cookies["django_language"] = "en"
    assert ">announced<" in admin_client.get(summary_of(2018)).content.decode()


def test_latest_summary_is_of_the_latest_year(admin_client):
    CampaignFactory(year=2018)
    CampaignFactory(year=2023)
    assert admin_client.get(reverse("awards:summary-latest")).url == summary_of(2023)


def test_latest_summary_without_any_year_says_so(user_client):
    CampaignFactory()
    response = user_client.get(reverse("awards:summary-latest"))
    assert (response.status_code, response.templates[0].name) == (200, "awards/summary_empty.html")


def test_summary_holds_the_blocs_of_the_reader_only(leader_client, bloc):
    own = CampaignFactory(bloc=bloc)
    RecommendationFactory(figure=Figure.NUMBER, count=13)
    context = leader_client.get(summary_of(2018)).context
    assert context["campaigns"] == [own]
    assert [cell.rows for cell in context["overall"].cells] == [0, 0, 0]


def test_year_of_other_blocs_only_is_not_found(leader_client):
    CampaignFactory()
    assert leader_client.get(summary_of(2018)).status_code == 404


@pytest.mark.parametrize("year", [0, 2017, 99999, 10**30])
def test_year_without_records_is_not_found(admin_client, year):
    assert admin_client.get(summary_of(year)).status_code == 404


@pytest.mark.parametrize("show", ["x", "\x00", "9" * 40])
def test_summary_shows_all_blocs_where_the_choice_makes_no_sense(admin_client, show):
    campaign = CampaignFactory()
    assert admin_client.get(summary_of(2018), {"show": show}).context["campaigns"] == [campaign]


@pytest.mark.parametrize("name", ["awards:summary", "awards:summary-latest"])
def test_summary_is_only_read(admin_client, name):
    CampaignFactory()
    address = reverse(name, args=[2018] if name == "awards:summary" else [])
    assert admin_client.post(address).status_code == 405


@pytest.mark.parametrize("count", [1, 3, 300])
def test_summary_query_count(admin_client, django_assert_num_queries, count):
    for campaign in CampaignFactory.create_batch(count):
        LeadershipFactory(bloc=campaign.bloc)
        CampaignMovementFactory(campaign=campaign)
        ConferencePurposeFactory(campaign=campaign)
        AwardFactory(campaign=campaign, authority=UnitFactory())
    with django_assert_num_queries(11):
        response = admin_client.get(summary_of(2018))
    assert len(response.context["campaigns"]) == count
