import pytest

from blocs.models import Bloc, Unit
from blocs.text import code_from
from campaigns.models import Conference
from tests.factories import BlocFactory, ConferenceFactory, UnitFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("typed", ["ky luat", "KỶ LUẬT", "kỉ luật", "kỷ luật"])
def test_search_column_is_found_whatever_the_accents(typed):
    unit = UnitFactory(name="Ban Kỷ luật Đảng")
    assert list(Unit.objects.filter(search_key__key_contains=typed)) == [unit]


def test_line_without_a_search_column_is_found_without_accents():
    conference = ConferenceFactory(title="Hội nghị tổng kết 100%")
    assert list(Conference.objects.filter(title__folded_contains="tong ket")) == [conference]
    assert not Conference.objects.filter(title__folded_contains="so ket").exists()


@pytest.mark.parametrize(
    ("name", "code"),
    [("Cục Cơ yếu Đảng – Chính quyền", "cuc-co-yeu-dang-chinh-quyen"), ("Đ", "d"), ("…", "ma")],
)
def test_code_is_made_from_the_name(name, code):
    assert code_from(name, queryset=Unit.objects.all()) == code


def test_code_that_is_taken_gets_a_number():
    BlocFactory(code="cum-5")
    BlocFactory(code="cum-5-2")
    assert code_from("Cụm 5", queryset=Bloc.objects.all()) == "cum-5-3"


def test_code_of_a_long_name_fits():
    assert len(code_from("Đơn vị " * 40, queryset=Unit.objects.all())) <= 80
