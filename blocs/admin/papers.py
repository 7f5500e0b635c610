from django.contrib import admin

from ..admin_base import RecordAdmin, with_details
from ..models import Document


@admin.register(Document)
class DocumentAdmin(RecordAdmin):
    list_display = ["__str__", "kind", "dated", "issuer_name", "is_secret"]
    list_filter = ["kind", "is_secret"]
    list_select_related = ["issuer"]
    search_fields = [
        "search_key__key_contains",
        "file_name__folded_contains",
        "issuer_as_printed__folded_contains",
        "issuer__search_key__key_contains",
        "dated__falls_in",
    ]
    fieldsets = [
        (None, {"fields": ["kind", ("number", "dated"), "title", ("issuer", "issuer_as_printed")]}),
        # Papers are registered; their files come in with the pages that check who may open them.
        (None, {"fields": ["file_name", ("is_secret", "holder")]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("issuer")

    @admin.display(description=Document._meta.get_field("issuer").verbose_name)
    def issuer_name(self, document):
        return document.issuer_as_printed or document.issuer

    def choice_label(self, document):
        return with_details(document, document.dated, self.issuer_name(document))
