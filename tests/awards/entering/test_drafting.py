"""Nothing typed is ever lost: drafts are kept, offered again, joined with other windows and with what others recorded."""

import datetime

import pytest
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from awards.entering.drafting import (
    bring_up_to_date,
    decide,
    draft_of,
    keep_all,
    keep_changes,
    show_conflicts,
)
from awards.entering.recording import sheet_of
from awards.models import Draft, Entry
from tests import factories as make
from tests.awards.pages import text_of
from tests.conftest import signed_in

from .typing import draft_with, recorded, rows

pytestmark = pytest.mark.django_db
CLOSING = {"years-this-purposes": "mid_year", "held": "16/11/2018"}


@pytest.fixture
def entry():
    return make.EntryFactory()


@pytest.fixture
def staff(entry):
    return make.staff_of(entry.bloc)


@pytest.fixture
def colleague(entry):
    return make.staff_of(entry.bloc)


def posted(texts):
    post = QueryDict(mutable=True)
    for name, text in texts.items():
        post.setlist(name, text if isinstance(text, list) else [text])
    return post


def changes(**fields):
    """What an open page sends: of each field what it was and what it is."""
    sent = {}
    for name, (was, text) in fields.items():
        sent |= {name: text, f"was:{name}": was}
    return posted(sent)


def typed(entry, user):
    return Draft.objects.get(entry=entry, user=user).typed


def test_draft_of_a_new_conference_begins_with_its_years(entry, staff):
    assert draft_of(entry, staff).typed == {"years-this-period": "2018", "years-next-period": "2019"}


def test_draft_is_offered_again(entry, staff):
    draft_with(entry, staff, {"place": "Huế"})
    assert draft_of(entry, staff).typed["place"] == "Huế"
    response = signed_in(staff).get(entry.get_absolute_url())
    assert 'value="Huế"' in response.content.decode()


def test_kept_changes_are_single_fields(entry, staff):
    draft = draft_with(entry, staff, {"place": "Huế", "title": "Hội nghị"})
    after, others = keep_changes(draft, changes(place=("Huế", "Hà Nội"), note=("", "a\r\nb")))
    assert others == {}
    assert (after.version, after.typed) == (
        draft.version + 1,
        draft.typed | {"place": "Hà Nội", "note": "a\nb"},
    )


def test_field_that_another_window_changed_is_told_and_not_typed_over(entry, staff):
    draft = draft_with(entry, staff, {"place": "Huế"})
    keep_changes(draft, changes(place=("Huế", "Vinh")))
    after, others = keep_changes(draft, changes(place=("Huế", "Hà Nội"), title=("", "Hội nghị")))
    assert others == {"place": "Vinh"}
    assert (after.typed["place"], after.typed["title"]) == ("Vinh", "Hội nghị")


def test_sign_of_presence_changes_no_version(entry, staff):
    draft = draft_with(entry, staff, {"place": "Huế"})
    Draft.objects.update(seen_at=timezone.now() - datetime.timedelta(hours=1))
    after, _others = keep_changes(draft, posted({}))
    assert after.version == draft.version
    assert list(entry.drafts.here_now()) == [after]


FIELDS = ["place", "title", "people-n1-name", "people-n2-name"]
TEXTS = st.dictionaries(st.sampled_from(FIELDS), st.sampled_from("ABC"))


@given(began=TEXTS, first=TEXTS, second=TEXTS)
@settings(database=None, max_examples=40)
def test_page_older_than_the_draft_loses_nothing_of_either_window(began, first, second):
    """Both windows opened the same draft; the second one sends its page after the first."""
    entry = make.EntryFactory()
    user = make.AdminFactory()
    draft = draft_of(entry, user)
    draft.base = draft.base | began
    draft.keep(draft.typed | began)
    version = str(draft.version)
    page = {"has": ["people"], "version": version, "people": ["n1", "n2"]}
    for window in (first, second):
        given_way = keep_all(draft, posted(page | began | window))
        after = typed(entry, user)
        assert all(after[name] == text for name, text in (began | window).items() if text != began.get(name))
    shown = dict(given_way)
    for name, text in first.items():
        if text != began.get(name):
            assert after[name] == text or shown[name] == text


def test_page_older_than_the_draft_removes_no_row_it_does_not_know(entry, staff):
    draft = draft_with(entry, staff, rows("people", {"name": "An"}))
    stale = posted({"has": ["people"], "version": "0", "place": "Huế"})
    keep_all(draft, stale)
    assert typed(entry, staff)["people-n1-name"] == "An"


def test_page_older_than_the_draft_strikes_nothing_off_the_record(entry, staff):
    recorded(entry, staff, CLOSING | rows("people", {"role": "chair", "name": "An"}))
    draft = draft_of(entry, staff)
    keep_all(draft, posted({"has": ["people"], "version": "9", "place": "Huế"}))
    assert "An" in typed(entry, staff).values()


def test_page_as_new_as_the_draft_removes_rows(entry, staff):
    draft = draft_with(entry, staff, rows("people", {"name": "An"}))
    keep_all(draft, posted({"has": ["people"], "version": str(draft.version)}))
    assert "people-n1-name" not in typed(entry, staff)


def test_text_that_gave_way_to_another_window_is_shown(entry, staff):
    draft = draft_with(entry, staff, {"place": "Huế"})
    response = signed_in(staff).post(entry.get_absolute_url(), {"version": "0", "place": "Vinh"}, follow=True)
    assert "Địa điểm: “Huế”" in str(next(iter(response.context["messages"])))
    assert typed(entry, staff)["place"] == "Vinh"
    assert draft.version + 1 == Draft.objects.get().version


def test_colleague_of_the_bloc_sees_the_draft_and_nobody_else_does(entry, staff, colleague):
    draft = draft_with(entry, staff, CLOSING | {"place": "Đắk Lắk"})
    url = reverse("awards:entry-other", args=[entry.pk, draft.pk])
    assert "Đắk Lắk" in text_of(signed_in(colleague).get(url))
    begin = signed_in(colleague).get(reverse("awards:entry-begin", args=[entry.bloc.code]))
    assert staff.username in text_of(begin)
    assert signed_in(make.leader_of(entry.bloc)).get(url).status_code == 403
    assert signed_in(make.staff_of(make.BlocFactory())).get(url).status_code == 404


def test_draft_of_another_entry_is_not_found_under_this_one(entry, staff):
    other = draft_with(make.EntryFactory(bloc=entry.bloc), staff, {})
    assert signed_in(staff).get(f"/entries/{entry.pk}/drafts/{other.pk}/").status_code == 404


def test_copy_of_a_colleagues_draft_replaces_ones_own_and_leaves_hers(entry, staff, colleague):
    draft_with(entry, staff, {"place": "Huế"})
    theirs = draft_with(entry, colleague, {"place": "Vinh"})
    signed_in(staff).post(reverse("awards:entry-other", args=[entry.pk, theirs.pk]))
    assert typed(entry, staff)["place"] == typed(entry, colleague)["place"] == "Vinh"


def test_who_is_on_the_page_now_is_told(entry, staff, colleague):
    draft_with(entry, colleague, {})
    answer = signed_in(staff).post(reverse("awards:entry-draft", args=[entry.pk])).json()
    assert answer["here"] == [colleague.username]
    Draft.objects.filter(user=colleague).update(seen_at=timezone.now() - datetime.timedelta(minutes=1))
    assert signed_in(staff).post(reverse("awards:entry-draft", args=[entry.pk])).json()["here"] == []


def test_dropped_draft_is_gone_and_takes_its_empty_entry_along(entry, staff, colleague):
    draft_with(entry, staff, {"place": "Huế"})
    draft_with(entry, colleague, {"place": "Vinh"})
    url = reverse("awards:entry-discard", args=[entry.pk])
    signed_in(staff).post(url)
    assert [draft.user for draft in entry.drafts.all()] == [colleague]
    signed_in(colleague).post(url)
    assert not Entry.objects.filter(pk=entry.pk).exists()


def test_dropped_correction_leaves_the_record(entry, staff):
    conference = recorded(entry, staff, CLOSING | {"place": "Huế"}).conference
    draft_with(entry, staff, {"place": "Vinh"})
    response = signed_in(staff).post(reverse("awards:entry-discard", args=[entry.pk]))
    assert response.url == conference.get_absolute_url()
    assert draft_of(entry, staff).typed["place"] == "Huế"


def test_draft_takes_in_what_a_colleague_recorded_meanwhile(entry, staff, colleague):
    mine = draft_with(entry, staff, CLOSING | {"note": "Mưa"})
    recorded(entry, colleague, CLOSING | {"place": "Huế"})
    mine = draft_of(entry, staff)
    sheet = sheet_of(mine, staff)
    bring_up_to_date(mine, sheet)
    kept = Draft.objects.get(pk=mine.pk)
    assert (kept.typed["place"], kept.typed["note"], kept.base["place"]) == ("Huế", "Mưa", "Huế")


def test_what_another_window_typed_goes_before_bringing_up_to_date(entry, staff, colleague):
    draft_with(entry, staff, CLOSING)
    recorded(entry, colleague, CLOSING | {"place": "Huế"})
    mine = draft_of(entry, staff)
    sheet = sheet_of(mine, staff)
    draft_with(entry, staff, {"note": "Từ cửa sổ khác"})
    bring_up_to_date(mine, sheet)
    assert typed(entry, staff)["note"] == "Từ cửa sổ khác"


def test_conflict_is_decided_only_as_it_was_shown(entry, staff, colleague):
    recorded(entry, colleague, CLOSING | {"place": "Huế"})
    draft_with(entry, staff, {"place": "Vinh"})
    for place, is_shown in (("Hà Nội", True), ("Cà Mau", False)):
        recorded(entry, colleague, {"place": place})
        mine = draft_of(entry, staff)
        sheet = sheet_of(mine, staff)
        bring_up_to_date(mine, sheet)
        if is_shown:
            show_conflicts(mine, sheet.conflicts)
    decide(mine, sheet, {"place": "mine"})
    (conflict,) = sheet_of(draft_of(entry, staff), staff).conflicts
    assert (conflict.was, conflict.mine, conflict.theirs) == ("Huế", "Vinh", "Cà Mau")
