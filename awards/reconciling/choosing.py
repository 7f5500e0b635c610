"""Which rows of the reconciliation a reader wants to see."""

from django import forms
from django.core.paginator import Paginator
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from campaigns.models import Campaign

from ..forms import OF_RECONCILIATION, ObjectField, RegisterForm, offer_blocs, offer_kinds, offer_years
from ..models import Moment
from ..register import rows
from .differences import Verdict


class Show(models.TextChoices):
    DIFFERENT = "different", _("only differences")
    UNEXPLAINED = "unexplained", _("differences nobody has explained")
    UNCLEAR = "unclear", _("what cannot be compared")


BLOC_YEARS_AT_ONCE = 50  # what can be compared while a reader waits


class ReconciliationForm(forms.Form):
    """Every criterion may stay open. Where nothing is asked, the newest year is shown that has anything to show."""

    year = ObjectField(label=_("Year"), everything=_("all years"))
    bloc = ObjectField(label=_("Bloc"), everything=_("all blocs"))
    level = RegisterForm.base_fields["level"]
    kind = ObjectField(label=_("Award"), everything=_("all awards"), not_stated=_("not in the catalogue"))
    show = forms.ChoiceField(label=_("Show"), required=False, choices=[("", _("all")), *Show.choices])

    def __init__(self, data, *, user):
        self.user = user
        self.campaigns_seen = Campaign.objects.visible_to(user)
        offered = OF_RECONCILIATION.one(user)
        newest = [period["year"] for period in offered["periods"][:1]]
        self.is_asked = any(name in data for name in self.base_fields)
        super().__init__(data if self.is_asked else {"year": next(iter(newest), "")})
        offer_years(self.fields["year"], offered)
        offer_blocs(self.fields["bloc"], user, offered)
        offer_kinds(self.fields["kind"], offered)

    def campaigns(self):
        """The bloc-years asked for, as far as what was asked is understood."""
        found = self.campaigns_seen
        if year := self.cleaned_data.get("year"):
            found = found.of_year(year)
        if bloc := self.cleaned_data.get("bloc"):
            found = found.of_bloc(bloc)
        return found

    def year_with_rows(self):
        """The newest year that has rows as they are asked for; None where no year has any."""
        has_rows = Q()
        for moment in Moment:
            has_rows |= Q(Exists(rows(self.user, moment, self.criteria()).in_campaign(OuterRef("pk"))))
        found = self.campaigns_seen.filter(has_rows)
        if bloc := self.cleaned_data.get("bloc"):
            found = found.of_bloc(bloc)
        return found.years().first()

    def part(self, number):
        """Of the bloc-years asked for as many keys as are compared at once, as a page of a Paginator."""
        found = self.campaigns().newest_first().values_list("pk", flat=True)
        if self.cleaned_data.get("year") or self.cleaned_data.get("bloc"):
            found = list(found)  # so few that to count them takes as long as to read them
        return Paginator(found, BLOC_YEARS_AT_ONCE).get_page(number)

    def criteria(self):
        """What was asked of the awards, as register.rows() takes it."""
        asked = {name: self.cleaned_data[name] for name in ("kind", "level") if name in self.cleaned_data}
        return {name: value for name, value in asked.items() if self[name].data}

    def choose(self, rows):
        """Of the rows, those asked for."""
        show = self.cleaned_data.get("show")
        if show == Show.UNCLEAR:
            return [row for row in rows if row.verdict == Verdict.UNCLEAR]
        if show == Show.UNEXPLAINED:
            return [row for row in rows if row.verdict == Verdict.DIFFERENT and not row.notes]
        return [row for row in rows if row.verdict == Verdict.DIFFERENT] if show else rows
