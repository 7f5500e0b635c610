from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import LineInline, RecordAdmin

from ..models import (
    Appearance,
    Attendance,
    Conference,
    ConferencePaper,
    ConferencePurpose,
    Direction,
    HeadCount,
)
from .campaigns import BLOC_YEAR, through


class PurposeInline(LineInline):
    model = ConferencePurpose
    fields = ["purpose", "campaign"]
    extra = 1

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("campaign__bloc", "campaign__period")


class AppearanceInline(LineInline):
    """People: too much is printed about each for one line of a table."""

    model = Appearance
    template = admin.StackedInline.template
    fields = [
        ("position", "role"),
        ("person", "person_as_printed"),
        ("rank_as_printed", "post_as_printed"),
        ("unit", "on_behalf_of"),
        "note",
    ]
    classes = ["collapse"]


class AttendanceInline(LineInline):
    model = Attendance
    fields = ["unit", "unit_as_printed", "status", "is_guest", "represented_by"]
    classes = ["collapse"]


class HeadCountInline(LineInline):
    model = HeadCount
    fields = ["of", "figure", "count", "count_words"]
    classes = ["collapse"]


class PaperInline(LineInline):
    model = ConferencePaper
    fields = ["document", "part"]
    classes = ["collapse"]


class DirectionInline(LineInline):
    model = Direction
    fields = ["number", "text", "way", "given_by"]
    classes = ["collapse"]

    def get_formset(self, request, obj=None, **kwargs):
        """A direction is given by somebody who is on record at the same conference."""
        formset = super().get_formset(request, obj, **kwargs)
        if "given_by" in formset.form.base_fields:
            people = obj.appearances.select_related("person") if obj else Appearance.objects.none()
            given_by = formset.form.base_fields["given_by"]
            given_by.queryset = people
            given_by.choices = list(given_by.choices)  # asked for once, not once a line
        return formset


@admin.register(Conference)
class ConferenceAdmin(RecordAdmin):
    list_display = ["__str__", "held", "place", "what_for", "status"]
    list_filter = ["status", "mode", "purposes__purpose"]
    search_fields = [
        "title__folded_contains",
        "place__folded_contains",
        "held__falls_in",
        *through("purposes__campaign", BLOC_YEAR),
    ]
    fieldsets = [
        (None, {"fields": ["title", ("held", "held_until"), ("time_of_day", "place"), ("mode", "status")]}),
        (None, {"fields": ["convener", "delegates_as_printed"]}),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]
    inlines = [
        PurposeInline,
        AppearanceInline,
        AttendanceInline,
        HeadCountInline,
        DirectionInline,
        PaperInline,
    ]
    save_on_top = True

    def get_queryset(self, request):
        return (
            super()
            .get_queryset(request)
            .prefetch_related("purposes__campaign__bloc", "purposes__campaign__period")
        )

    @admin.display(description=_("what for"))
    def what_for(self, conference):
        return "; ".join(
            f"{purpose.get_purpose_display()} – {purpose.campaign}" for purpose in conference.purposes.all()
        )

    def choice_label(self, conference):
        return " – ".join(part for part in (str(conference), self.what_for(conference)) if part)
