import pytest

from awards.models import Award, Proposal, Recommendation
from awards.record_files import BadRecordFile
from blocs.figures import total_with_coverage
from campaigns.models import Campaign

YEAR = {"bloc": "khoi-1", "period": "2018"}
EARLIER = {"bloc": "khoi-1", "period": "2017", "purpose": "launch"}


@pytest.mark.parametrize(
    ("stated", "figure"),
    [
        ({"count": 13}, ("number", 13, "")),
        ({"count": 0}, ("number", 0, "")),
        ({"count": "none"}, ("none", None, "")),
        ({"count": "unknown", "count_in_words": "nhiều"}, ("unknown", None, "nhiều")),
        ({}, ("unknown", None, "")),
    ],
)
def test_count_is_a_number_none_or_unknown(load_year, stated, figure):
    load_year(recommendations=[YEAR | {"award": "CTD_CP"} | stated])
    row = Recommendation.objects.get()
    assert (row.figure, row.count, row.count_words) == figure


def test_number_becomes_known_later(load_year):
    for count in ("unknown", 5):
        load_year(recommendations=[YEAR | {"award": "GK", "count": count}])
    assert Recommendation.objects.get().count == 5


def test_two_kinds_of_recipients_in_one_sentence(load_year):
    kinds = {"collective": 2, "individual": 6}
    lines = [YEAR | {"award": "BK", "recipient_kind": kind, "count": count} for kind, count in kinds.items()]
    for _time in range(2):
        load_year(recommendations=lines)
    assert dict(Recommendation.objects.values_list("recipient_kind", "count")) == kinds


def test_names_without_a_number_and_a_recipient_who_is_not_on_record(load_year):
    named = [{"unit": "A", "name_as_printed": "Đơn vị A"}, {"name_as_printed": "Tổ xe số 2"}]
    for _time in range(2):
        load_year(units=["A"], recommendations=[YEAR | {"award": "BK", "named": named}])
    row = Recommendation.objects.get()
    assert row.figure == "unknown"
    assert [str(recipient) for recipient in row.recipients.all()] == ["Đơn vị A", "Tổ xe số 2"]


def test_of_which_counts_within_the_whole(load_year):
    line = YEAR | {"award": "BK", "count": 4, "of_which": [{"award": "CTD_CP", "count": 1}]}
    for _time in range(2):
        load_year(recommendations=[line])
    certificates = Recommendation.objects.filter(kind__code="BK").counted()
    assert certificates.aggregate(**total_with_coverage())["total"] == 4
    part = Recommendation.objects.get(part_of__isnull=False)
    assert (part.kind.code, part.campaign) == ("CTD_CP", Campaign.objects.get())


def test_turns_class_authority_and_the_council_between(load_conference):
    line = {
        "conference": "closing",
        "award": "Bằng khen",
        "award_class": "hạng Nhất",
        "authority": "UBND tỉnh",
        "authority_as_printed": "Chủ tịch UBND tỉnh",
        "addressed_to": "Hội đồng Thi đua",
        "wording": "acclaimed",
        "counts_turns": True,
        "count": 120,
    }
    load_conference(units=["UBND tỉnh", "Hội đồng Thi đua"], recommendations=[YEAR | line])
    row = Recommendation.objects.get()
    assert (row.kind.code, row.award_class, row.authority.name) == ("BK", "hạng Nhất", "UBND tỉnh")
    assert (row.addressed_to.name, row.wording, row.counts_turns) == ("Hội đồng Thi đua", "acclaimed", True)


def test_award_that_fits_no_entry_of_the_catalogue_keeps_its_words(load_year):
    load_year(recommendations=[YEAR | {"award_as_printed": "Cờ thì đua xuất sắc", "count": 1}])
    assert (Recommendation.objects.get().kind, str(Recommendation.objects.get())) == (
        None,
        "Cờ thì đua xuất sắc",
    )


def test_unknown_award_is_answered_with_near_ones(load_year, problems):
    with pytest.raises(BadRecordFile) as bad:
        load_year(recommendations=[YEAR | {"award": "Cờ thì đua của Chính phủ ta"}])
    [(path, reason)] = problems(bad)
    assert path == "recommendations[0].award"
    assert "Cờ thi đua của Chính phủ (CTD_CP)" in reason


def test_award_for_an_earlier_year_handed_over_on_behalf(load_conference):
    handing = {"conference": "closing", "handed_by_as_printed": "Trưởng ban", "on_behalf_of": "Bộ trưởng"}
    award = {"bloc": "khoi-1", "period": "2017", "award": "CTD_BO", "count": 2, "handed_over": [handing]}
    load_conference("a.json", campaign={"period": "2017"}, conference={"purposes": [EARLIER]})
    for _time in range(2):
        load_conference(awards=[award])
    row = Award.objects.get()
    assert row.campaign.period.code == "2017"
    assert row.handings_over.get().on_behalf_of == "Bộ trưởng"


def test_award_whose_year_is_not_stated_belongs_to_the_conference(load_conference):
    load_conference(awards=[{"award": "GK", "count": 3, "reported_at": "closing"}])
    assert (Award.objects.get().campaign, Award.objects.get().reported_at is None) == (None, False)


def test_award_that_belongs_nowhere_is_refused(load_year, problems):
    with pytest.raises(BadRecordFile) as bad:
        load_year(awards=[{"award": "GK", "count": 3}])
    assert problems(bad) == [
        ("awards[0]", "Give the bloc-year, the decision, or the conference that reported it.")
    ]


def test_names_within_a_number_count_once(load_year):
    award = YEAR | {"award": "CTD_CP", "count": 2, "named": [{"unit": "A"}, {"unit": "B"}]}
    for _time in range(2):
        load_year(units=["A", "B"], awards=[award])
    total = Award.objects.counted().aggregate(**total_with_coverage())
    assert total == {"total": 2, "known": 1, "rows": 1}
    assert {row.unit.name for row in Award.objects.get(part_of=None).of_which.all()} == {"A", "B"}


def test_names_without_a_number_count_one_each(load_year):
    load_year(units=["A", "B"], awards=[YEAR | {"award": "GK", "named": [{"unit": "A"}, {"unit": "B"}]}])
    assert Award.objects.counted().aggregate(**total_with_coverage())["total"] == 2


def test_names_beside_a_part_whose_whole_has_no_number(load_year):
    award = YEAR | {"award": "GK", "named": [{"unit": "A"}], "of_which": [{"award": "BK", "count": 1}]}
    load_year(units=["A"], awards=[award])
    whole = Award.objects.get(part_of=None)
    assert {(part.kind.code, part.count) for part in whole.of_which.all()} == {("GK", 1), ("BK", 1)}


def test_award_by_a_member(load_year):
    load_year(units=["A"], awards=[YEAR | {"award": "GK", "given_by": "A", "count": 40}])
    assert Award.objects.get().given_by.name == "A"


def test_award_granted_by_decision_and_revoked_by_another(load_year):
    award = {
        "award": "BK_TTG",
        "person": "Trần Văn An",
        "name_as_printed": "Đ/c Trần Văn An",
        "granted": "14/03/2019",
        "decision": "231/QĐ-TTg",
        "verified": True,
        "golden_book_number": "12",
        "changes": [{"kind": "revoked", "decision": "99/QĐ-TTg", "ground": "Khai không đúng"}],
    }
    for _time in range(2):
        load_year(documents=[{"number": "231/QĐ-TTg"}, {"number": "99/QĐ-TTg"}], awards=[YEAR | award])
    row = Award.objects.get()
    assert (row.state, row.count, row.changes.get().decision.document.number) == ("revoked", 1, "99/QĐ-TTg")


def test_proposal_with_its_lines(load_year):
    proposal = YEAR | {
        "proposer": "A",
        "authority": "Sở Nội vụ",
        "state": "submitted",
        "submitted": "05/12/2018",
        "lines": [
            {"award": "CTD_CP", "unit": "A"},
            {"award": "GK", "count": 5, "recipient_kind": "individual"},
        ],
    }
    for _time in range(2):
        load_year(units=["A", "Sở Nội vụ"], proposals=[proposal])
    lines = Proposal.objects.get().lines.order_by("pk")
    assert [(line.kind.code, line.count) for line in lines] == [("CTD_CP", 1), ("GK", 5)]
