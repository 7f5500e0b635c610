from django.contrib import admin
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext_lazy as _

from ..admin_base import CodedForm, RecordAdmin, RecordForm, RecordInline, RowForm, with_details
from ..date_ranges import FirstAndLastDayField, first_and_last_day
from ..models import Bloc, Membership

# A member of which nobody knows since when or until when counts as one throughout.
THROUGHOUT = DateRange(None, None)


def days_of_membership():
    return FirstAndLastDayField(label=_("Member"), required=False, when_empty=THROUGHOUT)


class MembershipLineForm(RowForm):
    valid = days_of_membership()


class MembershipForm(RecordForm):
    valid = days_of_membership()


class MemberInline(RecordInline):
    model = Membership
    form = MembershipLineForm
    fields = ["unit", "valid", "name_as_printed", "decision"]
    show_change_link = True
    verbose_name_plural = _("members")


@admin.register(Bloc)
class BlocAdmin(RecordAdmin):
    form = CodedForm
    list_display = ["name", "kind", "organiser", "parent", "since", "until", "code"]
    list_filter = ["kind"]
    search_fields = ["search_key__key_contains", "organiser__search_key__key_contains"]
    fieldsets = [
        (None, {"fields": ["name", ("kind", "code"), ("organiser", "parent"), ("since", "until")]}),
        (_("Where this comes from"), {"fields": [("founding_decision", "source"), "note"]}),
    ]
    inlines = [MemberInline]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("organiser", "parent")

    def choice_label(self, bloc):
        return with_details(bloc, bloc.organiser)


@admin.register(Membership)
class MembershipAdmin(RecordAdmin):
    form = MembershipForm
    list_display = ["unit", "bloc", "first_day", "last_day", "name_as_printed"]
    search_fields = [
        "unit__search_key__key_contains",
        "unit__names__search_key__key_contains",
        "bloc__search_key__key_contains",
    ]
    fieldsets = [
        (None, {"fields": [("bloc", "unit"), "valid", "name_as_printed"]}),
        (_("Where this comes from"), {"fields": [("decision", "source"), "note"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("unit", "bloc")

    @admin.display(description=_("from"), ordering="valid")
    def first_day(self, membership):
        return first_and_last_day(membership.valid)[0]

    @admin.display(description=_("to, inclusive"))
    def last_day(self, membership):
        return first_and_last_day(membership.valid)[1]
