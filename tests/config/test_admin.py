"""What holds for the admin pages of every record."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils.translation import override

from awards.models import AwardKind, Import, Proposal, ProposalLine
from blocs.models import Bloc, Unit, User
from campaigns.models import Leadership
from tests import factories
from tests.conftest import signed_in
from tests.factories import AdminFactory, UnitFactory, UserFactory
from tests.filled_form import filled_form

# Though the module's fixture opens the database: so the tests run before those that empty the tables.
pytestmark = pytest.mark.django_db

DRAFTS = (Proposal, ProposalLine)
NO_RECORDS = (Group, Import)
RECORDS = sorted(
    (model for model in admin.site._registry if model not in NO_RECORDS), key=lambda m: m._meta.label
)
every_record = pytest.mark.parametrize("model", RECORDS, ids=lambda model: model._meta.label)


def make(model, count=1):
    return getattr(factories, f"{model.__name__}Factory").create_batch(count)


def address(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


@pytest.fixture(scope="module")
def admin_client(module_db):
    return signed_in(AdminFactory())


@every_record
def test_list_takes_as_few_queries_for_three_rows_as_for_one(
    admin_client, model, django_assert_max_num_queries
):
    make(model)
    with django_assert_max_num_queries(12) as one_row:
        admin_client.get(address(model, "changelist"))
    make(model, 2)
    with django_assert_max_num_queries(len(one_row)):
        response = admin_client.get(address(model, "changelist"))
    assert response.context["cl"].result_count >= 3


@every_record
def test_list_is_searched_without_accents(admin_client, model):
    """What is found is tested beside each app; here, that every field searched in can be."""
    if not admin.site.get_model_admin(model).search_fields:
        pytest.skip("A handful of rows: nothing to search.")
    make(model)
    response = admin_client.get(address(model, "changelist"), {"q": "không có đâu 11/2018"})
    assert response.context["cl"].result_count == 0


@every_record
def test_list_answers_garbage_with_a_page(admin_client, model):
    for garbage in ["q=%00", "p=99999999999999999999", "o=x.-9", "id__exact=" + "9" * 30, "e=1"]:
        response = admin_client.get(f"{address(model, 'changelist')}?{garbage}", follow=True)
        assert response.status_code == 200, garbage


@every_record
def test_add_page_opens(admin_client, model):
    response = admin_client.get(address(model, "add"))
    assert response.context["adminform"].form.instance.pk is None


@every_record
def test_change_page_takes_back_what_it_shows_without_a_change(admin_client, model):
    [row] = make(model)
    response = admin_client.get(address(model, "change", row.pk))
    recorded = row.events.count()
    saved = admin_client.post(address(model, "change", row.pk), filled_form(response))
    assert saved.status_code == 302, saved.context["errors"]
    assert row.events.count() == recorded


@every_record
def test_history_button_opens_the_history_of_the_record(admin_client, model):
    [row] = make(model)
    response = admin_client.get(address(model, "history", row.pk), follow=True)
    assert [change.act for change in response.context["page"]][-1] == "insert"


@every_record
def test_record_cannot_be_deleted(admin_client, model):
    if model in DRAFTS:
        pytest.skip("A draft may be thrown away: tests/awards/test_admin.py.")
    [row] = make(model)
    assert not admin_client.get(address(model, "change", row.pk)).context["show_delete_link"]
    assert admin_client.post(address(model, "delete", row.pk), {"post": "yes"}).status_code == 403
    assert model.objects.filter(pk=row.pk).exists()


@every_record
def test_list_has_no_act_that_deletes(admin_client, model):
    [row] = make(model)
    chosen = {"action": "delete_selected", "_selected_action": row.pk, "post": "yes"}
    assert b"delete_selected" not in admin_client.get(address(model, "changelist")).content
    admin_client.post(address(model, "changelist"), chosen)
    assert model.objects.filter(pk=row.pk).exists()


@every_record
def test_unknown_row_leads_back_to_the_start(admin_client, model):
    for key in ["999999", "x", "9" * 30]:
        assert admin_client.get(address(model, "change", key)).url == reverse("admin:index")


@pytest.mark.parametrize("garbage", [" ", "x", "²", "9" * 5000])
def test_garbage_chooses_nothing_in_an_autocomplete_box(admin_client, garbage):
    page = admin_client.get(address(Leadership, "add"), {"bloc": garbage})
    assert filled_form(page).get("bloc", "") == ""


@pytest.mark.parametrize("model", [Bloc, User, Group])
def test_empty_name_of_a_key_means_the_usual_one(admin_client, model):
    row = make(model)[0] if model is not Group else Group.objects.create(name="Thường trực")
    page = admin_client.get(address(model, "change", row.pk), {"_to_field": ""})
    assert page.context["original"] == row


@pytest.mark.parametrize("model", [Bloc, User])
def test_row_that_cannot_be_has_no_history(admin_client, model):
    for key in ["x", "-1", "9" * 30]:
        assert admin_client.get(address(model, "history", key)).status_code == 404


@every_record
def test_rows_of_other_tables_are_searched_for_and_never_listed(admin_client, model):
    fields = admin_client.get(address(model, "add")).context["adminform"].form.fields
    listed = [
        name
        for name, field in fields.items()
        if hasattr(field, "queryset") and "admin-autocomplete" not in field.widget.render(name, None)
    ]
    assert listed == []


@every_record
def test_admin_without_every_right_sees_and_changes_what_the_rights_say(model):
    user = UserFactory(is_staff=True)
    name = model._meta.model_name
    user.user_permissions.set(
        Permission.objects.filter(
            codename__in=[f"view_{name}", f"change_{name}"], content_type__app_label=model._meta.app_label
        )
    )
    [row], client = make(model), signed_in(user)
    assert client.get(address(model, "changelist")).status_code == 200
    assert client.get(address(model, "change", row.pk)).status_code == 200
    assert client.get(address(model, "add")).status_code == 403


def test_user_who_is_no_admin_is_sent_away(user_client):
    assert user_client.get(reverse("admin:index")).status_code == 302


def suggested(client, **field):
    found = client.get("/admin/autocomplete/", {"app_label": "blocs", "model_name": "membership", **field})
    return [result["text"] for result in found.json()["results"]]


def test_box_finds_a_unit_by_its_past_name_and_tells_it(admin_client):
    unit = UnitFactory(name="Cục Viễn thông", parent=UnitFactory(name="Bộ Công an"))
    factories.UnitNameFactory(unit=unit, name="Cục Cơ yếu")
    [label] = suggested(admin_client, field_name="unit", term="co yeu")
    assert label.startswith("Cục Viễn thông – Bộ Công an (")
    assert "Cục Cơ yếu" in label


def test_box_tells_blocs_of_one_name_apart_by_their_organisers(admin_client):
    for organiser in ("Bộ A", "Bộ B"):
        factories.BlocFactory(name="Cụm thi đua số 5", organiser=UnitFactory(name=organiser))
    labels = suggested(admin_client, field_name="bloc", term="cum 5")
    assert sorted(labels) == ["Cụm thi đua số 5 (Bộ A)", "Cụm thi đua số 5 (Bộ B)"]


@every_record
def test_every_box_answers_a_search(admin_client, model):
    make(model)
    for name in admin.site.get_model_admin(model).get_autocomplete_fields(None):
        where = {"app_label": model._meta.app_label, "model_name": model._meta.model_name, "field_name": name}
        response = admin_client.get("/admin/autocomplete/", {**where, "term": ""})
        rows = model._meta.get_field(name).related_model.objects.count()
        assert len(response.json()["results"]) == min(rows, 20), name


def test_box_is_closed_to_those_without_the_right(user_client):
    response = user_client.get(
        "/admin/autocomplete/", {"app_label": "blocs", "model_name": "membership", "field_name": "unit"}
    )
    assert response.status_code == 302


def test_catalogue_has_a_page_of_its_own_in_english_too(admin_client):
    admin_client.cookies["django_language"] = "en"
    response = admin_client.get(address(AwardKind, "changelist"))
    assert "Select award kind to change" in response.content.decode()


def test_title_of_a_page_ends_with_the_name_of_the_record(admin_client):
    admin_client.cookies["django_language"] = "vi"
    for page in (reverse("admin:index"), address(Unit, "changelist"), address(Unit, "add")):
        assert " · Sổ khối thi đua</title>" in admin_client.get(page).content.decode()


@pytest.mark.parametrize("model", admin.site._registry, ids=lambda model: model._meta.label)
def test_in_vietnamese_many_rows_are_called_as_one_is_and_a_number_stands_before_both(model):
    with override("vi"):
        assert str(model._meta.verbose_name_plural) == str(model._meta.verbose_name)


def test_no_name_of_rows_begins_with_a_word_that_no_number_stands_before():
    with override("vi"):
        names = [str(model._meta.verbose_name_plural) for model in apps.get_models()]
    assert [name for name in names if name.casefold().startswith(("các ", "những "))] == []


@pytest.mark.parametrize("query", ["?term=", "?term=zz", "?term__contains=2018"])
def test_span_of_time_in_the_address_is_refused_with_a_page(admin_client, query):
    assert admin_client.get(reverse("admin:campaigns_leadership_changelist") + query).status_code == 400


def test_text_that_no_column_can_hold_is_refused_with_a_page(admin_client):
    assert admin_client.get(reverse("admin:blocs_unit_changelist") + "?kind__exact=%00").status_code == 400
