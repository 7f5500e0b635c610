import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awards.searching.suggesting import suggested
from tests.factories import (
    AwardDecisionFactory,
    BlocFactory,
    MembershipFactory,
    PersonFactory,
    UnitFactory,
    staff_of,
)


def test_the_words_that_were_looked_for_are_marked(page):
    UnitFactory(name="Cục Cơ yếu Đảng")
    assert "<mark>Cục</mark> <mark>Cơ</mark> yếu Đảng" in page("co cuc").text


def test_what_is_marked_stays_text(page):
    UnitFactory(name="Ban <script>x</script>")
    assert "<mark>Ban</mark> &lt;<mark>script</mark>&gt;x" in page("ban script").text


def test_an_empty_result_says_what_was_tried(page):
    text = page("tđkt biển đảo 16/11/2018").text
    assert "Nothing was found" in text
    assert "thi dua khen thuong" in text
    assert "16/11/2018" in text


def test_an_empty_result_names_the_year_that_stood_beside_the_words(page):
    assert "the year 2018 beside these words" in page("zzzz qqqq nam 2018").text
    assert "beside these words" not in page("zzzz qqqq").text


def test_an_empty_result_says_of_which_kind_and_year_records_were_looked_for(page):
    text = page("phong trào 2018").text
    assert "Emulation movements of 2018" in text
    assert "have all of these words" not in text
    assert "are told by no year" in page("đơn vị 2018").text


def test_a_filter_that_cannot_be_read_is_said_and_narrows_nothing(page):
    UnitFactory(name="Cục Cơ yếu")
    text = page("co yeu", year="năm ngoái", bloc="khong-co").text
    assert "Enter a whole number" in text
    assert "<mark>Cơ</mark>" in text


@pytest.mark.parametrize(
    "text", ["", " ", "'; DROP TABLE x; --", "((((", "a & | ! :*", "\x00", "x" * 5000, "1/1/1/1", "%"]
)
def test_whatever_is_typed_is_answered(page, text):
    response = page(text)
    assert response.status_code == 200
    assert len(response.text) < 40_000


def test_more_of_a_kind_are_one_click_away(page):
    for number in range(7):
        UnitFactory(name=f"Trung đoàn {number}")
    text = page("trung doan").text
    assert "?q=trung+doan&amp;kind=unit" in text
    assert page("trung doan", kind="unit").text.count("<h3>") == 7


def test_suggestions_lead_to_pages_and_only_to_own_ones(client, db):
    own = MembershipFactory(unit__name="Sở Nội vụ A")
    MembershipFactory(unit__name="Sở Nội vụ B")
    client.force_login(staff_of(own.bloc))
    found = json.loads(client.get(reverse("search-suggestions"), {"q": "so noi v"}).content)["found"]
    assert [(one["name"], one["url"]) for one in found] == [("Sở Nội vụ A", own.unit.get_absolute_url())]


def test_nothing_is_suggested_for_a_letter(client, admin):
    UnitFactory(name="A")
    client.force_login(admin)
    assert json.loads(client.get(reverse("search-suggestions"), {"q": "a"}).content) == {"found": []}


def test_searching_needs_a_login_and_changes_nothing(client, admin):
    assert client.get(reverse("search")).status_code == 302
    client.force_login(admin)
    assert client.post(reverse("search")).status_code == 405
    assert client.post(reverse("search-suggestions")).status_code == 405


def test_every_page_has_the_box(client, admin):
    BlocFactory(name="Khối A")
    client.force_login(admin)
    assert f'action="{reverse("search")}"' in client.get(reverse("blocs:list")).text


def test_a_word_that_only_says_a_kind_of_record_suggests_no_names_like_it(admin, page):
    PersonFactory(name="Lê Đình Quyên"), PersonFactory(name="Hồ Hải Nghĩa")
    assert suggested(admin, "quyen dinh")
    assert suggested(admin, "quyet dinh") == suggested(admin, "hội nghị") == []
    assert "one letter wrong" not in page("quyết định").text


def test_suggestions_ask_only_for_what_they_offer(admin):
    UnitFactory(name="Sở Nội vụ A")
    with CaptureQueriesContext(connection) as typed:
        suggested(admin, "sở nội")
    asked = " ".join(query["sql"] for query in typed)
    assert "blocs_unit" in asked
    assert not any(table in asked for table in ("blocs_document", "campaigns_conference", "awards_award "))


def test_a_decision_is_suggested_by_its_number(admin):
    decision = AwardDecisionFactory(
        document__number="1071/QĐ-TTg", document__title="Về việc biểu dương tập thể"
    )
    assert [one["url"] for one in suggested(admin, "1071/qđ")] == [decision.get_absolute_url()]
    assert suggested(admin, "về việc biểu dương tập thể") == []
