from django import template
from django.utils.html import format_html

from ..figures import UNKNOWN_SAID, plain_number

register = template.Library()
register.filter(plain_number)


@register.filter
def number_or_unknown(number):
    """A number, or the words that it is not known; zero is a number."""
    if number is None:
        return format_html('<span class="fig unknown">{}</span>', UNKNOWN_SAID)
    return format_html('<span class="fig">{}</span>', plain_number(number))
