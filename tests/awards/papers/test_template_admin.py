"""The admin pages on which offices put their own forms."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from awards.models import PaperTemplate
from awards.papers.choosing import default_of
from awards.papers.fields import fields_of
from tests.conftest import signed_in
from tests.factories import AdminFactory, PaperTemplateFactory, UserFactory
from tests.filled_form import filled_form

from .printed import opened
from .test_rendering import template

pytestmark = pytest.mark.django_db

ADD = reverse("admin:awards_papertemplate_add")


@pytest.fixture
def admin_client():
    return signed_in(AdminFactory())


def upload(client, *paragraphs, **changed):
    file = SimpleUploadedFile("To trinh.docx", template(*paragraphs).read())
    sent = {"paper": "letter", "version": "Bản 1", "file": file} | changed
    return client.post(ADD, filled_form(client.get(ADD)) | sent, headers={"accept-language": "en"})


def test_form_that_can_be_filled_is_kept_under_a_name_of_our_own(admin_client):
    upload(admin_client, "{{ proposer }}")
    kept = PaperTemplate.objects.get()
    assert (kept.paper, kept.version) == ("letter", "Bản 1")
    assert "trinh" not in kept.file.name
    assert opened(kept.file.read()).paragraphs[0].text == "{{ proposer }}"


def test_form_that_cannot_be_filled_is_refused_with_the_place(admin_client):
    response = upload(admin_client, "Số", "{{ nmber }}")
    assert not PaperTemplate.objects.exists()
    (error,) = response.context["adminform"].form.errors["file"]
    assert "2" in error
    assert "{{ nmber }}" in error


def test_other_file_than_word_is_refused(admin_client):
    response = upload(admin_client, file=SimpleUploadedFile("x.docx", b"%PDF-1.7"))
    assert list(response.context["adminform"].form.errors) == ["file"]


def test_missing_file_is_asked_for(admin_client):
    response = upload(admin_client, file="")
    assert list(response.context["adminform"].form.errors) == ["file"]


def test_version_is_taken_once(admin_client):
    PaperTemplateFactory(version="Bản 1")
    response = upload(admin_client, "x")
    assert response.context["adminform"].form.non_field_errors()


def test_kept_form_is_ended_and_not_exchanged(admin_client):
    upload(admin_client, "{{ proposer }}")
    kept = PaperTemplate.objects.get()
    page = reverse("admin:awards_papertemplate_change", args=[kept.pk])
    sent = filled_form(admin_client.get(page)) | {"valid_to": "31/12/2026"}
    admin_client.post(page, sent | {"file": SimpleUploadedFile("y.docx", template("y").read())})
    again = PaperTemplate.objects.get()
    assert (str(again.valid_to), again.file.name) == ("2026-12-31", kept.file.name)


def test_kept_form_can_be_looked_at(admin_client):
    upload(admin_client, "{{ proposer }}")
    page = reverse("admin:awards_papertemplate_file", args=[PaperTemplate.objects.get().pk])
    assert opened(admin_client.get(page).getvalue()).paragraphs[0].text == "{{ proposer }}"


@pytest.mark.parametrize("kind", PaperTemplate.Paper.values)
def test_form_of_the_app_is_there_to_begin_with(admin_client, kind):
    response = admin_client.get(reverse("admin:awards_papertemplate_default", args=[kind]))
    assert response.getvalue() == default_of(kind).read_bytes()


def test_page_lists_what_a_form_may_print(admin_client):
    page = admin_client.get(ADD).content.decode()
    assert all(f"<code>{field.tag}</code>" in page for field in fields_of())
    assert reverse("admin:awards_papertemplate_default", args=["letter"]) in page


def test_unknown_form_or_one_whose_file_is_gone_is_not_found(admin_client):
    gone = PaperTemplateFactory(file="templates/no-such-file.docx")
    addresses = [
        reverse("admin:awards_papertemplate_default", args=["no-such"]),
        reverse("admin:awards_papertemplate_file", args=[gone.pk]),
        reverse("admin:awards_papertemplate_file", args=[gone.pk + 1]),
    ]
    assert [admin_client.get(address).status_code for address in addresses] == [404, 404, 404]


def test_forms_are_for_those_who_may_see_them():
    client = signed_in(UserFactory(is_staff=True))
    addresses = [
        ADD,
        reverse("admin:awards_papertemplate_default", args=["letter"]),
        reverse("admin:awards_papertemplate_file", args=[PaperTemplateFactory().pk]),
    ]
    assert [client.get(address).status_code for address in addresses] == [403, 403, 403]
