"""What a cell says of a decision, as offices write it."""

import time

import pytest

from awards.importing.decision_cells import DecisionSaid, decision_in
from awards.importing.files.cell_texts import ValueRefused
from awards.models import Award
from blocs.partial_dates import PartialDate
from tests.factories import AdminFactory, UnitFactory

from .lists import FLAG, bring, put_on_record, reasons, workbook

DAY = PartialDate(2016, 11, 16)
NUMBER = "1080/QĐ-TTg"
PRIME_MINISTER = "Thủ tướng Chính phủ"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (NUMBER, (NUMBER,)),
        ("Quyết định số 1080/QĐ-TTg ngày 16/11/2016", (NUMBER, DAY)),
        ("QĐ số 1080/QĐ-TTg ký ngày 16 tháng 11 năm 2016", (NUMBER, DAY)),
        ("Số: 1080/QĐ-TTg", (NUMBER,)),
        ("1080/QĐ-TTg, 16/11/2016", (NUMBER, DAY)),
        ("1080/QĐ-TTg\n(16.11.2016)", (NUMBER, DAY)),
        ("1080/QĐ-TTg ngày 16/11/16", (NUMBER, DAY)),
        ("Ngày 16/11/2016 - số 1080/QĐ-TTg", (NUMBER, DAY)),
        ("1080/QĐ-TTg tháng 11/2016", (NUMBER, PartialDate(2016, 11))),
        ("1080/QĐ-TTg của Thủ tướng Chính phủ", (NUMBER, None, PRIME_MINISTER)),
        (
            "1080/QĐ-TTg ngày 16/11/2016 của Thủ tướng Chính phủ về việc tặng Cờ",
            (NUMBER, DAY, PRIME_MINISTER),
        ),
        ("QĐ 1080/QĐ-TTg do Thủ tướng Chính phủ ký ngày 16/11/2016", (NUMBER, DAY, PRIME_MINISTER)),
        ("quyet dinh so 1080/QĐ-TTg ngay 16/11/2016", (NUMBER, DAY)),
        ("12/2016/QĐ-UBND ngày 16/11/2016", ("12/2016/QĐ-UBND", DAY)),
        ("12/2016/QĐ-UBND", ("12/2016/QĐ-UBND",)),
        ("5-QĐ/TW", ("5-QĐ/TW",)),
        ("QĐ-TTg 1080", ("QĐ-TTg 1080",)),
        ("99", ("99",)),
        ("16/11/2016", ("", DAY)),
        ("Chưa rõ", ()),
        ("", ()),
    ],
)
def test_number_date_and_issuer_are_told_apart(written, said):
    assert decision_in(written) == DecisionSaid(*said)


@pytest.mark.parametrize(
    "written",
    [
        "1080/QĐ-TTg ngày 31/02/2016",
        "1080/QĐ-TTg ngày    /   /2016",
        "1080/QĐ-TTg ngày 16/11/2016; 99/QĐ-BQP ngày 1/12/2016",
        "1080/QĐ-TTg, 99/QĐ-BQP",
        "1080/QĐ-TTg-16/11/2016",
        "Quyết định của Thủ tướng Chính phủ số 1080/QĐ-TTg",
    ],
)
def test_what_is_not_one_decision_is_refused_and_never_kept_word_for_word(written):
    with pytest.raises(ValueRefused):
        decision_in(written)


@pytest.mark.parametrize("part", ["( ", ", ký ", "1/", "của ", "ngày "])
def test_long_cell_takes_no_time(part):
    began = time.process_time()
    assert len(decision_in(part * 5_000).number) > 9_000
    assert time.process_time() - began < 0.2


def awards_with(headings, *cells):
    UnitFactory(name="Cục Cơ yếu")
    row = ["Cục Cơ yếu", FLAG, 2016, *cells]
    return bring(AdminFactory(), workbook(["Tên đơn vị", "Danh hiệu", "Năm", *headings], row))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "heading",
    ["Số, ngày QĐ", "Số, ngày tháng quyết định", "Số, ngày, tháng, năm quyết định", "Số QĐ", "Quyết định"],
)
def test_award_is_recorded_with_the_decision_that_one_cell_names(heading):
    written = "Quyết định số 1080/QĐ-TTg ngày 16/11/2016 của Thủ tướng Chính phủ"
    put_on_record(awards_with([heading], written))
    award = Award.objects.get()
    paper = award.decision.document
    assert (paper.number, paper.dated, paper.issuer_as_printed) == (NUMBER, DAY, PRIME_MINISTER)
    assert (award.granted, award.authority_as_printed) == (DAY, PRIME_MINISTER)


@pytest.mark.django_db
def test_date_beside_the_number_must_be_that_of_its_column():
    brought = awards_with(["Số QĐ", "Ngày QĐ"], "1080/QĐ-TTg ngày 16/11/2016", "17/11/2016")
    sentence = "Beside the number stands 16/11/2016, and here 17/11/2016. Correct one of the two."
    assert reasons(brought) == [["dated", sentence]]


@pytest.mark.django_db
@pytest.mark.parametrize("dated", ["16/11/2016", "2016", ""])
def test_date_beside_the_number_completes_that_of_its_column(dated):
    put_on_record(awards_with(["Số QĐ", "Ngày QĐ"], "1080/QĐ-TTg ngày 16/11/2016", dated))
    assert Award.objects.get().decision.document.dated == DAY


@pytest.mark.django_db
def test_date_of_the_column_completes_that_beside_the_number():
    put_on_record(awards_with(["Số QĐ", "Ngày QĐ"], "1080/QĐ-TTg năm 2016", "16/11/2016"))
    assert Award.objects.get().decision.document.dated == DAY


@pytest.mark.django_db
def test_cell_of_a_decision_that_is_not_understood_refuses_its_row():
    brought = awards_with(["Số QĐ"], "1080/QĐ-TTg, 99/QĐ-BQP")
    assert (brought.counts, reasons(brought)[0][0]) == ({"wrong": 1}, "number")
