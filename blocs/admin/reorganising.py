"""The acts on the page of a unit: renamed, merged, split, taken over, dissolved. A form, a preview, the deed."""

from django import forms
from django.contrib import messages
from django.contrib.admin.helpers import AdminForm
from django.contrib.admin.sites import site
from django.contrib.admin.widgets import AdminTextInputWidget
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from ..admin_base import SAVED_MEANWHILE, SearchedSelect, SearchedSelectMultiple
from ..models import Document, ReorganisedUnit, Unit
from ..partial_dates import PartialDateFormField
from ..reorganising import (
    consequences,
    dissolve_unit,
    foresee,
    merge_units,
    rename_unit,
    split_unit,
    take_over_unit,
)
from ..text import tidy_line

A_UNIT = ReorganisedUnit._meta.get_field("unit")
AN_ISSUER = Document._meta.get_field("issuer")


class UnitField(forms.ModelChoiceField):
    def __init__(self, field=A_UNIT, **kwargs):
        super().__init__(queryset=Unit.objects.all(), widget=SearchedSelect(field, site), **kwargs)


class UnitsField(forms.ModelMultipleChoiceField):
    def __init__(self, **kwargs):
        super().__init__(queryset=Unit.objects.all(), widget=SearchedSelectMultiple(A_UNIT, site), **kwargs)


class ActForm(forms.Form):
    """What all acts ask for. A subclass says which act it is and with what."""

    title = None
    takes_effect = PartialDateFormField(label=_("In force from"))
    decision_number = forms.CharField(label=_("Number of the decision"), required=False, max_length=100)
    decision_date = PartialDateFormField(label=_("Date of the decision"), required=False)
    decision_issuer = UnitField(field=AN_ISSUER, label=_("Issuer of the decision"), required=False)
    note = forms.CharField(
        label=_("Note"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text=_("Kept in the history as the reason."),
    )

    def __init__(self, *args, unit, **kwargs):
        self.unit = unit
        super().__init__(*args, **kwargs)

    def clean(self):
        """Try the act out, so that what it refuses is said beside the form, and its preview is at hand."""
        super().clean()
        if not self.errors:
            self.sentences = self.attempt(foresee)
        return self.cleaned_data

    def save(self):
        """Do it. Returns what has changed, in sentences; None, and an error, where somebody else was faster."""
        return self.attempt(lambda act: consequences(act()))

    def attempt(self, way):
        try:
            with transaction.atomic():
                return way(self.carry_out)
        except ValidationError as refused:
            self.add_error(None, refused.messages)
        except IntegrityError:
            self.add_error(None, SAVED_MEANWHILE)
        return None

    def carry_out(self):
        given = self.cleaned_data
        return self.act(takes_effect=given["takes_effect"], note=given["note"], document=self.decision())

    def act(self, **particulars):
        raise NotImplementedError

    def decision(self):
        """The paper with that number, date and issuer, put on record if it is not there yet."""
        given = self.cleaned_data
        if not given["decision_number"]:
            return None
        decision, _created = Document.objects.get_or_create(
            kind=Document.Kind.DECISION,
            number=tidy_line(given["decision_number"]),
            dated=given["decision_date"],
            issuer=given["decision_issuer"],
        )
        return decision


class SuccessionForm(ActForm):
    """Acts after which other units stand for this one."""

    history = forms.ChoiceField(
        label=_("Past of the units that end"),
        choices=ReorganisedUnit.History.choices,
        help_text=_("Whether their awards and ranks count for the unit that comes after them."),
    )
    history_reason = forms.CharField(
        label=_("Who decided this and why"), required=False, widget=AdminTextInputWidget
    )

    def past(self):
        return {name: self.cleaned_data[name] for name in ("history", "history_reason")}

    def new_unit(self, name):
        """A unit to be founded, of the same kind and in the same place as the one it comes from."""
        return Unit(name=tidy_line(name), kind=self.unit.kind, parent=self.unit.parent)


class RenameForm(ActForm):
    title = _("Renamed")
    new_name = forms.CharField(label=_("New name"), max_length=300, widget=AdminTextInputWidget)
    new_short_name = forms.CharField(
        label=_("New short name"), max_length=100, required=False, help_text=_("Empty: it stays as it is.")
    )
    field_order = ["new_name", "new_short_name"]

    def act(self, **particulars):
        return rename_unit(
            unit=self.unit,
            new_name=self.cleaned_data["new_name"],
            new_short_name=self.cleaned_data["new_short_name"],
            **particulars,
        )


class MergeForm(SuccessionForm):
    title = _("Merged")
    others = UnitsField(label=_("Merged with"))
    new_name = forms.CharField(
        label=_("Name of the new unit"), max_length=300, required=False, widget=AdminTextInputWidget
    )
    into = UnitField(
        label=_("Or a unit on record already"),
        required=False,
        help_text=_("Only where the merged unit has been entered before."),
    )
    carry_memberships = forms.BooleanField(
        label=_("The merged unit takes over the memberships"), required=False, initial=True
    )
    field_order = ["others", "new_name", "into", "carry_memberships"]

    def clean(self):
        if bool(self.cleaned_data.get("new_name")) == bool(self.cleaned_data.get("into")):
            self.add_error(
                "new_name", _("Write the name of the new unit, or choose one on record; not both.")
            )
        return super().clean()

    def act(self, **particulars):
        given = self.cleaned_data
        return merge_units(
            units=[self.unit, *given["others"]],
            into=given["into"] or self.new_unit(given["new_name"]),
            carry_memberships=given["carry_memberships"],
            **self.past(),
            **particulars,
        )


class SplitForm(SuccessionForm):
    title = _("Split")
    new_names = forms.CharField(
        label=_("Names of the new units"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text=_("One name a line."),
    )
    existing = UnitsField(label=_("And units on record already"), required=False)
    goes_on = forms.BooleanField(
        label=_("The unit itself goes on"), required=False, help_text=_("It only gave off a part.")
    )
    carry_memberships = forms.BooleanField(
        label=_("The units after it are members of the same blocs"), required=False
    )
    field_order = ["new_names", "existing", "goes_on", "carry_memberships"]

    def act(self, **particulars):
        given = self.cleaned_data
        names = [name for name in given["new_names"].splitlines() if name.strip()]
        into = [*(self.new_unit(name) for name in names), *given["existing"]]
        return split_unit(
            unit=self.unit,
            into=[self.unit, *into] if given["goes_on"] else into,
            heirs=into if given["carry_memberships"] else [],
            **self.past(),
            **particulars,
        )


class TakeOverForm(SuccessionForm):
    title = _("Taken over")
    by = UnitField(label=_("Taken over by"))
    carry_memberships = forms.BooleanField(label=_("It takes over the memberships"), required=False)
    field_order = ["by", "carry_memberships"]

    def act(self, **particulars):
        return take_over_unit(
            unit=self.unit,
            by=self.cleaned_data["by"],
            carry_memberships=self.cleaned_data["carry_memberships"],
            **self.past(),
            **particulars,
        )


class DissolveForm(ActForm):
    title = _("Dissolved")

    def act(self, **particulars):
        return dissolve_unit(unit=self.unit, **particulars)


ACTS = {
    "renamed": RenameForm,
    "merged": MergeForm,
    "split": SplitForm,
    "taken-over": TakeOverForm,
    "dissolved": DissolveForm,
}


@require_http_methods(["GET", "POST"])
def reorganise(request, pk, act, *, model_admin):
    """Ask for what happened to a unit, show what it would change, and on confirmation do it."""
    unit = get_object_or_404(Unit, pk=pk)
    if not model_admin.may_reorganise(request, unit):
        raise PermissionDenied
    form = ACTS[act](request.POST or None, unit=unit)
    if "_confirm" in request.POST and form.is_valid() and (sentences := form.save()):
        for sentence in sentences:
            messages.success(request, sentence)
        return redirect("admin:blocs_unit_change", unit.pk)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": form.title,
        "subtitle": str(unit),
        "opts": Unit._meta,
        "unit": unit,
        "adminform": AdminForm(form, [(None, {"fields": list(form.fields)})], {}),
        "previewed": "_preview" in request.POST and form.is_valid(),
    }
    return render(request, "admin/blocs/unit/reorganise.html", context)
