from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import RecordAdmin

from ..models import Ballot, BallotRule, Standing
from .campaigns import BLOC_YEAR, through


@admin.register(Standing)
class StandingAdmin(RecordAdmin):
    list_display = ["campaign", "unit", "rank", "rank_as_printed", "final_points", "method"]
    list_filter = ["method"]
    search_fields = [*through("campaign", BLOC_YEAR), "unit__search_key__key_contains"]
    fieldsets = [
        (None, {"fields": [("campaign", "unit"), "unit_as_printed", ("rank", "rank_as_printed")]}),
        (_("Points"), {"fields": [("self_points", "checked_points", "bonus_points", "final_points")]}),
        (_("How it came about"), {"fields": ["conference", ("method", "is_secret_vote")]}),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("campaign__bloc", "campaign__period", "unit")


@admin.register(Ballot)
class BallotAdmin(RecordAdmin):
    list_display = ["campaign", "question", "unit", "in_favour", "valid", "eligible"]
    search_fields = [
        *through("campaign", BLOC_YEAR),
        "question__folded_contains",
        "unit__search_key__key_contains",
    ]
    fieldsets = [
        (None, {"fields": [("campaign", "conference"), "question", "unit", ("rule", "is_secret")]}),
        (_("Voters"), {"fields": [("eligible", "present"), ("written", "written_in_favour")]}),
        (_("Papers"), {"fields": [("issued", "collected"), ("valid", "invalid")]}),
        (_("Votes"), {"fields": [("in_favour", "against")]}),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("campaign__bloc", "campaign__period", "unit")


@admin.register(BallotRule)
class BallotRuleAdmin(RecordAdmin):
    list_display = ["name", "threshold_percent", "base", "valid_from", "valid_to", "trust"]
    list_filter = ["base", "trust"]
    search_fields = ["name__folded_contains", "citation__folded_contains"]
    fields = [
        "name",
        ("threshold_percent", "base"),
        "counts_written",
        "citation",
        ("valid_from", "valid_to"),
        "trust",
    ]
