from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from blocs.paging import page_of
from campaigns.models import Campaign

from ..completeness import note_missing, with_facts
from ..summaries import rows
from ..summaries.bloc_year import summarise
from ..summaries.content import Table
from ..summaries.files import FORMS, file_of
from ..summaries.forms import RowsForm
from ..year_file import YearFile
from .papers import kept


def read_bloc_summary(request, code, period):
    """The campaign of the address and its Summary. Raises Http404 where the user may not see it."""
    files = with_facts(Campaign.objects.visible_to(request.user)).with_movements()
    files = files.with_organiser_then().select_related("source")
    campaign = get_object_or_404(files, bloc__code=code, period__code=period)
    note_missing([campaign])
    return campaign, summarise(campaign, YearFile(campaign, user=request.user), request.user)


@require_safe
def bloc_summary(request, code, period):
    campaign, summary = read_bloc_summary(request, code, period)
    files = [
        (reverse("awards:bloc-summary-file", args=[code, period, form]), label)
        for form, label in FORMS.items()
    ]
    return render(
        request, "awards/bloc_summary.html", {"campaign": campaign, "summary": summary, "files": files}
    )


@require_safe
def bloc_summary_file(request, code, period, form):
    if form not in FORMS:
        raise Http404
    _campaign, summary = read_bloc_summary(request, code, period)
    return kept(file_of(summary, form), f"{summary.title}.{form}", form)


@require_safe
def summary_rows(request, kind):
    """The rows behind a figure of a summary."""
    if kind not in rows.KINDS:
        raise Http404
    form = RowsForm(request.GET, kind=rows.KINDS[kind], user=request.user)
    scope, which = form.asked()
    page = page_of(rows.shown(kind, scope, which), request)
    page.object_list = [rows.as_row(kind, record) for record in page.object_list]
    table = Table(kind, str(rows.KINDS[kind].title), rows.columns(kind), (), empty=rows.NOTHING)
    return render(
        request,
        "awards/summary_rows.html",
        {"form": form, "about": form.in_words(), "table": table, "page": page},
    )
