import unicodedata

import pytest

from awards.report_reading import read_report
from awards.report_reading.pasted import Pasted

from .reports import OPENING


def test_odd_spaces_become_single_ordinary_ones():
    assert Pasted("Khối\u00a0 thi\u2009đua\t4").text == "Khối thi đua 4"


def test_a_wrapped_line_goes_on_and_a_new_paragraph_does_not():
    assert Pasted("ký kết\ngiao ước\nHội nghị").text == "ký kết giao ước\nHội nghị"


def test_line_ends_of_all_kinds_are_one_kind():
    assert Pasted("A\r\nB\u2028C").text == "A\nB\nC"


def test_a_place_in_the_clean_text_leads_back_to_the_given_text():
    given = unicodedata.normalize("NFD", "Tại\u00a0\u00a0Hà Nội")
    pasted = Pasted(given)
    start = pasted.text.index("Hà Nội")
    first, last = pasted.given_span(start, start + len("Hà Nội"))
    assert unicodedata.normalize("NFC", given[first:last]) == "Hà Nội"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_both_unicode_forms_say_the_same(form):
    report = unicodedata.normalize(form, OPENING)
    assert [one.value for one in read_report(report)] == [one.value for one in read_report(OPENING)]


def test_marks_show_the_words_in_the_text_as_given():
    report = unicodedata.normalize("NFD", "Trang chủ\r\n" + OPENING.replace(" ", "\u00a0"))
    place = next(one for one in read_report(report) if one.field == "place")
    [(start, end)] = place.marks
    assert unicodedata.normalize("NFC", report[start:end]) == "Hà\u00a0Nội"


def test_a_page_broken_at_a_width_is_joined_before_capitals_too():
    lines = (
        "Tham dự hội nghị có đại diện lãnh đạo Ban Thường trực Ủy",
        "ban Mặt trận Tổ quốc các huyện và các đơn vị của Ủy ban",
        "MTTQ Việt Nam tỉnh.",
        "Hội nghị kết thúc.",
    )
    assert Pasted("\n".join(lines)).text.split("\n") == [" ".join(lines[:3]), lines[3]]


def test_slips_of_the_keyboard_in_key_words():
    report = "Ngày 5/1/2021, Cụm thi đua số 1 tổ chức hội nghi ký kêt giao uớc thi đua, do Sở Y tế - Cụm truởng chủ trì."
    found = {one.field: one for one in read_report(report)}
    assert found["purpose"].value["purpose"] == "pledge_signing"
    assert found["head"].value["unit"] == "Sở Y tế"
