"""By whose name the moments differ, and what became of those who were left out."""

import pytest

from awards.models import Award, Proposal, ProposalLine
from awards.reconciling.differences import Verdict
from blocs.figures import Figure
from tests.factories import (
    AwardFactory,
    AwardKindFactory,
    PersonFactory,
    ProposalFactory,
    ProposalLineFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
    ReorganisationFactory,
    ReorganisedUnitFactory,
    UnitFactory,
    UnitNameFactory,
)

from .seen import GRANTED, PROPOSED, reconciled, told

pytestmark = pytest.mark.django_db


def test_names_say_who_was_left_out_and_who_came_in(campaign, three_way):
    a, b, c, d = (UnitFactory(name=f"Đơn vị {letter}") for letter in "ABCD")
    three_way(agreed=[a, b, c], proposed=[b, c], granted=[c, d])
    [row] = reconciled(campaign)
    assert told(row) == {
        "Đơn vị A": ["agreed, not proposed"],
        "Đơn vị B": ["proposed, not granted: still under way (nominated)"],
        "Đơn vị D": ["granted, not proposed"],
    }


def test_equal_numbers_of_other_names_differ(campaign, three_way):
    three_way(agreed=["Đơn vị A"], proposed=["Đơn vị A"], granted=["Đơn vị B"])
    [row] = reconciled(campaign)
    assert row.verdict == Verdict.DIFFERENT
    assert row.differences[-1].words == "by name: 2 not the same at all moments"


def test_without_a_proposal_on_record_agreed_and_granted_names_are_compared(campaign, three_way):
    three_way(agreed=["Đơn vị A"], granted=["Đơn vị B"])
    [row] = reconciled(campaign)
    assert told(row) == {"Đơn vị A": ["agreed, not granted"], "Đơn vị B": ["granted, not agreed"]}


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("not_eligible", "not eligible – vì sao"),
        ("failed", "failed in the council – vì sao"),
        ("refused", "refused – vì sao"),
        ("passed_up", "passed up – vì sao"),
        ("passed", "still under way (passed by the council) – vì sao"),
        ("awarded", "awarded, as the proposal says, but no such award is on record – vì sao"),
    ],
)
def test_line_says_what_became_of_it(campaign, three_way, state, words):
    three_way(proposed=["Đơn vị A"], state=state, state_reason="vì sao")
    three_way(proposed=["Đơn vị B"], granted=["Đơn vị B"])
    [row] = reconciled(campaign)
    assert told(row) == {"Đơn vị A": [f"proposed, not granted: {words}"]}


def test_line_that_came_to_nothing_says_so_before_anything_is_granted(campaign, three_way):
    three_way(agreed=["Đơn vị A"], proposed=["Đơn vị A"], state="failed")
    [row] = reconciled(campaign)
    assert told(row) == {"Đơn vị A": ["failed in the council"]}


def test_lowered_line_names_the_lower_award(campaign, three_way):
    unit = UnitFactory(name="Đơn vị A")
    [line] = three_way(proposed=[unit], state=ProposalLine.State.LOWERED)
    three_way(proposed=["Đơn vị B"], granted=["Đơn vị B"])
    lower = {"kind": AwardKindFactory(name="Bằng khen"), "unit": unit, "figure": Figure.NUMBER, "count": 1}
    ProposalLineFactory(proposal=line.proposal, instead_of=line, **lower)
    AwardFactory(campaign=campaign, **lower)
    ProposalLineFactory(proposal=line.proposal, kind=lower["kind"], unit=UnitFactory(name="Đơn vị C"))
    rows = {row.kind.name: told(row) for row in reconciled(campaign)}
    assert rows["Cờ thi đua"] == {"Đơn vị A": ["proposed, not granted: lowered to “Bằng khen”"]}
    assert rows["Bằng khen"]["Đơn vị A"] == ["granted instead of “Cờ thi đua”"]


def test_line_passed_up_says_what_became_of_it_there(campaign, three_way, flag):
    unit = UnitFactory(name="Đơn vị A")
    [line] = three_way(proposed=[unit], state="passed_up")
    three_way(proposed=["Đơn vị B"], granted=["Đơn vị B"])
    above = ProposalFactory(campaign=campaign, state="decided", continues=line.proposal)
    ProposalLineFactory(proposal=above, kind=flag, unit=unit, continues=line, state="refused")
    [row] = reconciled(campaign)
    assert (row.cells[PROPOSED].total, told(row)) == (
        2,
        {"Đơn vị A": ["proposed, not granted: passed up: refused"]},
    )


def test_award_on_a_line_passed_up_is_that_of_the_first_line(campaign, three_way, flag):
    [line] = three_way(proposed=["Đơn vị A"], state="passed_up")
    above = ProposalFactory(campaign=campaign, state="decided", continues=line.proposal)
    one = {"kind": flag, "figure": Figure.NUMBER, "count": 1}
    last = ProposalLineFactory(proposal=above, continues=line, name_as_printed="Đơn vị A", **one)
    AwardFactory(campaign=campaign, proposal_line=last, name_as_printed="Đơn vị A (đính chính)", **one)
    [row] = reconciled(campaign)
    assert (told(row), row.verdict) == ({}, Verdict.OPEN)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("draft", "agreed, not proposed: stands in a draft that is not submitted yet"),
        ("withdrawn", "agreed, not proposed: the proposal was withdrawn – xin rút"),
    ],
)
def test_name_in_a_proposal_that_does_not_count_says_where_it_is(campaign, three_way, flag, state, words):
    three_way(agreed=["Đơn vị A", "Đơn vị B"], proposed=["Đơn vị B"])
    proposal = ProposalFactory(
        campaign=campaign, state=state, state_reason="xin rút" if state != "draft" else ""
    )
    ProposalLineFactory(proposal=proposal, kind=flag, name_as_printed="Đơn vị A")
    [row] = reconciled(campaign)
    assert told(row) == {"Đơn vị A": [words]}


def test_line_of_a_returned_proposal_says_why_it_came_back(campaign, three_way):
    [line] = three_way(proposed=["Đơn vị A"])
    Proposal.objects.filter(pk=line.proposal_id).update(state="returned", state_reason="thiếu biên bản")
    three_way(granted=["Đơn vị B"])
    [row] = reconciled(campaign)
    assert told(row)["Đơn vị A"] == ["proposed, not granted: the proposal was returned – thiếu biên bản"]


def test_revoked_award_is_said_to_be_revoked(campaign, three_way, flag):
    three_way(proposed=["Đơn vị A", "Đơn vị B"], granted=["Đơn vị B"])
    AwardFactory(campaign=campaign, kind=flag, name_as_printed="Đơn vị A", state=Award.State.REVOKED)
    [row] = reconciled(campaign)
    assert told(row) == {"Đơn vị A": ["proposed, not granted: granted, and revoked since"]}


def test_count_without_names_leaves_nobody_out(campaign, three_way, enter):
    three_way(agreed=["Đơn vị A", "Đơn vị B"])
    enter(granted=1)
    [row] = reconciled(campaign)
    assert (told(row), row.differences[0].words) == ({}, "1 of the 2 agreed not granted")


def test_missing_name_among_some_names_is_no_verdict(campaign, three_way, enter):
    three_way(agreed=["Đơn vị A", "Đơn vị B"], granted=["Đơn vị B"])
    enter(granted=1)
    [row] = reconciled(campaign)
    assert told(row) == {"Đơn vị A": ["agreed, not among those granted by name"]}
    assert row.verdict == Verdict.OPEN


def test_names_within_a_count_are_its_names(campaign, three_way, flag):
    three_way(agreed=["Đơn vị A", "Đơn vị B"])
    whole = AwardFactory(campaign=campaign, kind=flag, figure=Figure.NUMBER, count=1)
    AwardFactory(
        campaign=campaign, kind=flag, part_of=whole, figure=Figure.NUMBER, count=1, name_as_printed="Đơn vị B"
    )
    [row] = reconciled(campaign)
    assert told(row) == {"Đơn vị A": ["agreed, not granted"]}


def test_revoked_part_is_no_name_of_its_whole(campaign, three_way, flag):
    three_way(agreed=["Đơn vị A"])
    whole = AwardFactory(campaign=campaign, kind=flag, figure=Figure.NONE)
    AwardFactory(
        campaign=campaign, kind=flag, part_of=whole, name_as_printed="Đơn vị A", state=Award.State.REVOKED
    )
    [row] = reconciled(campaign)
    assert (row.cells[GRANTED].within, told(row)) == (
        [],
        {"Đơn vị A": ["agreed, not granted: granted, and revoked since"]},
    )


def test_lines_of_a_proposal_without_names_say_what_became_of_them(campaign, enter, flag):
    enter(agreed=13, proposed=11, granted=11)
    ProposalLineFactory(
        proposal=ProposalFactory(campaign=campaign, state="decided"), kind=flag,
        figure=Figure.NUMBER, count=2, state="failed", state_reason="không đủ phiếu",
    )  # fmt: skip
    [row] = reconciled(campaign)
    assert told(row) == {"2 without names": ["proposed, not granted: failed in the council – không đủ phiếu"]}


def test_renamed_unit_is_the_same(campaign, three_way):
    unit = UnitFactory(name="Sở Nội vụ mới")
    UnitNameFactory(unit=unit, name="Ban Tổ chức chính quyền")
    three_way(agreed=["Ban Tổ chức chính quyền"], granted=[unit])
    [row] = reconciled(campaign)
    assert told(row) == {}


@pytest.mark.parametrize(("history", "lost"), [("counts", 0), ("undecided", 2), ("no", 2)])
def test_merged_unit_is_the_same_where_somebody_decided_that_its_past_counts(
    campaign, three_way, history, lost
):
    before, after = UnitFactory(), UnitFactory()
    merger = ReorganisationFactory(kind="merger")
    ReorganisedUnitFactory(
        reorganisation=merger, unit=before, side="before", history=history,
        history_reason="" if history == "undecided" else "Quyết định 12",
    )  # fmt: skip
    ReorganisedUnitFactory(reorganisation=merger, unit=after, side="after")
    three_way(agreed=[before], granted=[after])
    [row] = reconciled(campaign)
    assert len(told(row)) == lost


def test_units_of_a_split_are_not_taken_for_each_other(campaign, three_way):
    before, first, second = UnitFactory(), UnitFactory(), UnitFactory()
    split = ReorganisationFactory(kind="split")
    ReorganisedUnitFactory(
        reorganisation=split, unit=before, side="before", history="counts", history_reason="Quyết định 12"
    )
    for unit in (first, second):
        ReorganisedUnitFactory(reorganisation=split, unit=unit, side="after")
    three_way(agreed=[before], granted=[first])
    [row] = reconciled(campaign)
    assert len(told(row)) == 2


def test_units_that_became_each_other_do_not_hang(campaign, three_way):
    first, second = UnitFactory(), UnitFactory()
    for before, after in ((first, second), (second, first)):
        merger = ReorganisationFactory(kind="takeover")
        ReorganisedUnitFactory(
            reorganisation=merger, unit=before, side="before", history="counts", history_reason="Quyết định"
        )
        ReorganisedUnitFactory(reorganisation=merger, unit=after, side="after")
    three_way(agreed=[first], granted=[second])
    assert len(reconciled(campaign)) == 1


def test_household_is_known_by_its_printed_name(campaign, three_way):
    three_way(agreed=["Hộ ông Nguyễn Văn Mỹ"], granted=["Hộ ông Nguyễn Văn Mĩ"])
    [row] = reconciled(campaign)
    assert told(row) == {}


def test_two_people_of_one_name_are_two(campaign, flag):
    agreed = RecommendationFactory(campaign=campaign, kind=flag, figure=Figure.NUMBER, count=1)
    first, second = PersonFactory(name="Lê Văn A"), PersonFactory(name="Lê Văn A")
    RecommendedRecipientFactory(recommendation=agreed, unit=None, person=first)
    AwardFactory(campaign=campaign, kind=flag, person=second, figure=Figure.NUMBER, count=1)
    [row] = reconciled(campaign)
    assert [recipient.says for recipient in row.recipients] == [
        ["agreed, not granted"],
        ["granted, not agreed"],
    ]
