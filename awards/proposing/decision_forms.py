"""Forms of the last acts: the decision on a proposal, and the handing over of what it granted."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.partial_dates import PartialDateFormField
from blocs.text import tidy, tidy_line
from campaigns.models import Conference

from ..granting import hand_over
from ..models import Award, ProposalLine
from .act_forms import LinesForm, reason_field
from .acts import perform
from .checks import GOES_ON
from .deciding import Granted, decide
from .forms import ActForm, UnitByName


class DecideForm(LinesForm):
    """The decision, and what it says of each line that stands."""

    number = forms.CharField(label=gettext_lazy("Number of the decision"), required=False, max_length=100)
    dated = PartialDateFormField(label=gettext_lazy("Date of the decision"), required=False)
    issuer = UnitByName(label=gettext_lazy("Issued by"), required=False)
    signer = forms.CharField(label=gettext_lazy("Signed by, as printed"), required=False, max_length=200)
    signer_post = forms.CharField(
        label=gettext_lazy("Post of the signer, as printed"), required=False, max_length=300
    )

    def __init__(self, *args, act, proposal, user, **kwargs):
        lines = list(ProposalLine.objects.of_proposal(proposal).in_states(GOES_ON))
        kwargs["initial"] = {"issuer": proposal.addressee} | (kwargs.get("initial") or {})
        super().__init__(*args, proposal=proposal, lines=lines, user=user, **kwargs)

    def fields_of(self, line):
        return {
            "result": forms.ChoiceField(
                label=_("Result"),
                required=False,
                choices=[
                    ("award", _("granted by this decision")),
                    ("refuse", _("not granted")),
                    ("", _("waits for another decision")),
                ],
                initial="award",
            ),
            "printed": forms.CharField(
                label=_("Name as the decision prints it"),
                required=False,
                max_length=300,
                initial=line.recipient_name,
                disabled=not line.is_named,
            ),
            "count": forms.IntegerField(
                label=_("How many were granted"),
                required=False,
                min_value=1,
                max_value=100_000,
                initial=line.count,
                disabled=line.is_named,
            ),
            "reason": reason_field(),
        }

    def clean(self):
        cleaned = super().clean()
        for line in self.lines:
            if self.of(line, "result") == "refuse" and not tidy(self.of(line, "reason") or ""):
                self.add_error(f"reason-{line.pk}", _("“%(line)s”: write the reason.") % {"line": line})
        if not self.errors and self.granted() and not tidy_line(cleaned["number"]):
            self.add_error("number", _("Give the number of the decision that grants these awards."))
        return cleaned

    def granted(self):
        return [line for line in self.lines if self.of(line, "result") == "award"]

    def perform(self):
        refused = {
            line: tidy(self.of(line, "reason")) for line in self.lines if self.of(line, "result") == "refuse"
        }
        return decide(
            proposal=self.proposal,
            decision=self.decision_facts(),
            granted=[
                Granted(line, tidy_line(self.of(line, "printed") or ""), self.of(line, "count"))
                for line in self.granted()
            ],
            refused=refused,
            user=self.user,
            done=self.cleaned_data["dated"],
        )

    def decision_facts(self):
        issuer, printed = self.cleaned_data["issuer"]
        return {
            "number": tidy_line(self.cleaned_data["number"]),
            "dated": self.cleaned_data["dated"],
            "issuer": issuer,
            "issuer_as_printed": printed,
            "signer_as_printed": self.cleaned_data["signer"],
            "signer_post_as_printed": self.cleaned_data["signer_post"],
        }


class HandOverForm(ActForm):
    """At which conference the awards were handed over."""

    conference = forms.ModelChoiceField(
        label=gettext_lazy("At which conference"),
        queryset=Conference.objects.none(),
        empty_label=gettext_lazy("– choose –"),
    )
    by_as_printed = forms.CharField(
        label=gettext_lazy("Handed over by, as printed"), required=False, max_length=300
    )
    field_order = ["conference", "by_as_printed"]

    def __init__(self, *args, proposal, user, **kwargs):
        super().__init__(*args, proposal=proposal, user=user, **kwargs)
        visible = Conference.objects.visible_to(user)
        self.fields["conference"].queryset = visible.of_bloc(proposal.bloc)

    def perform(self):
        conference = self.cleaned_data["conference"]

        def follow(proposal):
            awards = Award.objects.of_proposal(proposal).standing().not_handed_over()
            hand_over(
                awards=awards,
                conference=conference,
                by_as_printed=self.cleaned_data["by_as_printed"],
                user=self.user,
            )

        return perform(
            proposal=self.proposal,
            act=self.act,
            user=self.user,
            done=self.cleaned_data["done"] or conference.held,
            reason=tidy(self.cleaned_data["reason"]),
            follow=follow,
        )
