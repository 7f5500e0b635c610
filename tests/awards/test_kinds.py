"""The box “khen gì” finds a title or a form of commendation by whatever people call it."""

import datetime

import pytest
from django import forms

from awards.entering.names import having
from awards.kinds import AwardField, KnownAwards, TypedAward
from awards.models import AwardKind
from tests.factories import AdminFactory, AwardKindFactory

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 26)


class AwardForm(forms.Form):
    award = AwardField(day=TODAY)


def form(text, **more):
    return AwardForm({"award": text, **more})


def code_of(text):
    kind = KnownAwards(AwardKind.objects.all()).meant_by(text)
    return kind and kind.code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Cờ thi đua của Chính phủ", "CTD_CP"),
        ("co thi dua cua chinh phu", "CTD_CP"),
        ("Cờ CP", "CTD_CP"),
        ("CTD_CP", "CTD_CP"),
        ("CSTĐ cơ sở", "CSTD_CS"),
        ("CSTĐCS", "CSTD_CS"),
        ("cstdcs", "CSTD_CS"),
        ("Chiến sỹ thi đua cơ sở", "CSTD_CS"),
        ("chien si thi dua co so", "CSTD_CS"),
        ("LĐTT", "LDTT"),
        ("TTLĐXS", "TTLDXS"),
        ("BK TTg", "BK_TTG"),
        ("Bằng khen Thủ tướng", "BK_TTG"),
        ("Huy hiệu", "KNC"),
        ("Huân chương Lao động hạng I", "HC_LD_1"),
        ("HCLĐ hạng Nhì", "HC_LD_2"),
        ("Bằng khen của Bộ Tài chính", "BK"),
        ("Cờ thì đau", None),
        ("", None),
    ],
)
def test_award_is_found_by_what_people_call_it(typed, code):
    assert code_of(typed) == code


def test_box_sets_the_entry_and_prints_nothing_else():
    kind = AwardKind.objects.get(code="CSTD_CS")
    typed = form("cstđcs")
    assert typed.is_valid()
    assert typed.cleaned_data["award"] == TypedAward(kind)


def test_words_that_say_more_than_the_entry_are_kept_as_printed():
    typed = form("Bằng khen của Bộ Tài chính")
    assert typed.is_valid()
    assert typed.cleaned_data["award"] == TypedAward(
        AwardKind.objects.get(code="BK"), "Bằng khen của Bộ Tài chính"
    )


def test_near_entries_are_offered_where_the_words_fit_none():
    typed = form("Cờ thì đua của Chính phũ nhé")
    assert typed["award"].errors.as_data()[0].code == "not_in_the_catalogue"
    assert "“Cờ thi đua của Chính phủ”" in typed.errors["award"][0]
    assert 'name="award_as_printed"' in str(typed["award"])


def test_words_that_fit_no_entry_are_kept_where_the_user_says_so():
    typed = form("Cờ của Công đoàn", award_as_printed="on")
    assert typed.is_valid()
    assert typed.cleaned_data["award"] == TypedAward(None, "Cờ của Công đoàn")


def test_what_was_typed_stays_after_an_error():
    drawn = str(form("Giải rút")["award"])
    assert 'value="Giải rút"' in drawn


def test_empty_box_is_refused_where_an_award_is_needed():
    assert form("  ").errors["award"].as_data()[0].code == "required"


@pytest.mark.parametrize("typed", ["x" * 301, "\0", "<b>" * 50, "²" * 10])
def test_garbage_is_refused_with_a_sentence(typed):
    assert list(form(typed).errors) == ["award"]


def test_family_and_level_stand_beside_an_award_that_was_found():
    kind = AwardKind.objects.get(code="CSTD_CS")
    drawn = str(form("CSTĐCS")["award"])
    assert f"{kind.get_family_display()}; {kind.get_level_display()}</p>" in drawn
    assert 'type="checkbox"' not in drawn


def test_entries_not_in_force_are_offered_last_and_said_so():
    old = AwardKindFactory(name="Cờ xưa", precedence=0, valid_to=datetime.date(2020, 1, 1))
    known = KnownAwards(AwardKind.objects.all(), TODAY)
    assert {kind.code for kind in known.kinds[-2:]} == {old.code, "XPTTTB"}
    assert "26/11/2026" in known.described(old)
    assert "26/11/2026" not in known.described(known.kinds[0])


def test_of_two_entries_of_one_name_the_one_in_force_is_meant():
    AwardKindFactory(name="Cờ danh dự", precedence=1, valid_to=datetime.date(2020, 1, 1))
    new = AwardKindFactory(name="Cờ danh dự", valid_from=datetime.date(2020, 1, 2))
    assert KnownAwards(AwardKind.objects.all(), TODAY).meant_by("cờ danh dự") == new


def test_box_shows_an_award_that_is_on_record():
    kind = AwardKind.objects.get(code="GK")
    assert 'value="Giấy khen"' in str(AwardForm(initial={"award": TypedAward(kind)})["award"])
    printed = str(AwardForm(initial={"award": TypedAward(None, "Cờ của Công đoàn")})["award"])
    assert "checked" in printed


def test_box_is_unchanged_where_the_same_award_is_typed_again():
    initial = {"award": TypedAward(AwardKind.objects.get(code="GK"))}
    assert not AwardForm({"award": "giấy khen"}, initial=initial).has_changed()
    assert AwardForm({"award": "Bằng khen"}, initial=initial).has_changed()


def test_box_asks_the_database_once(django_assert_num_queries):
    with django_assert_num_queries(1):
        typed = form("Giấy khen")
        typed.is_valid()
        str(typed["award"])


def test_abbreviation_is_suggested_on_the_entry_page():
    found = having("award", "cstđ cơ sở", memberships=[], user=AdminFactory())
    assert [kind.code for kind in found] == ["CSTD_CS"]
