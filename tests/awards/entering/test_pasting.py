"""Rows pasted from Excel or Word go into the table; what does not fit stays, and reading says why."""

import pytest
from django.core.exceptions import ValidationError

from awards.entering.pasting import MOST_ROWS, cut, heads_left_out, put_rows
from awards.entering.setting import Setting
from awards.entering.sheet import TABLES
from awards.entering.typed import rows_of
from tests import factories as make
from tests.awards.pages import text_of
from tests.conftest import signed_in

from .typing import problems_of, sheet_with

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry():
    return make.EntryFactory()


@pytest.fixture
def member(entry):
    return make.MembershipFactory(bloc=entry.bloc, unit__name="Sở Y tế").unit


def pasted(entry, table, text, typed=None):
    typed = typed or {}
    return put_rows(typed, table, text, Setting(entry, typed, make.AdminFactory()))


def rows_in(typed, table):
    """The texts of the rows of a table that have any."""
    return [row.texts for row in rows_of(typed, TABLES[table]) if row.texts]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("A\t1\nB\t2", [["A", "1"], ["B", "2"]]),
        ("A\t1\r\nB\t2\r\n", [["A", "1"], ["B", "2"]]),
        ("A; 1\nB | 2\nC   3", [["A", "1"], ["B", "2"], ["C", "3"]]),
        ('"Ông An\nBà ""Bình"""\t2', [['Ông An\nBà "Bình"', "2"]]),
        ('"Anh hùng" Lao động\t1', [['"Anh hùng" Lao động', "1"]]),
        ('"Cờ\t1\nBằng khen\t2', [['"Cờ', "1"], ["Bằng khen", "2"]]),
        ("\n\t\t\nA\t\t\n", [["A", "", ""]]),
        ("A\u00a0B\t\u200b1", [["A B", "1"]]),
        ("", []),
        (" \t \n", []),
    ],
)
def test_text_is_cut_into_rows_and_cells(text, rows):
    assert cut(text) == rows


def test_rows_without_heads_are_in_the_usual_order(entry):
    typed = pasted(entry, "standings", "Sở Xa\t92,5\t1\tTốt")
    assert rows_in(typed, "standings") == [{"unit": "Sở Xa", "final": "92,5", "rank": "1", "grade": "Tốt"}]


def test_heads_say_the_order_of_the_columns(entry):
    typed = pasted(entry, "standings", "TT\tXếp hạng\tĐƠN VỊ\tTổng điểm\n1\t2\tSở Xa\t92,5")
    assert rows_in(typed, "standings") == [{"unit": "Sở Xa", "final": "92,5", "rank": "2"}]


def test_numbers_of_rows_are_left_out_without_heads_too(entry):
    typed = pasted(entry, "roll", "1.\tSở Xa\tx\n2.\tSở Gần\tvắng")
    assert rows_in(typed, "roll") == [
        {"unit": "Sở Xa", "status": "present"},
        {"unit": "Sở Gần", "status": "absent"},
    ]


def test_one_column_with_its_head_is_taken(entry):
    assert rows_in(pasted(entry, "roll", "Đơn vị\nSở Xa"), "roll") == [{"unit": "Sở Xa"}]


def test_names_in_one_cell_stay_on_their_lines(entry):
    typed = pasted(entry, "awards", 'Bằng khen\t2\t"Ông An\nBà Cúc"\tBộ')
    assert rows_in(typed, "awards") == [
        {"award": "Bằng khen", "figure": "2", "names": "Ông An\nBà Cúc", "authority": "Bộ"}
    ]


@pytest.mark.parametrize("name", ["Sở Y tế", "so y te", "Ty Y tế"])
def test_row_of_a_member_goes_into_its_row_by_any_name(entry, member, name):
    make.UnitNameFactory(unit=member, name="Ty Y tế")
    typed = pasted(entry, "standings", f"{name}\t92,5\t1")
    assert typed == {
        "standings": "",
        f"standings-u{member.pk}-final": "92,5",
        f"standings-u{member.pk}-rank": "1",
    }


def test_second_row_of_a_member_stays_a_row_of_its_own(entry, member):
    typed = pasted(entry, "standings", "Sở Y tế\t92,5\nSở Y tế\t90")
    assert rows_in(typed, "standings") == [{"unit": "Sở Y tế", "final": "90"}, {"final": "92,5"}]
    (problem,) = [
        name for name in problems_of(sheet_with(entry, make.AdminFactory(), typed)) if "standings" in name
    ]
    assert problem.endswith("-unit")


def test_cells_that_do_not_fit_stay_and_reading_says_why(entry):
    typed = pasted(entry, "standings", "Sở Lạ\tchín mươi\tcao nhất")
    assert rows_in(typed, "standings") == [{"unit": "Sở Lạ", "final": "chín mươi", "rank": "cao nhất"}]
    problems = problems_of(sheet_with(entry, make.AdminFactory(), typed))
    assert {name.rpartition("-")[2] for name in problems if "standings" in name} == {"unit", "final", "rank"}


def test_cells_behind_the_last_column_stay_with_it(entry):
    typed = pasted(entry, "standings", "Sở Xa\t92\t1\tTốt\tghi chú\tkhác")
    assert rows_in(typed, "standings")[0]["grade"] == "Tốt; ghi chú; khác"


def test_long_cell_is_not_cut(entry):
    assert rows_in(pasted(entry, "roll", "x" * 5000 + "\tx"), "roll")[0]["unit"] == "x" * 5000


def test_words_of_a_choice_become_the_choice_and_others_stay_to_be_seen(entry):
    typed = pasted(entry, "roll", "Sở Xa\tcó mặt\nSở Gần\tđến muộn")
    assert [row["status"] for row in rows_in(typed, "roll")] == ["present", "đến muộn"]
    assert any(
        name.endswith("-status") for name in problems_of(sheet_with(entry, make.AdminFactory(), typed))
    )


def test_heads_of_columns_that_the_table_does_not_have_are_told():
    assert heads_left_out("standings", "Đơn vị\tĐiểm\tGhi chú\nSở Xa\t9\tx") == ["Ghi chú"]
    assert heads_left_out("standings", "Sở Xa\t9\tx") == heads_left_out("standings", "") == []


def test_nothing_pasted_changes_nothing(entry):
    assert pasted(entry, "roll", " \n ", {"place": "Huế"}) == {"place": "Huế"}


def test_more_rows_than_a_page_can_send_are_refused_with_the_numbers(entry):
    with pytest.raises(ValidationError) as caught:
        pasted(entry, "roll", "Sở\tx\n" * (MOST_ROWS + 1))
    assert str(MOST_ROWS + 1) in caught.value.messages[0]


def test_pasting_on_the_page_keeps_all_else_that_was_typed(entry, member):
    client = signed_in(make.staff_of(entry.bloc))
    sent = {"version": "0", "place": "Huế", "has": "standings", "act": "paste:standings"}
    text = "Đơn vị\tĐiểm\tGhi chú\nSở Y tế\t92,5\tx"
    response = client.post(entry.get_absolute_url(), sent | {"paste-standings": text}, follow=True)
    assert "Ghi chú" in str(next(iter(response.context["messages"])))
    assert 'value="92,5"' in response.content.decode()
    assert 'value="Huế"' in response.content.decode()


def test_page_is_kept_where_too_much_was_pasted(entry):
    client = signed_in(make.staff_of(entry.bloc))
    sent = {"version": "0", "place": "Huế", "act": "paste:roll", "paste-roll": "Sở\tx\n" * (MOST_ROWS + 1)}
    response = client.post(entry.get_absolute_url(), sent, follow=True)
    assert str(MOST_ROWS) in text_of(response) or str(MOST_ROWS) in response.content.decode()
    assert 'value="Huế"' in response.content.decode()
