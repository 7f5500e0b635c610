from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import LineInline, RecordAdmin
from campaigns.admin.campaigns import BLOC_YEAR, through

from ..models import Recommendation, RecommendedRecipient

# How an award is found wherever one is named: by its kind, its words, its authority.
AWARD = [
    "kind__search_key__key_contains",
    "award_as_printed__folded_contains",
    "authority__search_key__key_contains",
    "authority_as_printed__folded_contains",
]
AWARD_FIELDS = [
    ("kind", "award_as_printed"),
    "award_class",
    ("authority", "authority_as_printed"),
]
COUNT_FIELDS = [("figure", "count", "count_words"), "recipient_kind"]


class RecipientInline(LineInline):
    model = RecommendedRecipient
    fields = ["unit", "person", "name_as_printed"]


@admin.register(Recommendation)
class RecommendationAdmin(RecordAdmin):
    list_display = [
        "award_name",
        "campaign",
        "figure",
        "count",
        "count_words",
        "recipient_kind",
        "conference",
    ]
    list_filter = ["figure", "recipient_kind", "wording"]
    search_fields = [*AWARD, *through("campaign", BLOC_YEAR)]
    fieldsets = [
        (None, {"fields": [("campaign", "conference"), "wording", "addressed_to"]}),
        (_("Award"), {"fields": AWARD_FIELDS}),
        (_("How many"), {"fields": [*COUNT_FIELDS, "counts_turns", "part_of"]}),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]
    inlines = [RecipientInline]

    def get_queryset(self, request):
        return (
            super()
            .get_queryset(request)
            .select_related("kind", "campaign__bloc", "campaign__period", "conference")
        )

    @admin.display(description=_("award"), ordering="kind__precedence")
    def award_name(self, recommendation):
        return recommendation.award_name

    def choice_label(self, recommendation):
        return f"{recommendation} ({recommendation.campaign})"
