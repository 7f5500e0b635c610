"""What is said where only the database refuses a row."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils.translation import override

from blocs.models import SavedList
from blocs.refusals import refusal
from tests.factories import SavedListFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_the_sentence_of_the_rule_is_said():
    own = {"user": UserFactory(), "bloc": None, "list": "blocs:unit-list", "name": "Xã"}
    SavedListFactory(**own)
    with pytest.raises(DatabaseError) as caught, transaction.atomic():
        SavedListFactory(**own)
    rule = next(rule for rule in SavedList._meta.constraints if rule.name == "saved_list_once_per_user")
    assert refusal(caught.value) == str(rule.violation_error_message)


@pytest.mark.parametrize(
    ("error", "beginning"),
    [
        ("unique_violation", "Somebody has probably just recorded the same."),
        ("exclusion_violation", "Somebody has probably just recorded the same."),
        ("foreign_key_violation", "It does not fit what is on record."),
        ("numeric_value_out_of_range", "It does not fit what is on record."),
        ("raise_exception", "It does not fit what is on record."),
    ],
)
def test_only_of_what_is_there_twice_it_is_said_that_somebody_was_faster(error, beginning):
    with pytest.raises(DatabaseError) as caught, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DO $$ BEGIN RAISE {error}; END $$")
    with override("en"):
        assert refusal(caught.value).startswith(beginning)
