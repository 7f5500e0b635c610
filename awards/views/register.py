from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..catalogue import Catalogue
from ..forms import CatalogueForm, RegisterForm
from ..lists.register import RegisterListing
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
    listing = RegisterListing(request, found)
    return listing.answer("awards/register.html", {"form": form, "sums": found.sums})


@require_safe
def catalogue(request):
    form = CatalogueForm(request.GET)
    found = Catalogue(*form.asked())
    return render(request, "awards/catalogue.html", {"form": form, "catalogue": found})
