from django import template
from django.urls import reverse
from django.utils.html import format_html

register = template.Library()


@register.inclusion_tag("_name.html")
def unit_name(unit, day=None, printed=""):
    """A unit's name as printed or as it stood on a day, linked where the reader may open it, with today's name.

    Fetch the unit with its names, and with_visibility() where the reader may not be allowed to open it.
    """
    if unit is None:
        return {"name": printed}
    href = unit.get_absolute_url() if getattr(unit, "is_visible", True) else None
    name = unit.name_on(day)
    return {"name": printed or name, "href": href, "now": unit.name if unit.name != name else ""}


@register.simple_tag
def person_name(pk, name):
    """A person's name, linked where a person is on record; who may read a row may open the page of whom it names."""
    if not (pk and name):
        return name or ""
    return format_html('<a href="{}">{}</a>', reverse("blocs:person-detail", args=[pk]), name)
