"""Who gets what: docs/permissions.md says what the app answers, and that is within the rules."""

from collections import namedtuple

import pytest

from .addresses import addresses
from .models import MODELS
from .permission_table import COMMAND, FILE, draw
from .permissions import ADMINS, ALL, LEADERS, SAFE, STAFF, STRANGER, WITHOUT, Permissions

# Though the module's fixtures open the database: so the tests run before those that empty the tables.
pytestmark = pytest.mark.django_db

OPEN = {
    "account_login",
    "account_inactive",
    "socialaccount_login_cancelled",
    "set_language",
    "alive",
    "ready",
}
# By the link that an admin gives.
OPEN |= {"account_reset_password_from_key", "account_reset_password_from_key_done"}
# Whoever reads a summary may freeze it: a copy, which changes nothing on record.
COPIES = {"awards:edition-list"}
# Kinds of pages, lists and files; the keys and links of one account.
ABOUT_NO_RECORD = {"awards:summary-rows", "awards:summary-years-file", "guide-for"}
ABOUT_NO_RECORD |= {"account_reset_password_from_key", "mfa_edit_webauthn", "mfa_remove_webauthn"}
ABOUT_NO_RECORD |= {"usersessions_end"}
ABOUT_NO_RECORD |= {"saved-list-new"}
# A list is there for whoever brought it, and for admins.
ABOUT_NO_RECORD |= {f"awards:import{page}" for page in ("", "-template", "-rows", "-questions", "-bring-in")}
ABOUT_NO_RECORD |= {f"awards:import-{page}" for page in ("bad-rows", "take-back")}
ABOUT_NO_RECORD |= {"openid_connect_login", "openid_connect_callback"}
RECORDS = {model._meta.db_table for model in MODELS.values()}


Asked = namedtuple("Asked", ["role", "page", "method", "answer"])


@pytest.fixture(scope="module")
def answers(module_db):
    return Permissions().answers


@pytest.fixture(scope="module")
def of_records(answers):
    """The pages about a record of a bloc."""
    return {page: found for page, found in answers.items() if (STAFF[1], "other") in found}


@pytest.fixture(scope="module")
def of_admins(answers):
    return {page: found for page, found in answers.items() if page.address.is_admins}


def those(pages, roles, whose="own"):
    """Each request of these roles with its answer."""
    for page, found in pages.items():
        for role in roles:
            for method, answer in found.get((role, whose), {}).items():
                yield Asked(role, page, method, answer)


def wrong(asked, is_right):
    """The requests that were answered otherwise than is right, with the status."""
    return {
        f"{one.role}: {one.method} {one.page}": one.answer.status for one in asked if not is_right(one.answer)
    }


def changes_no_record(answer):
    return not answer.wrote & RECORDS


def test_table_says_what_the_app_answers(answers):
    assert FILE.read_text() == draw(answers), f"Run {COMMAND} and look at what changed in {FILE.name}."


def test_no_address_is_missing(answers):
    asked = {page.address.template for page in answers}
    assert sorted({address.template for address in addresses()} - asked) == []


def test_every_address_with_a_name_in_it_is_about_a_record(answers, of_records):
    named = {page for page in answers if page.address.parameters and not page.address.is_admins}
    assert {page.address.name for page in named - of_records.keys()} == ABOUT_NO_RECORD


def test_stranger_is_led_to_the_login_or_finds_nothing(answers):
    closed = {page: found for page, found in answers.items() if page.address.name not in OPEN}
    asked = those(closed, [STRANGER])
    assert wrong(asked, lambda answer: answer.leads_to_the_login or answer.status in (401, 404, 405)) == {}


@pytest.mark.parametrize("whose", ["own", "other"])
def test_no_answer_is_a_failure(answers, whose):
    assert wrong(those(answers, ALL, whose), lambda answer: answer.status < 500) == {}


def test_record_of_another_bloc_is_not_there(of_records):
    asked = list(those(of_records, [*LEADERS, *STAFF], "other"))
    assert len(asked) > 200
    assert wrong(asked, lambda answer: answer.status == 404) == {}


def test_no_record_is_there_without_a_stewardship_today(of_records):
    asked = [one for one in those(of_records, WITHOUT) if one.method in ("GET", "POST")]
    assert len(asked) > 200
    assert wrong(asked, lambda answer: answer.status in (401, 404, 405)) == {}


@pytest.mark.parametrize("role", [STRANGER, *WITHOUT, *LEADERS[:2]])
def test_who_enters_nowhere_changes_no_record(answers, role):
    asked = [one for one in those(answers, [role]) if one.page.address.name not in COPIES]
    assert wrong(asked, changes_no_record) == {}


def test_leader_sends_nothing_about_a_record(of_records):
    """Nor does who is staff elsewhere."""
    posts = [one for one in those(of_records, LEADERS) if one.method == "POST"]
    assert len(posts) > 80
    assert wrong(posts, lambda answer: answer.status in (403, 405)) == {}


def test_what_staff_send_is_seen_to_change_records(of_records):
    posts = [one for one in those(of_records, STAFF[1:]) if one.method == "POST"]
    changed = {one.page.address.name for one in posts if one.answer.wrote & RECORDS}
    assert changed >= {"awards:opening-take-back", "awards:proposal-discard", "awards:proposal-line-strike"}


def test_reading_changes_nothing_on_record(answers):
    reads = [one for one in those(answers, ALL) if one.method in SAFE]
    assert wrong(reads, changes_no_record) == {}


@pytest.mark.parametrize("role", [STRANGER, WITHOUT[1]])
def test_head_gets_no_more_than_get(of_records, role):
    both = [found[role, "own"] for found in of_records.values() if "HEAD" in found[role, "own"]]
    assert len(both) > 50
    assert [found for found in both if found["HEAD"].status not in (405, found["GET"].status)] == []


def test_other_methods_are_refused(of_records):
    asked = [
        one
        for one in those(of_records, [WITHOUT[1], LEADERS[0], STAFF[1]])
        if one.method in ("PUT", "DELETE")
    ]
    assert len(asked) > 200
    assert wrong(asked, lambda answer: answer.status == 405) == {}


@pytest.mark.parametrize("role", [STRANGER, STAFF[1]])
def test_pages_of_the_admin_are_closed_to_others(of_admins, role):
    asked = [
        one
        for one in those(of_admins, [role])
        if one.page.address.name not in ("admin:login", "admin:logout")
    ]
    assert len(asked) > 400
    assert wrong(asked, lambda answer: answer.leads_to_the_login) == {}


def test_admin_without_rights_gets_no_record_in_the_admin(of_admins):
    of_models = {page: found for page, found in of_admins.items() if page.address.model}
    asked = list(those(of_models, ADMINS[:1]))
    assert len(asked) > 200
    # Addresses of old lead on to those of today, and the history of a record to its page, which asks for itself.
    assert wrong(asked, lambda answer: answer.status in (302, 403, 405)) == {}
    assert wrong(asked, changes_no_record) == {}
