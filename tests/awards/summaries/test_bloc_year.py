import datetime
import html
import re

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from awards.models import RecipientKind
from blocs.figures import Figure
from campaigns.models import Campaign
from tests.factories import (
    AdminFactory,
    AwardChangeFactory,
    AwardFactory,
    CampaignFactory,
    CampaignMovementFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    HeadCountFactory,
    LeadershipFactory,
    MembershipFactory,
    PledgeFactory,
    ProposalLineFactory,
    RecommendationFactory,
    RecordingFactory,
    StewardshipFactory,
    TargetFactory,
    TargetResultFactory,
    UnitFactory,
    UnitNameFactory,
)
from tests.on_record import load_reports

from ..figures import figures_in

pytestmark = pytest.mark.django_db
ROWS_SAID = re.compile(r'<p class="lead">\s*(\d+)')


def address_of(campaign):
    return reverse("awards:bloc-summary", args=[campaign.bloc.code, campaign.period.code])


@pytest.fixture
def client(db):
    client = Client()
    client.force_login(AdminFactory())
    client.cookies["django_language"] = "en"
    return client


def summary(client, campaign):
    return client.get(address_of(campaign)).context["summary"]


def cells(summary, table):
    """{key of a row: its cells behind the first} of a table of a summary."""
    found = next(one for one in summary.tables() if one.key == table)
    return {row.key: row.cells[1:] for row in found.rows}


def member(campaign, first, last):
    year = [value and datetime.date(*value) for value in (first, last)]
    return MembershipFactory(bloc=campaign.bloc, valid=DateRange(*year))


@pytest.fixture
def campaign():
    campaign = CampaignFactory(year=2018)
    LeadershipFactory(bloc=campaign.bloc)
    member(campaign, (2016, 1, 1), None)
    member(campaign, (2018, 7, 1), None)
    member(campaign, (2016, 1, 1), (2018, 10, 1))
    member(campaign, (2019, 1, 1), None)
    for status in ("held", "held", "announced"):
        conference = ConferenceFactory(status=status)
        ConferencePurposeFactory(campaign=campaign, conference=conference, purpose="closing")
    pledge = PledgeFactory(campaign=campaign)
    for verdict in ("reached", "reached", "partly", "not_reported"):
        TargetResultFactory(target__pledge=pledge, verdict=verdict, conference=conference)
    TargetFactory(pledge=pledge, withdrawn_reason="Thôi")
    RecommendationFactory(campaign=campaign, figure=Figure.NUMBER, count=13)
    RecommendationFactory(campaign=campaign)
    ProposalLineFactory(proposal__campaign=campaign, proposal__state="submitted")
    individual = {"campaign": campaign, "recipient_kind": RecipientKind.INDIVIDUAL, "figure": Figure.NUMBER}
    AwardFactory(count=3, recipient_category="worker", **individual)
    AwardFactory(count=1, recipient_category="division", **individual)
    AwardFactory(count=5, **individual)
    return campaign


def number_opened(client, href):
    """How many rows a link opens, or what they add up to in the award register."""
    page = client.get(href)
    if href.startswith(reverse("awards:register")):
        return [(group["total"], group["known"], group["rows"]) for group in page.context["sums"]]
    return page.context["page"].paginator.count


def test_every_figure_opens_just_the_rows_it_counts(client, campaign):
    page = client.get(address_of(campaign)).content.decode()
    followed = [(href, number) for href, number, _coverage in figures_in(page) if "?" in href]
    assert len({href.split("?")[0] for href, _number in followed}) == 4
    for href, number in followed:
        opened = number_opened(client, href)
        if isinstance(opened, int):
            assert (href, number) == (href, str(opened) if opened or number == "0" else "no data yet")
        else:
            total = opened[0][0]
            assert (href, number) == (href, "no data yet" if total is None else str(total))


def test_sums_of_awards_are_those_of_the_register(client, campaign):
    found = summary(client, campaign)
    for table in ("by-award", "by-level", "by-recipients"):
        for row in cells(found, table).values():
            for cell in row:
                if cell.rows:
                    assert number_opened(client, cell.href) == [(cell.total, cell.known, cell.rows)]


def test_members_who_joined_and_left_are_told_from_those_before_and_after(client, campaign):
    found = cells(summary(client, campaign), "members")
    numbers = {key: (cell.total, cell.known, cell.rows) for key, (cell,) in found.items()}
    assert numbers["members"] == (3, 3, 3)
    assert numbers["joined"] == (1, 3, 3)
    assert numbers["left"] == (1, 3, 3)


def test_nobody_knows_who_joined_where_the_year_before_is_not_on_record(client):
    campaign = CampaignFactory(year=2018)
    member(campaign, (2018, 1, 1), (2019, 1, 1))
    found = cells(summary(client, campaign), "members")
    assert [(cell.total, cell.known) for cell in (found["joined"][0], found["left"][0])] == [(None, 0)] * 2


def test_a_target_not_reported_is_neither_reached_nor_missed(client, campaign):
    _all, reached, partly, missed, unreported = cells(summary(client, campaign), "outcomes")["all"]
    assert (_all.total, _all.known) == (4, 4)
    assert [(cell.total, cell.known) for cell in (reached, partly, missed)] == [(2, 3), (1, 3), (0, 3)]
    assert (unreported.total, unreported.known) == (1, 4)


def test_where_no_target_is_reported_the_number_reached_is_not_known(client):
    target = TargetFactory()
    reached = cells(summary(client, target.pledge.campaign), "outcomes")["all"][1]
    assert (reached.total, reached.known, reached.rows) == (None, 0, 1)


def test_verdict_is_that_of_the_latest_review(client):
    target = TargetFactory()
    for held, verdict in (("2018-11-16", "partly"), ("2018-06-01", "reached")):
        TargetResultFactory(target=target, verdict=verdict, conference=ConferenceFactory(held=held))
    campaign = target.pledge.campaign
    _all, reached, partly, *_others = cells(summary(client, campaign), "outcomes")["all"]
    assert (reached.total, partly.total) == (0, 1)
    assert number_opened(client, partly.href) == 1


def test_share_of_direct_workers_leaves_out_whose_category_is_not_known(client, campaign):
    table = next(table for table in summary(client, campaign).tables() if table.key == "by-category")
    assert table.remark == "Direct workers: 75% of the 4 whose category is known (3 lines in all)."


def test_where_nothing_is_known_nothing_is_zero(client):
    page = client.get(address_of(CampaignFactory())).content.decode()
    assert {number for _href, number, _coverage in figures_in(page)} <= {"not known", "no data yet"}
    assert "Head not known" in html.unescape(page)


def test_names_are_those_of_the_year(client, campaign):
    unit = campaign.bloc.leaderships.get().unit
    UnitNameFactory(unit=unit, name="Cục cũ", valid=DateRange(None, datetime.date(2020, 1, 1)))
    head = cells(summary(client, campaign), "overview")["head"][0]
    assert (head.text, f"now {unit.name}" in head.remark) == ("Cục cũ", True)


def test_of_another_bloc_there_is_no_summary(campaign):
    client = Client()
    client.force_login(StewardshipFactory().user)
    assert client.get(address_of(campaign)).status_code == 404


def test_rows_of_other_blocs_are_not_shown(campaign):
    client = Client()
    other = MembershipFactory(bloc=CampaignFactory().bloc, valid=DateRange(None, None))
    client.force_login(StewardshipFactory(bloc=other.bloc).user)
    page = client.get(reverse("awards:summary-rows", args=["members"])).context["page"]
    assert page.paginator.count == 1


def test_unknown_rows_and_unknown_years_are_answered_in_words(client, campaign):
    assert client.get(reverse("awards:summary-rows", args=["nothing"])).status_code == 404
    page = client.get(reverse("awards:summary-rows", args=["targets"]), {"year": "31/02", "which": "x"})
    assert set(page.context["form"].errors) == {"year", "which"}


def test_a_summary_takes_no_posts(client, campaign):
    assert client.post(address_of(campaign)).status_code == 405


def test_summaries_of_the_five_reports_are_right_to_the_last_figure(client):
    load_reports()
    with override("vi"):
        found = {
            str(campaign.bloc.code) + "/" + campaign.period.code: numbers_of(summary(client, campaign))
            for campaign in Campaign.objects.select_related("bloc", "period")
        }
    assert found == EXPECTED


def numbers_of(summary):
    """Members, conferences held, targets and those reached, and the three moments of all awards."""
    members, held, reached, targets, *moments = [
        piece for piece in summary.lead if getattr(piece, "shape", "") == "sum"
    ]
    return (
        members.total,
        held.total,
        targets.total,
        reached.total,
        [(sum.total, sum.known, sum.rows) for sum in moments],
    )


NOTHING = [(None, 0, 0)] * 3
# Counted by hand from the reports: members named, conferences held, targets, targets reached; then of each moment the
# sum, how many lines say a number, and how many lines there are.
EXPECTED = {
    "4-he-co-yeu/2018": (4, 3, 3, None, [(13, 1, 3), (None, 0, 0), (None, 0, 0)]),
    "4-he-co-yeu/2019": (None, None, None, None, NOTHING),
    "4-he-co-yeu/2023": (4, 1, None, None, NOTHING),
    "4-he-co-yeu/2024": (None, None, None, None, NOTHING),
    "co-quan-tham-muu-bcy/2018": (1, 1, 11, None, NOTHING),
    "nganh-co-yeu/2020": (None, 1, None, None, [(None, 0, 0), (None, 0, 0), (23, 3, 5)]),
    "nganh-co-yeu/2021": (None, 1, None, None, NOTHING),
    "noi-chinh-trung-uong/2020": (3, 2, None, None, [(4, 2, 2), (None, 0, 0), (None, 0, 0)]),
    "noi-chinh-trung-uong/2021": (2, 1, None, None, NOTHING),
}


def test_corrections_of_conferences_and_awards_are_told_with_their_reasons(client, campaign):
    conference = ConferenceFactory()
    for purpose in ("closing", "launch"):
        ConferencePurposeFactory(campaign=campaign, conference=conference, purpose=purpose)
    told = {"conference": conference, "bloc": campaign.bloc}
    RecordingFactory(act="first", **told)
    RecordingFactory(act="correction", reason="Ghi nhầm", changes=[["place", "", "Hà Nội", "Huế"]], **told)
    RecordingFactory(act="correction", reason="Của khối khác", conference=conference)
    AwardChangeFactory(award__campaign=campaign, kind="revoked", ground="Khai man")
    table = next(table for table in summary(client, campaign).tables() if table.key == "corrections")
    found = [[cell.text for cell in row.cells[1:]] for row in table.rows]
    assert found == [["corrected", "Place: Hà Nội → Huế", "Ghi nhầm"], [found[1][0], "revoked", "Khai man"]]


def test_a_movement_is_of_whom_it_was_then(client):
    answer = CampaignMovementFactory(campaign__year=2018, movement__authority=UnitFactory(name="Bộ mới"))
    UnitNameFactory(
        unit=answer.movement.authority, name="Bộ cũ", valid=DateRange(None, datetime.date(2020, 1, 1))
    )
    theme = cells(summary(client, answer.campaign), "overview")["theme"][0]
    assert theme.remark == "movement of Bộ cũ"


def test_a_stated_zero_is_a_number(client, campaign):
    conference = campaign.conferences.first()
    HeadCountFactory(conference=conference, of="members_present", figure=Figure.NUMBER, count=0)
    told = [
        row for key, row in cells(summary(client, campaign), "members").items() if key.startswith("stated")
    ]
    assert (0, 1, 1) in [(cell.total, cell.known, cell.rows) for (cell,) in told]
