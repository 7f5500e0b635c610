from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.views.decorators.http import require_safe

from blocs.paging import page_of

from .asking import AuditForm
from .trail import MOST_ROWS, Trail


@require_safe
def audit(request):
    """Who changed or exported what, for admins with every right and for those who may look at the acts on record."""
    if not (request.user.sees_everything and request.user.has_perm("blocs.view_act")):
        raise PermissionDenied
    form = AuditForm(request.GET, request=request)
    page = page_of(Trail(form), request) if form.is_valid() else None
    return render(request, "audit.html", {"form": form, "page": page, "most": MOST_ROWS})
