"""The file of a unit: what is on record of it in all three apps, in a fixed number of queries."""

from django.db.models import OuterRef

from blocs.children import Children
from blocs.kept import Kept
from blocs.models import Membership, Reorganisation, Unit, UnitName
from blocs.models.documents import named
from campaigns.models import Leadership, Pledge, Standing, bloc_year_named

from .models import Recommendation

OF_BLOC_YEAR = bloc_year_named("campaign")


def with_file(units, user):
    """Annotate all that stands on the page of a unit but for its awards and reorganisations, as far as the user may see it."""
    names, memberships, leaderships, pledges, standings = (
        model.objects.of_unit(OuterRef("pk"))
        for model in (UnitName, Membership, Leadership, Pledge, Standing)
    )
    recommendations = Recommendation.objects.naming(OuterRef("pk"))
    return units.annotate(
        all_names=Children(names.with_papers(), only=["name", "kind", "valid", *named("document", "source")]),
        all_memberships=Children(
            memberships.visible_to(user).by_bloc(),
            only=["bloc__code", "bloc__name", "valid", *named("decision")],
        ),
        all_leaderships=leaderships.visible_to(user).by_bloc().as_children(),
        all_pledges=Children(pledges.visible_to(user), only=OF_BLOC_YEAR, target_count="target_count"),
        all_standings=Children(
            standings.visible_to(user), only=["rank", "rank_as_printed", "final_points", *OF_BLOC_YEAR]
        ),
        all_recommendations=Children(
            recommendations.visible_to(user),
            only=["award_as_printed", "kind__name", "kind__name_en", *OF_BLOC_YEAR],
        ),
    )


UNIT = Kept(
    lambda user, code: with_file(Unit.objects.with_code(code).with_seen(user), user).select_related(
        "parent", "source"
    )
)
REORGANISATIONS = Kept(lambda user, unit: Reorganisation.objects.of_line(unit).with_sides(user))
