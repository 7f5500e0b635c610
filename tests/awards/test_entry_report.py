"""A pasted report: its facts stand beside their sentences, and only what is accepted goes onto the entry page."""

import pytest
from django.conf import settings
from django.urls import reverse

from awards.entering.drafting import draft_of
from awards.entering.from_report import with_fact
from awards.entering.setting import Setting
from awards.entering.sheet import TABLES
from awards.entering.typed import rows_of
from awards.models import Draft
from blocs.models import ReportText
from tests import factories as make
from tests.awards.entering.typing import recorded

pytestmark = pytest.mark.django_db
TEXT = (settings.BASE_DIR / "tests/reports/five/2018-closing-4-cipher-systems.txt").read_text()


@pytest.fixture
def entry(bloc):
    return make.EntryFactory(bloc=bloc)


@pytest.fixture
def url(entry):
    return reverse("awards:entry-report", args=[entry.pk])


@pytest.fixture
def facts(staff_client, url):
    """The facts found in the report of 2018, by what they are about."""
    staff_client.post(url, {"report": TEXT})
    found = {}
    for fact in staff_client.get(url).context["facts"]:
        found.setdefault(fact.field, []).append(fact)
    return found


def test_pasted_text_is_kept_and_nothing_of_it_is_entered_unseen(staff_client, url, facts):
    assert facts["held"][0].value["held"] == "16/11/2018"
    typed = Draft.objects.get().typed
    assert typed["report"] == TEXT.strip() or typed["report"].startswith(TEXT[:100].strip())
    assert "held" not in typed


def test_fact_stands_beside_the_sentence_it_came_from(facts):
    (fact, *_others) = facts["held"]
    assert "".join(text for text, _is_marked in fact.pieces).strip() in TEXT
    assert any(is_marked for _text, is_marked in fact.pieces)


def test_accepted_fact_goes_onto_the_page_and_a_dropped_one_does_not(staff_client, url, facts, entry):
    held, place = facts["held"][0], facts["place"][0]
    staff_client.post(url, {f"{held.key}-decision": "accept", f"{place.key}-decision": "drop"})
    typed = draft_of(entry, staff_client.user).typed
    assert typed["held"] == "16/11/2018"
    assert "place" not in typed
    taken = {fact.key: fact.taken for fact in staff_client.get(url).context["facts"]}
    assert (taken[held.key], taken[place.key]) == ("accept", "drop")


def test_corrected_fact_goes_onto_the_page_as_corrected(staff_client, url, facts, entry):
    held = facts["held"][0]
    staff_client.post(url, {f"{held.key}-decision": "accept", f"{held.key}-held": "17/11/2018"})
    assert draft_of(entry, staff_client.user).typed["held"] == "17/11/2018"


def test_fact_accepted_twice_is_taken_once(staff_client, url, facts, entry):
    person = facts["person"][0]
    for _press in range(2):
        staff_client.post(url, {f"{person.key}-decision": "accept"})
    assert len(draft_of(entry, staff_client.user).typed["people"].split()) == 1


def test_all_facts_accepted_can_be_recorded_once_their_names_are_answered(staff_client, url, facts, entry):
    every = [fact for found in facts.values() for fact in found]
    staff_client.post(url, {f"{fact.key}-decision": "accept" for fact in every})
    typed = draft_of(entry, staff_client.user).typed
    assert typed["years-this-purposes"]
    assert {"held", "place", "people", "awards", "leaders"} <= set(typed)


def test_text_of_the_report_is_kept_with_the_source(staff_client, url, entry):
    staff_client.post(url, {"report": "Ngày 16/11/2018,\r\ntại Hà Nội"})
    recording = recorded(entry, staff_client.user, {"years-this-purposes": "closing"})
    assert ReportText.objects.get(document=recording.conference.source).text == "Ngày 16/11/2018,\ntại Hà Nội"


def test_report_longer_than_any_is_refused_beside_its_field(staff_client, url):
    response = staff_client.post(url, {"report": "x" * 200_001})
    assert response.context["form"].errors["report"]
    assert "report" not in Draft.objects.get().typed


PUT = {
    "purpose of this year": ("purpose", {"purpose": "closing"}, {"years-this-purposes": "launch closing"}),
    "purpose of next year": (
        "purpose",
        {"purpose": "launch", "year": "2019"},
        {"years-next-purposes": "launch"},
    ),
    "theme": ("theme", {"theme": "Đoàn kết"}, {"theme": "Đoàn kết"}),
    "slogan of next year": (
        "theme",
        {"theme": "Học tốt", "kind": "slogan", "year": "2019"},
        {"next_slogan": "Học tốt"},
    ),
    "date": (
        "held",
        {"held": "16/11/2018", "time": "14 giờ"},
        {"held": "16/11/2018", "time_of_day": "14 giờ"},
    ),
    "what the page has no place for": ("nonsense", {"x": "y"}, {}),
}


@pytest.mark.parametrize("what", PUT)
def test_fact_is_put_into_its_field(entry, what):
    field, value, expected = PUT[what]
    typed = {"years-this-purposes": "launch"}
    after = with_fact(typed, field, value, Setting(entry, typed, make.AdminFactory()))
    assert after == typed | expected


ROWS = {
    "purpose of another year": (
        "purpose",
        {"purpose": "review", "year": "2016"},
        "years",
        {"period": "2016", "purposes": "review"},
    ),
    "person": (
        "person",
        {"role": "chair", "name": "An", "post": "Cục trưởng"},
        "people",
        {"role": "chair", "name": "An", "post": "Cục trưởng"},
    ),
    "member": ("member", {"unit": "Sở Lạ"}, "roll", {"unit": "Sở Lạ"}),
    "head": ("head", {"unit": "Sở A"}, "leaders", {"role": "head", "year": "this", "unit": "Sở A"}),
    "next head": (
        "next_head",
        {"unit": "Sở A", "how": "elected"},
        "leaders",
        {"role": "head", "year": "next", "unit": "Sở A", "selection": "elected"},
    ),
    "deputy": (
        "deputy",
        {"unit": "Sở A", "year": "2019"},
        "leaders",
        {"role": "deputy", "year": "next", "unit": "Sở A"},
    ),
    "target": (
        "target",
        {"text": "80 % đạt", "comparator": "gte", "number": "80"},
        "targets",
        {"text": "80 % đạt", "comparator": "gte", "number": "80"},
    ),
    "award": (
        "award",
        {"award": "Bằng khen", "authority": "Bộ", "count": "2", "names": "An; Bình"},
        "awards",
        {"award": "Bằng khen của Bộ", "authority": "Bộ", "figure": "2", "names": "An\nBình"},
    ),
    "direction of somebody unknown": (
        "direction",
        {"text": "Một là", "number": "1", "by": "Ai đó"},
        "directions",
        {"text": "Một là", "number": "1"},
    ),
}


@pytest.mark.parametrize("what", ROWS)
def test_fact_becomes_a_row_of_its_table(entry, what):
    field, value, table, expected = ROWS[what]
    typed = with_fact({}, field, value, Setting(entry, {}, make.AdminFactory()))
    rows = [row.texts for row in rows_of(typed, TABLES[table]) if row.texts]
    assert [{name: text for name, text in row.items() if text} for row in rows] == [expected]


def test_member_that_is_called_anyway_gets_no_row_of_its_own(entry):
    make.MembershipFactory(bloc=entry.bloc, unit__name="Sở Y tế")
    assert with_fact({}, "member", {"unit": "so y te"}, Setting(entry, {}, make.AdminFactory())) == {}


def test_leader_takes_rank_and_post_from_the_list_of_people(entry):
    typed = {
        "people": "n1",
        "people-n1-name": "An",
        "people-n1-rank": "Đại tá",
        "people-n1-post": "Cục trưởng",
    }
    after = with_fact(typed, "next_head", {"person": "an"}, Setting(entry, typed, make.AdminFactory()))
    (leader,) = [row.texts for row in rows_of(after, TABLES["leaders"])]
    assert (leader["rank"], leader["post"]) == ("Đại tá", "Cục trưởng")
