"""What the names on the entry page mean, by any name that a unit, person or award ever had."""

import pytest

from awards.entering.suggesting import suggestions
from blocs.models import UnitName
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    AppearanceFactory,
    AwardKindFactory,
    ConferencePurposeFactory,
    EntryFactory,
    MembershipFactory,
    PersonFactory,
    UnitFactory,
    UnitNameFactory,
    staff_of,
)

from .typing import problems_of, recorded, rows, sheet_with

pytestmark = pytest.mark.django_db
AT = "leaders-n1-unit"


@pytest.fixture
def entry():
    return EntryFactory()


def read_unit(entry, text, user=None, **more):
    """The sheet of a page on which one unit is named as leader."""
    typed = rows("leaders", {"unit": text} | more)
    return sheet_with(entry, user or AdminFactory(), typed)


def unit_of(sheet):
    return sheet.facts.rows["leaders"][0].values["unit"]


@pytest.mark.parametrize(
    "typed", ["Sở Y tế", "so y te", "SỞ Y TẾ", " Sở  Y  tế ", "Sở Y t\u00ea\u0301", "sở-y-tế"]
)
def test_unit_is_found_without_accents_case_and_spaces(entry, typed):
    unit = UnitFactory(name="Sở Y tế")
    assert unit_of(read_unit(entry, typed)) == unit


@pytest.mark.parametrize("kind", UnitName.Kind)
def test_unit_is_found_by_past_names_spellings_and_abbreviations(entry, kind):
    name = UnitNameFactory(name="Cục Cơ yếu 893", kind=kind)
    assert unit_of(read_unit(entry, "cuc co yeu 893")) == name.unit


def test_member_is_found_by_its_short_name_and_by_its_name_as_printed(entry):
    membership = MembershipFactory(
        bloc=entry.bloc, unit=UnitFactory(short_name="SYT Bắc Ninh"), name_as_printed="Ngành Y tế"
    )
    assert unit_of(read_unit(entry, "nganh y te")) == membership.unit
    assert unit_of(read_unit(entry, "SYT Bắc Ninh")) == membership.unit


def test_unit_of_another_bloc_is_not_found_by_its_short_name(entry):
    MembershipFactory(unit=UnitFactory(short_name="SYT Bắc Ninh"))
    assert AT in problems_of(read_unit(entry, "SYT Bắc Ninh"))


def test_member_of_the_bloc_goes_before_its_namesakes(entry):
    member, _namesake = UnitFactory(name="Phòng Chính trị"), UnitFactory(name="Phòng Chính trị")
    MembershipFactory(bloc=entry.bloc, unit=member)
    assert unit_of(read_unit(entry, "Phòng Chính trị")) == member


def test_name_of_several_units_is_asked_with_what_tells_them_apart(entry):
    units = [UnitFactory(name="Phòng Chính trị", parent=UnitFactory(name=f"Cục {n}")) for n in (1, 2)]
    problem = read_unit(entry, "phong chinh tri").facts.problems[AT]
    assert "“phong chinh tri”" in problem.sentence
    assert set(problem.candidates) == set(units)
    assert problem.may_be_new


def test_answer_which_unit_is_meant_holds_for_just_that_text(entry):
    first, _second = [UnitFactory(name="Phòng Chính trị") for _n in range(2)]
    chosen = {"unit_id": f"{first.pk}|Phòng Chính trị"}
    assert unit_of(read_unit(entry, "Phòng Chính trị", **chosen)) == first
    other = UnitFactory(name="Phòng Hậu cần")
    assert unit_of(read_unit(EntryFactory(), "Phòng Hậu cần", **chosen)) == other


def test_unknown_name_is_asked_with_the_likest_units(entry):
    UnitFactory(name="Sở Nông nghiệp")
    near = UnitFactory(name="Bảo hiểm xã hội Bắc Ninh")
    sheet = read_unit(entry, "Bảo hiểm xã hội tỉnh Bắc Ninh")
    assert sheet.facts.problems[AT].candidates == [near]
    assert unit_of(sheet) is None


def test_name_unlike_all_others_is_asked_to_be_corrected_or_added(entry):
    problem = read_unit(entry, "Xyzzy").facts.problems[AT]
    assert problem.candidates == []
    assert problem.may_be_new


def test_new_unit_is_recorded_below_the_unit_named_above_it(entry):
    above = UnitFactory(name="Tỉnh Bắc Ninh")
    leader = {
        "unit": "Sở  Ngoại vụ",
        "unit_id": "new|Sở Ngoại vụ",
        "unit_in": "tinh bac ninh",
        "year": "this",
    }
    recorded(entry, AdminFactory(), {"years-this-purposes": "closing"} | rows("leaders", leader))
    head = entry.bloc.leaderships.get().unit
    assert (head.name, head.parent, head.code) == ("Sở Ngoại vụ", above, "so-ngoai-vu")


def test_new_unit_below_an_unknown_one_is_refused_beside_its_field(entry):
    sheet = read_unit(entry, "Sở Mới", unit_id="new|Sở Mới", unit_in="Tỉnh Không Có")
    assert "Tỉnh Không Có" in problems_of(sheet)[AT]


def test_same_new_name_is_one_new_unit(entry):
    typed = rows(
        "leaders",
        {"unit": "Sở Mới", "unit_id": "new|Sở Mới"},
        {"unit": "sở mới", "unit_id": "new|sở mới", "role": "deputy"},
    )
    sheet = sheet_with(entry, AdminFactory(), typed)
    assert [unit.name for unit in sheet.facts.new_units] == ["Sở Mới"]


def test_guest_and_authority_may_stay_as_printed(entry):
    typed = rows("guests", {"unit": "Ban nào đó"}) | rows(
        "awards", {"award": "Bằng khen", "authority": "Ai đó"}
    )
    sheet = sheet_with(entry, AdminFactory(), typed)
    assert not {"guests-n1-unit", "awards-n1-authority"} & set(problems_of(sheet))


def read_person(entry, text, user):
    return sheet_with(entry, user, rows("people", {"name": text, "role": "chair"}))


def seen_in(bloc, **person):
    """A person who chaired a conference of the bloc."""
    person = PersonFactory(**person)
    line = ConferencePurposeFactory(campaign__bloc=bloc)
    return AppearanceFactory(person=person, conference=line.conference, post_as_printed="Cục trưởng").person


def test_person_of_the_bloc_is_found_and_one_of_other_blocs_is_not(entry):
    own = seen_in(entry.bloc, name="Đặng Vũ Sơn")
    seen_in(EntryFactory().bloc, name="Lê Quang Ánh")
    staff = staff_of(entry.bloc)
    assert read_person(entry, "dang vu son", staff).facts.rows["people"][0].values["name"] == own
    other = read_person(entry, "Lê Quang Ánh", staff)
    assert [person.pk for person in other.facts.new_people] == [None]
    assert problems_of(other).keys() == {"years-this-purposes"}


def test_person_of_another_bloc_cannot_be_chosen_by_its_key(entry):
    hidden = seen_in(EntryFactory().bloc, name="Lê Quang Ánh")
    typed = rows("people", {"name": "Người khác", "name_id": f"{hidden.pk}|Người khác", "role": "chair"})
    sheet = sheet_with(entry, staff_of(entry.bloc), typed)
    assert sheet.facts.rows["people"][0].values["name"].pk is None


def test_near_person_of_the_bloc_is_asked_first(entry):
    near = seen_in(entry.bloc, name="Đặng Vũ Sơn")
    problem = read_person(entry, "Đặng Vũ Sơnn", staff_of(entry.bloc)).facts.problems["people-n1-name"]
    assert problem.candidates == [near]


@pytest.mark.parametrize(
    ("printed", "means"),
    [
        ("Bằng khen", "Bằng khen"),
        ("bang khen", "Bằng khen"),
        ("Bằng khen của Bộ Tài chính", "Bằng khen"),
        ("Bằng khen Chính phủ năm 2018", "Bằng khen Chính phủ"),
        ("Bằng khenn", None),
        ("Khen", None),
    ],
)
def test_award_means_the_entry_of_the_catalogue_whose_name_begins_it(entry, printed, means):
    for name in ("Bằng khen", "Bằng khen Chính phủ"):
        AwardKindFactory(name=name)
    sheet = sheet_with(entry, AdminFactory(), rows("awards", {"award": printed}))
    kind = sheet.facts.rows["awards"][0].values["award"]
    assert (kind and kind.name) == means


def test_suggested_units_are_the_members_first(entry):
    other, member = UnitFactory(name="Sở Y tế A"), UnitFactory(name="Sở Y tế B")
    MembershipFactory(bloc=entry.bloc, unit=member)
    found = suggestions("unit", "so y te", entry, AdminFactory())
    assert [(line["name"], line["member"]) for line in found] == [("Sở Y tế B", True), ("Sở Y tế A", False)]
    assert other.pk == found[1]["key"]


def test_suggested_person_comes_with_rank_and_post_of_the_last_appearance(entry):
    seen_in(entry.bloc, name="Đặng Vũ Sơn")
    seen_in(EntryFactory().bloc, name="Đặng Vũ Xa")
    found = suggestions("person", "dang vu", entry, staff_of(entry.bloc))
    assert [(line["name"], line["post"]) for line in found] == [("Đặng Vũ Sơn", "Cục trưởng")]


@pytest.mark.parametrize(("of", "text"), [("nonsense", "a"), ("person", " "), ("award", "\0")])
def test_nothing_is_suggested_where_nothing_is_asked(entry, of, text):
    assert suggestions(of, text, entry, AdminFactory()) == []


@pytest.mark.parametrize("count", [1, 60])
def test_names_take_a_fixed_number_of_queries(entry, count, django_assert_num_queries):
    user = AdminFactory()
    for number in range(count):
        MembershipFactory(bloc=entry.bloc, unit=UnitFactory(name=f"Sở {number}"))
        PersonFactory(name=f"Ông {number}")
    lines = [{"unit": f"sở {number}", "person": f"ông {number}"} for number in range(count)]
    typed = rows("leaders", *lines)
    with django_assert_num_queries(18):
        sheet_with(entry, user, typed)


def test_suggestions_answer_over_the_line(entry):
    UnitFactory(name="Sở Y tế")
    response = signed_in(staff_of(entry.bloc)).get(
        f"/entries/{entry.pk}/choices/", {"of": "unit", "q": "so y"}
    )
    assert [line["name"] for line in response.json()["found"]] == ["Sở Y tế"]
