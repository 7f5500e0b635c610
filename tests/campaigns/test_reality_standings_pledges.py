"""The standings, pledges and results of reality.md, phenomenon by phenomenon; `# reality:` quotes it."""

from decimal import Decimal

import pytest

from blocs.figures import Figure
from campaigns.models import HeadCount, Standing
from campaigns.models.pledges import Comparator
from tests.factories import (
    BallotFactory,
    CampaignFactory,
    ConferenceFactory,
    HeadCountFactory,
    PledgeFactory,
    PledgeSignatureFactory,
    StandingFactory,
    TargetFactory,
    TargetResultFactory,
    UnitFactory,
)
from tests.kept import kept

pytestmark = pytest.mark.django_db


# reality: Only the top places
def test_only_the_top_places_are_known():
    campaign = CampaignFactory()
    first, second = (kept(StandingFactory(campaign=campaign, rank=rank)) for rank in (1, 2))
    unknown = kept(StandingFactory(campaign=campaign))
    assert list(campaign.standings.all()) == [first, second, unknown]
    assert unknown.rank is None


# reality: rank without score
def test_a_rank_has_no_score():
    standing = kept(StandingFactory(rank=1))
    assert (standing.rank, standing.final_points) == (1, None)


# reality: score without rank
def test_a_score_has_no_rank():
    standing = kept(StandingFactory(final_points="98.75"))
    assert (standing.rank, standing.final_points) == (None, Decimal("98.75"))


# reality: totals above the maximum through bonus points
def test_a_total_is_above_the_maximum_through_bonus_points():
    standing = kept(StandingFactory(checked_points=97, bonus_points=10, final_points=107))
    assert (standing.checked_points, standing.bonus_points, standing.final_points) == (97, 10, 107)


# reality: Choice by vote, by score, by both, secret or open.
@pytest.mark.parametrize("is_secret", [True, False, None])
@pytest.mark.parametrize("method", Standing.Method.values)
def test_the_choice_is_by_vote_by_score_or_by_both_secret_or_open(method, is_secret):
    standing = kept(StandingFactory(method=method, is_secret_vote=is_secret))
    assert (standing.method, standing.is_secret_vote) == (method, is_secret)
    assert kept(BallotFactory(is_secret=is_secret)).is_secret is is_secret


# reality: "trên 80%", "từ 2 đơn vị trở lên" … zero in words
@pytest.mark.parametrize(
    ("text", "comparator", "number", "measure"),
    [
        ("trên 80% đảng viên hoàn thành tốt nhiệm vụ", Comparator.MORE_THAN, 80, "%"),
        ("từ 2 đơn vị trở lên được khen thưởng", Comparator.AT_LEAST, 2, "đơn vị"),
        ("không có cán bộ suy thoái đạo đức", Comparator.NONE, None, "cán bộ"),
        ("100% cán bộ hoàn thành nhiệm vụ", Comparator.EXACTLY, 100, "%"),
        ("dưới 1% sai sót", Comparator.LESS_THAN, 1, "%"),
    ],
)
def test_a_target_compares_with_a_number(text, comparator, number, measure):
    target = kept(TargetFactory(text=text, comparator=comparator, number=number, measure=measure))
    assert (target.text, target.comparator, target.number, target.measure) == (
        text,
        comparator,
        number,
        measure,
    )


# reality: "hoàn thành tốt nhiệm vụ trở lên"
def test_a_target_is_a_grade_or_better():
    target = kept(TargetFactory(text="Đơn vị hoàn thành tốt nhiệm vụ trở lên"))
    assert (target.text, target.comparator, target.number) == (
        "Đơn vị hoàn thành tốt nhiệm vụ trở lên",
        "",
        None,
    )


# reality: nested (100 %, of which 20 % excellent)
def test_targets_are_nested():
    whole = TargetFactory(text="100% hoàn thành nhiệm vụ", comparator=Comparator.EXACTLY, number=100)
    part = kept(
        TargetFactory(
            pledge=whole.pledge, parent=whole, text="trong đó 20% hoàn thành xuất sắc", number=20, measure="%"
        )
    )
    assert list(kept(whole).parts.all()) == [part]


# reality: an award count as a target
def test_an_award_count_is_a_target():
    target = kept(TargetFactory(text="Đạt 02 Cờ thi đua", number=2, measure="Cờ thi đua của Chính phủ"))
    assert (target.number, target.measure) == (2, "Cờ thi đua của Chính phủ")


# reality: one target for two awards
def test_one_target_is_for_two_awards():
    text = "Phấn đấu được tặng Cờ thi đua của Chính phủ và Bằng khen của Thủ tướng Chính phủ"
    assert kept(TargetFactory(text=text)).text == text


# reality: a declared number of targets greater than those listed
def test_the_declared_number_of_targets_is_greater_than_those_listed():
    pledge = PledgeFactory(targets_declared=13)
    TargetFactory.create_batch(4, pledge=pledge)
    assert (kept(pledge).targets_declared, pledge.targets.count()) == (13, 4)


# reality: decimal comma, thousands dot, "ngàn tỷ"
@pytest.mark.parametrize(
    ("words", "number", "measure"),
    [
        ("đạt 15,63%", "15.63", "%"),
        ("1.234 lượt", "1234", "lượt"),
        ("trên 2,5 ngàn tỷ đồng", "2.5", "ngàn tỷ đồng"),
        ("12.345.678.901.234 đồng", "12345678901234", "đồng"),
    ],
)
def test_a_result_keeps_its_words_beside_its_number(words, number, measure):
    result = kept(TargetResultFactory(verdict="reached", words=words, number=number, measure=measure))
    assert (result.words, result.number, result.measure) == (words, Decimal(number), measure)


# reality: about/over/nearly
@pytest.mark.parametrize("comparator", [Comparator.ABOUT, Comparator.MORE_THAN, Comparator.NEARLY])
def test_a_result_is_about_over_or_nearly_a_number(comparator):
    result = kept(TargetResultFactory(verdict="reached", comparator=comparator, number=200))
    assert (result.comparator, result.number) == (comparator, 200)


# reality: relative to a target (+15,63 %)
def test_a_result_is_relative_to_its_target():
    result = kept(TargetResultFactory(verdict="reached", relative_percent="15.63"))
    assert (result.relative_percent, result.number) == (Decimal("15.63"), None)


# reality: estimate beside actual
def test_an_estimate_stands_beside_the_actual_result():
    conference, target = ConferenceFactory(), TargetFactory()
    for is_estimate, number in ((True, 100), (False, 98)):
        kept(
            TargetResultFactory(
                target=target,
                conference=conference,
                verdict="reached",
                is_estimate=is_estimate,
                number=number,
            )
        )
    assert list(target.results.values_list("is_estimate", "number")) == [(True, 100), (False, 98)]


# reality: units of measure such as lượt, lượt người, km, đồng
@pytest.mark.parametrize("measure", ["lượt", "lượt người", "km", "đồng"])
def test_a_result_has_its_unit_of_measure(measure):
    assert kept(TargetResultFactory(measure=measure)).measure == measure


# design.md: per review its *result* and verdict (reached, partly, not reached, not reported)
@pytest.mark.parametrize("verdict", ["reached", "partly", "not_reached", "not_reported"])
def test_a_result_has_its_verdict_without_a_number(verdict):
    result = kept(TargetResultFactory(verdict=verdict))
    assert (result.verdict, result.number) == (verdict, None)


# reality: Stated count ≠ listed names ≠ attending ≠ signing (9 said, 8 listed, 8 attended, 9 signed).
def test_the_counts_stated_present_and_signed_are_kept_apart_from_the_names():
    pledge = PledgeFactory(signed_at=ConferenceFactory())
    counts = {"members_stated": 9, "members_present": 8, "members_signed": 9}
    for of, count in counts.items():
        kept(HeadCountFactory(conference=pledge.signed_at, of=of, figure=Figure.NUMBER, count=count))
    PledgeSignatureFactory.create_batch(8, pledge=pledge)
    assert dict(pledge.signed_at.head_counts.values_list("of", "count")) == counts
    assert pledge.signatures.count() == 8


# reality: Contradictions inside one report
def test_a_contradiction_inside_one_report_keeps_both_statements():
    said = "9 thành viên (đầu bài), 10 thành viên (chú thích ảnh)"
    count = kept(HeadCountFactory(of=HeadCount.Of.MEMBERS_STATED, count_words=said))
    assert (count.figure, count.count, count.count_words) == ("unknown", None, said)


# domain.md F6: Each member also reads out its own targets
def test_a_unit_has_a_pledge_of_its_own_beside_the_common_one():
    common = PledgeFactory()
    own = kept(PledgeFactory(campaign=common.campaign, unit=UnitFactory()))
    assert list(common.campaign.pledges.all()) == [common, own]
