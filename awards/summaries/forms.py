"""What a reader wants to see of a summary."""

from django import forms
from django.utils.translation import gettext_lazy as _

from blocs.models import Bloc
from campaigns.models import Campaign

from ..forms import ObjectField
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
        periods = list(Campaign.objects.visible_to(user).periods())
        self.years = sorted({period.starts_on.year for period in periods}, reverse=True)
        blocs = list(Bloc.objects.visible_to(user).with_organiser())
        self.fields["year"].offer({str(year): year for year in self.years})
        self.fields["period"].offer({period.code: period for period in periods})
        self.fields["bloc"].offer({bloc.code: bloc for bloc in blocs})
        self.fields["organiser"].offer(
            {bloc.organiser.code: bloc.organiser for bloc in blocs if bloc.organiser}
        )
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
