import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test.utils import CaptureQueriesContext

from blocs.models import Membership, Reorganisation, ReorganisedUnit, Unit, UnitName
from blocs.partial_dates import PartialDate
from blocs.reorganising import (
    consequences,
    dissolve_unit,
    foresee,
    merge_units,
    rename_unit,
    split_unit,
    take_over_unit,
)
from tests.factories import BlocFactory, DocumentFactory, MembershipFactory, UnitFactory, UnitNameFactory

pytestmark = pytest.mark.django_db

MARCH_2018 = datetime.date(2018, 3, 1)
THE_DAY_BEFORE = datetime.date(2018, 2, 28)
LONG_AGO = datetime.date(1990, 1, 1)


def test_renamed_unit_has_its_old_name_before_the_day_and_the_new_one_from_it():
    unit = UnitFactory(name="Cục A")
    rename_unit(unit=unit, new_name="Cục B", takes_effect=MARCH_2018)
    unit = Unit.objects.get()
    assert [unit.name_on(day) for day in (LONG_AGO, THE_DAY_BEFORE, MARCH_2018)] == [
        "Cục A",
        "Cục A",
        "Cục B",
    ]


def test_rename_is_recorded_with_its_decision_and_the_unit_on_both_sides():
    unit, decision = UnitFactory(), DocumentFactory()
    reorganisation = rename_unit(unit=unit, new_name="Cục B", takes_effect=MARCH_2018, document=decision)
    assert reorganisation.kind == Reorganisation.Kind.RENAME
    assert (reorganisation.took_effect, reorganisation.document) == (PartialDate(2018, 3, 1), decision)
    assert [(side.unit, side.side) for side in reorganisation.sides.all()] == [
        (unit, "after"),
        (unit, "before"),
    ]
    assert unit.names.get().document == decision


def test_second_rename_begins_where_the_first_ended():
    unit = UnitFactory(name="Cục A")
    rename_unit(unit=unit, new_name="Cục B", takes_effect=MARCH_2018)
    rename_unit(unit=unit, new_name="Cục C", takes_effect=datetime.date(2020, 1, 1))
    assert list(unit.names.order_by("valid").values_list("name", "valid")) == [
        ("Cục A", DateRange(None, MARCH_2018)),
        ("Cục B", DateRange(MARCH_2018, datetime.date(2020, 1, 1))),
    ]


def test_unit_may_get_back_a_name_it_had():
    unit = UnitFactory(name="Cục A")
    rename_unit(unit=unit, new_name="Cục B", takes_effect=MARCH_2018)
    rename_unit(unit=unit, new_name="Cục A", takes_effect=datetime.date(2020, 1, 1))
    unit.refresh_from_db()
    assert (unit.name, unit.name_on(datetime.date(2019, 1, 1))) == ("Cục A", "Cục B")


def test_same_rename_entered_twice_is_refused():
    unit = UnitFactory(name="Cục A")
    rename_unit(unit=unit, new_name="Cục B", takes_effect=MARCH_2018)
    with pytest.raises(ValidationError) as refused:
        rename_unit(unit=unit, new_name=" Cục  B ", takes_effect=MARCH_2018)
    assert refused.value.code == "same_name"
    assert Reorganisation.objects.count() == 1


def test_rename_before_the_present_name_began_is_refused():
    unit = UnitNameFactory().unit  # its former name held until the end of 2020
    with pytest.raises(ValidationError) as refused:
        rename_unit(unit=unit, new_name="Cục B", takes_effect=MARCH_2018)
    assert refused.value.code == "before_present_name"


def test_rename_is_refused_while_a_former_name_has_no_last_day():
    unit = UnitNameFactory(valid=DateRange(LONG_AGO, None)).unit
    with pytest.raises(ValidationError) as refused:
        rename_unit(unit=unit, new_name="Cục B", takes_effect=MARCH_2018)
    assert refused.value.code == "former_name_open"


def test_other_spellings_say_nothing_about_when_the_present_name_began():
    unit = UnitNameFactory(kind=UnitName.Kind.SPELLING, valid=None).unit
    rename_unit(unit=unit, new_name="Cục B", takes_effect=MARCH_2018)
    assert unit.names.get(kind=UnitName.Kind.OFFICIAL).valid == DateRange(None, MARCH_2018)


def test_rename_without_a_new_name_is_refused_and_changes_nothing():
    unit = UnitFactory(name="Cục A")
    with pytest.raises(ValidationError):
        rename_unit(unit=unit, new_name=" ", takes_effect=MARCH_2018)
    assert (unit.names.count(), Unit.objects.get().name) == (0, "Cục A")


def test_old_short_name_stays_as_an_abbreviation_of_its_time():
    unit = UnitFactory(short_name="BA")
    rename_unit(unit=unit, new_name="Cục B", new_short_name="BB", takes_effect=MARCH_2018)
    old = unit.names.get(kind=UnitName.Kind.ABBREVIATION)
    assert (Unit.objects.get().short_name, old.name, old.valid) == ("BB", "BA", DateRange(None, MARCH_2018))


@pytest.mark.parametrize(
    ("takes_effect", "code"),
    [
        (PartialDate(None, 3, 1), "no_year"),
        (datetime.date.today() + datetime.timedelta(days=1), "ahead"),
        (datetime.date(1999, 12, 31), "not_yet_founded"),
    ],
)
def test_rename_on_an_impossible_day_is_refused(takes_effect, code):
    unit = UnitFactory(since=PartialDate(2000))
    with pytest.raises(ValidationError) as refused:
        rename_unit(unit=unit, new_name="Cục B", takes_effect=takes_effect)
    assert refused.value.code == code


def test_rename_known_only_by_its_year_holds_from_the_first_day_of_it():
    unit = UnitFactory(name="Cục A")
    reorganisation = rename_unit(unit=unit, new_name="Cục B", takes_effect=PartialDate(2018))
    assert reorganisation.took_effect == PartialDate(2018)
    assert unit.names.get().valid == DateRange(None, datetime.date(2018, 1, 1))


def test_merged_units_end_and_the_new_one_begins_that_day():
    a, b = UnitFactory.create_batch(2)
    merge_units(units=[a, b], into=Unit(name="Cục Đ"), takes_effect=MARCH_2018)
    a.refresh_from_db()
    merged = Unit.objects.get(name="Cục Đ")
    assert (a.until, merged.since, merged.code) == (PartialDate(2018, 3, 1), PartialDate(2018, 3, 1), "cuc-d")
    assert set(merged.forerunners()) == {a, b}


def test_merged_unit_takes_over_running_memberships_once():
    bloc = BlocFactory()
    a, b = (MembershipFactory(bloc=bloc).unit for _ in range(2))
    merge_units(units=[a, b], into=Unit(name="Cục D"), takes_effect=MARCH_2018)
    assert [membership.unit.name for membership in bloc.memberships.on(MARCH_2018)] == ["Cục D"]
    assert {membership.unit for membership in bloc.memberships.on(THE_DAY_BEFORE)} == {a, b}


def test_membership_that_ended_before_is_left_alone():
    past = MembershipFactory(valid=DateRange(LONG_AGO, datetime.date(2000, 1, 1)))
    take_over_unit(unit=past.unit, by=UnitFactory(), takes_effect=MARCH_2018)
    assert Membership.objects.get().valid == DateRange(LONG_AGO, datetime.date(2000, 1, 1))


def test_membership_is_handed_on_with_the_day_on_which_it_ends():
    membership = MembershipFactory(valid=DateRange(LONG_AGO, datetime.date(2021, 1, 1)))
    by = UnitFactory()
    take_over_unit(unit=membership.unit, by=by, takes_effect=MARCH_2018)
    assert by.memberships.get().valid == DateRange(MARCH_2018, datetime.date(2021, 1, 1))


def test_memberships_end_without_an_heir_where_nobody_takes_them_over():
    membership = MembershipFactory()
    by = UnitFactory()
    take_over_unit(unit=membership.unit, by=by, takes_effect=MARCH_2018, carry_memberships=False)
    assert not by.memberships.exists()
    assert membership.bloc.memberships.get().valid == DateRange(None, MARCH_2018)


def test_merger_of_one_unit_is_refused():
    with pytest.raises(ValidationError) as refused:
        merge_units(units=[UnitFactory()], into=Unit(name="Cục D"), takes_effect=MARCH_2018)
    assert refused.value.code == "too_few"


def test_merger_into_one_of_the_units_is_called_a_takeover():
    a, b = UnitFactory.create_batch(2)
    with pytest.raises(ValidationError) as refused:
        merge_units(units=[a, b], into=a, takes_effect=MARCH_2018)
    assert refused.value.code == "is_a_takeover"


def test_merging_twice_is_refused_because_the_units_have_ended():
    a, b = UnitFactory.create_batch(2)
    merge_units(units=[a, b], into=Unit(name="Cục D"), takes_effect=MARCH_2018)
    with pytest.raises(ValidationError) as refused:
        merge_units(units=[a, b], into=Unit(name="Cục E"), takes_effect=MARCH_2018)
    assert refused.value.code == "ended"
    assert not Unit.objects.named("Cục E").exists()


def test_unit_that_becomes_a_member_only_later_cannot_end_before():
    membership = MembershipFactory(valid=DateRange(datetime.date(2019, 1, 1), None))
    with pytest.raises(ValidationError) as refused:
        dissolve_unit(unit=membership.unit, takes_effect=MARCH_2018)
    assert refused.value.code == "begins_later"
    assert Unit.objects.get().until is None


def test_split_unit_ends_and_only_the_heirs_take_its_memberships():
    membership = MembershipFactory()
    a, b = Unit(name="Cục A"), Unit(name="Cục B")
    split_unit(unit=membership.unit, into=[a, b], heirs=[a], takes_effect=MARCH_2018)
    membership.unit.refresh_from_db()
    assert membership.unit.until == PartialDate(2018, 3, 1)
    assert [running.unit for running in membership.bloc.memberships.on(MARCH_2018)] == [a]


def test_unit_that_gives_off_a_part_goes_on_as_a_member():
    membership = MembershipFactory()
    unit, part = membership.unit, Unit(name="Cục B")
    split_unit(unit=unit, into=[unit, part], heirs=[unit, part], takes_effect=MARCH_2018)
    unit.refresh_from_db()
    assert unit.until is None
    assert {running.unit for running in membership.bloc.memberships.on(MARCH_2018)} == {unit, part}
    assert list(part.forerunners()) == [unit]


def test_split_into_one_unit_is_refused():
    with pytest.raises(ValidationError) as refused:
        split_unit(unit=UnitFactory(), into=[Unit(name="Cục A")], takes_effect=MARCH_2018)
    assert refused.value.code == "too_few"


def test_unit_cannot_take_over_itself():
    unit = UnitFactory()
    with pytest.raises(ValidationError) as refused:
        take_over_unit(unit=unit, by=unit, takes_effect=MARCH_2018)
    assert refused.value.code == "same_unit"


def test_dissolved_unit_ends_with_its_memberships_and_nothing_comes_after_it():
    membership = MembershipFactory()
    dissolve_unit(unit=membership.unit, takes_effect=MARCH_2018)
    membership.unit.refresh_from_db()
    assert membership.unit.until == PartialDate(2018, 3, 1)
    assert not membership.unit.successors().exists()
    assert not membership.bloc.memberships.on(MARCH_2018).exists()


def test_counting_of_the_past_is_kept_with_its_reason():
    a, b = UnitFactory.create_batch(2)
    reorganisation = take_over_unit(
        unit=a,
        by=b,
        takes_effect=MARCH_2018,
        history=ReorganisedUnit.History.COUNTS,
        history_reason="Hội đồng quyết định",
    )
    past = reorganisation.sides.get(side=ReorganisedUnit.Side.BEFORE)
    assert (past.unit, past.history, past.history_reason) == (a, "counts", "Hội đồng quyết định")


def test_note_of_an_act_is_the_reason_in_the_history():
    unit = UnitFactory()
    rename_unit(unit=unit, new_name="Cục B", takes_effect=MARCH_2018, note="Theo nghị định mới")
    assert unit.events.latest("pgh_id").pgh_context.metadata["reason"] == "Theo nghị định mới"


def test_names_hold_through_a_rename_a_merger_and_another_rename():
    a, merged = UnitFactory(name="Cục A"), Unit(name="Cục AB")
    rename_unit(unit=a, new_name="Cục A mới", takes_effect=datetime.date(2010, 1, 1))
    merge_units(units=[a, UnitFactory()], into=merged, takes_effect=datetime.date(2015, 1, 1))
    rename_unit(unit=merged, new_name="Cục AB mới", takes_effect=datetime.date(2016, 1, 1))
    a.refresh_from_db()
    merged.refresh_from_db()
    assert [a.name_on(datetime.date(year, 6, 1)) for year in (2009, 2010)] == ["Cục A", "Cục A mới"]
    assert [merged.name_on(datetime.date(year, 6, 1)) for year in (2015, 2016)] == ["Cục AB", "Cục AB mới"]


def test_lineage_is_walked_both_ways_through_a_rename_a_merger_and_a_split():
    a, b, merged = UnitFactory(), UnitFactory(), Unit(name="Cục AB")
    left, right = Unit(name="Cục Trái"), Unit(name="Cục Phải")
    rename_unit(unit=a, new_name="Cục A mới", takes_effect=datetime.date(2010, 1, 1))
    merge_units(units=[a, b], into=merged, takes_effect=datetime.date(2015, 1, 1))
    split_unit(unit=merged, into=[left, right], takes_effect=datetime.date(2020, 1, 1))
    assert {(unit, unit.depth) for unit in left.forerunners()} == {(merged, 1), (a, 2), (b, 2)}
    assert {(unit, unit.depth) for unit in a.successors()} == {(merged, 1), (left, 2), (right, 2)}


def test_act_holds_its_units_until_it_is_done():
    """So that of two people who record the same act at once the second one is refused."""
    unit = UnitFactory()
    with CaptureQueriesContext(connection) as asked:
        rename_unit(unit=unit, new_name="Cục B", takes_effect=MARCH_2018)
    assert "FOR UPDATE" in asked[1]["sql"]


def test_preview_says_what_would_change_and_changes_nothing():
    unit = UnitFactory(name="Cục A")
    sentences = foresee(lambda: rename_unit(unit=unit, new_name="Cục B", takes_effect=MARCH_2018))
    assert all(words in sentences[0] for words in ("01/03/2018", "Cục A", "Cục B"))
    assert (Unit.objects.get().name, Reorganisation.objects.count()) == ("Cục A", 0)


def test_consequences_name_each_membership_that_ends_or_begins():
    membership = MembershipFactory(bloc__name="Khối X")
    sentences = consequences(take_over_unit(unit=membership.unit, by=UnitFactory(), takes_effect=MARCH_2018))
    assert sum("Khối X" in sentence for sentence in sentences) == 2


def test_consequences_remind_of_the_blocs_that_an_ended_unit_organised():
    bloc = BlocFactory(organiser=UnitFactory(), name="Khối X")
    sentences = consequences(dissolve_unit(unit=bloc.organiser, takes_effect=MARCH_2018))
    assert any("Khối X" in sentence for sentence in sentences)


def test_consequences_remind_of_the_units_below_an_ended_unit():
    parent = UnitFactory()
    UnitFactory(parent=parent, name="Phòng A")
    UnitFactory(parent=parent, name="Phòng B", until=PartialDate(2010))
    sentences = consequences(dissolve_unit(unit=parent, takes_effect=MARCH_2018))
    assert [sum(name in sentence for sentence in sentences) for name in ("Phòng A", "Phòng B")] == [1, 0]
