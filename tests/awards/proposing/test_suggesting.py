"""Names that are offered while one is typed on the pages of proposals and decisions."""

import datetime

import pytest
from django.urls import reverse

from awards.proposing.suggesting import MEMBERS
from tests.conftest import signed_in
from tests.factories import (
    AwardKindFactory,
    BlocFactory,
    CampaignFactory,
    LeadershipFactory,
    MembershipFactory,
    PersonFactory,
    ProposalFactory,
    StewardshipFactory,
    UnitFactory,
    UnitNameFactory,
    staff_of,
    year_range,
)

pytestmark = pytest.mark.django_db
NAMES = reverse("awards:names")


@pytest.fixture
def proposal(bloc):
    return ProposalFactory(campaign=CampaignFactory(bloc=bloc))


@pytest.fixture
def offered(staff_client, proposal):
    """What is offered on the pages of the proposal: offered("so noi vu", kind="individual")."""
    where = reverse("awards:proposal-choices", args=[proposal.pk])

    def offered(q, of="recipient", kind="collective"):
        return staff_client.get(where, {"of": of, "q": q, "kind": kind}).json()["found"]

    return offered


def names(found):
    return [one["name"] for one in found if one["key"] != "new"]


# units and people


def test_recipient_is_found_without_accents_and_members_of_the_bloc_come_first(offered, bloc):
    other = UnitFactory(name="Sở Nội vụ A")
    member = MembershipFactory(bloc=bloc, unit__name="Sở Nội vụ B").unit
    found = offered("so noi vu")[:-1]
    assert [(one["key"], one["member"], one["near"]) for one in found] == [
        (member.pk, True, False),
        (other.pk, False, False),
    ]


def test_near_double_is_offered_and_said_to_be_only_near(offered):
    UnitFactory(name="Sở Nội vụ tỉnh Hà Giang")
    [found, new] = offered("Sở Nội vụ tỉn Hà Gang")
    assert (found["name"], found["near"], found["known"]) == ("Sở Nội vụ tỉnh Hà Giang", True, False)
    assert (new["key"], new["name"]) == ("new", "Sở Nội vụ tỉn Hà Gang")


def test_name_that_means_one_on_record_is_known_with_what_is_above_it(offered):
    UnitFactory(name="Cục Cơ yếu A")
    UnitFactory(name="Cục Cơ yếu", parent=UnitFactory(name="Bộ Tổng Tham mưu"))
    found = offered("cuc co yeu")
    assert [(one["label"], one["known"]) for one in found[:-1]] == [
        ("Cục Cơ yếu (Bộ Tổng Tham mưu)", False),
        ("Cục Cơ yếu A", False),
    ]
    assert [one["known"] for one in offered("cuc co yeu a")] == [True, False]


def test_name_of_several_means_none_of_them(offered):
    UnitFactory.create_batch(2, name="Văn phòng")
    assert [one["known"] for one in offered("van phong")] == [False, False, False]


def test_member_is_known_by_its_name_before_its_namesakes(offered, bloc):
    UnitFactory(name="Văn phòng")
    member = MembershipFactory(bloc=bloc, unit__name="Văn phòng").unit
    assert [one["key"] for one in offered("văn phòng") if one["known"]] == [member.pk]


def test_name_that_only_the_leaderships_of_the_bloc_print_is_known(offered, bloc):
    head = LeadershipFactory(bloc=bloc, unit__name="Cục Kỹ thuật", unit_as_printed="Đơn vị bảy").unit
    [found, _new] = offered("don vi bay")
    assert (found["key"], found["known"], found["near"]) == (head.pk, True, False)


def test_unit_is_offered_under_the_name_of_the_day(offered):
    unit = UnitFactory(name="Ủy ban Thanh tra")
    valid = year_range(2010, 2019)
    UnitNameFactory(unit=unit, name="Thanh tra Chính phủ", valid=valid)
    [found, _new] = offered("uy ban thanh tra")
    assert found["name"] == "Thanh tra Chính phủ"
    assert "Ủy ban Thanh tra" in found["label"]


def test_members_of_the_day_are_offered_before_anything_is_typed(offered, bloc):
    UnitFactory(name="Cục ngoài khối")
    for name in ("Cục B", "Cục A"):
        MembershipFactory(bloc=bloc, unit__name=name)
    MembershipFactory(bloc=bloc, unit__name="Cục đã rời", valid=year_range(2010))
    assert names(offered("")) == ["Cục A", "Cục B"]


def test_no_more_members_are_offered_than_one_can_look_through(offered, bloc):
    MembershipFactory.create_batch(MEMBERS + 1, bloc=bloc)
    assert len(offered("")) == MEMBERS


def test_person_is_found_among_those_the_user_may_know_of(offered, bloc):
    unit = MembershipFactory(bloc=bloc).unit
    PersonFactory(name="Nguyễn Đức", unit=unit)
    PersonFactory(name="Nguyễn Đức Kín")
    found = offered("nguyen duc", kind="individual")
    assert [(one["name"], one["known"]) for one in found[:-1]] == [("Nguyễn Đức", True)]


@pytest.mark.parametrize("kind", ["household", "", "mixed", "nobody"])
def test_nothing_is_offered_for_recipients_that_are_not_on_record(offered, kind):
    UnitFactory(name="Hộ ông An")
    assert offered("ho ong an", kind=kind) == []


def test_unit_that_is_no_recipient_is_no_new_one(offered):
    UnitFactory(name="Bộ Nội vụ")
    assert [(one["name"], one["known"]) for one in offered("bo noi vu", of="unit")] == [("Bộ Nội vụ", True)]


@pytest.mark.parametrize("asked", [{}, {"of": "secrets", "q": "a"}, {"of": "unit", "q": "\0"}])
def test_question_that_makes_no_sense_has_no_answer(staff_client, proposal, asked):
    where = reverse("awards:proposal-choices", args=[proposal.pk])
    assert staff_client.get(where, asked).json() == {"found": []}


# awards


def test_award_is_found_by_its_abbreviation_with_family_and_level(offered):
    [found] = offered("cstdcs", of="award")
    assert found["name"] == "Chiến sĩ thi đua cơ sở"
    assert found["label"].startswith("Chiến sĩ thi đua cơ sở (")
    assert (found["known"], found["near"]) == (True, False)


def test_award_that_begins_as_typed_comes_before_those_that_have_the_words(offered):
    AwardKindFactory(name="Giấy thử cờ", precedence=1)
    AwardKindFactory(name="Cờ thử lớn", precedence=2)
    AwardKindFactory(name="Cờ thử", precedence=3)
    assert names(offered("co thu", of="award")) == ["Cờ thử", "Cờ thử lớn", "Giấy thử cờ"]


def test_award_with_what_follows_its_name_is_known(offered):
    [found] = [one for one in offered("Giấy khen của Cục trưởng", of="award") if one["known"]]
    assert found["name"] == "Giấy khen"


def test_award_that_is_spelled_wrong_is_offered_as_near(offered):
    found = offered("Chiến sỉ thi dua cơ xở", of="award")
    assert "Chiến sĩ thi đua cơ sở" in names(found)
    assert {one["near"] for one in found} == {True}


def test_award_out_of_force_is_offered_last_and_says_so(offered):
    AwardKindFactory(name="Huy chương thử cũ", valid_to=datetime.date(2010, 1, 1), precedence=1)
    AwardKindFactory(name="Huy chương thử mới")
    found = offered("huy chuong thu", of="award")
    assert names(found) == ["Huy chương thử mới", "Huy chương thử cũ"]
    assert "31/12/2018" in found[1]["label"]


def test_whole_catalogue_is_offered_before_anything_is_typed(offered):
    assert {"Giấy khen", "Chiến sĩ thi đua cơ sở"} <= set(names(offered("", of="award")))


# who may ask, and what it costs


def test_office_that_handles_a_proposal_is_offered_units_but_not_the_members_of_the_bloc():
    office = UnitFactory()
    proposal = ProposalFactory(authority=office, state="submitted")
    MembershipFactory(bloc=proposal.bloc, unit__name="Cục Một")
    client = signed_in(StewardshipFactory(bloc=None, organiser=office, role="staff").user)
    where = reverse("awards:proposal-choices", args=[proposal.pk])
    [found] = client.get(where, {"of": "unit", "q": "cuc mot"}).json()["found"]
    assert (found["name"], found["member"]) == ("Cục Một", False)


def test_members_of_the_bloc_that_is_said_come_first(staff_client, bloc):
    member = MembershipFactory(bloc=bloc, unit__name="Cục B").unit
    UnitFactory(name="Cục A")
    asked = {"of": "recipient", "kind": "collective", "q": "cuc"}
    assert staff_client.get(NAMES, asked | {"bloc": bloc.pk}).json()["found"][0]["key"] == member.pk
    assert staff_client.get(NAMES, asked).json()["found"][0]["name"] == "Cục A"


def test_members_of_another_bloc_cannot_be_asked_for(staff_client):
    other = MembershipFactory(bloc=BlocFactory(), unit__name="Cục lạ")
    asked = {"of": "recipient", "kind": "collective", "q": "", "bloc": other.bloc_id}
    assert staff_client.get(NAMES, asked).json() == {"found": []}


def test_proposal_says_itself_whose_it_is(staff_client, proposal):
    UnitFactory(name="Cục A")
    where = reverse("awards:proposal-choices", args=[proposal.pk])
    for bloc in (proposal.bloc_id, BlocFactory().pk, "x"):
        assert names(staff_client.get(where, {"of": "unit", "q": "cuc", "bloc": bloc}).json()["found"]) == [
            "Cục A"
        ]


def test_names_are_for_those_who_enter(leader_client, user_client, client):
    for reader in (leader_client, user_client):
        assert reader.get(NAMES, {"of": "award", "q": "co"}).status_code == 403
    assert client.get(NAMES).status_code == 302


def test_names_are_only_read(staff_client, proposal):
    assert staff_client.post(NAMES).status_code == 405
    assert staff_client.post(reverse("awards:proposal-choices", args=[proposal.pk])).status_code == 405


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("of", "queries"), [("recipient", 10), ("unit", 8), ("award", 4)])
def test_query_count(staff_client, proposal, bloc, django_assert_num_queries, of, queries, count):
    for number in range(count):
        unit = MembershipFactory(bloc=bloc, unit__parent=UnitFactory(), unit__name=f"Cục {number}").unit
        UnitNameFactory(unit=unit)
    where = reverse("awards:proposal-choices", args=[proposal.pk])
    with django_assert_num_queries(queries):
        staff_client.get(where, {"of": of, "kind": "collective", "q": "c"})


def test_near_names_of_a_staff_member_of_the_bloc_alone(proposal, bloc):
    PersonFactory(name="Nguyễn Kín Đáo")
    where = reverse("awards:proposal-choices", args=[proposal.pk])
    asked = {"of": "recipient", "kind": "individual", "q": "Nguyễn Kín Đà"}
    found = signed_in(staff_of(bloc)).get(where, asked).json()["found"]
    assert names(found) == []
