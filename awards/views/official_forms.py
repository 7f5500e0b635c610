from urllib.parse import urlencode

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from blocs.listing import Listing
from campaigns.models import Campaign

from ..lists.movements import MOVEMENTS
from ..official_forms.asking import MovementsForm, OrganiserForm
from ..official_forms.counting import Asked, movements
from ..official_forms.forms import summary_of
from ..official_forms.versions import forms_of
from ..summaries.files import FORMS, file_of
from .papers import kept


@require_safe
def official_forms(request, year):
    asked, form = asked_of(request, year)
    official = [(each, address(each.slug, asked)) for each in forms_of(year)]
    return render(
        request, "awards/official_forms.html", {"year": year, "form": form, "official_forms": official}
    )


@require_safe
def official_form(request, year, code):
    asked, form = asked_of(request, year)
    official = form_of(year, code)
    context = {
        "year": year,
        "form": form,
        "official": official,
        "summary": summary_of(official, asked),
        "others": [(each, address(each.slug, asked)) for each in forms_of(year)],
        "files": [(address(code, asked, kind), label) for kind, label in FORMS.items()],
    }
    return render(request, "awards/official_form.html", context)


@require_safe
def official_form_file(request, year, code, form):
    """A form as a file to keep."""
    if form not in FORMS:
        raise Http404
    asked, _form = asked_of(request, year)
    summary = summary_of(form_of(year, code), asked)
    name = " – ".join(filter(None, [code, str(year), asked.organiser_then]))
    return kept(file_of(summary, form), f"{name}.{form}", form)


@require_safe
def movement_list(request):
    form = MovementsForm(request.GET, user=request.user)
    form.is_valid()  # what it did not understand it says; the rest still narrows the rows
    seen = movements(request.user, {})
    listing = Listing(MOVEMENTS, request, seen=seen, rows=movements(request.user, form.criteria()))
    return listing.answer("list.html", {"form": form})


def asked_of(request, year):
    """The year and organiser of an address, and the form in which the organiser is chosen."""
    if year not in Campaign.objects.visible_to(request.user).years():
        raise Http404
    form = OrganiserForm(request.GET, user=request.user)
    if not form.is_valid():
        raise Http404
    return Asked(request.user, year, form.cleaned_data["organiser"] or None), form


def form_of(year, code):
    for form in forms_of(year):
        if form.slug == code:
            return form
    raise Http404


def address(code, asked, file=""):
    """The address of a form for the same year and organiser, or of one of its files."""
    name, more = ("official-form-file", [file]) if file else ("official-form", [])
    chosen = {"organiser": asked.organiser.code} if asked.organiser else {}
    return reverse(f"awards:{name}", args=[asked.year, code, *more]) + (
        f"?{urlencode(chosen)}" if chosen else ""
    )
