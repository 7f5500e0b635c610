import pytest
from django.urls import reverse

from blocs.models import Unit
from tests.awards.pages import text_of
from tests.conftest import signed_in
from tests.factories import AdminFactory, MembershipFactory, UnitFactory, UnitNameFactory

pytestmark = pytest.mark.django_db
URL = reverse("blocs:unit-list")


@pytest.fixture
def admin():
    return signed_in(AdminFactory())


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


def shown(client, **parameters):
    return [unit.name for unit in client.get(URL, parameters).context["page"]]


def test_a_unit_is_found_by_a_former_name_without_accents(admin):
    UnitNameFactory(unit=UnitFactory(name="Thanh tra Bộ"), name="Ban Kiểm tra")
    UnitFactory(name="Văn phòng")
    assert shown(admin, q="kiem tra") == ["Thanh tra Bộ"]


def test_former_names_stand_with_their_time(admin):
    UnitNameFactory(unit=UnitFactory(), name="Ban Kiểm tra")
    assert "Ban Kiểm tra (until 2020)" in text_of(admin.get(URL))


def test_units_are_narrowed_to_a_kind(admin):
    UnitFactory(name="A", kind=Unit.Kind.MINISTRY)
    UnitFactory(name="B", kind=Unit.Kind.SCHOOL)
    assert shown(admin, kind="school") == ["B"]


def test_a_leader_sees_the_units_of_their_blocs(leader_client, bloc):
    member = MembershipFactory(bloc=bloc).unit
    UnitFactory()
    assert shown(leader_client) == [member.name]


def test_without_a_stewardship_the_list_says_whom_to_ask(user_client):
    UnitFactory()
    assert "Ask the administrator" in text_of(user_client.get(URL))


@pytest.mark.parametrize("parameters", [{"kind": "<x>"}, {"q": "a\x00b"}, {"page": "x"}, {"page": "9" * 40}])
def test_what_cannot_be_read_leaves_the_list_whole(admin, parameters):
    UnitFactory()
    response = admin.get(URL, parameters)
    assert (response.status_code, len(response.context["page"])) == (200, 1)


def test_words_narrow_beside_a_kind_that_cannot_be_read(admin):
    UnitFactory(name="Cục Hải quan"), UnitFactory(name="Sở Nội vụ")
    response = admin.get(URL, {"q": "hai quan", "kind": "<x>"})
    assert [unit.name for unit in response.context["page"]] == ["Cục Hải quan"]


def test_the_list_is_only_read(admin):
    assert admin.post(URL).status_code == 405


@pytest.mark.parametrize("count", [1, 30])
def test_unit_list_query_count(admin, django_assert_num_queries, count):
    for unit in UnitFactory.create_batch(count, parent=UnitFactory()):
        UnitNameFactory(unit=unit)
    with django_assert_num_queries(4):
        admin.get(URL)
