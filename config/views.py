from django.http import Http404, HttpResponseServerError
from django.shortcuts import get_object_or_404, render
from django.template.loader import get_template
from django.urls import get_script_prefix
from django.utils import timezone
from django.views.decorators.http import require_safe

from awards.models import Draft, Proposal
from awards.summaries.awards import read_overall
from awards.summaries.listing import read_bloc_years
from awards.summaries.scope import Scope
from awards.summaries.states import MostUrgent, expected_in
from awards.summaries.year import YearSummary
from blocs.kept import Kept
from blocs.paging import page_of
from campaigns.models import Campaign

from .history_sentences import RECORDS, History, readable
from .log_lines import request_number
from .outages import answer_to_outage

DRAFTS = Kept(lambda user: Draft.objects.entered_by(user))
YEARS = Kept(lambda user: Campaign.objects.visible_to(user).years())
PROPOSALS = Kept(lambda user: Proposal.objects.next_for(user))


@require_safe
def home(request):
    """Today's work for staff, the state of the year for leaders and admins."""
    user, today = request.user, timezone.localdate()
    years = YEARS.rows(user)
    roles = user.roles_on(today)
    if not years:
        return render(request, "home_empty.html", {"roles": roles})
    year = max((year for year in years if year <= today.year), default=years[-1])
    scope, expected = Scope(user, year, year), expected_in(year, user)
    urgent = MostUrgent(user, year, expected)
    page = page_of(urgent, request)
    page.object_list = read_bloc_years(user, page.object_list, expected.expectations)
    context = {
        "year": year,
        "years": years,
        "roles": roles,
        "lead": YearSummary(scope, urgent.states, read_overall(scope)).short_lead(),
        "page": page,
        "drafts": DRAFTS.rows(user) if "staff" in roles else [],
        "proposals": PROPOSALS.rows(user) if "staff" in roles else [],
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


def server_error(request):
    """The page of last resort, with the number under which the log has what happened; a calm one for an outage."""
    if calm := answer_to_outage(request):
        return calm
    context = {"home": get_script_prefix(), "request_number": request_number.get()}
    # Without the request: what the page would read from it may be what has failed.
    return HttpResponseServerError(get_template("500.html").render(context))
