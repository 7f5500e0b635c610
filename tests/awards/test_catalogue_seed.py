"""What the migrations put on record: the catalogue of awards and its rules."""

import datetime
from importlib import import_module

import pytest
from django.apps import apps

from awards.models import AwardKind, DeadlineRule, EligibilityRule, QuotaRule, VoteRule
from blocs.text import folded
from campaigns.models import BallotRule
from campaigns.models.standings import Trust

pytestmark = pytest.mark.django_db
RULES = [EligibilityRule, QuotaRule, VoteRule, DeadlineRule]
LAST_DAY_OF_THE_OLD_LAW = datetime.date(2023, 12, 31)
FIRST_DAY_OF_THE_LAW = datetime.date(2024, 1, 1)


def rules_of(model, code, day, **asked):
    return model.objects.in_force_on(day).filter(kind__code=code, **asked)


def test_awards_are_handed_over_from_the_highest_to_the_lowest():
    codes = list(AwardKind.objects.values_list("code", flat=True))
    some = ["HC_SV", "HC_LD_1", "HC_LD_3", "CTD_CP", "BK_TTG", "CTD_BO", "TTLDXS", "BK_BO", "LDTT", "GK"]
    assert [code for code in codes if code in some] == some
    assert (codes[0], codes[-1], len(codes)) == ("HC_SV", "GK", 43)


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
    day = LAST_DAY_OF_THE_OLD_LAW if trust == "O" else FIRST_DAY_OF_THE_LAW
    rule = rules_of(EligibilityRule, code, day, needed_kind__code=needed).get(issuer_as_printed="")
    assert (rule.needs, rule.times, rule.percent, rule.trust) == (needs, times, percent, trust)


def test_flag_of_the_government_has_the_quota_of_the_old_law():
    rule = rules_of(QuotaRule, "CTD_CP", LAST_DAY_OF_THE_OLD_LAW).get(percent__isnull=False)
    assert (rule.percent, rule.trust, rule.issuer_as_printed) == (20, "O", "")


def test_rule_of_one_body_says_whose_it_is():
    rule = QuotaRule.objects.get(kind__code="TTLDXS")
    assert (rule.percent, rule.minimum) == (20, 1)
    assert rule.issuer_as_printed == "Viện kiểm sát nhân dân tối cao"


@pytest.mark.parametrize("model", [*RULES, BallotRule])
def test_every_rule_has_its_legal_basis(model):
    assert model.objects.exists()
    assert not model.objects.filter(citation="").exists()


def test_what_nobody_verified_is_marked_so():
    unverified = BallotRule.objects.filter(citation__contains="chưa kiểm chứng")
    assert [rule.trust for rule in unverified] == [Trust.MEMORY]


@pytest.mark.parametrize("model", RULES)
def test_every_rule_passes_its_checks(model):
    for rule in model.objects.all():
        rule.full_clean()


def test_only_awards_without_a_level_have_nobody_to_decide():
    undecided = AwardKind.objects.filter(decider="").values_list("code", flat=True)
    assert sorted(undecided) == ["BK", "DHTD"]


@pytest.mark.parametrize(
    ("code", "decider"),
    [
        ("HC_LD_1", "president"),
        ("CTD_CP", "government"),
        ("BK_TTG", "pm"),
        ("CTD_BO", "minister"),
        ("CTD_QK", "force"),
        ("GK", "head"),
    ],
)
def test_award_says_who_decides(code, decider):
    assert AwardKind.objects.get(code=code).decider == decider


def test_no_two_awards_are_known_by_one_name():
    names = [name for kind in AwardKind.objects.all() for name in {folded(name) for name in kind.names}]
    assert sorted(names) == sorted(set(names))


def test_law_in_force_and_the_one_before_have_rows_of_their_own():
    before = rules_of(EligibilityRule, "CSTD_TQ", LAST_DAY_OF_THE_OLD_LAW).get()
    now = rules_of(EligibilityRule, "CSTD_TQ", FIRST_DAY_OF_THE_LAW).get()
    assert (before.run_ends, before.trust, before.or_kind.code) == ("before", "O", "CSTD_TQUAN")
    assert (now.run_ends, now.trust, now.or_kind.code) == ("either", "V", "CSTD_TQUAN")


def test_no_rule_of_an_older_decree_reaches_into_the_law_of_today():
    for model in RULES:
        late = model.objects.in_force_on(FIRST_DAY_OF_THE_LAW).filter(citation__contains="NĐ 91/2017")
        assert not late.exists()


def test_decree_in_force_today_ends_as_it_says_itself():
    for model in (QuotaRule, VoteRule):
        spans = model.objects.filter(citation__contains="NĐ 152/2025").values_list("valid_from", "valid_to")
        assert set(spans) == {(datetime.date(2025, 7, 1), datetime.date(2027, 3, 1))}


def test_certificate_of_the_prime_minister_is_voted_on_under_a_verified_rule_as_long_as_one_is_known():
    [verified] = rules_of(VoteRule, "BK_TTG", datetime.date(2025, 6, 30))
    [unverified] = rules_of(VoteRule, "BK_TTG", datetime.date(2025, 7, 1))
    assert (verified.trust, verified.ballot_rule.threshold_percent) == ("V", 80)
    assert (unverified.trust, unverified.ballot_rule) == ("M", verified.ballot_rule)


def test_every_ballot_rule_is_linked_to_an_award():
    linked = VoteRule.objects.values_list("ballot_rule", flat=True)
    assert set(linked) == set(BallotRule.objects.values_list("pk", flat=True))


def test_deadlines_are_those_of_bodies_and_bind_nobody_else():
    assert not any(rule.is_for_everyone for rule in DeadlineRule.objects.all())
    days = DeadlineRule.objects.values_list("day", "month", "issuer_as_printed")
    assert (5, 12, "Bộ Văn hóa, Thể thao và Du lịch") in days


def test_award_whose_name_the_decree_changed_is_the_forerunner_of_the_new_one():
    before = AwardKind.objects.get(code="XPTB").predecessor
    assert before.name == "Xã, phường, thị trấn tiêu biểu"
    assert before.valid_to == datetime.date(2025, 6, 30)


@pytest.mark.parametrize("trust", [Trust.OLD_LAW, Trust.MEMORY])
def test_what_is_not_verified_and_in_force_never_blocks(trust):
    assert not QuotaRule.objects.filter(trust=trust, is_hard=True).exists()
    assert not any(rule.is_verified for model in RULES for rule in model.objects.filter(trust=trust))


def test_going_back_and_forth_leaves_what_somebody_corrected_and_adds_nothing():
    EligibilityRule.objects.filter(trust="O").update(citation="Đã đính chính")

    def everything():
        return [list(model.objects.order_by("pk").values()) for model in (AwardKind, *RULES)]

    before = everything()
    import_module("awards.migrations.0003_award_catalogue").add_catalogue(apps, None)
    assert everything() == before
