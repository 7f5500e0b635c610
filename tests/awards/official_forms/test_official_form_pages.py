import datetime
import io
import re

import pytest
from django.urls import reverse
from django.utils import translation
from docx import Document
from openpyxl import load_workbook

from awards.official_forms.counting import Asked
from awards.official_forms.forms import summary_of
from awards.official_forms.versions import FORMS, forms_of
from tests.factories import (
    AdminFactory,
    AwardFactory,
    BlocFactory,
    CampaignFactory,
    UnitFactory,
    UnitNameFactory,
)

from .year_of_awards import grant

pytestmark = pytest.mark.django_db
FILES = ["docx", "xlsx", "pdf"]


def page_of(year, slug, organiser=""):
    return reverse("awards:official-form", args=[year, slug]) + (
        f"?organiser={organiser}" if organiser else ""
    )


def file_of(year, slug, form):
    return reverse("awards:official-form-file", args=[year, slug, form])


def about(slug, year, organiser=None):
    [form] = [form for form in forms_of(year) if form.slug == slug]
    with translation.override("en"):
        return summary_of(form, Asked(AdminFactory(), year, organiser)).about


@pytest.mark.parametrize(
    ("year", "codes"),
    [
        (2016, ["0701.N/BNV-TĐKT", "0702.N/BNV-TĐKT", "0703.N/BNV-TĐKT", ""]),
        (2022, ["0701.N/BNV-TĐKT", "0702.N/BNV-TĐKT", "0703.N/BNV-TĐKT", ""]),
        (2023, ["0601.N/BNV-TĐKT", "0602.N/BNV-TĐKT", "0603.N/BNV-TĐKT", ""]),
    ],
)
def test_year_has_the_forms_in_force_when_its_report_is_received(admin_client, year, codes):
    CampaignFactory(year=year)
    page = admin_client.get(reverse("awards:official-forms", args=[year]))
    assert [form.code for form, _address in page.context["official_forms"]] == codes


def test_versions_of_a_form_follow_one_another_without_a_gap():
    old, new = ([form for form in FORMS if form.slug == slug] for slug in ("0702", "0602"))
    assert old[0].valid_to + datetime.timedelta(days=1) == new[0].valid_from


def test_head_of_a_form_names_code_circular_day_and_unit():
    organiser = UnitFactory(name="Bộ Nội vụ mới")
    UnitNameFactory(unit=organiser, name="Bộ Nội vụ")
    assert about("0702", 2020, organiser) == (
        "Form No. 0702.N/BNV-TĐKT",
        "Issued with Circular No. 03/2018/TT-BNV of 06/03/2018",
        "To be received by 15/12/2020",
        "Reporting unit: Bộ Nội vụ",
    )


def test_year_before_the_oldest_circular_says_that_its_form_is_not_known():
    words = "That circular is of a later year; the form of this year is not known."
    assert words in about("0701", 2017)
    assert words not in about("0701", 2018)


def test_form_is_signed_by_who_prepared_it_and_the_head():
    [form, *_] = forms_of(2023)
    [_figures, signatures] = summary_of(form, Asked(AdminFactory(), 2023)).sections
    assert len(signatures.paragraphs) == 2


@pytest.mark.parametrize("slug", ["0601", "0602", "0603", "all-awards"])
def test_wide_table_scrolls_in_its_own_region(admin_client, slug):
    AwardFactory(campaign__year=2023)
    page = admin_client.get(page_of(2023, slug)).content.decode()
    assert re.search(r'<div class="scroll"\s+tabindex="0"\s+role="region"\s+aria-label="[^"]+"', page)


def test_cell_without_rows_shows_no_zero(admin_client):
    CampaignFactory(year=2023)
    page = admin_client.get(page_of(2023, "0602")).content.decode()
    table = page[page.index("<table") : page.index("</table>")]
    assert 'class="fig' not in table
    assert not re.search(r">\s*0\s*<", table)


def test_form_of_an_organiser_keeps_it_in_every_link(admin_client):
    CampaignFactory(bloc__organiser=UnitFactory(code="bo-a"), year=2023)
    page = admin_client.get(page_of(2023, "0602", "bo-a")).context
    links = [address for address, _label in [*page["files"], *((a, f) for f, a in page["others"])]]
    assert len(links) == 7
    assert all(link.endswith("?organiser=bo-a") for link in links)


@pytest.mark.parametrize("slug", ["0601", "0602", "0603", "all-awards"])
def test_workbook_keeps_the_figures_as_numbers(admin_client, slug):
    campaign = CampaignFactory(year=2023)
    for code in ("HC_LD_3", "BK_BO"):
        grant(campaign, code, "collective", "enterprise", 137)
    content = admin_client.get(file_of(2023, slug, "xlsx")).content
    sheets = load_workbook(io.BytesIO(content)).worksheets
    values = [value for sheet in sheets for row in sheet.iter_rows(values_only=True) for value in row]
    assert (137 in values) == (slug != "0601")
    assert 0 not in values


@pytest.mark.parametrize("slug", ["0601", "0602", "0603", "all-awards"])
def test_word_file_opens_again_with_code_and_figures(admin_client, slug):
    grant(CampaignFactory(year=2023), "HC_LD_3", "collective", "enterprise", 137)
    document = Document(io.BytesIO(admin_client.get(file_of(2023, slug, "docx")).content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert ("137" in " ".join(cells)) == (slug in ("0602", "all-awards"))
    words = " ".join(paragraph.text for paragraph in document.paragraphs)
    assert (f"{slug}.N/BNV-TĐKT" in words) == (slug != "all-awards")


def test_form_is_kept_as_pdf_under_its_code(admin_client):
    CampaignFactory(year=2023)
    response = admin_client.get(file_of(2023, "0601", "pdf"))
    assert response.content.startswith(b"%PDF")
    assert 'filename="0601-2023.pdf"' in response["Content-Disposition"]


@pytest.mark.parametrize("year", [0, 2017, 99999, 10**30])
def test_forms_of_a_year_without_records_are_not_found(admin_client, year):
    CampaignFactory(year=2023)
    for address in (
        reverse("awards:official-forms", args=[year]),
        page_of(year, "0602"),
        file_of(year, "0602", "pdf"),
    ):
        assert admin_client.get(address).status_code == 404


def test_forms_of_a_year_of_other_blocs_are_not_found(leader_client):
    CampaignFactory(year=2023)
    assert leader_client.get(page_of(2023, "0602")).status_code == 404


@pytest.mark.parametrize("code", ["0702", "0604", "x"])
def test_form_that_the_year_does_not_have_is_not_found(admin_client, code):
    CampaignFactory(year=2023)
    assert admin_client.get(page_of(2023, code)).status_code == 404
    assert admin_client.get(file_of(2023, code, "pdf")).status_code == 404


def test_other_kinds_of_file_are_not_found(admin_client):
    CampaignFactory(year=2023)
    assert admin_client.get(file_of(2023, "0602", "exe")).status_code == 404


@pytest.mark.parametrize("organiser", ["nowhere", "x\x00"])
def test_form_of_an_unknown_organiser_is_not_found(admin_client, organiser):
    CampaignFactory(year=2023)
    response = admin_client.get(
        reverse("awards:official-form", args=[2023, "0602"]), {"organiser": organiser}
    )
    assert response.status_code == 404


def test_form_of_the_organiser_of_other_blocs_is_not_found(leader_client, bloc):
    CampaignFactory(bloc=bloc, year=2023)
    BlocFactory(organiser=UnitFactory(code="bo-a"))
    assert leader_client.get(page_of(2023, "0602", "bo-a")).status_code == 404


@pytest.mark.parametrize("name", ["official-forms", "official-form", "official-form-file"])
def test_forms_are_only_read(admin_client, name):
    CampaignFactory(year=2023)
    more = {"official-forms": [], "official-form": ["0602"], "official-form-file": ["0602", "pdf"]}[name]
    assert admin_client.post(reverse(f"awards:{name}", args=[2023, *more])).status_code == 405


@pytest.mark.parametrize("count", [1, 3])
def test_form_of_awards_query_count(admin_client, django_assert_num_queries, count):
    for _ in range(count):
        bloc = BlocFactory(organiser=UnitFactory())
        grant(CampaignFactory(bloc=bloc, year=2023), "HC_LD_3", "collective", "", 3)
        AwardFactory(campaign__year=2023)
    with django_assert_num_queries(6):
        admin_client.get(page_of(2023, "0602"))


@pytest.mark.parametrize("count", [1, 3])
def test_form_of_an_organiser_query_count(admin_client, django_assert_num_queries, count):
    organiser = UnitFactory(code="bo-a")
    for _ in range(count):
        bloc = BlocFactory(organiser=organiser)
        grant(CampaignFactory(bloc=bloc, year=2023), "HC_LD_3", "collective", "", 3)
        UnitNameFactory(unit=UnitFactory())
    with django_assert_num_queries(8):
        admin_client.get(page_of(2023, "0602", "bo-a"))


@pytest.mark.parametrize("count", [1, 3])
def test_list_of_forms_query_count(admin_client, django_assert_num_queries, count):
    CampaignFactory.create_batch(count, year=2023)
    with django_assert_num_queries(4):
        admin_client.get(reverse("awards:official-forms", args=[2023]))
