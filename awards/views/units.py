from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from blocs.models import Membership, Reorganisation, Unit
from campaigns.models import Leadership, Pledge, Standing

from ..forerunners import awards_of_line
from ..models import Recommendation


@require_safe
def unit_detail(request, code):
    user = request.user
    units = Unit.objects.visible_to(user).select_related("parent", "source")
    unit = get_object_or_404(units, code=code)
    return render(
        request,
        "awards/unit.html",
        {
            "unit": unit,
            "reorganisations": Reorganisation.objects.of_line(unit).with_sides_for(user),
            "memberships": Membership.objects.visible_to(user).of_units([unit]).by_bloc(),
            "leaderships": Leadership.objects.visible_to(user).of_unit(unit).by_bloc().as_called_then(),
            "pledges": Pledge.objects.visible_to(user).of_unit(unit),
            "standings": Standing.objects.visible_to(user).of_unit(unit),
            "recommendations": Recommendation.objects.visible_to(user).naming(unit),
            "awards": awards_of_line(unit, user),
        },
    )
