"""Charts are drawn here, for pages and for files; what they say can be read without colour and without eyes."""

import gzip
import re
import struct
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from django.utils import translation

from awards.summaries.charts import png_of, standalone_svg, svg_of
from awards.summaries.content import Bar, Chart, Series

from .sample import sample_summary

CHARTS = {table.chart.key: table.chart for table in sample_summary().tables() if table.chart}
FORMS = ["columns", "lines", "steps"]
UGLY = "<script>\x01 & \"q\" 'r' {{ x }} {% y %} \U0001f600 漢字"


@pytest.fixture(autouse=True)
def vietnamese():
    with translation.override("vi"):
        yield


def chart_of(*series, form="columns", **more):
    """series: the values of each, from 2016."""
    bars = [
        tuple(Bar(str(year), value) for year, value in enumerate(values, start=2016)) for values in series
    ]
    named = tuple(Series(f"S{number}", values) for number, values in enumerate(bars, start=1))
    return Chart("k", "Title", "Description", named, form, **more)


def parsed(chart):
    return ElementTree.fromstring(svg_of(chart))


def words_in(chart):
    return [text.text for text in parsed(chart).iter("text")]


def paths_in(chart):
    return [path.get("d") for path in parsed(chart).iter("path")]


@pytest.mark.parametrize("form", FORMS)
def test_unknown_is_a_gap_marked_as_unknown_and_never_zero(form):
    chart = chart_of([4, None, 8], form=form)
    assert words_in(chart).count("?") == 1
    # The only zero is that of the axis.
    assert words_in(chart).count("0") == 1
    zero = chart_of([4, 0, 8], form=form)
    assert (words_in(zero).count("?"), words_in(zero).count("0")) == (0, 2)


@pytest.mark.parametrize("form", ["lines", "steps"])
def test_line_breaks_at_an_unknown_value(form):
    def strokes(values):
        return [d.count("M") for d in paths_in(chart_of(values, form=form)) if "M" in d and "z" not in d][-1]

    assert (strokes([4, 5, 8, 7]), strokes([4, None, 8, 7])) == (1, 2)


def test_picture_carries_its_title_and_description_for_a_screen_reader():
    picture = parsed(CHARTS["reached"])
    named = {part.get("id"): part.text for part in picture if part.tag in ("title", "desc")}
    assert picture.get("role") == "img"
    assert [named[name] for name in picture.get("aria-labelledby").split()] == [
        CHARTS["reached"].title,
        CHARTS["reached"].description,
    ]


@pytest.mark.parametrize("form", FORMS)
def test_picture_holds_nothing_that_the_content_security_policy_refuses(form):
    for chart in CHARTS.values():
        tags = {(part.tag, *part.attrib) for part in parsed(replace(chart, form=form)).iter()}
        assert not {"style", "script"} & {name for names in tags for name in names}


def test_pictures_of_a_page_share_no_id():
    page = "".join(svg_of(chart) for chart in CHARTS.values())
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids)) > 6
    assert set(re.findall(r"url\(#([^)]+)\)", page)) <= set(ids)


def test_series_are_told_apart_without_colour():
    columns, lines = (parsed(chart_of([1, 2], [3, 4], [5, 6], form=form)) for form in ("columns", "lines"))
    assert len({path.get("fill") for path in columns.iter("path") if "v10" in path.get("d")}) == 3
    assert (
        len({path.get("stroke-dasharray") for path in lines.iter("path") if path.get("stroke-dasharray")})
        == 2
    )
    assert [word for word in words_in(CHARTS["reached"]) if word.startswith("Đạt")] == ["Đạt", "Đạt một phần"]


def test_partial_value_has_a_star_and_a_broken_outline():
    series = Series("S", (Bar("2024", 3, is_partial=True), Bar("2025", 4)))
    chart = Chart("k", "Title", "Description", (series,))
    assert {"3*", "4"} <= set(words_in(chart))
    broken = [path.get("d") for path in parsed(chart).iter("path") if path.get("stroke-dasharray")]
    assert [outline.count("M") for outline in broken] == [1]


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([3], ["0", "1", "2", "3"]),
        ([0, 0], ["0", "1"]),
        ([None], ["0", "1"]),
        ([1250, 990], ["0", "500", "1.000", "1.500"]),
        ([Decimal("0.4")], ["0", "0,1", "0,2", "0,3", "0,4"]),
        ([-2, 5], ["-2", "0", "2", "4", "6"]),
    ],
)
def test_axis_begins_at_zero_and_has_few_round_numbers(values, ticks):
    (axis,) = (group for group in parsed(chart_of(values)).iter("g") if group.get("text-anchor") == "end")
    assert [text.text for text in axis.iter("text")] == ticks


def test_percent_stands_on_the_axis_and_another_unit_above_it():
    assert "100%" in words_in(chart_of([99], unit="%"))
    assert "S1 (cờ)" in words_in(chart_of([99], unit="cờ"))


def test_every_figure_is_printed_and_crowded_series_get_plots_of_their_own():
    few, many = CHARTS["reached"], CHARTS["levels"]
    assert [svg_of(chart).count("translate(0 ") for chart in (few, many)] == [1, 5]
    for chart in (few, many):
        printed = words_in(chart)
        figures = [bar for series in chart.series for bar in series.bars if bar.value is not None]
        assert all(f"{bar.value}{'*' * bar.is_partial}" in printed for bar in figures)


@pytest.mark.parametrize("years", [1, 10, 20])
def test_labels_of_the_years_keep_clear_of_each_other(years):
    (below,) = [
        [(float(text.get("x")), text.text) for text in group]
        for group in parsed(chart_of(range(years))).iter("g")
        if group.get("text-anchor") == "middle" and not group.get("font-size")
    ]
    assert below[-1][1] == str(2015 + years)
    assert all(right[0] - left[0] > 28 for left, right in pairwise(below))


def test_long_labels_break_into_lines():
    label = "Bộ Quốc phòng và tương đương, kể cả Tổng Tham mưu trưởng và Chủ nhiệm Tổng cục Chính trị"
    chart = Chart("k", "Title", "Description", (Series(label, (Bar("2025-2026", 1),)),))
    words = words_in(chart)
    assert " ".join(words[:2]) == label
    assert all(len(word) < 65 for word in words)


@pytest.mark.parametrize("form", FORMS)
def test_chart_without_anything_says_so(form):
    with translation.override("en"):
        assert words_in(Chart("k", "Title", "Description", (), form)) == ["nothing on record"]


def test_ugly_words_are_drawn_as_they_are():
    chart = replace(chart_of([1]), key=UGLY, title=UGLY, series=(Series(UGLY, (Bar(UGLY, 1),)),))
    assert next(parsed(chart).iter("title")).text == UGLY.replace("\x01", "")
    assert png_of(chart).startswith(b"\x89PNG")


def test_file_has_colours_and_fonts_of_its_own():
    picture = ElementTree.fromstring(standalone_svg(CHARTS["levels"]))
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    assert "var(" not in standalone_svg(CHARTS["levels"])
    assert picture.get("fill").startswith("#")
    assert picture.get("font-family")


def test_picture_for_word_is_sharp_enough_for_paper():
    (width,) = struct.unpack(">I", png_of(CHARTS["reached"])[16:20])
    assert width == pytest.approx(16 / 2.54 * 200, abs=2)


def test_ten_years_of_five_series_weigh_less_than_three_kilobytes():
    assert len(gzip.compress(svg_of(CHARTS["levels"]).encode())) < 3000
