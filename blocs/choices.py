"""The words of what was chosen of a closed list, and its place there."""

from functools import cache

from django.db.models import Case, F, IntegerField, When
from django.db.models.lookups import Exact
from django.utils.translation import get_language


def chosen(record, name):
    """As get_FIELD_display() says it, which makes a table of all the words at each call: for rows of lists."""
    value = getattr(record, name)
    return words(type(record), name, get_language()).get(value, value)


@cache
def words(model, name, language):
    """{value: its words in this language} of a field, of which there are as many as the models have."""
    return {value: str(label) for value, label in model._meta.get_field(name).flatchoices}


def in_order_of(choices, answer):
    """Sort by a field, or another expression, in the order in which its choices are offered."""
    answer = F(answer) if isinstance(answer, str) else answer
    places = (When(Exact(answer, value), then=place) for place, value in enumerate(choices.values))
    return Case(*places, default=len(choices.values), output_field=IntegerField())
