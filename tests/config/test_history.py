import pghistory
import pytest
from django.db import connection
from django.urls import reverse

from blocs.models import User
from campaigns.models import Attendance, Conference
from config.history_sentences import NAMES, RECORDS, TRACKED, History, joined, recorded_fields
from tests.factories import (
    AdminFactory,
    AppearanceFactory,
    AttendanceFactory,
    AwardFactory,
    CampaignFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    DirectionFactory,
    DocumentFactory,
    HeadCountFactory,
    LeadershipFactory,
    ProposalFactory,
    ProposalLineFactory,
    RecommendationFactory,
    ReorganisationFactory,
    ReorganisedUnitFactory,
    StandingFactory,
    TargetResultFactory,
    UnitFactory,
    UserFactory,
    year_range,
)

pytestmark = pytest.mark.django_db


def changes(record, name):
    history = History(record, RECORDS[name][1], AdminFactory())
    return history[0 : len(history)]


def address(record, name=None):
    return reverse("history", args=[name or record._meta.model_name, record.pk])


@pytest.fixture
def conference(db):
    return ConferenceFactory(place="Hà Nội", held="2018-11")


def test_change_tells_who_what_before_and_after_and_why(conference):
    user = UserFactory(username="hoa")
    with pghistory.context(user=user.pk, reason="theo biên bản"):
        Conference.objects.filter(pk=conference.pk).update(place="Đà Nẵng")
    change = changes(conference, "conference")[0]
    assert (change.who, change.act, change.why, change.line) == ("hoa", "update", "theo biên bản", "")
    [place] = change.differences
    assert (place.label, place.before, place.after) == (
        Conference._meta.get_field("place").verbose_name,
        "Hà Nội",
        "Đà Nẵng",
    )


def test_change_by_raw_sql_is_told_without_a_name(conference):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE campaigns_conference SET place = 'Huế'")
    change = changes(conference, "conference")[0]
    assert (change.who, [field.after for field in change.differences]) == ("", ["Huế"])


def test_first_entry_tells_what_was_entered(conference):
    [entered] = changes(conference, "conference")
    told = {field.label: field.after for field in entered.differences}
    held, place = (Conference._meta.get_field(name).verbose_name for name in ("held", "place"))
    assert entered.act == "insert"
    assert (told[held], told[place]) == ("11/2018", "Hà Nội")


def test_choice_and_foreign_key_are_told_in_words(conference):
    unit = UnitFactory(name="Ban Cơ yếu")
    conference.status, conference.convener = Conference.Status.CANCELLED, unit
    conference.save()
    after = {field.after for field in changes(conference, "conference")[0].differences}
    assert after == {str(Conference.Status.CANCELLED.label), "Ban Cơ yếu"}


def test_term_is_told_as_first_and_last_day():
    leadership = LeadershipFactory()
    leadership.term = year_range(2018, 2019)
    leadership.save()
    [term] = changes(leadership, "leadership")[0].differences
    assert (term.before, term.after) == ("01/01/2018 – 31/12/2018", "01/01/2018 – 31/12/2019")


def test_points_are_told_without_zeros_behind():
    standing = StandingFactory(final_points="99.200")
    standing.final_points = 1500
    standing.save()
    [points] = changes(standing, "standing")[0].differences
    assert (points.before, points.after) == ("99,2", "1.500")


def test_line_struck_out_stays_in_the_history(conference):
    line = AttendanceFactory(conference=conference, unit__name="Cục A")
    line.delete()
    [change] = [change for change in changes(conference, "conference") if change.act == "delete"]
    assert change.what == Attendance._meta.verbose_name
    assert "Cục A" in [field.before for field in change.differences]


def test_changed_line_says_which_one(conference):
    line = AttendanceFactory(conference=conference, unit__name="Cục A")
    line.status = Attendance.Status.ABSENT
    line.save()
    [change] = [change for change in changes(conference, "conference") if change.act == "update"]
    assert (change.line, len(change.differences)) == ("Cục A", 1)


def test_lines_of_other_records_stay_away(conference):
    AttendanceFactory()
    assert len(changes(conference, "conference")) == 1


def test_result_of_a_target_stands_in_the_history_of_the_bloc_year():
    result = TargetResultFactory(words="Vượt")
    campaign = result.target.pledge.campaign
    told = [field.after for change in changes(campaign, "campaign") for field in change.differences]
    assert "Vượt" in told


def test_every_foreign_key_of_a_history_has_a_name_to_show():
    targets = {field.related_model for model in TRACKED.values() for field in recorded_fields(model)}
    assert targets - {None} <= set(NAMES)


@pytest.mark.parametrize("model", NAMES)
def test_every_name_can_be_read(model):
    assert list(model.objects.values_list(joined(model))) is not None


def test_page_tells_a_change_in_one_sentence(admin_client, conference):
    admin_client.cookies["django_language"] = "en"
    user = UserFactory(username="hoa")
    with pghistory.context(user=user.pk, reason="theo biên bản"):
        Conference.objects.filter(pk=conference.pk).update(place="Huế")
    page = " ".join(admin_client.get(address(conference)).content.decode().split())
    assert (
        "<strong>hoa</strong> changed conference: place from <del>“Hà Nội”</del> to <ins>“Huế”</ins>"
        " because “theo biên bản”" in page
    )


@pytest.mark.parametrize(
    "factory",
    [
        AwardFactory,
        RecommendationFactory,
        ProposalFactory,
        ProposalLineFactory,
        CampaignFactory,
        LeadershipFactory,
        UnitFactory,
    ],
)
def test_each_record_has_its_history(admin_client, factory):
    response = admin_client.get(address(factory()))
    assert len(response.context["page"]) >= 1


def test_history_of_another_bloc_is_not_found(staff_client):
    conference = ConferencePurposeFactory().conference
    assert staff_client.get(address(conference)).status_code == 404


def test_line_of_a_joint_conference_for_another_bloc_stays_hidden(staff_client, bloc, conference):
    own = ConferencePurposeFactory(conference=conference, campaign__bloc=bloc)
    other = ConferencePurposeFactory(conference=conference)
    page = staff_client.get(address(conference)).content.decode()
    assert own.campaign.bloc.name in page
    assert other.campaign.bloc.name not in page


def test_history_of_an_award_without_a_bloc_year_is_told_to_staff(staff_client, bloc, conference):
    ConferencePurposeFactory(conference=conference, campaign__bloc=bloc)
    award = AwardFactory(campaign=None, reported_at=conference)
    page = staff_client.get(address(award)).context["page"]
    assert [change.act for change in page] == ["insert"]


def test_staff_reads_the_history_of_the_own_bloc(staff_client, bloc):
    assert len(staff_client.get(address(CampaignFactory(bloc=bloc))).context["page"]) == 1


def test_unit_above_is_told_too():
    unit = UnitFactory(parent=UnitFactory(name="Bộ A"))
    told = {field.label: field.after for field in changes(unit, "unit")[-1].differences}
    assert told[unit._meta.get_field("parent").verbose_name] == "Bộ A"


def test_reorganisation_is_named_by_what_it_was_and_its_day():
    reorganisation = ReorganisationFactory(kind="rename", took_effect="2025-07-01")
    unit = ReorganisedUnitFactory(reorganisation=reorganisation).unit
    assert "đổi tên 01/07/2025" in {
        difference.after
        for change in History(unit, RECORDS["unit"][1], AdminFactory())[:10]
        for difference in change.differences
    }


def test_papers_are_read_by_admins_alone(admin_client, staff_client):
    page = address(DocumentFactory())
    assert len(admin_client.get(page).context["page"]) == 1
    assert staff_client.get(page).status_code == 404


def test_password_is_not_told_but_that_it_changed():
    user = UserFactory()
    user.set_password("khac")
    user.save()
    told = changes(user, "user")
    assert [change.act for change in told] == ["update", "insert"]
    assert not any(user.password in field.after for change in told for field in change.differences)


@pytest.mark.parametrize("name", ["group", "x", "Conference"])
def test_history_of_what_has_none_is_not_found(admin_client, name):
    assert admin_client.get(reverse("history", args=[name, User.objects.get().pk])).status_code == 404


@pytest.mark.parametrize("pk", [0, 10**6, 10**30])
def test_history_of_an_unknown_record_is_not_found(admin_client, pk):
    assert admin_client.get(reverse("history", args=["conference", pk])).status_code == 404


def test_history_is_only_read(admin_client, conference):
    assert admin_client.post(address(conference)).status_code == 405


@pytest.mark.parametrize("page", ["x", "\x00", "9" * 40])
def test_history_opens_whatever_the_page_number(admin_client, conference, page):
    assert len(admin_client.get(address(conference), {"page": page}).context["page"]) == 1


@pytest.mark.parametrize("count", [1, 30])
def test_history_query_count(admin_client, django_assert_num_queries, conference, count):
    for number in range(count):
        person = AppearanceFactory(conference=conference)
        DirectionFactory(conference=conference, given_by=person, number=number)
        AttendanceFactory(conference=conference)
        ConferencePurposeFactory(conference=conference)
    HeadCountFactory(conference=conference)
    with django_assert_num_queries(6):
        admin_client.get(address(conference))
