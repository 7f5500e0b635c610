import datetime

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse

from awards.models import Award, AwardKind, RecipientKind
from awards.register import totals
from awards.summaries.awards import AwardSums, read_year
from awards.summaries.bloc_year import summarised_campaigns
from awards.summaries.reading import SummaryFile
from awards.summaries.scope import Scope
from blocs.figures import Figure
from blocs.models import Bloc, Stewardship, Unit
from campaigns.models import Campaign, Conference, Expectation
from tests.factories import (
    AdminFactory,
    AwardFactory,
    AwardKindFactory,
    CampaignFactory,
    CampaignMovementFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    ExpectationFactory,
    LeadershipFactory,
    MembershipFactory,
    PeriodFactory,
    ProposalLineFactory,
    RecommendationFactory,
    StewardshipFactory,
    TargetResultFactory,
    UnitFactory,
    UnitNameFactory,
)

from ..figures import figures_in

pytestmark = pytest.mark.django_db


def summary_of(year):
    return reverse("awards:summary", args=[year])


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


def test_every_award_figure_opens_exactly_its_rows_under_the_same_sum(admin_client, year_of_everything):
    admin_client.cookies["django_language"] = "en"
    figures = award_figures(admin_client)
    assert len(figures) >= 30
    for href, number, coverage in figures:
        opened = admin_client.get(href)
        register = opened.content.decode()
        tiles = register[register.index('id="totals"') :]
        assert figures_in(tiles)[0] == ("", number, coverage), href
        rows = list(opened.context["page"])
        known = [row for row in rows if row.figure != Figure.UNKNOWN]
        expected = str(sum(row.count or 0 for row in known)) if known else "no data yet"
        assert number == expected, href
        partial = f"({len(known)} of {len(rows)} with data)" if len(known) < len(rows) else None
        assert coverage == partial, href


@pytest.mark.parametrize("chosen", [{}, {"organiser": "council"}])
def test_every_other_figure_opens_just_the_rows_it_counts(admin_client, year_of_everything, chosen):
    council = UnitFactory(code="council")
    Bloc.objects.filter(pk=year_of_everything[0].bloc_id).update(organiser=council)
    for campaign in year_of_everything:
        MembershipFactory(bloc=campaign.bloc)
        ConferencePurposeFactory(campaign=campaign, purpose="mid_year")
        TargetResultFactory(target__pledge__campaign=campaign, verdict="partly")
        CampaignMovementFactory(campaign=campaign)
    Campaign.objects.filter(pk=year_of_everything[0].pk).update(theme="Đoàn kết", slogan="Sáng tạo")
    admin_client.cookies["django_language"] = "en"
    page = admin_client.get(summary_of(2018), chosen).content.decode()
    register = reverse("awards:register")
    figures = [figure for figure in figures_in(page) if figure[0] and not figure[0].startswith(register)]
    assert len(figures) > 20
    for href, number, _coverage in figures:
        opened = admin_client.get(href).context["page"].paginator.count
        assert (href, number) == (href, str(opened) if opened or number == "0" else "no data yet")


def sums_of_2018():
    return read_year(Scope(AdminFactory(), 2018, 2018), by_authority=False)


def sums_of(campaign):
    reader = AdminFactory()
    file = SummaryFile(summarised_campaigns(reader).get(pk=campaign.pk))
    return AwardSums(Scope.of_campaign(campaign, reader), file.award_groups)


def test_tables_add_up_to_the_overall_sum(year_of_everything):
    sums = sums_of_2018()
    by_bloc = [sums_of(campaign).overall() for campaign in year_of_everything]
    for lines in (
        [cells for *_, cells in sums.by_level()],
        [cells for *_, cells in sums.by_recipients()],
        by_bloc,
    ):
        for number, whole in enumerate(sums.overall()):
            assert sum(cells[number].total or 0 for cells in lines) == whole.total
            assert sum(cells[number].rows for cells in lines) == whole.rows


def test_sum_of_nothing_known_is_no_number():
    RecommendationFactory()
    agreed = sums_of_2018().overall()[0]
    assert (agreed.total, agreed.known, agreed.rows) == (None, 0, 1)


def lines_of(campaign):
    """The lines of the bloc's awards, by kind and authority."""
    sums = sums_of(campaign)
    units = Unit.objects.called_on(datetime.date(2018, 12, 31)).in_bulk(sums.authorities())
    return list(sums.by_kind_and_authority(units))


def test_same_award_of_two_authorities_stands_on_two_lines():
    kind, campaign = AwardKindFactory(), CampaignFactory()
    for count, name in ((2, "Bộ Quốc phòng"), (20, "Ban Cơ yếu")):
        authority = UnitFactory(name=name)
        AwardFactory(kind=kind, campaign=campaign, authority=authority, figure=Figure.NUMBER, count=count)
    assert [(remark, cells[2].total) for _key, _label, remark, cells in lines_of(campaign)] == [
        ("Ban Cơ yếu", 20),
        ("Bộ Quốc phòng", 2),
    ]


def test_few_blocs_show_whose_award_it_is_and_what_papers_call_it(admin_client, monkeypatch):
    authority = UnitFactory(name="Ban Cơ yếu Chính phủ")
    AwardFactory(campaign__year=2018, authority=authority, award_as_printed="Cờ thi đua của Ban")
    page = admin_client.get(summary_of(2018)).content.decode()
    assert "Cờ thi đua của Ban" in page
    assert "Ban Cơ yếu Chính phủ" in page
    monkeypatch.setattr("awards.summaries.year.MOST_BLOC_YEARS", 0)
    assert "Ban Cơ yếu Chính phủ" not in admin_client.get(summary_of(2018)).content.decode()


def test_award_of_any_authority_stands_on_one_line_of_many_blocs():
    kind = AwardKindFactory(name="Cờ thi đua cấp bộ")
    for count in (2, 20):
        AwardFactory(kind=kind, authority=UnitFactory(), figure=Figure.NUMBER, count=count)
    [(_key, label, remark, cells)] = sums_of_2018().by_kind()
    assert (label, remark, cells[2].total) == ("Cờ thi đua cấp bộ", "", 22)


def test_authority_is_called_as_at_the_end_of_the_year():
    award = AwardFactory(authority=UnitFactory())
    UnitNameFactory(unit=award.authority, name="Ban cũ", valid=DateRange(None, datetime.date(2019, 1, 1)))
    [(_key, _label, remark, _cells)] = lines_of(award.campaign)
    assert remark == "Ban cũ"


def test_award_is_called_as_printed_where_all_papers_agree():
    kind = AwardKindFactory(name="Cờ thi đua cấp bộ")
    award = AwardFactory(kind=kind, award_as_printed="Cờ thi đua của Bộ Quốc phòng")
    RecommendationFactory(kind=kind, campaign=award.campaign)
    [(_key, label, remark, _cells)] = lines_of(award.campaign)
    assert label == "Cờ thi đua của Bộ Quốc phòng"
    assert remark.startswith("Cờ thi đua cấp bộ – ")


def test_award_is_called_as_in_the_catalogue_where_papers_differ():
    kind, campaign = AwardKindFactory(name="Cờ thi đua cấp bộ"), CampaignFactory()
    for name in ("Cờ thi đua của Bộ Quốc phòng", "cờ Thi đua"):
        AwardFactory(kind=kind, campaign=campaign, award_as_printed=name)
    assert [label for _key, label, *_others in lines_of(campaign)] == ["Cờ thi đua cấp bộ"]


def shown(client, year, **parameters):
    return client.get(reverse("awards:summary-blocs", args=[year]), parameters).context["page"].object_list


def test_school_year_counts_to_the_year_it_begins_in(admin_client):
    period = PeriodFactory(
        code="2016-2017", label="2016–2017", starts_on="2016-09-01", ends_on="2017-05-31", year=2016
    )
    campaign = CampaignFactory(period=period)
    assert shown(admin_client, 2016) == [campaign]
    assert admin_client.get(summary_of(2017)).status_code == 404


def test_list_shows_head_next_head_theme_and_conferences(admin_client):
    campaign = CampaignFactory()
    LeadershipFactory(bloc=campaign.bloc, unit__name="Cục A")
    LeadershipFactory(bloc=campaign.bloc, unit__name="Cục B", year=2019)
    CampaignMovementFactory(campaign=campaign, movement__theme="Đoàn kết, kỷ cương")
    ConferencePurposeFactory(campaign=campaign, conference__held="2018-11-16")
    page = admin_client.get(reverse("awards:summary-blocs", args=[2018])).content.decode()
    for words in ("Cục A", "Cục B", "Đoàn kết, kỷ cương", "16/11/2018"):
        assert words in page


def test_announced_conference_is_said_to_be_so(admin_client):
    ConferencePurposeFactory(conference__status=Conference.Status.ANNOUNCED, conference__held="2018-12")
    admin_client.cookies["django_language"] = "en"
    page = admin_client.get(reverse("awards:summary-blocs", args=[2018])).content.decode()
    assert ">announced<" in page


def test_list_finds_who_is_late_and_who_misses_a_fact(admin_client):
    Expectation.objects.update(is_active=False)
    for fact, days in (("head", 10), ("members", None)):
        Expectation.objects.filter(fact=fact).update(is_active=True, due_after_days=days)
    late = CampaignFactory(bloc__name="Khối Ất")
    missing = CampaignFactory(bloc__name="Khối Bính")
    complete = CampaignFactory(bloc__name="Khối Giáp")
    for campaign in (missing, complete):
        LeadershipFactory(bloc=campaign.bloc)
    MembershipFactory(bloc=complete.bloc)
    assert shown(admin_client, 2018) == [late, missing, complete]
    assert shown(admin_client, 2018, show="late") == [late]
    assert shown(admin_client, 2018, show="complete") == [complete]
    assert shown(admin_client, 2018, fact="members", order="name") == [late, missing]
    assert shown(admin_client, 2018, q="giap") == [complete]


def test_summary_of_an_organiser_takes_in_its_blocs_only(admin_client):
    organised = CampaignFactory(bloc__organiser=UnitFactory(code="council"))
    for campaign in (organised, CampaignFactory()):
        RecommendationFactory(campaign=campaign, figure=Figure.NUMBER, count=13)
    found = admin_client.get(summary_of(2018), {"organiser": "council"}).context["summary"]
    sums = [piece for piece in found.lead if getattr(piece, "shape", "") == "sum"]
    assert (sums[0].total, sums[5].total) == (1, 13)


def test_organiser_without_blocs_in_a_year_has_none(admin_client):
    CampaignFactory()
    later = CampaignFactory(year=2019, bloc__organiser=UnitFactory(code="council"))
    found = admin_client.get(summary_of(2018), {"organiser": "council"}).context["summary"]
    assert (later.bloc.organiser.name in found.title, found.lead[2].rows) == (True, 0)


@pytest.mark.parametrize("chosen", [{}, {"organiser": "council"}])
def test_conference_of_two_blocs_counts_once_in_a_year(admin_client, chosen):
    council = UnitFactory(code="council")
    conference = ConferenceFactory()
    for campaign in CampaignFactory.create_batch(2, bloc__organiser=council):
        ConferencePurposeFactory(conference=conference, campaign=campaign, purpose="launch")
        MembershipFactory(bloc=campaign.bloc)
    ConferencePurposeFactory(campaign__bloc__organiser=council, purpose="launch")
    sections = admin_client.get(summary_of(2018), chosen).context["summary"].sections
    rows = {row.key: row for section in sections for table in section.tables for row in table.rows}
    assert (rows["launch"].cells[1].total, rows["members"].cells[1].total) == (2, 2)


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
    found = leader_client.get(summary_of(2018)).context["summary"]
    sums = [piece for piece in found.lead if getattr(piece, "shape", "") == "sum"]
    assert [cell.rows for cell in sums] == [1, 1, 1, 0, 0, 0, 0, 0]
    assert shown(leader_client, 2018) == [own]


def test_year_of_other_blocs_only_is_not_found(leader_client):
    CampaignFactory()
    assert leader_client.get(summary_of(2018)).status_code == 404


@pytest.mark.parametrize("year", [0, 2017, 99999, 10**30])
def test_year_without_records_is_not_found(admin_client, year):
    assert admin_client.get(summary_of(year)).status_code == 404


@pytest.mark.parametrize("show", ["x", "\x00", "9" * 40])
def test_list_shows_all_blocs_where_the_choice_makes_no_sense(admin_client, show):
    campaign = CampaignFactory()
    assert shown(admin_client, 2018, show=show) == [campaign]


PAGES = {"summary": [2018], "summary-blocs": [2018], "summary-latest": []}


@pytest.mark.parametrize("name", PAGES)
def test_summary_is_only_read(admin_client, name):
    CampaignFactory()
    assert admin_client.post(reverse(f"awards:{name}", args=PAGES[name])).status_code == 405


@pytest.mark.parametrize(("name", "queries"), [("summary", 12), ("summary-blocs", 11)])
@pytest.mark.parametrize("count", [1, 3])
def test_summary_query_count(admin_client, django_assert_num_queries, count, name, queries):
    for campaign in CampaignFactory.create_batch(count):
        LeadershipFactory(bloc=campaign.bloc)
        CampaignMovementFactory(campaign=campaign)
        ConferencePurposeFactory(campaign=campaign)
        AwardFactory(campaign=campaign, authority=UnitFactory())
    with django_assert_num_queries(queries):
        admin_client.get(reverse(f"awards:{name}", args=[2018]))


def test_sums_name_the_register_as_their_source(admin_client, year_of_everything):
    admin_client.cookies["django_language"] = "en"
    found = admin_client.get(summary_of(2018)).context["summary"]
    assert [note.text for note in found.notes()] == [
        "Award register, agreed to recommend: 6 lines",
        "Award register, proposed: 3 lines",
        "Award register, granted: 9 lines",
    ]


@pytest.mark.parametrize("by_authority", [False, True])
def test_office_counts_what_hidden_blocs_proposed_to_it(by_authority):
    organiser, hidden = UnitFactory(), CampaignFactory()
    own = CampaignFactory(bloc__organiser=organiser)
    staff = StewardshipFactory(organiser=organiser, role=Stewardship.Role.STAFF).user
    sent = {"proposal__state": "submitted", "figure": Figure.NUMBER}
    line = ProposalLineFactory(proposal__campaign=hidden, proposal__authority=organiser, count=20, **sent)
    ProposalLineFactory(proposal__campaign=own, proposal__authority=organiser, count=3, **sent)
    ProposalLineFactory(proposal__campaign=hidden, count=100, **sent)
    AwardFactory(campaign=hidden, proposal_line=line, figure=Figure.NUMBER, count=5)
    AwardFactory(campaign=None, period=own.period, unit=organiser, figure=Figure.NUMBER, count=7)
    _agreed, proposed, granted = read_year(Scope(staff, 2018, 2018), by_authority=by_authority).overall()
    for moment, cell in (("proposed", proposed), ("granted", granted)):
        [live] = [g for g in totals(staff, [moment], {"year": 2018}) if g["is_counted"]]
        assert (cell.total, cell.rows) == (live["total"], live["rows"])
    assert (proposed.total, granted.total) == (23, 12)
