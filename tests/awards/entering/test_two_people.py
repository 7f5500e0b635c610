"""Two people enter the same conference: what each changed is joined, what both changed is decided side by side."""

import pytest
from django.urls import reverse

from awards.entering.drafting import draft_of
from awards.entering.recording import sheet_of
from awards.models import Entry
from campaigns.models import Conference, Direction
from tests import factories as make
from tests.awards.pages import text_of
from tests.conftest import signed_in

from .typing import draft_with, recorded, rows, sheet_with

pytestmark = pytest.mark.django_db
MID_YEAR = {"years-this-purposes": "mid_year", "held": "6/2018"}


@pytest.fixture
def entry():
    return make.EntryFactory()


@pytest.fixture
def an(entry):
    return make.staff_of(entry.bloc)


@pytest.fixture
def binh(entry):
    return make.staff_of(entry.bloc)


def check(entry):
    return reverse("awards:entry-check", args=[entry.pk])


@pytest.fixture
def conflict(entry, an, binh):
    """An has typed Huế, Bình has recorded Hà Nội where nothing stood."""
    recorded(entry, an, MID_YEAR)
    draft_with(entry, an, {"place": "Huế", "title": "Sơ kết"})
    recorded(entry, binh, {"place": "Hà Nội", "note": "Mưa"})
    return signed_in(an)


def test_changes_to_different_fields_are_joined(entry, an, binh):
    recorded(entry, an, MID_YEAR)
    draft_with(entry, an, {"place": "Huế"})
    recorded(entry, binh, {"title": "Sơ kết", "note": "Mưa"})
    recorded(entry, an, {})
    entry.conference.refresh_from_db()
    assert (entry.conference.place, entry.conference.title, entry.conference.note) == ("Huế", "Sơ kết", "Mưa")


def test_changes_to_the_same_field_are_shown_side_by_side_and_nothing_is_recorded(entry, conflict):
    text = text_of(conflict.get(check(entry)))
    assert "Địa điểm" in text
    assert "Huế" in text
    assert "Hà Nội" in text
    conflict.post(check(entry), {"act": "record"})
    entry.conference.refresh_from_db()
    assert (entry.conference.place, entry.conference.title) == ("Hà Nội", "")


@pytest.mark.parametrize(("decision", "place"), [("mine", "Huế"), ("theirs", "Hà Nội")])
def test_person_decides_which_one_stands(entry, conflict, decision, place):
    conflict.get(check(entry))
    conflict.post(check(entry), {"act": "decide", "decide-place": decision})
    conflict.post(check(entry), {"act": "record"})
    entry.conference.refresh_from_db()
    assert (entry.conference.place, entry.conference.title, entry.conference.note) == (place, "Sơ kết", "Mưa")


def test_decision_made_before_the_record_changed_again_is_asked_once_more(entry, conflict, binh):
    conflict.get(check(entry))
    recorded(entry, binh, {"place": "Vinh"})
    conflict.post(check(entry), {"act": "decide", "decide-place": "mine"})
    assert "Vinh" in text_of(conflict.get(check(entry)))
    conflict.post(check(entry), {"act": "decide", "decide-place": "mine"})
    conflict.post(check(entry), {"act": "record"})
    entry.conference.refresh_from_db()
    assert entry.conference.place == "Huế"


def test_decided_conflict_comes_again_where_the_record_changes_again(entry, conflict, an, binh):
    conflict.get(check(entry))
    conflict.post(check(entry), {"act": "decide", "decide-place": "mine"})
    recorded(entry, binh, {"place": "Vinh"})
    (again,) = sheet_of(draft_of(entry, an), an).conflicts
    assert (again.was, again.mine, again.theirs) == ("Hà Nội", "Huế", "Vinh")


def test_entry_page_shows_ones_own_text_while_a_conflict_is_open(entry, conflict):
    assert 'value="Huế"' in conflict.get(entry.get_absolute_url()).content.decode()
    assert "Huế" in text_of(conflict.get(check(entry)))


def test_autosave_tells_that_somebody_recorded_meanwhile(entry, conflict):
    answer = conflict.post(
        reverse("awards:entry-draft", args=[entry.pk]), {"note": "x", "was:note": ""}
    ).json()
    assert answer["recorded"] is True


def test_new_conference_entered_by_two_at_once_is_one_conference(entry, an, binh):
    draft_with(entry, an, MID_YEAR | rows("directions", {"text": "Của An"}, start="a"))
    recorded(entry, binh, MID_YEAR | {"place": "Huế"} | rows("directions", {"text": "Của Bình"}, start="b"))
    recorded(entry, an, {})
    assert Conference.objects.get().place == "Huế"
    assert set(Direction.objects.values_list("text", flat=True)) == {"Của An", "Của Bình"}


def test_row_that_one_struck_out_and_the_other_changed_is_asked(entry, an, binh):
    recorded(entry, an, MID_YEAR | rows("directions", {"text": "Một", "number": "1"}))
    at = f"directions-r{Direction.objects.get().pk}-"
    draft_with(entry, an, {f"{at}text": "Một là"})
    recorded(entry, binh, {f"{at}text": "", f"{at}number": "", f"{at}way": ""}, reason="Thừa")
    (conflict,) = sheet_with(entry, an, {}).conflicts
    assert (conflict.mine, conflict.theirs) == ("Một là", "")


@pytest.mark.parametrize("written", ["16-11-2018", "ngày 16 tháng 11 năm 2018"])
def test_same_day_written_in_two_ways_is_no_conflict(entry, an, binh, written):
    draft_with(entry, an, MID_YEAR | {"held": written})
    recorded(entry, binh, MID_YEAR | {"held": "16/11/2018"})
    sheet = sheet_with(entry, an, {})
    assert (sheet.conflicts, sheet.changes()) == ([], [])


def test_conference_has_one_entry_page_for_all(entry, an, binh):
    conference = recorded(entry, an, MID_YEAR).conference
    for user in (an, binh):
        url = reverse("awards:entry-of-conference", args=[conference.pk, entry.bloc.code])
        assert signed_in(user).post(url).url == entry.get_absolute_url()
    assert Entry.objects.count() == 1
