import pytest
from django.urls import reverse

from awards.models import Award, AwardDecision
from blocs.models import Person, Unit
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    AwardDecisionFactory,
    AwardFactory,
    AwardKindFactory,
    BlocFactory,
    CampaignFactory,
    MembershipFactory,
    PeriodFactory,
    PersonFactory,
    StewardshipFactory,
    UnitFactory,
)
from tests.filled_form import filled_form

pytestmark = pytest.mark.django_db
NEW = reverse("awards:decision-new")
HEAD = {"number": "1071/QĐ-TTg", "dated": "12/12/2018", "issuer": "Thủ tướng Chính phủ"}


@pytest.fixture
def flag(db):
    return AwardKindFactory(name="Cờ thi đua của Ban Cơ yếu", to_individuals=False)


@pytest.fixture
def certificate(db):
    return AwardKindFactory(name="Giấy ghi công", to_individuals=True, to_households=True)


@pytest.fixture
def unit(bloc):
    """A member of the bloc."""
    return MembershipFactory(bloc=bloc, unit=UnitFactory(name="Cục Cơ yếu Bộ Tổng Tham mưu")).unit


def typed(bloc, *rows, act="record", **head):
    """What the page sends with these rows."""
    sent = (
        {"act": act, "bloc": bloc.pk, "rows-TOTAL_FORMS": str(len(rows)), "rows-INITIAL_FORMS": "0"}
        | HEAD
        | head
    )
    for number, row in enumerate(rows):
        row = {"recipients": "collective", "year": "2018"} | row
        sent |= {f"rows-{number}-{name}": text for name, text in row.items()}
    return sent


def errors_of(response):
    return [dict(form.errors) for form in response.context["page"].rows]


def answered(client, response, **answers):
    """Send the page again with answers to its questions."""
    return client.post(NEW, filled_form(response) | answers | {"act": "record"})


def test_decision_is_entered_with_its_awards(staff_client, bloc, unit, flag, certificate):
    person = PersonFactory(name="Trần Văn An", unit=unit)
    rows = [
        {"recipient": unit.name, "award": flag.name, "award_class": "Nhất"},
        {
            "recipients": "individual",
            "recipient": person.name,
            "award": "giấy ghi công",
            "post": "Cục trưởng",
        },
        {"recipients": "household", "recipient": "Hộ ông Ba", "award": "Giấy ghi công"},
        {"award": "Giấy ghi công", "count": "20"},
    ]
    campaign = CampaignFactory(bloc=bloc, year=2018)
    response = staff_client.post(NEW, typed(bloc, *rows))
    decision = AwardDecision.objects.get()
    assert response.url == decision.get_absolute_url()
    to_unit, to_person, to_household, count = decision.awards.order_by("pk")
    assert (to_unit.unit, to_unit.kind, to_unit.award_class, to_unit.campaign) == (
        unit,
        flag,
        "Nhất",
        campaign,
    )
    assert (to_person.person, to_person.kind, to_person.post_as_printed) == (
        person,
        certificate,
        "Cục trưởng",
    )
    assert (to_household.name_as_printed, to_household.recipient_kind) == ("Hộ ông Ba", "household")
    assert (count.count, count.name_as_printed, count.authority_as_printed) == (20, "", "Thủ tướng Chính phủ")
    assert not decision.awards.filter(is_verified=True).exists()


def test_one_wrong_row_leaves_the_others_where_they_were_typed(staff_client, bloc, unit, flag):
    rows = [
        {"recipient": unit.name, "award": flag.name},
        {"recipient": unit.name, "award": flag.name, "year": "năm ngoái"},
    ]
    response = staff_client.post(NEW, typed(bloc, *rows))
    assert [list(errors) for errors in errors_of(response)] == [[], ["year"]]
    kept = filled_form(response)
    assert (kept["rows-0-recipient"], kept["rows-1-year"], kept["number"]) == (
        unit.name,
        "năm ngoái",
        "1071/QĐ-TTg",
    )
    assert not AwardDecision.objects.exists()


def test_wrong_head_leaves_the_rows(staff_client, bloc, unit, flag):
    row = {"recipient": unit.name, "award": flag.name}
    response = staff_client.post(NEW, typed(bloc, row, number="", dated="31/02/2018"))
    assert set(response.context["page"].head.errors) == {"number", "dated"}
    assert filled_form(response)["rows-0-recipient"] == unit.name


def test_what_contradicts_the_record_is_refused_and_nothing_is_entered(staff_client, bloc, flag):
    CampaignFactory(bloc=bloc, year=2018)
    AwardDecisionFactory(
        document__number="1071/QĐ-TTg", document__dated="2018-12-13", document__kind="decision"
    )
    row = {"recipient": "Phòng Kỹ thuật", "award": flag.name, "who": "new|Phòng Kỹ thuật"}
    response = staff_client.post(NEW, typed(bloc, row))
    assert "13/12/2018" in response.context["page"].head.non_field_errors()[0]
    assert not Award.objects.exists()
    assert not Unit.objects.exists()


def test_near_names_are_offered_and_none_is_entered_unasked(staff_client, bloc, unit, flag):
    CampaignFactory(bloc=bloc, year=2018)
    row = {"recipient": "Cục Cơ yếu Bộ Tổng Tham mưa", "award": flag.name}
    response = staff_client.post(NEW, typed(bloc, row))
    [form] = response.context["page"].rows
    offered = [value for value, _label in form.fields["who"].choices]
    assert f"{unit.pk}|{row['recipient']}" in offered
    assert not AwardDecision.objects.exists()
    answered(staff_client, response, **{"rows-0-who": f"{unit.pk}|{row['recipient']}"})
    assert Award.objects.get().unit == unit


def test_new_unit_and_person_come_on_record_only_after_a_clear_yes(staff_client, bloc, certificate):
    CampaignFactory(bloc=bloc, year=2018)
    rows = [
        {"recipient": "Phòng Kỹ thuật", "award": "Giấy ghi công"},
        {"recipients": "individual", "recipient": "Đặng Vũ Sơn", "award": "Giấy ghi công"},
    ]
    response = staff_client.post(NEW, typed(bloc, *rows))
    assert [list(errors) for errors in errors_of(response)] == [["who"], ["who"]]
    assert not Unit.objects.exists()
    answered(staff_client, response, **{"rows-0-who": "new|Phòng Kỹ thuật", "rows-1-who": "new|Đặng Vũ Sơn"})
    to_unit, to_person = Award.objects.order_by("pk")
    assert (to_unit.unit, to_unit.name_as_printed) == (Unit.objects.get(), "Phòng Kỹ thuật")
    assert to_person.person == Person.objects.get(name="Đặng Vũ Sơn")


def test_name_may_stay_as_printed_in_no_register(staff_client, bloc, certificate):
    CampaignFactory(bloc=bloc, year=2018)
    response = staff_client.post(NEW, typed(bloc, {"recipient": "Phòng Kỹ thuật", "award": "Giấy ghi công"}))
    answered(staff_client, response, **{"rows-0-who": "printed|Phòng Kỹ thuật"})
    award = Award.objects.get()
    assert (award.unit, award.name_as_printed) == (None, "Phòng Kỹ thuật")
    assert not Unit.objects.exists()


def test_same_new_name_in_two_rows_is_one_unit(staff_client, bloc, certificate, flag):
    CampaignFactory(bloc=bloc, year=2018)
    rows = [{"recipient": "Phòng Kỹ thuật", "award": name} for name in ("Giấy ghi công", flag.name)]
    response = staff_client.post(NEW, typed(bloc, *rows))
    answered(staff_client, response, **{f"rows-{row}-who": "new|Phòng Kỹ thuật" for row in (0, 1)})
    assert Unit.objects.get().awards.count() == 2


def test_answer_about_a_name_that_was_changed_since_is_asked_anew(staff_client, bloc, unit, flag):
    CampaignFactory(bloc=bloc, year=2018)
    row = {"recipient": "Phòng Kỹ thuật", "award": flag.name, "who": "new|Phòng Kế hoạch"}
    response = staff_client.post(NEW, typed(bloc, row))
    assert [list(errors) for errors in errors_of(response)] == [["who"]]


def test_award_not_in_the_catalogue_is_asked_about(staff_client, bloc, unit, flag):
    row = {"recipient": unit.name, "award": "Cờ luân lưu"}
    response = staff_client.post(NEW, typed(bloc, row))
    assert [list(errors) for errors in errors_of(response)] == [["kind"]]
    answered(staff_client, response, **{"rows-0-kind": "printed|Cờ luân lưu"})
    award = Award.objects.get()
    assert (award.kind, award.award_as_printed) == (None, "Cờ luân lưu")


def test_award_that_is_not_for_the_recipient_is_refused_beside_its_row(staff_client, bloc, flag):
    CampaignFactory(bloc=bloc, year=2018)
    row = {"recipients": "individual", "recipient": "Trần An", "award": flag.name, "who": "new|Trần An"}
    response = staff_client.post(NEW, typed(bloc, row))
    assert [list(errors) for errors in errors_of(response)] == [["__all__"]]


def test_year_without_a_file_is_kept_as_a_year(staff_client, bloc, unit, flag):
    staff_client.post(NEW, typed(bloc, {"recipient": unit.name, "award": flag.name, "year": "2012"}))
    award = Award.objects.get()
    assert (award.campaign, award.period.label) == (None, "2012")
    assert award in Award.objects.visible_to(staff_client.user)


def test_unit_that_was_no_member_then_has_no_bloc_year(staff_client, bloc, unit, flag):
    CampaignFactory(bloc=bloc, year=2018)
    bloc.memberships.get().end(PeriodFactory(year=2018).starts_on)
    staff_client.post(NEW, typed(bloc, {"recipient": unit.name, "award": flag.name}))
    assert Award.objects.get().campaign is None


def test_row_that_nobody_could_find_again_is_refused_in_words(staff_client, bloc, certificate):
    row = {"recipients": "household", "recipient": "Hộ ông Ba", "award": "Giấy ghi công", "year": "2012"}
    response = staff_client.post(NEW, typed(bloc, row))
    assert [list(errors) for errors in errors_of(response)] == [["__all__"]]


def test_same_row_twice_is_refused(staff_client, bloc, unit, flag):
    row = {"recipient": unit.name, "award": flag.name}
    response = staff_client.post(NEW, typed(bloc, row, row))
    assert [list(errors) for errors in errors_of(response)] == [[], ["__all__"]]


def test_same_new_name_with_the_same_award_twice_is_refused(staff_client, bloc, certificate):
    CampaignFactory(bloc=bloc, year=2018)
    row = {"recipient": "Phòng Kỹ thuật", "award": "Giấy ghi công", "who": "new|Phòng Kỹ thuật"}
    response = staff_client.post(NEW, typed(bloc, row, row))
    assert [list(errors) for errors in errors_of(response)] == [[], ["__all__"]]


def test_what_only_the_database_refuses_is_said_and_nothing_is_entered(staff_client, bloc, unit, flag):
    CampaignFactory(bloc=bloc, year=2018)
    row = {"recipient": unit.name, "award": flag.name, "award_class": "Nhất"}
    staff_client.post(NEW, typed(bloc, row))
    new = {"recipient": "Phòng Kỹ thuật", "award": flag.name, "who": "new|Phòng Kỹ thuật"}
    response = staff_client.post(NEW, typed(bloc, new, row | {"award_class": "Nhì"}))
    assert len(response.context["page"].head.non_field_errors()) == 1
    assert Award.objects.count() == 1
    assert not Unit.objects.filter(name="Phòng Kỹ thuật").exists()


def test_award_on_record_by_this_decision_is_refused(staff_client, bloc, unit, flag):
    row = {"recipient": unit.name, "award": flag.name}
    staff_client.post(NEW, typed(bloc, row))
    response = staff_client.post(NEW, typed(bloc, row))
    assert [list(errors) for errors in errors_of(response)] == [["__all__"]]
    assert Award.objects.count() == 1


def test_award_on_record_without_a_decision_gets_this_one(staff_client, bloc, unit, flag):
    campaign = CampaignFactory(bloc=bloc, year=2018)
    there = AwardFactory(campaign=campaign, unit=unit, kind=flag)
    response = staff_client.post(NEW, typed(bloc, {"recipient": unit.name, "award": flag.name}))
    assert [list(errors) for errors in errors_of(response)] == [["double"]]
    answered(staff_client, response, **{"rows-0-double": "same"})
    assert Award.objects.get() == there
    there.refresh_from_db()
    assert there.decision == AwardDecision.objects.get()


def test_another_award_of_that_year_is_entered_beside_it(staff_client, bloc, unit, flag):
    AwardFactory(campaign=CampaignFactory(bloc=bloc, year=2018), unit=unit, kind=flag)
    row = {"recipient": unit.name, "award": flag.name, "double": "another"}
    staff_client.post(NEW, typed(bloc, row))
    assert Award.objects.count() == 2


def test_rows_are_pasted_with_or_without_heads(staff_client, bloc, unit, flag):
    plain = f"1\t{unit.name}\t{flag.name}\tNhất\t2018"
    headed = f"STT\tTên đơn vị\tNăm\tHình thức\n1\t{unit.name}\t2018\t{flag.name}"
    for text, award_class in ((plain, "Nhất"), (headed, "")):
        response = staff_client.post(NEW, typed(bloc, {"year": ""}, act="paste") | {"paste-text": text})
        kept = filled_form(response)
        row = [kept[f"rows-0-{name}"] for name in ("recipient", "award", "award_class", "year")]
        assert row == [unit.name, flag.name, award_class, "2018"]
    assert not AwardDecision.objects.exists()


def test_list_of_names_is_pasted_with_what_holds_for_all(staff_client, bloc, certificate):
    sent = typed(bloc, act="paste") | {
        "paste-text": "Họ và tên\tChức vụ\nTrần An\tTrưởng phòng\nLê Bình\tPhó phòng",
        "paste-award": "Giấy ghi công",
        "paste-year": "2018",
        "paste-recipients": "individual",
    }
    kept = filled_form(staff_client.post(NEW, sent))
    rows = [
        [kept[f"rows-{row}-{name}"] for name in ("recipients", "recipient", "post", "award", "year")]
        for row in (0, 1)
    ]
    assert rows == [
        ["individual", "Trần An", "Trưởng phòng", "Giấy ghi công", "2018"],
        ["individual", "Lê Bình", "Phó phòng", "Giấy ghi công", "2018"],
    ]


def test_pasting_keeps_the_rows_and_the_head_that_were_typed(staff_client, bloc, unit, flag):
    row = {"recipient": unit.name, "award": flag.name}
    sent = typed(bloc, row, act="paste", signer_as_printed="Vương Đình Huệ") | {"paste-text": "A\tB\t\t2017"}
    kept = filled_form(staff_client.post(NEW, sent))
    assert [kept[f"rows-{number}-recipient"] for number in (0, 1)] == [unit.name, "A"]
    assert (kept["signer_as_printed"], kept["bloc"]) == ("Vương Đình Huệ", str(bloc.pk))


def test_more_pasted_rows_than_go_in_are_refused_and_stay(staff_client, bloc):
    text = "\n".join(f"Đơn vị {number}\tGiấy ghi công" for number in range(301))
    response = staff_client.post(NEW, typed(bloc, act="paste") | {"paste-text": text})
    assert list(response.context["page"].paste.errors) == ["text"]
    assert "Đơn vị 300" in filled_form(response)["paste-text"]


def test_more_rows_are_given(staff_client, bloc, unit, flag):
    response = staff_client.post(NEW, typed(bloc, {"recipient": unit.name, "award": flag.name}, act="more"))
    kept = filled_form(response)
    assert (kept["rows-TOTAL_FORMS"], kept["rows-0-recipient"]) == ("6", unit.name)


def test_checking_says_what_is_wrong_and_enters_nothing(staff_client, bloc, unit, flag):
    row = {"recipient": unit.name, "award": flag.name}
    response = staff_client.post(NEW, typed(bloc, row, {"recipient": "X"}, act="check"))
    assert [set(errors) for errors in errors_of(response)] == [set(), {"award"}]
    assert not AwardDecision.objects.exists()


def test_empty_rows_say_nothing_but_one_is_needed(staff_client, bloc):
    response = staff_client.post(NEW, typed(bloc, {"year": ""}, {"year": ""}))
    assert len(response.context["page"].rows.non_form_errors()) == 1


@pytest.mark.parametrize("total", ["", "x", "-1", "9" * 30, "100000"])
def test_hostile_number_of_rows_is_answered_in_words(staff_client, bloc, total):
    for act in ("record", "more", "paste"):
        sent = typed(bloc, act=act) | {"rows-TOTAL_FORMS": total, "paste-text": "A\tB"}
        assert staff_client.post(NEW, sent).status_code == 200


def test_bloc_is_chosen_among_those_one_enters_for(staff_client, bloc):
    other = BlocFactory()
    assert list(staff_client.get(NEW).context["page"].head.fields["bloc"].queryset) == [bloc]
    response = staff_client.post(NEW, typed(other, {"recipient": "X", "award": "Y"}))
    assert "bloc" in response.context["page"].head.errors


def test_only_bloc_is_chosen_beforehand(staff_client, bloc):
    assert filled_form(staff_client.get(NEW))["bloc"] == str(bloc.pk)
    StewardshipFactory(user=staff_client.user, role="staff")
    assert filled_form(staff_client.get(NEW))["bloc"] == ""


@pytest.mark.parametrize("method", ["get", "post"])
def test_those_who_may_not_enter_are_refused(leader_client, user_client, method):
    assert [getattr(who, method)(NEW).status_code for who in (leader_client, user_client)] == [403, 403]


def test_other_methods_are_refused(staff_client):
    assert staff_client.put(NEW).status_code == 405


def test_stranger_is_led_to_the_login(client):
    assert client.get(NEW).url.startswith(reverse("account_login"))


@pytest.mark.parametrize("count", [1, 3])
def test_entering_query_count(staff_client, bloc, certificate, django_assert_num_queries, count):
    CampaignFactory(bloc=bloc, year=2018)
    rows = [
        {"recipient": MembershipFactory(bloc=bloc).unit.name, "award": "Giấy ghi công"} for _ in range(count)
    ]
    with django_assert_num_queries(29):
        staff_client.post(NEW, typed(bloc, *rows))
    assert Award.objects.count() == count


def test_admin_enters_for_any_bloc(bloc, unit, flag):
    signed_in(AdminFactory()).post(NEW, typed(bloc, {"recipient": unit.name, "award": flag.name}))
    assert Award.objects.get().unit == unit
