from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

# For whom there is one; their sentences are in templates/guide/, a file for each language.
GUIDES = {
    "staff": _("For staff: enter a conference and propose awards"),
    "leaders": _("For leaders: read the summaries"),
    "admins": _("For admins: blocs, accounts and papers"),
}


@require_safe
def guide_of_reader(request):
    """Leads to the guide of the reader's own role; whoever has none yet is most likely to become staff."""
    roles = request.user.roles_on(timezone.localdate())
    own = "admins" if request.user.is_staff else "leaders" if roles == {"leader"} else "staff"
    return redirect("guide-for", own)


@require_safe
def guide(request, group):
    if group not in GUIDES:
        raise Http404
    context = {
        "group": group,
        "title": GUIDES[group],
        "guides": GUIDES,
        "steps": f"guide/{get_language()}/{group}.html",
    }
    return render(request, "guide.html", context)
