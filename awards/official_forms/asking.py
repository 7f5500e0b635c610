from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns.models import Campaign, Movement
from campaigns.models.movements import THREE_OR_MORE, LaunchLevel, Length, Method

from ..forms import AnswerField, ObjectField, offer_organisers


class OrganiserForm(forms.Form):
    """Whose blocs a form is about."""

    organiser = ObjectField(label=_("Organiser"), everything=_("all organisers"))

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        offer_organisers(self.fields["organiser"], user)


class MovementsForm(OrganiserForm):
    """Which movements to show. Every criterion may stay open."""

    q = forms.CharField(
        label=_("Title, theme or launcher"), required=False, max_length=100, widget=forms.SearchInput
    )
    year = ObjectField(label=_("Year"), everything=_("all years"))
    level = AnswerField(
        label=_("Level of launch"),
        everything=_("all levels"),
        answers=LaunchLevel.choices[:-1],
        not_stated=LaunchLevel.UNKNOWN.label,
    )
    kind = forms.ChoiceField(
        label=_("Kind of movement"), required=False, choices=[("", _("all kinds")), *Movement.Kind.choices]
    )
    length = AnswerField(
        label=_("Length"),
        everything=_("all lengths"),
        answers=[*Length.choices[:-1], (THREE_OR_MORE, _("3 years or more"))],
        not_stated=Length.UNKNOWN.label,
    )
    method = AnswerField(
        label=_("Way of emulation"),
        everything=_("all ways"),
        answers=Method.choices[:-1],
        not_stated=Method.UNKNOWN.label,
    )
    field_order = ["q", "year", "organiser"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, user=user, **kwargs)
        years = Campaign.objects.visible_to(user).years()
        self.fields["year"].offer({str(year): year for year in years})

    def criteria(self):
        """What was asked and understood, as counting.movements() takes it."""
        return {name: value for name, value in self.cleaned_data.items() if self[name].data}
