"""Awards of past years, brought as a list."""

import io
import secrets

import pghistory
import pytest
from django.utils import translation
from openpyxl import load_workbook

from awards.granting.changing import revoke
from awards.importing import writing
from awards.importing.page import page_of_rows
from awards.importing.work import work_until_done
from awards.models import Award, AwardDecision, AwardKind, ImportRow
from blocs.models import Person, Unit
from blocs.partial_dates import PartialDate
from tests.factories import (
    AdminFactory,
    AwardDecisionFactory,
    AwardFactory,
    CampaignFactory,
    MembershipFactory,
    PersonFactory,
    UnitFactory,
    UnitNameFactory,
    staff_of,
)

from .lists import (
    AWARDS_HEAD,
    FLAG,
    again,
    answer,
    awards_list,
    bring,
    put_on_record,
    reasons,
    states,
    take_back,
    text_list,
    word_list,
    workbook,
)

pytestmark = pytest.mark.django_db
ROW = ["Cục Cơ yếu", FLAG, 2018, "1071/QĐ-TTg", "16/11/2018", "Thủ tướng Chính phủ"]
PEOPLE = ["Họ và tên", "Đối tượng", "Hình thức khen", "Năm", "Đơn vị công tác", "Năm sinh"]


@pytest.fixture
def admin():
    return AdminFactory()


@pytest.fixture
def unit():
    return UnitFactory(name="Cục Cơ yếu")


def person_row(name, **more):
    cells = {"unit": "", "born": ""} | more
    return [name, "cá nhân", "Bằng khen", "2018", cells["unit"], cells["born"]]


def people_list(*rows):
    return workbook(PEOPLE, *rows)


@pytest.mark.parametrize(("name", "make"), [("Danh sách.docx", word_list), ("Danh sách.csv", text_list)])
def test_list_comes_in_word_and_csv_too(admin, unit, name, make):
    put_on_record(bring(admin, make(AWARDS_HEAD, [1, *ROW]), name=name))
    award = Award.objects.get()
    assert (award.unit, str(award.decision.document.dated)) == (unit, "16/11/2018")


def test_nothing_is_on_record_before_it_is_asked_for(admin, unit):
    brought = bring(admin, awards_list(ROW))
    assert (brought.state, brought.counts) == ("read", {"new": 1})
    assert not Award.objects.exists()


def test_new_award_is_put_on_record_unverified_with_its_decision(admin, unit):
    brought = put_on_record(bring(admin, awards_list(ROW)))
    award = Award.objects.get()
    assert (brought.state, award.unit, award.name_as_printed) == ("done", unit, "Cục Cơ yếu")
    assert (award.is_verified, str(award.for_period), award.count) == (False, "2018", 1)
    paper = award.decision.document
    assert (paper.number, str(paper.dated), paper.issuer_as_printed) == (
        "1071/QĐ-TTg",
        "16/11/2018",
        "Thủ tướng Chính phủ",
    )


@pytest.mark.parametrize("sign", ["-nt-", "như trên", "//", '"'])
def test_sign_for_what_is_above_is_no_decision_and_no_unit(admin, unit, sign):
    kept = put_on_record(bring(admin, awards_list(ROW, [sign, "Giấy khen", 2018, sign, sign, sign])))
    assert (kept.counts, Unit.objects.count(), AwardDecision.objects.count()) == ({"new": 2}, 1, 1)
    first, second = Award.objects.order_by("award_as_printed")
    assert (second.decision, second.granted) == (first.decision, first.granted)
    assert [(award.unit, award.name_as_printed) for award in (first, second)] == [(unit, unit.name)] * 2


def test_sign_with_nothing_above_is_refused(admin, unit):
    brought = bring(admin, awards_list(["-nt-", *ROW[1:]]))
    assert states(brought) == ["wrong"]
    sentence = "“-nt-” stands for what is above, and nothing is there. Write it out."
    assert ["recipient", sentence] in reasons(brought)


def test_award_counts_in_the_year_of_the_bloc_where_the_unit_was_a_member(admin, unit):
    campaign = CampaignFactory(year=2018)
    MembershipFactory(bloc=campaign.bloc, unit=unit)
    put_on_record(bring(admin, awards_list(ROW), bloc=campaign.bloc))
    award = Award.objects.get()
    assert (award.campaign, award.period) == (campaign, None)


def test_decision_named_by_several_rows_is_made_once(admin, unit):
    other = UnitFactory(name="Cục Tác chiến")
    put_on_record(bring(admin, awards_list(ROW, [other.name, *ROW[1:4], "", ""])))
    assert AwardDecision.objects.count() == 1
    assert set(Award.objects.values_list("decision", flat=True)) == {AwardDecision.objects.get().pk}


def test_the_same_file_again_changes_nothing(admin, unit):
    put_on_record(bring(admin, awards_list(ROW)))
    assert bring(admin, awards_list(ROW)).counts == {"same": 1}


def test_mended_file_completes_what_is_on_record(admin, unit):
    put_on_record(bring(admin, awards_list(ROW[:3])))
    mended = bring(admin, awards_list(ROW))
    assert (states(mended), ImportRow.objects.last().before["decision_id"]) == (["changed"], None)
    put_on_record(mended)
    assert Award.objects.get().decision.document.number == "1071/QĐ-TTg"


def test_award_by_another_decision_is_asked_about(admin, unit):
    put_on_record(bring(admin, awards_list(ROW)))
    other = bring(admin, awards_list([*ROW[:3], "99/QĐ-BQP", "1/12/2018", "Bộ Quốc phòng"]))
    assert states(other) == ["doubtful"]
    put_on_record(answer(other, record="new"))
    assert Award.objects.count() == 2


def test_unit_is_known_by_a_former_name(admin, unit):
    UnitNameFactory(unit=unit, name="Cục Mật mã")
    put_on_record(bring(admin, awards_list(["cục mật mã", *ROW[1:]])))
    award = Award.objects.get()
    assert (award.unit, award.name_as_printed) == (unit, "cục mật mã")


def test_unknown_unit_is_asked_about_with_those_like_it(admin, unit):
    brought = bring(admin, awards_list(["Cục Cơ yêu 1", *ROW[1:]]))
    question = brought.questions.get()
    assert (states(brought), question.candidates, question.may_be_new) == (["doubtful"], [unit.pk], True)


def test_answer_that_a_unit_is_new_puts_it_on_record(admin):
    brought = answer(bring(admin, awards_list(ROW)), unit="new")
    assert (states(brought), Unit.objects.count()) == (["new"], 0)
    put_on_record(brought)
    assert Award.objects.get().unit.name == "Cục Cơ yếu"


def test_answer_keeps_a_name_as_printed_in_no_register(admin):
    put_on_record(answer(bring(admin, awards_list(ROW)), unit="printed"))
    award = Award.objects.get()
    assert (award.unit, award.name_as_printed, Unit.objects.count()) == (None, "Cục Cơ yếu", 0)
    assert bring(admin, awards_list(ROW)).counts == {"doubtful": 1}


def test_rows_left_out_by_an_answer_are_not_brought(admin):
    brought = answer(bring(admin, awards_list(ROW)), unit="out")
    assert brought.counts == {"out": 1}


def test_namesake_of_another_year_of_birth_is_a_new_person(admin):
    PersonFactory(name="Trần Văn An", born="1950")
    put_on_record(bring(admin, people_list(person_row("Trần Văn An", born="1970"))))
    assert Person.objects.count() == 2


def test_person_named_twice_is_put_on_record_once(admin):
    rows = [person_row("Trần Văn An", born=1970), [*person_row("Trần Văn An", born=1970)[:3], 2019, "", 1970]]
    put_on_record(bring(admin, people_list(*rows)))
    assert (Person.objects.count(), Award.objects.count()) == (1, 2)


def test_near_double_of_the_same_birth_year_is_asked_about(admin):
    person = PersonFactory(name="Nguyễn Thị Thanh Hương", born="1970")
    brought = bring(admin, people_list(person_row("Nguyễn Thị Thanh Hường A", born="1970")))
    assert brought.questions.get().candidates == [person.pk]
    put_on_record(answer(brought, person=person.pk))
    assert Award.objects.get().person == person


def test_date_that_is_none_is_refused_by_row_and_column(admin, unit):
    brought = bring(admin, awards_list([*ROW[:4], "31/02/2019", ROW[5]]), language="vi")
    [[column, sentence]] = reasons(brought)
    assert (brought.counts, column) == ({"wrong": 1}, "dated")
    assert "31/02/2019" in sentence


@pytest.mark.parametrize(("place", "most"), [(0, 300), (1, 300), (3, 100), (5, 300)])
def test_name_that_no_record_has_room_for_is_refused_in_its_row_alone(admin, unit, place, most):
    row = [*ROW]
    row[place] = secrets.token_urlsafe(9000)  # nothing makes it shorter
    brought = bring(admin, awards_list(row, ROW))
    assert reasons(brought) == [["", f"“{row[place][:40]}…” is longer than {most} letters."]]
    assert put_on_record(brought).counts == {"new": 1, "wrong": 1}


def test_person_of_a_unit_that_no_record_has_room_for_is_refused_in_words(admin):
    unit = secrets.token_urlsafe(9000)
    brought = bring(admin, people_list(person_row("Nguyễn Văn An", unit=unit)))
    assert reasons(brought) == [["", f"“{unit[:40]}…” is longer than 300 letters."]]


def test_row_that_says_the_same_as_another_is_refused(admin, unit):
    brought = bring(admin, awards_list(ROW, ROW))
    assert (states(brought), reasons(brought)) == (
        ["new", "wrong"],
        [["", "Row 4 says the same already. Leave one of the two out."]],
    )


def test_award_that_is_not_for_units_is_refused(admin, unit):
    head = ["TT", "Tên đơn vị", "Đối tượng", "Danh hiệu", "Năm"]
    row = [unit.name, "tập thể", "Chiến sĩ thi đua toàn quốc", 2018]
    brought = bring(admin, awards_list(row, head=head))
    assert (brought.counts, reasons(brought)[0][0]) == ({"wrong": 1}, "award")


def test_verified_award_is_not_changed_by_a_list(admin, unit):
    put_on_record(bring(admin, awards_list(ROW)))
    Award.objects.update(is_verified=True)
    head = ["TT", "Tên đơn vị", "Danh hiệu", "Năm", "Số QĐ", "Số sổ vàng"]
    assert bring(admin, awards_list([*ROW[:4], "12"], head=head)).counts == {"wrong": 1}


@pytest.fixture
def revoked(admin, unit):
    """An award that a list put on record, and that was revoked since."""
    put_on_record(bring(admin, awards_list(ROW)))
    [award] = Award.objects.all()
    later = AwardDecisionFactory(document__dated=PartialDate(2020, 1, 1))
    return revoke(award=award, decision=later, ground="Vi phạm", user=admin)


@pytest.mark.parametrize("row", [ROW, ROW[:3]], ids=["by its decision", "without a decision"])
def test_list_does_not_grant_anew_what_was_revoked(admin, revoked, row):
    assert put_on_record(bring(admin, awards_list(row))).counts == {"same": 1}
    assert [award.state for award in Award.objects.all()] == ["revoked"]


def test_award_that_was_revoked_is_not_changed_by_a_list(admin, revoked):
    head = ["TT", "Tên đơn vị", "Danh hiệu", "Năm", "Số QĐ", "Số sổ vàng"]
    brought = bring(admin, awards_list([*ROW[:4], "12"], head=head))
    assert reasons(brought)[0][1].endswith(
        "was corrected or revoked by a later decision. A list does not change it any more."
    )


def test_what_was_revoked_may_be_granted_again_by_another_decision(admin, revoked):
    row = [*ROW[:3], "99/QĐ-TTg", "16/11/2021", ROW[5]]
    put_on_record(bring(admin, awards_list(row)))
    assert sorted(award.state for award in Award.objects.all()) == ["active", "revoked"]


def test_decision_with_another_date_on_record_is_refused(admin, unit):
    put_on_record(bring(admin, awards_list(ROW)))
    brought = bring(admin, awards_list([*ROW[:4], "17/11/2018", ROW[5]]))
    assert (brought.counts, reasons(brought)[0][0]) == ({"wrong": 1}, "number")


def test_staff_bring_awards_into_their_own_bloc(bloc, unit):
    campaign = CampaignFactory(bloc=bloc, year=2018)
    MembershipFactory(bloc=bloc, unit=unit)
    put_on_record(bring(staff_of(bloc), awards_list(ROW), bloc=bloc))
    assert Award.objects.get().campaign == campaign


def test_staff_are_refused_what_stands_in_no_record_of_theirs(bloc, unit):
    brought = bring(staff_of(bloc), awards_list(ROW), bloc=bloc)
    assert (brought.counts, reasons(brought)[0][0]) == ({"wrong": 1}, "year")


def test_staff_learn_nothing_of_awards_of_others(bloc, unit):
    own = CampaignFactory(bloc=bloc, year=2018)
    MembershipFactory(bloc=bloc, unit=unit)
    kind = AwardKind.objects.get(name=FLAG)
    AwardFactory(campaign=CampaignFactory(period=own.period), unit=unit, kind=kind)
    assert bring(staff_of(bloc), awards_list(ROW), bloc=bloc).counts == {"new": 1}
    assert bring(AdminFactory(), awards_list(ROW), bloc=bloc).counts == {"changed": 1}


def test_staff_learn_nothing_of_people_of_others(bloc):
    CampaignFactory(bloc=bloc, year=2018)
    PersonFactory(name="Trần Văn An", born="1970")
    brought = bring(staff_of(bloc), people_list(person_row("Trần Văn An", born=1970)), bloc=bloc)
    assert brought.rows.get().links["person"] == 0


def test_staff_who_lost_the_right_meanwhile_bring_nothing(bloc, unit):
    CampaignFactory(bloc=bloc, year=2018)
    MembershipFactory(bloc=bloc, unit=unit)
    staff = staff_of(bloc)
    brought = bring(staff, awards_list(ROW), bloc=bloc)
    staff.stewardships.update(ends_on="2020-01-01")
    after = put_on_record(brought)
    assert (after.state, Award.objects.exists()) == ("read", False)
    assert "may not enter this any more" in after.problem


def test_nothing_is_written_where_more_rows_would_be_left_out_than_seen(admin, unit):
    brought = bring(admin, awards_list(ROW, ["Đơn vị không có", *ROW[1:]]))
    after = put_on_record(brought, left_out=0)
    assert (after.state, Award.objects.count()) == ("read", 0)


def test_history_says_which_import_it_was(admin, unit):
    brought = put_on_record(bring(admin, awards_list(ROW)))
    event = Award.pgh_event_model.objects.get()
    assert event.pgh_context.metadata == {"user": admin.pk, "reason": f"Import {brought.pk}: Danh sách.xlsx"}
    assert event.pgh_context_id == brought.act


def test_all_of_it_is_taken_back(admin):
    rows = [person_row("Trần Văn An", born=1970)]
    brought = put_on_record(bring(admin, people_list(*rows)))
    after = take_back(brought)
    assert (after.state, after.taken_back_by, after.reason) == ("undone", admin, "Nhập nhầm tệp")
    assert (Award.objects.count(), Person.objects.count()) == (0, 0)


def test_changed_award_reads_again_as_before(admin, unit):
    put_on_record(bring(admin, awards_list(ROW[:3])))
    take_back(put_on_record(bring(admin, awards_list(ROW))))
    assert (Award.objects.get().decision, AwardDecision.objects.count()) == (None, 0)


def test_what_was_changed_since_keeps_all_of_it(admin, unit):
    brought = put_on_record(bring(admin, awards_list(ROW)))
    with pghistory.context(user=admin.pk):
        Award.objects.update(golden_book_number="7")
    after = take_back(brought)
    assert (after.state, Award.objects.count()) == ("done", 1)
    assert f"“{Award.objects.get()}” was changed since" in after.problem


def test_what_another_record_stands_on_keeps_all_of_it(admin):
    brought = put_on_record(bring(admin, people_list(person_row("Trần Văn An", born=1970))))
    with pghistory.context(user=admin.pk):
        other = AwardFactory(person=Person.objects.get(), name_as_printed="Trần Văn An")
    after = take_back(brought)
    assert (after.state, Person.objects.count()) == ("done", 1)
    assert str(other) in after.problem


def test_new_namesake_does_not_make_a_row_doubtful_that_was_clear(admin):
    PersonFactory(name="Trần Văn An", born="1950")
    rows = [person_row("Trần Văn An"), [*person_row("Trần Văn An")[:3], 2019, "", 1970]]
    brought = bring(admin, people_list(*rows))
    assert (put_on_record(brought).state, Person.objects.count()) == ("done", 2)


def test_names_that_differ_by_an_accent_are_asked_about(admin):
    person = PersonFactory(name="Nguyễn Thị Hương", born="1970")
    brought = bring(admin, people_list(person_row("Nguyễn Thị Hường", born=1970)))
    assert brought.questions.get().candidates == [person.pk]


@pytest.mark.parametrize("name", ["NGUYỄN THỊ HƯƠNG", "nguyen thi huong"])
def test_capitals_and_hurried_typing_mean_the_same_person(admin, name):
    person = PersonFactory(name="Nguyễn Thị Hương", born="1970")
    put_on_record(bring(admin, people_list(person_row(name, born=1970))))
    assert Award.objects.get().person == person


def test_two_new_people_whose_names_differ_by_an_accent_are_two_where_somebody_says_so(admin):
    rows = [person_row(name, born=1970) for name in ("Nguyễn Thị Hương", "Nguyễn Thị Hường")]
    brought = bring(admin, people_list(*rows))
    assert states(brought) == ["new", "doubtful"]
    assert brought.questions.get().text == "Nguyễn Thị Hường\n(like “Nguyễn Thị Hương” in row 4)"
    brought = put_on_record(answer(brought, person="new"))
    assert (brought.state, Person.objects.count()) == ("done", 2)


def test_people_of_a_long_list_come_on_record_in_parts_and_each_award_is_of_its_own(admin, monkeypatch):
    monkeypatch.setattr(writing, "ROWS_AT_A_TIME", 2)
    names = ["Nguyễn Văn An", "Trần Hoa Bình", "Lê Minh Châu", "Phạm Thế Dũng", "Đỗ Thu Hà"]
    put_on_record(bring(admin, people_list(*map(person_row, names))))
    assert sorted(Award.objects.values_list("person__name", flat=True)) == sorted(names)


def test_unknown_unit_like_another_one_of_the_list_is_asked_about_with_that_and_keeps_its_name(admin):
    brought = bring(admin, awards_list(ROW, ["Cục Cơ yếuu", *ROW[1:]]))
    asked = list(brought.questions.asked())
    assert [question.text for question in asked] == [
        "Cục Cơ yếu",
        "Cục Cơ yếuu\n(like “Cục Cơ yếu” in row 4)",
    ]
    brought.questions.answer_all("new")
    brought.wait_for("matching")
    work_until_done()
    put_on_record(again(brought))
    assert sorted(Unit.objects.filter(name__startswith="Cục").values_list("name", flat=True)) == [
        "Cục Cơ yếu",
        "Cục Cơ yếuu",
    ]


LIKE = [
    (("Nguyễn Văn An", {}), ("Nguyen Van An", {})),
    (("Nguyễn Văn An", {"unit": "Cục 1"}), ("Nguyễn Văn Ân", {"unit": "Cục 1"})),
    (("Nguyễn Văn Toàn", {"born": 1970}), ("Nguyễn Văn Toàm", {"born": "16/11/1970"})),
    (("Trần Hoa Bình", {"born": 1970}), ("Trần Hoaa Bình", {"born": 1970})),
]
SAME = [
    ("Nguyễn Văn An", 1970),
    ("NGUYỄN VĂN AN", "16/11/70"),
    ("Đ/c Nguyễn Văn An", "11/1970"),
    ("Nguyễn Văn An", 1971),
]
OTHERS = [
    (("Nguyễn Văn An", {}), ("Nguyễn Văn Ân", {})),
    (("Nguyễn Văn An", {"unit": "Cục 1"}), ("Nguyen Van An", {"unit": "Cục 2"})),
    (("Nguyễn Văn An", {"born": 1970}), ("Nguyen Van An", {"born": 1971})),
    (("Nguyễn Văn Toàn", {"unit": "Cục 1"}), ("Nguyễn Văn Toàm", {"unit": "Cục 1"})),
    (("Trần Hoa Bình", {"born": 1970}), ("Trần Hạnh Bình", {"born": 1970})),
    (("Trần Hoa Bình", {"born": 1970}), ("TRẦN  HOA BÌNH", {"born": 1970})),
]


@pytest.mark.parametrize(
    ("two", "second"), [*((two, "doubtful") for two in LIKE), *((two, "new") for two in OTHERS)]
)
def test_near_double_further_up_in_the_list_is_asked_about(admin, two, second):
    rows = [[*person_row(name, **more)] for name, more in two]
    rows[1][3] = "2019"  # so that the two awards are not the same
    assert states(bring(admin, people_list(*rows))) == ["new", second]


def test_year_and_day_of_birth_beside_one_name_and_unit_are_of_one_person(admin, unit):
    rows = [person_row(name, unit=unit.name, born=born) for name, born in SAME]
    for number, row in enumerate(rows):
        row[3] = 2010 + number
    brought = put_on_record(bring(admin, people_list(*rows)))
    assert (brought.counts, brought.with_them["people"]) == ({"new": 4}, 2)
    assert [str(person.born) for person in Person.objects.order_by("born")] == ["16/11/1970", "1971"]


@pytest.mark.parametrize(("of", "people"), [("Cục Cơ yếu", 1), ("", 2)])
def test_person_whose_birth_one_row_does_not_say_is_the_one_of_the_name_and_unit(admin, unit, of, people):
    rows = [person_row("Nguyễn Văn An", unit=of, born=born) for born in ("", "1970")]
    rows[1][3] = 2019
    put_on_record(bring(admin, people_list(*rows)))
    assert Person.objects.count() == people


def test_year_of_birth_of_two_people_of_one_name_and_unit_is_of_neither(admin, unit):
    rows = [
        person_row("Nguyễn Văn An", unit=unit.name, born=born) for born in ("1970", "1/2/1970", "3/4/1970")
    ]
    for number, row in enumerate(rows):
        row[3] = 2010 + number
    put_on_record(bring(admin, people_list(*rows)))
    assert Person.objects.count() == 3


def test_near_double_that_nobody_decided_on_is_left_out(admin):
    rows = [person_row(name) for name in ("Nguyễn Văn An", "Nguyen Van An")]
    brought = put_on_record(bring(admin, people_list(*rows)))
    assert (brought.state, [person.name for person in Person.objects.all()]) == ("done", ["Nguyễn Văn An"])


def test_contradiction_with_a_hidden_decision_is_refused_without_a_word_of_it(bloc, unit):

    decision = AwardDecisionFactory(document__number="5/QĐ", document__dated="2018-03-04")
    CampaignFactory(bloc=bloc, year=2018)
    MembershipFactory(bloc=bloc, unit=unit)
    row = [*ROW[:3], "5/QĐ", "05/04/2018", ""]
    [[column, sentence]] = reasons(bring(staff_of(bloc), awards_list(row), bloc=bloc))
    assert (column, str(decision.document.dated) in sentence, "does not go with" in sentence) == (
        "number",
        False,
        True,
    )


@pytest.mark.parametrize(("of", "counts"), [("Cục Cơ yếu", {"new": 1}), ("", {"wrong": 1})])
def test_new_person_of_a_member_needs_no_file_of_the_bloc_in_that_year(bloc, unit, of, counts):
    """Whoever enters for the bloc sees its members' people, and so their awards."""
    MembershipFactory(bloc=bloc, unit=unit)
    staff = staff_of(bloc)
    rows = people_list(["Nguyễn Văn An", "cá nhân", "Bằng khen", "2005", of, "1970"])
    brought = bring(staff, rows, bloc=bloc)
    assert brought.counts == counts
    put_on_record(brought)
    assert Award.objects.visible_to(staff).count() == counts.get("new", 0)


def test_rank_before_a_name_makes_nobody_new(admin, unit):
    person = PersonFactory(name="Nguyễn Văn An", unit=unit)
    rows = [
        person_row("Đ/c Đại tá Nguyễn Văn An", unit=unit.name),
        person_row("Thiếu tá Lê Thị Bình", unit=unit.name),
    ]
    put_on_record(bring(admin, people_list(*rows)))
    assert {award.person.name: award.post_as_printed for award in Award.objects.all()} == {
        "Nguyễn Văn An": "Đại tá",
        "Lê Thị Bình": "Thiếu tá",
    }
    assert Award.objects.get(person=person).name_as_printed == "Đ/c Đại tá Nguyễn Văn An"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Bằng khen của TTg", "Bằng khen của Thủ tướng Chính phủ"),
        ("BK của Thủ tướng CP", "Bằng khen của Thủ tướng Chính phủ"),
        ("Bằng khen TTCP", "Bằng khen của Thủ tướng Chính phủ"),
        ("Cờ TĐ CP", FLAG),
        ("Cờ TĐ của CP", FLAG),
        ("Bằng khen của Bộ Công an", "Bằng khen"),
    ],
)
def test_abbreviated_award_is_the_one_that_it_names_in_full(admin, unit, written, meant):
    put_on_record(bring(admin, awards_list([ROW[0], written, *ROW[2:]])))
    award = Award.objects.get()
    assert (award.kind.name, award.award_as_printed) == (meant, written)


def test_unit_of_a_person_that_is_not_on_record_is_kept_as_printed(admin):
    head = [*PEOPLE, "Chức vụ"]
    rows = [
        [*person_row(name, unit="Hệ CY"), post]
        for name, post in (("Lê An", "Trưởng phòng"), ("Đại tá Lê Bình", ""))
    ]
    brought = bring(admin, workbook(head, *rows, [*person_row("Lê Cảnh", unit="Hệ CY"), "Phó hệ, Hệ CY"]))
    with translation.override("en"):
        [note] = page_of_rows(list(brought.rows.order_by("pk")), brought)[0].notes
    assert note == "“Hệ CY” is not on record: printed beside the name, not kept as the unit of the person."
    put_on_record(brought)
    assert set(Award.objects.values_list("post_as_printed", flat=True)) == {
        "Trưởng phòng, Hệ CY",
        "Đại tá, Hệ CY",
        "Phó hệ, Hệ CY",
    }
    assert bring(admin, workbook(head, *rows)).counts == {"same": 2}


def test_unit_of_a_person_that_is_on_record_is_not_printed_too(admin, unit):
    put_on_record(bring(admin, people_list(person_row("Lê An", unit=unit.name))))
    assert (Award.objects.get().post_as_printed, Person.objects.get().unit) == ("", unit)


@pytest.mark.parametrize(("name", "font"), [("Côc C¬ yÕu", "TCVN3 (.VnTime)"), ("Cuïc Cô yeáu", "VNI")])
def test_name_in_an_old_font_among_others_is_refused_and_not_asked_about(admin, unit, name, font):
    brought = bring(admin, awards_list(ROW, [name, *ROW[1:]]))
    assert states(brought) == ["new", "wrong"]
    sentence = f"“{name}” is in an old font, {font}. Convert it to Unicode, and bring the row again."
    assert ["recipient", sentence] in reasons(brought)
    assert not brought.questions.exists()


def test_no_row_changes_the_record_that_nobody_has_seen_to_do_so(admin, unit):
    """What the list said too was changed by hand after somebody had looked."""
    head, noted = [*AWARDS_HEAD, "Ghi chú"], [*ROW, "đã trao"]
    put_on_record(bring(admin, awards_list(noted, head=head)))
    brought = bring(admin, awards_list(noted, [ROW[0], "Giấy khen", *ROW[2:]], head=head))
    assert brought.counts == {"same": 1, "new": 1}
    Award.objects.update(note="trao sau")
    after = put_on_record(brought)
    assert (after.state, after.counts, Award.objects.count()) == ("read", {"changed": 1, "new": 1}, 1)
    assert after.problem.startswith("More rows would come on record than you have seen")
    assert Award.objects.get().note == "trao sau"


@pytest.mark.parametrize("with_decision", [0, 1])
def test_award_that_a_list_names_with_and_without_its_decision_is_one(admin, unit, with_decision):
    rows = [[*ROW[:3]], [*ROW[:3]]]
    rows[with_decision] = ROW
    brought = put_on_record(bring(admin, awards_list(*rows)))
    assert Award.objects.get().decision.document.number == ROW[3]
    sentence = f"Row {4 + with_decision} gives the same award with its decision. Leave one of the two out."
    assert reasons(brought) == [["number", sentence]]


def test_row_of_another_sheet_that_says_the_same_is_named_with_its_sheet(admin, unit):
    book = load_workbook(io.BytesIO(awards_list(ROW)))
    book.copy_worksheet(book.active).title = "Tổng hợp"
    content = io.BytesIO()
    book.save(content)
    brought = bring(admin, content.getvalue())
    sentence = "Row 4 (“Sheet”) says the same already. Leave one of the two out."
    assert (states(brought), reasons(brought)) == (["new", "wrong"], [["", sentence]])


def test_name_of_a_person_that_is_too_long_for_one_is_refused_and_not_cut(admin):
    name = "Nguyễn " + "Văn " * 50
    brought = bring(admin, people_list(person_row(name), person_row("Nguyễn Văn An")))
    assert reasons(brought) == [["", f"“{name[:40]}…” is longer than 200 letters."]]


def test_award_of_a_unit_that_is_no_member_is_kept_beside_the_bloc_and_said_so(admin, unit):
    campaign = CampaignFactory(year=2018)
    brought = bring(admin, awards_list(ROW), bloc=campaign.bloc)
    with translation.override("en"):
        [line] = page_of_rows(list(brought.rows.all()), brought)
    sentence = "The unit is no member of the bloc in 2018: kept for the unit, not counted in the bloc."
    assert (line.notes, brought.with_them["outside"]) == ([sentence], 1)
    put_on_record(brought)
    award = Award.objects.get()
    assert (award.campaign, award.period) == (None, campaign.period)


def test_award_of_a_year_of_which_the_bloc_has_no_file_is_said_to_be_beside_it(admin, unit):
    bloc = CampaignFactory(year=2019).bloc
    MembershipFactory(bloc=bloc, unit=unit)
    brought = bring(admin, awards_list(ROW), bloc=bloc)
    with translation.override("en"):
        [line] = page_of_rows(list(brought.rows.all()), brought)
    sentence = "The bloc has no file of 2018: kept for the recipient, not counted in the bloc."
    assert (line.notes, brought.with_them["outside"]) == ([sentence], 1)


@pytest.mark.parametrize("with_bloc", [True, False])
def test_nothing_is_said_of_the_bloc_where_the_award_counts_in_it_or_none_was_chosen(admin, unit, with_bloc):
    campaign = CampaignFactory(year=2018)
    MembershipFactory(bloc=campaign.bloc, unit=unit)
    brought = bring(admin, awards_list(ROW), bloc=campaign.bloc if with_bloc else None)
    [line] = page_of_rows(list(brought.rows.all()), brought)
    assert (line.notes, brought.with_them["outside"]) == ([], 0)
