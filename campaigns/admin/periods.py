from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import CodedForm, RecordAdmin, with_details

from ..models import Movement, Period


class PeriodForm(CodedForm):
    """A calendar year needs its label alone: 2024."""

    named_by = "label"

    class Meta:
        help_texts = {"label": _("For a calendar year the year is enough: 2024 fills in the two dates.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in {"starts_on", "ends_on"} & self.fields.keys():
            self.fields[name].required = False

    def clean(self):
        super().clean()
        given = self.cleaned_data
        empty = [name for name in ("starts_on", "ends_on") if name in given and given[name] is None]
        label = given.get("label") or ""
        if given.get("kind") == Period.Kind.YEAR and len(label) == 4 and label.isdecimal() and label > "1000":
            year = Period.calendar_year(int(label))
            given.update({name: getattr(year, name) for name in empty})
        else:
            for name in empty:
                self.add_error(name, _("Give the date; only a calendar year has its dates by itself."))
        return given


@admin.register(Period)
class PeriodAdmin(RecordAdmin):
    form = PeriodForm
    list_display = ["label", "kind", "starts_on", "ends_on", "code"]
    list_filter = ["kind"]
    search_fields = ["label__folded_contains", "code__folded_contains"]
    fields = ["kind", ("label", "code"), ("starts_on", "ends_on")]

    def choice_label(self, period):
        return f"{period} ({period.get_kind_display()})"


@admin.register(Movement)
class MovementAdmin(RecordAdmin):
    list_display = ["__str__", "kind", "authority_name", "period", "launched"]
    list_filter = ["kind"]
    search_fields = [
        "search_key__key_contains",
        "authority__search_key__key_contains",
        "authority_as_printed__folded_contains",
        "period__label__folded_contains",
    ]
    fieldsets = [
        (None, {"fields": ["title", "theme", "slogan", ("kind", "period"), "parent"]}),
        (_("Launch"), {"fields": [("authority", "authority_as_printed"), "launched"]}),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("authority", "period", "parent")

    @admin.display(description=_("launched by"))
    def authority_name(self, movement):
        return movement.authority_as_printed or movement.authority

    def choice_label(self, movement):
        return with_details(movement, movement.period, self.authority_name(movement))
