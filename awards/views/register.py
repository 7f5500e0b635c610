from django.shortcuts import render
from django.views.decorators.http import require_safe

from blocs.paging import page_of

from ..catalogue import Catalogue
from ..forms import CatalogueForm, RegisterForm
from ..register import Register


@require_safe
def register(request):
    form = RegisterForm(request.GET, user=request.user)
    form.is_valid()  # what it did not understand it says; the rest still narrows the rows
    found = Register(
        request.user,
        form.moments(),
        form.criteria(),
        with_uncounted=form.cleaned_data.get("uncounted", False),
    )
    page = page_of(found, request)
    return render(request, "awards/register.html", {"form": form, "sums": found.sums, "page": page})


@require_safe
def catalogue(request):
    form = CatalogueForm(request.GET)
    found = Catalogue(*form.asked())
    return render(request, "awards/catalogue.html", {"form": form, "catalogue": found})
