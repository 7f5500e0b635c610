from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from blocs.forms import PersonFilter
from blocs.listing import Listing
from blocs.models import Person

from ..lists.people import PEOPLE
from ..person_file import PersonFile


@require_safe
def person_list(request):
    form = PersonFilter(request.GET or None)
    seen = Person.objects.visible_to(request.user).not_merged()
    listing = Listing(PEOPLE, request, seen=seen, rows=form.narrow(seen))
    return listing.answer("list.html", {"form": form})


@require_safe
def person_detail(request, pk):
    """What is on record of a person; the address of one who was merged leads to who is meant."""
    people = Person.objects.visible_to(request.user).with_unit_for(request.user)
    person = get_object_or_404(people.select_related("merged_into"), pk=pk)
    if person.merged_into:
        return redirect(person.merged_into)
    file = PersonFile(person, user=request.user)
    return render(request, "awards/person.html", {"person": person, "file": file})
