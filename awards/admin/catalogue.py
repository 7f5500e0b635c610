from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import RecordAdmin, RecordInline

from ..models import AwardKind, DeadlineRule, EligibilityRule, QuotaRule, VoteRule

# What every rule says besides what it asks.
BASIS = [("issuer", "issuer_as_printed"), "citation", ("valid_from", "valid_to", "trust"), "note"]


class RuleInline(RecordInline):
    """Rules with their citation: too long for one line of a table."""

    template = admin.StackedInline.template
    classes = ["collapse"]
    fk_name = "kind"


class EligibilityInline(RuleInline):
    model = EligibilityRule
    fields = [
        ("needs", "applies_to"),
        ("needed_kind", "or_kind"),
        ("times", "years", "percent"),
        "run_ends",
        ("counts_anew", "has_other_ways"),
        *BASIS,
    ]


class QuotaInline(RuleInline):
    model = QuotaRule
    fields = [
        ("percent", "base_of", "base"),
        ("fixed", "is_hard"),
        ("rounding", "minimum"),
        *BASIS,
    ]


class VoteInline(RuleInline):
    model = VoteRule
    fields = [("stage", "ballot_rule"), *BASIS]


class DeadlineInline(RuleInline):
    model = DeadlineRule
    fields = [("day", "month", "years_after"), *BASIS]


@admin.register(AwardKind)
class AwardKindAdmin(RecordAdmin):
    list_display = ["precedence", "name", "family", "level", "valid_from", "valid_to", "trust", "code"]
    list_display_links = ["name"]
    list_filter = ["family", "level", "decider", "trust"]
    search_fields = ["search_key__key_contains", "name_en__folded_contains"]
    fieldsets = [
        (None, {"fields": ["name", "name_en", "also_called", ("code", "precedence"), ("family", "level")]}),
        (_("Recipients"), {"fields": [("to_collectives", "to_individuals", "to_households")]}),
        (_("Basis"), {"fields": [("decider", "decided_by"), "article", "standard", "bonus"]}),
        (_("In force"), {"fields": [("valid_from", "valid_to"), "predecessor", "trust"]}),
    ]
    inlines = [EligibilityInline, QuotaInline, VoteInline, DeadlineInline]

    def choice_label(self, kind):
        return f"{kind} ({kind.get_level_display()})"


@admin.register(DeadlineRule)
class DeadlineRuleAdmin(RecordAdmin):
    """Deadlines of all awards; those for every award have no other place."""

    list_display = ["__str__", "issuer", "issuer_as_printed", "citation", "valid_from", "valid_to", "trust"]
    list_filter = ["month", "trust"]
    list_select_related = ["kind", "issuer"]
    search_fields = [
        "kind__search_key__key_contains",
        "issuer__search_key__key_contains",
        "issuer_as_printed__folded_contains",
        "citation__folded_contains",
    ]
    fields = ["kind", ("day", "month", "years_after"), *BASIS]
