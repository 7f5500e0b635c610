from django.shortcuts import render
from django.views.decorators.http import require_safe

from blocs.kept import Kept
from blocs.listing import Listing
from campaigns.models import Conference

from ..lists.conferences import CONFERENCES, ConferenceFilter
from ..proceedings import read_proceedings, with_proceedings

CONFERENCE = Kept(
    lambda user, conference: with_proceedings(
        Conference.objects.visible_to(user).with_key(conference), conference, user
    )
)


@require_safe
def conference_list(request):
    form = ConferenceFilter(request.GET, user=request.user)
    seen = CONFERENCES.seen(request.user)
    listing = Listing(CONFERENCES, request, seen=seen, rows=form.narrow(seen))
    return listing.answer("list.html", {"form": form})


@require_safe
def conference_detail(request, pk):
    conference = CONFERENCE.one(request.user, conference=pk)
    found = read_proceedings(conference, request.user)
    return render(request, "awards/conference.html", {"conference": conference, "found": found})
