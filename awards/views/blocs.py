from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from awards.completeness import note_missing, with_facts
from blocs.models import Bloc
from campaigns.models import Campaign


@require_safe
def bloc_list(request):
    return render(request, "awards/bloc_list.html", {"blocs": Bloc.objects.visible_to(request.user)})


@require_safe
def bloc_detail(request, code):
    bloc = get_object_or_404(Bloc.objects.visible_to(request.user), code=code)
    return render(request, "awards/bloc.html", {"bloc": bloc})


@require_safe
def bloc_year(request, code, period):
    campaigns = with_facts(Campaign.objects.visible_to(request.user))
    campaign = get_object_or_404(campaigns, bloc__code=code, period__code=period)
    note_missing([campaign])
    return render(request, "awards/bloc_year.html", {"campaign": campaign})
