from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from campaigns.models import Campaign

from ..forms import BlocYearsForm
from ..models import AwardKind
from ..summary import Figures, count_bloc_years, name_units, read_bloc_years


@require_safe
def latest_summary(request):
    year = Campaign.objects.visible_to(request.user).years().first()
    if year is None:
        return render(request, "awards/summary_empty.html")
    return redirect("awards:summary", year)


@require_safe
def summary(request, year):
    years = list(Campaign.objects.visible_to(request.user).years())
    if year not in years:
        raise Http404
    campaigns = read_bloc_years(request.user, year)
    figures = Figures(request.user, year)
    units = name_units(request.user, campaigns, figures)
    form = BlocYearsForm(request.GET)
    counts = count_bloc_years(campaigns)
    context = {
        "year": year,
        "years": years,
        "form": form,
        "shows": form.numbered(counts),
        "campaigns": form.chosen(campaigns),
        "counts": counts,
        "overall": figures.overall(),
        "tables": figures.tables(AwardKind.objects.in_bulk(), units, campaigns),
    }
    return render(request, "awards/summary.html", context)
