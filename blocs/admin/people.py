from functools import partial

from django.contrib import admin
from django.urls import path
from django.utils.translation import gettext_lazy as _

from ..admin_base import RecordAdmin, with_details
from ..models import Person
from .merging import merge_people, mergers, possible_duplicates, undo_merger


class MergedFilter(admin.SimpleListFilter):
    title = _("merged into another one")
    parameter_name = "merged"

    def lookups(self, request, model_admin):
        return [("no", _("no")), ("yes", _("yes"))]

    def queryset(self, request, queryset):
        match self.value():
            case "no":
                return queryset.not_merged()
            case "yes":
                return queryset.merged_away()
        return queryset


@admin.register(Person)
class PersonAdmin(RecordAdmin):
    list_display = ["name", "unit", "born", "merged_into"]
    list_filter = [MergedFilter]
    # A name from before a merger leads to who is meant.
    search_fields = [
        "search_key__key_contains",
        "merged__search_key__key_contains",
        "unit__search_key__key_contains",
    ]
    fields = ["name", "unit", "born", "source", "note"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("unit", "merged_into")

    def choosable(self, people):
        return people.not_merged()

    def get_urls(self):
        pages = [
            ("<int:pk>/merge/", merge_people, "blocs_person_merge"),
            ("duplicates/", possible_duplicates, "blocs_person_duplicates"),
            ("mergers/", mergers, "blocs_person_mergers"),
            ("mergers/<int:merger>/undo/", undo_merger, "blocs_person_undo_merger"),
        ]
        own = [
            path(address, self.admin_site.admin_view(partial(view, model_admin=self)), name=name)
            for address, view, name in pages
        ]
        return own + super().get_urls()

    def page_context(self, request, title):
        return {**self.admin_site.each_context(request), "title": title, "opts": self.opts}

    def may_merge(self, request):
        return self.has_change_permission(request) and request.user.has_perm("blocs.add_personmerge")

    def may_undo(self, request):
        return self.has_change_permission(request) and request.user.has_perm("blocs.change_personmerge")

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["may_merge"] = obj and not obj.merged_into_id and self.may_merge(request)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def choice_label(self, person):
        return with_details(person, person.unit, person.born)
