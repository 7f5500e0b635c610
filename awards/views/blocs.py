from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from blocs.forms import DayForm, NameFilter
from blocs.listing import Listing
from blocs.models import Bloc
from blocs.roll import roll_on
from campaigns.ledger import rotation_ledger

from ..completeness import note_missing, with_facts
from ..lists.blocs import BLOCS


@require_safe
def bloc_list(request):
    form = NameFilter(request.GET or None, kinds=Bloc.Kind)
    seen = Bloc.objects.visible_to(request.user)
    listing = Listing(BLOCS, request, seen=seen, rows=form.narrow(seen))
    return listing.answer("awards/bloc_list.html", {"form": form, "today": timezone.localdate()})


@require_safe
def bloc_detail(request, code):
    visible = Bloc.objects.visible_to(request.user)
    blocs = visible.with_entry_for(request.user)
    bloc = get_object_or_404(blocs.select_related("organiser", "founding_decision", "source"), code=code)
    today = timezone.localdate()
    form = DayForm(request.GET or None)
    memberships = bloc.memberships.with_units(form.day(today))
    files = note_missing(with_facts(bloc.campaigns.newest_first()).with_movements())
    ledger = rotation_ledger(
        campaigns=files, leaderships=bloc.leaderships.as_called_then(), memberships=memberships
    )
    return render(
        request,
        "awards/bloc.html",
        {
            "bloc": bloc,
            "around": visible.around(bloc),
            "roll": roll_on(form.day(today), memberships=memberships, today=today),
            "form": form,
            "ledger": ledger,
            "years": ledger.years(files),
        },
    )
