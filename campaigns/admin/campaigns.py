from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import LineInline, RecordAdmin, with_details

from ..models import Campaign, CampaignMovement, Expectation

# How a bloc-year is found wherever it is looked for: by its bloc, its period, its theme.
BLOC_YEAR = [
    "bloc__search_key__key_contains",
    "period__label__folded_contains",
    "period__code__folded_contains",
]


def through(field, search_fields):
    """The same search from a table that points to the one it is for."""
    return [f"{field}__{search_field}" for search_field in search_fields]


class MovementInline(LineInline):
    model = CampaignMovement


@admin.register(Campaign)
class CampaignAdmin(RecordAdmin):
    list_display = ["bloc", "period", "theme", "slogan"]
    list_display_links = ["bloc", "period"]
    list_filter = ["period__kind", "bloc__kind"]
    search_fields = [*BLOC_YEAR, "search_key__key_contains"]
    fieldsets = [
        (None, {"fields": [("bloc", "period"), "theme", "slogan", "name_as_printed"]}),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]
    inlines = [MovementInline]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("bloc__organiser", "period")

    def choice_label(self, campaign):
        return with_details(campaign, campaign.bloc.organiser)


@admin.register(Expectation)
class ExpectationAdmin(RecordAdmin):
    list_display = ["fact", "bloc_kind", "period_kind", "due_after_days", "position", "is_active"]
    list_filter = ["bloc_kind", "period_kind", "is_active"]
    fields = ["fact", ("bloc_kind", "period_kind"), "due_after_days", "position", "is_active"]
