from django import template

from ..doubts.forms import AnswerForm, QuotaBaseForm

register = template.Library()


@register.simple_tag
def answer_form(doubt, number):
    """The form for the reason beside a doubt; number tells its fields from those of the others."""
    return AnswerForm.about_a(doubt, f"doubt-{number}")


@register.simple_tag
def quota_base_form(doubt, number):
    return QuotaBaseForm.about_a(doubt, f"base-{number}")
