from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import RecordAdmin, RecordInline

from ..models import AwardKind, EligibilityRule, QuotaRule


class RuleInline(RecordInline):
    """Rules with their citation: too long for one line of a table."""

    template = admin.StackedInline.template
    classes = ["collapse"]
    fk_name = "kind"


class EligibilityInline(RuleInline):
    model = EligibilityRule
    fields = [
        ("needs", "needed_kind"),
        ("times", "years", "percent"),
        ("issuer", "issuer_as_printed"),
        "citation",
        ("valid_from", "valid_to", "trust"),
        "note",
    ]


class QuotaInline(RuleInline):
    model = QuotaRule
    fields = [
        ("percent", "base"),
        ("fixed", "rounding", "minimum"),
        ("issuer", "issuer_as_printed"),
        "citation",
        ("valid_from", "valid_to", "trust"),
        "note",
    ]


@admin.register(AwardKind)
class AwardKindAdmin(RecordAdmin):
    list_display = ["precedence", "name", "family", "level", "valid_from", "valid_to", "trust", "code"]
    list_display_links = ["name"]
    list_filter = ["family", "level", "trust"]
    search_fields = ["search_key__key_contains", "name_en__folded_contains"]
    fieldsets = [
        (None, {"fields": ["name", "name_en", ("code", "precedence"), ("family", "level")]}),
        (_("Recipients"), {"fields": [("to_collectives", "to_individuals", "to_households")]}),
        (_("Basis"), {"fields": [("decided_by", "article"), "standard", "bonus"]}),
        (_("In force"), {"fields": [("valid_from", "valid_to"), "predecessor", "trust"]}),
    ]
    inlines = [EligibilityInline, QuotaInline]

    def choice_label(self, kind):
        return f"{kind} ({kind.get_level_display()})"
