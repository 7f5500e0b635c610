"""The form by which a summary becomes an edition, and the one by which its check code is looked for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from blocs.models import Bloc
from campaigns.models import Campaign

from .bloc_year import summarise, summarised_campaigns
from .editions import compose_years, freeze, tidy_code
from .scope import Scope


class FreezeForm(forms.Form):
    """What the edition is to be of: a bloc-year, or years of a bloc, an organiser, or all blocs."""

    campaign = forms.ModelChoiceField(queryset=None, required=False, widget=forms.HiddenInput)
    first = forms.IntegerField(min_value=1000, max_value=9999, required=False, widget=forms.HiddenInput)
    last = forms.IntegerField(min_value=1000, max_value=9999, required=False, widget=forms.HiddenInput)
    bloc = forms.ModelChoiceField(
        queryset=None, required=False, to_field_name="code", widget=forms.HiddenInput
    )
    organiser = forms.ModelChoiceField(
        queryset=None, required=False, to_field_name="code", widget=forms.HiddenInput
    )
    names = forms.ChoiceField(choices=[("", ""), ("today", "")], required=False, widget=forms.HiddenInput)

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        blocs = Bloc.objects.visible_to(user)
        self.fields["campaign"].queryset = summarised_campaigns(user)
        self.fields["bloc"].queryset = blocs
        self.fields["organiser"].queryset = blocs.organisers()

    def clean(self):
        said = super().clean()
        first, last = said.get("first"), said.get("last")
        if self.errors or said.get("campaign"):
            return said
        if not (first and last and first <= last < first + 30):
            raise forms.ValidationError(_("Open the summary again, and freeze it there."), "no_summary")
        if not Campaign.objects.visible_to(self.user).of_years(first, last).exists():
            raise forms.ValidationError(_("Nothing of these years is on record for you."), "nothing")
        return said

    def save(self):
        """The new Edition."""
        said = self.cleaned_data
        if campaign := said["campaign"]:
            scope = Scope.of_campaign(campaign, self.user)
            return freeze(summarise(campaign, self.user), scope, self.user, campaign=campaign)
        scope = Scope(self.user, said["first"], said["last"], said["organiser"], said["bloc"])
        by_today = said["names"] == "today"
        return freeze(compose_years(scope, by_today), scope, self.user, by_today=by_today)


class CheckForm(forms.Form):
    """The check code at the foot of a printed edition."""

    code = forms.CharField(
        label=_("Check code"),
        required=False,
        max_length=60,
        help_text=_("It stands at the foot of each page, such as 0A1B-2C3D-4E5F-6071-8293."),
    )

    def clean_code(self):
        return tidy_code(self.cleaned_data["code"])
