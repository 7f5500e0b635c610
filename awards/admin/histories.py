"""What people say about the record: which years are complete, how many people have an award, why figures differ."""

from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import RecordAdmin
from campaigns.admin.campaigns import BLOC_YEAR, through

from ..models import CompleteHistory, MemberShare, ReconciliationNote


@admin.register(CompleteHistory)
class CompleteHistoryAdmin(RecordAdmin):
    list_display = ["__str__", "kind"]
    list_select_related = ["unit", "person", "kind"]
    search_fields = [
        "unit__search_key__key_contains",
        "person__search_key__key_contains",
        "kind__search_key__key_contains",
    ]
    fieldsets = [
        (None, {"fields": [("unit", "person"), "kind", ("first_year", "last_year")]}),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]


@admin.register(MemberShare)
class MemberShareAdmin(RecordAdmin):
    list_display = ["unit", "period", "kind", "holders", "members"]
    list_select_related = ["unit", "period", "kind"]
    search_fields = [
        "unit__search_key__key_contains",
        "period__label__folded_contains",
        "kind__search_key__key_contains",
    ]
    fieldsets = [
        (None, {"fields": [("unit", "period"), "kind", ("members", "holders")]}),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]


@admin.register(ReconciliationNote)
class ReconciliationNoteAdmin(RecordAdmin):
    """A note is its writer's: who changes it becomes the one."""

    list_display = ["campaign", "award", "text", "by", "at"]
    list_select_related = ["campaign__bloc", "campaign__period", "kind", "by"]
    search_fields = [
        *through("campaign", BLOC_YEAR),
        "kind__search_key__key_contains",
        "award_as_printed__folded_contains",
        "text__folded_contains",
    ]
    fields = ["campaign", ("kind", "award_as_printed"), ("authority", "recipient_kind"), "text", ("by", "at")]
    readonly_fields = ["by", "at"]

    @admin.display(description=_("award"), ordering="kind__precedence")
    def award(self, note):
        return note.award_as_printed or note.kind

    def save_model(self, request, obj, form, change):
        if form.has_changed():
            obj.by, obj.at = request.user, timezone.now()
        super().save_model(request, obj, form, change)
