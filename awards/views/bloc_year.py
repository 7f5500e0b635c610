from django.shortcuts import render
from django.views.decorators.http import require_safe

from blocs.kept import Kept
from campaigns.models import Campaign
from campaigns.models.ballots import with_ballots

from ..completeness import note_missing, with_facts
from ..year_file import YearFile


def file_of(user, bloc, period):
    files = with_facts(Campaign.objects.visible_to(user).of_codes(bloc, period))
    return (
        with_ballots(files.with_movements().with_neighbours()).select_related("source").with_entry_for(user)
    )


CAMPAIGN = Kept(file_of)


@require_safe
def bloc_year(request, code, period):
    campaign = CAMPAIGN.one(request.user, bloc=code, period=period)
    note_missing([campaign])
    file = YearFile(campaign, user=request.user)
    return render(request, "awards/bloc_year.html", {"campaign": campaign, "file": file})
