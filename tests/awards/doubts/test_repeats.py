import pytest

from awards.doubts import DoubtKind
from awards.doubts.repeats import near_pairs
from awards.models import Award, Proposal, ProposalLine
from tests.factories import (
    AwardFactory,
    EligibilityRuleFactory,
    PersonFactory,
    ProposalFactory,
    UnitFactory,
)

from .asking import certificate, doubts, in_the_same_year, kinds_of, line_of, proposal_of

pytestmark = pytest.mark.django_db
FALLEN = ProposalLine.FALLEN


def test_unit_proposed_for_two_awards_of_one_year_is_doubted_once():
    proposal, unit = proposal_of(), UnitFactory()
    line_of(proposal, unit=unit)
    later = line_of(proposal, unit=unit)
    [doubt] = doubts(proposal, DoubtKind.REPEATED)
    assert doubt.line == later
    assert doubt.needs_answer
    assert not doubt.blocks


def test_unit_proposed_in_another_proposal_of_the_year_is_doubted():
    proposal, unit = proposal_of(), UnitFactory()
    line_of(proposal, unit=unit)
    other = line_of(in_the_same_year(proposal), unit=unit)
    [doubt] = doubts(proposal, DoubtKind.REPEATED)
    assert other.award_name in doubt.sentence
    assert doubt.url == other.proposal.get_absolute_url()


def test_proposal_of_another_bloc_for_the_same_year_is_neither_named_nor_linked():
    proposal, unit = proposal_of(), UnitFactory()
    line_of(proposal, unit=unit)
    line_of(proposal_of(state="submitted", authority_as_printed="Bộ Tài chính"), unit=unit)
    [doubt] = doubts(proposal, DoubtKind.REPEATED)
    assert doubt.url == ""
    assert "Bộ Tài chính" not in doubt.sentence


def test_draft_of_another_bloc_is_nobody_elses_business():
    proposal, unit = proposal_of(), UnitFactory()
    line_of(proposal, unit=unit)
    line_of(proposal_of(state="draft"), unit=unit)
    assert kinds_of(proposal) == []


@pytest.mark.parametrize("year", [2024, 2026])
def test_another_year_is_another_achievement(year):
    proposal, unit = proposal_of(2025), UnitFactory()
    line_of(proposal, unit=unit)
    line_of(proposal_of(year, state="submitted"), unit=unit)
    AwardFactory(unit=unit, campaign__year=year)
    assert kinds_of(proposal) == []


def test_another_ground_is_another_achievement():
    proposal, unit = proposal_of(), UnitFactory()
    line_of(proposal, unit=unit)
    line_of(in_the_same_year(proposal, method=Proposal.Method.SUDDEN), unit=unit)
    assert kinds_of(proposal) == []


def test_award_on_which_another_one_builds_is_no_repetition():
    proposal, unit = proposal_of(), UnitFactory()
    lower, higher = line_of(proposal, unit=unit), line_of(proposal, unit=unit)
    EligibilityRuleFactory(kind=higher.kind, needs="same_period", needed_kind=lower.kind, trust="V")
    assert DoubtKind.REPEATED not in kinds_of(proposal)


@pytest.mark.parametrize("state", FALLEN)
def test_line_that_fell_is_no_repetition(state):
    proposal, unit = proposal_of(), UnitFactory()
    line_of(proposal, unit=unit)
    line_of(in_the_same_year(proposal), unit=unit, state=state)
    assert kinds_of(proposal) == []


def test_withdrawn_proposal_is_no_repetition():
    proposal, unit = proposal_of(), UnitFactory()
    line_of(proposal, unit=unit)
    line_of(in_the_same_year(proposal, state="withdrawn", state_reason="…"), unit=unit)
    assert kinds_of(proposal) == []


def test_line_that_goes_on_at_a_higher_level_is_not_counted_again():
    below = proposal_of(state="forwarded_up")
    first = line_of(below, state="passed_up")
    above = ProposalFactory(campaign=below.campaign, continues=below)
    line_of(above, kind=first.kind, unit=first.unit, continues=first)
    assert kinds_of(above) == []


def test_award_that_was_granted_already_is_doubted():
    proposal, unit = proposal_of(), UnitFactory()
    line_of(proposal, unit=unit)
    award = AwardFactory(unit=unit, campaign=proposal.campaign)
    [doubt] = doubts(proposal, DoubtKind.REPEATED)
    assert award.award_name in doubt.sentence


def test_revoked_award_is_no_repetition():
    proposal, unit = proposal_of(), UnitFactory()
    line_of(proposal, unit=unit)
    AwardFactory(unit=unit, campaign=proposal.campaign, state=Award.State.REVOKED)
    assert kinds_of(proposal) == []


def test_award_made_of_the_line_itself_is_no_repetition():
    line = line_of(proposal_of(state="to_authority"))
    AwardFactory(unit=line.unit, kind=line.kind, campaign=line.campaign, proposal_line=line)
    assert kinds_of(line.proposal) == []


def test_same_award_in_two_live_proposals_is_doubted():
    proposal, unit, kind = proposal_of(), UnitFactory(), certificate()
    line_of(proposal, unit=unit, kind=kind)
    line_of(in_the_same_year(proposal, method=Proposal.Method.SUDDEN), unit=unit, kind=kind)
    assert kinds_of(proposal) == [DoubtKind.SAME_TWICE]


def test_same_award_granted_for_the_year_already_is_doubted():
    line = line_of(proposal_of())
    AwardFactory(unit=line.unit, kind=line.kind, campaign=line.campaign)
    assert kinds_of(line.proposal) == [DoubtKind.SAME_TWICE]


def test_same_award_of_two_occasions_is_not_doubted():
    unit, kind = UnitFactory(), certificate()
    flood = ProposalFactory(campaign=None, occasion="Bão số 3")
    line_of(flood, unit=unit, kind=kind)
    line_of(ProposalFactory(campaign=None, bloc=flood.bloc, occasion="Bão số 5"), unit=unit, kind=kind)
    assert kinds_of(flood) == []
    line_of(ProposalFactory(campaign=None, bloc=flood.bloc, occasion="bão số 3"), unit=unit, kind=kind)
    assert kinds_of(flood) == [DoubtKind.SAME_TWICE]


def test_beside_an_occasion_only_lines_of_the_same_bloc_are_read():
    flood = ProposalFactory(campaign=None, occasion="Bão số 3")
    beside = line_of(ProposalFactory(campaign=None, bloc=flood.bloc, occasion="Bão số 5"))
    line_of(ProposalFactory(campaign=None, occasion="Bão số 3"))
    line_of(ProposalFactory(campaign__bloc=flood.bloc))
    line_of(flood)
    read = ProposalLine.objects.beside_of_occasions(proposal=flood.pk, bloc=flood.bloc_id)
    assert list(read) == [beside]


def test_household_known_by_its_printed_name_only_is_found_again():
    proposal, kind = proposal_of(), certificate()
    line_of(proposal, kind=kind, name_as_printed="Gia đình ông Nguyễn Văn An", recipient_kind="household")
    line_of(
        in_the_same_year(proposal),
        kind=kind,
        name_as_printed="gia đình Ông Nguyễn văn An",
        recipient_kind="household",
    )
    assert kinds_of(proposal) == [DoubtKind.SAME_TWICE]


def test_two_lines_of_nearly_one_name_are_doubted_on_the_later_one():
    proposal, kind = proposal_of(), certificate()
    line_of(proposal, kind=kind, name_as_printed="Nguyễn Thị Hòa")
    later = line_of(proposal, kind=kind, person=PersonFactory(name="Nguyễn Thị Hoà"))
    [doubt] = doubts(proposal, DoubtKind.NEAR_DOUBLE)
    assert doubt.line == later


def test_two_people_of_one_name_are_doubted_and_two_of_nearly_one_name_are_not():
    proposal, kind = proposal_of(), certificate()
    for name in ("Nguyễn Văn An", "Nguyễn Văn Ân", "Nguyễn Văn Anh"):
        line_of(proposal, kind=kind, person=PersonFactory(name=name))
    assert kinds_of(proposal) == [DoubtKind.NEAR_DOUBLE]


def test_near_names_of_two_awards_are_not_doubted():
    proposal = proposal_of()
    line_of(proposal, name_as_printed="Nguyễn Thị Hòa")
    line_of(proposal, name_as_printed="Nguyễn Thị Hoàn")
    assert kinds_of(proposal) == []


@pytest.mark.parametrize(
    ("one", "other", "are_near"),
    [
        ("Nguyễn Văn An", "Nguyễn văn Ấn", True),
        ("Nguyễn Văn An", "Nguyễn VănAn", True),
        ("Nguyễn Văn Quân", "Nguyễn Văn Quâm", True),
        ("Nguyễn Văn Quân", "Nguyễn Văn Quâ", True),
        ("Nguyễn Văn Quân", "Nguyễn Văn Qunâ", True),
        ("Nguyễn Văn Quân", "Nguyễn Văn Quyết", False),
        ("Lê An", "Lê Ân", True),
        ("Lê An", "Lê Anh", False),
        ("Phòng Tham mưu 1", "Phòng Tham mưu 2", False),
        ("Phòng Tham mưu A", "Phòng Tham mưu B", False),
        ("Trung đoàn I", "Trung đoàn II", False),
        ("Trung đoàn 21", "Trung đoàn 12", False),
    ],
)
def test_names_are_near_where_accents_spaces_or_one_letter_differ(one, other, are_near):
    assert near_pairs([(1, one), (2, other)]) == ([(1, 2)] if are_near else [])
