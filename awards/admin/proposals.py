from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import LineInline, RecordAdmin
from campaigns.admin.campaigns import BLOC_YEAR, through

from ..models import Proposal, ProposalLine
from .recommendations import AWARD, AWARD_FIELDS, COUNT_FIELDS


class ProposalLineInline(LineInline):
    model = ProposalLine
    template = admin.StackedInline.template
    fields = [
        *AWARD_FIELDS,
        ("unit", "person", "name_as_printed"),
        *COUNT_FIELDS,
        "recommendation",
        ("state", "state_reason"),
    ]

    def has_delete_permission(self, request, obj=None):
        """Lines are struck out of a draft; later their state says what became of them."""
        is_draft = obj is None or obj.state == Proposal.State.DRAFT
        return is_draft and super().has_delete_permission(request, obj)


@admin.register(Proposal)
class ProposalAdmin(RecordAdmin):
    list_display = ["__str__", "state", "proposer", "authority", "submitted"]
    list_filter = ["state"]
    search_fields = [
        *through("campaign", BLOC_YEAR),
        "occasion__folded_contains",
        "proposer__search_key__key_contains",
        "authority__search_key__key_contains",
    ]
    fieldsets = [
        (None, {"fields": ["campaign", "occasion", ("proposer", "authority")]}),
        (_("State"), {"fields": [("state", "submitted"), "state_reason", "document"]}),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]
    inlines = [ProposalLineInline]

    def get_queryset(self, request):
        return (
            super()
            .get_queryset(request)
            .select_related("campaign__bloc", "campaign__period", "proposer", "authority")
        )

    def has_delete_permission(self, request, obj=None):
        """A draft may be thrown away; what was submitted is withdrawn."""
        return (
            obj is not None
            and obj.state == Proposal.State.DRAFT
            and request.user.has_perm("awards.delete_proposal")
        )


@admin.register(ProposalLine)
class ProposalLineAdmin(RecordAdmin):
    """For the search boxes and the history; lines are entered with their proposal."""

    list_display = ["__str__", "proposal", "figure", "count", "state"]
    list_filter = ["state"]
    search_fields = [
        *AWARD,
        *through("proposal__campaign", BLOC_YEAR),
        "unit__search_key__key_contains",
        "person__search_key__key_contains",
        "name_as_printed__folded_contains",
    ]
    fieldsets = [
        (None, {"fields": ["proposal", "recommendation", *AWARD_FIELDS]}),
        (_("Recipient"), {"fields": [("unit", "person"), "name_as_printed"]}),
        (_("How many"), {"fields": COUNT_FIELDS}),
        (_("State"), {"fields": ["state", "state_reason"]}),
    ]

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
