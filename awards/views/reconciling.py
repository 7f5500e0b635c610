from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.models import Campaign

from ..lists.reconciliation import ReconciliationListing
from ..reconciling import Reconciliation
from ..reconciling.choosing import ReconciliationForm
from ..reconciling.notes import NoteForm, offer_notes


@require_http_methods(["GET", "POST"])
def reconciliation(request, code, period):
    visible = Campaign.objects.visible_to(request.user).with_names().with_entry_for(request.user)
    campaign = get_object_or_404(visible, bloc__code=code, period__code=period)
    found = Reconciliation([campaign], request.user)
    form = None
    if request.method == "POST":
        if not campaign.may_enter:
            raise PermissionDenied
        form = NoteForm(request.POST, rows=found.rows)
        if form.is_valid():
            form.save(request.user)
            messages.success(request, _("Your words on “%(award)s” are kept.") % {"award": form.about.label})
            return redirect(f"{reverse('awards:reconciliation', args=[code, period])}#{form.about.anchor}")
    if campaign.may_enter:
        offer_notes(found.rows, form)
    context = {"campaign": campaign, "found": found, "form": form}
    return render(request, "awards/reconciliation.html", context)


@require_safe
def reconciliation_list(request):
    form, part, found = compared(request, request.GET)
    latest = None if found.rows else form.year_with_rows()
    if latest and not form.is_asked:
        form, part, found = compared(request, {"year": latest})
    listing = ReconciliationListing(request, form, found)
    context = {"form": form, "found": found, "part": part, "latest": latest}
    return listing.answer("awards/reconciliation_list.html", context)


def compared(request, asked):
    """The form with what is asked, a page of the bloc-years asked for, and the Reconciliation of these."""
    form = ReconciliationForm(asked, user=request.user)
    form.is_valid()  # what it did not understand it says; the rest still narrows the rows
    part = form.part(request.GET.get("part"))
    return form, part, Reconciliation(list(part), request.user, form.criteria())
