"""A reorganisation that was recorded by mistake is taken back with all that it brought about."""

import datetime

import pghistory
import pgtrigger
import pytest
from django.core.exceptions import ValidationError

from blocs.models import Document, Membership, Reorganisation, Unit, UnitName
from blocs.reorganising import dissolve_unit, merge_units, rename_unit, split_unit, take_over_unit
from blocs.taking_back import foresee_taking_back, take_back
from tests.factories import (
    AwardFactory,
    BlocFactory,
    DocumentFactory,
    MembershipFactory,
    ReorganisationFactory,
)

pytestmark = pytest.mark.django_db
MARCH_2018 = datetime.date(2018, 3, 1)
KEPT = [Unit, UnitName, Membership, Reorganisation]


@pytest.fixture
def bloc_of_two():
    bloc = BlocFactory()
    return [MembershipFactory(bloc=bloc, unit__name=name).unit for name in ("Cục A", "Cục B")]


def on_record():
    """Every row of the kinds that a reorganisation writes."""
    return {model: list(model.objects.order_by("pk").values()) for model in KEPT}


# Acts that follow each other are transactions of their own: their tests commit.
def in_one_act(act, **particulars):
    with pghistory.context(url="/admin/"):
        return act(takes_effect=MARCH_2018, **particulars)


def every_act(a, b):
    return {
        "renamed": (rename_unit, {"unit": a, "new_name": "Cục C", "new_short_name": "CC"}),
        "merged": (merge_units, {"units": [a, b], "into": Unit(name="Cục D")}),
        "split": (split_unit, {"unit": a, "into": [Unit(name="Cục E"), Unit(name="Cục G")]}),
        "taken over": (take_over_unit, {"unit": a, "by": b}),
        "dissolved": (dissolve_unit, {"unit": a}),
    }


@pytest.mark.parametrize("name", ["renamed", "merged", "split", "taken over", "dissolved"])
def test_all_is_as_before_once_it_is_taken_back(bloc_of_two, name):
    before = on_record()
    act, particulars = every_act(*bloc_of_two)[name]
    reorganisation = in_one_act(act, document=DocumentFactory(), **particulars)
    assert on_record() != before
    take_back(reorganisation, reason="Nhầm đơn vị")
    assert on_record() == before
    assert Document.objects.count() == 1


def test_history_keeps_it_with_the_reason(bloc_of_two):
    reorganisation = in_one_act(rename_unit, unit=bloc_of_two[0], new_name="Cục C")
    pk = reorganisation.pk
    with pghistory.context(url="/admin/"):
        take_back(reorganisation, reason="Nhầm đơn vị")
    events = Reorganisation.pgh_event_model.objects.filter(pgh_obj_id=pk).order_by("pgh_id")
    assert [event.pgh_label for event in events] == ["insert", "delete"]
    assert "Nhầm đơn vị" in events[1].pgh_context.metadata["reason"]


def test_preview_says_what_it_would_change_and_changes_nothing(bloc_of_two):
    reorganisation = in_one_act(merge_units, units=bloc_of_two, into=Unit(name="Cục D"))
    before = on_record()
    sentences = " ".join(foresee_taking_back(reorganisation))
    assert all(word in sentences for word in ("Cục A", "Cục B", "Cục D"))
    assert on_record() == before


def refused(reorganisation, reason="Nhầm"):
    before = on_record()
    with pytest.raises(ValidationError) as refusal:
        take_back(reorganisation, reason=reason)
    assert on_record() == before
    return refusal.value


@pytest.mark.django_db(transaction=True)
def test_unit_that_was_changed_since_is_named_and_nothing_is_taken_back(bloc_of_two):
    reorganisation = in_one_act(merge_units, units=bloc_of_two, into=Unit(name="Cục D"))
    Unit.objects.filter(name="Cục A").update(until="2018-04-01")
    refusal = refused(reorganisation)
    assert refusal.code == "changed_since"
    assert "Cục A" in refusal.messages[0]


@pytest.mark.django_db(transaction=True)
def test_what_stands_on_a_new_unit_is_named_and_nothing_is_taken_back(bloc_of_two):
    reorganisation = in_one_act(merge_units, units=bloc_of_two, into=Unit(name="Cục D"))
    award = AwardFactory(unit=Unit.objects.get(name="Cục D"))
    assert str(award) in refused(reorganisation).messages[0]


def test_what_the_history_does_not_know_is_not_taken_back():
    with pgtrigger.ignore("blocs.Reorganisation:insert_insert"):
        reorganisation = ReorganisationFactory()
    assert refused(reorganisation).code == "not_alone"


@pytest.mark.django_db(transaction=True)
def test_later_reorganisation_of_the_same_unit_is_taken_back_first(bloc_of_two):
    first = in_one_act(rename_unit, unit=bloc_of_two[0], new_name="Cục C")
    with pghistory.context(url="/admin/"):
        second = rename_unit(
            unit=Unit.objects.get(name="Cục C"), new_name="Cục D", takes_effect=datetime.date(2019, 1, 1)
        )
    assert refused(first).code == "changed_since"
    take_back(second, reason="Nhầm")
    take_back(first, reason="Nhầm")
    assert [unit.name for unit in Unit.objects.filter(pk=bloc_of_two[0].pk)] == ["Cục A"]


def test_it_wants_a_reason(bloc_of_two):
    reorganisation = in_one_act(rename_unit, unit=bloc_of_two[0], new_name="Cục C")
    assert refused(reorganisation, reason=" ").code == "no_reason"


def test_what_was_recorded_with_other_things_is_not_taken_back(bloc_of_two):
    with pghistory.context(url="/load"):
        reorganisation = rename_unit(unit=bloc_of_two[0], new_name="Cục C", takes_effect=MARCH_2018)
        AwardFactory()
    assert refused(reorganisation).code == "not_alone"
