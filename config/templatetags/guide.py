import json
from functools import cache

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, pgettext

register = template.Library()


@register.simple_tag
def named(label, context=None):
    """What a page or a button is called, from the catalogue, so that guide and page use the same words."""
    words = pgettext(context, label) if context else gettext(label)
    return format_html("<b>{}</b>", capfirst(words).rstrip(":"))


@cache
def sizes(folder):
    """The width and the height of each picture in a folder, as the browser tests noted them beside it."""
    noted = json.loads((settings.BASE_DIR / "static" / folder / "pictures.json").read_text())
    return {name: facts["size"] for name, facts in noted.items()}


@register.inclusion_tag("guide/_picture.html", takes_context=True)
def picture(context, name, alt):
    folder = f"guide/{get_language()}/{context['group']}"
    width, height = sizes(folder).get(name, (None, None))
    return {"file": f"{folder}/{name}.webp", "alt": alt, "width": width, "height": height}
