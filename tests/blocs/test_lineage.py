import pytest

from blocs.models import Reorganisation, ReorganisedUnit
from tests.factories import ReorganisationFactory, ReorganisedUnitFactory, UnitFactory

pytestmark = pytest.mark.django_db


def reorganise(before, after, kind=Reorganisation.Kind.MERGER):
    reorganisation = ReorganisationFactory(kind=kind)
    for side, units in ((ReorganisedUnit.Side.BEFORE, before), (ReorganisedUnit.Side.AFTER, after)):
        for unit in units:
            ReorganisedUnitFactory(reorganisation=reorganisation, unit=unit, side=side)


def steps(units):
    return [(unit.name, unit.depth) for unit in units]


@pytest.fixture
def units():
    """A and B merge into C; C is split into D and E; E and F merge into G."""
    units = {name: UnitFactory(name=name) for name in "ABCDEFG"}
    reorganise([units["A"], units["B"]], [units["C"]])
    reorganise([units["C"]], [units["D"], units["E"]], Reorganisation.Kind.SPLIT)
    reorganise([units["E"], units["F"]], [units["G"]])
    return units


@pytest.mark.parametrize(
    ("name", "forerunners"),
    [
        ("A", []),
        ("C", [("A", 1), ("B", 1)]),
        ("D", [("C", 1), ("A", 2), ("B", 2)]),
        ("G", [("E", 1), ("F", 1), ("C", 2), ("A", 3), ("B", 3)]),
    ],
)
def test_forerunners_are_walked_through_mergers_and_splits(units, name, forerunners):
    assert steps(units[name].forerunners()) == forerunners


@pytest.mark.parametrize(
    ("name", "successors"),
    [
        ("A", [("C", 1), ("D", 2), ("E", 2), ("G", 3)]),
        ("C", [("D", 1), ("E", 1), ("G", 2)]),
        ("F", [("G", 1)]),
        ("G", []),
    ],
)
def test_successors_are_walked_through_mergers_and_splits(units, name, successors):
    assert steps(units[name].successors()) == successors


def test_takeover_keeps_the_unit_and_gives_it_a_forerunner(units):
    reorganise([units["F"], units["G"]], [units["G"]], Reorganisation.Kind.TAKEOVER)
    assert steps(units["F"].successors()) == [("G", 1)]
    assert "G" not in dict(steps(units["G"].forerunners()))


def test_unit_that_is_reached_in_two_ways_stands_at_the_nearer(units):
    reorganise([units["A"]], [units["G"]], Reorganisation.Kind.SPLIT)
    assert dict(steps(units["G"].forerunners()))["A"] == 1
    assert dict(steps(units["A"].successors()))["G"] == 1


def test_rename_is_no_lineage(units):
    reorganise([units["F"]], [units["F"]], Reorganisation.Kind.RENAME)
    assert steps(units["F"].forerunners()) == []
    assert steps(units["F"].successors()) == [("G", 1)]


def test_dissolution_has_nobody_after_it(units):
    reorganise([units["D"]], [], Reorganisation.Kind.DISSOLUTION)
    assert steps(units["D"].successors()) == []


def test_units_that_come_back_do_not_walk_in_a_circle(units):
    reorganise([units["G"]], [units["A"], units["B"]], Reorganisation.Kind.SPLIT)
    assert steps(units["A"].successors()) == [("C", 1), ("D", 2), ("E", 2), ("G", 3), ("B", 4)]
    assert "A" not in dict(steps(units["A"].forerunners()))


def test_lineage_takes_one_query(units, django_assert_num_queries):
    with django_assert_num_queries(1):
        list(units["G"].forerunners())
