"""The ready list of units that got no award for some years."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blocs.kept import Kept
from blocs.listing import Column, List, in_order_of, in_words_of, text_or_last
from blocs.listing.words import in_words
from blocs.models import Bloc, Membership, Unit

from ..forms import ObjectField, offer_blocs
from ..models import Award

YEARS = 5
MANY_YEARS = 15  # nearly every unit has an award of so many


class UnawardedFilter(forms.Form):
    """Since how many years without an award; in which bloc, of which kind."""

    years = forms.IntegerField(label=_("Years without an award"), required=False, min_value=1, max_value=100)
    bloc = ObjectField(label=_("Bloc"), everything=_("all blocs"))
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("every kind")), *Unit.Kind.choices]
    )

    def __init__(self, data, *, user):
        super().__init__({"years": YEARS} | data.dict())
        self.user = user
        self.blocs = Bloc.objects.visible_to(user)
        offer_blocs(self.fields["bloc"], user)

    def narrow(self, units):
        """Members of today without an award in the last years, this one included, as far as the user may see."""
        self.is_valid()
        asked = self.cleaned_data
        years = asked.get("years") or YEARS
        first = timezone.localdate().year + 1 - years
        members = Membership.objects.visible_to(self.user).on(timezone.localdate())
        if asked.get("bloc"):
            members = members.in_bloc(asked["bloc"])
        awards = Award.objects.standing()
        if asked.get("bloc") or not self.user.sees_everything:
            awarded = awards.to_members(members).from_year(first).seen_of_these(self.user).units()
            found = units.members_in(members).outside(awarded)
        else:
            found = units.members_in(members)
            if years < MANY_YEARS:
                found = found.outside(awards.units_since(first))
            else:
                found = found.without_any(awards.since(first))
            # Looked for once, and not for the page and for how many there are.
            found = units.with_keys(list(found.order_by().values_list("pk", flat=True)))
        return found.of_kind(asked.get("kind"))


SHOWN = Kept(lambda user, of: Unit.objects.with_keys(of).select_related("parent"))
MEMBERSHIPS = Kept(
    lambda user, of: Membership.objects.visible_to(user).of_units_with(of).on(timezone.localdate()).by_bloc()
)


def read_unawarded(keys, user):
    """With the blocs they are members of, and latest_year, that of their latest award: 0 where none is on record."""
    found = MEMBERSHIPS.put("memberships_today", SHOWN.rows(user, of=keys), user, by="unit_id")
    years = Award.objects.to_units(found).standing().seen_of_these(user).latest_years()
    for unit in found:
        unit.latest_year = years.get(unit.pk, 0)
    return found


def latest(unit):
    """The year of the latest award on record, as a number where it is known."""
    return unit.latest_year or in_words("awards/lists/_latest_award.html", unit=unit)


UNAWARDED = List(
    name="awards:units-without-award",
    title=_("Units without an award"),
    about=_(
        "Members of today's blocs that have no award on record for five years, or for as many as you ask. "
        "Awards of the units they came from are not among theirs."
    ),
    empty=_(
        "Of the units on record as members today none is without an award of these years. Of a bloc whose members "
        "are not on record nothing can be said. Or a filter leaves them out."
    ),
    columns=(
        Column("name", _("Unit"), lambda unit: unit.name, sort="sort_key"),
        Column("kind", _("Kind"), in_words_of("kind"), in_order_of(Unit.Kind, "kind")),
        Column(
            "parent",
            _("Belongs to"),
            lambda unit: unit.parent and unit.parent.name,
            sort=text_or_last("parent__sort_key"),
            is_shown=False,
        ),
        Column(
            "blocs",
            _("Member of"),
            lambda unit: "; ".join(str(membership.bloc) for membership in unit.memberships_today),
        ),
        Column("latest", _("Latest award"), latest),
    ),
    sort="name",
    rows="awards/lists/_unawarded.html",
    read=read_unawarded,
)
