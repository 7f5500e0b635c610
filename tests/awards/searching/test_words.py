import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.searching.asked import read
from awards.searching.syllables import (
    SYLLABLES,
    one_slip_away,
    run_together,
    sounding_alike,
    without_input_method,
)
from awards.searching.words import all_of, slots_of, with_one_slip, without_one
from blocs.models import Unit
from blocs.partial_dates import PartialDate
from campaigns.models import ConferencePurpose
from tests.factories import UnitFactory

Purpose = ConferencePurpose.Purpose


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cucj", "cuc"),
        ("yeeus", "ieu"),
        ("ddoanf", "doan"),
        ("ho65i", "hoi"),
        ("keets", "ket"),
        ("bo6", "bo"),
    ],
)
def test_keys_typed_without_an_input_method_are_the_syllable_it_would_have_made(typed, meant):
    assert without_input_method(typed) == meant


def test_a_word_that_is_a_syllable_stays_one():
    assert without_input_method("cuc") is None


def test_words_without_spaces_come_apart():
    assert run_together("haiphong") == ["hai", "phong"]
    assert run_together("vrgx") is None


def test_a_slip_is_one_letter_more_less_other_or_two_changed_over():
    assert {"truong", "truon"} <= one_slip_away("truogn")
    assert "ieu" in one_slip_away("iue")
    assert "hoang" not in one_slip_away("truong")


def test_what_sounds_alike_in_a_region_is_one_word_for_another():
    assert "xuan" in sounding_alike("suan")
    assert "trung" in sounding_alike("chung")
    assert "phong" in sounding_alike("fong")


def test_an_abbreviation_and_its_words_stand_for_each_other():
    assert all_of(slots_of(["bđbp"])) == "((bdbp) | (bo & doi & bien & phong))"
    assert all_of(slots_of(["bộ", "đội", "biên", "phòng"])) == "((bo & doi & bien & phong) | (bdbp))"


def test_only_one_word_of_a_name_has_a_slip():
    query = with_one_slip(slots_of(["cơ", "yeú"]))
    assert query.count("(co)") == 2  # once with the other word as it is or near, once as itself or near
    assert " | (" in query


@pytest.mark.parametrize("wrong", range(5))
def test_without_one_word_all_are_found_that_have_a_slip_in_one(db, wrong):
    names = ["hội", "cựu", "giáo", "chức", "huế"]
    typed = [f"{name}q" if place == wrong else name for place, name in enumerate(names)]
    UnitFactory(name=" ".join(names))
    for query in (with_one_slip(slots_of(typed)), without_one(slots_of(typed))):
        assert Unit.objects.worded(query).exists()
    two_wrong = [
        f"{name}q" if place in (wrong, (wrong + 1) % 5) else name for place, name in enumerate(names)
    ]
    assert not Unit.objects.worded(without_one(slots_of(two_wrong))).exists()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("hội nghị 16/11/2018", PartialDate(2018, 11, 16)),
        ("16-11-2018", PartialDate(2018, 11, 16)),
        ("ngày 16 tháng 11 năm 2018", PartialDate(2018, 11, 16)),
        ("thang 11 nam 2018", PartialDate(2018, 11)),
        ("tháng 11/2018", PartialDate(2018, 11)),
        ("khối thi đua số 5 năm 2018", None),
        ("31/02/2019", None),
    ],
)
def test_a_date_is_read_as_it_is_written(text, day):
    assert read(text).day == day


@pytest.mark.parametrize("number", ["1071/QĐ-TTg", "13-KL/TW", "231/2023/QĐ-UBND", "56-nq/tw"])
def test_the_number_of_a_paper_is_read_whole(number):
    assert read(f"theo {number} của").number == number


def test_years_and_purposes_are_no_words_of_a_name():
    asked = read("tổng kết khối 4 hệ cơ yếu năm 2018")
    assert asked.years == [2018]
    assert asked.purposes == {Purpose.CLOSING}
    assert asked.subject == ["khối", "4", "hệ", "cơ", "yếu"]


def test_a_rank_says_that_a_person_is_meant():
    asked = read("Thiếu tướng Hoàng Văn Quân")
    assert asked.said == {"person"}
    assert asked.typed == ["hoàng", "văn", "quân"]


def test_a_surname_is_not_taken_for_a_small_word():
    assert read("đỗ văn la").typed == ["đỗ", "văn", "la"]


@given(st.text(max_size=80))
def test_whatever_is_typed_makes_a_query_of_letters_and_figures(text):
    slots = read(text).slots
    for query in (all_of(slots), with_one_slip(slots), without_one(slots)):
        assert set(query) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ()&|:*")


def test_every_rhyme_of_a_name_in_the_five_reports_is_a_syllable():
    assert {"ieu", "thiem", "quiet", "khuien", "truong", "nghia", "quang", "ngoai"} <= SYLLABLES
