from django import forms
from django.utils.translation import gettext_lazy as _

from .date_ranges import LastDayField

EVERY_KIND = ("", _("every kind"))


class NameFilter(forms.Form):
    """Narrows a list of blocs or units by words of the name, accents ignored, and by kind."""

    q = forms.CharField(label=_("Name or code"), required=False, max_length=200)
    kind = forms.ChoiceField(label=_("Kind"), required=False)

    def __init__(self, *args, kinds, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [EVERY_KIND, *kinds.choices]

    def narrow(self, rows):
        """The rows that are asked for; a criterion that cannot be read narrows nothing."""
        self.full_clean()
        asked = self.cleaned_data if self.is_bound else {}
        for name, narrowed in (("q", "matching"), ("kind", "of_kind")):
            if asked.get(name):
                rows = getattr(rows, narrowed)(asked[name])
        return rows


class PersonFilter(forms.Form):
    """Narrows the list of people by words of the name, accents ignored."""

    q = forms.CharField(label=_("Full name"), required=False, max_length=200, widget=forms.SearchInput)

    def narrow(self, people):
        return people.matching(self.cleaned_data["q"]) if self.is_valid() else people


class DayForm(forms.Form):
    """The day of which something is shown; of a month or a year, the last day."""

    on = LastDayField(label=_("Members on"), required=False)

    def day(self, default):
        return (self.is_valid() and self.cleaned_data["on"]) or default
