import pytest

from tests.factories import AdminFactory

from .corpus import fill, queries
from .quality import FIRST, FIRST_FIVE, places, share


@pytest.fixture
def found(db):
    fill()
    return places(AdminFactory())


def test_what_was_wanted_stands_first_and_among_the_first_five(found):
    not_first = [line for line in found if line[2] != 1]
    shares = share(found, 1), share(found, 5)
    print(f"{len(found)} queries: {shares[0]:.3f} first, {shares[1]:.3f} in the first five")
    for typed, wanted, place in not_first:
        print(f"  {typed}: {wanted[0]} “{wanted[1]}” {'not there' if place is None else place}")
    assert shares[0] >= FIRST
    assert shares[1] >= FIRST_FIVE


def test_there_are_enough_queries_and_each_only_once():
    typed = [line[0] for line in queries()]
    assert len(typed) >= 150
    assert len(typed) == len(set(typed))
