import random
import unicodedata

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from blocs.models import Bloc, Person, Unit
from blocs.text import tidy, tidy_line
from tests.factories import BlocFactory, PersonFactory, UnitFactory

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]  # ngang, huyền, hỏi, ngã, sắc, nặng
LETTERS = [
    unicodedata.normalize("NFC", letter + tone)
    for letter in ALPHABET
    for tone in (TONES if letter in "aăâeêioôơuưy" else TONES[:1])
]
WORDS = [
    "an",
    "anh",
    "ân",
    "ba",
    "bà",
    "ca",
    "dân",
    "đàn",
    "đảng",
    "em",
    "êm",
    "nghĩa",
    "nghìn",
    "ông",
    "ớt",
    "ưu",
    "xã",
    "ý",
]


def keys(texts, function="vi_sort_key", collation="C"):
    """What the database makes of each text, where the text stands in a column of that collation."""
    with connection.cursor() as cursor:
        cursor.execute(
            f'CREATE TEMPORARY TABLE texts (place int, txt text COLLATE "{collation}") ON COMMIT DROP'
        )
        cursor.executemany("INSERT INTO texts VALUES (%s, %s)", list(enumerate(texts)))
        cursor.execute(f"SELECT {function}(txt) FROM texts ORDER BY place")
        found = [key for (key,) in cursor.fetchall()]
        cursor.execute("DROP TABLE texts")
    return found


def shuffled(texts):
    return random.Random(2018).sample(texts, len(texts))


def in_order(texts):
    """The texts as names of units, in the order of the database."""
    Unit.objects.bulk_create(Unit(code=f"u-{place}", name=text) for place, text in enumerate(shuffled(texts)))
    return list(Unit.objects.order_by("sort_key").values_list("name", flat=True))


@pytest.mark.django_db
def test_every_letter_in_every_tone_stands_in_its_place():
    assert len(LETTERS) == 33 + 12 * 5
    assert in_order(LETTERS) == LETTERS


@pytest.mark.parametrize(
    "names",
    [
        ["An Giang", "Ăn Giang", "Ân Giang", "Bắc Giang"],
        ["Cơ yếu", "Dân vận", "Đảng ủy", "Em"],
        ["Hà Nội", "Hải Phòng", "Hòa Bình", "Hồ Chí Minh", "Huế", "Hưng Yên"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "man", "măng", "mây"],
        ["Ban", "Bàn", "Bán", "Ban Cơ yếu", "Bản đồ"],
        ["Cụm 1", "Cụm 2", "Cụm 10", "Cụm 100", "Cụm A"],
        ["Khối 4 hệ", "Khối 12 tỉnh", "Khối các cơ quan"],
        ["Ô", "Ô tô", "Ơ", "P"],
    ],
)
@pytest.mark.django_db
def test_names_stand_in_vietnamese_order(names):
    assert in_order(names) == names


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.django_db
def test_case_and_composition_do_not_change_the_place(form):
    expected = keys(LETTERS)
    assert keys([unicodedata.normalize(form, letter) for letter in LETTERS]) == expected
    assert keys([unicodedata.normalize(form, letter.upper()) for letter in LETTERS]) == expected


@pytest.mark.django_db
def test_the_place_follows_a_change_of_the_name():
    unit, other = UnitFactory(name="Yên Bái"), UnitFactory(name="Bắc Giang")
    Unit.objects.filter(pk=unit.pk).update(name="An Giang")
    assert list(Unit.objects.order_by("sort_key")) == [unit, other]


@pytest.mark.django_db
def test_people_stand_by_their_given_name_first():
    names = [
        "Trần Văn An",
        "Lê Thị Ánh",
        "Nguyễn Bình",
        "Nguyễn Thị Bình",
        "Đặng Quốc Dũng",
        "Bùi Đức Đạt",
        "Ý",
    ]
    for name in shuffled(names):
        PersonFactory(name=name)
    assert list(Person.objects.values_list("name", flat=True)) == names


@pytest.fixture
def icu(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_collation WHERE collname = 'vi-x-icu'")
        if not cursor.fetchone():
            pytest.skip("this PostgreSQL is built without ICU")


@pytest.mark.parametrize("function", ["vi_sort_key", "vi_person_sort_key", "vi_fold"])
@pytest.mark.django_db
def test_a_column_of_another_collation_gives_the_same_keys(icu, function):
    texts = [*LETTERS, *(letter.upper() for letter in LETTERS), "Cụm 10", "Nguyễn Văn Ý", "I ı İ ß Œ"]
    assert keys(texts, function, "vi-x-icu") == keys(texts, function) == keys(texts, function, "tr-x-icu")


@pytest.mark.django_db
def test_the_order_is_that_of_icu(icu):
    words = LETTERS + [f"{one} {other}" for one in WORDS for other in WORDS]
    with connection.cursor() as cursor:
        cursor.execute('SELECT w FROM unnest(%s::text[]) w ORDER BY w COLLATE "vi-x-icu"', [shuffled(words)])
        by_icu = [word for (word,) in cursor.fetchall()]
        cursor.execute(
            'SELECT w FROM unnest(%s::text[]) w ORDER BY vi_sort_key(w) COLLATE "C"', [shuffled(words)]
        )
        assert [word for (word,) in cursor.fetchall()] == by_icu


@pytest.mark.parametrize("model", [Unit, Bloc, Person])
@pytest.mark.django_db
def test_the_column_sorts_by_bytes_whatever_the_database_does(model):
    column = model._meta.get_field("sort_key").column
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT collation_name FROM information_schema.columns WHERE table_name = %s AND column_name = %s",
            [model._meta.db_table, column],
        )
        assert cursor.fetchone() == ("C",)


@pytest.mark.parametrize(
    "written",
    [
        "Đảng – Chính quyền",
        "đảng chính quyền",
        "DANG CHINH QUYEN",
        "chính quyền đảng",
        "dang",
        "chinh quien",
        "Đ\u1ea3ng\u00a0Chính",
        unicodedata.normalize("NFD", "Đảng"),
        "quyề",
    ],
)
@pytest.mark.django_db
def test_search_ignores_accents_case_and_order(written):
    unit = UnitFactory(name="Cục Cơ yếu Đảng – Chính quyền")
    UnitFactory(name="Cục Viễn thông và Cơ yếu")
    assert list(Unit.objects.matching(written)) == [unit]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("chiến sĩ", "chiến sỹ"),
        ("Mĩ thuật", "Mỹ thuật"),
        ("lí luận", "lý luận"),
        ("kĩ thuật", "kỹ thuật"),
        ("công ti", "công ty"),
        ("đơn vị", "don vi"),
        ("ĐƯỜNG", "duong"),
        ("Ea H'leo", "ea h leo"),
        ("Bộ  Công\u00a0an", "bộ công an"),
    ],
)
@pytest.mark.django_db
def test_search_takes_both_spellings_as_one(one, other):
    folded = keys([one, other, unicodedata.normalize("NFD", one)], "vi_fold")
    assert len(set(folded)) == 1


@pytest.mark.django_db
def test_every_letter_folds_to_its_plain_one():
    plain = [
        unicodedata.normalize("NFD", letter)[0].replace("đ", "d").replace("y", "i") for letter in LETTERS
    ]
    assert keys(LETTERS, "vi_fold") == plain
    assert keys([letter.upper() for letter in LETTERS], "vi_fold") == plain


@pytest.mark.django_db
def test_search_finds_a_bloc_and_a_person_as_well():
    bloc, person = BlocFactory(name="Khối thi đua Nội chính"), PersonFactory(name="Đỗ Kỳ")
    assert (
        list(Bloc.objects.matching("noi chinh"))
        == list(Bloc.objects.named("KHỐI THI ĐUA NỘI CHÍNH"))
        == [bloc]
    )
    assert list(Person.objects.named("đỗ kì")) == [person]


@pytest.mark.parametrize("written", ["100%", "_", "\\", "' OR 1=1 --", "a" * 5000])
@pytest.mark.django_db
def test_search_takes_any_sign_as_text(written):
    UnitFactory(name="Sở Nội vụ", code="so-noi-vu")
    assert Unit.objects.matching(written).count() in (0, 1)


@given(st.text())
def test_tidy_text_is_composed_and_stays_as_it_is(text):
    tidied = tidy_line(text)
    assert unicodedata.is_normalized("NFC", tidied)
    assert tidy_line(tidied) == tidied
    assert tidy(tidy(text)) == tidy(text)


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("  Bộ\u00a0 Công\u202fan\n", "Bộ Công an"),
        ("Cơ\u200b yếu\ufeff", "Cơ yếu"),
        ("Cơ\tyếu", "Cơ yếu"),
        ("Cơ\x00 yếu", "Cơ yếu"),
        (unicodedata.normalize("NFD", "Đảng ủy"), "Đảng ủy"),
    ],
)
@pytest.mark.django_db
def test_a_line_is_tidied_on_every_way_into_the_database(written, stored):
    saved = UnitFactory(name=written)
    (bulk,) = Unit.objects.bulk_create([Unit(code="bulk", name=written)])
    updated = UnitFactory()
    Unit.objects.filter(pk=updated.pk).update(name=written)
    found = Unit.objects.filter(pk__in=[saved.pk, bulk.pk, updated.pk], name=written)
    assert list(found.values_list("name", flat=True)) == [stored] * 3


@pytest.mark.django_db
def test_prose_keeps_its_lines():
    unit = UnitFactory(note="  Một là\u00a0đoàn kết;\nHai là sáng tạo.\n")
    unit.refresh_from_db()
    assert unit.note == "Một là đoàn kết;\nHai là sáng tạo."
