import datetime

import pytest
from django.utils.translation import override

from awards.summaries.content import Column, Day, Row, Said, Sum
from awards.summaries.drawing import drawn_cell, drawn_rows, drawn_sentence


@pytest.fixture(autouse=True)
def english():
    with override("en"):
        yield


@pytest.mark.parametrize(
    ("cell", "html"),
    [
        (Sum(1250, 3, 3, "/a/?b=1&c=2"), '<a class="fig" href="/a/?b=1&amp;c=2">1,250</a>'),
        (Sum(50, 2, 3, unit="%"), '<span class="fig">50%</span><span class="coverage"> (2 of 3 with data)</span>'),
        (Sum(0, 3, 3), '<span class="fig">0</span>'),
        (Sum(None, 0, 0, "/a/"), '<span class="soft">nothing on record</span>'),
        (Sum(None, 0, 2, "/a/"), '<a class="fig unknown" href="/a/">no data yet</a><span class="coverage"> (0 of 2 with data)</span>'),
        (Sum(None, 1, 1, words="<b>nhiều"), '<span class="fig unknown">no data yet</span> <q class="printed">&lt;b&gt;nhiều</q>'),
        (Said("a\nb<i>"), "a<br>b&lt;i&gt;"),
        (Said("a", '/"x', "b<"), '<a href="/&quot;x">a</a> <span class="soft">· b&lt;</span>'),
        (Said("not known", is_unknown=True), '<span class="fig unknown">not known</span>'),
        (Said("not known", "/a/", is_unknown=True), '<a class="fig unknown" href="/a/">not known</a>'),
        (Day("16/11/2018", datetime.date(2018, 11, 16), "/a/"), '<a href="/a/">16/11/2018</a>'),
    ],
)  # fmt: skip
def test_cell_says_number_none_and_unknown_in_different_words_and_escapes_all(cell, html):
    assert drawn_cell(cell) == html


def test_sentence_has_no_space_of_its_own():
    assert drawn_sentence(["<", Sum(1, 1, 1), "."]) == '&lt;<span class="fig">1</span>.'


def test_rows_carry_the_labels_of_their_columns_and_mark_totals_and_nothing():
    columns = (Column("a", "name"), Column("b", "số <", is_number=True), Column("c", "words"))
    rows = [Row("1", (Said("x"), Sum(None, 0, 0), Said("y")), is_total=True)]
    assert drawn_rows(rows, columns) == (
        '<tr class="sum"><th scope="row">X</th>'
        '<td class="num nothing" data-label="Số &lt;"><span><span class="soft">nothing on record</span></span></td>'
        '<td data-label="Words"><span>y</span></td></tr>'
    )


def test_row_that_has_nothing_on_record_says_so_on_a_phone_too():
    columns = (
        Column("a", "name"),
        Column("b", "agreed", is_number=True),
        Column("c", "granted", is_number=True),
    )
    rows = [Row("1", (Said("x"), Sum(None, 0, 0), Sum(None, 0, 0)))]
    assert "nothing on record" in drawn_rows(rows, columns)
    assert 'class="num nothing"' not in drawn_rows(rows, columns)
