from django import template
from django.utils.translation import gettext as _

from ..date_ranges import first_and_last_day

register = template.Library()


@register.filter
def span(valid):
    """A stored range in words: 2018, 2018–2020, 28/03/2018–31/12/2018; nothing where both ends are open."""
    first, last = first_and_last_day(valid)
    whole_years = (first is None or (first.month, first.day) == (1, 1)) and (
        last is None or (last.month, last.day) == (12, 31)
    )
    first, last = (
        day and (str(day.year) if whole_years else day.strftime("%d/%m/%Y")) for day in (first, last)
    )
    if first and last:
        return first if first == last else f"{first}–{last}"
    if first:
        return _("from %(first)s") % {"first": first}
    return _("until %(last)s") % {"last": last} if last else ""
