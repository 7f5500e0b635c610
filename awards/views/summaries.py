from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from blocs.paging import page_of
from campaigns.models import Campaign

from ..summaries import rows
from ..summaries.bloc_year import summarise, summarised_campaigns
from ..summaries.blocs import BlocsForm, YearForm
from ..summaries.content import Table
from ..summaries.files import FORMS, REPORT_FORMS, file_of, report_of
from ..summaries.forms import RowsForm, YearsForm
from ..summaries.listing import WITH_MOVEMENTS, put_conferences, put_sums, read_bloc_years
from ..summaries.span import summarise_years
from ..summaries.year import summarise_year
from .papers import kept


def read_bloc_summary(request, code, period):
    """The campaign of the address and its Summary. Raises Http404 where the user may not see it."""
    found = summarised_campaigns(request.user)
    campaign = get_object_or_404(found, bloc__code=code, period__code=period)
    return campaign, summarise(campaign, request.user)


@require_safe
def bloc_summary(request, code, period):
    campaign, summary = read_bloc_summary(request, code, period)
    files = [
        (reverse("awards:bloc-summary-file", args=[code, period, form]), label)
        for form, label in FORMS.items()
    ]
    report_files = [
        (reverse("awards:bloc-report", args=[code, period, form]), label)
        for form, label in REPORT_FORMS.items()
    ]
    context = {
        "campaign": campaign,
        "summary": summary,
        "files": files,
        "report_files": report_files,
        "freezing": {"campaign": campaign.pk},
    }
    return render(request, "awards/bloc_summary.html", context)


@require_safe
def bloc_summary_file(request, code, period, form):
    if form not in FORMS:
        raise Http404
    _campaign, summary = read_bloc_summary(request, code, period)
    return kept(file_of(summary, form), f"{summary.title}.{form}", form)


@require_safe
def latest_summary(request):
    year = Campaign.objects.visible_to(request.user).years().first()
    if year is None:
        return render(request, "awards/summary_empty.html")
    return redirect("awards:summary", year)


@require_safe
def bloc_report(request, code, period, form):
    """The sentences of a summary alone, as text or Word."""
    if form not in REPORT_FORMS:
        raise Http404
    _campaign, summary = read_bloc_summary(request, code, period)
    name = _("Sentences of %(title)s") % {"title": summary.title}
    return kept(report_of(summary, form), f"{name}.{form}", form)


def years_seen(request, year):
    """The years that the user may see; raises Http404 where this is none of them."""
    years = list(Campaign.objects.visible_to(request.user).years())
    if year not in years:
        raise Http404
    return years


@require_safe
def summary(request, year):
    """The year of an organiser, or of all blocs that the user may see."""
    years = years_seen(request, year)
    form = YearForm(request.GET, user=request.user, year=year)
    found = summarise_year(form.scope())
    files = [
        (reverse("awards:summary-file", args=[year, kind], query=form.parameters()), label)
        for kind, label in FORMS.items()
    ]
    blocs = reverse("awards:summary-blocs", args=[year], query=form.parameters())
    context = {"year": year, "years": years, "form": form, "summary": found, "files": files, "blocs": blocs}
    context["freezing"] = {"first": year, "last": year} | form.parameters()
    return render(request, "awards/summary.html", context)


@require_safe
def summary_file(request, year, form):
    if form not in FORMS:
        raise Http404
    years_seen(request, year)
    found = summarise_year(YearForm(request.GET, user=request.user, year=year).scope())
    return kept(file_of(found, form), f"{found.title}.{form}", form)


@require_safe
def summary_blocs(request, year):
    """The bloc-years of a year, what is late first."""
    years = years_seen(request, year)
    form = BlocsForm(request.GET, user=request.user, year=year)
    page = page_of(form.chosen(), request)
    expectations = form.expected.expectations
    page.object_list = read_bloc_years(request.user, page.object_list, expectations, WITH_MOVEMENTS)
    put_conferences(page.object_list)
    put_sums(page.object_list)
    return render(
        request, "awards/summary_blocs.html", {"year": year, "years": years, "form": form, "page": page}
    )


def read_years_summary(request):
    """The form of the address and the Summary of the years it asks for, None where it asks for none.

    Raises Http404 where the user sees no year at all.
    """
    years = list(Campaign.objects.visible_to(request.user).years())
    if not years:
        raise Http404
    form = YearsForm(request.GET, user=request.user, years=years)
    scope = form.scope()
    return form, scope and summarise_years(scope, by_today=form.by_today)


@require_safe
def summary_years(request):
    """Several years side by side."""
    form, found = read_years_summary(request)
    files = [
        (f"{reverse('awards:summary-years-file', args=[kind])}?{request.GET.urlencode()}", label)
        for kind, label in FORMS.items()
    ]
    context = {"form": form, "summary": found, "files": files, "freezing": form.asked()}
    return render(request, "awards/summary_years.html", context)


@require_safe
def summary_years_file(request, form):
    _form, found = read_years_summary(request)
    if form not in FORMS or found is None:
        raise Http404
    return kept(file_of(found, form), f"{found.title}.{form}", form)


@require_safe
def summary_rows(request, kind):
    """The rows behind a figure of a summary."""
    if kind not in rows.KINDS:
        raise Http404
    form = RowsForm(request.GET, kind=rows.KINDS[kind], user=request.user)
    scope, which = form.asked()
    page = page_of(rows.shown(kind, scope, which), request)
    page.object_list = [rows.as_row(kind, record) for record in rows.shown_of(kind, scope, page.object_list)]
    table = Table(kind, str(rows.KINDS[kind].title), rows.columns(kind), (), empty=rows.NOTHING)
    return render(
        request,
        "awards/summary_rows.html",
        {"form": form, "about": form.in_words(), "table": table, "page": page},
    )
