from django.shortcuts import render
from django.views.decorators.http import require_safe

from blocs.kept import Kept
from blocs.models import Membership, Reorganisation, Unit, UnitName
from blocs.models.reorganisations import fetch_sides
from campaigns.models import Leadership, Pledge, Standing

from ..forerunners import awards_of_line
from ..models import Recommendation

UNIT = Kept(
    lambda user, code: Unit.objects.visible_to(user).with_code(code).select_related("parent", "source")
)
NAMES = Kept(lambda user, unit: UnitName.objects.of_unit(unit).with_papers())
REORGANISATIONS = Kept(lambda user, unit: Reorganisation.objects.of_line(unit))
MEMBERSHIPS = Kept(lambda user, unit: Membership.objects.visible_to(user).of_unit(unit).by_bloc())
LEADERSHIPS = Kept(
    lambda user, unit: Leadership.objects.visible_to(user).of_unit(unit).by_bloc().as_called_then()
)
PLEDGES = Kept(lambda user, unit: Pledge.objects.visible_to(user).of_unit(unit))
STANDINGS = Kept(lambda user, unit: Standing.objects.visible_to(user).of_unit(unit))
RECOMMENDATIONS = Kept(lambda user, unit: Recommendation.objects.visible_to(user).naming(unit))


@require_safe
def unit_detail(request, code):
    user = request.user
    unit = UNIT.one(user, code=code)
    reorganisations = REORGANISATIONS.rows(user, unit=unit.pk)
    fetch_sides(reorganisations, user)
    return render(
        request,
        "awards/unit.html",
        {
            "unit": unit,
            "names": NAMES.rows(user, unit=unit.pk),
            "reorganisations": reorganisations,
            "memberships": MEMBERSHIPS.rows(user, unit=unit.pk),
            "leaderships": LEADERSHIPS.rows(user, unit=unit.pk),
            "pledges": PLEDGES.rows(user, unit=unit.pk),
            "standings": STANDINGS.rows(user, unit=unit.pk),
            "recommendations": RECOMMENDATIONS.rows(user, unit=unit.pk),
            "awards": awards_of_line(unit, user),
        },
    )
