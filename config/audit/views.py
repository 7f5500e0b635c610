from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .asking import AuditForm
from .listing import AUDIT, AuditListing


@require_safe
def audit(request):
    """Who changed or exported what, for admins with every right and for those who may look at the acts on record."""
    if not AUDIT.is_for(request.user):
        raise PermissionDenied
    form = AuditForm(request.GET, request=request)
    listing = AuditListing(request, form)
    if not form.is_valid():
        return render(request, "audit.html", {"form": form, "listing": listing, "page": None})
    return listing.answer("audit.html", {"form": form})
