"""Units, their names, people, members, leaders and standings, brought as lists."""

import datetime
from decimal import Decimal

import pytest

from blocs.date_ranges import first_and_last_day
from blocs.models import Membership, Person, Unit, UnitName
from campaigns.models import Campaign, Leadership, Period, Standing
from tests.factories import (
    AdminFactory,
    LeadershipFactory,
    MembershipFactory,
    PersonFactory,
    StandingFactory,
    UnitFactory,
    staff_of,
)

from .lists import answer, bring, put_on_record, reasons, states, take_back, text_list, workbook

pytestmark = pytest.mark.django_db
UNITS = ["Tên đơn vị", "Mã", "Trực thuộc", "Ngày thành lập", "Tên viết tắt"]
NAMES = ["Tên hiện nay", "Tên cũ", "Từ ngày", "Đến ngày"]
PEOPLE = ["Họ và tên", "Năm sinh", "Đơn vị"]
MEMBERS = ["TT", "Đơn vị", "Từ năm", "Đến năm"]
LEADERS = ["Năm", "Vai trò", "Đơn vị", "Họ và tên", "Chức vụ"]
STANDINGS = ["Năm", "Đơn vị", "Điểm tự chấm", "Tổng điểm", "Thứ hạng"]
HEAD = ["2018", "khối trưởng", "Cục Cơ yếu", "Nguyễn Văn An", "Cục trưởng"]


@pytest.fixture
def admin():
    return AdminFactory()


@pytest.fixture
def unit():
    return UnitFactory(name="Cục Cơ yếu")


@pytest.fixture
def staff(bloc, unit):
    MembershipFactory(bloc=bloc, unit=unit)
    return staff_of(bloc)


def test_units_are_put_below_those_of_the_same_list(admin):
    rows = [
        ["Phòng Chính trị Cục Mật mã", "", "Cục Mật mã", "11/1990"],
        ["Cục Mật mã", "CMM", "", 1945, "CMM"],
    ]
    put_on_record(bring(admin, workbook(UNITS, *rows), kind="units"))
    room = Unit.objects.get(name="Phòng Chính trị Cục Mật mã")
    assert (room.code, room.parent.code, str(room.since)) == ("phong-chinh-tri-cuc-mat-ma", "cmm", "11/1990")
    assert bring(admin, workbook(UNITS, *rows), kind="units").counts == {"same": 2}


def test_more_that_a_list_knows_of_a_unit_is_added(admin, unit):
    unit.since = "1945"
    unit.save()
    brought = bring(admin, workbook(UNITS, ["Cục Cơ yếu", "", "", "12/9/1945", "CCY"]), kind="units")
    assert (states(brought), brought.rows.get().before) == (["changed"], {"since": "1945", "short_name": ""})


def test_less_that_a_list_knows_of_a_unit_takes_nothing_away(admin, unit):
    unit.since = "1945-09-12"
    unit.save()
    brought = bring(admin, workbook(UNITS, ["Cục Cơ yếu", "", "", "1945", ""]), kind="units")
    assert brought.counts == {"same": 1}


def test_unit_of_a_name_like_one_on_record_is_asked_about(admin, unit):
    brought = bring(admin, workbook(UNITS, ["Cục Cơ yếuu"]), kind="units")
    assert brought.questions.get().candidates == [unit.pk]


LIKE = [
    (["Cục Cơ yếu"], ["Cục Cơ yếuu"]),
    (["Sở Lao động, Thương binh và Xã hội"], ["Sở Lao động - Thương binh Xã hội"]),
    (["Phòng Kỹ thuật", "", "Cục 1"], ["Phòng Kỹ thuậtt", "", "Cục 1"]),
    (["Trường Lê Lợi", "", "", "1990"], ["Trường Lê Lợii", "", "", "11/1990"]),
]
OTHERS = [
    (["Cục Cơ yếu", "CY1"], ["Cục Cơ yếuu", "CY2"]),
    (["Cục Cơ yếu", "", "", "1945"], ["Cục Cơ yếuu", "", "", "1990"]),
    (["Phòng Kỹ thuật", "", "Cục 1"], ["Phòng Kỹ thuậtt", "", "Cục 2"]),
    (["Trung đoàn 101"], ["Trung đoàn 102"]),
    (["Khối VII"], ["Khối XII"]),
    (["Trường Lê Lợi A"], ["Trường Lê Lợi B"]),
    (["Trường Lê Lợi"], ["Trường Lê Lài"]),
    (["Trường Lê Hùng"], ["Trường Lê Tùng"]),
    (["Trường Lê Lợi"], ["Trường Lê Hồng Phong"]),
]


@pytest.mark.parametrize(
    ("two", "second"), [*((two, "doubtful") for two in LIKE), *((two, "new") for two in OTHERS)]
)
def test_near_double_of_a_unit_further_up_in_the_list_is_asked_about(admin, two, second):
    above = [[f"Cục {number}", f"C{number}"] for number in (1, 2)]
    brought = bring(admin, workbook(UNITS, *above, *two), kind="units")
    assert states(brought) == ["new", "new", "new", second]


def test_near_double_of_a_unit_is_new_where_somebody_says_so_and_else_left_out(admin):
    content = workbook(UNITS, ["Trường Lê Long"], ["Trường Lê Lang"])
    brought = bring(admin, content, kind="units")
    assert brought.questions.get().text == "Trường Lê Lang\n(like “Trường Lê Long” in row 4)"
    brought = put_on_record(brought)
    assert (brought.state, [unit.name for unit in Unit.objects.all()]) == ("done", ["Trường Lê Long"])
    take_back(brought)
    put_on_record(answer(bring(admin, content, kind="units"), unit="new"))
    assert sorted(unit.name for unit in Unit.objects.all()) == ["Trường Lê Lang", "Trường Lê Long"]


def test_unit_that_a_list_names_twice_is_put_on_record_once(admin):
    rows = [
        ["Cục Cơ yếu", "", "", "1945"],
        ["Cục cơ yếu ", "", "", "1946"],
        ["Phòng Chính trị", "", "Cục Cơ yếu"],
    ]
    brought = bring(admin, workbook(UNITS, *rows), kind="units")
    assert states(brought) == ["new", "wrong", "new"]
    brought = put_on_record(brought)
    assert (states(brought), Unit.objects.count()) == (["new", "wrong", "new"], 2)
    assert str(Unit.objects.get(name="Phòng Chính trị").parent.since) == "1945"


def test_code_of_another_unit_is_refused(admin, unit):
    brought = bring(admin, workbook(UNITS, ["Cục Tác chiến", unit.code]), kind="units")
    assert (brought.counts, reasons(brought)[0][0]) == ({"wrong": 1}, "code")


def test_former_name_gets_its_time(admin, unit):
    content = workbook(NAMES, ["Cục Cơ yếu", "Cục Mật mã", "1945", "31/12/1990"])
    put_on_record(bring(admin, content, kind="names"))
    name = UnitName.objects.get()
    days = datetime.date(1945, 1, 1), datetime.date(1990, 12, 31)
    assert (name.unit, name.kind, first_and_last_day(name.valid)) == (unit, "official", days)
    assert bring(admin, content, kind="names").counts == {"same": 1}


def test_names_of_one_time_are_refused_by_the_database_at_their_row(admin, unit):
    rows = [["Cục Cơ yếu", "Cục Mật mã", "1945", "1990"], ["Cục Cơ yếu", "Cục Khác", "1980", "1995"]]
    after = put_on_record(bring(admin, workbook(NAMES, *rows), kind="names"))
    assert (after.state, UnitName.objects.exists(), states(after)) == ("read", False, ["new", "wrong"])
    assert "already has an official name" in reasons(after)[0][1]
    assert put_on_record(after).state == "done"


def test_people_are_known_again_by_unit_and_birth_year(admin, unit):
    PersonFactory(name="Trần Văn An", born="1970", unit=unit)
    rows = [["Trần Văn An", 1970, "Cục Cơ yếu"], ["Trần Văn An", 1950, "Cục Cơ yếu"]]
    brought = bring(admin, workbook(PEOPLE, *rows), kind="people")
    assert states(brought) == ["same", "new"]
    put_on_record(brought)
    assert Person.objects.filter(name="Trần Văn An", unit=unit).count() == 2


def test_person_that_a_list_names_twice_is_one(admin, unit):
    rows = [["Nguyễn Văn An", "1970", unit.name], ["NGUYỄN VĂN AN", "16/11/1970", unit.name]]
    brought = bring(admin, workbook(PEOPLE, *rows), kind="people")
    assert states(brought) == ["new", "wrong"]
    assert reasons(brought) == [["", "Row 4 says the same already. Leave one of the two out."]]


def test_rank_in_a_list_of_people_is_no_part_of_the_name(admin, unit):
    """Whoever is on record without it is not put there twice."""
    person = PersonFactory(name="Nguyễn Quốc Hùng", unit=unit)
    rows = [["Đại tá Nguyễn Quốc Hùng", "", unit.name], ["Thiếu tá Trần Thị Bình", "1980", unit.name]]
    brought = put_on_record(bring(admin, workbook(PEOPLE, *rows), kind="people"))
    assert brought.counts == {"same": 1, "new": 1}
    new = Person.objects.exclude(pk=person.pk).get()
    assert (new.name, new.note) == ("Trần Thị Bình", "Thiếu tá")


def test_rank_beside_the_name_of_a_head_is_kept_as_the_rank(staff, bloc, unit):
    person = PersonFactory(name="Nguyễn Văn An", unit=unit)
    row = [*HEAD[:3], "Đ/c Đại tá Nguyễn Văn An", HEAD[4]]
    put_on_record(bring(staff, workbook(LEADERS, row), kind="leaders", bloc=bloc))
    led = Leadership.objects.get()
    assert (led.person, led.rank_as_printed, led.person_as_printed) == (person, "Đại tá", "Nguyễn Văn An")


def test_people_are_taken_back_with_the_units_that_were_new(admin):
    brought = answer(
        bring(admin, workbook(PEOPLE, ["Trần Văn An", 1970, "Cục Lạ"]), kind="people"), unit="new"
    )
    written = put_on_record(brought)
    assert (Person.objects.get().unit.name, written.state) == ("Cục Lạ", "done")
    assert take_back(written).state == "undone"
    assert not Unit.objects.exists()


def test_members_come_with_their_dates(staff, bloc):
    other = UnitFactory(name="Cục Tác chiến")
    put_on_record(bring(staff, workbook(MEMBERS, [1, other.name, 2015, "6/2019"]), kind="members", bloc=bloc))
    membership = Membership.objects.get(unit=other)
    assert first_and_last_day(membership.valid) == (datetime.date(2015, 1, 1), datetime.date(2019, 6, 30))


@pytest.mark.parametrize("end", ["nay", "đến nay", "Đến nay.", "hiện nay", "cho đến nay"])
def test_member_until_now_has_no_end(staff, bloc, end):
    UnitFactory(name="Cục Hậu cần")
    row = [1, "Cục Hậu cần", "2018", end]
    put_on_record(bring(staff, workbook(MEMBERS, row), kind="members", bloc=bloc))
    valid = Membership.objects.get(unit__name="Cục Hậu cần").valid
    assert first_and_last_day(valid) == (datetime.date(2018, 1, 1), None)


def test_nothing_begins_until_now(staff, bloc, unit):
    brought = bring(staff, workbook(MEMBERS, [1, unit.name, "nay", "2018"]), kind="members", bloc=bloc)
    [[column, sentence]] = reasons(brought)
    assert (column, "“nay” is no date" in sentence) == ("since", True)


def test_end_that_a_list_does_not_say_stays(staff, bloc, unit):
    Membership.objects.filter(unit=unit).update(valid="[2018-01-01,2020-01-01)")
    brought = bring(staff, workbook(MEMBERS, [1, unit.name, 2015, ""]), kind="members", bloc=bloc)
    assert (states(brought), brought.rows.get().facts["valid"]) == (["changed"], "[2015-01-01,2020-01-01)")


def test_end_before_the_beginning_is_refused(staff, bloc, unit):
    brought = bring(staff, workbook(MEMBERS, [1, unit.name, 2019, 2015]), kind="members", bloc=bloc)
    assert reasons(brought) == [["until", "The last day lies before the first. Check the two dates."]]


def test_head_of_a_year_leads_for_all_of_it(staff, bloc, unit):
    brought = bring(staff, workbook(LEADERS, HEAD), kind="leaders", bloc=bloc)
    put_on_record(brought)
    head = Leadership.objects.get()
    assert (head.role, head.unit, head.person.name, head.post_as_printed) == (
        "head",
        unit,
        "Nguyễn Văn An",
        "Cục trưởng",
    )
    assert first_and_last_day(head.term) == (datetime.date(2018, 1, 1), datetime.date(2018, 12, 31))
    assert bring(staff, workbook(LEADERS, HEAD), kind="leaders", bloc=bloc).counts == {"same": 1}


@pytest.mark.parametrize(
    ("written", "role"),
    [("Trưởng khối", "head"), ("Cụm trưởng", "head"), ("phó", "deputy"), ("Phó trưởng khối", "deputy")],
)
def test_role_is_read_as_offices_write_it(staff, bloc, unit, written, role):
    row = [HEAD[0], written, *HEAD[2:]]
    put_on_record(bring(staff, workbook(LEADERS, row), kind="leaders", bloc=bloc))
    assert Leadership.objects.get().role == role


def test_second_head_of_a_time_is_refused(staff, bloc):
    LeadershipFactory(bloc=bloc, unit=UnitFactory(name="Cục Tác chiến"), term="[2018-01-01,2019-01-01)")
    brought = bring(staff, workbook(LEADERS, HEAD), kind="leaders", bloc=bloc)
    assert "“Cục Tác chiến” is head in that time" in reasons(brought)[0][1]


def test_standings_come_into_years_that_are_new(staff, bloc, unit):
    content = workbook(STANDINGS, ["2011", unit.name, "", "99,25", 1])
    put_on_record(bring(staff, content, kind="standings", bloc=bloc))
    standing = Standing.objects.get()
    assert (standing.campaign.bloc, standing.campaign.period.code) == (bloc, "2011")
    assert (standing.self_points, standing.final_points, standing.rank) == (None, Decimal("99.25"), 1)
    assert bring(staff, content, kind="standings", bloc=bloc).counts == {"same": 1}


def test_standings_are_taken_back_with_the_bloc_year_and_the_year_stays(staff, bloc, unit):
    content = workbook(STANDINGS, ["2011", unit.name, "", "99,25", 1])
    take_back(put_on_record(bring(staff, content, kind="standings", bloc=bloc)))
    assert (Campaign.objects.count(), Period.objects.count()) == (0, 1)


def test_number_that_a_list_does_not_have_stays(staff, bloc, unit):
    standing = StandingFactory(campaign__bloc=bloc, unit=unit, rank=3, final_points=90)
    year = standing.campaign.period.code
    content = workbook(STANDINGS, [year, unit.name, "", "chưa có số liệu", 2])
    brought = bring(staff, content, kind="standings", bloc=bloc)
    assert (states(brought), brought.rows.get().before) == (["changed"], {"rank": 3})


@pytest.mark.parametrize(("sign", "state"), [("//", "new"), ("-nt-", "wrong")])
def test_points_are_never_those_of_the_row_above(staff, bloc, unit, sign, state):
    MembershipFactory(bloc=bloc, unit__name="Cục Hậu cần")
    rows = [["2018", unit.name, 98, 99, 1], ["2018", "Cục Hậu cần", sign, 97, 2]]
    brought = put_on_record(bring(staff, workbook(STANDINGS, *rows), kind="standings", bloc=bloc))
    assert states(brought) == ["new", state]
    assert not Standing.objects.filter(unit__name="Cục Hậu cần", self_points__isnull=False).exists()


@pytest.mark.parametrize(
    "heading", ["Xếp hạng", "XẾP HẠNG", "Thứ tự xếp hạng", "Kết quả xếp hạng", "Vị thứ", "Thứ hạng"]
)
def test_rank_is_read_under_the_headings_that_offices_give_it(staff, bloc, unit, heading):
    content = workbook(["TT", "Năm", "Tên đơn vị", "Tổng điểm", heading], [1, 2018, unit.name, 97, 5])
    put_on_record(bring(staff, content, kind="standings", bloc=bloc))
    assert Standing.objects.get().rank == 5


@pytest.mark.parametrize(
    ("written", "rank", "printed"),
    [
        ("Nhất", 1, ""),
        ("III", 3, ""),
        ("Hạng 4", 4, ""),
        ("3-4", None, "3-4"),
        ("Đồng hạng ba", None, "Đồng hạng ba"),
        ("Không xếp hạng", None, "Không xếp hạng"),
        ("chưa có số liệu", None, ""),
    ],
)
def test_rank_that_is_no_number_is_kept_as_printed(staff, bloc, unit, written, rank, printed):
    content = workbook(["Năm", "Đơn vị", "Xếp hạng"], [2018, unit.name, written])
    put_on_record(bring(staff, content, kind="standings", bloc=bloc))
    standing = Standing.objects.get()
    assert (standing.rank, standing.rank_as_printed) == (rank, printed)


def test_grade_and_rank_in_words_are_both_kept(staff, bloc, unit):
    content = workbook(["Năm", "Đơn vị", "Xếp loại", "Xếp hạng"], [2018, unit.name, "Xuất sắc", "3-4"])
    put_on_record(bring(staff, content, kind="standings", bloc=bloc))
    assert Standing.objects.get().rank_as_printed == "Xuất sắc, 3-4"


@pytest.mark.parametrize("written", [datetime.date(2018, 4, 3), "-1", "2,5", 0])
def test_rank_that_excel_has_made_something_else_is_refused(staff, bloc, unit, written):
    content = workbook(["Năm", "Đơn vị", "Xếp hạng"], [2018, unit.name, written])
    brought = bring(staff, content, kind="standings", bloc=bloc)
    assert (brought.counts, reasons(brought)[0][0]) == ({"wrong": 1}, "rank")


@pytest.mark.parametrize("heading", ["Tên thành viên", "Thành viên khối", "Thành viên"])
def test_members_are_read_under_the_headings_that_offices_give_them(staff, bloc, heading):
    other = UnitFactory(name="Cục Tác chiến")
    put_on_record(bring(staff, workbook(["TT", heading], [1, other.name]), kind="members", bloc=bloc))
    assert Membership.objects.filter(unit=other, bloc=bloc).exists()


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Phòng", "department"),
        ("Học viện", "school"),
        ("Công an", "force"),
        ("xã", "locality"),
        ("Khác", "other"),
    ],
)
def test_kind_of_a_unit_is_read_as_offices_write_it(admin, written, kind):
    brought = bring(
        admin, workbook(["Tên đơn vị", "Loại đơn vị"], ["Đơn vị mới", written]), kind="units", language="vi"
    )
    put_on_record(brought)
    assert Unit.objects.get(name="Đơn vị mới").kind == kind


def test_each_kind_of_unit_can_be_read_where_one_is_refused(admin):
    content = workbook(["Tên đơn vị", "Loại đơn vị"], ["Đơn vị mới", "Chi đoàn"])
    [[column, sentence]] = reasons(bring(admin, content, kind="units", language="vi"))
    assert column == "kind"
    assert "“cục, vụ, sở, phòng, ban”; “" in sentence


def test_list_without_known_headings_is_refused_with_those_that_are_and_those_it_has(staff, bloc):
    content = workbook(["TT", "Cơ quan tham gia", "Ghi chú"], [1, "Cục Tác chiến", "x"])
    problem = bring(staff, content, kind="members", bloc=bloc).problem
    assert "“Member” (also read: “Tên đơn vị”, “Đơn vị”, " in problem
    assert problem.endswith("Found was: “TT”, “Cơ quan tham gia”, “Ghi chú”.")


def test_list_without_a_column_is_refused_with_its_names_and_the_headings_it_has(staff, bloc):
    content = workbook(["Cơ quan tham gia", "Năm", "Điểm"], ["Cục Tác chiến", 2018, 97])
    problem = bring(staff, content, kind="standings", bloc=bloc).problem
    assert problem.startswith("The sheet “Sheet” has no column “Unit” (also read: “Tên đơn vị”, “Đơn vị”, ")
    assert "Its headings are: “Cơ quan tham gia”, “Năm”, “Điểm”." in problem


def test_file_without_sheets_is_refused_without_a_name_for_them(staff, bloc):
    content = text_list(["Đơn vị", "Điểm"], ["Cục Tác chiến", 97])
    problem = bring(staff, content, kind="standings", bloc=bloc, name="Điểm.csv", language="vi").problem
    assert "“”" not in problem
    assert "“Năm” (hoặc “Năm học”, " in problem
