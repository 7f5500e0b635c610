from django import template

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
