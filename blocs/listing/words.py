"""What a template shows, as words for a file."""

import re
from html import unescape

from django.template.loader import get_template
from django.utils.html import strip_tags

QUOTED = re.compile(r"<q\b[^>]*>(.*?)</q>", re.DOTALL)


def in_words(template, **context):
    """The words of a part of a page, in one line without tags; what is quoted there stands in its marks."""
    shown = get_template(template).render(context)
    return " ".join(unescape(strip_tags(QUOTED.sub(r"“\1”", shown))).split())
