"""What forms offer a reader to choose from, read by one statement for all fields of a form."""

from django.db.models import F, JSONField, Subquery

from blocs.kept import Kept
from blocs.models import Bloc, User
from campaigns.models import Campaign

from .models import AwardDecision, AwardKind
from .register import authorities

MOST_OFFERED = 200  # units or blocs to choose from


class Listed(Subquery):
    """The rows of a queryset of values(), as a list of dicts in their order."""

    template = "(SELECT coalesce(jsonb_agg(to_jsonb(listed)), '[]') FROM (%(subquery)s) AS listed)"
    output_field = JSONField()


def named(queryset):
    """Codes and names. Of very many no more is read than says that they are."""
    return queryset.values("code", "name")[: MOST_OFFERED + 1]


OFFERED = {
    "authorities": lambda user: named(authorities(user)),
    "blocs": lambda user: named(Bloc.objects.visible_to(user)),
    "issuers": lambda user: named(AwardDecision.objects.issuers_for(user)),
    "kinds": lambda user: AwardKind.objects.values("code", "name", "name_en"),
    "organisers": lambda user: named(Bloc.objects.visible_to(user).organisers()),
    "periods": lambda user: (
        Campaign.objects.visible_to(user).periods().values("code", "label", year=F("starts_on__year"))
    ),
    "years_of_decisions": lambda user: AwardDecision.objects.spans_of_years_for(user),
}


class Offers(Kept):
    """A dict, by names of OFFERED: of each a list of dicts."""

    def __init__(self, *names):
        def to(user):
            listed = {name: Listed(OFFERED[name](user)) for name in names}
            return User.objects.filter(pk=user.pk).values(**listed)

        super().__init__(to)
