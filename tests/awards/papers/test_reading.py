"""What papers say of the records of a proposal."""

import datetime

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import translation

from awards.models import PaperTemplate, Proposal, RecipientKind
from awards.papers.content import Reference, Signature
from awards.papers.grounds import law_on
from awards.papers.reading import read_paper
from awards.papers.records import proposals_seen_by
from awards.papers.words import GAP
from blocs.partial_dates import PartialDate
from campaigns.models import ConferencePurpose
from tests.factories import (
    AdminFactory,
    AwardFactory,
    AwardKindFactory,
    CampaignFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    DocumentFactory,
    LeadershipFactory,
    PersonFactory,
    ProposalFactory,
    RecommendationFactory,
    StandingFactory,
    UnitFactory,
    UnitNameFactory,
)

from .proposals import line_for, read

pytestmark = pytest.mark.django_db

Kind = PaperTemplate.Paper
PRESENT = DateRange(None, None)


def test_letter_names_who_proposes_and_to_whom():
    superior = UnitFactory(name="Ban Cơ yếu Chính phủ")
    proposal = ProposalFactory(
        proposer=UnitFactory(name="Cục Cơ yếu", parent=superior),
        authority=UnitFactory(name="Bộ Quốc phòng"),
    )
    paper = read(proposal)
    assert (paper.letterhead.superior, paper.letterhead.issuer) == ("Ban Cơ yếu Chính phủ", "Cục Cơ yếu")
    assert paper.addressees == ["Bộ Quốc phòng"]


def test_bloc_writes_under_its_organiser_where_no_unit_proposes():
    proposal = ProposalFactory(campaign__bloc__organiser=UnitFactory(name="Sở Nội vụ"))
    head = read(proposal).letterhead
    assert (head.superior, head.issuer) == ("Sở Nội vụ", proposal.bloc.name)


def test_authority_prints_as_it_was_printed():
    proposal = ProposalFactory(authority=UnitFactory(), authority_as_printed="Chủ tịch UBND tỉnh")
    assert read(proposal).authority == "Chủ tịch UBND tỉnh"


def test_nothing_on_record_is_all_gaps():
    paper = read(ProposalFactory())
    assert paper.letterhead.number == f"{GAP}/TTr-{GAP}"
    assert paper.letterhead.day == f"ngày {GAP} tháng {GAP} năm {GAP}"
    assert (paper.letterhead.place, paper.authority, paper.recipients) == (None, None, None)
    assert paper.signature == Signature()


def test_registered_letter_gives_number_and_date():
    document = DocumentFactory(number="12/TTr-KTĐ", dated=PartialDate(2018, 12, 5))
    proposal = ProposalFactory(document=document, proposer=UnitFactory(name="Cục A"))
    assert read(proposal, Kind.LIST).letter == Reference(
        "12/TTr-KTĐ", "ngày 05 tháng 12 năm 2018", datetime.date(2018, 12, 5), "Cục A"
    )


def test_names_are_those_of_the_day_of_the_letter():
    unit = UnitFactory(name="Sở Công Thương")
    UnitNameFactory(unit=unit, name="Sở Thương mại", valid=DateRange(None, datetime.date(2018, 12, 6)))
    proposal = ProposalFactory(proposer=unit, submitted=PartialDate(2018, 12, 5))
    line_for(proposal, unit=unit)
    paper = read(proposal)
    assert paper.letterhead.issuer == "Sở Thương mại"
    assert paper.groups[0].lines[0].recipient == "Sở Thương mại"


def test_letter_is_signed_by_the_person_who_heads_the_bloc_where_the_own_unit_proposes():
    unit = UnitFactory(name="Cục Cơ yếu")
    proposal = ProposalFactory(proposer=unit)
    LeadershipFactory(
        bloc=proposal.bloc,
        unit=unit,
        term=PRESENT,
        person=PersonFactory(name="Trần Văn An"),
        rank_as_printed="Đại tá",
        post_as_printed="Cục trưởng Cục Cơ yếu, Khối trưởng",
    )
    assert read(proposal).signature == Signature(None, "Cục trưởng", "Đại tá Trần Văn An")


def test_head_of_the_bloc_does_not_sign_for_another_unit():
    proposal = ProposalFactory(proposer=UnitFactory())
    LeadershipFactory(bloc=proposal.bloc, term=PRESENT, person=PersonFactory())
    assert read(proposal).signature == Signature()


def test_head_signs_on_behalf_of_the_bloc_where_no_unit_proposes():
    proposal = ProposalFactory()
    LeadershipFactory(bloc=proposal.bloc, term=PRESENT, person=PersonFactory(name="Trần Văn An"))
    with translation.override("en"):
        signature = read(proposal).signature
    assert signature == Signature(f"TM. {proposal.bloc.name}", "khối trưởng", "Trần Văn An")


def test_minutes_of_the_meeting_are_a_ground_of_the_letter():
    proposal = ProposalFactory(submitted=PartialDate(2026, 1, 5))
    conference = ConferenceFactory(title="Hội nghị tổng kết", held=PartialDate(2018, 11, 16))
    ConferencePurposeFactory(conference=conference, campaign=proposal.campaign)
    assert read(proposal).grounds == [
        *law_on(datetime.date(2026, 1, 5)),
        f"Biên bản Hội nghị tổng kết của {proposal.bloc.name} ngày 16 tháng 11 năm 2018",
    ]


def test_law_is_that_of_the_day_and_a_gap_where_no_row_is_in_force():
    before, first, after = (
        law_on(datetime.date(*day)) for day in ((2018, 12, 5), (2024, 6, 1), (2025, 12, 5))
    )
    assert before == [None]
    assert [ground.split(" ngày")[0] for ground in first] == [
        "Luật Thi đua, khen thưởng",
        "Nghị định số 98/2023/NĐ-CP",
    ]
    assert "152/2025" in after[1]


def full_proposal(lines):
    """A proposal in which everything a paper names is on record, for so many units."""
    campaign = CampaignFactory()
    conference = ConferencePurposeFactory(campaign=campaign).conference
    recommendation = RecommendationFactory(campaign=campaign, conference=conference)
    proposal = ProposalFactory(
        campaign=campaign,
        proposer=UnitFactory(parent=UnitFactory()),
        authority=UnitFactory(parent=UnitFactory()),
        document=DocumentFactory(),
    )
    LeadershipFactory(bloc=campaign.bloc, unit=proposal.proposer, term=PRESENT)
    for _number in range(lines):
        unit = UnitFactory(parent=UnitFactory())
        line_for(proposal, unit=unit, recommendation=recommendation, authority=UnitFactory())
        merit = AwardKindFactory(to_individuals=True)
        person = PersonFactory(unit=UnitFactory(parent=UnitFactory()))
        line_for(proposal, kind=merit, person=person, recipient_kind=RecipientKind.INDIVIDUAL)
        AwardFactory(unit=unit, authority=UnitFactory())
        AwardFactory(person=person)
        StandingFactory(campaign=campaign, unit=unit, rank=1)
    return proposal


@pytest.mark.parametrize("lines", [1, 3])
@pytest.mark.parametrize(
    ("kind", "queries"),
    [
        (Kind.LETTER, 11),
        (Kind.LIST, 5),
        (Kind.MINUTES, 10),
        (Kind.VOTE_COUNT, 11),
        (Kind.ACHIEVEMENTS, 6),
        (Kind.DECISION, 5),
    ],
)
def test_papers_query_count(kind, queries, lines, django_assert_num_queries):
    proposal, user = full_proposal(lines), AdminFactory()
    with django_assert_num_queries(queries):
        read_paper(kind, proposals_seen_by(user).get(pk=proposal.pk), user)


def test_conference_of_the_year_is_taken_where_no_recommendation_names_one():
    proposal = ProposalFactory()
    Purpose = ConferencePurpose.Purpose
    for purpose in (Purpose.CLOSING, Purpose.AWARD_REVIEW, Purpose.LAUNCH):
        conference = ConferenceFactory(title=purpose.value)
        ConferencePurposeFactory(conference=conference, campaign=proposal.campaign, purpose=purpose)
    assert read(proposal).meeting.title == "award_review"


def test_conference_that_was_only_announced_agreed_on_nothing():
    proposal = ProposalFactory()
    conference = ConferenceFactory(status="announced", title="Hội nghị tổng kết")
    ConferencePurposeFactory(conference=conference, campaign=proposal.campaign)
    assert read(proposal).meeting.title is None


def test_papers_are_vietnamese_whatever_the_language_of_the_page():
    proposal = ProposalFactory(state=Proposal.State.DRAFT)
    line_for(proposal, kind=AwardKindFactory(name="Cờ thi đua", name_en="Emulation Flag"), count=1250)
    with translation.override("en"):
        paper = read(proposal)
    assert paper.groups[0].award == "Cờ thi đua"
    assert paper.recipients.startswith("1.250 (một nghìn hai trăm năm mươi)")
