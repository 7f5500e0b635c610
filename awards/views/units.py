from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..forerunners import awards_of_line
from ..unit_file import REORGANISATIONS, UNIT


@require_safe
def unit_detail(request, code):
    user = request.user
    unit = unit_in_its_place(user, code)
    context = {
        "unit": unit,
        "reorganisations": REORGANISATIONS.rows(user, unit=unit.pk),
        "awards": awards_of_line(unit, user),
    }
    return render(request, "awards/unit.html", context)


def unit_in_its_place(user, code):
    """With its file, and parent_is_visible: whether the user may open the page of the unit that it belongs to."""
    unit = UNIT.one(user, code=code)
    if unit.pk not in unit.seen:
        raise Http404
    unit.parent_is_visible = unit.parent_id in unit.seen
    return unit
