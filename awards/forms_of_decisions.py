"""Forms about decisions and what becomes of the awards they grant. perform() does the act."""

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.partial_dates import PartialDateFormField
from blocs.scans import ScanField, attach
from campaigns.models import Conference

from .forms import ObjectField
from .granting import PRINTED, correct, find_or_make_decision, hand_over, revoke, verify
from .models import Award, AwardDecision
from .offers import Offers
from .proposing.forms import UnitByName

OFFERS = Offers("issuers", "years_of_decisions")


class DecisionFilter(forms.Form):
    """Narrows the list of decisions. Every criterion may stay open."""

    q = forms.CharField(
        label=gettext_lazy("Number, title, issuer or signer"),
        required=False,
        max_length=100,
        widget=forms.SearchInput,
    )
    year = ObjectField(label=gettext_lazy("Year"), everything=gettext_lazy("all years"))
    issuer = ObjectField(label=gettext_lazy("Issuer"), everything=gettext_lazy("all issuers"))

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        offered = OFFERS.one(user)
        spans = [(span["first"], span["last"]) for span in offered["years_of_decisions"] if span["first"]]
        years = [year for first, last in spans for year in range(last, first - 1, -1)]
        self.fields["year"].offer({str(year): year for year in years})
        self.fields["issuer"].offer_all_of(
            lambda: AwardDecision.objects.issuers_for(user), offered["issuers"]
        )

    def narrow(self, decisions):
        """The decisions asked for; a criterion that cannot be read narrows nothing."""
        self.is_valid()
        for name, narrowed in (("q", "matching"), ("year", "of_year"), ("issuer", "issued_by")):
            if asked := self.cleaned_data.get(name):
                decisions = getattr(decisions, narrowed)(asked)
        return decisions


class DecisionFacts(forms.Form):
    """A decision as its paper prints it. One on record is found again by issuer, number and year, and completed."""

    number = forms.CharField(
        label=gettext_lazy("Number and symbol of the decision"),
        max_length=100,
        help_text=gettext_lazy("Such as 1071/QĐ-TTg. A decision on record is found again and completed."),
    )
    dated = PartialDateFormField(label=gettext_lazy("Date of the decision"), required=False)
    issuer = UnitByName(label=gettext_lazy("Issued by"))
    signer_as_printed = forms.CharField(
        label=gettext_lazy("Signed by, as printed"), required=False, max_length=500
    )
    signer_post_as_printed = forms.CharField(
        label=gettext_lazy("Post of the signer, as printed"), required=False, max_length=500
    )
    is_secret = forms.BooleanField(
        label=gettext_lazy("secret: registered by number, date and holder, never uploaded"), required=False
    )
    holder = forms.CharField(label=gettext_lazy("Who holds the secret paper"), required=False, max_length=200)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("is_secret") and not cleaned.get("holder"):
            self.add_error("holder", _("Say who holds the secret paper, so that it can be found."))
        return cleaned

    def decision(self, user):
        """The decision on record now. Raises ValidationError where what was typed contradicts the record."""
        said = {name: self.cleaned_data[name] for name in DecisionFacts.base_fields if name != "issuer"}
        issuer, printed = self.cleaned_data["issuer"]
        return find_or_make_decision(issuer=issuer, issuer_as_printed=printed, user=user, **said)


def ground_field():
    return forms.CharField(
        label=gettext_lazy("Ground, as the decision gives it"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class CorrectionForm(DecisionFacts):
    """What a later decision says instead of what was printed."""

    ground = ground_field()

    def __init__(self, *args, award, **kwargs):
        super().__init__(*args, **kwargs)
        self.award = award
        for name in PRINTED:
            column = Award._meta.get_field(name)
            self.fields[name] = column.formfield(required=False, initial=getattr(award, name))
        self.order_fields([*PRINTED, "ground"])

    @transaction.atomic
    def perform(self, user):
        printed = {name: self.cleaned_data[name] for name in PRINTED}
        ground = self.cleaned_data["ground"]
        return correct(
            award=self.award, decision=self.decision(user), ground=ground, printed=printed, user=user
        )


class RevocationForm(DecisionFacts):
    """That a later decision takes an award back."""

    ground = ground_field()

    def __init__(self, *args, award, **kwargs):
        super().__init__(*args, **kwargs)
        self.award = award

    @transaction.atomic
    def perform(self, user):
        ground = self.cleaned_data["ground"]
        return revoke(award=self.award, decision=self.decision(user), ground=ground, user=user)


class HandedOver(forms.Form):
    """By whom awards were handed over, as the report prints it."""

    by_as_printed = forms.CharField(
        label=gettext_lazy("Handed over by, as printed"), required=False, max_length=500
    )
    on_behalf_of = forms.CharField(label=gettext_lazy("On behalf of"), required=False, max_length=300)


class AwardHandingOverForm(HandedOver):
    """At which conference one award was handed over."""

    conference = forms.ModelChoiceField(
        Conference.objects.none(),
        label=gettext_lazy("At which conference"),
        empty_label=gettext_lazy("– choose –"),
    )
    field_order = ["conference"]

    def __init__(self, *args, award, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.award = award
        self.fields["conference"].queryset = Conference.objects.visible_to(user).held_for(award.blocs())
        self.fields["conference"].label_from_instance = conference_label

    def perform(self, user):
        hand_over(awards=[self.award], user=user, **self.cleaned_data)
        return self.award


def conference_label(conference):
    return f"{conference}, {conference.held}" if conference.title and conference.held else str(conference)


class ConferenceHandingOverForm(HandedOver):
    """Which awards were handed over at a conference."""

    awards = forms.ModelMultipleChoiceField(
        Award.objects.none(),
        label=gettext_lazy("Awards handed over, the highest first"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one award.")},
    )
    field_order = ["awards"]

    def __init__(self, *args, conference, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.conference = conference
        waiting = Award.objects.entered_by(user).standing().to_hand_over_at(conference)
        self.fields["awards"].queryset = waiting.with_context().select_related("unit").by_precedence()
        self.fields["awards"].label_from_instance = award_label

    def perform(self, user):
        return hand_over(conference=self.conference, user=user, **self.cleaned_data)


def award_label(award):
    """An award with what tells it from others: its year and its decision."""
    known = [award.for_period, award.decision]
    return f"{award} ({', '.join(str(fact) for fact in known if fact)})"


def printed_label(award):
    """All that the paper prints of an award."""
    count = "" if award.name_as_printed else award.count
    printed = [award.award_name, award.award_class, award.name_as_printed, award.post_as_printed, count]
    return " – ".join(str(words) for words in [*printed, award.for_period] if words)


class ScanForm(forms.Form):
    """The scan of a decision."""

    file = ScanField()

    def __init__(self, *args, decision, **kwargs):
        super().__init__(*args, **kwargs)
        self.decision = decision

    def perform(self, user):
        attach(self.cleaned_data["file"], self.decision.document)
        return self.decision


class VerificationForm(forms.Form):
    """Which awards agree with the paper of their decision."""

    awards = forms.ModelMultipleChoiceField(
        Award.objects.none(),
        label=gettext_lazy("I have compared these with the paper; name, award and class agree"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one award.")},
    )

    def __init__(self, *args, decision, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.decision = decision
        waiting = Award.objects.entered_by(user).filter(decision=decision).unverified()
        self.fields["awards"].queryset = waiting.with_context().select_related("unit").by_precedence()
        self.fields["awards"].label_from_instance = printed_label

    def perform(self, user):
        return verify(awards=self.cleaned_data["awards"], decision=self.decision, user=user)
