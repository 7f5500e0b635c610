"""Views of lists kept under a name: one's own, or shared with who may see a bloc."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from blocs.models import SavedList
from tests.awards.pages import text_of
from tests.conftest import signed_in
from tests.factories import AdminFactory, BlocFactory, SavedListFactory, leader_of, staff_of

pytestmark = pytest.mark.django_db
LIST = "blocs:unit-list"
URL = reverse("saved-list-new", args=[LIST], query={"view": "q=xa&sort=-code&after=3&as=csv"})


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


def offered(client):
    """The names of the views that stand above the list of units."""
    return [view.name for view in client.get(reverse(LIST)).context["listing"].saved]


def test_a_view_is_kept_for_oneself_without_its_page(leader_client):
    response = leader_client.post(URL, {"name": "Xã"})
    view = SavedList.objects.get()
    assert response.url == view.get_absolute_url() == f"{reverse(LIST)}?q=xa&sort=-code"
    assert (view.user, view.bloc, view.name) == (leader_client.user, None, "Xã")
    assert (offered(leader_client), offered(signed_in(AdminFactory()))) == (["Xã"], [])


def test_a_view_is_shared_with_who_may_see_the_bloc(staff_client, bloc):
    staff_client.post(URL, {"name": "Xã", "bloc": bloc.code})
    assert SavedList.objects.get().bloc == bloc
    readers = [leader_of(bloc), AdminFactory(), leader_of(BlocFactory())]
    assert [offered(signed_in(reader)) for reader in readers] == [["Xã"], ["Xã"], []]


def test_who_only_reads_for_a_bloc_shares_nothing_with_it(leader_client, bloc):
    response = leader_client.post(URL, {"name": "Xã", "bloc": bloc.code})
    assert "bloc" in response.context["form"].errors
    assert not SavedList.objects.exists()


def test_only_blocs_that_one_enters_for_are_offered(staff_client, bloc):
    BlocFactory()
    form = staff_client.get(URL).context["form"]
    assert [code for code, _label in form.fields["bloc"].choices] == ["", bloc.code]


@pytest.mark.parametrize("name", ["", " ", "x" * 101, "a\x00b"])
def test_a_name_that_cannot_be_is_refused(leader_client, name):
    response = leader_client.post(URL, {"name": name})
    assert list(response.context["form"].errors) == ["name"]


def test_a_name_stands_once_for_a_user_and_a_list(leader_client):
    leader_client.post(URL, {"name": "Xã"})
    response = leader_client.post(URL, {"name": "Xã"})
    assert list(response.context["form"].errors) == ["name"]
    assert "You have a view of this list under that name already" in text_of(response)
    with pytest.raises(IntegrityError), transaction.atomic():
        SavedListFactory(user=leader_client.user, bloc=None, list=LIST, name="Xã")


def test_a_name_stands_once_for_a_bloc_and_a_list(staff_client, bloc):
    SavedListFactory(bloc=bloc, list=LIST, name="Xã")
    response = staff_client.post(URL, {"name": "Xã", "bloc": bloc.code})
    assert "The bloc has a view of this list under that name already" in text_of(response)
    with pytest.raises(IntegrityError), transaction.atomic():
        SavedListFactory(bloc=bloc, list=LIST, name="Xã")


@pytest.fixture
def at_the_same_moment(monkeypatch):
    """What others save comes too late to be seen before one saves oneself."""
    monkeypatch.setattr(SavedList, "validate_constraints", lambda *_args, **_options: None)


def test_who_saves_at_the_same_moment_under_one_name_reads_so_beside_it(
    staff_client, bloc, at_the_same_moment
):
    SavedListFactory(bloc=bloc, list=LIST, name="Xã")
    form = staff_client.post(URL, {"name": "Xã", "bloc": bloc.code}).context["form"]
    assert form.errors == {
        "name": ["The bloc has a view of this list under that name already. Choose another name."]
    }
    assert (form["name"].value(), form["bloc"].value()) == ("Xã", bloc.code)


def test_who_renames_at_the_same_moment_to_one_name_reads_so_beside_it(leader_client, at_the_same_moment):
    own = {"user": leader_client.user, "bloc": None, "list": LIST}
    view = SavedListFactory(**own, name="Xã")
    SavedListFactory(**own, name="Phường")
    form = leader_client.post(reverse("saved-list-rename", args=[view.pk]), {"name": "Phường"}).context[
        "form"
    ]
    assert form.errors == {
        "name": ["You have a view of this list under that name already. Choose another name."]
    }
    assert (form["name"].value(), SavedList.objects.get(pk=view.pk).name) == ("Phường", "Xã")


@pytest.mark.parametrize("list_name", ["x", "admin:index", "a\x00"])
def test_what_is_no_list_has_no_views(leader_client, list_name):
    assert leader_client.get(reverse("saved-list-new", args=[list_name])).status_code == 404


def test_a_view_is_renamed(leader_client):
    view = SavedListFactory(user=leader_client.user, bloc=None, query="q=xa")
    leader_client.post(reverse("saved-list-rename", args=[view.pk]), {"name": "Phường", "query": "q=1"})
    view.refresh_from_db()
    assert (view.name, view.query) == ("Phường", "q=xa")


def test_a_view_is_deleted_once_one_was_asked(staff_client, bloc):
    own, shared = SavedListFactory(user=staff_client.user, bloc=None), SavedListFactory(bloc=bloc, name="Xã")
    asked = {
        own: "Only you see it.",
        shared: f"It is shared with {bloc}: nobody there will find it any more.",
    }
    for view, question in asked.items():
        url = reverse("saved-list-delete", args=[view.pk])
        assert question in text_of(staff_client.get(url))
        assert SavedList.objects.filter(pk=view.pk).exists()
        assert staff_client.post(url).url == reverse("lists")
    assert not SavedList.objects.exists()


@pytest.mark.parametrize("act", ["rename", "delete"])
def test_whoever_may_not_enter_for_the_bloc_keeps_their_hands_off(staff_client, leader_client, bloc, act):
    own, shared = SavedListFactory(user=staff_client.user, bloc=None), SavedListFactory(bloc=bloc, name="Xã")
    urls = [reverse(f"saved-list-{act}", args=[view.pk]) for view in (own, shared)]
    answers = [leader_client.post(url, {"name": "Z"}).status_code for url in urls]
    assert (answers, SavedList.objects.filter(name="Z").count()) == ([404, 403], 0)
    assert staff_client.post(urls[1], {"name": "Z"}).status_code == 302


def test_the_page_of_lists_says_which_views_one_may_change(leader_client, bloc):
    own, shared = (
        SavedListFactory(user=leader_client.user, bloc=None, name="A"),
        SavedListFactory(bloc=bloc, name="B"),
    )
    page = leader_client.get(reverse("lists"))
    assert [(view, kept) for view, _list, kept in page.context["views"]] == [(own, True), (shared, False)]


@pytest.mark.parametrize("count", [1, 30])
def test_query_counts(staff_client, bloc, django_assert_num_queries, count):
    for number in range(count):
        SavedListFactory(bloc=bloc, name=number)
    with django_assert_num_queries(4):
        staff_client.get(reverse("lists"))
    with django_assert_num_queries(3):
        staff_client.get(URL)


def test_how_many_stand_above_a_list_is_bounded(leader_client):
    for number in range(31):
        SavedListFactory(user=leader_client.user, bloc=None, name=number)
    assert len(offered(leader_client)) == 30


def test_staff_of_another_bloc_is_offered_none_of_it(bloc):
    SavedListFactory(bloc=bloc)
    assert offered(signed_in(staff_of(BlocFactory()))) == []


def test_the_view_that_is_seen_is_marked_among_those_that_are_kept(leader_client):
    seen, other = (
        SavedListFactory(user=leader_client.user, bloc=None, name=q, query=f"q={q}") for q in ("xa", "so")
    )
    page = leader_client.get(seen.get_absolute_url()).content.decode()
    assert f'href="{seen.get_absolute_url()}" aria-current="page"' in page
    assert f'href="{other.get_absolute_url()}" aria-current' not in page
