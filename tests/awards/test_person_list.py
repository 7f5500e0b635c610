import pytest
from django.urls import reverse
from lxml import html

from tests.conftest import signed_in
from tests.factories import AdminFactory, LeadershipFactory, PersonFactory, UnitFactory

pytestmark = pytest.mark.django_db
URL = reverse("blocs:person-list")


@pytest.fixture
def admin():
    return signed_in(AdminFactory())


def shown(client, **parameters):
    return [person.name for person in client.get(URL, parameters).context["page"]]


def test_people_stand_by_their_given_names(admin):
    for name in ("Nguyễn Văn Bình", "Trần Thị An"):
        PersonFactory(name=name)
    assert shown(admin) == ["Trần Thị An", "Nguyễn Văn Bình"]


def test_whose_unit_is_not_known_comes_last_either_way(admin):
    for name, unit in (("A", None), ("B", UnitFactory(name="X")), ("C", UnitFactory(name="Y"))):
        PersonFactory(name=name, unit=unit)
    assert (shown(admin, sort="unit"), shown(admin, sort="-unit")) == (["B", "C", "A"], ["C", "B", "A"])


def test_who_was_merged_is_found_under_both_names_and_stands_once(admin):
    kept = PersonFactory(name="Vương Đình Huệ")
    PersonFactory(name="Vương Đình Hùng", merged_into=kept)
    page = admin.get(URL, {"q": "dinh hung"})
    assert shown(admin) == shown(admin, q="dinh hung") == ["Vương Đình Huệ"]
    assert "Vương Đình Hùng" in page.content.decode()


def test_a_leader_sees_whom_the_records_of_their_blocs_name(leader_client, bloc):
    own = LeadershipFactory(bloc=bloc, person=PersonFactory()).person
    PersonFactory()
    assert shown(leader_client) == [own.name]


def test_birth_dates_are_in_no_list(admin):
    PersonFactory(born="1960-05-17")
    assert "1960" not in admin.get(URL).content.decode()
    assert b"1960" not in admin.get(URL, {"as": "csv"}).getvalue()


@pytest.mark.parametrize("parameters", [{"q": "a\x00b"}, {"q": "x" * 300}, {"sort": "born"}])
def test_what_cannot_be_read_leaves_the_list_whole(admin, parameters):
    PersonFactory()
    assert len(shown(admin, **parameters)) == 1


def test_the_list_is_only_read(admin):
    assert admin.post(URL).status_code == 405


@pytest.mark.parametrize("count", [1, 30])
def test_person_list_query_count(admin, django_assert_num_queries, count):
    for person in PersonFactory.create_batch(count, unit=UnitFactory()):
        PersonFactory(merged_into=person)
    with django_assert_num_queries(4):
        admin.get(URL)


def test_the_filter_is_drawn_in_the_language_of_each_reader(admin, settings):
    said = []
    for language in ("vi", "en", "vi"):
        admin.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        page = html.fromstring(admin.get(URL).content)
        said.append(page.xpath("string(//label[@for='id_q'])").strip())
    assert said == ["Họ và tên", "Full name", "Họ và tên"]
