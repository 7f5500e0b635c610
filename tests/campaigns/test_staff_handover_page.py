"""The admin page on which the staff of a bloc are handed over: what it shows, previews, does, and takes back."""

import datetime

import pytest
from django.contrib.auth.models import Permission
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse

from blocs.handing_over import hand_over
from blocs.models import StaffHandover, Stewardship
from tests import factories as make
from tests.conftest import signed_in
from tests.filled_form import filled_form

pytestmark = pytest.mark.django_db
TODAY = datetime.date.today()
DAY = datetime.timedelta(days=1)
LATER = TODAY + 30 * DAY


@pytest.fixture
def admin_client(db):
    client = signed_in(make.AdminFactory())
    client.cookies["django_language"] = "en"
    return client


@pytest.fixture
def reading_client(db):
    """Signed in as an admin who gives no rights."""
    user = make.UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=["view_bloc", "view_stewardship"]))
    return signed_in(user)


def page_of(bloc):
    return reverse("admin:campaigns_leadership_staff", args=[bloc.pk])


def way_back(handover):
    return reverse("admin:campaigns_leadership_staff_take_back", args=[handover.pk])


def typed(new, old=(), begins_on=LATER, reason="Bàn giao"):
    return {
        "begins_on": f"{begins_on:%d/%m/%Y}",
        "staff": [user.pk for user in new],
        "readers": [user.pk for user in old],
        "reason": reason,
    }


def handed(bloc, *new, begins_on=LATER):
    return hand_over(
        bloc=bloc, begins_on=begins_on, staff=new, readers=[], by=make.AdminFactory(), reason="Bàn giao"
    )


def test_page_shows_who_enters_and_reads_now(admin_client, bloc):
    bloc.organiser = make.UnitFactory(parent=make.UnitFactory())
    bloc.save()
    staff, leader = make.staff_of(bloc), make.leader_of(bloc)
    above = [make.StewardshipFactory(organiser=unit).user for unit in (bloc.organiser, bloc.organiser.parent)]
    make.StewardshipFactory(bloc=bloc, ends_on=TODAY - DAY)
    make.StewardshipFactory(bloc=make.BlocFactory())
    context = admin_client.get(page_of(bloc)).context
    assert {row.user for row in context["own"]} == {staff, leader}
    assert {row.user for row in context["over"]} == set(above)


def test_form_begins_with_the_day_and_the_name_of_the_next_head(admin_client, bloc):
    make.LeadershipFactory(bloc=bloc, term=DateRange(TODAY - 99 * DAY, LATER))
    following = make.LeadershipFactory(bloc=bloc, term=DateRange(LATER, LATER + 365 * DAY))
    form = admin_client.get(page_of(bloc)).context["adminform"].form
    assert form.initial["begins_on"] == f"{LATER:%d/%m/%Y}"
    assert following.unit.name in form.initial["reason"]


def test_form_begins_today_where_no_next_head_is_known(admin_client, bloc):
    form = admin_client.get(page_of(bloc)).context["adminform"].form
    assert form.initial == {"begins_on": f"{TODAY:%d/%m/%Y}"}


def test_old_staff_are_to_go_on_reading_unless_somebody_says_otherwise(admin_client, bloc):
    old = make.staff_of(bloc)
    make.leader_of(bloc)
    page = admin_client.get(page_of(bloc))
    assert filled_form(page)["readers"] == str(old.pk)


def test_handover_is_previewed_then_confirmed(admin_client, bloc):
    old, new = make.staff_of(bloc), make.UserFactory()
    preview = admin_client.post(page_of(bloc), typed([new], [old]) | {"_preview": "1"})
    assert len(preview.context["adminform"].form.sentences) == 2
    assert not StaffHandover.objects.exists()
    done = admin_client.post(page_of(bloc), filled_form(preview) | {"_confirm": "1"}, follow=True)
    assert done.redirect_chain == [(page_of(bloc), 302)]
    assert len(done.context["messages"]) == 2
    handover = StaffHandover.objects.get()
    assert (handover.by, handover.begins_on, handover.reason) == (admin_client.user, LATER, "Bàn giao")
    assert Stewardship.objects.get(user=new).starts_on == LATER


def test_back_to_the_form_keeps_what_was_typed(admin_client, bloc):
    old, new = make.staff_of(bloc), make.UserFactory(last_name="Lê", first_name="Bình")
    again = admin_client.post(page_of(bloc), typed([new]) | {"_edit": "1"})
    assert f"Lê Bình ({new.username})" in again.content.decode()
    form = filled_form(again)
    assert (form["staff"], form["reason"], form.get("readers")) == ([str(new.pk)], "Bàn giao", None)
    assert old.stewardships.get().ends_on is None


def test_confirmation_sent_twice_is_done_once_and_says_so(admin_client, bloc):
    sent = typed([make.UserFactory()]) | {"_confirm": "1"}
    admin_client.post(page_of(bloc), sent)
    again = admin_client.post(page_of(bloc), sent)
    [refusal] = again.context["adminform"].form.non_field_errors()
    assert refusal == f"All of this is so already from {LATER:%d/%m/%Y} on. Nothing was changed."
    assert (StaffHandover.objects.count(), Stewardship.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"begins_on": "31/02/2027"}, "begins_on"),
        ({"begins_on": ""}, "begins_on"),
        ({"begins_on": "01/01/2020"}, "begins_on"),
        ({"staff": []}, "staff"),
        ({"staff": ["x"]}, "staff"),
        ({"staff": ["9" * 30]}, "staff"),
        ({"readers": ["999999"]}, "readers"),
        ({"reason": " "}, "reason"),
    ],
)
def test_wrong_input_is_answered_beside_its_field(admin_client, bloc, wrong, field):
    response = admin_client.post(page_of(bloc), typed([make.UserFactory()]) | wrong | {"_confirm": "1"})
    assert list(response.context["adminform"].form.errors) == [field]
    assert not StaffHandover.objects.exists()


def test_account_that_is_switched_off_is_refused_beside_the_field(admin_client, bloc):
    gone = make.UserFactory(username="gone", is_active=False)
    response = admin_client.post(page_of(bloc), typed([gone]) | {"_preview": "1"})
    [refusal] = response.context["adminform"].form.errors["staff"]
    assert "gone" in refusal


def test_handover_is_taken_back_as_a_whole(admin_client, bloc):
    old = make.staff_of(bloc)
    handover = handed(bloc, make.UserFactory())
    assert way_back(handover) in admin_client.get(page_of(bloc)).content.decode()
    response = admin_client.post(way_back(handover), follow=True)
    assert response.redirect_chain == [(page_of(bloc), 302)]
    assert old.stewardships.get().ends_on is None
    handover.refresh_from_db()
    assert handover.taken_back_by == admin_client.user
    assert way_back(handover) not in response.content.decode()


def test_handover_whose_rights_were_changed_since_is_kept_and_says_why(admin_client, bloc):
    new = make.UserFactory()
    handover = handed(bloc, new)
    new.stewardships.update(ends_on=LATER + DAY)
    assert way_back(handover) not in admin_client.get(page_of(bloc)).content.decode()
    response = admin_client.post(way_back(handover), follow=True)
    [message] = response.context["messages"]
    assert "changed since" in str(message)
    handover.refresh_from_db()
    assert handover.taken_back_at is None


def test_only_the_last_handover_is_offered_to_be_taken_back(admin_client, bloc):
    first, second = handed(bloc, make.UserFactory(), begins_on=TODAY), handed(bloc, make.UserFactory())
    page = admin_client.get(page_of(bloc)).content.decode()
    assert [way_back(handover) in page for handover in (first, second)] == [False, True]


@pytest.mark.parametrize("method", ["get", "post"])
def test_admin_who_gives_no_rights_is_refused(reading_client, bloc, method):
    assert getattr(reading_client, method)(page_of(bloc)).status_code == 403
    assert (
        page_of(bloc)
        not in reading_client.get(reverse("admin:blocs_bloc_change", args=[bloc.pk])).content.decode()
    )


def test_way_back_is_refused_to_an_admin_who_gives_no_rights(reading_client, bloc):
    assert reading_client.post(way_back(handed(bloc, make.UserFactory()))).status_code == 403


def test_staff_do_not_get_in(staff_client, bloc):
    assert staff_client.get(page_of(bloc)).status_code == 302


def test_unknown_bloc_and_handover_are_not_found(admin_client):
    unknown = [
        reverse(f"admin:campaigns_leadership_{page}", args=[10**9]) for page in ("staff", "staff_take_back")
    ]
    assert [admin_client.get(unknown[0]).status_code, admin_client.post(unknown[1]).status_code] == [404, 404]


def test_other_methods_are_refused(admin_client, bloc):
    handover = handed(bloc, make.UserFactory())
    assert admin_client.put(page_of(bloc)).status_code == 405
    assert admin_client.get(way_back(handover)).status_code == 405


@pytest.mark.parametrize("page", ["bloc", "admin", "handover"])
def test_admins_are_led_to_the_page(admin_client, leader_client, bloc, page):
    campaign = make.CampaignFactory(bloc=bloc)
    address = {
        "bloc": bloc.get_absolute_url(),
        "admin": reverse("admin:blocs_bloc_change", args=[bloc.pk]),
        "handover": reverse("awards:handover", args=[bloc.code, campaign.period.code]),
    }[page]
    assert page_of(bloc) in admin_client.get(address).content.decode()
    assert page_of(bloc) not in leader_client.get(address).content.decode()


@pytest.mark.parametrize(("role", "is_led"), [("head", True), ("deputy", False)])
def test_new_head_leads_on_to_the_staff(admin_client, bloc, role, is_led):
    form = filled_form(admin_client.get(reverse("admin:campaigns_leadership_add")))
    form |= {"bloc": bloc.pk, "role": role, "unit": make.UnitFactory().pk}
    form |= {"term_0": f"{TODAY:%d/%m/%Y}", "term_1": f"{LATER:%d/%m/%Y}"}
    response = admin_client.post(reverse("admin:campaigns_leadership_add"), form, follow=True)
    assert (page_of(bloc) in response.content.decode()) is is_led


def test_note_on_a_head_leads_nowhere(admin_client, bloc):
    head = make.LeadershipFactory(bloc=bloc, term=DateRange(TODAY, LATER))
    address = reverse("admin:campaigns_leadership_change", args=[head.pk])
    form = filled_form(admin_client.get(address)) | {"note": "x"}
    assert page_of(bloc) not in admin_client.post(address, form, follow=True).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_page_query_count(admin_client, bloc, django_assert_num_queries, count):
    bloc.organiser = make.UnitFactory()
    bloc.save()
    for number in range(count):
        make.StewardshipFactory(organiser=bloc.organiser)
        make.LeadershipFactory(bloc=bloc, term=DateRange(TODAY + number * DAY, TODAY + (number + 1) * DAY))
        handed(bloc, *make.UserFactory.create_batch(count), begins_on=TODAY + number * DAY)
    with django_assert_num_queries(10):
        admin_client.get(page_of(bloc))
