import contextlib
import datetime
from decimal import Decimal

import pytest
from django.utils import translation
from django.utils.translation import gettext_lazy
from hypothesis import given
from hypothesis import strategies as st

from awards.importing.files.rows import NoValue
from awards.importing.files.values import ValueRefused, as_choice, as_date, as_number, as_text, as_whole
from blocs.figures import Figure
from blocs.partial_dates import PartialDate

CHOICES = (
    ("state", gettext_lazy("State")),
    ("ministry", "Cấp bộ"),
    ("province", "Cấp tỉnh"),
    ("commune", "Cấp tinh"),
)
DAY, MONTH, YEAR = PartialDate(2018, 11, 16), PartialDate(2018, 11), PartialDate(2018)


@pytest.mark.parametrize(
    ("raw", "date"),
    [
        *[
            (text, DAY)
            for text in ("16/11/2018", "16-11-2018", "16.11.18", "16/11/18", " 16\u00a0/ 11 /2018.")
        ],
        *[
            (text, DAY)
            for text in ("ngày 16 tháng 11 năm 2018", "Ngày 16/11/2018", "16-Nov-18", "16-Thg11-2018")
        ],
        *[(text, DAY) for text in ("2018-11-16 00:00:00", "16/11/2018 08:30", "43420")],
        *[(raw, DAY) for raw in (43420, 43420.0, 43420.5, datetime.date(2018, 11, 16))],
        (datetime.datetime(2018, 11, 16, 8, 30), DAY),
        *[
            (raw, MONTH)
            for raw in ("11/2018", "11-2018", "tháng 11/2018", "Tháng 11 năm 2018", "Nov-18", 11.2018)
        ],
        *[(raw, YEAR) for raw in ("2018", "năm 2018", 2018, 2018.0, Decimal(2018))],
        (11.202, PartialDate(2020, 11)),
        ("16/11/75", PartialDate(1975, 11, 16)),
        ("16/11", PartialDate(None, 11, 16)),
        *[(raw, None) for raw in (None, "", "  ", "-", "…", "?", "chưa rõ", "Không rõ")],
    ],
)
def test_dates_are_read_as_people_write_them(raw, date):
    assert as_date(raw) == date


@pytest.mark.parametrize(
    "raw",
    [
        "31/02/2018",
        "11/16/2018",
        "hôm qua",
        7,
        -1,
        2.5e9,
        True,
        "16/11/0018",
        "16/11/2918",
        13.5,
        float("nan"),
    ],
)
def test_what_is_no_date_is_named(raw):
    with pytest.raises(ValueRefused) as refused:
        as_date(raw)
    assert as_text(raw) in str(refused.value)
    assert "16/11/2018" in str(refused.value)


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        *[(raw, "97.5") for raw in ("97,5", "97.5", 97.5, "97,5 điểm", "97,5%", Decimal("97.5"))],
        *[(raw, "1234.5") for raw in ("1.234,5", "1 234,5", "1\u00a0234,5", "1,234.5")],
        *[(raw, "1234567") for raw in ("1.234.567", "1,234,567", "1 234 567", 1234567)],
        *[("1,234", "1.234"), ("0.125", "0.125"), ("0,125", "0.125"), ("−3,5", "-3.5"), ("0", "0"), (0, "0")],
        (0.1 + 0.2, "0.3"),
    ],
)
def test_numbers_are_read_as_people_write_them(raw, number):
    assert as_number(raw) == Decimal(number)


@pytest.mark.parametrize("read", [as_number, as_whole])
def test_unknown_is_not_zero_and_neither_is_none(read):
    assert [read(raw) for raw in ("không có", "Không", "KHÔNG CÓ")] == [Figure.NONE] * 3
    assert [read(raw) for raw in ("chưa có số liệu", "chưa rõ", "-", "…", "?")] == [Figure.UNKNOWN] * 5
    assert [read(raw) for raw in (None, "", " ")] == [None] * 3


def test_a_number_that_may_be_two_is_refused_with_both_ways():
    with pytest.raises(ValueRefused, match=r"“1\.234”.* 1,234"):
        as_number("1.234")
    assert as_whole("1.234") == 1234
    assert as_number(1.234) == Decimal("1.234")


@pytest.mark.parametrize(
    "raw",
    ["nhiều", "12 cờ", "1.23.4", "1,2,3", True, datetime.date(2018, 5, 12), "9" * 31, 10**15, float("inf")],
)
def test_what_is_no_number_is_named(raw):
    with pytest.raises(ValueRefused) as refused:
        as_number(raw)
    assert as_text(raw) in str(refused.value)


def test_whole_numbers():
    assert [as_whole(raw) for raw in (12, 12.0, "12", "12,0", "1.250", "1 250")] == [
        12,
        12,
        12,
        12,
        1250,
        1250,
    ]
    with pytest.raises(ValueRefused, match="3,5"):
        as_whole("3,5")


@pytest.mark.parametrize(
    ("raw", "refused"), [(-3, "less than zero"), ("−3", "less than zero"), ("2147483648", "too large")]
)
def test_whole_number_that_no_column_takes_is_refused(raw, refused):
    with translation.override("en"), pytest.raises(ValueRefused, match=refused):
        as_whole(raw)
    assert as_whole("2147483647") == 2147483647


def test_ranks_in_words_are_whole_numbers():
    raws = ("Nhất", "hạng Nhì", "Thứ ba", "Tư", "năm", "Bảy", "II", "Hạng X")
    assert [as_whole(raw) for raw in raws] == [1, 2, 3, 4, 5, 7, 2, 10]
    with pytest.raises(ValueRefused, match="Nhất"):
        as_number("Nhất")


def test_choices_are_known_by_code_and_by_label_in_each_language():
    with translation.override("vi"):
        vietnamese = str(CHOICES[0][1])
    raws = (
        "state",
        "STATE",
        vietnamese,
        "cấp bộ",
        "Cap bo",
        " CẤP\u00a0BỘ ",
        "Cấp tỉnh",
        "cấp tinh",
        None,
        "",
    )
    codes = ["state", "state", "state", "ministry", "ministry", "ministry", "province", "commune", None, None]
    assert [as_choice(raw, CHOICES) for raw in raws] == codes


def test_each_part_of_a_label_means_it_where_no_other_label_has_that_part():
    choices = (("office", "cục, vụ, sở, phòng"), ("school", "trường hoặc viện"), ("group", "nhóm, vụ"))
    raws = ("Phòng", "sở", "Viện", "VIEN", "nhóm", "Học viện")
    codes = ["office", "office", "school", "school", "group", "school"]
    assert [as_choice(raw, choices, (("school", "học viện"),)) for raw in raws] == codes
    for raw in ("vụ", "cục vụ", "nhóm trưởng"):
        with pytest.raises(ValueRefused):
            as_choice(raw, choices)


def test_a_choice_that_two_labels_could_mean_is_refused_with_all_of_them():
    with pytest.raises(ValueRefused, match=r"“Cap tinh”.*“Cấp bộ”; “Cấp tỉnh”"):
        as_choice("Cap tinh", CHOICES)


def test_a_moment_is_written_with_its_time_unless_that_is_midnight():
    assert as_text(datetime.datetime(2018, 11, 16)) == "16/11/2018"
    assert as_text(datetime.datetime(2018, 11, 16, 8, 30)) == "16/11/2018 08:30"


def test_texts_are_one_line_as_vietnamese_write_them():
    raws = (" Cục\u00a0Cơ\nyếu ", 12, 12.0, 97.5, datetime.date(2018, 11, 6), "", None, True)
    assert [as_text(raw) for raw in raws] == [
        "Cục Cơ yếu",
        "12",
        "12",
        "97,5",
        "06/11/2018",
        None,
        None,
        "TRUE",
    ]


@pytest.mark.parametrize("read", [as_text, as_date, as_number, as_whole, lambda raw: as_choice(raw, CHOICES)])
@pytest.mark.parametrize(("written", "said"), [("=A1+1", "formula"), ("#REF!", "error")])
def test_a_cell_without_a_value_is_named_by_its_place(read, written, said):
    with pytest.raises(ValueRefused, match=f"B7 .*{said}"):
        read(NoValue("B7", written))


ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.text(),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.dates(),
    st.datetimes(),
    st.text(alphabet="0123456789.,/- thgngàyăm%:T", max_size=14),
    st.from_regex(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}", fullmatch=True),
)


@given(raw=ANYTHING)
@pytest.mark.parametrize("read", [as_text, as_date, as_number, as_whole, lambda raw: as_choice(raw, CHOICES)])
def test_any_cell_is_read_or_refused(read, raw):
    with contextlib.suppress(ValueRefused):
        read(raw)


@given(
    number=st.integers(min_value=-(10**14), max_value=10**14), places=st.integers(min_value=0, max_value=4)
)
def test_a_number_written_in_vietnamese_is_that_number(number, places):
    value = Decimal(number).scaleb(-places)
    whole, _dot, rest = f"{value:,f}".partition(".")
    written = whole.replace(",", ".") + (f",{rest}" if rest else "")
    if not rest and abs(value) >= 1000 and written.count(".") == 1:  # may mean two numbers
        assert as_whole(written.removeprefix("-")) == abs(value)
    else:
        assert as_number(written) == value
