"""The staff of a bloc handed on with its lead: who enters and reads from when on, done once, and taken back."""

import datetime
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import translation

from blocs.handing_over import consequences, foresee, hand_over, take_back
from blocs.models import Bloc, StaffHandover, Stewardship, Unit
from config.history_sentences import RECORDS
from tests import factories as make

pytestmark = pytest.mark.django_db
TODAY = datetime.date.today()
DAY = datetime.timedelta(days=1)
LATER = TODAY + 30 * DAY


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


@pytest.fixture
def bloc(db):
    return make.BlocFactory(name="Khối 1")


def handed(bloc, staff, readers=(), begins_on=TODAY, **particulars):
    particulars = {"by": make.AdminFactory(), "reason": "Bàn giao khối trưởng"} | particulars
    return hand_over(bloc=bloc, begins_on=begins_on, staff=staff, readers=list(readers), **particulars)


def rights(bloc):
    """(account, role, from, to) of the stewardships that count."""
    rows = bloc.stewardships.filter(withdrawn_at=None).order_by("pk")
    return list(rows.values_list("user", "role", "starts_on", "ends_on"))


def enters(user, bloc):
    return bloc.is_entered_by(user)


def reads(user, bloc):
    return Bloc.objects.visible_to(user).filter(pk=bloc.pk).exists()


def test_next_staff_enter_from_the_day_on_and_the_old_ones_read(bloc):
    old, new = make.staff_of(bloc), make.UserFactory()
    handed(bloc, [new], readers=[old], begins_on=LATER)
    assert rights(bloc) == [
        (old.pk, "staff", datetime.date(2000, 1, 1), LATER - DAY),
        (new.pk, "staff", LATER, None),
        (old.pk, "leader", LATER, None),
    ]


def test_handover_of_today_holds_at_once(bloc):
    old, new = make.staff_of(bloc), make.UserFactory()
    handed(bloc, [new], readers=[old])
    assert [enters(old, bloc), reads(old, bloc)] == [False, True]
    assert enters(new, bloc)


def test_handover_of_a_later_day_changes_nothing_before(bloc):
    old, new = make.staff_of(bloc), make.UserFactory()
    handed(bloc, [new], begins_on=LATER)
    assert [enters(old, bloc), reads(new, bloc)] == [True, False]


def test_who_is_not_to_read_sees_nothing_any_more(bloc):
    old = make.staff_of(bloc)
    handed(bloc, [make.UserFactory()])
    assert not reads(old, bloc)


def test_who_enters_already_and_is_chosen_goes_on_without_a_break(bloc):
    staying, going = make.staff_of(bloc), make.staff_of(bloc)
    handover = handed(bloc, [staying])
    assert [pk for pk, _last in handover.ended] == [going.stewardships.get().pk]
    assert handover.given == []
    assert staying.stewardships.get().ends_on is None


def test_rights_of_other_blocs_and_of_organisers_stay(bloc):
    of_other = make.staff_of(make.BlocFactory())
    bloc.organiser = make.UnitFactory()
    bloc.save()
    above = make.StewardshipFactory(organiser=bloc.organiser, role="staff").user
    handed(bloc, [make.UserFactory()])
    assert enters(above, bloc)
    assert of_other.stewardships.get().ends_on is None


def test_who_reads_already_is_not_given_it_twice(bloc):
    old = make.staff_of(bloc)
    make.StewardshipFactory(user=old, bloc=bloc, role="leader")
    handed(bloc, [make.UserFactory()], readers=[old])
    assert old.stewardships.filter(role="leader").count() == 1


def test_right_that_ends_by_itself_before_the_day_stays_as_it_is(bloc):
    last = LATER - 9 * DAY
    old = make.StewardshipFactory(bloc=bloc, role="staff", ends_on=last).user
    handed(bloc, [make.UserFactory()], begins_on=LATER)
    assert old.stewardships.get().ends_on == last


def test_same_handover_sent_twice_is_done_once(bloc):
    old, new = make.staff_of(bloc), make.UserFactory()
    handed(bloc, [new], readers=[old])
    before = rights(bloc)
    with pytest.raises(ValidationError) as refused:
        handed(bloc, [new], readers=[old])
    assert refused.value.code == "nothing_to_do"
    assert (rights(bloc), StaffHandover.objects.count()) == (before, 1)


@pytest.mark.django_db(transaction=True)
def test_two_admins_at_once_hand_over_once():
    bloc = make.BlocFactory()
    old, new, admin = make.staff_of(bloc), make.UserFactory(), make.AdminFactory()

    def press(_admin):
        try:
            handed(bloc, [new], readers=[old], by=admin)
        except ValidationError as refused:
            return refused.code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as admins:
        assert sorted(map(str, admins.map(press, range(2)))) == ["None", "nothing_to_do"]
    assert len(rights(bloc)) == 3


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"begins_on": TODAY - DAY}, "begins_on"),
        ({"staff": []}, "staff"),
        ({"reason": " "}, "reason"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(bloc, given, field):
    before = make.staff_of(bloc) and rights(bloc)
    with pytest.raises(ValidationError) as refused:
        handed(bloc, **({"staff": [make.UserFactory()]} | given))
    assert list(refused.value.error_dict) == [field]
    assert rights(bloc) == before


def test_account_that_is_switched_off_gets_no_right(bloc):
    with pytest.raises(ValidationError, match="gone") as refused:
        handed(bloc, [make.UserFactory(username="gone", is_active=False)])
    assert list(refused.value.error_dict) == ["staff"]


def test_history_says_who_handed_over_and_why(bloc):
    old = make.staff_of(bloc)
    handover = handed(bloc, [make.UserFactory()], reason="Theo biên bản")
    event = old.stewardships.get().events.latest("pgh_id")
    assert event.pgh_context.metadata["reason"] == "Theo biên bản"
    assert (handover.reason, handover.by.is_superuser) == ("Theo biên bản", True)
    assert RECORDS["staffhandover"][0] is StaffHandover


def test_preview_says_what_would_change_and_changes_nothing(bloc):
    old, new = make.staff_of(bloc), make.UserFactory(last_name="Lê", first_name="Bình")
    before = rights(bloc)
    said = foresee(lambda: handed(bloc, [new], readers=[old], begins_on=LATER))
    assert len(said) == 2
    assert f"Lê Bình ({new.username})" in said[0]
    assert f"{LATER:%d/%m/%Y}" in said[0]
    assert f"{LATER - DAY:%d/%m/%Y}" in said[1]
    assert (rights(bloc), StaffHandover.objects.count()) == (before, 0)


def test_preview_names_who_goes_on_entering_through_an_organiser(bloc):
    bloc.organiser = make.UnitFactory(name="Hội đồng A")
    bloc.save()
    old = make.staff_of(bloc)
    make.StewardshipFactory(user=old, organiser=bloc.organiser, role="staff")
    said = foresee(lambda: handed(bloc, [make.UserFactory()]))
    assert "Hội đồng A" in said[-1]


@pytest.mark.parametrize("count", [1, 3])
def test_sentences_query_count(bloc, django_assert_num_queries, count):
    old = [make.staff_of(bloc) for _number in range(count)]
    handover = handed(bloc, make.UserFactory.create_batch(count), readers=old)
    with django_assert_num_queries(3):
        assert len(list(consequences(handover))) == 2 * count


# Taking back


def test_handover_of_a_later_day_is_taken_back_as_if_it_had_not_been(bloc):
    old, new = make.staff_of(bloc), make.UserFactory()
    before = rights(bloc)
    handover = take_back(handed(bloc, [new], readers=[old], begins_on=LATER), by=make.AdminFactory())
    assert rights(bloc) == before
    assert handover.taken_back_at


def test_handover_of_today_is_taken_back_at_once(bloc):
    old, new = make.staff_of(bloc), make.UserFactory()
    take_back(handed(bloc, [new], readers=[old]), by=make.AdminFactory())
    assert [enters(old, bloc), enters(new, bloc), reads(new, bloc)] == [True, False, False]


def begun(handover, days):
    """The handover as it stands once that many days have gone by."""
    ended = [pk for pk, _last_day in handover.ended]
    first = TODAY - days * DAY
    Stewardship.objects.filter(pk__in=ended).update(ends_on=first - DAY)
    Stewardship.objects.filter(pk__in=handover.given).update(starts_on=first)
    StaffHandover.objects.filter(pk=handover.pk).update(begins_on=first)
    return StaffHandover.objects.get(pk=handover.pk)


def test_days_on_which_the_next_staff_entered_stay_on_record(bloc):
    old, new = make.staff_of(bloc), make.UserFactory()
    take_back(begun(handed(bloc, [new], readers=[old]), days=5), by=make.AdminFactory())
    assert rights(bloc) == [
        (old.pk, "staff", datetime.date(2000, 1, 1), TODAY - 6 * DAY),
        (new.pk, "staff", TODAY - 5 * DAY, TODAY - DAY),
        (old.pk, "leader", TODAY - 5 * DAY, TODAY - DAY),
        (old.pk, "staff", TODAY, None),
    ]
    assert [enters(old, bloc), reads(new, bloc)] == [True, False]


def test_right_that_would_have_ended_by_now_does_not_begin_anew(bloc):
    old = make.StewardshipFactory(bloc=bloc, role="staff", ends_on=TODAY + DAY).user
    handover = begun(handed(bloc, [make.UserFactory()]), days=9)
    StaffHandover.objects.filter(pk=handover.pk).update(
        ended=[[handover.ended[0][0], f"{TODAY - 3 * DAY:%Y-%m-%d}"]]
    )
    take_back(handover, by=make.AdminFactory())
    assert not enters(old, bloc)


def test_handover_is_taken_back_once(bloc):
    handover = handed(bloc, [make.UserFactory()])
    take_back(handover, by=make.AdminFactory())
    before = rights(bloc)
    with pytest.raises(ValidationError, match="already"):
        take_back(handover, by=make.AdminFactory())
    assert rights(bloc) == before


def test_handover_that_another_one_followed_is_not_taken_back(bloc):
    first = handed(bloc, [make.UserFactory()])
    handed(bloc, [make.UserFactory()], begins_on=LATER)
    with pytest.raises(ValidationError, match="changed since"):
        take_back(first, by=make.AdminFactory())


def test_handovers_are_taken_back_one_after_the_other(bloc):
    old = make.staff_of(bloc)
    first = handed(bloc, [make.UserFactory()])
    second = handed(bloc, [make.UserFactory()], begins_on=LATER)
    for handover in (second, first):
        take_back(handover, by=make.AdminFactory())
    assert rights(bloc) == [(old.pk, "staff", datetime.date(2000, 1, 1), None)]


def test_right_that_an_admin_changed_since_is_not_touched(bloc):
    old = make.staff_of(bloc)
    handover = handed(bloc, [make.UserFactory()], begins_on=LATER)
    old.stewardships.update(ends_on=LATER + DAY)
    with pytest.raises(ValidationError, match="changed since"):
        take_back(handover, by=make.AdminFactory())


def test_history_says_that_it_was_taken_back(bloc):
    old = make.staff_of(bloc)
    take_back(handed(bloc, [make.UserFactory()], reason="Theo biên bản"), by=make.AdminFactory())
    reasons = [
        event.pgh_context.metadata.get("reason", "")
        for event in old.stewardships.get().events.order_by("pgh_id")
    ]
    assert reasons[-1].endswith("Theo biên bản")
    assert reasons[-1] != reasons[-2] == "Theo biên bản"


def test_withdrawn_stewardship_gives_no_right_at_all(bloc):
    unit = make.UnitFactory()
    of_bloc = make.StewardshipFactory(bloc=bloc, role="staff", withdrawn_at="2026-01-01T00:00Z").user
    of_unit = make.StewardshipFactory(organiser=unit, role="staff", withdrawn_at="2026-01-01T00:00Z").user
    assert [enters(of_bloc, bloc), reads(of_bloc, bloc), of_bloc.roles_on(TODAY)] == [False, False, set()]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), unit_has_office(%s, %s) FROM units_of_office(%s, %s)",
            [unit.pk, TODAY, of_unit.pk, TODAY],
        )
        assert cursor.fetchone() == (0, False)
    assert not Unit.objects.visible_to(of_unit).exists()
