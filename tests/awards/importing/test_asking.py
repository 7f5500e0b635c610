"""What is asked about a list: why, about which row, and what each answer does."""

import html

import pytest
from django.urls import reverse
from django.utils import translation

from awards.importing.asking import told
from tests.conftest import signed_in
from tests.factories import AdminFactory, LeadershipFactory, MembershipFactory, PersonFactory, UnitFactory

from .lists import awards_list, bring, put_on_record, workbook
from .test_awards import ROW, people_list, person_row

pytestmark = pytest.mark.django_db


@pytest.fixture
def client():
    client = signed_in(AdminFactory())
    client.cookies["django_language"] = "en"
    return client


@pytest.fixture
def ask(client):
    """The only question about a list: its help and what may be chosen."""

    def ask(content, **more):
        brought = bring(client.user, content, **more)
        form = client.get(reverse("awards:import-questions", args=[brought.pk])).context["form"]
        [field] = [field for field in form if field.name != "rest"]
        with translation.override("en"):
            return html.unescape(str(field.help_text)), [str(label) for _value, label in field.field.choices]

    return ask


def rows_page(client, brought):
    return client.get(reverse("awards:import-rows", args=[brought.pk]))


def test_unit_below_another_one_is_asked_about_because_the_list_does_not_say_so(ask):
    UnitFactory(name="Cục Quản lý", parent=UnitFactory(name="Ban Cơ yếu Chính phủ"))
    why, _choices = ask(awards_list(["Cục Quản lý", *ROW[1:]]))
    assert why.startswith(
        "On record a unit of this name belongs to “Ban Cơ yếu Chính phủ”, which the list does not say. Row 4 – "
    )


def test_name_of_several_units_is_asked_about_with_their_number(ask):
    for above in ("Bộ A", "Bộ B"):
        UnitFactory(name="Văn phòng", parent=UnitFactory(name=above))
    why, _choices = ask(awards_list(["Văn phòng", *ROW[1:]]))
    assert why.startswith("2 units of this name are on record.")


def test_name_like_those_on_record_and_name_like_none_say_so(ask):
    assert ask(awards_list(ROW))[0].startswith("No unit of this name is on record.")
    UnitFactory(name="Cục Cơ yếu 1")
    assert "units of a name like this one" in ask(awards_list(["Cục Cơ yêu 2", *ROW[1:]]))[0]


def test_award_like_none_of_the_catalogue_and_award_like_some_say_so(ask):
    UnitFactory(name=ROW[0])
    assert ask(awards_list([ROW[0], "Quà Tết", *ROW[2:]]))[0].startswith(
        "No award of this name is in the catalogue. Row 4 – "
    )
    assert ask(awards_list([ROW[0], "Cờ thi đua Chính phủ nước", *ROW[2:]]))[0].startswith(
        "In the catalogue are awards of a name like this one. Row 4 – "
    )


def test_namesakes_are_asked_about_with_their_number(ask):
    for born in ("1970", "1980"):
        PersonFactory(name="Trần Văn An", born=born)
    assert ask(people_list(person_row("Trần Văn An")))[0].startswith("2 people of this name are on record.")


def test_name_of_several_rows_says_how_many_they_are(ask):
    asked, _choices = ask(awards_list(ROW, [ROW[0], ROW[1], 2019, *ROW[3:]]))
    assert " 2 rows, the first of them row 4 – " in asked


def test_answers_say_what_becomes_of_a_name(ask):
    assert ask(awards_list(ROW))[1] == [
        "– choose –",
        "a new unit, put on record",
        "only the name as printed, tied to no unit",
        "leave these rows out",
    ]
    for born in ("1970", "1980"):
        PersonFactory(name="Trần Văn An", born=born)
    assert ask(people_list(person_row("Trần Văn An")))[1][3:5] == [
        "a new person, put on record",
        "only the name as printed, tied to no person",
    ]


def test_question_about_a_record_shows_the_row_and_the_dates_of_both(ask, client):
    UnitFactory(name="Cục Cơ yếu")
    put_on_record(bring(client.user, awards_list(ROW)))
    row = ["Cục Cơ yếu", ROW[1], 2018, "99/QĐ-BQP", 43421, "Bộ <Quốc phòng>"]
    asked, choices = ask(awards_list(row))
    assert "Date of the decision: 43421 (17/11/2018); Issuer: Bộ <Quốc phòng>" in asked
    assert "1071/QĐ-TTg, 16/11/2018" in choices[1]


def test_cells_of_a_row_are_shown_as_text(client):
    brought = bring(client.user, awards_list(["<b>Cục</b> Cơ yếu", *ROW[1:]]))
    page = client.get(reverse("awards:import-questions", args=[brought.pk])).content.decode()
    assert "<b>Cục" not in page
    assert "&lt;b&gt;Cục" in page


def test_membership_is_offered_with_its_days(ask, bloc):
    unit = UnitFactory(name="Cục Cơ yếu")
    for valid in ("[2010-01-01,2012-01-01)", "[2014-01-01,2016-01-01)"):
        MembershipFactory(bloc=bloc, unit=unit, valid=valid)
    content = workbook(["Đơn vị", "Từ năm", "Đến năm"], [unit.name, 2009, 2015])
    _why, choices = ask(content, kind="members", bloc=bloc)
    assert choices[1].endswith(", 01/01/2010 – 31/12/2011")


def test_leadership_is_offered_with_its_days(ask, bloc):
    unit = UnitFactory(name="Cục Cơ yếu")
    for term in ("[2010-01-01,2012-01-01)", "[2014-01-01,)"):
        LeadershipFactory(bloc=bloc, unit=unit, term=term)
    content = workbook(["Đơn vị", "Từ năm", "Đến năm"], [unit.name, 2009, 2015])
    _why, choices = ask(content, kind="leaders", bloc=bloc)
    assert choices[2].endswith(", 01/01/2014 – …")


def test_row_like_one_on_record_names_that_one_and_leads_to_the_question(client):
    UnitFactory(name="Cục Cơ yếu")
    put_on_record(bring(client.user, awards_list(ROW)))
    brought = bring(client.user, awards_list([*ROW[:3], "99/QĐ-BQP", "1/12/2018", "Bộ Quốc phòng"]))
    page = rows_page(client, brought)
    [[reason]] = [line.reasons for line in page.context["page"]]
    assert reason.startswith("Much like one on record: ")
    assert "1071/QĐ-TTg, 16/11/2018. Say whether it is the same one." in reason
    assert reverse("awards:import-questions", args=[brought.pk]) in page.content.decode()


def test_wrong_row_with_a_question_leads_to_it_too(client):
    brought = bring(client.user, awards_list([*ROW[:4], "31/02/2019", ROW[5]]))
    page = rows_page(client, brought)
    [line] = page.context["page"]
    assert (line.row.state, len(line.reasons)) == ("wrong", 2)
    assert reverse("awards:import-questions", args=[brought.pk]) in page.content.decode()


def test_question_that_a_page_did_not_show_keeps_its_answer(client):
    """The list was compared anew in another window while the page stood open."""
    brought = bring(client.user, awards_list(ROW, ["Cục Thống kê", *ROW[1:]]))
    shown, other = brought.questions.asked()
    other.answer = "new"
    other.save()
    client.post(reverse("awards:import-questions", args=[brought.pk]), {f"q{shown.pk}": "out", "rest": ""})
    assert [question.answer for question in brought.questions.order_by("first_row")] == ["out", "new"]


def test_name_like_one_further_up_is_named_beside_it(client):
    rows = [person_row(name, born=1970) for name in ("Nguyễn Thị Hương", "Nguyễn Thị Hường")]
    brought = bring(client.user, people_list(*rows))
    like = "(like “Nguyễn Thị Hương” in row 4)"
    with translation.override("en"):
        assert told(brought.questions.get()) == f"Who is “Nguyễn Thị Hường”? {like}"
    assert f"“Nguyễn Thị Hường” {like}: say whether" in rows_page(client, brought).content.decode()
