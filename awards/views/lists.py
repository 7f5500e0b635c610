"""The lists that come ready: what is asked for most often."""

from django.utils import timezone
from django.views.decorators.http import require_safe

from blocs.listing import Listing
from blocs.models import Unit
from campaigns.models import Campaign

from ..completeness import Fact, lacking
from ..lists.bloc_years import LATE_CLOSINGS, WITHOUT_HEAD, BlocYearFilter
from ..lists.counts import AGREED_COUNTS, GRANTED_COUNTS, CountFilter
from ..lists.unawarded import UNAWARDED, UnawardedFilter
from ..models import Award, Recommendation


def answer(request, kind, form, seen, rows):
    """A list on a page of its own, or its file."""
    listing = Listing(kind, request, seen=seen, rows=form.narrow(rows))
    return listing.answer("list.html", {"form": form})


@require_safe
def late_closings(request):
    seen = Campaign.objects.visible_to(request.user)
    late = lacking(seen, Fact.CLOSING, late_on=timezone.localdate())
    return answer(request, LATE_CLOSINGS, BlocYearFilter(request.GET, user=request.user), seen, late)


@require_safe
def years_without_head(request):
    seen = Campaign.objects.visible_to(request.user)
    form = BlocYearFilter(request.GET, user=request.user)
    return answer(request, WITHOUT_HEAD, form, seen, lacking(seen, Fact.HEAD))


@require_safe
def agreed_counts(request):
    seen = Recommendation.objects.visible_to(request.user)
    form = CountFilter(request.GET, user=request.user)
    return answer(request, AGREED_COUNTS, form, seen, seen.without_names())


@require_safe
def granted_counts(request):
    seen = Award.objects.visible_to(request.user)
    form = CountFilter(request.GET, user=request.user)
    return answer(request, GRANTED_COUNTS, form, seen, seen.standing().without_names())


@require_safe
def units_without_award(request):
    seen = Unit.objects.visible_to(request.user)
    form = UnawardedFilter(request.GET, user=request.user)
    return answer(request, UNAWARDED, form, seen, Unit.objects.all())
