from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import LineInline, RecordAdmin, RecordInline, with_details
from campaigns.admin.campaigns import BLOC_YEAR, through

from ..models import Award, AwardChange, AwardDecision, HandingOver
from .recommendations import AWARD, AWARD_FIELDS, COUNT_FIELDS


class AwardInline(RecordInline):
    """Awards of a decision, one recipient a line; the rest stands on the page of the award."""

    model = Award
    fk_name = "decision"
    fields = ["kind", "campaign", "unit", "person", "figure", "count"]
    show_change_link = True

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("campaign__bloc", "campaign__period")


class ChangeInline(RecordInline):
    model = AwardChange
    fields = ["kind", "decision", "ground"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("decision__document")


class HandingOverInline(LineInline):
    model = HandingOver
    fields = ["conference", "handed_by_as_printed", "on_behalf_of"]


@admin.register(AwardDecision)
class AwardDecisionAdmin(RecordAdmin):
    list_display = ["document", "dated", "issuer", "signer_as_printed"]
    search_fields = through(
        "document",
        [
            "search_key__key_contains",
            "issuer__search_key__key_contains",
            "issuer_as_printed__folded_contains",
            "dated__falls_in",
        ],
    )
    fields = ["document", ("signer", "signer_as_printed"), "source", "note"]
    inlines = [AwardInline]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("document__issuer")

    @admin.display(description=_("date"), ordering="document__dated")
    def dated(self, decision):
        return decision.document.dated

    @admin.display(description=_("issuer"))
    def issuer(self, decision):
        return decision.document.issuer_as_printed or decision.document.issuer

    def choice_label(self, decision):
        return with_details(decision, self.dated(decision), self.issuer(decision))


@admin.register(Award)
class AwardAdmin(RecordAdmin):
    list_display = [
        "award_name",
        "recipient",
        "campaign",
        "figure",
        "count",
        "granted",
        "state",
        "is_verified",
    ]
    list_filter = ["state", "is_verified", "figure", "recipient_kind"]
    search_fields = [
        *AWARD,
        *through("campaign", BLOC_YEAR),
        "unit__search_key__key_contains",
        "unit__names__search_key__key_contains",
        "person__search_key__key_contains",
        "name_as_printed__folded_contains",
    ]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("campaign", "granted"),
                    ("decision", "is_verified"),
                    "reported_at",
                    "proposal_line",
                ]
            },
        ),
        (_("Award"), {"fields": AWARD_FIELDS}),
        (
            _("Recipient"),
            {"fields": [("unit", "person"), "name_as_printed", "given_by", "golden_book_number"]},
        ),
        (_("How many"), {"fields": [*COUNT_FIELDS, "counts_turns", "part_of"]}),
        (_("State"), {"fields": ["state"]}),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]
    readonly_fields = ["state"]
    inlines = [HandingOverInline, ChangeInline]

    def get_queryset(self, request):
        return (
            super()
            .get_queryset(request)
            .select_related("kind", "unit", "person", "campaign__bloc", "campaign__period")
        )

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        form.instance.take_state_from_changes()

    @admin.display(description=_("award"), ordering="kind__precedence")
    def award_name(self, award):
        return award.award_name

    @admin.display(description=_("recipient"))
    def recipient(self, award):
        return award.name_as_printed or award.unit or award.person

    def choice_label(self, award):
        return with_details(award, award.campaign)
