import datetime

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import IntegrityError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse
from django.utils import translation

from blocs.models import Bloc, Document, Membership, Reorganisation, ReorganisedUnit, Stewardship, Unit
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    BlocFactory,
    DocumentFactory,
    MembershipFactory,
    PersonFactory,
    StewardshipFactory,
    UnitFactory,
    UnitNameFactory,
    UserFactory,
)
from tests.filled_form import filled_form

UNITS = reverse("admin:blocs_unit_changelist")


@pytest.fixture
def admin_client(db):
    return signed_in(AdminFactory())


def change_page(row):
    return reverse(f"admin:blocs_{row._meta.model_name}_change", args=[row.pk])


def send(client, address, **changed):
    """Fill in the form on a page and send it."""
    return client.post(address, filled_form(client.get(address)) | changed)


def found(client, address, words):
    return list(client.get(address, {"q": words}).context["cl"].result_list)


@pytest.mark.parametrize("words", ["co yeu", "CƠ YẾU đảng", "cuc dang"])
def test_unit_is_found_without_accents(admin_client, words):
    unit, _other = UnitFactory(name="Cục Cơ yếu Đảng – Chính quyền"), UnitFactory(name="Cục B")
    assert found(admin_client, UNITS, words) == [unit]


def test_unit_is_found_once_by_its_former_names(admin_client):
    unit = UnitFactory(name="Cục Viễn thông")
    UnitNameFactory(unit=unit, name="Cục Cơ yếu A")
    UnitNameFactory(unit=unit, name="Cơ yếu", kind="spelling", valid=None)
    assert found(admin_client, UNITS, "co yeu") == [unit]


def test_units_that_have_ended_are_filtered(admin_client):
    ended, _living = UnitFactory(until="2018"), UnitFactory()
    assert list(admin_client.get(UNITS, {"ended": "yes"}).context["cl"].result_list) == [ended]


def test_person_and_paper_are_found_without_accents(admin_client):
    person, paper = PersonFactory(name="Đặng Vũ Sơn"), DocumentFactory(title="Quy chế", dated="2018-11-16")
    DocumentFactory(title="Quy chế", dated="2019")
    assert found(admin_client, reverse("admin:blocs_person_changelist"), "dang son") == [person]
    assert found(admin_client, reverse("admin:blocs_document_changelist"), "quy che 11/2018") == [paper]


def test_bloc_is_added_with_a_code_made_from_its_name(admin_client):
    BlocFactory(code="khoi-dang")
    send(admin_client, reverse("admin:blocs_bloc_add"), name="Khối Đảng")
    assert Bloc.objects.get(name="Khối Đảng").code == "khoi-dang-2"


def test_bloc_is_changed_with_its_members(admin_client):
    membership = MembershipFactory(valid=DateRange(datetime.date(2015, 1, 1), None))
    send(admin_client, change_page(membership.bloc), **{"since": "3/2015", "memberships-0-valid_1": "2018"})
    membership.refresh_from_db()
    assert str(membership.bloc.since) == "03/2015"
    assert membership.valid == DateRange(datetime.date(2015, 1, 1), datetime.date(2019, 1, 1))


def test_member_is_added_for_days_that_nobody_knows(admin_client):
    bloc, unit = BlocFactory(), UnitFactory()
    send(
        admin_client,
        change_page(bloc),
        **{"memberships-TOTAL_FORMS": "1", "memberships-0-unit": unit.pk, "memberships-0-bloc": bloc.pk},
    )
    assert bloc.memberships.get().valid == DateRange(None, None)


def test_change_is_recorded_with_who_and_why(admin_client):
    unit = UnitFactory(name="Cục A")
    send(admin_client, change_page(unit), name="Cục  Ă", reason_for_change="Sai chính tả")
    last = unit.events.latest("pgh_id")
    assert last.name == "Cục Ă"
    assert last.pgh_context.metadata["user"] == admin_client.user.pk
    assert last.pgh_context.metadata["reason"] == "Sai chính tả"


def test_member_twice_at_a_time_is_refused_with_its_sentence(admin_client):
    first = MembershipFactory()
    response = send(
        admin_client,
        reverse("admin:blocs_membership_add"),
        bloc=first.bloc.pk,
        unit=first.unit.pk,
        valid_0="2018",
    )
    with translation.override("vi"):
        sentence = str(Membership._meta.constraints[0].get_violation_error_message())
    assert response.context["errors"] == [[sentence]]


def test_what_only_the_database_refuses_is_said_beside_the_form(admin_client, monkeypatch):
    """Two people save at once: neither form sees the other's row, the second one meets the constraint."""
    first = MembershipFactory()
    monkeypatch.setattr(Membership, "validate_constraints", lambda *args, **kwargs: None)
    response = send(
        admin_client,
        reverse("admin:blocs_membership_add"),
        bloc=first.bloc.pk,
        unit=first.unit.pk,
        valid_0="2018",
    )
    with translation.override("vi"):
        sentence = str(Membership._meta.constraints[0].get_violation_error_message())
    assert response.context["errors"] == [[sentence]]
    assert Membership.objects.count() == 1


def test_refusal_without_a_sentence_of_its_own_is_explained(admin_client, monkeypatch):
    taken = UnitFactory(code="cuc-a")
    monkeypatch.setattr(Unit, "validate_unique", lambda *args, **kwargs: None)
    response = send(admin_client, reverse("admin:blocs_unit_add"), name="Cục A", code=taken.code)
    assert len(response.context["errors"]) == 1
    assert Unit.objects.count() == 1


def test_pages_of_a_bloc_with_three_members_ask_no_more_than_with_one(
    admin_client, django_assert_max_num_queries
):
    bloc = MembershipFactory().bloc
    with django_assert_max_num_queries(20) as one_member:
        admin_client.get(change_page(bloc))
    MembershipFactory.create_batch(2, bloc=bloc)
    with django_assert_max_num_queries(len(one_member)):
        admin_client.get(change_page(bloc))


# The acts on the page of a unit.


def act_page(unit, act):
    return reverse(f"admin:blocs_unit_{act}", args=[unit.pk])


def preview(client, unit, act, **given):
    return send(client, act_page(unit, act), takes_effect="1/3/2018", _preview="1", **given)


def carry_out(client, unit, act, **given):
    """Fill in the form, look at the preview, confirm."""
    confirmation = filled_form(preview(client, unit, act, **given))
    return client.post(act_page(unit, act), confirmation | {"_confirm": "1"})


@pytest.mark.parametrize("act", ["renamed", "merged", "split", "taken_over", "dissolved"])
def test_unit_page_leads_to_each_act(admin_client, act):
    unit = UnitFactory()
    assert act_page(unit, act) in admin_client.get(change_page(unit)).content.decode()
    assert admin_client.get(act_page(unit, act)).context["unit"] == unit


def test_unit_that_has_ended_offers_no_act(admin_client):
    unit = UnitFactory(until="2018")
    assert "acts" not in admin_client.get(change_page(unit)).context


def test_preview_of_a_rename_changes_nothing(admin_client):
    unit = UnitFactory(name="Cục A")
    response = preview(admin_client, unit, "renamed", new_name="Cục B")
    assert any("Cục B" in sentence for sentence in response.context["adminform"].form.sentences)
    assert (Unit.objects.get().name, Document.objects.count()) == ("Cục A", 0)


def test_confirmed_rename_is_done_with_its_decision(admin_client):
    unit = UnitFactory(name="Cục A")
    decision = {"decision_number": "12/QĐ-TTg", "decision_date": "20/2/2018"}
    response = carry_out(admin_client, unit, "renamed", new_name="Cục B", **decision)
    unit.refresh_from_db()
    assert (response.url, unit.name) == (change_page(unit), "Cục B")
    assert Reorganisation.objects.get().document == Document.objects.get(
        number="12/QĐ-TTg", dated="2018-02-20"
    )


def test_decision_that_is_on_record_is_not_entered_again(admin_client):
    decision = DocumentFactory(kind="decision", number="12/QĐ-TTg", dated="2018", issuer=UnitFactory())
    given = {"decision_number": "12/QĐ-TTg", "decision_date": "2018", "decision_issuer": decision.issuer.pk}
    carry_out(admin_client, UnitFactory(), "dissolved", **given)
    assert Reorganisation.objects.get().document == decision


def test_refused_rename_says_why_beside_the_form(admin_client):
    unit = UnitFactory(name="Cục A")
    response = preview(admin_client, unit, "renamed", new_name="Cục A")
    assert not response.context["previewed"]
    assert "Cục A" in response.context["adminform"].form.non_field_errors()[0]


def test_units_are_merged_into_a_new_one_of_the_same_kind(admin_client):
    bloc = BlocFactory()
    a, b = (MembershipFactory(bloc=bloc, unit__kind="department").unit for _ in range(2))
    carry_out(admin_client, a, "merged", others=[b.pk], new_name="Cục AB")
    merged = Unit.objects.get(name="Cục AB")
    assert (merged.kind, merged.code) == ("department", "cuc-ab")
    assert [member.unit for member in bloc.memberships.on(datetime.date(2018, 3, 1))] == [merged]


def test_merger_needs_either_a_new_name_or_a_unit(admin_client):
    a, b = UnitFactory.create_batch(2)
    response = preview(admin_client, a, "merged", others=[b.pk])
    assert "new_name" in response.context["adminform"].form.errors


def test_unit_is_split_into_those_named_line_by_line(admin_client):
    unit = UnitFactory()
    carry_out(admin_client, unit, "split", new_names="Cục C\r\n\r\nCục D\r\n")
    assert {successor.name for successor in unit.successors()} == {"Cục C", "Cục D"}


def test_unit_is_taken_over_and_its_past_is_said_to_count(admin_client):
    unit, by = UnitFactory.create_batch(2)
    past = {"history": "counts", "history_reason": "Hội đồng"}
    carry_out(admin_client, unit, "taken_over", by=by.pk, **past)
    assert ReorganisedUnit.objects.get(unit=unit).history == "counts"
    assert list(by.forerunners()) == [unit]


def test_back_from_the_preview_the_form_is_as_it_was(admin_client):
    unit = UnitFactory()
    confirmation = filled_form(preview(admin_client, unit, "split", new_names="C\nD", carry_memberships="on"))
    form = filled_form(admin_client.post(act_page(unit, "split"), confirmation | {"_edit": "1"}))
    assert (form["new_names"], form["takes_effect"], "carry_memberships" in form) == (
        "C\nD",
        "1/3/2018",
        True,
    )


def test_act_that_somebody_else_was_faster_with_is_refused(admin_client, monkeypatch):
    unit = UnitFactory()
    confirmation = filled_form(preview(admin_client, unit, "renamed", new_name="Cục B"))

    def raced(act):
        raise IntegrityError

    monkeypatch.setattr("blocs.admin.reorganising.consequences", raced)
    response = admin_client.post(act_page(unit, "renamed"), confirmation | {"_confirm": "1"})
    assert response.context["adminform"].form.non_field_errors()
    assert not Reorganisation.objects.exists()


def test_acts_need_the_right_to_them(db):
    client = signed_in(UserFactory(is_staff=True))
    assert client.get(act_page(UnitFactory(), "renamed")).status_code == 403


def test_act_of_an_unknown_unit_is_not_found(admin_client):
    assert admin_client.get(act_page(Unit(pk=999), "renamed")).status_code == 404


# Accounts.


def test_account_and_stewardship_are_found_without_accents(admin_client):
    user = StewardshipFactory(user__last_name="Đỗ", user__first_name="Hưng").user
    assert found(admin_client, reverse("admin:blocs_user_changelist"), "do hung") == [user]
    assert found(admin_client, reverse("admin:blocs_stewardship_changelist"), "do hung") == [
        user.stewardships.get()
    ]


def test_account_gets_a_stewardship_on_its_own_page(admin_client):
    user, bloc = UserFactory(), BlocFactory()
    send(
        admin_client,
        change_page(user),
        **{
            "stewardships-TOTAL_FORMS": "1",
            "stewardships-0-role": Stewardship.Role.STAFF,
            "stewardships-0-bloc": bloc.pk,
            "stewardships-0-starts_on": "1/2/2024",
            "stewardships-0-user": user.pk,
        },
    )
    assert user.stewardships.get().starts_on == datetime.date(2024, 2, 1)


def admin_with(*rights):
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=rights))
    return signed_in(user)


def admin_of_accounts():
    return admin_with("view_user", "change_user")


def test_only_admins_with_every_right_give_rights(db):
    client, user = admin_of_accounts(), UserFactory()
    send(client, change_page(user), is_staff="on", is_superuser="on", email="a@b.vn")
    user.refresh_from_db()
    assert (user.email, user.is_staff, user.is_superuser) == ("a@b.vn", False, False)


def test_account_with_every_right_is_out_of_reach_of_other_admins(db):
    client, boss = admin_of_accounts(), AdminFactory()
    assert client.post(change_page(boss), {"username": "x"}).status_code == 403
    assert client.get(reverse("admin:auth_user_password_change", args=[boss.pk])).status_code == 403


@pytest.mark.parametrize("active", [True, False])
def test_account_of_another_admin_is_out_of_reach_of_admins_without_every_right(db, active):
    client, other = admin_of_accounts(), UserFactory(is_staff=True, is_active=active)
    assert client.post(change_page(other), {"username": "x"}).status_code == 403
    assert client.get(reverse("admin:auth_user_password_change", args=[other.pk])).status_code == 403


def test_group_is_changed_only_by_admins_with_every_right(db):
    client, group = admin_with("view_group", "change_group"), Group.objects.create(name="Sổ")
    page = reverse("admin:auth_group_change", args=[group.pk])
    assert client.post(page, {"name": "Khác"}).status_code == 403
    assert client.get(page).status_code == 200
