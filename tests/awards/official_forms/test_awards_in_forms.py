import html
import re

import pytest
from django.urls import reverse

from awards.official_forms.versions import forms_of
from tests.factories import AdminFactory, CampaignFactory, staff_of

from .figures import figures, filled_columns, is_figure, table_of
from .year_of_awards import grant, line_of, make_year_of_awards

pytestmark = pytest.mark.django_db
OTHER_GROUNDS = ["thematic", "sudden", "external", "devotion", "service", "resistance"]


@pytest.fixture
def year(db):
    return make_year_of_awards()


def test_state_awards_are_right_to_the_last_figure(year):
    table = table_of("0602", 2023)
    columns = ["total", "HC_LD_3-collective", "HC_LD_3-individual", "HC_LD_3-unknown", "CTD_CP"]
    columns += ["BK_TTG-individual", "BK_TTG-household"]
    assert filled_columns(table) == columns
    without_figures = " |  |  |  |  |  | "
    assert figures(table, *columns) == {
        "total": "15 (5/6) | 3 | 2 | none known (0/1) | 1 | 5 | 4",
        "submitter": without_figures,
        "submitter-ministry": "6 | 3 | 2 | ? | 1 | ? | ",
        "submitter-province": "4 | ? | ? | ? |  | ? | 4",
        "submitter-none": "5 (1/2) | ? | ? | none known (0/1) |  | 5 | ",
        "recipients": without_figures,
        "recipients-collective": "4 | 3 | × | × | 1 | × | ×",
        "recipients-collective/category-enterprise": "3 | 3 | × | × |  | × | ×",
        "recipients-household": "4 | × | × | × |  | × | 4",
        "recipients-individual": "7 | × | 2 | × |  | 5 | ×",
        "recipients-individual/category-ministry": "? | × | ? | × |  |  | ×",
        "recipients-individual/category-department": "2 | × | 2 | × |  |  | ×",
        "recipients-individual/category-business": "? | × | ? | × |  |  | ×",
        "recipients-individual/category-division": "? | × | ? | × |  |  | ×",
        "recipients-individual/category-worker": "5 | × | ? | × |  | 5 | ×",
        "recipients-unknown": "none known (0/1) | × | × | none known (0/1) |  | × | ×",
        "method": without_figures,
        "method-regular": "6 | 3 | 2 | ? | 1 |  | ",
        "method-thematic": "5 | ? | ? | ? |  | 5 | ",
        "method-sudden": "4 | ? | ? | ? |  |  | 4",
        "method-external": "? | ? | ? | ? |  |  | ",
        "method-devotion": "? | ? | ? | ? |  |  | ",
        "method-service": "? | ? | ? | ? |  |  | ",
        "method-resistance": "? | ? | ? | ? |  |  | ",
        "method-none": "none known (0/1) | ? | ? | none known (0/1) |  |  | ",
    }


def test_awards_of_ministries_are_right_to_the_last_figure(year):
    table = table_of("0603", 2023)
    columns = ["total", "BK_BO", "CSTD_BO", "CSTD_TQUAN", "TTLDXS"]
    assert filled_columns(table) == columns
    assert figures(table, *columns) == {
        "total": "26 | 16 | 2 | 1 | 7",
        "recipients": " |  |  |  | ",
        "recipients-collective": "7 | 0 |  |  | 7",
        "recipients-collective/category-enterprise": "0 | 0 |  |  | ",
        "recipients-household": " |  |  |  | ",
        "recipients-individual": "19 | 16 | 2 | 1 | ",
        "recipients-individual/category-ministry": "? | ? |  |  | ",
        "recipients-individual/category-department": "? | ? |  |  | ",
        "recipients-individual/category-business": "? | ? |  |  | ",
        "recipients-individual/category-division": "2 | ? | 2 |  | ",
        "recipients-individual/category-worker": "11 | 10 |  | 1 | ",
        "recipients-individual/category-none": "6 | 6 |  |  | ",
        "method": " |  |  |  | ",
        "method-regular": "20 | 10 | 2 | 1 | 7",
        **dict.fromkeys(
            [f"method-{ground}" for ground in OTHER_GROUNDS],
            "? | ? |  |  | ",
        ),
        "method-none": "6 | 6 |  |  | ",
    }


def test_summary_of_all_awards_is_right_to_the_last_figure(year):
    table = table_of("all-awards", 2023)
    found = figures(table, *[str(number) for number in range(3, 18)], "method-none")
    kinds = ["HC_LD_3", "CTD_CP", "BK_TTG", "CSTD_BO", "CSTD_TQUAN", "TTLDXS", "BK_BO", "CSTD_CS"]
    assert list(found) == [*kinds, "none", "total"]
    assert found["HC_LD_3"] == (
        "5 (2/3) | 3 | 2 | 5 | 100.00% (2/3) | 2 | ? | ? | ? | ? | ? | ? | ? | ? | ? | none known (0/1)"
    )
    assert found["BK_TTG"] == "9 |  | 5 |  |  |  |  | 9 | 100.00% |  | 5 |  |  |  |  | "
    assert found["BK_BO"] == "16 | 0 | 16 | 10 | 100.00% (2/3) | ? | 10 | ? | ? | ? | ? | ? | ? | ? | ? | 6"
    assert found["none"] == "8 | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | 8"
    assert found["total"] == (
        "149 (13/14) | 3 | 126 | 26 | 74.29% (10/14) | 4 | 11 | 9 | 25.71% (10/14) | ? | 5 | ? | ? | ? | ? | 114 (3/4)"
    )


@pytest.mark.parametrize(("count", "words"), [(None, "none known (0/1)"), (0, "–")])
def test_share_of_an_unknown_number_or_of_none_is_no_number(count, words):
    line = line_of(CampaignFactory(year=2023), "regular", "ministry")
    grant(line.proposal.campaign, "BK_BO", "individual", "", count, line)
    assert figures(table_of("all-awards", 2023), "7")["BK_BO"] == words


def test_year_without_awards_has_an_empty_form():
    CampaignFactory(year=2023)
    assert filled_columns(table_of("0602", 2023)) == []
    assert table_of("all-awards", 2023).rows == ()


@pytest.mark.parametrize("slug", ["0602", "0603", "all-awards"])
def test_every_figure_opens_exactly_its_awards(year, admin_client, slug):
    whole = {cell.href: cell for row in table_of(slug, 2023).rows for cell in row.cells if is_figure(cell)}
    assert len(whole) > 10
    for href, cell in whole.items():
        [opened] = admin_client.get(href).context["sums"]
        assert (opened["known"], opened["rows"]) == (cell.known, cell.rows), href
        assert opened["total"] == cell.total, href


def test_every_percentage_opens_the_part(year):
    table = table_of("all-awards", 2023)
    keys = [column.key for column in table.columns]
    for row in table.rows:
        cells = dict(zip(keys, row.cells, strict=True))
        if getattr(cells["7"], "href", ""):
            assert cells["7"].href == cells["6"].href


def test_everything_left_open_leads_to_just_those_rows(year, admin_client):
    for form in forms_of(2023)[1:]:
        page = admin_client.get(reverse("awards:official-form", args=[2023, form.slug]))
        gaps = [gap for section in page.context["summary"].sections for gap in section.gaps]
        assert gaps
        for gap in gaps:
            sums = admin_client.get(gap.href).context["sums"]
            assert sum(group["rows"] for group in sums) == int(gap.text.rpartition(": ")[2]), gap


def test_page_shows_the_figures_of_the_table(year, admin_client):
    page = admin_client.get(reverse("awards:official-form", args=[2023, "0602"])).content.decode()
    shown = re.findall(r'<a class="fig[^"]*" href="([^"]*)">\s*([^<]*?)\s*</a>', page)
    table = table_of("0602", 2023, user=AdminFactory())
    expected = [cell.href for row in table.rows for cell in row.cells if is_figure(cell)]
    assert [html.unescape(href) for href, _number in shown][1:] == expected


def test_staff_sees_the_awards_of_the_own_bloc_only(year):
    own = staff_of(year[1].bloc)
    assert figures(table_of("0602", 2023, user=own), "total")["total"] == "5"


def test_organiser_narrows_the_form_to_its_blocs(year):
    organiser = year[0].bloc.organiser
    table = table_of("0602", 2023, organiser=organiser)
    assert figures(table, "total")["total"] == "10 (4/5)"
    assert f"organiser={organiser.code}" in table.rows[0].cells[3].href
