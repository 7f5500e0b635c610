from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from blocs.forms import PersonFilter
from blocs.listing import Listing

from ..lists.people import PEOPLE
from ..person_file import APPEARANCES, AWARDS, PERSON


@require_safe
def person_list(request):
    form = PersonFilter(request.GET or None)
    seen = PEOPLE.seen(request.user)
    listing = Listing(PEOPLE, request, seen=seen, rows=form.narrow(seen))
    return listing.answer("list.html", {"form": form})


@require_safe
def person_detail(request, pk):
    """What is on record of a person; the address of one who was merged leads to who is meant."""
    user = request.user
    person = PERSON.one(user, person=pk)
    if person.merged_into:
        return redirect(person.merged_into)
    context = {
        "person": person,
        "awards": AWARDS.rows(user, person=pk),
        "appearances": APPEARANCES.rows(user, person=pk),
    }
    return render(request, "awards/person.html", context)
