from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from campaigns.models import Campaign
from campaigns.models.ballots import with_ballots

from ..completeness import note_missing, with_facts
from ..year_file import YearFile


@require_safe
def bloc_year(request, code, period):
    files = with_facts(Campaign.objects.visible_to(request.user)).with_movements().with_neighbours()
    files = with_ballots(files).select_related("source").with_entry_for(request.user)
    campaign = get_object_or_404(files, bloc__code=code, period__code=period)
    note_missing([campaign])
    file = YearFile(campaign, user=request.user)
    return render(request, "awards/bloc_year.html", {"campaign": campaign, "file": file})
