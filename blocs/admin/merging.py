"""The pages on which admins find duplicate people, merge them, and undo a merger."""

from django import forms
from django.contrib import messages
from django.contrib.admin.sites import site
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ..admin_base import SAVED_MEANWHILE, SearchedSelect
from ..duplicates import alike, read_pairs, what_points_at
from ..merging import merge, undo
from ..models import Person, PersonMerge
from ..paging import page_of


class DuplicateForm(forms.Form):
    """Who is the same person as the one whose page it is."""

    duplicate = forms.ModelChoiceField(
        label=_("Duplicate"),
        queryset=Person.objects.not_merged().select_related("unit"),
        widget=SearchedSelect(PersonMerge._meta.get_field("merged"), site),
    )

    def __init__(self, *args, kept, **kwargs):
        self.kept = kept
        super().__init__(*args, **kwargs)

    def clean_duplicate(self):
        duplicate = self.cleaned_data["duplicate"]
        if duplicate == self.kept:
            raise ValidationError(_("A person cannot be merged into itself. Choose the other one."))
        return duplicate

    def chosen(self):
        """The duplicate; None where none is chosen yet, or one that cannot be."""
        return self.cleaned_data["duplicate"] if self.is_valid() else None


class MergeForm(forms.Form):
    """Why two people are one."""

    reason = forms.CharField(
        label=_("How it is known that the two are one person"),
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text=_("Kept in the history as the reason."),
    )

    def save(self, **people):
        """Merge them. Returns the merger; None, and an error, where that was refused."""
        try:
            return merge(reason=self.cleaned_data["reason"], **people)
        except ValidationError as refused:
            self.add_error(None, refused.messages)
        except IntegrityError:
            self.add_error(None, SAVED_MEANWHILE)
        return None


@require_http_methods(["GET", "POST"])
def merge_people(request, pk, *, model_admin):
    """Choose the duplicate of a person, see the two side by side, say why they are one, and merge them."""
    kept = get_object_or_404(Person.objects.not_merged().select_related("unit", "source"), pk=pk)
    if not model_admin.may_merge(request):
        raise PermissionDenied
    choice = DuplicateForm(request.GET if "duplicate" in request.GET else None, kept=kept)
    duplicate = choice.chosen()
    form = MergeForm(request.POST or None)
    if duplicate and form.is_valid() and (done := form.save(kept=kept, merged=duplicate, by=request.user)):
        messages.success(request, in_words(done))
        return redirect("admin:blocs_person_change", kept.pk)
    context = {
        **model_admin.page_context(request, _("Merge a duplicate into this person")),
        "kept": kept,
        "choice": choice,
        "duplicate": duplicate,
        "form": form,
        "pointing": what_points_at(kept, duplicate) if duplicate else [],
    }
    return render(request, "admin/blocs/person/merge.html", context)


def in_words(merger):
    count = len(merger.moved)
    sentence = ngettext(
        "“%(merged)s” is merged into “%(kept)s”; %(count)s row was moved.",
        "“%(merged)s” is merged into “%(kept)s”; %(count)s rows were moved.",
        count,
    )
    return sentence % {"merged": merger.merged, "kept": merger.kept, "count": count}


@require_safe
def possible_duplicates(request, *, model_admin):
    if not model_admin.has_view_permission(request):
        raise PermissionDenied
    page = page_of(alike(), request)
    context = {
        **model_admin.page_context(request, _("Possible duplicates")),
        "page": page,
        "pairs": read_pairs(page),
        "may_merge": model_admin.may_merge(request),
    }
    return render(request, "admin/blocs/person/duplicates.html", context)


@require_safe
def mergers(request, *, model_admin):
    if not model_admin.has_view_permission(request):
        raise PermissionDenied
    context = {
        **model_admin.page_context(request, _("Mergers of people")),
        "page": page_of(PersonMerge.objects.with_people(), request),
        "may_undo": model_admin.may_undo(request),
    }
    return render(request, "admin/blocs/person/mergers.html", context)


@require_POST
def undo_merger(request, merger, *, model_admin):
    merger = get_object_or_404(PersonMerge.objects.with_people(), pk=merger)
    if not model_admin.may_undo(request):
        raise PermissionDenied
    try:
        undo(merger, by=request.user)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    else:
        words = {"merged": merger.merged, "kept": merger.kept}
        messages.success(request, gettext("“%(merged)s” and “%(kept)s” are two people again.") % words)
    return redirect("admin:blocs_person_mergers")
