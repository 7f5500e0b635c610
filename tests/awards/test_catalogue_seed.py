"""What the migrations put on record: the catalogue of awards and its rules."""

import pytest

from awards.models import AwardKind, EligibilityRule, QuotaRule
from campaigns.models import BallotRule
from campaigns.models.standings import Trust

pytestmark = pytest.mark.django_db


def test_awards_are_handed_over_from_the_highest_to_the_lowest():
    codes = list(AwardKind.objects.values_list("code", flat=True))
    some = ["HC_SV", "HC_LD_1", "HC_LD_3", "CTD_CP", "BK_TTG", "CTD_BO", "TTLDXS", "BK_BO", "LDTT", "GK"]
    assert [code for code in codes if code in some] == some
    assert (codes[0], codes[-1], len(codes)) == ("HC_SV", "GK", 40)


@pytest.mark.parametrize(
    ("code", "name", "level", "trust", "article"),
    [
        ("CTD_CP", "Cờ thi đua của Chính phủ", "state", "V", "Điều 25"),
        ("CTD_BO", "Cờ thi đua của Bộ, ban, ngành, tỉnh", "ministry", "M", "Điều 26"),
        ("CTD_QK", "Cờ thi đua cấp quân khu và tương đương", "mid", "O", "Điều 26"),
        ("CSTD_CS", "Chiến sĩ thi đua cơ sở", "base", "V", "Điều 23"),
        ("BK", "Bằng khen", "", "V", ""),
        ("DHTD", "Danh hiệu thi đua", "", "V", ""),
    ],
)
def test_award_has_its_exact_name_level_and_trust(code, name, level, trust, article):
    kind = AwardKind.objects.get(code=code)
    assert (kind.name, kind.level, kind.trust, kind.article) == (name, level, trust, article)


def test_every_award_has_both_names_and_passes_its_checks():
    for kind in AwardKind.objects.all():
        kind.full_clean()
        assert kind.name_en, kind.code


@pytest.mark.parametrize(
    ("code", "needs", "needed", "times", "percent", "trust"),
    [
        ("CSTD_TQ", "consecutive", "CSTD_BO", 2, None, "V"),
        ("CSTD_BO", "consecutive", "CSTD_CS", 3, None, "V"),
        ("TTLDXS", "share", "LDTT", None, 70, "V"),
        ("DVQT", "share", "CSTT", None, 70, "V"),
        ("TTLDTT", "share", "LDTT", None, 50, "M"),
        ("HC_LD_3", "consecutive", "TTLDXS", 5, None, "O"),
        ("BK_TTG", "within", "CSTD_CS", 3, None, "V"),
    ],
)
def test_eligibility_rule_names_what_is_needed_and_how_far_to_trust_it(
    code, needs, needed, times, percent, trust
):
    rule = EligibilityRule.objects.get(kind__code=code, needed_kind__code=needed)
    assert (rule.needs, rule.times, rule.percent, rule.trust) == (needs, times, percent, trust)


def test_flag_of_the_government_has_the_quota_of_the_old_law():
    rule = QuotaRule.objects.get(kind__code="CTD_CP", percent__isnull=False)
    assert (rule.percent, rule.trust, rule.issuer_as_printed) == (20, "O", "")


def test_rule_of_one_body_says_whose_it_is():
    rule = QuotaRule.objects.get(kind__code="TTLDXS")
    assert (rule.percent, rule.minimum) == (20, 1)
    assert rule.issuer_as_printed == "Viện kiểm sát nhân dân tối cao"


@pytest.mark.parametrize("model", [EligibilityRule, QuotaRule, BallotRule])
def test_every_rule_has_its_legal_basis(model):
    assert model.objects.exists()
    assert not model.objects.filter(citation="").exists()


def test_what_nobody_verified_is_marked_so():
    unverified = BallotRule.objects.filter(citation__contains="chưa kiểm chứng")
    assert [rule.trust for rule in unverified] == [Trust.MEMORY]
