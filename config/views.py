from collections import Counter

from django.contrib.auth.decorators import login_not_required
from django.core.management.base import CommandError
from django.db import DatabaseError, connection
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from awards.models import Draft, Proposal
from awards.summaries.listing import read_bloc_years
from awards.summaries.scope import Scope
from awards.summaries.states import read_states
from awards.summaries.year import YearSummary
from blocs.paging import page_of
from campaigns.models import Campaign

from .history_sentences import RECORDS, History, readable


@require_safe
def home(request):
    """Today's work for staff, the state of the year for leaders and admins."""
    user, today = request.user, timezone.localdate()
    years = list(Campaign.objects.visible_to(user).years())
    roles = user.roles_on(today)
    if not years:
        return render(request, "home_empty.html", {"roles": roles})
    year = max((year for year in years if year <= today.year), default=years[-1])
    scope = Scope(user, year, year)
    states = read_states(scope.campaigns, year)
    urgent = sorted(states, key=lambda key: states[key].urgency)
    page = page_of(urgent, request)
    page.object_list = read_bloc_years(user, page.object_list)
    context = {
        "year": year,
        "years": years,
        "roles": roles,
        "lead": YearSummary(scope, Counter(states.values())).short_lead(),
        "page": page,
        "drafts": Draft.objects.entered_by(user) if "staff" in roles else [],
        "proposals": Proposal.objects.next_for(user) if "staff" in roles else [],
    }
    return render(request, "home.html", context)


@require_safe
def history(request, model, pk):
    if model not in RECORDS:
        raise Http404
    record_model, lines = RECORDS[model]
    record = get_object_or_404(readable(record_model, request.user), pk=pk)
    page = page_of(History(record, lines, request.user), request)
    return render(request, "history.html", {"record": record, "page": page})


@require_safe
@never_cache
# Open to strangers: a monitor has no account, and learns nothing but whether the app works.
@login_not_required
def health(request):
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except (DatabaseError, CommandError):
        return HttpResponse("database unreachable\n", status=503, content_type="text/plain")
    return HttpResponse("ok\n", content_type="text/plain")
