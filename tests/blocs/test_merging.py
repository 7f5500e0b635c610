"""Two people on record who are one: merged with everything that points at them, in whatever app, and undone."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from blocs.merging import merge, references, undo
from blocs.models import Person, PersonMerge
from campaigns.models import Appearance
from tests.factories import (
    FACTORIES,
    AdminFactory,
    AppearanceFactory,
    AwardFactory,
    ConferenceFactory,
    PersonFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
)

pytestmark = pytest.mark.django_db


def merged(kept, duplicate, reason="Theo hồ sơ"):
    return merge(kept=kept, merged=duplicate, by=AdminFactory(), reason=reason)


def pointed_at(count):
    """People at each of whom a row of every kind points."""
    people = PersonFactory.create_batch(count)
    for field in references():
        for person in people:
            # A recipient is a unit or a person, not both.
            others = {"unit": None} if hasattr(field.model, "unit") and field.model is not Person else {}
            FACTORIES[field.model](**others, **{field.name: person})
    return people


def as_pointed():
    """Every row of every model that points at a person, and at whom: {(field, key of the row): key of the person}."""
    return {
        (field, pk): person
        for field in references()
        for pk, person in field.model._base_manager.values_list("pk", field.attname)
        if person
    }


def test_every_kind_of_row_that_names_a_person_is_moved():
    names = {f"{field.model.__name__}.{field.name}" for field in references()}
    assert {
        "Appearance.person",
        "Leadership.person",
        "RecommendedRecipient.person",
        "ProposalLine.person",
        "Award.person",
        "AwardDecision.signer",
        "Person.merged_into",
    } <= names
    assert not any("Event" in name or "PersonMerge" in name for name in names)


def test_all_that_pointed_at_the_merged_one_points_at_the_kept_one():
    kept, duplicate, other = pointed_at(3)
    before = as_pointed()
    merged(kept, duplicate)
    after = as_pointed()
    moved = {row: kept.pk if person == duplicate.pk else person for row, person in before.items()}
    assert {row: after[row] for row in before} == moved
    assert set(after.values()) == {kept.pk, other.pk}


def test_merger_and_its_undoing_leave_every_row_as_it_was():
    kept, duplicate, _other = pointed_at(3)
    before = as_pointed()
    undo(merged(kept, duplicate), by=AdminFactory())
    assert as_pointed() == before


pairs = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=5)


def test_any_mergers_undone_from_the_last_leave_every_row_as_it_was(db):
    people, by = pointed_at(4), AdminFactory()
    before = as_pointed()

    @given(pairs=pairs)
    @settings(max_examples=25, database=None)
    def merge_and_undo(pairs):
        with transaction.atomic():
            # As they are on record: what was merged before was taken back.
            here, done = [Person.objects.get(pk=person.pk) for person in people], []
            for kept, duplicate in pairs:
                with suppress(ValidationError):
                    done.append(merge(kept=here[kept], merged=here[duplicate], by=by, reason="x"))
            for merger in reversed(done):
                undo(merger, by=by)
            assert as_pointed() == before
            transaction.set_rollback(True)

    merge_and_undo()


def test_merger_is_on_record_with_who_when_why_and_what_it_moved():
    kept, by = PersonFactory(), AdminFactory()
    award = AwardFactory(person=PersonFactory())
    merger = merge(kept=kept, merged=award.person, by=by, reason="  Cùng ngày\u00a0sinh ")
    assert (merger.by, merger.reason, merger.undone_at) == (by, "Cùng ngày sinh", None)
    assert merger.moved == [{"model": "awards.award", "pk": award.pk, "field": "person"}]
    assert merger.merged.merged_into == kept


def test_history_of_what_was_moved_says_why():
    award = AwardFactory(person=PersonFactory())
    undo(merged(PersonFactory(), award.person, "Cùng ngày sinh"), by=AdminFactory())
    reasons = [event.pgh_context.metadata["reason"] for event in award.events.filter(pgh_label="update")]
    assert reasons[0] == "Cùng ngày sinh"
    assert "Cùng ngày sinh" in reasons[1]
    assert len(reasons) == 2


def test_what_was_printed_stays():
    line = AppearanceFactory(person=PersonFactory(name="Nguyễn Văn Ân"), person_as_printed="Nguyễn Văn Ân")
    merged(PersonFactory(name="Nguyễn Văn An"), line.person)
    line.refresh_from_db()
    assert (line.person.name, line.person_as_printed) == ("Nguyễn Văn An", "Nguyễn Văn Ân")


def test_chain_of_mergers_leads_to_its_end_in_one_step():
    a, b, c = PersonFactory.create_batch(3)
    first = merged(b, a)
    second = merged(c, b)
    assert set(Person.objects.merged_away().values_list("pk", "merged_into")) == {(a.pk, c.pk), (b.pk, c.pk)}
    undo(second, by=AdminFactory())
    undo(first, by=AdminFactory())
    assert not Person.objects.merged_away().exists()


def test_name_of_a_merged_person_leads_to_the_kept_one():
    kept, other = PersonFactory(name="Đặng Vũ Sơn"), PersonFactory(name="Vũ Sơn")
    merged(kept, PersonFactory(name="Đặng Võ Sơn"))
    assert list(Person.objects.named("dang vo son")) == [kept]
    assert list(Person.objects.matching("võ đặng")) == [kept]
    assert set(Person.objects.matching("vu son")) == {kept, other}


def refused(act, **arguments):
    """The refusal of an act, which has changed nothing."""
    before, mergers = as_pointed(), list(PersonMerge.objects.values())
    with pytest.raises(ValidationError) as refusal:
        act(**arguments)
    assert (as_pointed(), list(PersonMerge.objects.values())) == (before, mergers)
    return refusal.value


def test_merger_needs_a_reason():
    a, b = pointed_at(2)
    assert refused(merge, kept=a, merged=b, by=AdminFactory(), reason=" \u200b ").code == "no_reason"


def test_person_is_not_merged_into_itself():
    person = PersonFactory()
    assert refused(merge, kept=person, merged=person, by=AdminFactory(), reason="x").code == "same"


@pytest.mark.parametrize("place", ["kept", "merged"])
def test_person_that_was_merged_is_merged_no_more(place):
    a, b, c = pointed_at(3)
    merged(a, b)
    arguments = {"kept": c, "merged": c} | {place: b}
    refusal = refused(merge, by=AdminFactory(), reason="x", **arguments)
    assert refusal.code == "merged_already"
    assert b.name in refusal.messages[0]
    assert a.name in refusal.messages[0]


def test_two_lines_of_one_recommendation_do_not_become_one():
    kept, duplicate = pointed_at(2)
    recommendation = RecommendationFactory(kind__name="Cờ thi đua", campaign__bloc__name="Khối Nội chính")
    for person in (kept, duplicate):
        RecommendedRecipientFactory(recommendation=recommendation, unit=None, person=person)
    refusal = refused(merge, kept=kept, merged=duplicate, by=AdminFactory(), reason="x")
    assert len(refusal.messages) == 1
    assert "Cờ thi đua" in refusal.messages[0]
    assert "Khối Nội chính" in refusal.messages[0]


def test_two_lines_of_one_role_at_a_conference_do_not_become_one():
    kept, duplicate = pointed_at(2)
    conference = ConferenceFactory(title="Hội nghị tổng kết 2018")
    for person in (kept, duplicate):
        AppearanceFactory(conference=conference, person=person, role=Appearance.Role.REPORT)
    refusal = refused(merge, kept=kept, merged=duplicate, by=AdminFactory(), reason="x")
    assert "Hội nghị tổng kết 2018" in refusal.messages[0]
    assert str(Appearance.Role.REPORT.label) in refusal.messages[0]


def test_undoing_moves_back_only_what_still_points_at_the_kept_one():
    kept, duplicate, third = PersonFactory.create_batch(3)
    stays, moved_on, struck_out = AppearanceFactory.create_batch(3, person=duplicate)
    merger = merged(kept, duplicate)
    Appearance.objects.filter(pk=moved_on.pk).update(person=third)
    struck_out.delete()
    own = AppearanceFactory(person=kept)
    undo(merger, by=AdminFactory())
    people = dict(Appearance.objects.values_list("pk", "person"))
    assert people == {stays.pk: duplicate.pk, moved_on.pk: third.pk, own.pk: kept.pk}


def test_merger_is_undone_once():
    merger = merged(*pointed_at(2))
    undo(merger, by=AdminFactory())
    assert refused(undo, merger=merger, by=AdminFactory()).code == "undone_already"


def test_merger_into_a_person_who_was_merged_since_is_not_undone():
    a, b, c = pointed_at(3)
    merger = merged(b, a)
    merged(c, b)
    refusal = refused(undo, merger=merger, by=AdminFactory())
    assert refusal.code == "merged_since"
    assert c.name in refusal.messages[0]


def test_merger_undone_may_be_made_again():
    kept, duplicate = pointed_at(2)
    undo(merged(kept, duplicate), by=AdminFactory())
    merged(kept, duplicate)
    assert PersonMerge.objects.standing().count() == 1


def at_once(*acts):
    """What became of acts that several people do at the same time: None, or the code of the refusal."""

    def attempt(act):
        try:
            act()
        except ValidationError as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return sorted(pool.map(attempt, acts), key=str)


@pytest.mark.django_db(transaction=True)
def test_of_two_mergers_of_one_person_at_once_one_is_refused():
    a, b, duplicate = pointed_at(3)
    outcomes = at_once(lambda: merged(a, duplicate), lambda: merged(b, duplicate))
    assert outcomes == [None, "merged_already"]
    [merger] = PersonMerge.objects.all()
    assert set(as_pointed().values()) == {a.pk, b.pk}
    assert Person.objects.get(pk=duplicate.pk).merged_into == merger.kept


@pytest.mark.django_db(transaction=True)
def test_of_two_people_merged_into_each_other_at_once_one_stays():
    a, b = pointed_at(2)
    assert at_once(lambda: merged(a, b), lambda: merged(b, a)) == [None, "merged_already"]
    assert Person.objects.not_merged().filter(pk__in=[a.pk, b.pk]).count() == 1


@pytest.mark.django_db(transaction=True)
def test_merger_undone_twice_at_once_is_undone_once():
    merger = merged(*pointed_at(2))
    by = AdminFactory()
    outcomes = at_once(lambda: undo(merger, by=by), lambda: undo(merger, by=by))
    assert outcomes == [None, "undone_already"]
