from functools import partial

from django.contrib import admin
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..admin_base import CodedForm, RecordAdmin, RecordInline
from ..models import Membership, Reorganisation, Unit, UnitName
from .blocs import MembershipLineForm
from .reorganising import ACTS, reorganise
from .taking_back import may_take_back


class UnitForm(CodedForm):
    class Meta:
        help_texts = {
            "name": _(
                "Correct a spelling here. When the unit gets a new name, use “Renamed” above: the past then keeps "
                "the old one."
            )
        }


class NameInline(RecordInline):
    model = UnitName
    fields = ["kind", "name", "valid", "document"]


class MembershipInline(RecordInline):
    model = Membership
    form = MembershipLineForm
    fields = ["bloc", "valid", "name_as_printed", "decision"]
    show_change_link = True


class EndedFilter(admin.SimpleListFilter):
    title = _("existence")
    parameter_name = "ended"

    def lookups(self, request, model_admin):
        return [("no", _("exists")), ("yes", _("has ended"))]

    def queryset(self, request, queryset):
        match self.value():
            case "no":
                return queryset.not_ended()
            case "yes":
                return queryset.ended()
        return queryset


@admin.register(Unit)
class UnitAdmin(RecordAdmin):
    form = UnitForm
    list_display = ["name", "short_name", "kind", "parent", "former_names", "until", "code"]
    list_filter = ["kind", EndedFilter]
    search_fields = ["search_key__key_contains", "names__search_key__key_contains"]
    fieldsets = [
        (None, {"fields": ["name", ("short_name", "code"), ("kind", "parent"), ("since", "until")]}),
        (_("Where this comes from"), {"fields": ["source", "note"]}),
    ]
    inlines = [NameInline, MembershipInline]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("parent").with_names()

    def get_urls(self):
        view = self.admin_site.admin_view(partial(reorganise, model_admin=self))
        acts = [
            path(f"<int:pk>/{act}/", view, {"act": act}, name=f"blocs_unit_{act.replace('-', '_')}")
            for act in ACTS
        ]
        return acts + super().get_urls()

    def may_reorganise(self, request, unit):
        return self.has_change_permission(request, unit) and request.user.has_perm("blocs.add_reorganisation")

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj and may_take_back(request):
            context["reorganisations"] = Reorganisation.objects.of_unit(obj)
        if obj and not obj.until and self.may_reorganise(request, obj):
            context["acts"] = [
                (reverse(f"admin:blocs_unit_{act.replace('-', '_')}", args=[obj.pk]), form.title)
                for act, form in ACTS.items()
            ]
        return super().render_change_form(request, context, add, change, form_url, obj)

    @admin.display(description=_("former names"))
    def former_names(self, unit):
        return "; ".join(
            former.name for former in unit.names_on_record if former.kind == UnitName.Kind.OFFICIAL
        )

    def choice_label(self, unit):
        """Phòng A – Bộ B (before: Phòng C; ended 2018)"""
        past = []
        if names := self.former_names(unit):
            past.append(gettext("before: %(names)s") % {"names": names})
        if unit.until:
            past.append(gettext("ended %(date)s") % {"date": unit.until})
        label = f"{unit} – {unit.parent}" if unit.parent else str(unit)
        return f"{label} ({'; '.join(past)})" if past else label
