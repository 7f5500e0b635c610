"""Every row once, in order, whichever way one turns the pages, over ties and over what is unknown."""

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from blocs.listing import keyset, text_or_last
from blocs.listing.keyset import Cut, Order
from blocs.models import Unit
from tests.conftest import signed_in
from tests.factories import AdminFactory, MembershipFactory, UnitFactory

URL = reverse("blocs:unit-list")
YEARS = [None, None, "1990", "1990-05", "2001-02-28", "2001-02-28"]


def turn(order, units, *, backwards=False):
    """The keys of all pages, turned from one end to the other."""
    pages, cut = [], Cut(before=keyset.END) if backwards else Cut()
    while True:
        page = keyset.page_of(units, order, cut, seen=units, read=units.with_keys)
        pages.append([unit.pk for unit in page])
        if not (page.has_earlier if backwards else page.has_later):
            return [key for page in (reversed(pages) if backwards else pages) for key in page]
        cut = Cut(before=page.rows[0].pk) if backwards else Cut(after=page.rows[-1].pk)


class TestKeyset(TestCase):
    @given(
        st.lists(st.sampled_from(YEARS), max_size=12),
        st.booleans(),
        st.integers(min_value=1, max_value=4),
    )
    @settings(max_examples=25, suppress_health_check=list(HealthCheck))
    def test_every_row_stands_once_in_either_direction(self, years, descending, at_once):
        for year in years:
            UnitFactory(until=year)
        order = Order((text_or_last("until").towards(descending),), descending)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(keyset, "ROWS_PER_PAGE", at_once)
            forwards, backwards = (turn(order, Unit.objects.all(), backwards=way) for way in (False, True))
        known = sorted(
            (unit for unit in Unit.objects.all() if unit.until),
            key=lambda unit: (unit.until.stored(), unit.pk),
            reverse=descending,
        )
        unknown = sorted(Unit.objects.filter(until=None), key=lambda unit: unit.pk, reverse=descending)
        assert forwards == backwards == [unit.pk for unit in [*known, *unknown]]


@pytest.fixture
def admin(db):
    return signed_in(AdminFactory())


def names(client, **parameters):
    return [unit.name for unit in client.get(URL, parameters).context["page"]]


def follow(client, url):
    return client.get(url).context


def test_the_links_lead_through_all_pages_and_back(admin, monkeypatch):
    monkeypatch.setattr(keyset, "ROWS_PER_PAGE", 2)
    for name in "EDCBA":
        UnitFactory(name=name)
    first = follow(admin, URL)
    second = follow(admin, URL + first["listing"].later())
    last = follow(admin, URL + second["listing"].last())
    back = follow(admin, URL + second["listing"].earlier())
    shown = [[unit.name for unit in context["page"]] for context in (first, second, last, back)]
    assert shown == [["A", "B"], ["C", "D"], ["D", "E"], ["A", "B"]]


@pytest.mark.parametrize("cursor", ["x", "-1", "1.5", "9" * 19, "9" * 400, "²", "a\x00b", "0"])
@pytest.mark.parametrize("way", ["after", "before"])
def test_a_place_that_is_none_gives_the_first_page(admin, monkeypatch, way, cursor):
    monkeypatch.setattr(keyset, "ROWS_PER_PAGE", 1)
    UnitFactory(name="A"), UnitFactory(name="B")
    assert names(admin, **{way: cursor}) == ["A"]


def test_a_row_that_one_may_not_see_is_no_place(leader_client, bloc):
    MembershipFactory(bloc=bloc, unit__name="M")
    hidden = UnitFactory(name="Z")
    assert names(leader_client, after=hidden.pk) == ["M"]


def test_a_page_goes_on_where_a_row_was_that_is_narrowed_away_since(admin):
    gone = UnitFactory(name="B", kind=Unit.Kind.SCHOOL)
    UnitFactory(name="A", kind=Unit.Kind.MINISTRY), UnitFactory(name="C", kind=Unit.Kind.MINISTRY)
    assert names(admin, kind="ministry", after=gone.pk) == ["C"]


@pytest.mark.parametrize("parameters", [{}, {"sort": "-name"}, {"sort": "parent"}, {"sort": "-until"}])
@pytest.mark.parametrize("count", [1, 30])
def test_a_later_page_takes_one_query_more(admin, django_assert_num_queries, parameters, count):
    parent = UnitFactory(name="B", kind=Unit.Kind.MINISTRY)
    first, last = (UnitFactory(name=name, parent=parent, until="2000") for name in "AZ")
    for _number in range(count):
        UnitFactory(name="M", parent=parent, until="1999")
    place = last if parameters.get("sort") == "-name" else first
    with django_assert_num_queries(8):
        admin.get(URL, parameters | {"after": place.pk})
