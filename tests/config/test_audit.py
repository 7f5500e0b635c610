"""The audit: admins search who changed or exported what, by person, record and time."""

import datetime

import pghistory
import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from blocs.models import Export, Stewardship, Unit
from campaigns.models import Conference
from config.audit.trail import MOST_EVENTS, homes, read_changes
from config.history_sentences import RECORDS
from tests import factories as make
from tests.conftest import signed_in
from tests.models import MODELS

pytestmark = pytest.mark.django_db
AUDIT = reverse("audit")


@pytest.fixture
def admin_client(db):
    client = signed_in(make.AdminFactory(username="adm"))
    client.cookies["django_language"] = "en"
    return client


@pytest.fixture
def an(db):
    return make.UserFactory(username="an.nv", last_name="Nguyễn Văn", first_name="An")


def by(user, change, **particulars):
    with pghistory.context(user=user.pk, **particulars):
        return change()


def traces(client, **asked):
    response = client.get(AUDIT, asked)
    assert not response.context["form"].errors, response.context["form"].errors
    return list(response.context["page"])


def who(found):
    """Who stands behind each, but for what the test itself made outside of the pages."""
    return [trace.user for trace in found if trace.user]


def renamed(unit, name="Tên mới"):
    return lambda: Unit.objects.filter(pk=unit.pk).update(name=name)


def test_change_is_told_with_who_when_why_and_a_link_to_its_history(admin_client, an):
    unit = make.UnitFactory(name="Cục A")
    by(an, renamed(unit, "Cục B"), reason="Theo nghị định")
    [trace] = traces(admin_client, who="an.nv")
    assert (trace.user, trace.why) == (an, "Theo nghị định")
    assert timezone.now() - trace.when < datetime.timedelta(minutes=10)
    [changed] = trace.changed
    assert (changed.act, changed.count, changed.kind) == ("update", 1, Unit._meta.verbose_name)
    assert changed.records == [("Cục B", reverse("history", args=["unit", unit.pk]))]
    page = admin_client.get(AUDIT, {"who": "an.nv"}).content.decode()
    assert "Nguyễn Văn An (an.nv)" in page
    assert reverse("history", args=["unit", unit.pk]) in page
    assert "Theo nghị định" in page


def test_line_of_a_record_leads_to_the_record(admin_client, an):
    conference = make.ConferenceFactory(title="Hội nghị tổng kết", held="2018-11-16")
    by(an, lambda: make.AttendanceFactory(conference=conference))
    [trace] = traces(admin_client, who="an.nv")
    told = {name for changed in trace.changed for name, _address in changed.records}
    assert "Hội nghị tổng kết 16/11/2018" in told


def test_name_of_a_unit_leads_to_the_unit_and_not_to_its_source(admin_client, an):
    unit, source = make.UnitFactory(name="Cục A"), make.DocumentFactory(number="15/QĐ")
    by(an, lambda: make.UnitNameFactory(unit=unit, source=source))
    [trace] = traces(admin_client, who="an.nv")
    assert [name for changed in trace.changed for name, _address in changed.records] == ["Cục A"]


def test_change_outside_of_the_pages_is_told_with_the_role_of_the_database(admin_client):
    make.UnitFactory(name="Cục A")
    with connection.cursor() as cursor:
        cursor.execute("SELECT session_user")
        (role,) = cursor.fetchone()
    found = traces(admin_client, what="outside")
    assert {(trace.user, trace.account) for trace in found} == {(None, role)}


def test_export_is_told_with_its_file(admin_client, an):
    export = Export.objects.record(user=an, file_name="Tổng hợp 2018.xlsx", address="/summary/2018.xlsx")
    [trace] = traces(admin_client, what="exports")
    assert (trace.user, trace.file_name, trace.address) == (an, "Tổng hợp 2018.xlsx", "/summary/2018.xlsx")
    assert (trace.when, trace.account) == (export.at, "Nguyễn Văn An (an.nv)")


def test_export_is_told_with_the_name_that_the_account_had_then(admin_client, an):
    Export.objects.record(user=an, file_name="x.pdf", address="/x.pdf")
    an.username, an.last_name = "gone", "Trần"
    an.save()
    assert "Nguyễn Văn An (an.nv)" in admin_client.get(AUDIT, {"what": "exports"}).content.decode()


def test_download_of_a_reader_is_found_by_the_admin(admin_client, leader_client, bloc):
    campaign = make.CampaignFactory(bloc=bloc)
    leader_client.get(reverse("awards:bloc-summary-file", args=[bloc.code, campaign.period.code, "xlsx"]))
    [trace] = traces(admin_client, who=leader_client.user.username)
    assert trace.file_name.endswith(".xlsx")


def test_newest_comes_first_whatever_it_is(admin_client, an):
    old, new = (timezone.now() + datetime.timedelta(days=days) for days in (-1, 1))
    for at in (old, new):
        make.ExportFactory(user=an, at=at)
    by(an, renamed(make.UnitFactory()))
    found = traces(admin_client, who="an.nv")
    assert [bool(trace.file_name) for trace in found] == [True, False, True]
    assert found[0].when == new


@pytest.mark.parametrize("text", ["an.nv", "AN.NV", "nguyen van an", "An Nguyễn", "van"])
def test_person_is_found_by_account_or_name_without_accents(admin_client, an, text):
    by(an, renamed(make.UnitFactory()))
    make.ExportFactory(user=an)
    by(make.UserFactory(username="binh"), renamed(make.UnitFactory()), other=True)
    assert who(traces(admin_client, who=text)) == [an, an]


def test_person_who_is_switched_off_and_renamed_is_found_by_the_old_name(admin_client, an):
    by(an, renamed(make.UnitFactory()))
    make.ExportFactory(user=an, username="an.nv")
    an.username, an.last_name, an.first_name, an.is_active = "gone", "", "", False
    an.save()
    assert who(traces(admin_client, who="nguyễn văn an")) == [an, an]
    assert who(traces(admin_client, who="an.nv")) == [an, an]


def test_nobody_is_found_where_nobody_is_called_so(admin_client, an):
    by(an, renamed(make.UnitFactory()))
    assert traces(admin_client, who="không có ai") == []


def test_account_of_the_machine_is_found(admin_client):
    Export.objects.record_of_machine(account="root", file_name="a.zip", address="/root/a.zip")
    [trace] = traces(admin_client, who="root")
    assert (trace.user, trace.account, trace.file_name) == (None, "root", "a.zip")


@pytest.mark.parametrize(("what", "expected"), [("", 2), ("changes", 1), ("outside", 0), ("exports", 1)])
def test_changes_and_exports_are_told_apart(admin_client, an, what, expected):
    by(an, renamed(make.UnitFactory()))
    make.ExportFactory(user=an)
    assert len(who(traces(admin_client, what=what))) == expected


def test_kind_of_record_narrows_to_acts_on_it_and_on_its_lines(admin_client, an):
    conference = make.ConferenceFactory()
    by(an, lambda: make.HeadCountFactory(conference=conference))
    by(make.UserFactory(), renamed(make.UnitFactory()))
    make.ExportFactory(user=an)
    assert who(traces(admin_client, kind="conference")) == [an]


@pytest.mark.parametrize("kind", RECORDS)
def test_every_kind_of_record_is_searched_by_name_and_number(admin_client, an, kind):
    model = RECORDS[kind][0]
    # Of what the migrations bring a new one.
    particulars = {"fact": "deputy", "bloc_kind": "nganh"} if kind == "expectation" else {}
    row = by(an, lambda: make.FACTORIES[model](**particulars))
    assert an in who(traces(admin_client, kind=kind))
    assert an in who(traces(admin_client, kind=kind, record=str(row.pk)))
    assert traces(admin_client, kind=kind, record="không có đâu") == []


def test_record_is_found_by_its_name(admin_client, an):
    by(an, renamed(make.UnitFactory(), "Cục Cơ yếu"))
    by(make.UserFactory(), renamed(make.UnitFactory(), "Cục B"))
    assert who(traces(admin_client, kind="unit", record="co yeu")) == [an]


def test_record_is_found_by_its_number_with_its_lines(admin_client, an):
    own, other = make.ConferenceFactory.create_batch(2)
    by(an, lambda: make.HeadCountFactory(conference=own))
    by(make.UserFactory(), lambda: make.HeadCountFactory(conference=other))
    assert who(traces(admin_client, kind="conference", record=str(own.pk))) == [an]


def test_file_is_found_by_words_of_its_name_and_address(admin_client):
    make.ExportFactory(file_name="Tổng hợp Khối Đoàn kết.pdf", address="/blocs/doan-ket/2018/summary.pdf")
    make.ExportFactory()
    for words in ("doan ket", "đoàn kết pdf", "/blocs/doan-ket/2018/"):
        [trace] = traces(admin_client, what="exports", record=words)
        assert trace.file_name == "Tổng hợp Khối Đoàn kết.pdf"


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("", "", 3),
        ("02/05/2020", "", 2),
        ("", "01/05/2020", 1),
        ("02/05/2020", "02/05/2020", 1),
        ("02/05/2020 12:00", "02/05/2020 12:30", 1),
        ("02/05/2020 12:01", "02/05/2020 12:30", 0),
        ("2020-05-01", "2020-05-03", 3),
    ],
)
def test_time_narrows_to_the_days_and_minutes_given(admin_client, since, until, expected):
    for day in (1, 2, 3):
        make.ExportFactory(at=timezone.make_aware(datetime.datetime(2020, 5, day, 12)))
    assert len(traces(admin_client, what="exports", since=since, until=until)) == expected


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"since": "31/02/2020"}, "since"),
        ({"until": "01/01/0001"}, "until"),
        ({"until": "31/12/9999"}, "until"),
        ({"since": "02/05/2020", "until": "01/05/2020"}, "until"),
        ({"kind": "nothing"}, "kind"),
        ({"what": "nothing"}, "what"),
        ({"record": "Cục A"}, "kind"),
        ({"kind": "unit", "what": "exports"}, "kind"),
        ({"who": "\0"}, "who"),
    ],
)
def test_what_cannot_be_asked_is_answered_beside_its_field(admin_client, asked, field):
    response = admin_client.get(AUDIT, asked)
    assert list(response.context["form"].errors) == [field]
    assert response.context["page"] is None


def test_name_of_too_many_records_is_answered_beside_its_field(admin_client, monkeypatch):
    monkeypatch.setattr("config.audit.asking.MOST_RECORDS", 1)
    make.UnitFactory.create_batch(2, name="Cục A")
    response = admin_client.get(AUDIT, {"kind": "unit", "record": "cục"})
    assert list(response.context["form"].errors) == ["record"]


def test_act_on_very_many_rows_is_told_without_counting_them_all(admin_client, an):
    by(an, lambda: make.UnitFactory.create_batch(MOST_EVENTS + 1))
    [trace] = traces(admin_client, who="an.nv")
    [changed] = trace.changed
    assert (changed.count, len(changed.records), changed.is_counted, changed.has_more) == (
        MOST_EVENTS,
        3,
        False,
        True,
    )


def test_row_that_an_act_changed_twice_is_counted_once(admin_client, an):
    unit = make.UnitFactory()
    by(an, lambda: [renamed(unit, name)() for name in ("Cục A", "Cục B")])
    [trace] = traces(admin_client, who="an.nv")
    assert [(changed.count, changed.is_counted) for changed in trace.changed] == [(1, True)]


def test_every_kind_of_row_that_is_recorded_is_read(db):
    assert {model for model, _lines in RECORDS.values()} <= set(homes())
    assert {line for _model, lines in RECORDS.values() for line in lines} <= set(homes())
    assert {model for model in MODELS.values() if model not in homes()} == set()


def test_changes_of_no_act_are_none():
    assert read_changes([]) == {}


# Who may look


def test_admin_with_the_right_to_view_acts_gets_in(db):
    user = make.UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename="view_act"))
    assert signed_in(user).get(AUDIT).status_code == 200


@pytest.mark.parametrize("particulars", [{"is_staff": True}, {}, {"is_superuser": True, "is_staff": False}])
def test_others_are_refused(particulars):
    assert signed_in(make.UserFactory(**particulars)).get(AUDIT).status_code == 403


def test_right_alone_makes_nobody_an_admin(staff_client):
    staff_client.user.user_permissions.set(Permission.objects.filter(codename="view_act"))
    assert staff_client.get(AUDIT).status_code == 403


def test_stranger_is_led_to_the_login(client):
    assert client.get(AUDIT).url.startswith(reverse("account_login"))


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_audit_is_only_read(admin_client, method):
    assert getattr(admin_client, method)(AUDIT).status_code == 405


def test_admins_are_led_there(admin_client, leader_client, bloc):
    make.CampaignFactory(bloc=bloc)
    for address in (reverse("home"), reverse("admin:index")):
        assert AUDIT in admin_client.get(address).content.decode()
    assert AUDIT not in leader_client.get(reverse("home")).content.decode()


def test_looking_is_no_change(admin_client):
    before = Stewardship.objects.count(), Conference.objects.count(), Export.objects.count()
    admin_client.get(AUDIT)
    assert (Stewardship.objects.count(), Conference.objects.count(), Export.objects.count()) == before


@pytest.mark.parametrize("count", [1, 3])
def test_page_query_count(admin_client, django_assert_num_queries, count):
    for _number in range(count):
        user = make.UserFactory()
        by(user, lambda: make.AttendanceFactory())
        by(user, renamed(make.UnitFactory()))
        make.ExportFactory(user=user)
    with django_assert_num_queries(10):
        admin_client.get(AUDIT)
