"""Forms of the acts that ask for more than a date and a reason. perform() does the act and gives the page to go to."""

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.partial_dates import PartialDateFormField
from blocs.text import tidy
from campaigns.models import BallotRule

from ..kinds import AwardField
from ..models import CouncilBallot
from .acts import LINE_ACTS, Result, perform_on_lines
from .continuing import lower, pass_up
from .forms import ActForm, UnitByName


class PassUpForm(ActForm):
    """To which higher level it goes on."""

    addressed_to = UnitByName(label=gettext_lazy("To whom it is passed up"), required=True)
    field_order = ["addressed_to"]

    def perform(self):
        unit, printed = self.cleaned_data["addressed_to"]
        return pass_up(
            proposal=self.proposal,
            user=self.user,
            authority=unit,
            authority_as_printed=printed,
            reason=self.cleaned_data["reason"],
            done=self.cleaned_data["done"],
        )


class LowerForm(forms.Form):
    """Which award instead, and why."""

    award = AwardField(label=gettext_lazy("Which award instead"))
    reason = forms.CharField(
        label=gettext_lazy("Reason"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args, line, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.line = line
        self.user = user

    def clean_award(self):
        award = self.cleaned_data["award"]
        if award.kind is None:
            raise forms.ValidationError(
                _("“%(award)s” is not in the catalogue. Choose an award from the list.") % {"award": award}
            )
        return award.kind

    def perform(self):
        reason = tidy(self.cleaned_data["reason"])
        lower(line=self.line, kind=self.cleaned_data["award"], user=self.user, reason=reason)
        return self.line.proposal


class LinesForm(forms.Form):
    """Results of the lines of a proposal; each line has fields of its own, named after its key."""

    def __init__(self, *args, proposal, lines, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.proposal = proposal
        self.lines = lines
        self.user = user
        for line in lines:
            for name, field in self.fields_of(line).items():
                self.fields[f"{name}-{line.pk}"] = field

    def fields_of(self, line):
        raise NotImplementedError

    def of(self, line, name):
        return self.cleaned_data.get(f"{name}-{line.pk}")

    def rows(self):
        """(line, its bound fields) for the table of the page."""
        names = {line.pk: self.fields_of(line) for line in self.lines}
        return [(line, [self[f"{name}-{line.pk}"] for name in names[line.pk]]) for line in self.lines]

    def shared(self):
        """The bound fields that stand for all lines."""
        return [field for field in self if "-" not in field.name]


def result_field(acts, *, required=False):
    choices = [("", _("no result yet")), *((act, LINE_ACTS[act].label) for act in acts)]
    return forms.ChoiceField(label=_("Result"), required=required, choices=choices)


def reason_field():
    return forms.CharField(label=_("Reason"), required=False, max_length=2000)


class AppraisalForm(LinesForm):
    """Eligible or not, line by line."""

    def fields_of(self, line):
        return {"result": result_field(["eligible", "not-eligible"]), "reason": reason_field()}

    def clean(self):
        for line in self.lines:
            if self.of(line, "result") == "not-eligible" and not tidy(self.of(line, "reason")):
                self.add_error(f"reason-{line.pk}", _("“%(line)s”: write the reason.") % {"line": line})
        return super().clean()

    def perform(self):
        results = [
            Result(line, LINE_ACTS[self.of(line, "result")], tidy(self.of(line, "reason") or ""))
            for line in self.lines
            if self.of(line, "result")
        ]
        perform_on_lines(proposal=self.proposal, results=results, user=self.user)
        return self.proposal


COMMON = ["eligible", "present", "written", "issued", "collected"]
OF_A_LINE = ["invalid", "in_favour", "against", "written_in_favour"]


def count_field(name):
    field = CouncilBallot._meta.get_field(name)
    return forms.IntegerField(label=field.verbose_name, required=False, min_value=0, max_value=1_000_000)


class CouncilForm(LinesForm):
    """When the council met, what was counted, and what follows for each line."""

    field_order = ["held_on", "council", "rule", *COMMON]

    held_on = PartialDateFormField(label=gettext_lazy("Held on"), required=False)
    council = UnitByName(label=gettext_lazy("Council"), required=False)
    rule = forms.ModelChoiceField(
        label=gettext_lazy("Rule for the share of votes"), required=False, queryset=BallotRule.objects.all()
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in COMMON:
            self.fields[name] = count_field(name)
        self.order_fields([*self.field_order, *self.fields])
        self.ballots = {}

    def fields_of(self, line):
        counts = {name: count_field(name) for name in OF_A_LINE}
        return {**counts, "result": result_field(["pass", "fail"]), "reason": reason_field()}

    def clean(self):
        cleaned = super().clean()
        if not self.errors:
            for line in self.lines:
                self.look_at(line)
        return cleaned

    def look_at(self, line):
        """The ballot of a line, where anything was counted, and whether the result agrees with it."""
        counted = {name: self.of(line, name) for name in OF_A_LINE}
        result, reason = self.of(line, "result"), tidy(self.of(line, "reason") or "")
        if any(value is not None for value in counted.values()):
            self.ballots[line.pk] = ballot = self.ballot_of(line, counted)
            try:
                ballot.full_clean(exclude=["proposal", "line"])
            except forms.ValidationError as error:
                self.add_error(f"in_favour-{line.pk}", error.messages)
                return
            self.compare(line, ballot, result, reason)
        if result == "fail" and not reason:
            self.add_error(f"reason-{line.pk}", _("“%(line)s”: write the reason.") % {"line": line})

    def compare(self, line, ballot, result, reason):
        verdict = ballot.counted.verdict
        if result and verdict is not None and (verdict != (result == "pass")) and not reason:
            self.add_error(
                f"result-{line.pk}",
                _("“%(line)s”: the count comes to another result. Check it, or write the reason.")
                % {"line": line},
            )

    def ballot_of(self, line, counted):
        council, printed = self.cleaned_data["council"]
        common = {name: self.cleaned_data[name] for name in (*COMMON, "rule", "held_on")}
        collected, invalid = common["collected"], counted["invalid"]
        valid = None if collected is None or invalid is None else max(collected - invalid, 0)
        return CouncilBallot(
            proposal=self.proposal,
            line=line,
            council=council,
            council_as_printed=printed,
            valid=valid,
            **common,
            **counted,
        )

    @transaction.atomic
    def perform(self):
        CouncilBallot.objects.bulk_create(self.ballots.values())
        results = [
            Result(
                line,
                LINE_ACTS[self.of(line, "result")],
                tidy(self.of(line, "reason") or ""),
                self.ballots.get(line.pk),
            )
            for line in self.lines
            if self.of(line, "result")
        ]
        done = self.cleaned_data["held_on"]
        perform_on_lines(proposal=self.proposal, results=results, user=self.user, done=done)
        return self.proposal
