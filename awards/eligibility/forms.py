import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from blocs.numbers import WrittenWholeNumberField
from blocs.partial_dates import PartialDateFormField
from campaigns.models import Period

from ..entering.setting import find_period
from ..models import AwardKind
from .adding import add_award, record_share, say_complete

FIRST_YEAR = 1945


class KindField(forms.ModelChoiceField):
    """An award of the catalogue by its code."""

    def __init__(self, **kwargs):
        super().__init__(AwardKind.objects.all(), label=_("Award"), to_field_name="code", **kwargs)


class YearField(forms.CharField):
    """A year in words, as a period: on record, or a calendar or school year that may be put there."""

    def __init__(self, **kwargs):
        super().__init__(
            label=_("Year"),
            max_length=100,
            help_text=_("Such as 2018, or 2018-2019 for a school year."),
            **kwargs,
        )

    def clean(self, value):
        value = super().clean(value)
        return find_period(value, Period.objects.all()) if value else None


class ToHistory(forms.Form):
    """One of the forms that add to the history of a recipient: {"unit": …} or {"person": …}."""

    act = ""
    next = forms.CharField(widget=forms.HiddenInput, required=False, max_length=500)

    def __init__(self, *args, recipient, **kwargs):
        super().__init__(*args, auto_id=f"{self.act}_%s", **kwargs)
        self.recipient = recipient
        if "kind" in self.fields and "person" in recipient:
            self.fields["kind"].queryset = AwardKind.objects.filter(to_individuals=True)
        elif "kind" in self.fields:
            self.fields["kind"].queryset = self.kinds_of_a_unit()

    def kinds_of_a_unit(self):
        return AwardKind.objects.filter(to_collectives=True)

    def keep(self, user):
        """Put it on record; False, with the sentence on the form, where that cannot be."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "next"}
        try:
            self.put_on_record(user, **said)
        except ValidationError as error:
            self.add_error(None, error.messages)
            return False
        return True


class AwardOfThePastForm(ToHistory):
    """An award from history: its decision as far as it is known."""

    act = "award"
    title = _("An award of the past")
    button = _("Put the award on record")

    kind = KindField()
    year = YearField()
    number = forms.CharField(
        label=_("Number of the decision"),
        required=False,
        max_length=100,
        help_text=_("Without a decision the award is on record, but counts for no condition yet."),
    )
    dated = PartialDateFormField(label=_("Date of the decision"), required=False)
    issuer = forms.CharField(label=_("Issuer of the decision"), required=False, max_length=300)
    name_as_printed = forms.CharField(
        label=_("Name as printed"),
        required=False,
        max_length=300,
        help_text=_("Only where the decision prints another name than the one on record."),
    )

    def clean(self):
        if (self.cleaned_data.get("dated") or self.cleaned_data.get("issuer")) and not self.cleaned_data.get(
            "number"
        ):
            self.add_error("number", _("Give the number too, so that the decision can be found again."))

    def put_on_record(self, user, year, **said):
        add_award(user=user, recipient=self.recipient, period=year, **said)


class CompleteHistoryForm(ToHistory):
    """From when to when all awards are on record, so that what is not there was not awarded."""

    act = "complete"
    title = _("All awards of some years are on record")
    button = _("Put that on record")

    kind = KindField(required=False, empty_label=_("awards of every kind"))
    first_year = forms.IntegerField(label=_("From the year"), min_value=FIRST_YEAR)
    last_year = forms.IntegerField(label=_("To the year"), min_value=FIRST_YEAR)
    note = forms.CharField(
        label=_("How that is known"),
        required=False,
        max_length=1000,
        help_text=_("Such as: compared with the book of awards of the unit."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if (year := self.initial.get("year", "")[:4]).isdecimal():
            self.initial |= {"first_year": year, "last_year": year}

    def clean_last_year(self):
        if self.cleaned_data["last_year"] > datetime.date.today().year:
            raise ValidationError(_("That year lies ahead: nobody knows yet what will be awarded for it."))
        return self.cleaned_data["last_year"]

    def put_on_record(self, user, **said):
        say_complete(recipient=self.recipient, **said)


class MemberShareForm(ToHistory):
    """How many people of a unit have an award in a year."""

    act = "share"
    title = _("People with an award")
    button = _("Put the numbers on record")

    kind = KindField()
    year = YearField()
    members = WrittenWholeNumberField(label=_("People in the unit"), min_value=0, max_value=10**7)
    holders = WrittenWholeNumberField(label=_("Of them with the award"), min_value=0, max_value=10**7)

    def kinds_of_a_unit(self):
        return AwardKind.objects.filter(to_individuals=True)

    def put_on_record(self, user, year, **said):
        record_share(unit=self.recipient["unit"], period=year, **said)


def forms_for(recipient):
    """The forms that add to the history of a unit or a person."""
    forms = [AwardOfThePastForm, CompleteHistoryForm, MemberShareForm]
    return forms if "unit" in recipient else forms[:2]
