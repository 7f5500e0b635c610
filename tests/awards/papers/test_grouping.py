"""How papers list, count and call the awards of a proposal."""

import pytest

from awards.models import AwardKind, PaperTemplate, ProposalLine, RecipientKind
from awards.papers.words import GAP
from blocs.figures import Figure
from tests.factories import (
    AwardKindFactory,
    ProposalFactory,
    StandingFactory,
    UnitFactory,
)

from .proposals import line_for, read

pytestmark = pytest.mark.django_db

Kind, State = PaperTemplate.Paper, ProposalLine.State


def test_name_as_printed_goes_over_the_name_on_record():
    proposal = ProposalFactory()
    line_for(proposal, "Sở Công thương tỉnh", unit=UnitFactory(name="Sở Công Thương"))
    assert read(proposal).groups[0].lines[0].recipient == "Sở Công thương tỉnh"


def test_lines_are_grouped_by_award_and_kind_of_recipient_and_counted():
    proposal = ProposalFactory()
    flag = AwardKindFactory(name="Cờ thi đua", precedence=1)
    merit = AwardKindFactory(name="Bằng khen", family="commendation", precedence=2, to_individuals=True)
    person = {"recipient_kind": RecipientKind.INDIVIDUAL}
    line_for(proposal, "Bà B", kind=merit, **person)
    line_for(proposal, "Cục A", kind=merit)
    line_for(proposal, count=13, kind=flag, authority_as_printed="Ban Cơ yếu Chính phủ")
    line_for(proposal, "Ông C", kind=merit, **person)
    paper = read(proposal)
    assert [(group.roman, group.to_grant, group.recipients) for group in paper.groups] == [
        ("I", "Tặng Cờ thi đua của Ban Cơ yếu Chính phủ", "13 (mười ba) tập thể"),
        ("II", "Tặng Bằng khen", "01 (một) tập thể"),
        ("III", "Tặng Bằng khen", "02 (hai) cá nhân"),
    ]
    assert paper.recipients == "14 (mười bốn) tập thể, 02 (hai) cá nhân"
    assert [line.number for line in paper.groups[2].lines] == ["01", "02"]


def test_count_without_names_says_that_the_list_is_to_come():
    proposal = ProposalFactory()
    line_for(proposal, count=11)
    paper = read(proposal)
    assert paper.groups[0].lines[0].recipient == "(chưa có danh sách: 11 (mười một) tập thể)"
    assert not paper.names_in_text


def test_unknown_count_makes_the_sum_a_gap():
    proposal = ProposalFactory()
    line_for(proposal, "Cục A")
    line_for(proposal)
    assert read(proposal).recipients == f"{GAP} tập thể"


def test_none_as_stated_is_no_line():
    proposal = ProposalFactory()
    line_for(proposal, figure=Figure.NONE)
    assert read(proposal).groups == []


def test_few_named_recipients_stand_in_the_text():
    few, many = ProposalFactory(), ProposalFactory()
    for number in range(11):
        line_for(many, f"Cục {number}")
    line_for(few, "Cục A")
    assert (read(few).names_in_text, read(many).names_in_text) == (True, False)


def test_person_without_a_post_leaves_a_gap_and_a_collective_none():
    proposal = ProposalFactory()
    merit = AwardKindFactory(to_individuals=True)
    line_for(proposal, "Cục A", kind=merit)
    line_for(proposal, "Bà B", kind=merit, recipient_kind=RecipientKind.INDIVIDUAL)
    assert [group.lines[0].post for group in read(proposal).groups] == ["", None]


@pytest.mark.parametrize(
    ("award", "printed"),
    [
        ({"name": "Cờ thi đua của Chính phủ"}, "Cờ thi đua của Chính phủ"),
        ({"name": "Bằng khen"}, "Bằng khen của Bộ Quốc phòng"),
        ({"name": "Cờ thi đua của Bộ, ban, ngành, tỉnh"}, "Cờ thi đua của Bộ Quốc phòng"),
        ({"name": "Chiến sĩ thi đua Bộ, ban, ngành, tỉnh"}, "Chiến sĩ thi đua Bộ Quốc phòng"),
        ({"name": "Tập thể lao động xuất sắc"}, "Tập thể lao động xuất sắc"),
    ],
)
def test_award_is_called_with_its_authority_where_its_name_leaves_it_open(award, printed):
    proposal = ProposalFactory()
    line_for(proposal, kind=AwardKindFactory(**award), authority=UnitFactory(name="Bộ Quốc phòng"))
    assert read(proposal).groups[0].award == printed


def test_award_is_called_with_its_class():
    proposal = ProposalFactory()
    line_for(proposal, award_class="Nhì", kind=AwardKindFactory(name="Huân chương Lao động"))
    assert read(proposal).groups[0].award == "Huân chương Lao động hạng Nhì"


def test_title_that_is_borne_is_granted_as_a_title():
    proposal = ProposalFactory()
    line_for(proposal, kind=AwardKindFactory(name="Tập thể lao động xuất sắc"))
    paper = read(proposal)
    assert paper.groups[0].to_grant == "Tặng danh hiệu “Tập thể lao động xuất sắc”"
    assert paper.subject == "đề nghị tặng danh hiệu “Tập thể lao động xuất sắc” năm 2018"


def test_several_awards_are_asked_for_by_their_families():
    proposal = ProposalFactory()
    line_for(proposal, kind=AwardKindFactory(name="Cờ thi đua"))
    line_for(proposal, kind=AwardKindFactory(name="Bằng khen", family=AwardKind.Family.COMMENDATION))
    assert read(proposal).subject == "đề nghị tặng danh hiệu thi đua và hình thức khen thưởng năm 2018"


def test_unit_that_leads_its_bloc_is_marked_so():
    proposal = ProposalFactory()
    for rank in (1, 2):
        line_for(proposal, unit=StandingFactory(campaign=proposal.campaign, rank=rank).unit)
    notes = [line.note for line in read(proposal, Kind.LIST).groups[0].lines]
    assert notes == [f"Dẫn đầu {proposal.bloc.name}", ""]


def test_decision_grants_what_did_not_fall_and_the_lower_award_instead():
    proposal = ProposalFactory(authority=UnitFactory(name="Bộ Quốc phòng"))
    for state in (State.NOT_ELIGIBLE, State.FAILED, State.REFUSED, State.PASSED_UP):
        line_for(proposal, state.label, state=state)
    fell = line_for(proposal, "Cục A", state=State.LOWERED)
    line_for(proposal, "Cục A", instead_of=fell, kind=AwardKindFactory(name="Giấy khen"))
    paper = read(proposal, Kind.DECISION)
    assert [(group.award, len(group.lines)) for group in paper.groups] == [("Giấy khen", 1)]
    assert (paper.letterhead.issuer, paper.letterhead.number) == ("Bộ Quốc phòng", f"{GAP}/QĐ-{GAP}")


def test_letter_keeps_what_was_proposed_whatever_became_of_it():
    proposal = ProposalFactory()
    fell = line_for(proposal, "Cục A", state=State.LOWERED)
    line_for(proposal, "Cục A", instead_of=fell, kind=AwardKindFactory(name="Giấy khen"))
    assert [group.award for group in read(proposal).groups] == ["Bằng khen"]
