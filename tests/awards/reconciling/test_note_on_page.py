"""Why they differ: who may write it, and that nobody's words get lost."""

import pytest
from django.apps import apps

from awards.models import RecipientKind, ReconciliationNote
from tests.awards.pages import text_of
from tests.conftest import signed_in
from tests.factories import (
    AwardFactory,
    RecommendationFactory,
    ReconciliationNoteFactory,
    UnitFactory,
    staff_of,
)

pytestmark = pytest.mark.django_db


def sent(client, url, text="Hai đơn vị xin rút", **changed):
    """Send the form of the first row as the page shows it, with these words."""
    form = client.get(url).context["found"].rows[0].form
    data = {"row": form["row"].value(), "seen": form["seen"].value(), "text": text}
    return client.post(url, data | changed)


def test_staff_writes_why_they_differ(staff_client, page, flags, campaign):
    response = sent(staff_client, page)
    assert (response.status_code, response.url) == (302, f"{page}#row-1")
    note = ReconciliationNote.objects.get()
    assert (note.campaign, note.kind, note.text, note.by) == (
        campaign,
        flags,
        "Hai đơn vị xin rút",
        staff_client.user,
    )
    assert f"Hai đơn vị xin rút – {staff_client.user.username}" in text_of(staff_client.get(page))


def test_note_is_changed_by_another_and_the_history_keeps_the_words(staff_client, page, flags, bloc):
    sent(staff_client, page)
    other = signed_in(staff_of(bloc))
    sent(other, page, "Một đơn vị xin rút")
    note = ReconciliationNote.objects.get()
    assert (note.text, note.by) == ("Một đơn vị xin rút", other.user)
    kept = apps.get_model("awards", "ReconciliationNoteEvent").objects.order_by("pgh_id")
    assert [event.text for event in kept] == ["Hai đơn vị xin rút", "Một đơn vị xin rút"]


def test_note_sent_again_unchanged_stays_the_first_writers(staff_client, page, flags, bloc):
    sent(staff_client, page)
    sent(signed_in(staff_of(bloc)), page)
    assert ReconciliationNote.objects.get().by == staff_client.user


def test_words_of_two_people_do_not_overwrite_each_other_unseen(staff_client, page, flags, bloc):
    stale = {"seen": ""}
    sent(signed_in(staff_of(bloc)), page, "Của người trước")
    response = sent(staff_client, page, "Của người sau", **stale)
    assert ReconciliationNote.objects.get().text == "Của người trước"
    form = response.context["found"].rows[0].form
    assert (form["text"].value(), "Của người trước" in form.errors["text"][0]) == ("Của người sau", True)
    sent(staff_client, page, "Của người sau", seen=form["seen"].value())
    assert ReconciliationNote.objects.get().text == "Của người sau"


def test_note_is_that_of_the_authority_of_its_row(staff_client, page, campaign):
    ministry = UnitFactory()
    row = RecommendationFactory(
        campaign=campaign, authority=ministry, recipient_kind=RecipientKind.INDIVIDUAL
    )
    sent(staff_client, page)
    AwardFactory(campaign=campaign, kind=row.kind)
    sent(staff_client, page, "Về sau")
    note = ReconciliationNote.objects.get()
    assert (note.authority, note.recipient_kind, note.text) == (ministry, "individual", "Về sau")


def test_note_from_before_the_authority_was_known_is_changed_and_not_doubled(staff_client, page, campaign):
    row = RecommendationFactory(campaign=campaign, authority=UnitFactory())
    note = ReconciliationNoteFactory(campaign=campaign, kind=row.kind)
    sent(staff_client, page, "Về sau")
    [kept] = ReconciliationNote.objects.all()
    assert (kept, kept.text) == (note, "Về sau")


def test_note_on_an_award_outside_the_catalogue(staff_client, page, campaign):
    RecommendationFactory(campaign=campaign, kind=None, award_as_printed="Cờ thi đua của Cụm")
    sent(staff_client, page)
    sent(staff_client, page, "Về sau")
    note = ReconciliationNote.objects.get()
    assert (note.kind, note.award_as_printed, note.text) == (None, "Cờ thi đua của Cụm", "Về sau")


@pytest.mark.parametrize("text", ["", "   ", "a\0b", "x" * 5001])
def test_bad_note_keeps_what_was_typed(staff_client, page, flags, text):
    response = sent(staff_client, page, text)
    form = response.context["found"].rows[0].form
    assert (response.status_code, list(form.errors), form["text"].value()) == (200, ["text"], text)
    assert '<details class="fold" open>' in response.content.decode()
    assert not ReconciliationNote.objects.exists()


@pytest.mark.parametrize("row", ["", "CTD/gone", "\0"])
def test_words_on_a_row_that_is_gone_are_kept_and_can_be_put_to_another(staff_client, page, flags, row):
    response = sent(staff_client, page, "Đã gõ", row=row)
    form = response.context["form"]
    assert (list(form.errors), form["text"].value()) == (["row"], "Đã gõ")
    assert '<select name="row"' in response.content.decode()
    assert not ReconciliationNote.objects.exists()


def test_reader_of_the_bloc_may_not_write(leader_client, page, flags):
    assert leader_client.post(page, {"row": "", "text": "…"}).status_code == 403
    assert not hasattr(leader_client.get(page).context["found"].rows[0], "form")


def test_turns_take_no_note_of_their_own_beside_recipients(staff_client, page, campaign, flags):
    AwardFactory(campaign=campaign, kind=flags, counts_turns=True)
    rows = staff_client.get(page).context["found"].rows
    assert [(row.turns, hasattr(row, "form")) for row in rows] == [(False, True), (True, False)]


def test_note_on_an_award_that_is_gone_is_shown(leader_client, page, campaign, flags):
    ReconciliationNoteFactory(campaign=campaign, kind__name="Bằng khen", text="Đã đổi sang cờ")
    assert "Bằng khen: Đã đổi sang cờ" in text_of(leader_client.get(page))
