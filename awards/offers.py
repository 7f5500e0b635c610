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


class ListedIfFew(Listed):
    """None where they are more than a reader can look through; of these no more is read than says so."""

    template = """(SELECT CASE WHEN count(*) <= %(most)s THEN coalesce(jsonb_agg(to_jsonb(listed)), '[]') END
        FROM (%(subquery)s) AS listed)"""

    def __init__(self, queryset):
        super().__init__(queryset.values("code", "name")[: MOST_OFFERED + 1], most=MOST_OFFERED)


OFFERED = {
    "authorities": lambda user: ListedIfFew(authorities(user)),
    "blocs": lambda user: ListedIfFew(Bloc.objects.visible_to(user)),
    "entered": lambda user: ListedIfFew(Bloc.objects.entered_by(user)),
    "issuers": lambda user: ListedIfFew(AwardDecision.objects.issuers_for(user)),
    "kinds": lambda user: Listed(AwardKind.objects.values("code", "name", "name_en")),
    "organisers": lambda user: ListedIfFew(Bloc.objects.visible_to(user).organisers()),
    "periods": lambda user: Listed(
        Campaign.objects.visible_to(user).periods().values("code", "label", year=F("starts_on__year"))
    ),
    "years_of_decisions": lambda user: Listed(AwardDecision.objects.spans_of_years_for(user)),
}


class Offers(Kept):
    """A dict, by names of OFFERED: of each a list of dicts, or None."""

    def __init__(self, *names):
        def to(user):
            return User.objects.filter(pk=user.pk).values(**{name: OFFERED[name](user) for name in names})

        super().__init__(to)
