import datetime

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse
from django.utils import translation

from campaigns.models import Conference, Leadership, Period
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    AppearanceFactory,
    AttendanceFactory,
    BlocFactory,
    CampaignFactory,
    ConferenceFactory,
    ConferencePaperFactory,
    ConferencePurposeFactory,
    DirectionFactory,
    HeadCountFactory,
    LeadershipFactory,
    PeriodFactory,
    TargetFactory,
    UnitFactory,
    UnitNameFactory,
)
from tests.filled_form import filled_form

LEADERSHIP_ADD = reverse("admin:campaigns_leadership_add")
PERIOD_ADD = reverse("admin:campaigns_period_add")


@pytest.fixture
def admin_client(db):
    return signed_in(AdminFactory())


def change_page(row):
    return reverse(f"admin:campaigns_{row._meta.model_name}_change", args=[row.pk])


def send(client, address, **changed):
    """Fill in the form on a page and send it."""
    return client.post(address, filled_form(client.get(address)) | changed)


def found(client, model, words):
    address = reverse(f"admin:campaigns_{model}_changelist")
    return list(client.get(address, {"q": words}).context["cl"].result_list)


def a_conference_with(count):
    """A conference with that many lines of each kind."""
    conference = ConferenceFactory()
    ConferencePurposeFactory.create_batch(count, conference=conference)
    AttendanceFactory.create_batch(count, conference=conference)
    ConferencePaperFactory.create_batch(count, conference=conference)
    people = AppearanceFactory.create_batch(count, conference=conference)
    DirectionFactory.create_batch(count, conference=conference, given_by=people[0])
    HeadCountFactory(conference=conference)
    return conference


def test_calendar_year_is_added_by_its_label_alone(admin_client):
    send(admin_client, PERIOD_ADD, label="2024")
    period = Period.objects.get()
    assert (period.code, period.starts_on, period.ends_on) == (
        "2024",
        datetime.date(2024, 1, 1),
        datetime.date(2024, 12, 31),
    )


@pytest.mark.parametrize(("kind", "label"), [("school", "2016-2017"), ("year", "Năm 2024"), ("year", "0000")])
def test_other_period_needs_its_dates(admin_client, kind, label):
    response = send(admin_client, PERIOD_ADD, kind=kind, label=label)
    assert set(response.context["adminform"].form.errors) == {"starts_on", "ends_on"}


def test_period_is_typed_as_vietnamese_write_dates(admin_client):
    send(
        admin_client, PERIOD_ADD, kind="school", label="2016–2017", starts_on="5/9/2016", ends_on="31/05/2017"
    )
    assert Period.objects.get(code="20162017").starts_on == datetime.date(2016, 9, 5)


def test_bloc_year_is_found_by_bloc_and_period(admin_client):
    campaign = CampaignFactory(bloc=BlocFactory(name="Khối thi đua 4 hệ Cơ yếu"))
    CampaignFactory(bloc=campaign.bloc, year=2019)
    assert found(admin_client, "campaign", "4 he co yeu 2018") == [campaign]


def test_conference_is_found_by_its_words_its_bloc_and_its_month(admin_client):
    campaign = CampaignFactory(bloc=BlocFactory(name="Khối Nội chính"))
    conference = ConferenceFactory(title="Hội nghị tổng kết", held="2018-11-16")
    ConferencePurposeFactory(conference=conference, campaign=campaign)
    ConferenceFactory(title="Hội nghị tổng kết", held="2018-10")
    assert found(admin_client, "conference", "tong ket 11/2018 noi chinh") == [conference]


def test_leadership_is_found_by_the_former_name_of_the_unit(admin_client):
    leadership = LeadershipFactory()
    UnitNameFactory(unit=leadership.unit, name="Cục Cơ yếu")
    LeadershipFactory()
    assert found(admin_client, "leadership", "co yeu") == [leadership]


def test_leadership_is_added_for_a_year(admin_client):
    bloc, unit = BlocFactory(), UnitFactory()
    send(admin_client, LEADERSHIP_ADD, bloc=bloc.pk, unit=unit.pk, term_0="2018", term_1="2018")
    assert Leadership.objects.get().term == DateRange(datetime.date(2018, 1, 1), datetime.date(2019, 1, 1))


def test_leadership_needs_a_term(admin_client):
    bloc, unit = BlocFactory(), UnitFactory()
    response = send(admin_client, LEADERSHIP_ADD, bloc=bloc.pk, unit=unit.pk)
    assert "term" in response.context["adminform"].form.errors


def test_second_head_at_a_time_is_refused_with_its_sentence(admin_client):
    first = LeadershipFactory()
    response = send(
        admin_client,
        LEADERSHIP_ADD,
        bloc=first.bloc.pk,
        unit=UnitFactory().pk,
        term_0="12/2018",
        term_1="2019",
    )
    [constraint] = [rule for rule in Leadership._meta.constraints if rule.name == "one_head_at_a_time"]
    with translation.override("vi"):
        assert response.context["errors"] == [[str(constraint.get_violation_error_message())]]
    assert Leadership.objects.count() == 1


def test_conference_is_added_with_its_lines(admin_client):
    campaign, unit = CampaignFactory(), UnitFactory()
    send(
        admin_client,
        reverse("admin:campaigns_conference_add"),
        **{
            "held": "11/2018",
            "purposes-0-purpose": "closing",
            "purposes-0-campaign": campaign.pk,
            "attendance-TOTAL_FORMS": "1",
            "attendance-0-unit": unit.pk,
            "attendance-0-status": "present",
            "head_counts-TOTAL_FORMS": "1",
            "head_counts-0-of": "delegates",
            "head_counts-0-figure": "unknown",
            "head_counts-0-count": "40",
        },
    )
    conference = Conference.objects.get()
    assert str(conference.held) == "11/2018"
    assert conference.purposes.get().campaign == campaign
    assert conference.attendance.get().unit == unit
    assert conference.head_counts.get().figure == "number"


def test_number_beside_none_is_refused(admin_client):
    conference = HeadCountFactory().conference
    changed = {"head_counts-0-figure": "none", "head_counts-0-count": "40"}
    response = send(admin_client, change_page(conference), **changed)
    assert len(response.context["errors"]) == 1


def test_line_of_a_conference_is_struck_out(admin_client):
    conference = a_conference_with(1)
    send(admin_client, change_page(conference), **{"attendance-0-DELETE": "on"})
    assert not conference.attendance.exists()


def test_unit_twice_at_a_conference_is_refused_with_its_sentence(admin_client):
    first = AttendanceFactory()
    changed = {
        "attendance-TOTAL_FORMS": "2",
        "attendance-1-unit": first.unit.pk,
        "attendance-1-status": "present",
        "attendance-1-conference": first.conference.pk,
    }
    response = send(admin_client, change_page(first.conference), **changed)
    assert response.context["errors"]
    assert first.conference.attendance.count() == 1


def test_direction_is_given_by_somebody_of_the_same_conference(admin_client):
    direction, stranger = DirectionFactory(), AppearanceFactory()
    response = send(admin_client, change_page(direction.conference), **{"directions-0-given_by": stranger.pk})
    assert response.context["errors"]
    direction.refresh_from_db()
    assert direction.given_by is None


def test_page_of_a_conference_asks_no_more_for_three_lines_of_each_kind(
    admin_client, django_assert_max_num_queries
):
    small, large = a_conference_with(1), a_conference_with(3)
    with django_assert_max_num_queries(30) as one_of_each:
        admin_client.get(change_page(small))
    with django_assert_max_num_queries(len(one_of_each)):
        admin_client.get(change_page(large))


def test_target_is_changed_with_a_decimal_comma(admin_client):
    target = TargetFactory(number="80.0000", comparator="gt", measure="%")
    form = filled_form(admin_client.get(change_page(target)))
    assert form["number"] == "80"
    admin_client.post(change_page(target), form | {"number": "80,5"})
    target.refresh_from_db()
    assert str(target.number) == "80.5000"


def test_period_says_what_kind_it_is_in_a_box(admin_client):
    PeriodFactory(year=2018)
    where = {"app_label": "campaigns", "model_name": "campaign", "field_name": "period", "term": "2018"}
    [result] = admin_client.get("/admin/autocomplete/", where).json()["results"]
    assert result["text"].startswith("2018 (")


def test_role_that_is_none_is_named_beside_its_field(admin_client):
    leadership = LeadershipFactory()
    address = reverse("admin:campaigns_leadership_change", args=[leadership.pk])
    sent = filled_form(admin_client.get(address)) | {"role": "king"}
    assert admin_client.post(address, sent).context["adminform"].form.errors["role"]
