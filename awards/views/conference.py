from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from blocs.listing import Listing
from campaigns.models import Conference

from ..lists.conferences import CONFERENCES, ConferenceFilter
from ..proceedings import read_proceedings, with_proceedings


@require_safe
def conference_list(request):
    form = ConferenceFilter(request.GET, user=request.user)
    seen = Conference.objects.visible_to(request.user)
    listing = Listing(CONFERENCES, request, seen=seen, rows=form.narrow(seen))
    return listing.answer("list.html", {"form": form})


@require_safe
def conference_detail(request, pk):
    visible = Conference.objects.visible_to(request.user)
    conference = get_object_or_404(with_proceedings(visible, pk, request.user), pk=pk)
    found = read_proceedings(conference, request.user)
    return render(request, "awards/conference.html", {"conference": conference, "found": found})
