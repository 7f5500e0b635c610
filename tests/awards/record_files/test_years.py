from decimal import Decimal

import pytest

from awards.record_files import BadRecordFile
from campaigns.counting import known
from campaigns.models import Leadership, Pledge, Standing, Target, TargetResult
from tests.factories import BallotRuleFactory

HEAD = {"bloc": "khoi-1", "role": "head", "period": "2018"}


def test_head_and_ordered_deputies(load_year):
    deputies = [
        {"bloc": "khoi-1", "role": "deputy", "period": "2018", "unit": "B", "ordinal": 1},
        {"bloc": "khoi-1", "role": "deputy", "period": "2018", "person": "Lê Thị Bình", "ordinal": 2},
    ]
    for _time in range(2):
        load_year(units=["A", "B"], leadership=[HEAD | {"unit": "A"}, *deputies])
    rows = Leadership.objects.order_by("-role", "ordinal")
    assert [(row.role, row.ordinal, str(row.unit or row.person)) for row in rows] == [
        ("head", None, "A"),
        ("deputy", 1, "B"),
        ("deputy", 2, "Lê Thị Bình"),
    ]


def test_deputies_of_two_reports_stand_beside_each_other(load_year):
    deputy = {"bloc": "khoi-1", "role": "deputy", "period": "2018"}
    for name, unit in [("a.json", "A"), ("b.json", "B")]:
        load_year(name, units=[unit], leadership=[deputy | {"unit": unit}])
    assert {row.unit.name for row in Leadership.objects.all()} == {"A", "B"}


def test_deputy_of_whom_only_the_office_is_known(load_year):
    deputy = {"bloc": "khoi-1", "role": "deputy", "period": "2018"}
    for _time in range(2):
        load_year(leadership=[deputy | {"post": "Phó Chủ tịch"}, deputy | {"post": "Phó Giám đốc"}])
    assert {row.post_as_printed for row in Leadership.objects.all()} == {"Phó Chủ tịch", "Phó Giám đốc"}


def test_department_leads_for_its_system(load_year):
    load_year(
        units=["Hệ Cơ yếu Quân đội", "Cục Cơ yếu"],
        leadership=[HEAD | {"unit": "Cục Cơ yếu", "represents": "Hệ Cơ yếu Quân đội"}],
    )
    assert Leadership.objects.get().represents.name == "Hệ Cơ yếu Quân đội"


def test_next_head_is_elected_at_the_closing_while_this_years_is_not_named(load_conference):
    next_head = HEAD | {"period": "2019", "unit": "A", "selection": "elected", "chosen_at": "closing"}
    load_conference(units=["A"], leadership=[next_head])
    leader = Leadership.objects.get()
    assert (leader.term.lower.year, leader.chosen_at.purposes.get().campaign.period.code) == (2019, "2018")


def test_head_of_several_years_appointed_without_a_conference(load_year):
    term = {"bloc": "khoi-1", "role": "head", "from": "01/07/2017", "until": "30/06/2022"}
    for _time in range(2):
        load_year(
            units=["A"],
            documents=[{"number": "12/QĐ-UBND"}],
            leadership=[term | {"unit": "A", "selection": "appointed", "decision": "12/QĐ-UBND"}],
        )
    load_year("b.json", units=["A"], leadership=[HEAD | {"unit": "A", "person": "Trần Văn An"}])
    leader = Leadership.objects.get()
    assert (leader.term.lower.year, leader.term.upper.year, leader.person.name) == (2017, 2022, "Trần Văn An")


def test_head_chosen_at_a_conference_of_another_file(load_conference, load_facts):
    load_conference(units=["A"])
    chosen_at = {"bloc": "khoi-1", "period": "2018", "purpose": "closing"}
    load_facts("b.json", leadership=[HEAD | {"period": "2019", "unit": "A", "chosen_at": chosen_at}])
    assert Leadership.objects.get().chosen_at is not None


def test_head_chosen_at_a_conference_without_such_a_key(load_conference, problems):
    with pytest.raises(BadRecordFile) as bad:
        load_conference(units=["A"], leadership=[HEAD | {"unit": "A", "chosen_at": "opening"}])
    assert problems(bad) == [
        ("leadership[0].chosen_at", "No conference of this file has the key “opening”. Keys are: closing.")
    ]


def test_nested_targets_with_comparators(load_year):
    targets = [
        {
            "text": "100% đảng viên hoàn thành nhiệm vụ",
            "comparator": "eq",
            "number": 100,
            "measure": "%",
            "of_which": [
                {"text": "Trên 80% hoàn thành tốt", "comparator": "gt", "number": 80, "measure": "%"}
            ],
        },
        {"text": "Không có cán bộ vi phạm", "comparator": "none"},
        {"text": "Từ 2 đơn vị trở lên đạt cờ", "comparator": "gte", "number": 2, "measure": "đơn vị"},
        {"text": "Đổi mới lề lối làm việc", "kind": "content"},
    ]
    for _time in range(2):
        load_year(campaign={"pledges": [{"targets_declared": 7, "targets": targets}]})
    rows = Target.objects.order_by("position").values_list("comparator", "number", "parent__number", "kind")
    assert list(rows) == [
        ("eq", 100, None, "target"),
        ("gt", 80, 100, "target"),
        ("none", None, None, "target"),
        ("gte", 2, None, "target"),
        ("", None, None, "content"),
    ]
    assert Pledge.objects.get().targets_declared == 7


def test_common_pledge_and_own_pledges_with_signatures(load_conference):
    signature = {"unit": "A", "unit_as_printed": "Đơn vị A", "signer_as_printed": "Trần Văn An"}
    load_conference(
        units=["A"],
        campaign={
            "pledges": [
                {"signed": "28/03/2018", "signed_at": "closing", "signatures": [signature]},
                {"unit": "A", "targets": [{"text": "Đạt cờ thi đua"}]},
            ]
        },
    )
    common, own = Pledge.objects.all()
    assert (common.unit, own.unit.name) == (None, "A")
    assert common.signatures.get().signer_as_printed == "Trần Văn An"


def test_result_with_decimals_relative_to_the_target_beside_an_estimate(load_conference):
    results = [
        {"conference": "closing", "verdict": "reached", "number": 1234.5, "relative_percent": 15.63},
        {
            "conference": "closing",
            "verdict": "partly",
            "comparator": "nearly",
            "number": 1300,
            "is_estimate": True,
        },
    ]
    pledge = {"targets": [{"text": "Thu ngân sách", "measure": "tỷ đồng", "results": results}]}
    for _time in range(2):
        load_conference(campaign={"pledges": [pledge]})
    rows = TargetResult.objects.order_by("is_estimate").values_list(
        "number", "relative_percent", "comparator"
    )
    assert list(rows) == [(Decimal("1234.5"), Decimal("15.63"), ""), (1300, None, "nearly")]


def test_points_without_ranks_ranks_without_points_and_bonus_above_the_maximum(load_year):
    standings = [
        {"unit": "A", "self_points": 97, "bonus_points": 10, "final_points": 107},
        {"unit": "B", "rank": 1, "method": "vote", "is_secret_vote": True},
        {"unit": "C", "rank_as_printed": "Tốt"},
    ]
    load_year(units=["A", "B", "C"], campaign={"standings": standings})
    rows = Standing.objects.order_by("unit__name").values_list("final_points", "rank", "rank_as_printed")
    assert list(rows) == [(107, None, ""), (None, 1, ""), (None, None, "Tốt")]


def test_ballot_with_its_rule(load_conference):
    rule = BallotRuleFactory(name="Cờ thi đua của Chính phủ")
    ballot = {"question": "Tặng cờ", "unit": "A", "conference": "closing", "rule": rule.name, "eligible": 9}
    totals = {"collected": 8, "invalid": 1, "in_favour": 7, "written": 1, "written_in_favour": 0}
    load_conference(units=["A"], campaign={"ballots": [ballot | totals]})
    assert known(rule.ballots.get()) == {"eligible": 9} | totals


def test_number_that_would_be_rounded_is_refused(load_year, problems):
    target = {"text": "Thu ngân sách", "comparator": "about", "number": 1.23456}
    with pytest.raises(BadRecordFile) as bad:
        load_year(campaign={"pledges": [{"targets": [target]}]})
    [(path, reason)] = problems(bad)
    assert path == "campaigns[0].pledges[0].targets[0]"
    assert "no more than 4 decimal places" in reason
