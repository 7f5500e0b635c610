from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import LineInline, Lines, RecordAdmin, RecordForm, RecordInline, with_details
from campaigns.admin.campaigns import BLOC_YEAR, through

from ..granting import PRINTED
from ..granting.deciding import double_of
from ..granting.from_history import refuse_recipient
from ..granting.handing_over import refuse_conference, refuse_handing_over
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
    """To read: an award is corrected and revoked on its own page, which asks what a decision needs."""

    model = AwardChange
    fields = ["kind", "decision", "ground"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("decision__document")

    def has_add_permission(self, request, obj):
        return False

    def has_change_permission(self, request, obj=None):
        return False


class HandingsOver(Lines):
    """What the act of handing over refuses is refused here too."""

    def clean(self):
        super().clean()
        kept = [form for form in self.forms if form.has_changed() and not form.errors]
        new = [form for form in kept if form.instance.pk is None and not form.cleaned_data.get("DELETE")]
        award = self.instance
        before = HandingOver.objects.filter(award=award.pk).select_related("conference").first()
        for form in new:
            conference = form.cleaned_data["conference"]
            refuse_conference(conference)
            refuse_handing_over(award, conference, before and before.conference)


class HandingOverInline(LineInline):
    model = HandingOver
    formset = HandingsOver
    fields = ["conference", "handed_by_as_printed", "on_behalf_of"]


class AwardDecisionForm(RecordForm):
    def clean_document(self):
        document = self.cleaned_data["document"]
        double = double_of(document)
        if double and AwardDecision.objects.filter(document=double).exists():
            raise ValidationError(
                _(
                    "“%(decision)s” of the same issuer and year is on record already. Add the awards to that one."
                ),
                "on_record",
                {"decision": double},
            )
        return document


@admin.register(AwardDecision)
class AwardDecisionAdmin(RecordAdmin):
    form = AwardDecisionForm
    list_display = ["document", "dated", "issuer", "signer_as_printed"]
    search_fields = [
        *through(
            "document",
            [
                "search_key__key_contains",
                "issuer__search_key__key_contains",
                "issuer_as_printed__folded_contains",
                "dated__falls_in",
            ],
        ),
        "signer__search_key__key_contains",
        "signer_as_printed__folded_contains",
        "signer_post_as_printed__folded_contains",
    ]
    fields = ["document", ("signer", "signer_as_printed"), "signer_post_as_printed", "source", "note"]
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


# What was compared with the paper.
COMPARED = [*PRINTED, "kind", "authority", "unit", "person", "decision", "figure", "count"]


class AwardForm(RecordForm):
    """Refuses what the acts refuse: what was compared with the paper is corrected by a decision only."""

    def clean(self):
        cleaned = super().clean()
        was_verified = self.initial.get("is_verified", False)
        if cleaned.get("is_verified") and not was_verified:
            self.add_error(
                "is_verified",
                _("An award is compared with the paper on the page of its decision. Do it there."),
            )
        elif cleaned.get("is_verified") and set(self.changed_data) & set(COMPARED):
            self.add_error(
                None,
                _(
                    "The award was compared with the paper. Where the paper is wrong, correct it by a decision on the "
                    "page of the award; where the record is wrong, take off the tick “verified” too."
                ),
            )
        self.refuse_wrong_recipient(cleaned)
        return cleaned

    def refuse_wrong_recipient(self, cleaned):
        try:
            refuse_recipient(cleaned.get("kind"), cleaned.get("recipient_kind"))
        except ValidationError as error:
            self.add_error("kind", error)


@admin.register(Award)
class AwardAdmin(RecordAdmin):
    form = AwardForm
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
        "post_as_printed__folded_contains",
        *through("decision__document", ["search_key__key_contains"]),
    ]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("campaign", "period"),
                    "granted",
                    ("decision", "is_verified"),
                    "reported_at",
                    "proposal_line",
                ]
            },
        ),
        (_("Award"), {"fields": AWARD_FIELDS}),
        (
            _("Recipient"),
            {
                "fields": [
                    ("unit", "person"),
                    ("name_as_printed", "post_as_printed"),
                    "recipient_category",
                    "given_by",
                    "golden_book_number",
                ]
            },
        ),
        (_("How many"), {"fields": [*COUNT_FIELDS, "counts_turns", "part_of"]}),
        (_("State"), {"fields": ["state"]}),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]
    # Set by the acts: granting takes the line of a proposal with it.
    readonly_fields = ["state", "proposal_line"]
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
