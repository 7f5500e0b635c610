from django.contrib import admin

from ..admin_base import RecordAdmin, with_details
from ..models import Person


@admin.register(Person)
class PersonAdmin(RecordAdmin):
    list_display = ["name", "unit", "born"]
    search_fields = ["search_key__key_contains", "unit__search_key__key_contains"]
    fields = ["name", "unit", "born", "source", "note"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("unit")

    def choice_label(self, person):
        return with_details(person, person.unit, person.born)
