from django import forms
from django.utils.translation import gettext_lazy as _

from ..forms import Level, ObjectField, offer_blocs
from .asked import LONGEST
from .hits import Kind


class SearchForm(forms.Form):
    """What is looked for, and what narrows it; what cannot be read narrows nothing, and says so."""

    q = forms.CharField(
        label=_("Name, number, date, theme or award"),
        required=False,
        max_length=LONGEST,
        strip=False,  # a space at the end says that the last word is whole
        widget=forms.SearchInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("everything")), *Kind.choices])
    year = forms.IntegerField(label=_("Year"), required=False, min_value=1900, max_value=2100)
    bloc = ObjectField(label=_("Bloc"), everything=_("all blocs"))
    level = forms.ChoiceField(
        label=_("Level of the award"),
        required=False,
        choices=[("", _("all levels")), *((code, label) for code, label in Level.choices if code)],
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        offer_blocs(self.fields["bloc"], user)

    def asked(self):
        """What Search takes, as far as it could be read."""
        self.full_clean()
        given = self.cleaned_data if self.is_bound else {}
        return {"text": given.get("q") or ""} | {
            name: given.get(name) or default
            for name, default in (("kind", ""), ("year", None), ("bloc", None), ("level", ""))
        }
