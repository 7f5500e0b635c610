"""Which rows meet in one, and what a sum takes in."""

import pytest

from awards.models import Award, Proposal, RecipientKind
from awards.reconciling import Reconciliation
from awards.reconciling.differences import Verdict
from blocs.figures import Figure
from tests.factories import (
    AdminFactory,
    AwardFactory,
    ConferenceFactory,
    ProposalFactory,
    ProposalLineFactory,
    RecommendationFactory,
    UnitFactory,
)

from .seen import AGREED, GRANTED, figures, reconciled, words_of

pytestmark = pytest.mark.django_db


def test_authority_not_stated_at_one_moment_meets_the_one_stated_at_another(campaign, enter):
    ministry = UnitFactory(name="Ban Cơ yếu Chính phủ")
    enter(agreed=13, authority=ministry)
    enter(granted=11)
    [row] = reconciled(campaign)
    assert [(part.total, part.first.authority) for part in row.cells[AGREED].parts] == [(13, ministry)]
    assert [(part.total, part.first.authority) for part in row.cells[GRANTED].parts] == [(11, None)]
    assert row.differences[0].words == "2 of the 13 agreed not granted"


def test_recipients_not_split_at_one_moment_meet_those_split_at_another(campaign, enter):
    enter(agreed=14, recipient_kind=RecipientKind.MIXED)
    enter(granted=5, recipient_kind=RecipientKind.COLLECTIVE)
    enter(granted=9, recipient_kind=RecipientKind.INDIVIDUAL)
    [row] = reconciled(campaign)
    assert figures(row)[2] == (14, 2, 2)
    assert [part.total for part in row.cells[GRANTED].parts] == [5, 9]


def test_two_authorities_are_not_mixed_up(campaign, enter):
    government, ministry = UnitFactory(), UnitFactory()
    enter(agreed=2, authority=government)
    enter(granted=2, authority=ministry)
    assert [row.authorities[0].authority for row in reconciled(campaign)] in (
        [government, ministry],
        [ministry, government],
    )
    assert {row.verdict for row in reconciled(campaign)} == {Verdict.OPEN}


def test_two_authorities_stand_in_one_row_where_a_third_entry_states_none(campaign, enter):
    enter(agreed=10, authority=UnitFactory())
    enter(agreed=3, authority=UnitFactory())
    enter(granted=11)
    [row] = reconciled(campaign)
    assert (figures(row)[0], figures(row)[2]) == ((13, 2, 2), (11, 1, 1))
    assert len(row.authorities) == 2


def test_collectives_are_divided_by_authority_though_individuals_are_not(campaign, enter):
    first, second = UnitFactory(), UnitFactory()
    enter(agreed=1, authority=first, recipient_kind=RecipientKind.COLLECTIVE)
    enter(agreed=2, authority=second, recipient_kind=RecipientKind.COLLECTIVE)
    enter(agreed=3, authority=first, recipient_kind=RecipientKind.INDIVIDUAL)
    enter(granted=4, recipient_kind=RecipientKind.INDIVIDUAL)
    assert sorted(figures(row)[0][0] for row in reconciled(campaign)) == [1, 2, 3]


def test_award_outside_the_catalogue_is_known_by_its_words(campaign, enter):
    enter(agreed=2, kind=None, award_as_printed="Cờ thi đua của Cụm")
    enter(granted=1, kind=None, award_as_printed="cờ Thi đua của cụm")
    enter(granted=7, kind=None, award_as_printed="Biểu dương")
    assert {row.label: row.cells[GRANTED].total for row in reconciled(campaign)} == {
        "Cờ thi đua của Cụm": 1,
        "Biểu dương": 7,
    }


def test_of_which_stands_under_its_whole_and_is_not_added(campaign, flag):
    whole = RecommendationFactory(campaign=campaign, kind=flag, figure=Figure.NUMBER, count=14)
    part = RecommendationFactory(
        campaign=campaign, kind=flag, part_of=whole, figure=Figure.NUMBER, count=4,
        recipient_kind=RecipientKind.COLLECTIVE,
    )  # fmt: skip
    inner = RecommendationFactory(campaign=campaign, kind=flag, part_of=part, figure=Figure.NUMBER, count=1)
    [row] = reconciled(campaign)
    assert figures(row)[0] == (14, 1, 1)
    assert row.cells[AGREED].within == [part, inner]


def test_of_which_of_another_award_is_counted_there_and_told_here(campaign, flag):
    certificates = AwardFactory(campaign=campaign, kind__name="Bằng khen", figure=Figure.NUMBER, count=4)
    flags = AwardFactory(campaign=campaign, kind=flag, part_of=certificates, figure=Figure.NUMBER, count=1)
    rows = {row.label: row.cells[GRANTED] for row in reconciled(campaign)}
    assert (rows["Bằng khen"].total, rows["Bằng khen"].within) == (4, [flags])
    assert (rows["Cờ thi đua"].total, rows["Cờ thi đua"].within) == (1, [])


def test_rows_that_are_parts_of_each_other_do_not_hang(campaign, flag):
    first = AwardFactory(campaign=campaign, kind=flag)
    second = AwardFactory(campaign=campaign, kind=flag, part_of=first)
    Award.objects.filter(pk=first.pk).update(part_of=second)
    assert reconciled(campaign) == []


def test_turns_stand_apart(campaign, enter, flag):
    enter(agreed=13, granted=13)
    AwardFactory(campaign=campaign, kind=flag, figure=Figure.NUMBER, count=200, counts_turns=True)
    recipients, turns = reconciled(campaign)
    assert (recipients.turns, figures(recipients)[2]) == (False, (13, 1, 1))
    assert (turns.turns, figures(turns)[2]) == (True, (200, 1, 1))


def test_drafts_withdrawn_and_revoked_are_no_figures(campaign, flag, enter):
    enter(agreed=13)
    ProposalLineFactory(
        proposal=ProposalFactory(campaign=campaign, state="withdrawn", state_reason="xin rút"), kind=flag
    )
    AwardFactory(campaign=campaign, kind=flag, state=Award.State.REVOKED, figure=Figure.NUMBER, count=13)
    assert words_of(campaign) == ["not proposed yet"]


def test_draft_is_said_to_be_one(campaign, enter):
    enter(agreed=13, proposed=13, state=Proposal.State.DRAFT)
    assert words_of(campaign) == ["not proposed yet: stands in a draft that is not submitted yet"]


def test_bloc_years_do_not_mix(campaign, enter, flag):
    enter(agreed=13)
    other = AwardFactory(kind=flag, campaign__year=2018, figure=Figure.NUMBER, count=11)
    rows = Reconciliation([campaign, other.campaign], AdminFactory()).rows
    assert sorted(len(row.there) for row in rows) == [1, 1]


def test_reads_nothing_of_an_award_that_belongs_to_no_bloc_year(campaign, enter, flag):
    AwardFactory(campaign=None, kind=flag, reported_at=ConferenceFactory(), figure=Figure.NUMBER, count=5)
    enter(agreed=1)
    assert words_of(campaign) == ["not proposed yet"]
