import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.db.backends.postgresql.psycopg_any import DateRange
from django.template.loader import render_to_string
from django.utils.translation import override

from blocs.templatetags.names import unit_name
from tests.factories import UnitFactory, UnitNameFactory

TEMPLATES = sorted((settings.BASE_DIR / "templates").rglob("*.html"))


@pytest.fixture(autouse=True)
def english():
    with override("en"):
        yield


@pytest.fixture
def inspectorate(db):
    """A unit that was called otherwise up to 2020."""
    unit = UnitFactory(name="Ủy ban Thanh tra")
    UnitNameFactory(unit=unit, name="Thanh tra Chính phủ", valid=DateRange(None, date(2020, 1, 1)))
    return unit


def words(template, **context):
    """What a reader sees of a template, on one line."""
    return " ".join(re.sub(r"<[^>]+>", "", render_to_string(template, context)).split())


def test_a_number_is_a_figure():
    assert words("_figure.html", counted={"figure": "number", "count": 0}) == "0"


def test_none_is_said_in_words():
    assert words("_figure.html", counted={"figure": "none"}) == "none"


def test_unknown_is_said_in_words_and_keeps_the_words_of_the_paper():
    assert words("_figure.html", counted={"figure": "unknown", "count_words": "nhiều"}) == "no data yet nhiều"


def test_thousands_are_grouped_in_figures_and_sums():
    with override("vi"):
        assert words("_figure.html", counted={"figure": "number", "count": 1500}) == "1.500"
        assert words("_sum.html", total=1500, known=5, rows=5) == "1.500"


def test_a_sum_opens_the_rows_it_counts():
    drawn = render_to_string("_sum.html", {"total": 13, "known": 5, "rows": 5, "href": "/awards/?bloc=4"})
    assert '<a class="fig" href="/awards/?bloc=4">13</a>' in drawn


def test_a_sum_says_what_it_covers():
    assert words("_sum.html", total=20, known=4, rows=5) == "20 (4 of 5 with data)"


def test_a_sum_of_everything_needs_no_remark():
    assert words("_sum.html", total=20, known=5, rows=5) == "20"


def test_a_sum_of_nothing_known_is_not_zero():
    assert words("_sum.html", total=None, known=0, rows=5) == "no data yet (0 of 5 with data)"


def name_of(unit, **names):
    """What a reader sees of the name of a unit."""
    return re.sub(r"<[^>]+>", "", unit_name(unit, **names))


def test_a_name_that_changed_says_what_it_is_now(inspectorate):
    assert name_of(inspectorate, day=date(2018, 1, 1)) == "Thanh tra Chính phủ now Ủy ban Thanh tra"
    assert name_of(inspectorate, printed="TTCP") == "TTCP"
    assert name_of(inspectorate, day=date(2018, 1, 1), printed="TTCP") == "TTCP now Ủy ban Thanh tra"


def test_a_name_that_stayed_is_said_once(inspectorate):
    assert name_of(inspectorate, day=date(2021, 1, 1)) == "Ủy ban Thanh tra"
    assert name_of(inspectorate, day=date(2018, 1, 1), printed="Ủy ban Thanh tra") == "Ủy ban Thanh tra"


def test_a_unit_that_is_no_record_is_called_as_printed():
    assert unit_name(None, printed="Bộ <Công an>") == "Bộ <Công an>"


def test_a_name_is_no_markup(inspectorate):
    inspectorate.is_visible = False
    assert "&lt;b&gt;" in unit_name(inspectorate, day=date(2018, 1, 1), printed="<b>")


def test_what_is_missing_is_listed():
    missing = [
        SimpleNamespace(label="theme", url="/a/", is_late=False),
        SimpleNamespace(label="head", url="/b/", is_late=True),
    ]
    assert (
        words("_missing.html", missing=missing, user=None)
        == "Still missing: theme Still missing, and late: head"
    )


def test_nothing_missing_is_said_too():
    assert words("_missing.html", missing=[]) == "Complete: everything expected is recorded."


def test_a_list_on_one_page_has_no_page_links():
    assert words("_pagination.html", page=Paginator(range(3), 10).page(1)) == ""


def test_other_pages_keep_the_filter(rf):
    page = Paginator(range(30), 10).page(2)
    drawn = render_to_string("_pagination.html", {"page": page}, rf.get("/", {"q": "a", "page": "2"}))
    assert re.findall(r'href="([^"]+)"', drawn) == ["?q=a&amp;page=1", "?q=a&amp;page=3"]


class NameForm(forms.Form):
    name = forms.CharField(help_text="As on the paper.")
    note = forms.CharField(required=False)


def test_a_field_says_in_words_that_it_is_required():
    labels = re.findall(r"<label[^>]*>(.*?)</label>", str(NameForm()), re.DOTALL)
    assert [re.sub(r"<[^>]+>", "", label) for label in labels] == ["Name (required)", "Note"]


def test_a_wrong_field_is_tied_to_its_help_and_its_error():
    drawn = str(NameForm({}))
    described_by = re.search(r'<input[^>]*name="name"[^>]*aria-describedby="([^"]+)"', drawn)[1].split()
    assert [f'id="{part}"' in drawn for part in described_by] == [True, True]


def test_errors_are_listed_above_the_form_with_links():
    assert '<a href="#id_name">Name</a>: This field is required.' in str(NameForm({}))


def test_the_last_resort_page_needs_nothing():
    assert "Hệ thống gặp lỗi" in render_to_string("500.html")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(settings.BASE_DIR)))
def test_no_inline_style_or_script(path: Path):
    assert re.findall(r"<style|<script(?![^>]*\ssrc=)|\sstyle=|\son[a-z]+=", path.read_text()) == []
