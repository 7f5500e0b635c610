"""The page on which an admin takes back a reorganisation that was recorded by mistake."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from ..admin_base import SAVED_MEANWHILE
from ..models import Reorganisation
from ..taking_back import foresee_taking_back, take_back


class TakeBackForm(forms.Form):
    """Why a reorganisation is taken back."""

    reason = forms.CharField(
        label=_("Why it is taken back"),
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text=_("Kept in the history as the reason."),
    )

    def save(self, reorganisation):
        """Take it back. Returns whether that was done; where it was refused, the form has the error."""
        try:
            take_back(reorganisation, reason=self.cleaned_data["reason"])
        except ValidationError as refused:
            self.add_error(None, refused.messages)
        except IntegrityError:
            self.add_error(None, SAVED_MEANWHILE)
        return self.is_valid()


def may_take_back(request):
    return request.user.has_perms(["blocs.change_reorganisation", "blocs.change_unit"])


@require_http_methods(["GET", "POST"])
def take_back_reorganisation(request, pk, *, model_admin):
    reorganisation = get_object_or_404(Reorganisation, pk=pk)
    if not may_take_back(request):
        raise PermissionDenied
    first = reorganisation.sides.as_called_then().first()
    form = TakeBackForm(request.POST or None)
    if form.is_valid() and form.save(reorganisation):
        messages.success(request, _("It is taken back: all is as it was before."))
        if first is None:
            return redirect("admin:blocs_reorganisation_changelist")
        return redirect("admin:blocs_unit_change", first.unit_id)
    try:
        sentences, why_not = foresee_taking_back(reorganisation), []
    except ValidationError as refused:
        sentences, why_not = [], refused.messages
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Take back"),
        "opts": model_admin.opts,
        "reorganisation": reorganisation,
        "first": first,
        "sentences": sentences,
        "why_not": why_not,
        "form": form,
    }
    return render(request, "admin/blocs/reorganisation/take_back.html", context)
