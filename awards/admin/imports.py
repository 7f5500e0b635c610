from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import FindsRows

from ..importing.kinds import KINDS
from ..importing.writing import may_bring
from ..models import Import


@admin.register(Import)
class ImportAdmin(FindsRows, admin.ModelAdmin):
    """Lists that were brought. They are looked at, brought in and taken back on the pages that everybody has."""

    list_display = ["page", "kind", "state", "rows_written", "user", "at", "bloc"]
    list_display_links = None
    list_filter = ["kind", "state"]
    list_select_related = ["bloc", "user"]
    list_per_page = 50
    show_full_result_count = False
    search_fields = ["file_name__folded_contains", "user__username"]

    @admin.display(description=_("file"), ordering="file_name")
    def page(self, brought):
        return format_html('<a href="{}">{}</a>', brought.get_absolute_url(), brought)

    @admin.display(description=_("rows on record"))
    def rows_written(self, brought):
        return brought.rows_written or None

    def get_queryset(self, request):
        return super().get_queryset(request).defer("heads", "said")

    def has_add_permission(self, request):
        # Asked on every page of the administration, so without a query.
        may_add = any(may_bring(request.user, kind, None) for kind in KINDS.values())
        return super().has_view_permission(request) and may_add

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def add_view(self, request, form_url="", extra_context=None):
        if not self.has_add_permission(request):
            raise PermissionDenied
        return redirect("awards:import-new")

    def change_view(self, request, object_id, form_url="", extra_context=None):
        if not self.has_view_permission(request):
            raise PermissionDenied
        keys = Import.objects.all()
        return redirect(
            get_object_or_404(keys, pk=object_id if object_id.isdecimal() and len(object_id) < 19 else 0)
        )

    def history_view(self, request, object_id, extra_context=None):
        return self.change_view(request, object_id)
