from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from blocs.forms import PersonFilter
from blocs.kept import Kept
from blocs.listing import Listing
from blocs.models import Person

from ..lists.people import PEOPLE
from ..person_file import PersonFile

PERSON = Kept(
    lambda user, person: (
        Person.objects.visible_to(user).with_unit_for(user).with_key(person).select_related("merged_into")
    )
)


@require_safe
def person_list(request):
    form = PersonFilter(request.GET or None)
    seen = PEOPLE.seen(request.user)
    listing = Listing(PEOPLE, request, seen=seen, rows=form.narrow(seen))
    return listing.answer("list.html", {"form": form})


@require_safe
def person_detail(request, pk):
    """What is on record of a person; the address of one who was merged leads to who is meant."""
    person = PERSON.one(request.user, person=pk)
    if person.merged_into:
        return redirect(person.merged_into)
    file = PersonFile(person, user=request.user)
    return render(request, "awards/person.html", {"person": person, "file": file})
