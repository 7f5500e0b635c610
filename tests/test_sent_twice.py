"""A form that comes twice, one after the other or at the same moment, is on record once, and leads to what it made."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import resolve

from awards.entering.drafting import draft_of
from awards.models import SentForm

from . import factories as make
from .addresses import addresses
from .conftest import signed_in
from .filled_form import filled_form
from .forms_that_record import FORMS
from .models import APPS

# What can be sent besides, and why it makes no rows of the record.
OTHERS = {
    "awards:entry": "changes what is being typed",
    "awards:entry-report": "changes what is being typed",
    "awards:entry-draft": "changes what is being typed, and is answered with data",
    "awards:entry-discard": "drops what is being typed",
    "awards:entry-other": "changes what is being typed",
    "awards:proposal-edit": "changes the proposal",
    "awards:proposal-discard": "drops a draft",
    "awards:proposal-line-edit": "changes the line",
    "awards:proposal-line-strike": "strikes the line out",
    "awards:import-questions": "says what names in a list mean",
    "awards:import-bring-in": "says that a list is brought in, which is done once",
    "awards:import-take-back": "says that a list is taken back, which is done once",
    "awards:decision-verify": "says of awards on record that they agree with the paper",
}


def who_sends(name, bloc):
    return signed_in(make.AdminFactory() if name.startswith("admin:") else make.staff_of(bloc))


def made_ready(name):
    """Somebody before the filled-in form: the client, the address, and what will be sent."""
    bloc = make.BlocFactory()
    client = who_sends(name, bloc)
    sent = FORMS[name][0](bloc, client)
    token = filled_form(client.get("/"))["csrfmiddlewaretoken"]
    page = filled_form(client.get(sent.url)) if sent.is_filled else {}
    return client, sent.url, {"csrfmiddlewaretoken": token} | page | sent.data


def sent_once(client, url, data):
    for value in data.values():
        if isinstance(value, SimpleUploadedFile):
            value.seek(0)
    return client.post(url, data)


def all_rows():
    """How many rows each table has, those of the history too."""
    models = [model for app in APPS for model in apps.get_app_config(app).get_models() if model._meta.managed]
    tables = sorted({model._meta.db_table for model in models})
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(f"SELECT '{table}', count(*) FROM {table}" for table in tables))
        return dict(cursor.fetchall())


def at_the_same_moment(client, url, data):
    """Send it from two windows at once; returns the two answers."""
    barrier = Barrier(2)

    def send(_number):
        window = Client()
        window.cookies = client.cookies.copy()
        files = {
            name: SimpleUploadedFile(value.name, value.file.getvalue(), value.content_type)
            for name, value in data.items()
            if isinstance(value, SimpleUploadedFile)
        }
        barrier.wait(10)
        try:
            return window.post(url, data | files)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(send, range(2)))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", FORMS)
def test_form_sent_twice_at_once_and_once_more_is_taken_once_and_leads_to_what_it_made(name):
    _ready, model, rows = FORMS[name]
    client, url, data = made_ready(name)
    before = model.objects.count()
    answers = at_the_same_moment(client, url, data)
    made, everything = model.objects.count() - before, all_rows()
    answers.append(sent_once(client, url, data))
    assert (made, all_rows()) == (rows, everything)
    assert len({(answer.status_code, answer.headers.get("Location")) for answer in answers}) == 1


def takes_what_is_sent(address, rf):
    request = rf.post(address.template)
    request.user = AnonymousUser()
    url = address.url(**dict.fromkeys(address.parameters, 1))
    view, args, kwargs = resolve(url)
    try:
        return view(request, *args, **kwargs).status_code != 405
    except Exception:  # it has begun to work, without a database
        return True


def test_every_form_of_the_app_is_known_here(rf):
    ours = [
        address for address in addresses() if address.name.startswith(("awards:", "blocs:", "campaigns:"))
    ]
    taking = {address.name for address in ours if takes_what_is_sent(address, rf)}
    listed = {name for name in FORMS if name.startswith("awards:")}
    assert taking == listed | set(OTHERS)


@pytest.mark.django_db
def test_who_sends_it_again_is_told_so(staff_client, bloc):
    staff_client.cookies["django_language"] = "en"
    url, data = f"/blocs/{bloc.code}/entries/new/", {"year": "2018", "csrfmiddlewaretoken": "x" * 64}
    staff_client.post(url, data)
    page = staff_client.post(url, data, follow=True)
    assert [str(message) for message in page.context["messages"]] == [
        "This was sent before and is taken once. Here is what became of it."
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "changed", [{"year": "2019"}, {"csrfmiddlewaretoken": "y" * 64}], ids=["typed", "drawn anew"]
)
def test_form_with_something_else_in_it_or_drawn_anew_is_another_one(staff_client, bloc, changed):
    url, data = f"/blocs/{bloc.code}/entries/new/", {"year": "2018", "csrfmiddlewaretoken": "x" * 64}
    answers = [staff_client.post(url, data).url, staff_client.post(url, data | changed).url]
    assert len(set(answers)) == 2


@pytest.mark.django_db
def test_same_form_of_somebody_else_is_another_one(staff_client, bloc):
    url, data = f"/blocs/{bloc.code}/entries/new/", {"year": "2018", "csrfmiddlewaretoken": "x" * 64}
    other = signed_in(make.staff_of(bloc))
    assert staff_client.post(url, data).url != other.post(url, data).url


@pytest.mark.django_db
def test_same_form_after_signing_in_anew_is_another_one(staff_client, bloc):
    url, data = f"/blocs/{bloc.code}/entries/new/", {"year": "2018", "csrfmiddlewaretoken": "x" * 64}
    first = staff_client.post(url, data).url
    staff_client.logout()
    staff_client.force_login(staff_client.user)
    assert staff_client.post(url, data).url != first


@pytest.mark.django_db
def test_form_that_was_answered_with_its_mistakes_is_looked_at_again(staff_client, bloc):
    url, data = f"/blocs/{bloc.code}/entries/new/", {"year": "", "csrfmiddlewaretoken": "x" * 64}
    assert [staff_client.post(url, data).status_code for _time in range(2)] == [200, 200]
    assert not SentForm.objects.exists()


@pytest.mark.django_db
def test_rows_added_by_a_button_come_once(staff_client, bloc):
    entry = make.EntryFactory(bloc=bloc)
    draft = draft_of(entry, staff_client.user)
    data = {"act": "add:awards", "version": draft.version, "csrfmiddlewaretoken": "x" * 64}
    for _time in range(2):
        staff_client.post(entry.get_absolute_url(), data)
    assert len(draft_of(entry, staff_client.user).typed["awards"].split()) == 3


@pytest.mark.django_db
def test_language_is_chosen_each_time(staff_client):
    data = {"language": "en", "next": "/", "csrfmiddlewaretoken": "x" * 64}
    for _time in range(2):
        staff_client.cookies["django_language"] = "vi"
        staff_client.post("/i18n/", data)
        assert staff_client.cookies["django_language"].value == "en"


@pytest.mark.django_db
def test_what_was_sent_long_ago_is_forgotten(staff_client, bloc):
    SentForm.objects.create(key="x", address="/", sent_at="2020-01-01T00:00Z")
    staff_client.post(f"/blocs/{bloc.code}/entries/new/", {"year": "2018", "csrfmiddlewaretoken": "x" * 64})
    assert SentForm.objects.count() == 1
