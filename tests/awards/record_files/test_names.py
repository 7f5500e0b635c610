import pytest

from awards.record_files import BadRecordFile, load
from blocs.models import Person, Unit
from campaigns.models import Appearance, Attendance, Campaign
from tests.factories import BlocFactory, PersonFactory, UnitFactory, UnitNameFactory


@pytest.fixture
def problems_with_unit(load_conference, problems):
    """What is said about a unit that attends, referred to like this."""

    def problems_with_unit(reference):
        with pytest.raises(BadRecordFile) as bad:
            load_conference(conference={"attendance": [{"unit": reference}]})
        return problems(bad)

    return problems_with_unit


@pytest.mark.parametrize(
    "spelling", ["Sở Y tế", "SỞ Y TẾ", "so y te", "Sở  Y\u00a0tế", "Sở Y tê\u0301", "so-y-te"]
)
def test_unit_is_found_in_any_spelling_and_by_code(load_conference, spelling):
    unit = UnitFactory(code="so-y-te", name="Sở Y tế")
    load_conference(conference={"attendance": [{"unit": spelling}]})
    assert Attendance.objects.get().unit == unit


def test_unit_is_found_by_a_former_name(load_conference):
    former = UnitNameFactory(name="Sở Thương mại")
    load_conference(conference={"attendance": [{"unit": "Sở Thương mại"}]})
    assert Attendance.objects.get().unit == former.unit


def test_unknown_unit_is_answered_with_near_ones(problems_with_unit):
    UnitFactory(code="cuc-co-yeu", name="Cục Cơ yếu Bộ Tổng Tham mưu")
    assert problems_with_unit("Cục Cơ yếu Bộ Tổng Tham") == [
        (
            "conferences[0].attendance[0].unit",
            "“Cục Cơ yếu Bộ Tổng Tham” is neither on record nor listed in this file. "
            "Near to it: Cục Cơ yếu Bộ Tổng Tham mưu (code cuc-co-yeu).",
        )
    ]


def test_near_ones_are_found_by_former_names_too(problems_with_unit):
    UnitNameFactory(unit__code="so-cong-thuong", unit__name="Sở Công Thương", name="Sở Thương mại")
    [(_path, reason)] = problems_with_unit("Sở Thương mại và")
    assert "Sở Công Thương (code so-cong-thuong)" in reason


def test_ambiguous_name_is_answered_with_its_candidates(problems_with_unit):
    for code, parent in [("to-chuc-1", "Sở Nội vụ"), ("to-chuc-2", "Sở Y tế")]:
        UnitFactory(code=code, name="Phòng Tổ chức", parent=UnitFactory(name=parent))
    [(path, reason)] = problems_with_unit("Phòng Tổ chức")
    assert path == "conferences[0].attendance[0].unit"
    assert "Phòng Tổ chức (code to-chuc-1, under Sở Nội vụ)" in reason
    assert "Phòng Tổ chức (code to-chuc-2, under Sở Y tế)" in reason


def test_the_unit_above_decides_between_two_of_a_name(load_conference):
    UnitFactory(name="Phòng Tổ chức", parent=UnitFactory(name="Sở Nội vụ"))
    department = UnitFactory(name="Sở Y tế")
    hospital = UnitFactory(name="Bệnh viện tỉnh", parent=department)
    unit = UnitFactory(name="Phòng Tổ chức", parent=hospital)
    reference = {"name": "Phòng Tổ chức", "under": "Sở Y tế"}
    load_conference(conference={"attendance": [{"unit": reference}]})
    assert Attendance.objects.get().unit == unit


def test_exact_spelling_decides_between_names_that_search_takes_as_equal(load_conference):
    UnitFactory(name="Xã Hoa Bình")
    unit = UnitFactory(name="Xã Hòa Bình")
    load_conference(conference={"attendance": [{"unit": "Xã Hòa Bình"}]})
    assert Attendance.objects.get().unit == unit


def test_two_blocs_with_one_number_are_told_apart_by_their_organisers(load_facts, problems):
    for organiser in ("Sở Y tế", "Sở Nội vụ"):
        BlocFactory(name="Cụm thi đua số 5", organiser=UnitFactory(name=organiser))
    campaign = {"period": "2018", "bloc": "Cụm thi đua số 5"}
    with pytest.raises(BadRecordFile) as bad:
        load_facts(campaigns=[campaign])
    assert "under Sở Y tế" in problems(bad)[0][1]
    rows = load_facts(campaigns=[campaign | {"bloc": {"name": "Cụm thi đua số 5", "under": "Sở Nội vụ"}}])
    assert "organiser" not in rows.changes


def test_all_unknown_names_of_a_file_are_told_at_once(load_conference, problems):
    with pytest.raises(BadRecordFile) as bad:
        load_conference(
            conference={"convener": "A", "attendance": [{"unit": "B"}, {"unit": "C"}]},
            recommendations=[{"bloc": "khoi-1", "period": "2018", "award": "D"}],
        )
    paths = [path for path, _reason in problems(bad)]
    assert paths == [
        "conferences[0].convener",
        "conferences[0].attendance[0].unit",
        "conferences[0].attendance[1].unit",
        "recommendations[0].award",
    ]


def test_files_of_one_call_may_use_each_others_names_in_any_order(db, record_file):
    uses = record_file("a.json", blocs=[{"name": "Khối 1", "organiser": "Sở Nội vụ"}])
    introduces = record_file("b.json", units=[{"name": "Sở Nội vụ"}])
    outcomes = load([uses, introduces])
    assert [type(outcome).__name__ for outcome in outcomes.values()] == ["Rows", "Rows"]
    assert list(outcomes) == [uses, introduces]


def test_new_person_is_put_on_record_with_the_unit_of_the_post(load_conference):
    person = {"person": "Trần Văn An", "unit": "Sở Y tế", "roles": ["chair"]}
    load_conference(units=["Sở Y tế"], conference={"people": [person]})
    assert Person.objects.get().unit.name == "Sở Y tế"


def test_person_on_record_is_found_by_name(load_conference):
    person = PersonFactory(name="Trần Văn An")
    load_conference(conference={"people": [{"person": "Tran van An", "roles": ["chair"]}]})
    assert Appearance.objects.get().person == person


def test_namesake_from_another_unit_is_not_taken_for_the_person(load_conference, problems):
    PersonFactory(name="Trần Văn An", unit=UnitFactory(name="Sở Nội vụ"))
    person = {"person": "Trần Văn An", "unit": "Sở Y tế", "roles": ["chair"]}
    with pytest.raises(BadRecordFile) as bad:
        load_conference(units=["Sở Y tế"], conference={"people": [person]})
    [(path, reason)] = problems(bad)
    assert path == "conferences[0].people[0].person"
    assert "Trần Văn An (Sở Nội vụ)" in reason


def test_namesake_is_listed_as_one(load_conference):
    PersonFactory(name="Trần Văn An", unit=UnitFactory(name="Sở Nội vụ"))
    facts = {
        "units": ["Sở Y tế"],
        "people": [{"name": "Trần Văn An", "unit": "Sở Y tế", "namesake": True}],
        "conference": {"people": [{"person": "Trần Văn An", "unit": "Sở Y tế", "roles": ["chair"]}]},
    }
    load_conference(**facts)
    assert load_conference(**facts).counts[Person, "unchanged"] == 1
    assert Appearance.objects.get().person.unit.name == "Sở Y tế"
    assert Person.objects.count() == 2


def test_ambiguous_person_is_answered_with_the_candidates(load_conference, problems):
    for unit in ("Sở Nội vụ", "Sở Y tế"):
        PersonFactory(name="Trần Văn An", unit=UnitFactory(name=unit))
    with pytest.raises(BadRecordFile) as bad:
        load_conference(conference={"people": [{"person": "Trần Văn An", "roles": ["chair"]}]})
    [(_path, reason)] = problems(bad)
    assert "Trần Văn An (Sở Nội vụ); Trần Văn An (Sở Y tế)" in reason


def test_listed_unit_with_a_new_code_for_a_name_on_record_is_refused(load_facts, problems):
    UnitFactory(code="so-y-te", name="Sở Y tế")
    with pytest.raises(BadRecordFile) as bad:
        load_facts(units=[{"code": "syt", "name": "Sở Y tế"}])
    assert "On record is already: Sở Y tế (code so-y-te)." in problems(bad)[0][1]


def test_listed_namesake_becomes_a_unit_of_its_own(load_facts):
    UnitFactory(code="so-y-te", name="Sở Y tế")
    listed = {"code": "so-y-te-hn", "name": "Sở Y tế", "namesake": True}
    load_facts(units=[listed])
    load_facts(units=[listed])
    assert Unit.objects.count() == 2


def test_unit_may_be_listed_before_the_unit_it_belongs_to(load_facts):
    load_facts(units=[{"name": "Phòng Tổ chức", "parent": "Sở Y tế"}, {"name": "Sở Y tế"}])
    assert Unit.objects.get(code="phong-to-chuc").parent.name == "Sở Y tế"


def test_unit_renamed_since_keeps_its_new_name(load_facts):
    former = UnitNameFactory(unit__code="so", unit__name="Sở Công Thương", name="Sở Thương mại")
    load_facts(units=[{"code": "so", "name": "Sở Thương mại"}])
    former.unit.refresh_from_db()
    assert former.unit.name == "Sở Công Thương"


def test_movement_of_this_file_goes_before_one_of_that_name_on_record(load_year):
    movement = {"title": "Dân vận khéo", "kind": "standing"}
    load_year("a.json", movements=[movement | {"period": "2017"}])
    load_year("b.json", movements=[movement | {"period": "2018"}], campaign={"movements": ["Dân vận khéo"]})
    assert Campaign.objects.get().movements.get().period.code == "2018"


def test_row_that_only_lacks_an_unknown_name_is_not_complained_of_besides(load_year, problems):
    head = {"bloc": "khoi-1", "role": "head", "period": "2018", "unit": "Sở Y tế"}
    with pytest.raises(BadRecordFile) as bad:
        load_year(leadership=[head])
    assert [path for path, _reason in problems(bad)] == ["leadership[0].unit"]
