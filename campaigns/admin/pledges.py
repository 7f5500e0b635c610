from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import LineInline, RecordAdmin, RecordInline

from ..models import Pledge, PledgeSignature, Target, TargetResult
from .campaigns import BLOC_YEAR, through


class SignatureInline(LineInline):
    model = PledgeSignature


class TargetInline(RecordInline):
    model = Target
    fields = ["position", "kind", "text", "comparator", "number", "measure"]
    show_change_link = True


class ResultInline(RecordInline):
    """Results: a number, its words and its verdict are too much for one line of a table."""

    model = TargetResult
    template = admin.StackedInline.template
    fields = [
        ("conference", "verdict"),
        ("comparator", "number", "measure"),
        ("relative_percent", "is_estimate"),
        "words",
        "source",
    ]


@admin.register(Pledge)
class PledgeAdmin(RecordAdmin):
    list_display = ["campaign", "unit", "signed", "targets_declared"]
    list_filter = [("unit", admin.EmptyFieldListFilter)]
    search_fields = [*through("campaign", BLOC_YEAR), "unit__search_key__key_contains"]
    fieldsets = [
        (None, {"fields": [("campaign", "unit"), "preamble", "targets_declared"]}),
        (_("Signing"), {"fields": [("signed", "signed_at"), "document"]}),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]
    inlines = [TargetInline, SignatureInline]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("campaign__bloc", "campaign__period", "unit")


@admin.register(Target)
class TargetAdmin(RecordAdmin):
    list_display = ["text", "kind", "pledge", "comparator", "number", "measure"]
    list_filter = ["kind"]
    search_fields = [*through("pledge__campaign", BLOC_YEAR), "text__folded_contains"]
    fieldsets = [
        (None, {"fields": ["pledge", "parent", ("position", "kind"), "text"]}),
        (None, {"fields": [("comparator", "number", "measure"), "withdrawn_reason"]}),
    ]
    inlines = [ResultInline]

    def get_queryset(self, request):
        return (
            super()
            .get_queryset(request)
            .select_related("pledge__campaign__bloc", "pledge__campaign__period", "pledge__unit")
        )

    def choice_label(self, target):
        return f"{target} ({target.pledge})"


@admin.register(TargetResult)
class TargetResultAdmin(RecordAdmin):
    list_display = ["target", "verdict", "comparator", "number", "measure", "is_estimate", "conference"]
    list_filter = ["verdict", "is_estimate"]
    search_fields = [*through("target__pledge__campaign", BLOC_YEAR), "target__text__folded_contains"]
    fieldsets = [
        (None, {"fields": ["target", "conference", "verdict"]}),
        (
            None,
            {"fields": [("comparator", "number", "measure"), ("relative_percent", "is_estimate"), "words"]},
        ),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("target", "conference")
