from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.figures import Figure
from blocs.models import Unit
from blocs.partial_dates import PartialDateFormField
from blocs.text import tidy, tidy_line

from ..forms import ObjectField, offer_blocs
from ..granting.holding import one_act
from ..kinds import AwardField, TypedAward
from ..models import Proposal, RecipientCategory, RecipientKind
from .acts import perform
from .naming import Naming, keep_choice, names_typed, put_on_record
from .suggesting import members_on
from .unit_by_name import UnitByName

RECIPIENTS = [choice for choice in RecipientKind.choices if choice[0] not in ("mixed", "unknown")]


class BeginForm(forms.Form):
    """Which of what was agreed goes into proposals; all of it, unless a tick is taken away."""

    def __init__(self, *args, agreed, **kwargs):
        super().__init__(*args, **kwargs)
        self.agreed = {str(row.pk): row for row in agreed}
        self.fields["take"] = forms.MultipleChoiceField(
            label=_("What was agreed"),
            required=False,
            choices=[(key, str(row)) for key, row in self.agreed.items()],
            widget=forms.CheckboxSelectMultiple,
        )

    def chosen(self):
        return [self.agreed[key] for key in self.cleaned_data["take"]]


class ProposalListForm(forms.Form):
    """Which proposals to show."""

    whose = forms.ChoiceField(
        label=gettext_lazy("Show"),
        required=False,
        choices=[
            ("", gettext_lazy("all")),
            ("mine", gettext_lazy("waiting for me")),
            ("under-way", gettext_lazy("under way")),
        ],
    )
    state = forms.ChoiceField(
        label=gettext_lazy("State"),
        required=False,
        choices=[("", gettext_lazy("all states")), *Proposal.State.choices],
    )
    bloc = ObjectField(label=gettext_lazy("Bloc"), everything=gettext_lazy("all blocs"))

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        offer_blocs(self.fields["bloc"], user)

    def narrowed(self, proposals):
        """The proposals asked for; all where nothing is asked, or makes no sense."""
        if not self.is_valid():
            return proposals
        asked = self.cleaned_data
        proposals = proposals.in_state(asked["state"]).of_bloc(asked["bloc"])
        if asked["whose"] == "mine":
            return proposals.waiting_for_the_user()
        return proposals.under_way() if asked["whose"] == "under-way" else proposals


class ProposalForm(forms.ModelForm):
    """To whom it is addressed, by whom, and what for."""

    addressed_to = UnitByName(
        label=gettext_lazy("Addressed to"),
        required=False,
        help_text=gettext_lazy("The council, minister or chairman who decides or passes it on."),
    )
    proposed_by = UnitByName(label=gettext_lazy("Proposed by"), required=False)

    class Meta:
        model = Proposal
        fields = ["bloc", "campaign", "method", "occasion"]
        widgets = {"bloc": forms.HiddenInput, "campaign": forms.HiddenInput}

    field_order = ["bloc", "campaign", "addressed_to", "proposed_by", "method", "occasion"]

    def __init__(self, *args, instance, **kwargs):
        given = {
            "addressed_to": instance.authority_as_printed or (instance.authority or ""),
            "proposed_by": instance.proposer or "",
        }
        super().__init__(*args, instance=instance, initial=given, **kwargs)
        self.fields["bloc"].disabled = True
        self.fields["campaign"].disabled = True
        if instance.campaign_id:
            self.fields["occasion"].help_text = gettext_lazy(
                "Only where it is not the work of the year as such."
            )

    def clean_proposed_by(self):
        unit, words = self.cleaned_data["proposed_by"]
        if words:
            raise forms.ValidationError(
                _("“%(name)s” is not on record. Choose a unit from the list, or leave it empty."),
                "unknown_unit",
                {"name": words},
            )
        return unit

    def save(self, commit=True):
        proposal = self.instance
        proposal.authority, proposal.authority_as_printed = self.cleaned_data["addressed_to"]
        proposal.proposer = self.cleaned_data["proposed_by"]
        return super().save(commit)


class LineForm(forms.Form):
    """Who is proposed for what; a count alone where the names are still to come."""

    award = AwardField(
        label=gettext_lazy("Which award"),
        help_text=gettext_lazy("A title or a form of commendation; an abbreviation will do."),
    )
    award_class = forms.CharField(label=gettext_lazy("Class (hạng)"), required=False, max_length=20)
    recipient_kind = forms.ChoiceField(
        label=gettext_lazy("For whom"), choices=RECIPIENTS, widget=forms.RadioSelect
    )
    recipient = forms.CharField(
        label=gettext_lazy("Name"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("As it shall be printed. Leave it empty where the list is still to come."),
        widget=forms.TextInput(
            attrs={
                "list": "members",
                "data-of": "recipient",
                "data-kind": "recipient_kind",
                "data-choice": "{kind}_0",
                "autocomplete": "off",
            }
        ),
    )
    how_many = forms.IntegerField(
        label=gettext_lazy("How many"),
        required=False,
        min_value=1,
        max_value=100_000,
        help_text=gettext_lazy("Only without a name; leave it empty where the number is not known either."),
    )
    post_as_printed = forms.CharField(
        label=gettext_lazy("Rank, post and unit, as printed"), required=False, max_length=300
    )
    recipient_category = forms.ChoiceField(
        label=gettext_lazy("Category of the recipient"),
        required=False,
        choices=[("", gettext_lazy("not stated")), *RecipientCategory.choices[:-1]],
        help_text=gettext_lazy("For the statistics of the year."),
    )
    achievement = forms.CharField(
        label=gettext_lazy("Achievement in short"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args, line, user, **kwargs):
        super().__init__(*args, initial=line_as_typed(line) if line.pk else None, **kwargs)
        self.line = line
        self.user = user
        self.bloc = line.proposal.bloc
        self.fields["award"].day = line.proposal.names_day
        if not self.is_bound:
            keep_choice(self)

    def members(self):
        """The names of the members of the bloc, to choose from."""
        return [row.unit_then for row in members_on(self.bloc, self.line.proposal.names_day)]

    def clean(self):
        cleaned = super().clean()
        keep_choice(self)
        self.recipient = (cleaned.get("recipient") or "", None)
        if self.errors:
            return cleaned
        name = tidy_line(cleaned["recipient"])
        if name:
            naming = Naming(self, [name], cleaned["recipient_kind"], bloc=self.bloc, user=self.user)
            found = naming.recipients()
            if found is None:
                return cleaned
            [self.recipient] = found
        self.fill_line(cleaned, name)
        try:
            self.line.full_clean()
        except forms.ValidationError as error:
            self.add_error(None, error.messages)
        return cleaned

    def fill_line(self, cleaned, name):
        line = self.line
        award = cleaned["award"]
        if award.kind != line.kind or award.as_printed:
            line.award_as_printed = award.as_printed
        line.kind = award.kind
        for field in (
            "award_class",
            "recipient_kind",
            "post_as_printed",
            "recipient_category",
            "achievement",
        ):
            setattr(line, field, cleaned[field])
        printed, row = self.recipient
        line.name_for(row, printed)
        line.figure, line.count = Figure.NUMBER, 1
        if not name:
            count = cleaned["how_many"]
            line.figure, line.count = (Figure.NUMBER, count) if count else (Figure.UNKNOWN, None)

    def save(self):
        """The line on record. Raises ValidationError where somebody else was faster."""
        _printed, row = self.recipient
        with one_act(self.user):
            self.line.name_for(put_on_record(row), self.line.name_as_printed)
            self.line.save()
        return self.line


def line_as_typed(line):
    chosen = {f"{line.recipient_kind}_0": f"{line.unit_id or line.person_id}|{line.recipient_name}"}
    return (chosen if line.unit_id or line.person_id else {}) | {
        "award": TypedAward(line.kind, "" if line.kind else line.award_as_printed),
        "award_class": line.award_class,
        "recipient_kind": line.recipient_kind,
        "recipient": line.recipient_name,
        "how_many": None if line.is_named else line.count,
        "post_as_printed": line.post_as_printed,
        "recipient_category": line.recipient_category,
        "achievement": line.achievement,
    }


class NamesForm(forms.Form):
    """The list of names for a line that so far was only a count."""

    recipient_kind = forms.ChoiceField(
        label=gettext_lazy("For whom"), choices=RECIPIENTS, widget=forms.RadioSelect
    )
    names = forms.CharField(
        label=gettext_lazy("Names, one on a line"),
        max_length=60_000,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=gettext_lazy(
            "Typed, or pasted from Word or Excel; after a tab or “|” the rank, post and unit as printed."
        ),
    )

    def __init__(self, *args, line, user, **kwargs):
        known = line.recipient_kind if line.recipient_kind in dict(RECIPIENTS) else None
        super().__init__(*args, initial={"recipient_kind": known}, **kwargs)
        self.line = line
        self.user = user

    def clean(self):
        cleaned = super().clean()
        recipient_kind = cleaned.get("recipient_kind")
        typed = names_typed(cleaned.get("names", ""))
        if not recipient_kind or not typed:
            return cleaned
        kind = self.line.kind
        if kind and not kind.may_go_to(recipient_kind):
            self.add_error(
                "recipient_kind",
                _("“%(award)s” is for %(recipients)s only.")
                % {"award": kind, "recipients": kind.recipients_in_words},
            )
            return cleaned
        if self.line.figure == Figure.NUMBER and len(typed) > self.line.count:
            self.add_error(
                "names",
                _("There are %(names)s names for %(count)s. Take names out, or change the number first.")
                % {"names": len(typed), "count": self.line.count},
            )
        naming = Naming(
            self,
            [name for name, _post in typed],
            recipient_kind,
            bloc=self.line.proposal.bloc,
            user=self.user,
        )
        self.found = naming.recipients()
        self.posts = [post for _name, post in typed]
        self.refuse_doubles()
        return cleaned

    def refuse_doubles(self):
        """One recipient stands on one line for an award."""
        taken = set(self.line.of_same_award().values_list("unit", "person"))
        for printed, row in self.found or []:
            if row is None or row.pk is None:
                continue
            key = (row.pk, None) if isinstance(row, Unit) else (None, row.pk)
            if key in taken:
                self.add_error(
                    "names", _("“%(name)s” is proposed for this award already.") % {"name": printed or row}
                )
            taken.add(key)

    def save(self):
        """A line for each name; the line of the count keeps what is left of it, and goes when nothing is.

        Returns the proposal. Raises ValidationError where somebody else was faster.
        """
        line, recipient_kind = self.line, self.cleaned_data["recipient_kind"]
        with one_act(self.user):
            for (text, row), post in zip(self.found, self.posts, strict=True):
                known = put_on_record(row)
                line.for_recipient(known, text, post_as_printed=post, recipient_kind=recipient_kind).save()
            line.reduce_by(len(self.found))
        return line.proposal


class ActForm(forms.Form):
    """When an act was done, and why."""

    done = PartialDateFormField(
        label=gettext_lazy("Done on"), required=False, help_text=gettext_lazy("Empty: today.")
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args, act, proposal, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.act = act
        self.proposal = proposal
        self.user = user
        self.fields["reason"].required = act.needs_reason

    def perform(self):
        """Do the act. Returns the page to go to."""
        return perform(
            proposal=self.proposal,
            act=self.act,
            user=self.user,
            done=self.cleaned_data["done"],
            reason=tidy(self.cleaned_data["reason"]),
        )
