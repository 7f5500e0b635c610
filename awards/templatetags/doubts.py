from django import template

from ..doubts.forms import AnswerForm, QuotaBaseForm

register = template.Library()
FORMS = 50  # how many doubts of a page have their forms: a page of hundreds would be slow and heavy


@register.filter
def has_forms(number):
    """Whether the doubt at this place has its forms. Those that wait come first, so that each has its turn."""
    return number <= FORMS


@register.simple_tag
def answer_form(doubt, number):
    """The form for the reason beside a doubt; number tells its fields from those of the others."""
    return AnswerForm.about_a(doubt, f"doubt-{number}")


@register.simple_tag
def quota_base_form(doubt, number):
    return QuotaBaseForm.about_a(doubt, f"base-{number}")
