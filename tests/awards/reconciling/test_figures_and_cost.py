"""What each figure opens in the register, and how often the pages ask the database."""

import random

import pytest
from django.urls import reverse

from awards.models import Award, Moment, RecipientKind
from blocs.figures import Figure
from tests.factories import (
    AwardDecisionFactory,
    AwardFactory,
    AwardKindFactory,
    CampaignFactory,
    ConferenceFactory,
    PeriodFactory,
    PersonFactory,
    ProposalFactory,
    ProposalLineFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
    ReconciliationNoteFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db
LIST = reverse("awards:reconciliation-list")


def some_figure(dice):
    figure = dice.choice([Figure.NUMBER, Figure.NUMBER, Figure.NONE, Figure.UNKNOWN])
    return {"figure": figure, "count": dice.randint(0, 20) if figure == Figure.NUMBER else None}


def enter_at_random(dice, campaigns):
    """Rows of all moments that state now more, now less, with parts, turns, drafts and revoked ones among them."""
    kinds, units = (
        AwardKindFactory.create_batch(2, to_individuals=True, to_households=True),
        UnitFactory.create_batch(2),
    )
    for _ in range(60):
        award = {
            "kind": dice.choice([*kinds, None]),
            "award_as_printed": dice.choice(["Cờ", "cờ", "Biểu dương"]),
        }
        fields = award | some_figure(dice) | {
            "authority": dice.choice([*units, None]),
            "recipient_kind": dice.choice(RecipientKind.values),
        }  # fmt: skip
        campaign = dice.choice(campaigns)
        make = dice.choice([RecommendationFactory, AwardFactory, None])
        if make is None:
            state = dice.choice(["submitted", "decided", "draft"])
            ProposalLineFactory(proposal=ProposalFactory(campaign=campaign, state=state), **fields)
            continue
        whole = make(campaign=campaign, counts_turns=dice.random() < 0.2, **fields)
        if dice.random() < 0.3:
            part = some_figure(dice) | {"kind": dice.choice([whole.kind, kinds[0]]), "award_as_printed": "Cờ"}
            make(campaign=campaign, part_of=whole, counts_turns=whole.counts_turns, **part)
        if dice.random() < 0.1 and make is AwardFactory:
            Award.objects.filter(pk=whole.pk).update(state=Award.State.REVOKED)


def opened(client, address):
    """What the register shows at an address: sum, how many rows say anything, how many there are."""
    [total] = client.get(address).context["sums"]
    return total["total"], total["known"], total["rows"]


@pytest.mark.parametrize("seed", range(2))
def test_each_figure_is_the_sum_of_the_rows_that_it_opens(admin_client, seed):
    dice = random.Random(seed)
    year, school_year = (
        CampaignFactory(year=2018),
        PeriodFactory(code="2018-2019", starts_on="2018-09-01", ends_on="2019-05-31"),
    )
    campaigns = [year, CampaignFactory(bloc=year.bloc, period=school_year), CampaignFactory(year=2018)]
    enter_at_random(dice, campaigns)
    rows = admin_client.get(LIST, {"year": "2018"}).context["found"].rows
    cells = [cell for row in rows for cell in row.cells.values() if cell.counted]
    assert len(cells) > 15
    for shown in [*cells, *(part for cell in cells for part in cell.parts)]:
        assert opened(admin_client, shown.href) == (shown.total, shown.known, shown.rows), shown.href


@pytest.mark.parametrize("seed", range(3))
def test_no_row_of_the_register_is_lost_or_counted_twice(admin_client, seed):
    enter_at_random(random.Random(seed), [CampaignFactory(year=2018), CampaignFactory(year=2018)])
    rows = admin_client.get(LIST, {"year": "2018"}).context["found"].rows
    for moment in Moment:
        sums = admin_client.get(reverse("awards:register"), {"moment": moment.value}).context["sums"]
        cells = [row.cells[moment] for row in rows if row.cells[moment].counted]
        assert sum(total["rows"] for total in sums) == sum(cell.rows for cell in cells)
        assert sum(total["total"] or 0 for total in sums) == sum(cell.total or 0 for cell in cells)


def fill(campaign, count):
    for _number in range(count):
        kind, authority, unit = AwardKindFactory(), UnitFactory(), UnitFactory()
        row = RecommendationFactory(
            campaign=campaign, kind=kind, authority=authority, conference=ConferenceFactory()
        )
        RecommendedRecipientFactory(recommendation=row, unit=unit)
        ProposalLineFactory(
            proposal=ProposalFactory(campaign=campaign, state="submitted"), kind=kind, unit=unit
        )
        AwardFactory(campaign=campaign, kind=kind, person=PersonFactory(), decision=AwardDecisionFactory())
        ReconciliationNoteFactory(campaign=campaign, kind=kind, authority=authority)


@pytest.mark.parametrize("count", [1, 30])
def test_page_query_count(leader_client, campaign, page, django_assert_num_queries, count):
    fill(campaign, count)
    with django_assert_num_queries(9):
        leader_client.get(page)


@pytest.mark.parametrize("count", [1, 30])
def test_list_query_count(leader_client, campaign, django_assert_num_queries, count):
    fill(campaign, count)
    with django_assert_num_queries(11):
        leader_client.get(LIST)


@pytest.mark.parametrize("count", [1, 3])
def test_page_of_staff_query_count(staff_client, campaign, page, django_assert_num_queries, count):
    fill(campaign, count)
    with django_assert_num_queries(9):
        staff_client.get(page)
