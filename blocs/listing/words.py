"""What a template shows, as words for a file."""

from html import unescape

from django.template.loader import get_template
from django.utils.html import strip_tags


def in_words(template, **context):
    """The words of a part of a page, in one line without tags."""
    shown = get_template(template).render(context)
    return " ".join(unescape(strip_tags(shown)).split())
