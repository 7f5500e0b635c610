from functools import partial

from django.contrib import admin
from django.urls import path
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import RecordAdmin
from blocs.date_ranges import first_and_last_day

from ..models import Leadership
from .handing_over import (
    changes_the_lead,
    gives_rights,
    offer_handover,
    staff_handover,
    staff_handover_take_back,
)


@admin.register(Leadership)
class LeadershipAdmin(RecordAdmin):
    list_display = ["bloc", "role", "ordinal", "leader", "first_day", "last_day", "selection"]
    list_filter = ["role", "selection"]
    search_fields = [
        "bloc__search_key__key_contains",
        "unit__search_key__key_contains",
        "unit__names__search_key__key_contains",
        "unit_as_printed__folded_contains",
        "person__search_key__key_contains",
        "person_as_printed__folded_contains",
    ]
    fieldsets = [
        (None, {"fields": ["bloc", ("role", "ordinal"), "term"]}),
        (
            _("Who leads"),
            {
                "fields": [
                    ("unit", "unit_as_printed"),
                    "represents",
                    ("person", "person_as_printed"),
                    ("rank_as_printed", "post_as_printed"),
                ]
            },
        ),
        (
            _("How it came about"),
            {
                "fields": [
                    ("selection", "unanimous"),
                    ("chosen_at", "decision"),
                    ("taken_over_at", "taken_over"),
                ]
            },
        ),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("bloc", "unit", "person")

    def get_urls(self):
        pages = [
            (
                "blocs/<int:bloc>/staff/",
                partial(staff_handover, model_admin=self),
                "campaigns_leadership_staff",
            ),
            (
                "staff/<int:handover>/take-back/",
                staff_handover_take_back,
                "campaigns_leadership_staff_take_back",
            ),
        ]
        own = [path(address, self.admin_site.admin_view(view), name=name) for address, view, name in pages]
        return own + super().get_urls()

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if changes_the_lead(obj, form.changed_data) and gives_rights(request.user):
            offer_handover(request, obj)

    @admin.display(description=_("who leads"))
    def leader(self, leadership):
        names = (leadership.unit, leadership.person or leadership.person_as_printed)
        return " – ".join(str(name) for name in names if name) or leadership.post_as_printed

    @admin.display(description=_("from"), ordering="term")
    def first_day(self, leadership):
        return first_and_last_day(leadership.term)[0]

    @admin.display(description=_("to, inclusive"))
    def last_day(self, leadership):
        return first_and_last_day(leadership.term)[1]
