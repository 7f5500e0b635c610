import pytest

from awards.record_files import BadRecordFile
from campaigns.models import Appearance, Attendance, Conference, Direction, HeadCount

YEARS = [{"bloc": "khoi-1", "period": year} for year in ("2018", "2019")]


def test_one_event_closes_a_year_and_opens_the_next(load_facts):
    purposes = [("2018", "closing"), ("2019", "launch"), ("2019", "pledge_signing")]
    load_facts(
        blocs=[{"code": "khoi-1", "name": "Khối 1"}],
        campaigns=YEARS,
        conferences=[
            {
                "key": "a",
                "purposes": [{"bloc": "khoi-1", "period": p, "purpose": what} for p, what in purposes],
            }
        ],
    )
    rows = Conference.objects.get().purposes.values_list("campaign__period__code", "purpose")
    assert set(rows) == set(purposes)


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("16/9", "--09-16"),
        ("11/2018", "2018-11"),
        ("2018", "2018"),
        ("5-3-2018", "2018-03-05"),
        ("--11", "--11"),
    ],
)
def test_date_is_taken_as_far_as_it_is_known(load_conference, written, stored):
    load_conference(conference={"held": written})
    assert Conference.objects.get().held.stored() == stored


def test_several_days_online_and_announced(load_conference):
    facts = {
        "held": "14/11/2018",
        "held_until": "16/11/2018",
        "time_of_day": "8 giờ",
        "mode": "hybrid",
        "status": "announced",
        "place": "Trụ sở Sở Nội vụ và 12 điểm cầu",
    }
    load_conference(conference=facts)
    row = Conference.objects.get()
    assert {name: str(getattr(row, name)) for name in facts} == facts


def test_stated_listed_present_and_signed_are_kept_apart(load_conference):
    counts = {"members_stated": 9, "members_present": 8, "members_signed": "unknown", "guests": "none"}
    load_conference(
        units=["Sở A"],
        conference={
            "head_counts": [{"of": of, "count": count} for of, count in counts.items()],
            "attendance": [{"unit": "Sở A"}],
        },
    )
    assert set(HeadCount.objects.values_list("of", "figure", "count")) == {
        ("members_stated", "number", 9),
        ("members_present", "number", 8),
        ("members_signed", "unknown", None),
        ("guests", "none", None),
    }
    assert Attendance.objects.count() == 1


def test_guest_that_is_no_unit_on_record(load_conference):
    guest = {"unit_as_printed": "Đại diện các báo", "is_guest": True}
    for _time in range(2):
        load_conference(conference={"attendance": [guest]})
    assert Attendance.objects.get().unit_as_printed == "Đại diện các báo"


def test_chairs_with_posts_in_one_string_and_an_office_without_a_name(load_conference):
    people = [
        {
            "person": "Trần Văn An",
            "rank": "Tiến sĩ",
            "post": "Giám đốc, Khối trưởng",
            "roles": ["chair", "report"],
        },
        {"person": "Lê Thị Bình", "post": "Phó Chủ tịch UBND tỉnh", "roles": ["chair"]},
        {"post": "Đại diện Ban Thi đua - Khen thưởng", "roles": ["witness"]},
    ]
    for _time in range(2):
        load_conference(conference={"people": people})
    rows = Appearance.objects.order_by("position", "pk")
    assert [(str(row), row.role, row.rank_as_printed, row.post_as_printed) for row in rows] == [
        ("Trần Văn An", "chair", "Tiến sĩ", "Giám đốc, Khối trưởng"),
        ("Trần Văn An", "report", "Tiến sĩ", "Giám đốc, Khối trưởng"),
        ("Lê Thị Bình", "chair", "", "Phó Chủ tịch UBND tỉnh"),
        ("Đại diện Ban Thi đua - Khen thưởng", "witness", "", "Đại diện Ban Thi đua - Khen thưởng"),
    ]


def test_directions_down_numbered_and_requests_up(load_conference):
    giver = {"name": "Trần Văn An", "role": "conclusion"}
    load_conference(
        conference={
            "people": [{"person": "Trần Văn An", "roles": ["conclusion"]}],
            "directions": [
                {"number": 1, "text": "Tiếp tục thi đua", "given_by": giver},
                {"number": 2, "text": "Đổi mới hình thức", "given_by": giver},
                {"text": "Đề nghị bổ sung quỹ khen thưởng", "way": "up"},
            ],
        }
    )
    rows = Direction.objects.order_by("pk").values_list("number", "way", "given_by__person__name")
    assert list(rows) == [(1, "down", "Trần Văn An"), (2, "down", "Trần Văn An"), (None, "up", None)]


def test_numbered_direction_is_corrected(load_conference):
    for text in ("Tiếp tuc", "Tiếp tục"):
        load_conference(conference={"directions": [{"number": 1, "text": text}]})
    assert Direction.objects.get().text == "Tiếp tục"


def test_direction_of_somebody_who_was_not_there_is_refused(load_conference, problems):
    giver = {"name": "Trần Văn An", "role": "chair"}
    with pytest.raises(BadRecordFile) as bad:
        load_conference(conference={"directions": [{"text": "a", "given_by": giver}]})
    assert problems(bad) == [
        (
            "conferences[0].directions[0].given_by",
            "“Trần Văn An” is not among the people of this conference with the role “chair”.",
        )
    ]


def test_papers_adopted_and_cited(load_conference):
    load_conference(
        documents=[{"title": "Quy chế hoạt động của Khối"}, {"number": "98/2023/NĐ-CP"}],
        conference={
            "papers": [
                {"document": "Quy chế hoạt động của Khối", "part": "adopted"},
                {"document": "98/2023/NĐ-CP", "part": "cited"},
            ]
        },
    )
    papers = Conference.objects.get().papers
    assert {(str(row), row.part) for row in papers.all()} == {
        ("Quy chế hoạt động của Khối", "adopted"),
        ("98/2023/NĐ-CP", "cited"),
    }


def test_conference_for_a_bloc_year_nobody_listed(load_facts, problems):
    purpose = {"bloc": "khoi-1", "period": "2018", "purpose": "closing"}
    with pytest.raises(BadRecordFile) as bad:
        load_facts(
            blocs=[{"code": "khoi-1", "name": "Khối 1"}], conferences=[{"key": "a", "purposes": [purpose]}]
        )
    assert problems(bad) == [
        ("conferences[0].purposes[0]", "Khối 1 has no bloc-year 2018. List it in “campaigns”.")
    ]


def test_two_conferences_with_one_key_are_refused(load_year, problems):
    purposes = [{"bloc": "khoi-1", "period": "2018", "purpose": "liaison"}]
    meetings = [{"key": "a", "held": held, "purposes": purposes} for held in ("1/3/2018", "1/6/2018")]
    with pytest.raises(BadRecordFile) as bad:
        load_year(conferences=meetings)
    assert problems(bad) == [
        ("conferences[1].key", "Another conference of this file has this key. Change one of them.")
    ]
