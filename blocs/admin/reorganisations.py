from functools import partial

from django.contrib import admin
from django.urls import path
from django.utils.translation import gettext_lazy as _

from ..admin_base import RecordAdmin, RecordInline
from ..models import Reorganisation, ReorganisedUnit
from .taking_back import may_take_back, take_back_reorganisation


class SideInline(RecordInline):
    model = ReorganisedUnit
    fields = ["side", "unit", "history", "history_reason"]


@admin.register(Reorganisation)
class ReorganisationAdmin(RecordAdmin):
    list_display = ["kind", "took_effect", "units_before", "units_after", "document"]
    list_display_links = ["kind", "took_effect"]
    list_filter = ["kind"]
    search_fields = [
        "units__search_key__key_contains",
        "units__names__search_key__key_contains",
        "document__search_key__key_contains",
    ]
    fieldsets = [
        (
            None,
            {
                "fields": [("kind", "took_effect"), "document", "source", "note"],
                "description": _(
                    "Only the fact is entered here. To rename, merge, split or end a unit with all that follows "
                    "from it, use the buttons on the page of the unit."
                ),
            },
        )
    ]
    inlines = [SideInline]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("document").prefetch_related("sides__unit")

    def get_urls(self):
        view = self.admin_site.admin_view(partial(take_back_reorganisation, model_admin=self))
        return [
            path("<int:pk>/take-back/", view, name="blocs_reorganisation_take_back"),
            *super().get_urls(),
        ]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["may_take_back"] = obj and may_take_back(request)
        return super().render_change_form(request, context, add, change, form_url, obj)

    @admin.display(description=_("before"))
    def units_before(self, reorganisation):
        return self.units_on(reorganisation, ReorganisedUnit.Side.BEFORE)

    @admin.display(description=_("after"))
    def units_after(self, reorganisation):
        return self.units_on(reorganisation, ReorganisedUnit.Side.AFTER)

    def units_on(self, reorganisation, wanted):
        return "; ".join(str(side.unit) for side in reorganisation.sides.all() if side.side == wanted)
