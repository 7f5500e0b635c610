"""The awards of reality.md, phenomenon by phenomenon; `# reality:` quotes it."""

import pytest

from awards.models import Award, AwardKind, RecipientKind, Recommendation
from blocs.figures import Figure, total_with_coverage
from blocs.models import Person, Unit
from tests.factories import (
    AwardDecisionFactory,
    AwardFactory,
    AwardKindFactory,
    CampaignFactory,
    ConferenceFactory,
    HandingOverFactory,
    PersonFactory,
    ProposalLineFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
    UnitFactory,
)
from tests.kept import kept

pytestmark = pytest.mark.django_db


def names_of(recommendation):
    return [str(recipient) for recipient in recommendation.recipients.all()]


# reality: Counts without names
def test_a_count_without_names():
    agreed = kept(RecommendationFactory(figure=Figure.NUMBER, count=13))
    assert (agreed.figure, agreed.count, names_of(agreed)) == ("number", 13, [])


# reality: names without counts
def test_names_without_a_count():
    agreed = RecommendationFactory()
    for name in ("Cục Cơ yếu Bộ Tổng Tham mưu", "Cục Cơ yếu Đảng – Chính quyền"):
        kept(RecommendedRecipientFactory(recommendation=agreed, unit__name=name))
    assert (kept(agreed).figure, kept(agreed).count) == ("unknown", None)
    assert names_of(agreed) == ["Cục Cơ yếu Bộ Tổng Tham mưu", "Cục Cơ yếu Đảng – Chính quyền"]


# reality: both in one sentence
def test_a_count_and_some_names_in_one_sentence():
    agreed = RecommendationFactory(figure=Figure.NUMBER, count=4)
    kept(RecommendedRecipientFactory(recommendation=agreed, unit=None, name_as_printed="Phòng Tham mưu"))
    assert (kept(agreed).count, names_of(agreed)) == (4, ["Phòng Tham mưu"])


# reality: "nhiều" (many) with no number
def test_many_with_no_number():
    agreed = kept(RecommendationFactory(count_words="nhiều"))
    assert (agreed.figure, agreed.count, agreed.count_words) == ("unknown", None, "nhiều")


# reality: unknown is neither zero nor "none"
@pytest.mark.parametrize(
    ("figure", "count", "known"), [("number", 0, 1), ("none", None, 1), ("unknown", None, 0)]
)
def test_unknown_is_neither_zero_nor_none(figure, count, known):
    agreed = kept(RecommendationFactory(figure=figure, count=count))
    assert (agreed.figure, agreed.count) == (figure, count)
    assert Recommendation.objects.aggregate(**total_with_coverage())["known"] == known


# reality: Two recipient kinds in one sentence (2 collectives, 6 individuals)
def test_two_recipient_kinds_in_one_sentence():
    campaign, kind = CampaignFactory(), AwardKindFactory()
    for recipient_kind, count in ((RecipientKind.COLLECTIVE, 2), (RecipientKind.INDIVIDUAL, 6)):
        values = {"recipient_kind": recipient_kind, "figure": Figure.NUMBER, "count": count}
        kept(RecommendationFactory(campaign=campaign, kind=kind, **values))
    assert list(campaign.recommendations.values_list("recipient_kind", "count")) == [
        ("collective", 2),
        ("individual", 6),
    ]


# reality: or not split (14 collectives and individuals)
def test_recipient_kinds_are_not_split():
    agreed = kept(RecommendationFactory(recipient_kind=RecipientKind.MIXED, figure=Figure.NUMBER, count=14))
    assert (agreed.recipient_kind, agreed.count) == ("mixed", 14)


# reality: Overlapping counts (4 certificates, *of which* 1 flag as well)
def test_counts_overlap():
    certificates = AwardFactory(figure=Figure.NUMBER, count=4)
    flag = kept(
        AwardFactory(campaign=certificates.campaign, part_of=certificates, figure=Figure.NUMBER, count=1)
    )
    assert list(certificates.of_which.all()) == [flag]
    assert set(Award.objects.counted()) == {certificates, flag}


# reality: Overlapping counts
def test_a_part_of_a_count_is_counted_within_it():
    whole = AwardFactory(figure=Figure.NUMBER, count=14)
    part = kept(
        AwardFactory(campaign=whole.campaign, kind=whole.kind, part_of=whole, figure=Figure.NUMBER, count=4)
    )
    assert list(whole.of_which.all()) == [part]
    assert list(Award.objects.counted()) == [whole]


# reality: turns (lượt), not distinct recipients
def test_a_count_is_of_turns_not_of_distinct_recipients():
    award = kept(AwardFactory(figure=Figure.NUMBER, count=120, counts_turns=True))
    assert (award.count, award.counts_turns) == (120, True)


# reality: The same award name from two authorities
def test_the_same_award_name_comes_from_two_authorities():
    campaign, kind = CampaignFactory(), AwardKindFactory(name="Bằng khen")
    awards = {
        kept(AwardFactory(campaign=campaign, kind=kind, authority=UnitFactory())) for _authority in range(2)
    }
    assert {award.award_name for award in awards} == {"Bằng khen"}
    assert len({award.authority for award in awards}) == 2


# reality: the authority is a body, its chairman, or not stated
@pytest.mark.parametrize("printed", ["Ủy ban nhân dân tỉnh", "Chủ tịch Ủy ban nhân dân tỉnh"])
def test_the_authority_is_a_body_or_its_chairman(printed):
    province = UnitFactory(kind=Unit.Kind.PROVINCE)
    award = kept(AwardFactory(authority=province, authority_as_printed=printed))
    assert (award.authority, award.authority_as_printed) == (province, printed)


# reality: or not stated
def test_the_authority_is_not_stated():
    award = kept(AwardFactory())
    assert (award.authority, award.authority_as_printed) == (None, "")


# reality: a class (hạng Nhất)
def test_an_award_has_a_class():
    award = kept(AwardFactory(award_as_printed="Huân chương Chiến công", award_class="hạng Nhất"))
    assert (award.award_name, award.award_class) == ("Huân chương Chiến công", "hạng Nhất")


# reality: Titles as well as flags and certificates.
@pytest.mark.parametrize(
    ("code", "family"),
    [("TTLDXS", "title"), ("CTD_CP", "title"), ("BK_TTG", "commendation"), ("GK", "commendation")],
)
def test_titles_as_well_as_flags_and_certificates(code, family):
    award = kept(AwardFactory(kind=AwardKind.objects.get(code=code)))
    assert (award.kind.code, award.kind.family) == (code, family)


# reality: Proposed, granted and handed over are different moments
def test_agreed_proposed_granted_and_handed_over_are_different_moments():
    agreed = RecommendationFactory(conference=ConferenceFactory(held="16/11/2018"))
    line = kept(
        ProposalLineFactory(recommendation=agreed, kind=agreed.kind, proposal__submitted="05/12/2018")
    )
    award = kept(
        AwardFactory(
            proposal_line=line, kind=agreed.kind, decision=AwardDecisionFactory(), granted="14/03/2019"
        )
    )
    given = kept(HandingOverFactory(award=award, conference=ConferenceFactory(held="28/03/2019")))
    moments = [
        given.award.proposal_line.recommendation.conference.held,
        given.award.proposal_line.proposal.submitted,
        given.award.granted,
        given.conference.held,
    ]
    assert [str(moment) for moment in moments] == ["16/11/2018", "05/12/2018", "14/03/2019", "28/03/2019"]


# reality: "suy tôn" alone says neither
def test_suy_ton_alone_says_neither_proposed_nor_granted():
    acclaimed = kept(RecommendationFactory(wording=Recommendation.Wording.ACCLAIMED))
    assert acclaimed.wording == "acclaimed"
    assert not acclaimed.lines.exists()


# reality: Two steps: bloc → council → higher authority.
def test_two_steps_from_bloc_to_council_to_higher_authority():
    council, higher = UnitFactory(kind=Unit.Kind.COUNCIL), UnitFactory()
    agreed = kept(RecommendationFactory(addressed_to=council, authority=higher))
    assert (agreed.addressed_to, agreed.authority) == (council, higher)


# reality: Granted for an *earlier* year
def test_an_award_is_granted_for_an_earlier_year():
    award = kept(AwardFactory(campaign__year=2017, reported_at=ConferenceFactory(held="16/11/2018")))
    assert (award.campaign.period.code, str(award.reported_at.held)) == ("2017", "16/11/2018")


# reality: year not stated
def test_the_year_of_an_award_is_not_stated():
    conference = ConferenceFactory()
    award = kept(AwardFactory(campaign=None, reported_at=conference))
    assert (award.campaign, award.reported_at) == (None, conference)


# reality: handed over on somebody's behalf
def test_an_award_is_handed_over_on_somebodys_behalf():
    given = kept(
        HandingOverFactory(handed_by_as_printed="Thượng tướng A", on_behalf_of="Thủ tướng Chính phủ")
    )
    assert (given.handed_by_as_printed, given.on_behalf_of) == ("Thượng tướng A", "Thủ tướng Chính phủ")


# reality: Awards made *by* the members, not to them.
def test_awards_are_made_by_the_members_not_to_them():
    member = UnitFactory()
    award = kept(AwardFactory(given_by=member, figure=Figure.NUMBER, count=56))
    assert (award.given_by, award.unit, award.count) == (member, None, 56)


# reality: 25 with names
@pytest.mark.parametrize("recipient", [Unit, Person])
def test_an_award_names_a_unit_or_a_person(recipient):
    named = UnitFactory() if recipient is Unit else PersonFactory()
    award = kept(AwardFactory(**{recipient._meta.model_name: named}))
    assert (award.unit or award.person) == named


# reality: typos in key words ("Cờ thì đua")
def test_a_typing_error_of_the_source_stays_beside_the_right_award():
    kind = AwardKind.objects.get(code="CTD_BO")
    award = kept(AwardFactory(kind=kind, award_as_printed="Cờ thì đua của Bộ Quốc phòng"))
    assert (award.kind.name, award.award_name) == (
        "Cờ thi đua của Bộ, ban, ngành, tỉnh",
        "Cờ thì đua của Bộ Quốc phòng",
    )


# reality: chiến sĩ/chiến sỹ
@pytest.mark.parametrize(
    "written", ["chiến sĩ thi đua cơ sở", "Chiến sỹ thi đua cơ sở", "chien sy thi dua co so"]
)
def test_chien_si_and_chien_sy_find_the_same_award(written):
    assert [kind.code for kind in AwardKind.objects.matching(written)] == ["CSTD_CS"]
