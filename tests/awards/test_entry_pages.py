"""The pages of entering a conference: begin, type, check, record, in a fixed number of queries."""

import pytest
from django.urls import reverse

from awards.models import Draft, Entry
from campaigns.models import Conference
from tests import factories as make
from tests.awards.entering.typing import draft_with, form_on, recorded, rows
from tests.awards.pages import text_of
from tests.conftest import signed_in
from tests.entry_on_record import meeting_of, whole

pytestmark = pytest.mark.django_db
CLOSING = {"years-this-purposes": "closing", "held": "16/11/2018"}


@pytest.fixture
def entry(bloc):
    return make.EntryFactory(bloc=bloc)


def begin(bloc):
    return reverse("awards:entry-begin", args=[bloc.code])


def check(entry):
    return reverse("awards:entry-check", args=[entry.pk])


def test_entry_is_begun_with_a_year(staff_client, bloc):
    response = staff_client.post(begin(bloc), {"year": "2018-2019"})
    entry = Entry.objects.get()
    assert (response.url, entry.bloc, entry.year) == (entry.get_absolute_url(), bloc, "2018-2019")


@pytest.mark.parametrize("year", ["", "năm nay", "2018-2020", "99999", "x" * 101])
def test_entry_is_not_begun_with_what_is_no_year(staff_client, bloc, year):
    response = staff_client.post(begin(bloc), {"year": year})
    assert response.context["form"].errors["year"]
    assert not Entry.objects.exists()


def test_year_of_the_link_is_filled_in(staff_client, bloc):
    response = staff_client.get(begin(bloc), {"year": "2018"})
    assert 'value="2018"' in response.content.decode()


def test_entry_with_a_report_leads_to_its_facts(staff_client, bloc):
    response = staff_client.post(begin(bloc), {"year": "2018", "report": "Tại Hà Nội\r\nđã diễn ra"})
    assert response.url == reverse("awards:entry-report", args=[Entry.objects.get().pk])
    assert Draft.objects.get().typed["report"] == "Tại Hà Nội\nđã diễn ra"


def test_drafts_that_are_open_are_offered_before_a_new_one(staff_client, bloc, entry):
    assert entry.get_absolute_url() not in staff_client.get(begin(bloc)).content.decode()
    draft_with(entry, make.staff_of(bloc), {})
    assert entry.get_absolute_url() in staff_client.get(begin(bloc)).content.decode()


def test_page_posted_is_kept_and_shown_again(staff_client, entry):
    url = entry.get_absolute_url()
    form = form_on(staff_client.get(url)) | {
        "place": "Huế",
        "years-this-purposes": ["closing", "award_review"],
    }
    response = staff_client.post(url, form | {"act": "save"}, follow=True)
    assert Draft.objects.get().typed["place"] == "Huế"
    assert form_on(response)["years-this-purposes"] == ["closing", "award_review"]


def test_members_targets_and_counts_stand_on_the_page_before_anything_is_typed(staff_client, entry):
    unit = make.MembershipFactory(bloc=entry.bloc).unit
    target = make.TargetFactory(pledge__campaign__bloc=entry.bloc)
    form = form_on(staff_client.get(entry.get_absolute_url()))
    names = [f"roll-u{unit.pk}-by", f"standings-u{unit.pk}-rank", f"results-t{target.pk}-verdict"]
    assert [name for name in [*names, "counts-guests-figure"] if name not in form] == []


def test_page_with_problems_leads_from_the_check_to_them(staff_client, entry):
    staff_client.post(entry.get_absolute_url(), {"act": "check", "held": "31/11/2018", "version": "0"})
    response = staff_client.get(check(entry), follow=True)
    assert response.redirect_chain[-1][0] == f"{entry.get_absolute_url()}?checked=1#problems"
    assert "“31/11/2018” không phải là ngày" in text_of(response)
    assert 'value="31/11/2018"' in response.content.decode()


def test_check_says_what_is_recorded_and_records_it(staff_client, entry):
    draft_with(entry, staff_client.user, CLOSING | {"place": "Huế"})
    assert "Huế" in text_of(staff_client.get(check(entry)))
    response = staff_client.post(check(entry), {"act": "record"})
    conference = Conference.objects.get()
    assert (response.url, conference.place) == (conference.get_absolute_url(), "Huế")


def test_question_is_kept_with_one_click_and_then_the_conference_is_recorded(staff_client, entry):
    draft_with(entry, staff_client.user, CLOSING | {"held": "16/11/2022"})
    ((question, is_kept),) = staff_client.get(check(entry)).context["questions"]
    assert not is_kept
    staff_client.post(check(entry), {"act": "record"})
    assert not Conference.objects.exists()
    staff_client.post(check(entry), {"act": f"keep:{question.key}"})
    assert staff_client.get(check(entry)).context["questions"] == [(question, True)]
    staff_client.post(check(entry), {"act": "record"})
    assert Conference.objects.get().held.year == 2022


def test_reason_is_asked_for_on_the_page_of_a_closed_year(staff_client, entry):
    recorded(entry, staff_client.user, CLOSING)
    draft_with(entry, staff_client.user, {"place": "Huế"})
    assert staff_client.get(check(entry)).context["needs_reason"]
    response = staff_client.post(check(entry), {"act": "record"}, follow=True)
    assert "sổ" in text_of(response)
    assert Conference.objects.get().place == ""
    staff_client.post(check(entry), {"act": "record", "reason": "Bổ sung"})
    assert Conference.objects.get().place == "Huế"


def test_refusal_of_the_database_is_shown_on_the_page_and_the_draft_stays(staff_client, entry):
    paper = {"number": "5/KH", "dated": "2018", "issuer": "Sở Y tế"}
    draft_with(entry, staff_client.user, CLOSING | rows("papers", paper, paper))
    response = staff_client.post(check(entry), {"act": "record"}, follow=True)
    assert response.status_code == 200
    assert len(list(response.context["messages"])) == 1
    assert Draft.objects.get().typed["papers-n2-number"] == "5/KH"


def test_buttons_add_move_and_remove_rows_without_a_script(staff_client, entry):
    url = entry.get_absolute_url()
    form = form_on(
        staff_client.post(url, form_on(staff_client.get(url)) | {"act": "add:people"}, follow=True)
    )
    first, second, third = form["people"]
    names = {f"people-{first}-name": "An", f"people-{second}-name": "Bình"}
    form = form_on(staff_client.post(url, form | names | {"act": f"up:people:{second}"}, follow=True))
    assert form["people"] == [second, first, third]
    form = form_on(staff_client.post(url, form | {"act": f"down:people:{second}"}, follow=True))
    assert form["people"] == [first, second, third]
    form = form_on(staff_client.post(url, form | {"act": f"remove:people:{first}"}, follow=True))
    assert form["people"] == [second, third]
    assert form[f"people-{second}-name"] == ["Bình"]


def test_rows_of_a_ballot_begin_with_the_totals_above(staff_client, entry):
    above = {
        "ballots": "n1",
        "ballots-n1-eligible": "9",
        "ballots-n1-in_favour": "8",
        "ballots-n1-unit": "Sở A",
    }
    draft_with(entry, staff_client.user, above)
    url = entry.get_absolute_url()
    form = form_on(
        staff_client.post(url, form_on(staff_client.get(url)) | {"act": "add:ballots"}, follow=True)
    )
    _first, second = form["ballots"]
    assert [form[f"ballots-{second}-{name}"] for name in ("eligible", "in_favour", "unit")] == [
        ["9"],
        [""],
        [""],
    ]


def test_all_others_were_there_with_one_button(staff_client, entry):
    absent, other = [make.MembershipFactory(bloc=entry.bloc).unit for _number in range(2)]
    draft_with(entry, staff_client.user, {f"roll-u{absent.pk}-status": "absent"})
    url = entry.get_absolute_url()
    form = form_on(
        staff_client.post(url, form_on(staff_client.get(url)) | {"act": "present:roll"}, follow=True)
    )
    assert (form[f"roll-u{absent.pk}-status"], form[f"roll-u{other.pk}-status"]) == (["absent"], ["present"])


@pytest.mark.parametrize(
    "act", ["", "nonsense", "add:nobody", "up:people:gone", "remove:people:<x>", "paste:people"]
)
def test_button_that_makes_no_sense_keeps_the_page(staff_client, entry, act):
    draft = draft_with(entry, staff_client.user, {"place": "Huế"})
    response = staff_client.post(
        entry.get_absolute_url(), {"act": act, "note": "x", "version": draft.version}
    )
    assert response.status_code == 302
    kept = {name: text for name, text in Draft.objects.get().typed.items() if text}
    assert (kept["place"], kept["note"]) == ("Huế", "x")


@pytest.mark.parametrize(("page", "queries"), [("entry", 19), ("check", 18), ("draft", 24)])
@pytest.mark.parametrize("count", [1, 60])
def test_pages_take_a_fixed_number_of_queries(page, queries, count, django_assert_num_queries):
    meeting = meeting_of(count, targets=count)
    draft_with(meeting.entry, meeting.admin, whole(meeting, awards=count))
    client = signed_in(meeting.admin)
    url = reverse(f"awards:entry{'' if page == 'entry' else '-' + page}", args=[meeting.entry.pk])
    client.get(meeting.entry.get_absolute_url())
    with django_assert_num_queries(queries):
        response = (
            client.post(url, {"place": "x", "was:place": "Hà Nội"}) if page == "draft" else client.get(url)
        )
    assert response.status_code == 200
