"""The admin pages on which duplicate people are found, compared, merged, and a merger is undone."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from blocs.merging import merge
from blocs.models import PersonMerge
from campaigns.models import Appearance
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    AppearanceFactory,
    AwardFactory,
    ConferenceFactory,
    PersonFactory,
    PersonMergeFactory,
    UserFactory,
)
from tests.filled_form import filled_form

DUPLICATES, MERGERS = reverse("admin:blocs_person_duplicates"), reverse("admin:blocs_person_mergers")
PEOPLE = reverse("admin:blocs_person_changelist")


@pytest.fixture
def admin_client(db):
    return signed_in(AdminFactory())


@pytest.fixture
def reading_client(db):
    """Signed in as an admin who may only look at people."""
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename="view_person"))
    return signed_in(user)


@pytest.fixture
def two(db):
    """A person and a duplicate that has two records."""
    kept, duplicate = PersonFactory(name="Đặng Vũ Sơn"), PersonFactory(name="Đặng Võ Sơn")
    AppearanceFactory(person=duplicate, person_as_printed="Đ/c Đặng Võ Sơn")
    AwardFactory(person=duplicate)
    return kept, duplicate


def merge_page(kept, duplicate=None):
    address = reverse("admin:blocs_person_merge", args=[kept.pk])
    return f"{address}?duplicate={duplicate.pk}" if duplicate else address


def change_page(person):
    return reverse("admin:blocs_person_change", args=[person.pk])


def undo_page(merger):
    return reverse("admin:blocs_person_undo_merger", args=[merger.pk])


def merged(kept, duplicate):
    return merge(kept=kept, merged=duplicate, by=AdminFactory(), reason="Cùng một người")


def test_page_of_a_person_leads_to_the_choice_of_a_duplicate(admin_client, two):
    kept, _duplicate = two
    assert merge_page(kept) in admin_client.get(change_page(kept)).content.decode()
    assert admin_client.get(merge_page(kept)).context["duplicate"] is None


@pytest.mark.parametrize(("language", "title"), [("vi", "Gộp"), ("en", "Merge a duplicate into this person")])
def test_two_people_stand_side_by_side_with_what_points_at_them(admin_client, two, language, title):
    admin_client.cookies["django_language"] = language
    response = admin_client.get(merge_page(*two))
    counts = [
        (of_kept.count, of_duplicate.count) for _kind, (of_kept, of_duplicate) in response.context["pointing"]
    ]
    assert counts == [(0, 1), (0, 1)]
    page = response.content.decode()
    assert "Đ/c Đặng Võ Sơn" in page
    assert language == "vi" or title in page


def test_merger_is_made_with_its_reason(admin_client, two):
    kept, duplicate = two
    page = merge_page(*two)
    form = filled_form(admin_client.get(page)) | {"reason": "Cùng ngày sinh"}
    response = admin_client.post(page, form, follow=True)
    merger = PersonMerge.objects.get()
    assert (merger.kept, merger.merged, merger.by) == (kept, duplicate, admin_client.user)
    assert (merger.reason, len(merger.moved)) == ("Cùng ngày sinh", 2)
    assert response.redirect_chain == [(change_page(kept), 302)]
    assert len(response.context["messages"]) == 1


def test_merger_without_a_reason_is_refused_beside_the_field(admin_client, two):
    response = admin_client.post(merge_page(*two), {"reason": " "})
    assert "reason" in response.context["form"].errors
    assert not PersonMerge.objects.exists()


def test_merger_that_cannot_be_says_which_record_forbids_it(admin_client, two):
    conference = ConferenceFactory(title="Hội nghị tổng kết 2018")
    for person in two:
        AppearanceFactory(conference=conference, person=person, role=Appearance.Role.REPORT)
    response = admin_client.post(merge_page(*two), {"reason": "x"})
    [refusal] = response.context["form"].non_field_errors()
    assert "Hội nghị tổng kết 2018" in refusal
    assert not PersonMerge.objects.exists()


@pytest.mark.parametrize("duplicate", ["", "x", "\0", "9" * 30, "999999"])
def test_duplicate_that_is_none_is_refused_and_nothing_merged(admin_client, two, duplicate):
    response = admin_client.post(merge_page(two[0]), {"reason": "x"}, query_params={"duplicate": duplicate})
    assert "duplicate" in response.context["choice"].errors
    assert not PersonMerge.objects.exists()


def test_person_is_no_duplicate_of_itself(admin_client, two):
    response = admin_client.get(merge_page(two[0], two[0]))
    assert "duplicate" in response.context["choice"].errors


def test_merged_person_is_chosen_no_more(admin_client, two):
    kept, duplicate = two
    merged(kept, duplicate)
    assert "duplicate" in admin_client.get(merge_page(PersonFactory(), duplicate)).context["choice"].errors
    assert admin_client.get(merge_page(duplicate)).status_code == 404
    assert merge_page(duplicate) not in admin_client.get(change_page(duplicate)).content.decode()


def boxed(client, term):
    box = {"app_label": "campaigns", "model_name": "appearance", "field_name": "person", "term": term}
    return [row["id"] for row in client.get("/admin/autocomplete/", box).json()["results"]]


def test_box_offers_the_kept_person_by_either_name(admin_client, two):
    kept, _duplicate = two
    merged(*two)
    assert boxed(admin_client, "dang vo son") == [str(kept.pk)]
    assert boxed(admin_client, "dang vu son") == [str(kept.pk)]


def test_form_that_still_holds_a_merged_person_is_refused(admin_client, two):
    line = AppearanceFactory(person=two[1])
    page = reverse("admin:campaigns_conference_change", args=[line.conference_id])
    form = filled_form(admin_client.get(page))
    merged(*two)
    assert admin_client.post(page, form).status_code == 200
    line.refresh_from_db()
    assert line.person == two[0]


def test_list_of_people_says_who_was_merged_and_is_narrowed_by_it(admin_client, two):
    merged(*two)
    found = {
        answer: list(admin_client.get(PEOPLE, {"merged": answer}).context["cl"].result_list)
        for answer in ("yes", "no")
    }
    assert found == {"yes": [two[1]], "no": [two[0]]}


def test_possible_duplicates_lead_to_their_comparison(admin_client):
    one, other = PersonFactory(name="Trần Văn An"), PersonFactory(name="Trần Văn Ân")
    PersonFactory(name="Lê Thị Hoa")
    response = admin_client.get(DUPLICATES)
    assert response.context["pairs"] == [(one, other)]
    assert merge_page(one, other) in response.content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_possible_duplicates_query_count(admin_client, django_assert_num_queries, count):
    for number in range(count):
        PersonFactory.create_batch(2, name=f"Trần Văn {'ABC'[number] * 3}")
    with django_assert_num_queries(4):
        assert len(admin_client.get(DUPLICATES).context["pairs"]) == count


@pytest.mark.parametrize("count", [1, 3])
def test_mergers_query_count(admin_client, django_assert_num_queries, count):
    PersonMergeFactory.create_batch(count)
    with django_assert_num_queries(4):
        assert len(admin_client.get(MERGERS).context["page"]) == count


@pytest.mark.parametrize("count", [1, 3])
def test_comparison_query_count(admin_client, django_assert_num_queries, two, count):
    AppearanceFactory.create_batch(count, person=two[0])
    with django_assert_num_queries(6):
        admin_client.get(merge_page(*two))


def test_merger_is_undone_from_the_list(admin_client, two):
    merger = merged(*two)
    assert undo_page(merger) in admin_client.get(MERGERS).content.decode()
    assert admin_client.post(undo_page(merger)).url == MERGERS
    merger.refresh_from_db()
    assert merger.undone_by == admin_client.user
    assert two[1].appearances.exists()
    assert undo_page(merger) not in admin_client.get(MERGERS).content.decode()


def test_undoing_that_cannot_be_is_said_and_changes_nothing(admin_client, two):
    merger = merged(*two)
    merged(PersonFactory(name="Đặng Sơn"), two[0])
    response = admin_client.post(undo_page(merger), follow=True)
    [message] = response.context["messages"]
    assert "Đặng Sơn" in str(message)
    merger.refresh_from_db()
    assert merger.undone_at is None


def test_merger_is_undone_by_a_deed_and_not_by_an_address(admin_client, two):
    assert admin_client.get(undo_page(merged(*two))).status_code == 405


def test_unknown_person_and_merger_are_not_found(admin_client):
    assert admin_client.get("/admin/blocs/person/999999/merge/").status_code == 404
    assert admin_client.post("/admin/blocs/person/mergers/999999/undo/").status_code == 404


def test_who_may_only_look_sees_duplicates_and_mergers_and_merges_nobody(reading_client, two):
    merger = merged(PersonFactory(), PersonFactory())
    for page in (DUPLICATES, MERGERS):
        assert reading_client.get(page).status_code == 200
    assert undo_page(merger) not in reading_client.get(MERGERS).content.decode()
    assert reading_client.post(merge_page(*two), {"reason": "x"}).status_code == 403
    assert reading_client.post(undo_page(merger)).status_code == 403
    assert PersonMerge.objects.standing().count() == 1


def test_admin_without_rights_to_people_sees_none_of_it(two):
    client = signed_in(UserFactory(is_staff=True))
    pages = [DUPLICATES, MERGERS, merge_page(*two)]
    assert {page: client.get(page).status_code for page in pages} == dict.fromkeys(pages, 403)


@pytest.mark.parametrize("page", [DUPLICATES, MERGERS])
def test_staff_of_a_bloc_are_sent_away(staff_client, page):
    assert staff_client.get(page).status_code == 302


def test_history_of_the_kept_person_tells_of_the_merger(admin_client, two):
    kept, duplicate = two
    merged(kept, duplicate)
    response = admin_client.get(reverse("history", args=["person", kept.pk]))
    told = [(change.act, field.after) for change in response.context["page"] for field in change.differences]
    assert ("insert", duplicate.name) in told
