"""On the entry page, the name of a person who was merged leads to who is meant."""

import pytest

from awards.entering.names import near_people
from awards.entering.suggesting import suggestions
from blocs.merging import merge
from tests.factories import (
    AdminFactory,
    AppearanceFactory,
    ConferencePurposeFactory,
    EntryFactory,
    PersonFactory,
    staff_of,
)

from .typing import rows, sheet_with

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry():
    return EntryFactory()


@pytest.fixture
def staff(entry):
    return staff_of(entry.bloc)


@pytest.fixture
def merged(entry):
    """Somebody of the bloc's conferences, on record as Trần Thị Mỹ Duyên, who was found to be Trần Mỹ Hạnh."""
    conference = ConferencePurposeFactory(campaign__bloc=entry.bloc).conference
    line = AppearanceFactory(conference=conference, person__name="Trần Thị Mỹ Duyên")
    kept = PersonFactory(name="Trần Mỹ Hạnh")
    return merge(kept=kept, merged=line.person, by=AdminFactory(), reason="Đổi tên")


def person_of(entry, staff, **typed):
    sheet = sheet_with(entry, staff, rows("people", {"role": "chair"} | typed))
    return sheet.facts.rows["people"][0].values["name"]


def test_name_typed_as_the_merged_person_had_it_means_the_kept_one(entry, staff, merged):
    assert person_of(entry, staff, name="tran thi my duyen") == merged.kept


def test_choice_made_before_the_merger_means_the_kept_one(entry, staff, merged):
    chosen = f"{merged.merged.pk}|Cô Duyên"
    assert person_of(entry, staff, name="Cô Duyên", name_id=chosen) == merged.kept


def test_merged_person_is_not_suggested_and_the_kept_one_is_by_either_name(entry, staff, merged):
    for text in ("my duyen", "my hanh"):
        assert [found["key"] for found in suggestions("person", text, entry, staff)] == [merged.kept.pk]


def test_name_near_to_that_of_the_merged_person_offers_the_kept_one(staff, merged):
    assert near_people(["Trần Thị Mĩ Duyênn"], staff) == {"tran thi mi duienn": [merged.kept]}
