from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.models import Bloc
from blocs.numbers import WrittenWholeNumberField

from ..forms_of_decisions import DecisionFacts
from ..models import RecipientKind
from ..proposing.forms import UnitByName
from .reading import Reading

MOST_ROWS = 300
BLANK_ROWS = 5
RECIPIENTS = [
    (RecipientKind.COLLECTIVE, gettext_lazy("collective")),
    (RecipientKind.INDIVIDUAL, gettext_lazy("individual")),
    (RecipientKind.HOUSEHOLD, gettext_lazy("household")),
]


class PastDecisionForm(DecisionFacts):
    """The decision, for whose years it is entered, and whose awards they are."""

    bloc = forms.ModelChoiceField(
        Bloc.objects.none(),
        label=gettext_lazy("Bloc in whose years they count"),
        empty_label=gettext_lazy("– choose –"),
        help_text=gettext_lazy("Its members go before namesakes. A year without a file is kept as a year."),
    )
    authority = UnitByName(
        label=gettext_lazy("Whose awards they are"),
        required=False,
        help_text=gettext_lazy("Empty: those of the issuer."),
    )
    field_order = ["bloc"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bloc"].queryset = own = Bloc.objects.entered_by(user)
        first = list(own[:2])
        if len(first) == 1:
            self.fields["bloc"].initial = first[0]

    def whose(self):
        """The columns that say whose awards they are."""
        unit, printed = self.cleaned_data["authority"]
        if not (unit or printed):
            unit, printed = self.cleaned_data["issuer"]
        return {"authority": unit, "authority_as_printed": printed}


class PastAwardForm(forms.Form):
    """One award of the decision. The questions that its names raise come as fields of their own."""

    recipient = forms.CharField(
        label=gettext_lazy("Name of the recipient"),
        required=False,
        max_length=300,
        widget=forms.TextInput(
            attrs={
                "list": "members",
                "data-of": "recipient",
                "data-kind": "recipients",
                "data-choice": "who",
                "autocomplete": "off",
            }
        ),
    )
    recipients = forms.ChoiceField(
        label=gettext_lazy("For whom"), choices=RECIPIENTS, initial=RecipientKind.COLLECTIVE
    )
    award = forms.CharField(
        label=gettext_lazy("Award"),
        max_length=300,
        widget=forms.TextInput(attrs={"list": "kinds", "data-of": "award", "autocomplete": "off"}),
    )
    award_class = forms.CharField(label=gettext_lazy("Class"), required=False, max_length=20)
    year = forms.CharField(label=gettext_lazy("Year"), max_length=100)
    printed = forms.CharField(
        label=gettext_lazy("Name as printed, where it is another one"), required=False, max_length=300
    )
    post = forms.CharField(
        label=gettext_lazy("Rank, post and unit as printed"), required=False, max_length=300
    )
    count = WrittenWholeNumberField(
        label=gettext_lazy("Number, where there are no names"),
        required=False,
        min_value=1,
        max_value=1_000_000,
    )
    SELDOM = ("printed", "post", "count")
    NARROW = ("recipients", "award_class", "year")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.columns = list(self.fields)

    def has_changed(self):
        """A row in which only the kind of recipient was chosen says nothing."""
        return bool(set(self.changed_data) - {"recipients"})

    def cells(self):
        """The fields in the line of the row: pairs of each and whether it is narrow."""
        return [(self[name], name in self.NARROW) for name in self.columns if name not in self.SELDOM]

    def more(self):
        """The fields that are seldom filled, below the line."""
        return [self[name] for name in self.SELDOM]

    def says_more(self):
        return any(field.value() or field.errors for field in self.more())

    def questions(self):
        return [self[name] for name in self.fields if name not in self.columns]

    def answer(self, name):
        """What was answered to a question, as it was sent."""
        return self.data.get(self.add_prefix(name), "")

    def ask(self, name, label, choices, sentence=""):
        """Show a question with its answers; the sentence says why it is asked, and nothing is saved until then."""
        self.fields[name] = forms.ChoiceField(
            label=label, choices=[("", _("– choose –")), *choices], required=False
        )
        if sentence:
            self.add_error(name, forms.ValidationError(sentence, "not_clear"))

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("recipient") and cleaned.get("count"):
            self.add_error("count", _("Give a name or a number, not both: a name counts one."))
        return cleaned


class Rows(forms.BaseFormSet):
    """The rows of the decision, read together: all their names are looked up at once."""

    def __init__(self, *args, decision_form, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.decision_form = decision_form
        self.user = user

    def clean(self):
        filled = [form for form in self.forms if form.has_changed()]
        if not filled:
            raise forms.ValidationError(_("Type or paste at least one row."), "no_rows")
        bloc = self.decision_form.cleaned_data.get("bloc")
        if bloc:
            readable = [form for form in filled if not form.errors]
            self.reading = Reading(readable, bloc, self.decision_form, self.user)
            self.reading.read()


PastAwardRows = forms.formset_factory(
    PastAwardForm,
    formset=Rows,
    extra=BLANK_ROWS,
    max_num=MOST_ROWS,
    absolute_max=MOST_ROWS,
    validate_max=True,
)
