from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from blocs.kept import Kept
from blocs.models import Membership, Reorganisation, ReorganisedUnit, Unit, UnitName
from campaigns.models import Leadership, Pledge, Standing

from ..forerunners import awards_of_line
from ..models import Recommendation

UNITS = Kept(
    lambda user, code: (
        Unit.objects.visible_to(user).with_code_or_above(code).select_related("parent", "source")
    )
)
NAMES = Kept(lambda user, unit: UnitName.objects.of_unit(unit).with_papers())
REORGANISATIONS = Kept(lambda user, unit: Reorganisation.objects.of_line(unit))
SIDES = Kept(
    lambda user, reorganisations: (
        ReorganisedUnit.objects.of_reorganisations(reorganisations).as_called_then().with_visibility(user)
    )
)
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
    unit = unit_in_its_place(user, code)
    return render(
        request,
        "awards/unit.html",
        {
            "unit": unit,
            "names": NAMES.rows(user, unit=unit.pk),
            "reorganisations": reorganisations_of_line(unit, user),
            "memberships": MEMBERSHIPS.rows(user, unit=unit.pk),
            "leaderships": LEADERSHIPS.rows(user, unit=unit.pk),
            "pledges": PLEDGES.rows(user, unit=unit.pk),
            "standings": STANDINGS.rows(user, unit=unit.pk),
            "recommendations": RECOMMENDATIONS.rows(user, unit=unit.pk),
            "awards": awards_of_line(unit, user),
        },
    )


def unit_in_its_place(user, code):
    """With parent_is_visible: whether the user may open the page of the unit that it belongs to."""
    seen = {unit.pk: unit for unit in UNITS.rows(user, code=code)}
    for unit in seen.values():
        if unit.code == code:
            unit.parent_is_visible = unit.parent_id in seen
            return unit
    raise Http404


def reorganisations_of_line(unit, user):
    """With units_then: the units of both sides, by the names they had."""
    reorganisations = REORGANISATIONS.rows(user, unit=unit.pk)
    keys = [reorganisation.pk for reorganisation in reorganisations]
    sides = SIDES.rows(user, reorganisations=keys) if keys else []
    for reorganisation in reorganisations:
        reorganisation.units_then = [side for side in sides if side.reorganisation_id == reorganisation.pk]
    return reorganisations
