from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import LineInline, RecordAdmin, RecordForm, RecordInline, with_details
from campaigns.admin.campaigns import BLOC_YEAR, through

from ..models import CouncilBallot, Proposal, ProposalLine, ProposalStep, QuotaBase, WarningAnswer
from .recommendations import AWARD, AWARD_FIELDS, COUNT_FIELDS

RECIPIENT_FIELDS = [
    ("unit", "person", "name_as_printed"),
    "post_as_printed",
    "recipient_category",
    "achievement",
]
# What the database's triggers refuse, in words.
REFUSED = {
    "proposed_award_may_go_to_the_recipient": _(
        "One of the awards is not for such recipients. Choose another award or another recipient."
    ),
    "president_and_prime_minister_apart": _(
        "What goes to the State President and what goes to the Prime Minister is submitted apart. "
        "Make a proposal of its own for it."
    ),
}


class SaysWhatTriggersRefuse:
    def sentence_for(self, error):
        broken = error.__cause__.diag.constraint_name
        return REFUSED.get(broken) or super().sentence_for(error)


class ProposalLineInline(LineInline):
    """Lines with what is proposed; what became of them is said by acts, and only read here."""

    model = ProposalLine
    fk_name = "proposal"
    template = admin.StackedInline.template
    fields = [
        *AWARD_FIELDS,
        *RECIPIENT_FIELDS,
        *COUNT_FIELDS,
        "recommendation",
        ("state", "state_reason"),
    ]
    readonly_fields = ["state", "state_reason"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("recommendation__kind")

    def has_delete_permission(self, request, obj=None):
        """Lines are struck out of a draft, or of a proposal that came back; later their state says what became of them."""
        is_open = obj is None or obj.may_be_changed
        return is_open and super().has_delete_permission(request, obj)


class ReadInline(RecordInline):
    """What the pages of the app write, to be read here."""

    classes = ["collapse"]

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False


class StepInline(ReadInline):
    model = ProposalStep
    fields = ["act", "line", "from_state", "to_state", "by", "at", "done", "by_notice", "reason"]

    def get_queryset(self, request):
        lines = ["line__kind", "line__unit", "line__person"]
        return super().get_queryset(request).select_related("by", *lines)


class AnswerInline(ReadInline):
    model = WarningAnswer
    fields = ["warning", "line", "about", "reason", "by", "at"]

    def get_queryset(self, request):
        lines = ["line__kind", "line__unit", "line__person"]
        return super().get_queryset(request).select_related("by", *lines)


class QuotaBaseInline(ReadInline):
    model = QuotaBase
    fields = ["rule", "figure", "count", "note"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("rule__kind")


@admin.register(Proposal)
class ProposalAdmin(SaysWhatTriggersRefuse, RecordAdmin):
    """Proposals with their lines. Their states change by the acts of their pages only."""

    list_display = ["__str__", "bloc", "method", "state", "proposer", "addressee", "submitted"]
    list_filter = ["state", "method"]
    search_fields = [
        *through("campaign", BLOC_YEAR),
        "bloc__search_key__key_contains",
        "occasion__folded_contains",
        "proposer__search_key__key_contains",
        "authority__search_key__key_contains",
        "authority_as_printed__folded_contains",
    ]
    fieldsets = [
        (None, {"fields": [("bloc", "campaign"), ("method", "occasion")]}),
        (_("To whom, by whom"), {"fields": ["proposer", ("authority", "authority_as_printed"), "continues"]}),
        (_("State"), {"fields": [("state", "submitted"), "state_reason", "document"]}),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]
    readonly_fields = ["state", "state_reason"]
    inlines = [ProposalLineInline, StepInline, AnswerInline, QuotaBaseInline]

    def get_queryset(self, request):
        return (
            super()
            .get_queryset(request)
            .select_related("bloc", "campaign__bloc", "campaign__period", "proposer", "authority")
        )

    @admin.display(description=_("addressed to"), ordering="authority__sort_key")
    def addressee(self, proposal):
        return proposal.addressee

    def choice_label(self, proposal):
        return with_details(proposal, proposal.addressee, proposal.submitted)

    def has_delete_permission(self, request, obj=None):
        """A draft may be thrown away; what was submitted is withdrawn."""
        return (
            obj is not None
            and obj.state == Proposal.State.DRAFT
            and request.user.has_perm("awards.delete_proposal")
        )


@admin.register(ProposalLine)
class ProposalLineAdmin(SaysWhatTriggersRefuse, RecordAdmin):
    """For the search boxes and the history; lines are entered with their proposal."""

    list_display = ["__str__", "proposal", "figure", "count", "state"]
    list_filter = ["state", "recipient_category"]
    search_fields = [
        *AWARD,
        *through("proposal__campaign", BLOC_YEAR),
        "unit__search_key__key_contains",
        "person__search_key__key_contains",
        "name_as_printed__folded_contains",
    ]
    fieldsets = [
        (None, {"fields": ["proposal", "recommendation", *AWARD_FIELDS]}),
        (_("Recipient"), {"fields": RECIPIENT_FIELDS}),
        (_("How many"), {"fields": COUNT_FIELDS}),
        (_("State"), {"fields": ["state", "state_reason", "instead_of", "continues"]}),
    ]
    readonly_fields = ["state", "state_reason", "instead_of", "continues"]

    def get_queryset(self, request):
        return (
            super()
            .get_queryset(request)
            .select_related(
                "kind", "unit", "person", "proposal__campaign__bloc", "proposal__campaign__period"
            )
        )

    def has_delete_permission(self, request, obj=None):
        """Lines go with their draft."""
        return (
            obj is not None
            and obj.proposal.state == Proposal.State.DRAFT
            and request.user.has_perm("awards.delete_proposalline")
        )


class CouncilBallotForm(RecordForm):
    def clean(self):
        cleaned = super().clean()
        line, proposal = cleaned.get("line"), cleaned.get("proposal")
        if line and proposal and line.proposal_id != proposal.pk:
            raise ValidationError(
                {"line": _("That line is of another proposal. Choose a line of this one, or none.")}
            )
        return cleaned


@admin.register(CouncilBallot)
class CouncilBallotAdmin(RecordAdmin):
    form = CouncilBallotForm
    list_display = ["proposal", "line", "held_on", "in_favour", "valid", "eligible"]
    search_fields = [
        *through("proposal__campaign", BLOC_YEAR),
        *through("line", AWARD),
        "council__search_key__key_contains",
        "council_as_printed__folded_contains",
        "held_on__falls_in",
    ]
    fieldsets = [
        (None, {"fields": ["proposal", "line", ("council", "council_as_printed"), "held_on"]}),
        (
            _("Voters"),
            {"fields": [("rule", "is_secret"), ("eligible", "present"), ("written", "written_in_favour")]},
        ),
        (_("Papers"), {"fields": [("issued", "collected"), ("valid", "invalid")]}),
        (_("Votes"), {"fields": [("in_favour", "against")]}),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]

    def get_queryset(self, request):
        whole = ["proposal__campaign__bloc", "proposal__campaign__period"]
        line = ["line__kind", "line__unit", "line__person"]
        return super().get_queryset(request).select_related(*whole, *line)
