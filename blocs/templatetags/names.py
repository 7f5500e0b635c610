from django import template
from django.utils.html import format_html
from django.utils.translation import gettext as _
from markupsafe import Markup, escape

from ..addresses import address_of

register = template.Library()


@register.simple_tag
def unit_name(unit, day=None, printed=""):
    """A unit's name as printed or as it stood on a day, linked where the reader may open it, with today's name.

    Fetch the unit with its names, and with_visibility() where the reader may not be allowed to open it.
    """
    if unit is None:
        return printed
    then = unit.name_on(day)
    name = printed or then
    if getattr(unit, "is_visible", True):
        name = linked(unit.get_absolute_url(), name)
    if unit.name in (then, printed):
        return name
    return format_html('{} <span class="now">{}</span>', name, _("now %(now)s") % {"now": unit.name})


@register.simple_tag
def person_name(pk, name):
    """A person's name, linked where a person is on record; who may read a row may open the page of whom it names."""
    if not (pk and name):
        return name or ""
    return linked(address_of("blocs:person-detail", pk), name)


def linked(address, name):
    """As format_html() makes it, in a fifth of the time: a list has hundreds of names."""
    return Markup(f'<a href="{escape(address)}">{escape(name)}</a>')
