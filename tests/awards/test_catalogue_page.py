import datetime

import pytest
from django.urls import reverse
from django.utils import translation

from awards.catalogue import RuleInWords
from awards.models import AwardKind, EligibilityRule, QuotaRule
from tests.awards.pages import links_of, text_of
from tests.factories import (
    AwardKindFactory,
    BallotRuleFactory,
    DeadlineRuleFactory,
    EligibilityRuleFactory,
    QuotaRuleFactory,
    UnitFactory,
    VoteRuleFactory,
)

pytestmark = pytest.mark.django_db
CATALOGUE = reverse("awards:catalogue")


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def page(client, **asked):
    client.cookies["django_language"] = "en"
    return client.get(CATALOGUE, asked)


def shown(client, **asked):
    return [kind for kind, _rules in page(client, **asked).context["catalogue"].entries]


def sentence(rule):
    return RuleInWords(rule).sentence


def test_catalogue_finds_without_accents(user_client):
    flag = AwardKindFactory(name="Cờ danh dự của Khối")
    AwardKindFactory(name="Bằng khen")
    assert shown(user_client, q="danh CO KHOI") == [flag]


def test_catalogue_finds_by_an_abbreviation(user_client):
    assert [kind.code for kind in shown(user_client, q="cstđ cơ sở")] == ["CSTD_CS"]


def test_catalogue_says_how_sure_an_entry_is(user_client):
    AwardKindFactory(trust="M", code="UNSURE")
    assert "not verified: may warn, never blocks" in text_of(page(user_client, q="UNSURE"))


def test_catalogue_shows_what_was_in_force_on_a_day(user_client):
    before = AwardKindFactory(name="Cờ mẫu cũ", valid_to=datetime.date(2023, 12, 31))
    after = AwardKindFactory(name="Cờ mẫu mới", valid_from=datetime.date(2024, 1, 1))
    always = AwardKindFactory(name="Cờ mẫu")
    assert shown(user_client, q="cờ mẫu") == [before, after, always]
    assert shown(user_client, q="cờ mẫu", on="2023") == [before, always]
    assert shown(user_client, q="cờ mẫu", on="1/1/2024") == [after, always]


def test_catalogue_shows_the_rules_of_that_day(user_client):
    kind = AwardKindFactory(name="Cờ mẫu")
    QuotaRuleFactory(kind=kind, fixed=7, valid_to=datetime.date(2023, 12, 31))
    QuotaRuleFactory(kind=kind, fixed=9, valid_from=datetime.date(2024, 1, 1))
    text = text_of(page(user_client, q="cờ mẫu", on="31/12/2023"))
    assert "At most 7." in text
    assert "At most 9." not in text


@pytest.mark.parametrize("day", ["mai", "31/02/2024", "\0", "9" * 50])
def test_day_that_is_none_is_said_and_the_whole_catalogue_shown(user_client, day):
    response = page(user_client, on=day)
    assert list(response.context["form"].errors) == ["on"]
    assert len(response.context["catalogue"].entries) == AwardKind.objects.count()


def test_entry_leads_to_what_it_replaces_and_what_replaced_it(user_client):
    old = AwardKindFactory(code="OLD_ONE", name="Cờ mẫu cũ")
    AwardKindFactory(code="NEW_ONE", name="Cờ mẫu mới", predecessor=old)
    links = links_of(page(user_client, q="cờ mẫu"))
    assert "#OLD_ONE" in links
    assert "#NEW_ONE" in links


def test_rule_says_whose_it_is_where_it_stands_and_how_far_it_is_verified(user_client):
    kind = AwardKindFactory(name="Cờ mẫu")
    rule = QuotaRuleFactory(
        kind=kind, issuer_as_printed="Tỉnh Quảng Ninh", citation="Quy định 2017", trust="O", note="Mỗi khối."
    )
    text = text_of(page(user_client, q="cờ mẫu"))
    for said in ("Of Tỉnh Quảng Ninh only.", "Quy định 2017", str(rule.get_trust_display()), "Mỗi khối."):
        assert said in text


def test_rule_for_every_award_stands_below(user_client):
    DeadlineRuleFactory(kind=None, month=3, day=9, citation="Công văn 12")
    response = page(user_client)
    assert "Dossiers until 09/03 of the same year." in text_of(response)
    assert {line.rule.kind for line in response.context["catalogue"].rules_for_all} == {None}


def test_entry_without_a_rule_says_so(user_client):
    AwardKindFactory(name="Cờ mẫu")
    assert "No rule on record." in text_of(page(user_client, q="cờ mẫu"))


def test_needs_are_said_with_how_they_are_counted():
    needed = AwardKindFactory(name="Cờ mẫu", name_en="Model flag")
    rule = EligibilityRuleFactory.build(
        needs="consecutive", needed_kind=needed, times=3, run_ends="before", counts_anew=True
    )
    assert sentence(rule) == (
        "Needed: “Model flag” in 3 consecutive years, the last of them the year before the one proposed for; "
        "years that an earlier award was based on are not counted again."
    )


def test_need_of_some_recipients_with_other_ways_says_both():
    rule = EligibilityRuleFactory.build(
        needs="leads_bloc",
        applies_to=EligibilityRule.AppliesTo.COLLECTIVE,
        has_other_ways=True,
    )
    assert sentence(rule) == (
        "Needed: first in its bloc; asked of collectives only; the text knows other ways too."
    )


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"fixed": 2}, "At most 2."),
        ({"percent": 20, "base": "leaders"}, "At most 20% of leaders; rounded down."),
        (
            {"percent": "12.5", "base_of": QuotaRule.Base.MEMBERS, "rounding": "up", "minimum": 1},
            "At most 12.5% of the members of the bloc; rounded up; at least 1.",
        ),
        ({"fixed": 2, "is_hard": True}, "At most 2; never exceeded."),
    ],
)
def test_quota_is_said_with_its_base_rounding_and_minimum(columns, said):
    assert sentence(QuotaRuleFactory.build(**{"fixed": None} | columns)) == said


def test_vote_is_said_with_its_base():
    rule = VoteRuleFactory.build(ballot_rule=BallotRuleFactory.build(threshold_percent=80), stage="council")
    assert sentence(rule) == "Vote in the council: at least 80% of all who are entitled."


@pytest.mark.parametrize(
    ("years", "said"),
    [
        (0, "Dossiers until 05/12 of the same year."),
        (1, "Dossiers until 05/12 of the year after."),
        (2, "Dossiers until 05/12, 2 years later."),
    ],
)
def test_deadline_is_said_with_its_year(years, said):
    assert sentence(DeadlineRuleFactory.build(years_after=years)) == said


def test_catalogue_is_only_read(user_client):
    assert user_client.post(CATALOGUE).status_code == 405


@pytest.mark.parametrize("count", [1, 30])
def test_catalogue_query_count(user_client, django_assert_num_queries, count):
    for kind in AwardKindFactory.create_batch(count):
        QuotaRuleFactory(kind=kind, issuer=UnitFactory())
        EligibilityRuleFactory(kind=kind, needs="same_period", needed_kind=kind)
    with django_assert_num_queries(8):
        user_client.get(CATALOGUE)
