"""What a reader wants to see of a summary."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..forms import (
    OF_ROWS,
    OF_SUMMARIES,
    ObjectField,
    offer_blocs,
    offer_organisers,
    offer_periods,
    offer_years,
)
from .scope import Scope


class RowsForm(forms.Form):
    """Which of the rows behind figures to show; where no year and no period is asked for, those of all years."""

    year = ObjectField(label=_("Year"), everything=_("all years"))
    period = ObjectField(label=_("Period"), everything=_("all periods"))
    bloc = ObjectField(label=_("Bloc"), everything=_("all blocs"))
    organiser = ObjectField(label=_("Organiser"), everything=_("all organisers"))
    which = forms.ChoiceField(label=_("Which"), required=False)

    def __init__(self, *args, kind, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        offered = OF_ROWS.one(user)
        self.years = sorted({period["year"] for period in offered["periods"]}, reverse=True)
        offer_years(self.fields["year"], offered)
        offer_periods(self.fields["period"], user, offered)
        offer_blocs(self.fields["bloc"], user, offered)
        offer_organisers(self.fields["organiser"], user, offered)
        self.fields["which"].choices = [("", _("all")), *kind.which.items()]

    def asked(self):
        """The Scope and the criterion asked for, as far as they were understood."""
        self.is_valid()
        said = self.cleaned_data.get
        first, last = (self.years[-1], self.years[0]) if self.years else (1000, 9999)
        if said("year"):
            first = last = said("year")
        scope = Scope(
            self.user, first, last, said("organiser") or None, said("bloc") or None, said("period") or None
        )
        return scope, said("which") or ""

    def in_words(self):
        """What was asked and understood, in words."""
        return [
            dict(field.field.choices).get(field.data, field.data)
            for field in self
            if field.data and field.name in self.cleaned_data
        ]


class YearsForm(forms.Form):
    """Which years to put side by side, and whose."""

    LONGEST = 30  # years

    first = forms.TypedChoiceField(label=_("From"), coerce=int)
    last = forms.TypedChoiceField(label=_("To"), coerce=int)
    organiser = ObjectField(label=_("Organiser"), everything=_("all organisers"))
    bloc = ObjectField(label=_("Bloc"), everything=_("all blocs"))
    names = forms.ChoiceField(
        label=_("Units"),
        required=False,
        choices=[("", _("by names of that time")), ("today", _("by today's units"))],
    )

    def __init__(self, data, *, user, years):
        newest = {"first": min(years[:5]), "last": years[0]}
        super().__init__(newest | {name: value for name, value in data.items() if value})
        self.user = user
        for name in ("first", "last"):
            self.fields[name].choices = [(year, year) for year in years]
        offered = OF_SUMMARIES.one(user)
        offer_blocs(self.fields["bloc"], user, offered)
        offer_organisers(self.fields["organiser"], user, offered)

    def clean(self):
        said = super().clean()
        first, last = said.get("first"), said.get("last")
        if first and last and first > last:
            self.add_error("last", _("The last year lies before the first. Choose a later one."))
        elif first and last and last - first >= self.LONGEST:
            words = {"number": self.LONGEST}
            self.add_error(
                "last", _("%(number)s years at most stand side by side. Choose a shorter span.") % words
            )
        return said

    def scope(self):
        """The Scope asked for; None where the years make no sense."""
        if not self.is_valid() and {"first", "last"} & set(self.errors):
            return None
        said = self.cleaned_data.get
        return Scope(self.user, said("first"), said("last"), said("organiser") or None, said("bloc") or None)

    def asked(self):
        """What was asked for and understood, by the names of the fields."""
        return {name: self[name].data for name in self.fields if self[name].data and name not in self.errors}

    @property
    def by_today(self):
        return self.cleaned_data.get("names") == "today"
