"""What the admin pages of all records have in common: nothing is deleted, choices are searched, refusals are said."""

import pghistory
from django import forms
from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.admin.widgets import (
    AdminTextareaWidget,
    AutocompleteSelect,
    AutocompleteSelectMultiple,
    RelatedFieldWidgetWrapper,
)
from django.contrib.postgres.fields import DateRangeField
from django.db import DatabaseError, models
from django.http import Http404
from django.shortcuts import redirect
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from .date_ranges import FirstAndLastDayField
from .figures import Figure
from .numbers import WrittenNumberField, WrittenWholeNumberField
from .text import code_from

SAVED_MEANWHILE = _(
    "The database refused this: someone has probably just saved the same. "
    "Look at what is there now, then save again."
)


NOT_DELETED = _(
    "What is on record is not deleted. Say what became of it instead: end, withdraw or correct it."
)
REFUSED_BY_A_TRIGGER = "P0001"
REFUSED_BY_A_CONSTRAINT = "23"


def is_key(text):
    """Whether the text may be the number of a row."""
    return text.isdecimal() and len(text) < 20


class OnlyKeys:
    """An autocomplete box for which what can be no key chooses nothing; Django would fail over it."""

    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, [key for key in value if key == "" or is_key(key)], attr)


class SearchedSelect(OnlyKeys, AutocompleteSelect):
    """An autocomplete box for one row."""


class SearchedSelectMultiple(OnlyKeys, AutocompleteSelectMultiple):
    """An autocomplete box for any number of rows."""


def with_details(row, *details):
    """A row with what tells it from its namesakes, as far as that is known: Trần Văn An (Cục A, 1970)."""
    known = ", ".join(str(detail) for detail in details if detail)
    return f"{row} ({known})" if known else str(row)


class ChosenSelect(SearchedSelect):
    """An autocomplete box that knows the row it shows, so that thirty lines do not ask thirty times."""

    shown = None

    def optgroups(self, name, value, attr=None):
        if self.shown is None or value != [str(self.shown.pk)]:
            return super().optgroups(name, value, attr)
        empty = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        option = self.create_option(name, self.shown.pk, str(self.shown), True, 1)
        return [(None, [*empty, option], 0)]


class RowForm(forms.ModelForm):
    """A row of a record, on a page of its own or as a line of another."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            select = getattr(field.widget, "widget", None)
            if isinstance(select, ChosenSelect) and select.field.is_cached(self.instance):
                select.shown = getattr(self.instance, name)

    def clean(self):
        """A number that was typed is meant, also where “not known yet” was left standing beside it."""
        super().clean()
        left_unknown = self.cleaned_data.get("figure") == Figure.UNKNOWN
        if left_unknown and self.cleaned_data.get("count") is not None:
            self.cleaned_data["figure"] = Figure.NUMBER
        return self.cleaned_data


class RecordForm(RowForm):
    """A record on a page of its own; its change may be given a reason, which the history keeps."""

    reason_for_change = forms.CharField(
        label=_("Reason for the change"),
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("Kept in the history beside your name."),
    )
    refusal = None

    def clean(self):
        super().clean()
        if self.refusal:
            self.add_error(None, self.refusal)
        return self.cleaned_data


class CodedForm(RecordForm):
    """A record with a code in its address, which is made from its name where nobody typed one."""

    named_by = "name"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "code" in self.fields:
            self.fields["code"].required = False
            self.fields["code"].help_text = _("Part of the address of its page. Empty: made from the name.")

    def clean(self):
        super().clean()
        name = self.cleaned_data.get(self.named_by)
        if name and self.cleaned_data.get("code") == "":
            rows = self._meta.model.objects.exclude(pk=self.instance.pk)
            self.cleaned_data["code"] = code_from(name, queryset=rows)
        return self.cleaned_data


class SearchedChoices:
    """Rows of other tables are searched for; spans of time are typed as first and last day."""

    formfield_overrides = {
        DateRangeField: {"form_class": FirstAndLastDayField},
        models.DecimalField: {"form_class": WrittenNumberField},
        models.IntegerField: {
            "form_class": WrittenWholeNumberField,
            "widget": forms.TextInput(attrs={"inputmode": "numeric", "class": "vIntegerField"}),
        },
        models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 3})},
    }

    def lookup_allowed(self, lookup, value, request):
        """Rows are not looked up by what the database cannot take: a span other than a span, and text with a NUL."""
        spans = {field.name for field in self.model._meta.fields if isinstance(field, DateRangeField)}
        cannot_be = lookup.split("__")[0] in spans or "\0" in str(value)
        return not cannot_be and super().lookup_allowed(lookup, value, request)

    def get_autocomplete_fields(self, request):
        return [
            field.name for field in self.model._meta.fields if field.remote_field and self.is_searched(field)
        ]

    def is_searched(self, field):
        model = field.related_model
        return self.admin_site.is_registered(model) and self.admin_site.get_model_admin(model).search_fields

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", ChosenSelect(db_field, self.admin_site))
            chosen_from = self.admin_site.get_model_admin(db_field.related_model)
            kwargs.setdefault("queryset", choosable(chosen_from, chosen_from.model._default_manager.all()))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class Lines(forms.BaseInlineFormSet):
    def add_fields(self, form, index):
        """The box that strikes a line out is named as the head of its column."""
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].widget.attrs["aria-label"] = form.fields["DELETE"].label


class LineInline(SearchedChoices, admin.TabularInline):
    """Lines of a record; one entered by mistake may be struck out."""

    form = RowForm
    formset = Lines
    extra = 0

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """A line has room to add what a box does not find, not to change it. Its label is the head of its column."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field:
            field.widget.attrs["aria-label"] = capfirst(field.label)
        if isinstance(getattr(field, "widget", None), RelatedFieldWidgetWrapper):
            field.widget.can_change_related = field.widget.can_view_related = False
        return field

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(*self.get_autocomplete_fields(request))


class RecordInline(LineInline):
    """Records shown with the one they belong to; they are ended or corrected, never deleted."""

    can_delete = False

    def has_delete_permission(self, request, obj=None):
        return False


def history_of(model_admin, request, object_id):
    """The history of the record itself, whoever wrote it and how, instead of the log of the admin's pages."""
    record = model_admin.get_object(request, object_id)
    if record is None:
        raise Http404
    return redirect("history", model_admin.opts.model_name, record.pk)


class FindsRows:
    """Takes an empty “_to_field” in the address for none; Django would fail over it."""

    def get_object(self, request, object_id, from_field=None):
        return super().get_object(request, object_id, from_field or None)


class RecordAdmin(FindsRows, SearchedChoices, admin.ModelAdmin):
    form = RecordForm
    list_per_page = 50
    show_full_result_count = False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_fieldsets(self, request, obj=None):
        """The fields as declared; on a change, the reason for it comes last."""
        fields = [name for name in self.get_fields(request, obj) if name != "reason_for_change"]
        fieldsets = self.fieldsets or [(None, {"fields": fields})]
        if obj and self.has_change_permission(request, obj):
            fieldsets = [*fieldsets, (None, {"fields": ["reason_for_change"]})]
        return fieldsets

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.refusal = getattr(request, "refusal", None)
        return form

    def save_model(self, request, obj, form, change):
        if reason := form.cleaned_data.get("reason_for_change"):
            pghistory.context(reason=reason)
        super().save_model(request, obj, form, change)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """As ever; what only the database could refuse is said beside the form too."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except DatabaseError as error:
            code = getattr(error.__cause__, "sqlstate", None) or ""
            if not code.startswith((REFUSED_BY_A_CONSTRAINT, REFUSED_BY_A_TRIGGER)):
                raise
            request.refusal = self.sentence_for(error)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def sentence_for(self, error):
        """What the constraint that was broken says to people."""
        if error.__cause__.sqlstate == REFUSED_BY_A_TRIGGER:
            return NOT_DELETED
        broken = error.__cause__.diag.constraint_name
        for model in [self.model, *(inline.model for inline in self.inlines)]:
            for constraint in model._meta.constraints:
                if constraint.name == broken:
                    return constraint.get_violation_error_message()
        return SAVED_MEANWHILE

    def history_view(self, request, object_id, extra_context=None):
        return history_of(self, request, object_id)

    def choosable(self, rows):
        """The rows that an autocomplete box offers."""
        return rows

    def choice_label(self, row):
        """How an autocomplete box tells a row from others of the same name."""
        return str(row)


def choosable(model_admin, rows):
    """As RecordAdmin.choosable(), of any model's admin."""
    return model_admin.choosable(rows) if isinstance(model_admin, RecordAdmin) else rows


class RecordChoices(AutocompleteJsonView):
    """Answers the autocomplete boxes with labels that tell equal names apart."""

    def get_queryset(self):
        return choosable(self.model_admin, super().get_queryset())

    def serialize_result(self, row, to_field_name):
        choice_label = getattr(self.model_admin, "choice_label", str)
        return {"id": str(getattr(row, to_field_name)), "text": choice_label(row)}
